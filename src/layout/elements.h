#pragma once
// The few boxes that every layout is made of: text, pill, row, column, wrap. An element is first told the width it
// has, answers with the size it takes, and is then drawn at a place.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/painter.h"

namespace placard {

class Element {
 public:
  Element() = default;
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;
  virtual ~Element() = default;

  /// Takes up to `width` and says the size it needs; to be called before `draw`.
  virtual Size fit(double width) = 0;
  /// Draws what was fitted, its top left corner at `at`.
  virtual void draw(Point at, Painter& painter) const = 0;
  /// The height of the first line, which rows put side by side.
  [[nodiscard]] virtual double first_line() const = 0;
};

using ElementHandle = std::unique_ptr<Element>;

/// A paragraph. `name` and `span` are the field's, for warnings.
class TextElement : public Element {
 public:
  TextElement(Typesetter& typesetter, const Type& type, std::string text, int lines, std::string_view name, Span span);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return type_.line; }
  [[nodiscard]] const Paragraph& paragraph() const { return paragraph_; }

 private:
  Typesetter& typesetter_;
  Type type_;
  std::string text_;
  int lines_;
  std::string_view name_;
  Span span_;
  Paragraph paragraph_;
};

/// A dot in front of a pill's text.
struct Dot {
  double diameter = 0;
  double gap = 0;
  Paint colour;
};

/// One line of text in a shape: whole px wide, so that its edges are sharp.
class PillElement : public Element {
 public:
  PillElement(Typesetter& typesetter, const PillStyle& style, const Text& text, std::string_view name, const Dot& dot = {});
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return size_.height; }

 private:
  // What stands in front of the text.
  [[nodiscard]] double front() const;

  const PillStyle& style_;
  Dot dot_;
  std::string_view name_;
  TextElement prefix_;
  TextElement text_;
  Size prefix_size_;
  Size size_;
  Size text_size_;
};

/// Elements side by side, their first lines on one height. The one that grows gets what the others leave.
class RowElement : public Element {
 public:
  explicit RowElement(double gap) : gap_(gap) {}
  void add(ElementHandle element, bool grows = false);
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override { return line_; }

 private:
  struct Item {
    ElementHandle element;
    bool grows = false;
    Size size;
    double x = 0;
  };
  double gap_;
  double line_ = 0;
  std::vector<Item> items_;
};

/// Elements below each other, each with its distance to the one above. Height that is left over goes above the
/// elements that sink.
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

/// Elements along a line, going on in the next line where there is no room left. A separator stands between two
/// elements of a line, never at its begin or end.
class WrapElement : public Element {
 public:
  WrapElement(double spacing, double row_spacing) : spacing_(spacing), row_spacing_(row_spacing) {}
  void add(ElementHandle element);
  void separate_by(ElementHandle separator) { separator_ = std::move(separator); }
  Size fit(double width) override;
  void draw(Point at, Painter& painter) const override;
  [[nodiscard]] double first_line() const override;

 private:
  struct Item {
    ElementHandle element;
    Point at;
  };
  double spacing_;
  double row_spacing_;
  ElementHandle separator_;
  std::vector<Point> separators_;
  std::vector<Item> items_;
};

/// A quote in its treatment: beside a bar, or beside a large hanging mark.
class QuoteElement : public Element {
 public:
  QuoteElement(Typesetter& typesetter, const QuoteStyle& style, ElementHandle content);
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

/// A line across.
class RuleElement : public Element {
 public:
  explicit RuleElement(const Border& line) : line_(line) {}
  Size fit(double width) override { return {width_ = width, line_.width}; }
  void draw(Point at, Painter& painter) const override { painter.box({at.x, at.y, width_, line_.width}, 0, line_.colour); }
  [[nodiscard]] double first_line() const override { return line_.width; }

 private:
  const Border& line_;
  double width_ = 0;
};

}  // namespace placard
