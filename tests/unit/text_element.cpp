// A paragraph in the size that its room asks for.

#include "base/utf8.h"
#include "layout/elements.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

/// A text that may shrink from 20 px, where an ordinary letter is 10 px wide and a space 5, to 8 px.
struct Shrinking {
  Element element;
  FittedElement fitted{};

  explicit Shrinking(std::string_view text, int lines = 2, double highest = 1000, const PrefixStyle& prefix = {})
      : element(text_element(test_typesetter(), test_type(20, 30), {std::string(text), {}}, lines, "title",
                             {.min_size = 8, .one_line = 0.57, .max_height = highest, .prefix = prefix})) {}

  Size fit(double width) { return (fitted = element.fit(width)).size; }
  [[nodiscard]] double line() const { return fitted.first_line; }
  [[nodiscard]] std::size_t lines() const { return fitted.paragraph->lines.size(); }
};

}  // namespace

TEST_CASE("text element: text that fits keeps its size, and text that is slightly too long shrinks to one line", "[layout]") {
  Shrinking text("aaaaa");
  CHECK(text.fit(50) == Size{50, 30});
  Shrinking longer("aaaaaaaaaa");
  CHECK(longer.fit(75) == Size{75, 23});
  CHECK(longer.fit(100) == Size{100, 30});
}

TEST_CASE("text element: text that is much too long wraps at the largest size that fits", "[layout]") {
  Shrinking text("aaaaa aaaaa aaaaa aaaaa");
  text.fit(107);
  CHECK(text.lines() == 2);
  CHECK(text.line() == 30);
  text.fit(90);
  CHECK(text.lines() == 2);
  CHECK(text.line() == std::round(30 * 17 / 20.0));  // 105 px wide at 20 px
  CHECK(text.fitted.paragraph->lost == 0);
}

TEST_CASE("text element: text shrinks to the maximum height", "[layout]") {
  Shrinking one("aaaaa", 2, 24);
  CHECK(one.fit(500).height == 24);
  Shrinking two("aaaaa aaaaa aaaaa aaaaa", 2, 40);
  CHECK(two.fit(107).height == 40);
}

TEST_CASE("text element: text shrinks before a word is broken", "[layout]") {
  Shrinking text("aaaaaaaaaaaaaaaaaaaa");
  text.fit(90);
  CHECK(text.lines() == 1);
  CHECK(text.fitted.paragraph->width <= 90);
  // Unless it would be smaller than it may be.
  text.fit(20);
  CHECK(text.line() == 12);
  CHECK(text.fitted.paragraph->lost > 0);
}

TEST_CASE("text element: a text that may wrap shrinks only before it is cut", "[layout]") {
  const auto fitted = [](double width, const std::string& words = "aaaaa aaaaa aaaaa aaaaa") {
    const Element element = text_element(test_typesetter(), test_type(20, 30), {words, {}}, 2, "title", {.min_size = 14});
    const FittedElement text = element.fit(width);
    return std::tuple(text.first_line, text.paragraph->lines.size(), text.paragraph->lost);
  };
  CHECK(fitted(150) == std::tuple(30.0, 2U, 0U));  // on one line at 13 px
  CHECK(fitted(90) == std::tuple(std::round(30 * 17 / 20.0), 2U, 0U));
  CHECK(fitted(60, "aaaaa aaaaa aaaaa") == std::tuple(21.0, 3U, 0U));  // no smaller than 14 px: one more line
  CHECK(std::get<double>(fitted(60)) == 21);
  CHECK(std::get<2>(fitted(60)) > 0);
}

TEST_CASE("text element: a short text grows to its share of the width, the maximum size or the maximum height", "[layout]") {
  const auto size_of = [](double width, double max_height) {
    const TextOptions options{.min_size = 10, .max_size = 60, .max_height = max_height};
    return text_element(test_typesetter(), test_type(20, 30), {"aaaaa", {}}, 1, "title", options).fit(width).size;
  };
  CHECK(size_of(200, 1000) == Size{120, 72});   // 60 % of 200 px, in 48 px
  CHECK(size_of(1000, 1000) == Size{150, 90});  // 60 px
  CHECK(size_of(70, 1000) == Size{50, 30});     // takes more than its share already
  CHECK(size_of(1000, 45) == Size{75, 45});
}

TEST_CASE("text element: a text has room if it needs no cut, no smaller type and no third line", "[layout]") {
  const Element text = text_element(test_typesetter(), test_type(20, 30), {"aaaaa aaaaa aaaaa", {}}, 4, "title", {.min_size = 8});
  CHECK(text.has_room_in(200));
  CHECK(text.has_room_in(110));
  CHECK_FALSE(text.has_room_in(60));  // three lines
  CHECK_FALSE(text.has_room_in(40));  // a broken word
}

