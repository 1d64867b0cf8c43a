#include "layout/containers.h"

#include <cmath>

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

// An element of a fixed size that records the width it was given and where it was drawn.
Element fixed_element(Size size, double line, std::vector<Rect>& drawn, double* given = nullptr) {
  return {[=, &drawn](double width) {
    if (given != nullptr) *given = width;
    const auto draw = [&drawn, size](Point at, Painter&) { drawn.push_back({at.x, at.y, size.width, size.height}); };
    return FittedElement{size, line, draw};
  }};
}

/// A line of text of a scene.
struct DrawnText {
  Point origin;
  double width;
  std::string text;
};

/// A scene to draw elements in.
struct Canvas {
  Scene scene;
  Problems problems;
  LayoutContext context{test_style().base, test_typesetter(), test::test_resources().art, Tone::warning, problems};
  Painter painter{scene, context};
  std::vector<Rect> drawn;

  Element block(double width, double height, double line = 0, double* given = nullptr) {
    return fixed_element({width, height}, line, drawn, given);
  }

  /// Fits an element to a width and draws it.
  Size place(const Element& element, double width, Point at = {0, 0}) {
    const FittedElement fitted = element.fit(width);
    fitted.draw(at, painter);
    return fitted.size;
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

TEST_CASE("elements: the growing element of a row gets the remaining width, which is not negative", "[layout]") {
  Canvas canvas;
  double given = 0;
  const Element row = row_element(16, {{canvas.block(100, 20, 20, &given), Growth::needed}, {canvas.block(60, 20, 20)}});
  CHECK(canvas.place(row, 300, {10, 5}).width == 300);
  CHECK(given == 300 - 16 - 60);
  CHECK(canvas.drawn.at(0).x == 10);
  CHECK(canvas.drawn.at(1).right() == 310);
  row.fit(10);
  CHECK(given == 0);
}

TEST_CASE("elements: growing elements of a row share its width, and leave what they do not need", "[layout]") {
  Canvas canvas;
  const RowItem mark{canvas.block(60, 20)};
  const RowItem narrow{canvas.block(50, 20), Growth::needed};
  const RowItem wide{canvas.block(400, 20), Growth::needed};
  canvas.place(row_element(10, {mark, wide, wide}), 300);
  CHECK(canvas.drawn.at(1).x == 70);
  CHECK(canvas.drawn.at(2).x == 70 + 110 + 10);
  canvas.drawn.clear();
  canvas.place(row_element(10, {wide, narrow, mark}), 300);
  CHECK(canvas.drawn.at(1).x == 170 + 10);
  CHECK(canvas.drawn.at(2).x == 180 + 50 + 10);
  canvas.drawn.clear();
  canvas.place(row_element(10, {{narrow.element, Growth::share}, {narrow.element, Growth::share}}), 210);
  CHECK(canvas.drawn.at(1).x == 110);
}

TEST_CASE("elements: a row aligns whole elements at the top or in the middle", "[layout]") {
  Canvas canvas;
  const std::vector<RowItem> items{{canvas.block(96, 96, 30)}, {canvas.block(100, 40, 20), Growth::needed}};
  canvas.place(row_element(10, items, RowLevel::center), 300);
  CHECK(canvas.drawn == std::vector<Rect>{{0, 0, 96, 96}, {106, 28, 100, 40}});
  canvas.drawn.clear();
  canvas.place(row_element(10, items, RowLevel::top), 300);
  CHECK(canvas.drawn.at(1).y == 0);
}

TEST_CASE("elements: a row aligns the first lines of its elements", "[layout]") {
  Canvas canvas;
  const Element row = row_element(0, {{canvas.block(100, 48, 24), Growth::needed}, {canvas.block(60, 30, 30)}});
  CHECK(canvas.place(row, 300).height == 3 + 48);
  CHECK(canvas.drawn.at(0).y == 3);
  CHECK(canvas.drawn.at(1).y == 0);
}

TEST_CASE("elements: a column has a gap above each element but the first", "[layout]") {
  Canvas canvas;
  const Element column = column_element({{canvas.block(10, 20), 99}, {canvas.block(50, 30), 5}, {canvas.block(20, 10), 7}});
  CHECK(canvas.place(column, 200, {3, 100}) == Size{50, 20 + 5 + 30 + 7 + 10});
  CHECK(canvas.drawn == std::vector<Rect>{{3, 100, 10, 20}, {3, 125, 50, 30}, {3, 162, 20, 10}});
}

TEST_CASE("elements: extra height of a column goes above the sinking element, and the column does not shrink", "[layout]") {
  Canvas canvas;
  const Column column{{canvas.block(10, 20)}, {canvas.block(10, 20), 10, true}};
  fit_column(column, 100, 200).draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(0).y == 0);
  CHECK(canvas.drawn.at(1).bottom() == 200);
  fit_column(column, 100, 40).draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(3).bottom() == 50);
  fit_column({{canvas.block(10, 20)}}, 100, 200).draw({0, 0}, canvas.painter);
  CHECK(canvas.drawn.at(4).y == 0);
}

