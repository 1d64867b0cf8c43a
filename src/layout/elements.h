#pragma once
// The elements that layouts are made of: text, pill, quote, rule, square and logo; containers.h has those that arrange others.

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>

#include "input/fields.h"
#include "layout/painter.h"

namespace placard {

/// An element that is laid out in a width.
struct FittedElement {
  Size size{};
  double first_line = 0;                         ///< its height, px; rows center first lines on each other
  std::function<void(Point, Painter&)> draw{};   ///< draws the element with its top left corner at a point
  std::optional<double> baseline{};              ///< of the first line, from the top, px; empty if that is not text
  std::optional<double> filled{};                ///< the width that the content covers, px; empty if it covers all
  std::shared_ptr<const Paragraph> paragraph{};  ///< of a text
};

/// A box of a layout; there is none without `fit`.
struct Element {
  /// Lays the element out in at most `width` px.
  std::function<FittedElement(double width)> fit{};
  /// Whether `width` px are enough for the text without cutting, smaller type or a third line; empty: any width is.
  std::function<bool(double width)> has_room{};

  explicit operator bool() const { return fit != nullptr; }
  [[nodiscard]] bool has_room_in(double width) const { return !has_room || has_room(width); }
};

/// How a text fills the available space.
struct TextOptions {
  double max_width = std::numeric_limits<double>::infinity();  ///< px
  /// The font size in px down to which the text shrinks until it fits into its lines and `max_height` without a broken word;
  /// 0 never shrinks.
  double min_size = 0;
  double one_line = 0;  ///< the share of its size to which the text shrinks before it wraps; 0 wraps first
  double max_size = 0;  ///< the font size in px up to which a short text grows; 0 does not grow
  double share = 0.6;   ///< of the width that a text which grows may take
  double max_height = std::numeric_limits<double>::infinity();  ///< px; applies only if `min_size` is set
  double max_hang = 0;                ///< px by which an opening quotation mark may hang outside (hanging punctuation)
  bool even = false;                  ///< the last line is about as long as the others
  bool hyphenates = false;            ///< prose: a word that is wider than a line breaks with a hyphen
  double align = 0;                   ///< of the lines in the width: 0 at the start, 0.5 centered, 1 at the end
  bool aligns_ink = false;            ///< removes the left side bearing of each line
  std::optional<Paint> rest_color{};  ///< paint of the lines after the first
  PrefixStyle prefix{};               ///< a mark in front of the text; it shrinks with the text
  /// Keeps so many bytes at the end of a line that is too long; the text before them is shortened, an address in its middle.
  std::optional<std::size_t> kept_end{};
};

/// A paragraph of at most `lines` lines; 0 is unlimited. `name` is the field name in warnings.
Element text_element(Typesetter& typesetter, const Type& type, const Text& text, int lines, std::string_view name,
                     TextOptions options = {});

/// What is in front of the text of a pill.
struct PillFront {
  Element mark{};
  double gap = 0;          ///< between the mark and the text
  bool has_prefix = true;  ///< whether the text has the prefix of the style
  bool fills = false;      ///< whether the box takes the available width, with the text at its start
};

/// One line of text in a rounded box, with an optional mark before the text. Its width is rounded to whole px for sharp edges.
/// It has a baseline if the box is invisible: otherwise, it is centered on the line, not aligned with the text next to it.
Element pill_element(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name,
                     PillFront front = {});

/// A quote with a bar or a large quotation mark next to it. The mark is shrunk to its place.
Element quote_element(Typesetter& typesetter, const QuoteStyle& style, Element content, const std::string& mark = {});

/// A horizontal line; without a width, it takes the available one.
Element rule_element(double width, double height, const Paint& color);

/// Empty space of a fixed height.
Element space_element(double height);

/// A square of fixed size whose content a function draws at its top left corner.
Element square_element(double size, std::function<void(Point, Painter&)> draw);

/// A round mark that conveys meaning; none without a diameter.
Element dot_element(double diameter, const Paint& color, std::string_view part);

/// Draws artwork, scaled to fit and centered in an area. `look` gives part, mode and the color of what has none of its own.
void draw_art(std::shared_ptr<const Art> art, Size area, Artwork look, Point at, Painter& painter);

/// The logos of light and dark mode, each shown only in its mode, at most `height` px high, and at most five times as wide.
/// Either may be null; equal logos are drawn once. `color` is that of parts without one of their own; with `one_color`, of all
/// parts.
Element logo_element(const LogoArt* light, const LogoArt* dark, double height, const Paint& color, bool one_color = false,
                     std::string_view part = "logo");

}  // namespace placard