TEST_CASE("text element: a prefix shrinks with the text, and lines are aligned after it", "[layout]") {
  const PrefixStyle prefix{"b", 400, 10, {}};
  Shrinking text("aaaaaaaaaa", 2, 1000, prefix);
  CHECK(text.fit(120).width == 120);
  CHECK(text.fit(90) == Size{90, 23});

  Scene scene;
  Problems problems;
  const LayoutContext context{test::test_style().base, test_typesetter(), test::test_resources().art, Tone::warning, problems};
  Painter painter(scene, context);
  text.fitted.draw({5, 0}, painter);
  const auto& mark = std::get<TextLine>(scene.shapes.at(0));
  const auto& words = std::get<TextLine>(scene.shapes.at(1));
  CHECK(scene.text_of(mark) == "b");
  CHECK(mark.size == 15);
  CHECK(words.size == 15);
  CHECK(words.origin.x == 5 + 15);
  CHECK(words.origin.y == mark.origin.y);
}

TEST_CASE("text element: a link that is too long is shortened in the middle and keeps its arrow", "[layout]") {
  const auto shortened = [](const std::string& link, double width, const std::string& arrow = " →") {
    const Element element =
        text_element(test_typesetter(), test_type(20, 30), {link + arrow, {}}, 1, "link", {.kept_end = arrow.size()});
    const FittedElement fitted = element.fit(width);
    CHECK(fitted.size.width <= width);
    const Paragraph& paragraph = *fitted.paragraph;
    const std::string text(paragraph.lines.at(0).text);
    // Each of the lost characters is counted; ellipses and direction marks are none of them.
    const auto without = [](std::string of, const std::string& part) {
      for (std::size_t at = 0; (at = of.find(part)) != std::string::npos;) of.erase(at, part.size());
      return of;
    };
    const std::string visible = without(text, "\u200E");
    CHECK(count_code_points(without(visible, "…")) + paragraph.lost == count_code_points(link + arrow));
    return visible;
  };
  CHECK(shortened("abcd.org/eeee/gggg", 400) == "abcd.org/eeee/gggg →");
  CHECK(shortened("abcd.org/eeee-ffff-gggg/hhhh", 250) == "abcd.org/…/hhhh →");
  CHECK(shortened("abcd.org/eeee-ffff-gggg/hhhh", 167) == "abcd.org/…/hhhh →");
  CHECK(shortened("abcd.org/eeee/ffff/gggg/hhhh", 225) == "abcd.org/…/gggg/hhhh →");
  CHECK(shortened("abcd.org/eeee/?ffff=gggg&hhhh", 160) == "abcd.org/eeee →");
  CHECK(shortened("abcd.org/eeee#ffff/gggg", 160) == "abcd.org/eeee →");
  CHECK(shortened("www.abcd.org/eeee/?ffff=gggg", 160) == "abcd.org/eeee →");
  CHECK(shortened("abcd.org/eeee/gggg-ffff-hhhh", 200) == "…/gggg-ffff-hhhh →");
  CHECK(shortened("abcd.org/eeee/gggg-ffff-hhhh", 170) == "…/gggg-ffff… →");
  CHECK(shortened("abcd.org/eeee/gggg_ffff-hhhh", 110) == "…/gggg… →");
  CHECK(shortened("abcd.org/eeee/hhhhhhhhhhhhhhhhhhhhhhh", 190) == "abcd.org/…hhhhhhh →");
  CHECK(shortened("eeeeeeeeeeeegggggggggggg", 150) == "eeeeee…gggggg →");
  CHECK(shortened("abcd.org/eeee-ffff-gggg/hhhh", 167, " ←") == "abcd.org/…/hhhh ←");
  CHECK(shortened("abcd.org/eeee-ffff-gggg/hhhh", 150, "") == "abcd.org/…/hhhh");
  CHECK(shortened("eeee gggg hhhh, aaaa bbbb", 200) == "eeee gggg hhhh… →");
  CHECK(shortened("abcd.org/eeee", 32) == "… →");
}

TEST_CASE("text element: aligned text has no side bearing at its left edge", "[layout]") {
  const StyleSheet& sheet = test::test_style();
  const auto first_line = [&](const std::string& title) {
    Problems problems;
    const auto cards = test::cards_of("{title: " + title + ", layout: social}");
    const Scene scene = lay_out(cards.at(0), sheet, test::test_resources(), problems);
    for (const Shape& shape : scene.shapes) {
      if (const auto* line = std::get_if<TextLine>(&shape))
        return std::pair(*line, scene.outlines.at(scene.glyphs_of(*line).front().outline));
    }
    throw std::runtime_error("no text");
  };
  for (const std::string title : {"aaa", "iii", "Aii"}) {
    const auto [line, letter] = first_line(title);
    double left = 1e9;
    for (const Point& point : letter.outline->path.points) left = std::min(left, point.x);
    CAPTURE(title, left);
    CHECK(std::abs(line.origin.x + left * line.size / letter.outline->units_per_em - 80) < 0.01);
  }
}