TEST_CASE("elements: a wrap fills its lines, and the last line has one element only if it must", "[layout]") {
  struct Row {
    double width;
    std::vector<double> widths;
    std::vector<Point> at;
  };
  const std::vector<Row> rows{
      {90, {40, 40, 40, 40, 40}, {{0, 0}, {50, 0}, {0, 26}, {50, 26}, {0, 52}}},
      {100, {10, 500, 10}, {{0, 0}, {0, 26}, {0, 52}}},               // wider than the wrap
      {120, {50, 50, 50}, {{0, 0}, {60, 0}, {0, 26}}},                // the line before would keep one
      {200, {40, 40, 80, 150}, {{0, 0}, {50, 0}, {100, 0}, {0, 26}}}  // a second one does not fit
  };
  for (const Row& row : rows) {
    Canvas canvas;
    std::vector<Element> elements;
    std::vector<Rect> expected;
    double right = 0;
    for (const double width : row.widths) elements.push_back(canvas.block(width, 20));
    for (std::size_t i = 0; i < row.at.size(); ++i) expected.push_back({row.at[i].x, row.at[i].y, row.widths[i], 20});
    const Size size = canvas.place(wrap_element(elements, {10, 6}), row.width);
    CAPTURE(row.width);
    CHECK(canvas.drawn == expected);
    for (const Rect& rect : expected) right = std::max(right, rect.right());
    CHECK(size == Size{right, expected.back().bottom()});
  }
}

TEST_CASE("elements: a text with even lines has the size of a text without", "[layout]") {
  // At 20 px, a character is 10 px wide and a space 5 px.
  Canvas canvas;
  const Element title = text_element(test_typesetter(), test::test_type(20, 30), {"aaaa bbbb cccc dddd eeee ggggg", {}}, 3,
                                     "title", {.even = true});
  CHECK(canvas.place(title, 230) == Size{220, 60});
  CHECK(canvas.texts().at(0).text == "aaaa bbbb cccc");
}

TEST_CASE("elements: a separator is drawn between elements of a line, not at its ends", "[layout]") {
  Canvas canvas;
  std::vector<Rect> dots;
  const std::vector<Element> elements(5, canvas.block(40, 20));
  canvas.place(wrap_element(elements, {5, 0, fixed_element({4, 20}, 20, dots)}), 40 + 14 + 40 + 14 + 40);
  CHECK(dots == std::vector<Rect>{{45, 0, 4, 20}, {99, 0, 4, 20}, {45, 20, 4, 20}});
  CHECK(canvas.drawn.at(3) == Rect{0, 20, 40, 20});
}

TEST_CASE("elements: a single element in the last line gets a second one if the line before keeps two", "[layout]") {
  Canvas canvas;
  std::vector<Rect> dots;
  const Element wrap = wrap_element(std::vector<Element>(4, canvas.block(50, 20)), {10, 6, fixed_element({0, 20}, 20, dots)});
  CHECK(canvas.place(wrap, 190) == Size{120, 46});
  CHECK(canvas.drawn.at(2) == Rect{0, 26, 50, 20});
  CHECK(canvas.drawn.at(3) == Rect{70, 26, 50, 20});
  CHECK(dots.size() == 2);
  // A new width starts from the beginning.
  CHECK(wrap.fit(260).size == Size{260, 20});
  canvas.drawn.clear();
  canvas.place(wrap, 120);
  CHECK(canvas.drawn.at(3) == Rect{70, 26, 50, 20});
}

TEST_CASE("elements: the number of omitted elements does not stay alone in the last line", "[layout]") {
  Canvas canvas;
  std::vector<Element> elements;
  for (const double width : {50.0, 50.0, 50.0, 190.0, 190.0}) elements.push_back(canvas.block(width, 20));
  const auto more = [&](std::size_t count) { return canvas.block(30 + static_cast<double>(count), 20); };
  canvas.place(wrap_element(elements, {10, 6, {}, 2, more}), 190);
  CHECK(canvas.drawn == std::vector<Rect>{{0, 0, 50, 20}, {60, 0, 50, 20}, {0, 26, 50, 20}, {60, 26, 32, 20}});
}

