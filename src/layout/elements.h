#pragma once
// The elements that layouts are made of: text, pill, row, column, wrapping lines, quote, rule and square.

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
  Size mark_size_;
  TextElement text_;
  Size size_;
  Size text_size_;
};

/// One of two elements: the first one if it has room, or else the second one.
class EitherElement : public Element {
 public:
  EitherElement(ElementHandle first, ElementHandle second) : first_(std::move(first)), second_(std::move(second)) {}
  Size fit(double width) override { return (used_ = first_->has_room_in(width) ? first_.get() : second_.get())->fit(width); }
  void draw(Point at, Painter& painter) const override { used_->draw(at, painter); }
  [[nodiscard]] double first_line() const override { return used_->first_line(); }
  [[nodiscard]] std::optional<double> baseline() const override { return used_->baseline(); }
  [[nodiscard]] std::optional<double> filled() const override { return used_->filled(); }
  bool has_room_in(double width) override { return first_->has_room_in(width); }

 private:
  ElementHandle first_;
  ElementHandle second_;
  Element* used_ = nullptr;  // after `fit`
};

/// Elements next to each other. First lines are centered on each other; baselines that differ by a few px are aligned with the
/// first one. Elements that grow take the width that the others leave.
class RowElement : public Element {
 public:
  explicit RowElement(double gap) : gap_(gap) {}
  void add(ElementHandle element, bool grows = false);
  /// Lets the second element wrap below the first one if the first one has no room beside it, or a wide one if the first one
  /// would wrap; `gap` px separate them.
  void fold_by(double gap) { fold_gap_ = gap; }
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return line_; }
  [[nodiscard]] std::optional<double> baseline() const override { return baseline_; }
  [[nodiscard]] std::optional<double> filled() const override { return filled_; }
  bool has_room_in(double width) override;

 private:
  struct Item {
    ElementHandle element;
    bool grows = false;
    Size size;
    double x = 0;
    double y = 0;
  };
  // Aligns the items vertically and returns the height of the row.
  double level();
  bool fits_better_folded(double width);
  Size fold(double width);

  double gap_;
  std::optional<double> fold_gap_;
  double filled_ = 0;
  double line_ = 0;
  std::optional<double> baseline_;
  std::vector<Item> items_;
};

/// Elements below each other, each with a gap above. `stretch` distributes extra height above the elements that sink.
class ColumnElement : public Element {
 public:
  void add(ElementHandle element, double gap = 0, bool sinks = false);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override;
  /// Stretches a fitted column to at least `height` px.
  void stretch(double height);

 private:
  struct Item {
    ElementHandle element;
    double gap = 0;
    bool sinks = false;
    double y = 0;
  };
  double height_ = 0;
  std::vector<Item> items_;
};

/// Elements that wrap into lines, with a separator between the elements of a line. An element does not stay alone in the last
/// line: the last element of the line before moves down.
class WrapElement : public Element {
 public:
  WrapElement(double spacing, double row_spacing) : spacing_(spacing), row_spacing_(row_spacing) {}
  void add(ElementHandle element);
  void separate_by(ElementHandle separator) { separator_ = std::move(separator); }
  /// Limits the number of lines. `more` makes the last element from the number of elements that are left out.
  void limit_lines(int lines, std::function<ElementHandle(std::size_t)> more);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override;
  [[nodiscard]] std::optional<double> baseline() const override;

 private:
  struct Item {
    ElementHandle element;
    Size size;
    Point at;
  };
  // Places the first `count` elements and then `last_`, if any; returns the number of lines.
  int place(std::size_t count, double width);
  void share_last_line(double width);

  double spacing_;
  double row_spacing_;
  ElementHandle separator_;
  std::vector<Point> separators_;
  std::vector<Item> items_;
  int lines_ = 0;
  std::function<ElementHandle(std::size_t)> more_;
  ElementHandle last_;
  Point last_at_;
  std::size_t shown_ = 0;
  std::optional<std::size_t> line_begin_;  // index of the element that `share_last_line` moved to the last line
  Size size_;
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

/// How an element and the one at its side share the width: the content takes what the side leaves, with both at the top or
/// centered on each other; the side takes what the content leaves; or both are lines of text that share a line if they fit whole.
enum class SideBy { top, center, rest, line };

/// An element with another one at the end of its line. Without room for both, the side is above, or below if it took the rest.
class SideElement : public Element {
 public:
  SideElement(ElementHandle content, ElementHandle side, double gap, SideBy by)
      : content_(std::move(content)), side_(std::move(side)), gap_(gap), by_(by) {}
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return content_->first_line(); }

 private:
  [[nodiscard]] double room_for_side(double width);
  [[nodiscard]] bool is_too_narrow(double width);

  ElementHandle content_;
  ElementHandle side_;
  double gap_;
  SideBy by_;
  Point content_at_;
  Point side_at_;
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
