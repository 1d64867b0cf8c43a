#include <cmath>
#include <regex>

#include "backend/svg/svg.h"
#include "base/number.h"
#include "layout/layouts.h"
#include "support/scenes.h"
#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

// All letters of the title are of equal width in the test font.
const std::string full_card = R"(
title: echo
status: STATUS
summary: A summary.
tags: [a, b]
link: {text: more, url: "https://example.org/"}
motion: MOTION
)";

std::string with(const std::string& motion, const std::string& status = "live", const std::string& title = "echo") {
  std::string text = std::regex_replace(full_card, std::regex("MOTION"), motion);
  text = std::regex_replace(text, std::regex("STATUS"), status);
  return std::regex_replace(text, std::regex("echo"), title);
}

Scene scene_of(const std::string& text, const StyleSheet& sheet = test_style()) {
  Problems problems;
  return lay_out(cards_of(text).at(0), sheet, test_resources(), problems);
}

// The movements of a scene: effect, delay in s, number of shapes and the first text.
Lines movements_of(const Scene& scene) {
  constexpr std::array<std::string_view, 3> effects{"fade", "reveal", "pulse"};
  Lines lines;
  for (const Movement& each : scene.movements) {
    lines.push_back(std::string(effects.at(static_cast<std::size_t>(each.effect))) + " " + to_text(each.delay) + " " +
                    std::to_string(each.shapes.size));
    if (each.cells > 0) lines.back() += " typed " + std::to_string(each.cells);
    for (std::size_t i = 0; i < each.shapes.size; ++i) {
      const auto* line = std::get_if<TextLine>(&scene.shapes[each.shapes.begin + i]);
      if (line == nullptr) continue;
      lines.back().append(" ").append(scene.text_of(*line));
      break;
    }
  }
  return lines;
}

// An SVG in two modes.
std::string svg_of(const Scene& scene) {
  Palette dark = plain_palette();
  dark.given[static_cast<std::size_t>(Role::surface)] = Color{0, 0, 0, 1};
  const Palette light = plain_palette();
  const ResolvedColors dark_colors(scene, dark, {0, 0, 0, 1});
  return to_svg(scene, ResolvedColors(scene, light, {255, 255, 255, 1}), &dark_colors);
}

std::string rules_of(const std::string& svg) {
  std::smatch found;
  const std::regex media("@media\\(prefers-reduced-motion:no-preference\\)\\{(.*)\\}</style>");
  return std::regex_search(svg, found, media) ? found.str(1) : "";
}

// An SVG without the rules, groups, copies and carets of its movements.
std::string without_motion(const std::string& svg) {
  const std::regex moves(R"(<(g|use|rect) (class|id)="\w{4}_.*)");
  std::vector<bool> open;
  std::string kept;
  for (const std::string& line : split_lines(svg)) {
    bool is_kept = !std::regex_match(line, moves);
    if (line.starts_with("<g")) open.push_back(is_kept);
    if (line == "</g>") {
      is_kept = open.back();
      open.pop_back();
    }
    if (is_kept) kept += line + "\n";
  }
  return std::regex_replace(kept, std::regex("@media\\(prefers-reduced-motion.*\\}</style>|<style></style>\n"), "</style>");
}

// The time at which the last animation of the rules ends, ms.
long end_of(const std::string& svg) {
  const std::regex animation(R"(\{animation:\w+ ([\d.]+)s(?: ([\d.]+s|var))?(?:\S* (\d+))?)");
  const std::string rules = rules_of(svg);
  double end = 0;
  for (std::sregex_iterator at(rules.begin(), rules.end(), animation), last; at != last; ++at) {
    const std::string delay = (*at)[2];
    const double begin = delay == "var" ? 0.4 : delay.empty() ? 0 : std::stod(delay);
    end = std::max(end, begin + std::stod((*at)[1]) * ((*at)[3].matched ? std::stod((*at)[3]) : 1));
  }
  return std::lround(end * 1000);
}

}  // namespace

TEST_CASE("movements: parts fade in one after the other, and the dot of a live status pulses", "[layout]") {
  CHECK(movements_of(scene_of(with("subtle"))) ==
        Lines{"fade 0 1 echo", "fade 0.1 3 live", "pulse 0 1", "fade 0.2 1 A summary.", "fade 0.3 4 a", "fade 0.4 1 more →"});
  CHECK(movements_of(scene_of(with("subtle", "in progress"))).at(2) == "fade 0.2 1 A summary.");
  CHECK(movements_of(scene_of(with("none"))).empty());
}