TEST_CASE("elements: the width of a pill is an integer", "[layout]") {
  Canvas canvas;
  const PillStyle style = pill_style();
  const Element pill = pill_element(test_typesetter(), style, Text{"abc", {}}, "tag");
  CHECK(pill.fit(300).size == Size{30 + 7 + 9 + 2, 32});
  const Element uneven = pill_element(test_typesetter(), style, Text{"AVi", {}}, "tag");
  const Size size = uneven.fit(300).size;
  CHECK(size.width == std::round(size.width));
  canvas.place(pill, 300, {10, 20});
  const auto& box = std::get<Box>(canvas.scene.shapes.at(0));
  CHECK(box.rect == Rect{10, 20, 48, 32});
  CHECK(canvas.texts().at(0).origin.x == 10 + 1 + 7);
}

TEST_CASE("elements: a pill is never wider than the available width, and its text stays inside", "[layout]") {
  for (const double width : {60.0, 75.5, 100.0, 143.2}) {
    Canvas canvas;
    const PillStyle style = pill_style();
    const Element pill = pill_element(test_typesetter(), style, Text{"a tag that is much too long", {}}, "tag");
    CAPTURE(width);
    CHECK(canvas.place(pill, width).width <= width);
    const DrawnText text = canvas.texts().at(0);
    CHECK(text.origin.x >= 1 + 7);
    CHECK(text.origin.x + text.width <= width - 1 - 9 + 0.5);
    CHECK(canvas.problems.sorted().at(0).message.starts_with("tag is too long: "));
  }
}

TEST_CASE("elements: the dot of a pill is before its text, in the color of the tone", "[layout]") {
  Canvas canvas;
  const PillStyle style = pill_style();
  const Element pill =
      pill_element(test_typesetter(), style, Text{"abc", {}}, "status", {dot_element(6, {Role::tone}, "status"), 7});
  CHECK(canvas.place(pill, 300).width == 48 + 13);
  const auto& dot = std::get<Box>(canvas.scene.shapes.at(1));
  CHECK(dot.rect == Rect{8, 13, 6, 6});
  CHECK(dot.radii[0] == 3);
  CHECK(dot.fill.role == Role::warning);
  CHECK(canvas.texts().at(0).origin.x == 8 + 13);
}

TEST_CASE("elements: the prefix of a text is where reading the text begins", "[layout]") {
  // A letter is 10 px wide, and so is the prefix; 3 px separate them.
  const auto places = [](const std::string& text, bool mirrored) {
    Canvas canvas;
    if (mirrored) canvas.painter.mirror(0, 100);
    PillStyle style = pill_style();
    style.prefix = {"#", 400, 3, {Role::tag_mark}};
    const Element pill = pill_element(test_typesetter(), style, Text{text, {}}, "tag");
    canvas.place(pill, 300);
    return canvas.texts().at(1).origin.x - canvas.texts().at(0).origin.x;
  };
  CHECK(places("abc", false) == 13);
  CHECK(places("abc", true) == 13);
  CHECK(places("אבג", false) == -33);
  CHECK(places("אבג", true) == -33);
}

TEST_CASE("elements: the prefix of a pill is before its text, and a missing character in it is a warning", "[layout]") {
  Canvas canvas;
  PillStyle style = pill_style();
  style.prefix = {"#", 400, 3, {Role::tag_mark}};
  const Element pill = pill_element(test_typesetter(), style, Text{"abc", {}}, "tag");
  CHECK(canvas.place(pill, 300).width == 48 + 10 + 3);
  CHECK(canvas.texts().at(0).text == "#");
  CHECK(canvas.texts().at(1).origin.x == canvas.texts().at(0).origin.x + 13);
  style.prefix.text = "\u0378";
  const Element strange = pill_element(test_typesetter(), style, Text{"abc", {}}, "tag");
  CHECK(canvas.problems.empty());
  canvas.place(strange, 300);
  CHECK(canvas.problems.sorted().at(0).message == "tag has characters that no font contains: U+0378");
}

TEST_CASE("elements: the ink of the large mark of a quote is at its place and fits into the indent", "[layout]") {
  const auto ink_of = [](double size, bool is_mirrored) {
    Canvas canvas;
    QuoteStyle style = test_style().base.quote;
    style.treatment = QuoteTreatment::mark;
    style.indent = 32;
    style.mark = {"", test::test_type(size, size), 3, 6};
    if (is_mirrored) canvas.painter.mirror(0, 400);
    const Element quote = quote_element(test_typesetter(), style, canvas.block(100, 21), "n");
    canvas.place(quote, 400, {5, 7});
    const auto& line = std::get<TextLine>(canvas.scene.shapes.at(0));
    const Glyph& glyph = canvas.scene.glyphs_of(line).front();
    const Outline& outline = *canvas.scene.outlines.at(glyph.outline).outline;
    const double scale = line.size / outline.units_per_em;
    const Rect ink = bounds(outline.path).value();
    return Rect{line.origin.x + ink.x * scale, line.origin.y - ink.bottom() * scale, ink.width * scale, ink.height * scale};
  };
  const auto is_near = [](double a, double b) { return std::abs(a - b) < 0.01; };
  for (const double size : {20.0, 90.0}) {
    const Rect ink = ink_of(size, false);
    CAPTURE(size, ink.x, ink.y, ink.width, ink.height);
    CHECK(is_near(ink.x, 8));
    CHECK(is_near(ink.y, 13));
    CHECK(is_near(ink_of(size, true).right(), 392));
    CHECK((size == 90 ? is_near(std::max(ink.width, ink.height), 24) : ink.height < 24));
  }
}

