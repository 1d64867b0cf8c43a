#include "layout/elements.h"

#include <cmath>

#include "support/style.h"

using namespace placard;
using placard::test::test_style;
using placard::test::test_typesetter;

namespace {

/// A box of a fixed size that remembers the width it was given and where it was drawn.
class CodePointRange : public Element {
 public:
  CodePointRange(double width, double height, double line, std::vector<Rect>& drawn, double* given = nullptr)
      : size_{width, height}, line_(line), drawn_(drawn), given_(given) {}
  Size fit(double width) override {
    if (given_ != nullptr) *given_ = width;
    return size_;
  }
  void draw(Point at, Painter&) const override { drawn_.push_back({at.x, at.y, size_.width, size_.height}); }
  [[nodiscard]] double first_line() const override { return line_; }

 private:
  Size size_;
  double line_;
  std::vector<Rect>& drawn_;
  double* given_;
};

/// A line of text in a scene.
struct DrawnText {
  Point origin;
  double width;
  std::string text;
};

/// Something to draw with.
struct Canvas {
  Scene scene;
  Problems problems;
  LayoutContext context{test_style().base, test_typesetter(), test::test_resources().art, Tone::warning, problems};
  Painter painter{scene, context};
  std::vector<Rect> drawn;

  ElementHandle block(double width, double height, double line = 0, double* given = nullptr) {
    return std::make_unique<CodePointRange>(width, height, line, drawn, given);
  }

  [[nodiscard]] std::vector<DrawnText> texts() const {
    std::vector<DrawnText> result;
    for (const Shape& shape : scene.shapes) {
      if (const auto* line = std::get_if<TextLine>(&shape))
        result.push_back({line->origin, line->width, std::string(scene.text_of(*line))});
    }
    return result;
  }
};

PillStyle pill_style() {
  PillStyle style = test_style().base.tags.chip;
  style.type = test::test_type(20, 30);
  style.prefix = {};
  style.padding_left = 7;
  style.padding_right = 9;
  style.border = {1, 0, {Role::border}};
  return style;
}

}  // namespace

TEST_CASE("elements: a row gives what is left to the element that grows", "[layout]") {
  Canvas canvas;
  double given = 0;
  RowElement row(16);
  row.add(canvas.block(100, 20, 20, &given), true);
  row.add(canvas.block(60, 20, 20));
  CHECK(row.fit(300).width == 300);
  CHECK(given == 300 - 16 - 60);
  row.draw({10, 5}, canvas.painter);
  CHECK(canvas.drawn.at(0).x == 10);
  CHECK(canvas.drawn.at(1).right() == 310);
}

TEST_CASE("elements: a row puts first lines on one height", "[layout]") {
  Canvas canvas;
  RowElement row(0);
  row.add(canvas.block(100, 48, 24), true);
  row.add(canvas.block(60, 30, 30));
  CHECK(row.fit(300).height == 3 + 48);
  row.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(0).y == 3);
  CHECK(canvas.drawn.at(1).y == 0);
}

TEST_CASE("elements: a row without room gives no negative width", "[layout]") {
  Canvas canvas;
  double given = -1;
  RowElement row(16);
  row.add(canvas.block(100, 20, 20, &given), true);
  row.add(canvas.block(60, 20, 20));
  row.fit(10);
  CHECK(given == 0);
}

TEST_CASE("elements: a column puts elements below each other with their gaps, the first without", "[layout]") {
  Canvas canvas;
  ColumnElement column;
  column.add(canvas.block(10, 20), 99);
  column.add(canvas.block(50, 30), 5);
  column.add(canvas.block(20, 10), 7);
  CHECK(column.fit(200) == Size{50, 20 + 5 + 30 + 7 + 10});
  column.draw({3, 100}, canvas.painter);
  CHECK(canvas.drawn.at(0).y == 100);
  CHECK(canvas.drawn.at(1).y == 125);
  CHECK(canvas.drawn.at(2).y == 162);
}

