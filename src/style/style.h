#pragma once
// How cards look: type, treatments and palettes; their shape stands in frame.h. Lengths are CSS px.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "input/fields.h"
#include "model/vocabulary.h"
#include "style/frame.h"
#include "style/paint.h"

namespace placard {

/// Whether letters stand or lean.
enum class Slant { upright, italic };

/// Whether letters are set as they were written.
enum class LetterCase { as_written, upper };

/// The form of digits.
enum class Figures { of_font, tabular };

/// What tells a quote from other text.
enum class QuoteTreatment { bar, mark, plain };

/// Tags as shapes, or as a running line.
enum class TagTreatment { chips, line };

/// The outline of a badge, or that it has only an outline.
enum class BadgeShape { flat, pill, outline };

/// How a text is set.
struct Type {
  Text family;
  int weight = 400;
  Slant slant = Slant::upright;
  double size = 14;
  double line = 20;     ///< height of a line
  double tracking = 0;  ///< space added to each letter, in em
  LetterCase letters = LetterCase::as_written;
  bool ligatures = true;               ///< whether neighboring letters may join into one sign
  Figures figures = Figures::of_font;  ///< tabular: as high as capitals, all of one width
  Paint color;

  bool operator==(const Type&) const = default;
};

/// A mark in front of a text, in the text's own type but for what is said here.
struct PrefixStyle {
  std::string text;
  int weight = 400;
  double gap = 0;  ///< from the mark to the text
  Paint color;
};

/// The name of what the card shows.
struct TitleStyle {
  Type type;
  PrefixStyle prefix;
  double gap = 16;  ///< least distance to the status
  int lines = 2;
  double smallest = 0;  ///< the size down to which a title shrinks to fit; 0 never shrinks
};

/// Text in lines: the summary.
struct TextBlock {
  Type type;
  double gap = 0;    ///< distance to what stands above
  int lines = 0;     ///< most lines; 0 is any number
  double width = 0;  ///< most width; 0 is all there is
};

/// The large words of a hero: its quote, the lines after the first in a color of their own.
struct HeadlineStyle {
  Type type;
  double gap = 0;
  Paint rest_color;
};

/// Who or what a picture belongs to: name, slash, role.
struct OwnerStyle {
  Type type;
  std::string slash;
  double spacing = 8;  ///< at each side of the slash
  Paint slash_color;
};

/// A short line below a note's title.
struct AccentStyle {
  double width = 0;
  double height = 0;
  double gap = 0;    ///< above
  double below = 0;  ///< to what follows
  Paint color;
};

/// A row of figures and words.
struct StatsStyle {
  Type type;
  double gap = 0;
  double spacing = 18;  ///< between them
  double dot = 10;      ///< diameter of a language's dot
  double icon = 12;     ///< size of an icon
  double icon_gap = 6;  ///< from dot or icon to its text
};

/// A bar along the lower edge.
struct EdgeStyle {
  double height = 0;
  Paint color;
};

/// A logo before the title.
struct LogoStyle {
  double size = 24;  ///< of the square it stands in
  double gap = 10;   ///< to the title
  Paint color;       ///< of a drawing that has no colors of its own
};

/// What a badge changes from a certain height on.
struct LargeBadgeStyle {
  double from = 28;  ///< px; a badge whose own height is that much is large as it is
  double radius = 5;
  double padding = 11;
  int weight = 600;
  double tracking = 0.08;  ///< em
  LetterCase letters = LetterCase::upper;
};

/// A badge: a label and a message.
struct BadgeStyle {
  Type type;
  BadgeShape shape = BadgeShape::flat;
  double height = 20;
  double radius = 4;
  double padding = 7;
  double dot = 7;  ///< diameter of an outlined badge's dot
  double dot_gap = 6;
  Paint label_fill;
  Paint label_color;
  Paint message_fill;
  Paint message_color;
  Border border;
  LargeBadgeStyle large;
};

/// A large quotation mark in the indent of a quote.
struct MarkStyle {
  std::string text;
  Type type;
  double x = 0;  ///< from the quote's left edge
  double y = 0;  ///< from its top to the mark's line
};

/// A sentence worth quoting.
struct QuoteStyle {
  Type type;
  double gap = 0;
  int lines = 0;
  QuoteTreatment treatment = QuoteTreatment::bar;
  double bar = 2;      ///< width of the bar
  double indent = 16;  ///< from the bar, or from the edge, to the text
  Paint bar_color;
  MarkStyle mark;
};

/// A shape with a line of text: a tag's chip or a status pill.
struct PillStyle {
  Type type;
  PrefixStyle prefix;
  double padding_left = 9;
  double padding_right = 9;
  double radius = 6;
  Paint fill;
  Border border;
};

/// What it is made of, as chips or as a running line.
struct TagsStyle {
  PillStyle chip;
  double gap = 0;
  double spacing = 8;      ///< between tags of a line; at each side of a separator
  double row_spacing = 8;  ///< between lines
  int lines = 0;           ///< most lines, the last tag saying how many more there are; 0 is any number
  TagTreatment treatment = TagTreatment::chips;
  std::string separator;  ///< between the tags of a running line
  Paint separator_color;
  Border rule;          ///< a line above the tags
  double rule_gap = 0;  ///< from that line to the tags
};

/// The pill beside the title.
struct StatusStyle {
  PillStyle pill;
  double dot = 6;      ///< diameter; 0 is no dot
  double dot_gap = 7;  ///< from the dot to the text
  Paint dot_color;
};

/// Where the card leads.
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
  OwnerStyle owner;
  HeadlineStyle headline;
  TextBlock summary;
  AccentStyle accent;
  QuoteStyle quote;
  TagsStyle tags;
  StatusStyle status;
  LinkStyle link;
  StatsStyle stats;
  LogoStyle logo;
  BadgeStyle badge;
  EdgeStyle edge;
};

/// The files of the fonts that cards of a style may be set in besides the program's own, as paths that can be opened.
struct FontFiles {
  std::vector<std::string> of_style;
  std::vector<std::string> of_file;  ///< of the metadata file: for characters that the style's own lack

  bool operator==(const FontFiles&) const = default;
};

/// A style with what it changes for each layout, its palettes and its fonts.
struct StyleSheet {
  Style base;
  std::array<Style, layout_count> by_layout;
  std::optional<Palette> light;
  std::optional<Palette> dark;
  FontFiles fonts;

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

/// The type of a mark in front of a text of `type`.
Type prefix_type(const Type& type, const PrefixStyle& prefix);

/// The type of a large badge.
Type large_type(const BadgeStyle& style);

/// Every type of a style, for finding its fonts.
std::vector<Type> types_of(const Style& style);

}  // namespace placard