TEST_CASE("elements: a large mark with a descender, as „ has one, is on the baseline of the quote", "[layout]") {
  Canvas canvas;
  QuoteStyle style = test_style().base.quote;
  style.treatment = QuoteTreatment::mark;
  style.mark = {"", test::test_type(30, 30), 0, 6};
  for (const double indent : {32.0, 0.0}) {
    style.indent = indent;
    Element text = text_element(test_typesetter(), test::test_type(20, 30), Text{"aa", {}}, 1, "quote");
    const Element quote = quote_element(test_typesetter(), style, std::move(text), "g");
    canvas.place(quote, 400, {5, 7});
  }
  const std::vector<DrawnText> texts = canvas.texts();
  REQUIRE(texts.size() == 4);
  CHECK(texts[0].origin.y == texts[1].origin.y);
  CHECK(texts[2].origin.y == texts[3].origin.y);
}

TEST_CASE("elements: the bar of a quote is as high as its text", "[layout]") {
  Canvas canvas;
  QuoteStyle style = test_style().base.quote;
  style.treatment = QuoteTreatment::bar;
  style.bar = 2;
  style.indent = 16;
  double given = 0;
  const Element quote = quote_element(test_typesetter(), style, canvas.block(100, 63, 21, &given));
  CHECK(canvas.place(quote, 400, {5, 7}) == Size{118, 63});
  CHECK(given == 400 - 18);
  CHECK(std::get<Box>(canvas.scene.shapes.at(0)).rect == Rect{5, 7, 2, 63});
  CHECK(canvas.drawn.at(0).x == 23);
}

TEST_CASE("elements: text that was cut and missing characters, each once, are warnings at the field", "[layout]") {
  Canvas canvas;
  const Text text{"aaaaaaaaaa \u0378", {3, 9}};
  const Element element = text_element(test_typesetter(), test::test_type(20, 30), text, 1, "summary");
  canvas.place(element, 70);
  const Element unknown = text_element(test_typesetter(), test::test_type(20, 30), {"\u0378\u0378\u0379", {20, 22}}, 1, "title");
  canvas.place(unknown, 200);
  // A number that is the beginning of another.
  Canvas other;
  const Element longer =
      text_element(test_typesetter(), test::test_type(20, 30), {"\U0002FE00 \u2FE0 \u2FE0", {30, 32}}, 1, "quote");
  other.place(longer, 200);
  const auto problems = canvas.problems.sorted();
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message == "summary is too long: 7 characters were cut");
  CHECK(problems[0].span == Span{3, 9});
  CHECK(problems[1].message == "title has characters that no font contains: U+0378, U+0379");
  REQUIRE(other.problems.sorted().size() == 1);
  CHECK(other.problems.sorted().at(0).message == "quote has characters that no font contains: U+2FE00, U+2FE0");
  CHECK_FALSE(canvas.problems.has_errors());
}

TEST_CASE("elements: texts of a row with similar baselines are aligned to the first baseline", "[layout]") {
  Canvas canvas;
  const Text text{"abc", {}};
  PillStyle style = pill_style();
  style.fill = {};
  style.border.color = {};  // only text
  const Element title = text_element(test_typesetter(), test::test_type(18, 24), {"title", {}}, 1, "title");
  const Element row = row_element(10, {{title, Growth::needed}, {pill_element(test_typesetter(), style, text, "status")}});
  const Size size = canvas.place(row, 300);
  const auto texts = canvas.texts();
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].origin.y == texts[1].origin.y);
  CHECK(texts[0].origin.y == std::round(texts[0].origin.y));
  CHECK(size.height == 32);  // the height of the pill
}

TEST_CASE("elements: texts of very different sizes are centered in their row", "[layout]") {
  Canvas canvas;
  const Element title = text_element(test_typesetter(), test::test_type(60, 70), {"title", {}}, 1, "title");
  const Element small = text_element(test_typesetter(), test::test_type(10, 20), {"small", {}}, 1, "small");
  canvas.place(row_element(10, {{title, Growth::needed}, {small}}), 400);
  CHECK(canvas.texts().at(0).origin.y - canvas.texts().at(1).origin.y > 4);
}