TEST_CASE("elements: height that is left over goes above what sinks, and none is taken away", "[layout]") {
  Canvas canvas;
  ColumnElement column;
  column.add(canvas.block(10, 20));
  column.add(canvas.block(10, 20), 10, true);
  column.fit(100);
  column.stretch(200);
  column.stretch(40);
  column.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(0).y == 0);
  CHECK(canvas.drawn.at(1).bottom() == 200);
  ColumnElement plain;
  plain.add(canvas.block(10, 20));
  plain.fit(100);
  plain.stretch(200);
  plain.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(2).y == 0);
}

TEST_CASE("elements: a wrap goes on in the next line where there is no room left", "[layout]") {
  Canvas canvas;
  WrapElement wrap(8, 6);
  for (int i = 0; i < 5; ++i) wrap.add(canvas.block(40, 20));
  CHECK(wrap.fit(40 + 8 + 40) == Size{88, 3 * 20 + 2 * 6});
  wrap.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(1) == Rect{48, 0, 40, 20});
  CHECK(canvas.drawn.at(2) == Rect{0, 26, 40, 20});
  CHECK(canvas.drawn.at(4) == Rect{0, 52, 40, 20});
}

TEST_CASE("elements: an element wider than the wrap is on a line of its own", "[layout]") {
  Canvas canvas;
  WrapElement wrap(8, 8);
  wrap.add(canvas.block(10, 20));
  wrap.add(canvas.block(500, 20));
  wrap.add(canvas.block(10, 20));
  wrap.fit(100);
  wrap.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(1).x == 0);
  CHECK(canvas.drawn.at(1).y == 28);
  CHECK(canvas.drawn.at(2).y == 56);
}

TEST_CASE("elements: a text of even lines takes the room that it would take otherwise", "[layout]") {
  // At 20 px a letter is 10 px wide, a space 5.
  Canvas canvas;
  TextElement title(test_typesetter(), test::test_type(20, 30), {"aaaa bbbb cccc dddd eeee ggggg", {}}, 3, "title",
                    {.even = true});
  CHECK(title.fit(230) == Size{220, 60});
  title.draw({0, 0}, canvas.painter);
  CHECK(canvas.texts().at(0).text == "aaaa bbbb cccc");
}

TEST_CASE("elements: a separator is between elements of a line and never at its ends", "[layout]") {
  Canvas canvas;
  std::vector<Rect> dots;
  WrapElement wrap(5, 0);
  wrap.separate_by(std::make_unique<CodePointRange>(4, 20, 20, dots));
  for (int i = 0; i < 5; ++i) wrap.add(canvas.block(40, 20));
  wrap.fit(40 + 14 + 40 + 14 + 40);
  wrap.draw({0, 0}, canvas.painter);
  CHECK(dots == std::vector<Rect>{{45, 0, 4, 20}, {99, 0, 4, 20}, {45, 20, 4, 20}});
  CHECK(canvas.drawn.at(3) == Rect{0, 20, 40, 20});
}

TEST_CASE("elements: an element alone in the last line gets company where the line before keeps two", "[layout]") {
  Canvas canvas;
  std::vector<Rect> dots;
  WrapElement wrap(10, 6);
  wrap.separate_by(std::make_unique<CodePointRange>(0, 20, 20, dots));
  for (int i = 0; i < 4; ++i) wrap.add(canvas.block(50, 20));
  CHECK(wrap.fit(190) == Size{120, 46});
  wrap.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(2) == Rect{0, 26, 50, 20});
  CHECK(canvas.drawn.at(3) == Rect{70, 26, 50, 20});
  CHECK(dots.size() == 2);
  // Told another width, it forgets.
  CHECK(wrap.fit(260) == Size{260, 20});
  canvas.drawn.clear();
  wrap.fit(120);
  wrap.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(3) == Rect{70, 26, 50, 20});

  Canvas pair;
  WrapElement of_pair(10, 6);
  for (int i = 0; i < 3; ++i) of_pair.add(pair.block(50, 20));
  of_pair.fit(120);
  of_pair.draw({0, 0}, pair.painter);
  CHECK(pair.drawn.at(1) == Rect{60, 0, 50, 20});
}

