#pragma once
// How cards look: type, shape, treatments and palettes. Lengths are CSS px.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "input/fields.h"
#include "model/vocabulary.h"
#include "style/paint.h"

namespace placard {

enum class Slant { upright, italic };
enum class LetterCase { as_written, upper };
enum class QuoteTreatment { bar, mark, plain };
enum class TagTreatment { chips, line };

/// Lengths at the four sides.
struct Insets {
  double top = 0;
  double right = 0;
  double bottom = 0;
  double left = 0;
};

/// How a text is set.
struct Type {
  Text family;
  int weight = 400;
  Slant slant = Slant::upright;
  double size = 14;
  double line = 20;     ///< height of a line
  double tracking = 0;  ///< space added to each letter, in em
  LetterCase letters = LetterCase::as_written;
  Paint colour;
};

/// A line around a shape, inside its edge.
struct Border {
  double width = 0;
  double dash = 0;  ///< length of dashes and of their gaps; 0 is a solid line
  Paint colour;
};

/// The card's own shape.
struct Frame {
  double width = 480;
  Insets padding;
  double radius = 0;
  Border border;
};

struct TitleStyle {
  Type type;
  double gap = 16;  ///< least distance to the status
  int lines = 2;
};

struct TextBlock {
  Type type;
  double gap = 0;  ///< distance to what stands above
  int lines = 0;   ///< most lines; 0 is any number
};

struct QuoteStyle {
  Type type;
  double gap = 0;
  int lines = 0;
  QuoteTreatment treatment = QuoteTreatment::bar;
  double bar = 2;      ///< width of the bar
  double indent = 16;  ///< from the bar to the text
  Paint bar_colour;
};

/// A shape with a line of text: a tag's chip or a status pill.
struct PillStyle {
  Type type;
  double padding_left = 9;
  double padding_right = 9;
  double radius = 6;
  Paint fill;
  Border border;
};

struct TagsStyle {
  PillStyle chip;
  double gap = 0;
  double spacing = 8;  ///< between tags, along and across
  TagTreatment treatment = TagTreatment::chips;
};

struct StatusStyle {
  PillStyle pill;
  double dot = 6;      ///< diameter; 0 is no dot
  double dot_gap = 7;  ///< from the dot to the text
  Paint dot_colour;
};

struct LinkStyle {
  Type type;
  double gap = 0;
  std::string arrow;
};

/// All properties of a look. Every value comes from a style file.
struct Style {
  Text name;
  std::string about;
  std::vector<Text> fonts;  ///< font files that the style brings along, relative to it
  Frame frame;
  TitleStyle title;
  TextBlock summary;
  QuoteStyle quote;
  TagsStyle tags;
  StatusStyle status;
  LinkStyle link;
};

/// A style with what it changes for each layout, and its palettes.
struct StyleSheet {
  Style base;
  std::array<Style, layout_count> by_layout;
  std::optional<Palette> light;
  std::optional<Palette> dark;

  [[nodiscard]] const Style& style(LayoutKind layout) const { return by_layout[static_cast<std::size_t>(layout)]; }
};

/// A style file that has been parsed.
struct StyleFile {
  Node node;
  Problems* problems = nullptr;  ///< of this file
};

/// The name of the style that a style file is built on (`extends`), or nothing.
Text extended_style(const Node& node);

/// Reads a style from its file and those it is built on, the outermost ancestor first.
StyleSheet read_style(const std::vector<StyleFile>& chain);

/// The whole style as YAML that reads back to the same style, a comment behind each property.
std::string to_yaml(const StyleSheet& sheet);

/// Every type of a style, for finding its fonts.
std::vector<const Type*> types_of(const Style& style);

}  // namespace placard