TEST_CASE("movements: the motion of a card is that of its style unless it sets one", "[layout]") {
  StyleSheet sheet = test_style();
  sheet.base.motion = Motion::subtle;
  CHECK(movements_of(scene_of("title: a", sheet)) == Lines{"fade 0 1 a"});
  CHECK(movements_of(scene_of("{title: a, motion: none}", sheet)).empty());
  CHECK(movements_of(scene_of("title: a")).empty());
  CHECK(movements_of(scene_of("{title: a, layout: badge, status: live, motion: subtle}")).empty());
}

TEST_CASE("movements: a title of one line is typed if its characters are of equal width and left-to-right", "[layout]") {
  CHECK(movements_of(scene_of(with("typed"))).at(0) == "reveal 0 1 typed 4 echo");
  CHECK(movements_of(scene_of(with("typed", "live", "mill"))).at(0) == "fade 0 1 mill");
  CHECK(movements_of(scene_of(with("typed", "live", "אבג"))).at(0) == "fade 0 1 אבג");
  CHECK(movements_of(scene_of("{title: echo, lang: he, motion: typed}")) == Lines{"fade 0 1 echo"});
  const std::string wide(30, 'a');
  CHECK(movements_of(scene_of(with("typed", "live", wide + " " + wide))).at(0) == "fade 0 2 " + wide);
}

TEST_CASE("movements: the mark before a typed title is there from the start", "[layout]") {
  StyleSheet sheet = test_style();
  sheet.base.title.prefix.text = "$";
  CHECK(movements_of(scene_of("{title: echo, motion: typed}", sheet)) == Lines{"fade 0 1 $", "reveal 0.4 1 typed 4 echo"});
}

TEST_CASE("movements: bars are revealed, dots fade in, and what is behind all parts stands still", "[layout]") {
  Scene scene = plain_scene();
  const auto add = [&](const Rect& rect, std::string_view part, double radius) {
    scene.shapes.emplace_back(
        Box{.rect = rect, .radii = {radius, radius, radius, radius}, .fill = {Role::text}, .stroke = {}, .part = part});
  };
  add({0, 0, 100, 50}, "", 0);         // the frame
  add({5, 5, 90, 8}, "", 0);           // the track
  add({5, 5, 30, 8}, "languages", 4);  // two bars
  add({35, 5, 8, 8}, "languages", 0);  //
  add({5, 20, 6, 6}, "languages", 3);  // a dot of the legend
  add({0, 48, 100, 2}, "", 0);         // the edge
  add_movements(scene, 1, Motion::subtle, Tone::neutral);
  CHECK(movements_of(scene) == Lines{"fade 0 1", "reveal 0.2 2", "fade 0.4 1"});
  const std::string svg = svg_of(scene);
  CHECK(has(svg, "from{clip-path:inset(0 100% 0 0)}to{clip-path:inset(0)}"));
  scene.right_to_left = true;
  CHECK(has(svg_of(scene), "from{clip-path:inset(0 0 0 100%)}"));
}

TEST_CASE("movements: a card with many parts has six movements", "[layout]") {
  Scene scene = plain_scene();
  for (const char* part : {"a", "b", "c", "d", "e", "f", "g", "h"})
    scene.shapes.emplace_back(Box{.rect = {0, 0, 9, 9}, .fill = {Role::text}, .stroke = {}, .part = part});
  add_movements(scene, 0, Motion::subtle, Tone::neutral);
  CHECK(scene.movements.size() == 6);
  CHECK(scene.movements.back().shapes.size == 3);
}

TEST_CASE("svg: motion adds rules for readers without reduced motion, groups, a copy and a caret, and nothing else",
          "[backend]") {
  for (const char* motion : {"subtle", "typed"}) {
    CAPTURE(motion);
    Scene scene = scene_of(with(motion));
    const std::string svg = svg_of(scene);
    CHECK(has(rules_of(svg), "@keyframes"));
    CHECK(count(svg, "_t\"") == (motion == std::string("typed") ? 1 : 0));
    CHECK(end_of(svg) == 4400);  // three pulses of 1.2 s after 0.8 s
    const std::string still = without_motion(svg);
    CHECK_FALSE(has(still, "animation"));
    scene.movements.clear();
    CHECK(still == svg_of(scene));
  }
}

TEST_CASE("svg: a long title is typed within 2 s", "[backend]") {
  const auto typing_of = [](std::size_t length) {
    return end_of(svg_of(scene_of("{title: " + std::string(length, 'a') + ", motion: typed}")));
  };
  CHECK(typing_of(10) == 700);
  CHECK(typing_of(35) == 2000);
}

TEST_CASE("svg: the names of movements differ between cards", "[backend]") {
  const std::string first = rules_of(svg_of(scene_of("{title: a, motion: subtle}")));
  const std::string second = rules_of(svg_of(scene_of("{title: b, motion: subtle}")));
  CHECK(first.size() == second.size());
  CHECK(first != second);
}