TEST_CASE("elements: an element stays alone in the last line where a second has no room there", "[layout]") {
  Canvas canvas;
  WrapElement wrap(10, 6);
  for (const double width : {40.0, 40.0, 80.0, 150.0}) wrap.add(canvas.block(width, 20));
  CHECK(wrap.fit(200) == Size{180, 46});
  wrap.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(2) == Rect{100, 0, 80, 20});
}

TEST_CASE("elements: the number of elements left out gets company, too", "[layout]") {
  Canvas canvas;
  WrapElement wrap(10, 6);
  for (const double width : {50.0, 50.0, 50.0, 190.0, 190.0}) wrap.add(canvas.block(width, 20));
  wrap.limit_lines(2, [&](std::size_t count) { return canvas.block(30 + static_cast<double>(count), 20); });
  wrap.fit(190);
  wrap.draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn == std::vector<Rect>{{0, 0, 50, 20}, {60, 0, 50, 20}, {0, 26, 50, 20}, {60, 26, 32, 20}});
}

TEST_CASE("elements: a pill is whole px wide around its text", "[layout]") {
  Canvas canvas;
  const PillStyle style = pill_style();
  PillElement pill(test_typesetter(), style, Text{"abc", {}}, "tag");
  CHECK(pill.fit(300) == Size{30 + 7 + 9 + 2, 32});
  PillElement uneven(test_typesetter(), style, Text{"AVi", {}}, "tag");
  const Size size = uneven.fit(300);
  CHECK(size.width == std::round(size.width));
  pill.draw({10, 20}, canvas.painter);
  const auto& box = std::get<Box>(canvas.scene.shapes.at(0));
  CHECK(box.rect == Rect{10, 20, 48, 32});
  CHECK(canvas.texts().at(0).origin.x == 10 + 1 + 7);
}

TEST_CASE("elements: a pill is never wider than its room, and its text stays inside", "[layout]") {
  for (const double room : {60.0, 75.5, 100.0, 143.2}) {
    Canvas canvas;
    const PillStyle style = pill_style();
    PillElement pill(test_typesetter(), style, Text{"a tag that is much too long", {}}, "tag");
    CAPTURE(room);
    CHECK(pill.fit(room).width <= room);
    pill.draw({0, 0}, canvas.painter);
    const DrawnText text = canvas.texts().at(0);
    CHECK(text.origin.x >= 1 + 7);
    CHECK(text.origin.x + text.width <= room - 1 - 9 + 0.5);
    CHECK(canvas.problems.sorted().at(0).message.starts_with("tag is too long: "));
  }
}

TEST_CASE("elements: a dot is in front of a pill's text, in its tone", "[layout]") {
  Canvas canvas;
  const PillStyle style = pill_style();
  PillElement pill(test_typesetter(), style, Text{"abc", {}}, "status", Dot{6, 7, {Role::tone}});
  CHECK(pill.fit(300).width == 48 + 13);
  pill.draw({0, 0}, canvas.painter);
  const auto& dot = std::get<Box>(canvas.scene.shapes.at(1));
  CHECK(dot.rect == Rect{8, 13, 6, 6});
  CHECK(dot.radii[0] == 3);
  CHECK(dot.fill.role == Role::warning);
  CHECK(canvas.texts().at(0).origin.x == 8 + 13);
}

