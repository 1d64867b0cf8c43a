#pragma once
// The few boxes that every layout is made of: text, pill, row, column. An element is first told the width it
// has, answers with the size it takes, and is then drawn at a place.

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "input/fields.h"
#include "layout/element.h"
#include "layout/painter.h"

namespace placard {

/// How a text fills its room.
struct TextOptions {
  double max_width = std::numeric_limits<double>::infinity();  ///< px, whatever room there is
  /// px of type that the text may shrink to until it fits on one line, or else into its lines and `max_height` without a broken
  /// word; 0 never shrinks.
  double min_size = 0;
  double max_height = std::numeric_limits<double>::infinity();  ///< px, of a text that shrinks
  double max_hang = 0;                                          ///< px that an opening quotation mark may hang outside
  bool even = false;                                            ///< lines about equally long, as many as there would be anyway
  bool aligns_ink = false;            ///< the ink of the lines begins at the left edge, without the side bearing of large letters
  std::optional<Paint> rest_color{};  ///< of the lines after the first
  PrefixStyle prefix{};               ///< a mark in front, which shrinks along
};

/// A paragraph. `name` is the field's, for warnings.
class TextElement : public Element {
 public:
  TextElement(Typesetter& typesetter, const Type& type, const Text& text, int lines, std::string_view name,
              TextOptions options = {});
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return set_.line; }
  [[nodiscard]] std::optional<double> baseline() const override { return paragraph_->baseline; }
  [[nodiscard]] const Paragraph& paragraph() const { return *paragraph_; }

 private:
  [[nodiscard]] Type sized(double size) const;
  [[nodiscard]] double front(const Type& type);
  [[nodiscard]] const Paragraph& set(const Type& type, double width);
  [[nodiscard]] bool fits(const Type& type, double width);
  [[nodiscard]] Type shrunk(double width);

  Typesetter& typesetter_;
  Type type_;
  Text text_;
  Type set_;  // the type that the text was fitted in
  int lines_;
  std::string_view name_;
  TextOptions options_;
  double front_ = 0;
  const Paragraph* paragraph_ = nullptr;  // the typesetter's or the one below, after `fit`
  std::optional<Paragraph> aligned_;
};

/// A dot in front of a pill's text.
struct Dot {
  double diameter = 0;
  double gap = 0;
  Paint color;
};

/// One line of text in a shape: whole px wide, so that its edges are sharp.
class PillElement : public Element {
 public:
  PillElement(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name, const Dot& dot = {});
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return size_.height; }
  [[nodiscard]] std::optional<double> baseline() const override { return style_.border.width + *text_.baseline(); }

 private:
  // What stands in front of the text.
  [[nodiscard]] double front() const;

  const PillStyle& style_;
  Dot dot_;
  std::string_view name_;
  std::optional<TextElement> prefix_;  // in front of the text
  TextElement text_;
  Size prefix_size_;
  Size size_;
  Size text_size_;
};

/// Elements side by side, their first lines on one height; texts whose baselines then differ a little stand on that of
/// the first. The one that grows gets what the others leave.
class RowElement : public Element {
 public:
  explicit RowElement(double gap) : gap_(gap) {}
  void add(ElementHandle element, bool grows = false);
  /// Lets the second of two elements go below the first, where it is wide and the first needs the room; `gap` lies between.
  void fold_by(double gap) { fold_gap_ = gap; }
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return line_; }
  [[nodiscard]] std::optional<double> baseline() const override { return baseline_; }
  [[nodiscard]] std::optional<double> filled() const override { return filled_; }

 private:
  struct Item {
    ElementHandle element;
    bool grows = false;
    Size size;
    double x = 0;
    double y = 0;
  };
  // Puts the items on one line, and says how high they are together.
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

/// Elements below each other, each with its distance to the one above. Height that is left over is shared out
/// above the elements that sink.
class ColumnElement : public Element {
 public:
  void add(ElementHandle element, double gap = 0, bool sinks = false);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override;
  /// Makes the column at least this high; after `fit`.
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

/// A quote in its treatment: beside a bar, or beside a large hanging mark, which opens towards the words.
class QuoteElement : public Element {
 public:
  QuoteElement(Typesetter& typesetter, const QuoteStyle& style, ElementHandle content, bool right_to_left = false);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return content_->first_line(); }

 private:
  [[nodiscard]] double indent() const;

  const QuoteStyle& style_;
  ElementHandle content_;
  TextElement mark_;
  Size size_;
};

/// A line across, or a shorter one.
class RuleElement : public Element {
 public:
  RuleElement(double width, double height, const Paint& color) : most_(width), height_(height), color_(color) {}
  Size fit(double width) override { return {width_ = most_ > 0 ? std::min(most_, width) : width, height_}; }
  void draw(Point at, Painter& painter) const override { painter.box({at.x, at.y, width_, height_}, 0, color_); }
  [[nodiscard]] double first_line() const override { return height_; }

 private:
  double most_;  // 0 is all there is
  double height_;
  Paint color_;
  double width_ = 0;
};

/// A square of a fixed size, which a function draws from its top left corner.
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

/// Draws into a square, in the paint of `look` where the drawing has no color of its own; `look` says part and mode, too.
void draw_art(const Art& art, double size, const Drawing& look, Point at, Painter& painter);

/// Draws a logo into a square: the one of light mode, of dark mode, or both of them at one place. Either may be null.
void draw_logo(const LogoArt* light, const LogoArt* dark, const LogoStyle& style, Point at, Painter& painter);

}  // namespace placard
