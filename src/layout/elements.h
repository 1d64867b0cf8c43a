#pragma once
// The elements that layouts are made of: text, pill, quote, rule, square and logo; containers.h has those that arrange others.

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "input/fields.h"
#include "layout/painter.h"

namespace placard {

/// A box of a layout. Call `fit` before any other member.
class Element {
 public:
  Element() = default;
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;
  virtual ~Element() = default;

  /// Lays the element out in at most `width` px and returns its size.
  virtual Size fit(double width) = 0;
  /// Draws the element with its top left corner at `at`.
  virtual void draw(Point at, Painter& painter) const = 0;
  /// The height of the first line, px. Rows center first lines on each other.
  [[nodiscard]] virtual double first_line() const = 0;
  /// The distance from the top to the baseline of the first line, px; empty if the first line is not text.
  [[nodiscard]] virtual std::optional<double> baseline() const { return std::nullopt; }
  /// The width that the content covers, px; empty if it covers all of the fitted width.
  [[nodiscard]] virtual std::optional<double> filled() const { return std::nullopt; }
  /// Whether `width` px are enough for the text without cutting, smaller type or a third line.
  virtual bool has_room_in(double /*width*/) { return true; }
  /// Whether text was cut.
  [[nodiscard]] virtual bool is_cut() const { return false; }
};

using ElementHandle = std::unique_ptr<Element>;

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

/// A paragraph. `name` is the field name in warnings.
class TextElement : public Element {
 public:
  TextElement(Typesetter& typesetter, const Type& type, const Text& text, int lines, std::string_view name,
              TextOptions options = {});
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return set_.line; }
  [[nodiscard]] std::optional<double> baseline() const override { return paragraph_->baseline; }
  [[nodiscard]] const Paragraph& paragraph() const { return *paragraph_; }
  bool has_room_in(double width) override;
  [[nodiscard]] bool is_cut() const override { return paragraph_->lost > 0; }

 private:
  [[nodiscard]] Type sized(double size) const;
  [[nodiscard]] double front(const Type& type);
  [[nodiscard]] const Paragraph& set(const Type& type, double width, int more_lines = 0);
  [[nodiscard]] bool fits(const Type& type, double width);
  [[nodiscard]] std::optional<double> size_on_one_line(double width);
  [[nodiscard]] Type shrunk(double width);
  [[nodiscard]] Type grown(double width);
  [[nodiscard]] Paragraph shortened(double width);

  Typesetter& typesetter_;
  Type type_;
  Text text_;
  Type set_;  // after `fit`
  int lines_;
  std::string_view name_;
  TextOptions options_;
  double front_ = 0;
  const Paragraph* paragraph_ = nullptr;  // owned by the typesetter, or `own_`; after `fit`
  std::optional<Paragraph> own_;          // aligned or shortened
};

/// What is in front of the text of a pill.
struct PillFront {
  ElementHandle mark{};
  double gap = 0;          ///< between the mark and the text
  bool has_prefix = true;  ///< whether the text has the prefix of the style
  bool fills = false;      ///< whether the box takes the available width, with the text at its start
};

/// One line of text in a rounded box, with an optional mark before the text. Its width is rounded to whole px for sharp edges.
class PillElement : public Element {
 public:
  PillElement(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name, PillFront front = {});
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return size_.height; }
  /// Empty if the box is visible: it is then centered on the line, not aligned with the text next to it.
  [[nodiscard]] std::optional<double> baseline() const override;

 private:
  [[nodiscard]] bool has_visible_box() const { return style_.fill.visible() || style_.border.color.visible(); }

  const PillStyle& style_;
  ElementHandle mark_;
  double gap_;
  bool fills_;
  Size mark_size_;
  TextElement text_;
  Size size_;
  Size text_size_;
};

/// A quote with a bar or a large quotation mark next to it. The mark is shrunk to its place.
class QuoteElement : public Element {
 public:
  QuoteElement(Typesetter& typesetter, const QuoteStyle& style, ElementHandle content, std::string mark = {});
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return content_->first_line(); }

 private:
  [[nodiscard]] double indent() const;
  void draw_mark(Point at, Painter& painter) const;

  Typesetter& typesetter_;
  const QuoteStyle& style_;
  ElementHandle content_;
  std::string mark_;
  Size size_;
};

/// A horizontal line.
class RuleElement : public Element {
 public:
  RuleElement(double width, double height, const Paint& color) : most_(width), height_(height), color_(color) {}
  Size fit(double width) override { return {width_ = most_ > 0 ? std::min(most_, width) : width, height_}; }
  void draw(Point at, Painter& painter) const override { painter.box({at.x, at.y, width_, height_}, 0, color_); }
  [[nodiscard]] double first_line() const override { return height_; }

 private:
  double most_;  // 0 takes the whole width
  double height_;
  Paint color_;
  double width_ = 0;
};

/// Empty space of a fixed height.
class SpaceElement : public Element {
 public:
  explicit SpaceElement(double height) : height_(height) {}
  Size fit(double) override { return {0, height_}; }
  void draw(Point, Painter&) const override {}
  [[nodiscard]] double first_line() const override { return 0; }
  [[nodiscard]] std::optional<double> filled() const override { return 0; }

 private:
  double height_;
};

/// A square of fixed size whose content a function draws at its top left corner.
class SquareElement : public Element {
 public:
  SquareElement(double size, std::function<void(Point, Painter&)> draw) : size_(size), draw_(std::move(draw)) {}
  Size fit(double) override { return {size_, size_}; }
  void draw(Point at, Painter& painter) const override { draw_(at, painter); }
  [[nodiscard]] double first_line() const override { return size_; }

 private:
  double size_;
  std::function<void(Point, Painter&)> draw_;
};

/// A round mark that conveys meaning; null without a diameter.
ElementHandle dot_element(double diameter, const Paint& color, std::string_view part);

/// Draws artwork, scaled to fit and centered in an area. `look` gives part, mode and the color of what has none of its own.
void draw_art(std::shared_ptr<const Art> art, Size area, Artwork look, Point at, Painter& painter);

/// The logos of light and dark mode, each shown only in its mode. Either may be null; equal logos are drawn once.
class LogoElement : public Element {
 public:
  /// A logo is at most `height` px high, and at most five times as wide. `color` is that of parts without one of their own;
  /// with `one_color`, of all parts.
  LogoElement(const LogoArt* light, const LogoArt* dark, double height, const Paint& color, bool one_color = false,
              std::string_view part = "logo")
      : light_(light), dark_(dark), height_(height), color_(color), one_color_(one_color), part_(part) {}
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return height_; }

 private:
  void draw(const LogoArt& logo, Shown shown, Point at, Painter& painter) const;

  const LogoArt* light_;
  const LogoArt* dark_;
  double height_;
  Paint color_;
  bool one_color_;
  std::string_view part_;
  double width_ = 0;
};

}  // namespace placard