TEST_CASE("elements: a prefix is in front of a pill's text", "[layout]") {
  Canvas canvas;
  PillStyle style = pill_style();
  style.prefix = {"#", 400, 3, {Role::tag_mark}};
  PillElement pill(test_typesetter(), style, Text{"abc", {}}, "tag");
  CHECK(pill.fit(300).width == 48 + 10 + 3);
  pill.draw({0, 0}, canvas.painter);
  CHECK(canvas.texts().at(0).text == "#");
  CHECK(canvas.texts().at(1).origin.x == canvas.texts().at(0).origin.x + 13);
}

TEST_CASE("elements: a quote's bar is as high as its text", "[layout]") {
  Canvas canvas;
  QuoteStyle style = test_style().base.quote;
  style.treatment = QuoteTreatment::bar;
  style.bar = 2;
  style.indent = 16;
  double given = 0;
  QuoteElement quote(test_typesetter(), style, canvas.block(100, 63, 21, &given));
  CHECK(quote.fit(400) == Size{118, 63});
  CHECK(given == 400 - 18);
  quote.draw({5, 7}, canvas.painter);
  CHECK(std::get<Box>(canvas.scene.shapes.at(0)).rect == Rect{5, 7, 2, 63});
  CHECK(canvas.drawn.at(0).x == 23);
}

TEST_CASE("elements: a text that was cut and a missing character are warnings at the field", "[layout]") {
  Canvas canvas;
  const Text text{"aaaaaaaaaa \u0378", {3, 9}};
  TextElement element(test_typesetter(), test::test_type(20, 30), text, 1, "summary");
  element.fit(70);
  element.draw({0, 0}, canvas.painter);
  TextElement strange(test_typesetter(), test::test_type(20, 30), {"\u0378\u0378\u0379", {20, 22}}, 1, "title");
  strange.fit(200);
  strange.draw({0, 0}, canvas.painter);
  const auto problems = canvas.problems.sorted();
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message == "summary is too long: 7 characters were cut after line 1");
  CHECK(problems[0].span == Span{3, 9});
  CHECK(problems[1].message == "title has characters that no font contains: U+0378, U+0379");
  CHECK_FALSE(canvas.problems.has_errors());
}

TEST_CASE("elements: each missing character is named once, also where its number begins like another one's", "[layout]") {
  Canvas canvas;
  TextElement strange(test_typesetter(), test::test_type(20, 30), {"\U0002FE00 \u2FE0 \u2FE0", {20, 22}}, 1, "title");
  strange.fit(200);
  strange.draw({0, 0}, canvas.painter);
  const auto problems = canvas.problems.sorted();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message == "title has characters that no font contains: U+2FE00, U+2FE0");
}

TEST_CASE("elements: texts of a row whose baselines differ a little are on the first one's", "[layout]") {
  Canvas canvas;
  RowElement row(10);
  const Text words{"abc", {}};
  const auto style = pill_style();
  row.add(std::make_unique<TextElement>(canvas.context.typesetter, test::test_type(18, 24), Text{"title", {}}, 1, "title"), true);
  row.add(std::make_unique<PillElement>(canvas.context.typesetter, style, words, "status"));
  const Size size = row.fit(300);
  row.draw({0, 0}, canvas.painter);
  const auto texts = canvas.texts();
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].origin.y == texts[1].origin.y);
  CHECK(texts[0].origin.y == std::round(texts[0].origin.y));
  CHECK(size.height == 32);  // the pill's own
}

TEST_CASE("elements: texts of very different sizes stay in the middle of their row", "[layout]") {
  Canvas canvas;
  RowElement row(10);
  row.add(std::make_unique<TextElement>(canvas.context.typesetter, test::test_type(60, 70), Text{"title", {}}, 1, "title"), true);
  row.add(std::make_unique<TextElement>(canvas.context.typesetter, test::test_type(10, 20), Text{"small", {}}, 1, "small"));
  row.fit(400);
  row.draw({0, 0}, canvas.painter);
  CHECK(canvas.texts().at(0).origin.y - canvas.texts().at(1).origin.y > 4);
}
