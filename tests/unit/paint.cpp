#include "style/paint.h"

#include <cmath>

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Paint read(const std::string& text, const Lines& expected = {}) {
  Problems problems;
  Paint paint;
  read_value(*node_of("p: " + text).find("p"), paint, Range{}, problems);
  CAPTURE(text);
  CHECK(messages_of(problems, "p: " + text) == expected);
  return paint;
}

Palette palette_of(const std::string& text, const Lines& expected = {}) {
  Problems problems;
  Palette palette;
  read_value(node_of(text), palette, Range{}, problems);
  CHECK(messages_of(problems, text) == expected);
  return palette;
}

}  // namespace

TEST_CASE("paint: a paint is a role, a role with an opacity, a color or none", "[style]") {
  CHECK(read("muted") == Paint{Role::muted, 1, {}});
  CHECK(read("tone 13%") == Paint{Role::tone, 0.13, {}});
  CHECK(read("tone 13") == Paint{Role::tone, 0.13, {}});
  CHECK(read("none") == Paint{Role::none, 1, {}});
  CHECK(read("'#0d0f12'") == Paint{Role::literal, 1, {13, 15, 18, 1}});
  CHECK_FALSE(read("none").visible());
  CHECK_FALSE(read("muted 0%").visible());
}

TEST_CASE("paint: an invalid paint gets a hint, and internal roles are not accepted", "[style]") {
  read("mutde", {"1:4: unknown color role 'mutde' (did you mean 'muted'?)"});
  read("'#12'", {"1:4: '#12' is not a color (write it as #rgb, #rrggbb or #rrggbbaa)"});
  read("tone 130%", {"1:4: 'tone 130%' has an invalid opacity (write a percentage from 0 to 100: 'tone 13%')"});
  read("tone x", {"1:4: 'tone x' has an invalid opacity (write a percentage from 0 to 100: 'tone 13%')"});
  read("tone  13%", {"1:4: 'tone  13%' has an invalid opacity (write a percentage from 0 to 100: 'tone 13%')"});
  read("[a]", {"1:4: expected a color role, found a list (for example 'muted' or 'tone 13%')"});
  Problems problems;
  Paint paint;
  read_value(*node_of("p: literal").find("p"), paint, Range{}, problems);
  REQUIRE(problems.errors() == 1);
  CHECK(problems.sorted().front().message == "unknown color role 'literal'");
}

TEST_CASE("paint: a printed paint reads back the same", "[style]") {
  for (const std::string text :
       {"muted", "tone 13%", "border 0%", "text 12.5%", "none", "'#0d0f12'", "'#0d0f1280'", "glow_1 99.99%"}) {
    CAPTURE(text);
    const Paint paint = read(text);
    const Paint again = read(print_value(paint));
    CHECK(again.role == paint.role);
    CHECK(again.literal == paint.literal);
    CHECK(std::abs(again.opacity - paint.opacity) < 1e-9);
  }
}

TEST_CASE("paint: a role without a color has the color of its fallback role", "[style]") {
  const Palette palette = palette_of("{surface: '#111', text: '#222', accent: '#333', muted: '#444', quote_bar: '#555'}");
  CHECK(palette.color(Role::surface) == Color{0x11, 0x11, 0x11, 1});
  CHECK(palette.color(Role::title) == palette.color(Role::text));
  CHECK(palette.color(Role::tag) == palette.color(Role::muted));
  CHECK(palette.color(Role::tag_surface) == palette.color(Role::surface));
  CHECK(palette.color(Role::quote_bar) == Color{0x55, 0x55, 0x55, 1});
  CHECK(palette.color(Role::bar) == palette.color(Role::surface));
}

TEST_CASE("paint: the opacity of a paint is multiplied with the color", "[style]") {
  const Palette palette = palette_of("{accent: '#ff000080'}");
  CHECK(palette.color(Paint{Role::accent, 0.5, {}}).alpha == 128 / 255.0 / 2);
  CHECK(palette.color(Paint{Role::none, 1, {}}).alpha == 0);
  CHECK(palette.color(Paint{Role::literal, 0.5, {1, 2, 3, 1}}) == Color{1, 2, 3, 0.5});
}

TEST_CASE("paint: the chain of fallback roles ends", "[style]") {
  for (std::size_t i = first_palette_role; i < role_count; ++i) {
    Role role = static_cast<Role>(i);
    std::size_t steps = 0;
    while (role != Role::none && steps <= role_count) {
      role = fallback_role(role);
      ++steps;
    }
    CAPTURE(enum_names<Role>[i]);
    CHECK(steps <= role_count);
  }
}

TEST_CASE("paint: errors in a palette are reported, also a color that became a comment", "[style]") {
  palette_of("surfaec: '#111'\ntext: red\nmuted:\naccent: ['#fff']\n",
             {"1:1: unknown key 'surfaec' (did you mean 'surface'?)", "2:7: 'red' is not a color (write it as \"#rrggbb\")",
              "3:1: 'muted' has no color (put the color in quotes: '#' after a space starts a comment)",
              "4:9: '' is not a color (write it as \"#rrggbb\")"});
}

TEST_CASE("paint: every role has a unique name", "[style]") {
  for (std::size_t i = 0; i < role_count; ++i) CHECK(from_name<Role>(enum_names<Role>[i]) == static_cast<Role>(i));
  CHECK(name_of(Role::neutral) == "neutral");
  CHECK(name_of(Role::surface) == "surface");
}

TEST_CASE("paint: derived roles take their colors from other roles of a palette", "[style]") {
  const auto derived_of = [](const std::string& text, const Lines& expected = {}) {
    Problems problems;
    DerivedRoles derived;
    read_value(node_of(text), derived, Range{}, problems);
    CHECK(messages_of(problems, text) == expected);
    return derived;
  };
  const Palette palette = palette_of("text: '#123456'\nborder: '#dddddd'\ntag_border: '#eeeeee'\nmuted: '#888888'\n");
  const Palette result =
      derived_of("border: text\ntag_border: border\npill: text 50%\nshadow: '#ff0000'\ngrid: none\n").apply(palette);
  CHECK(result.color(Role::border) == Color{0x12, 0x34, 0x56, 1});
  CHECK(result.color(Role::tag_border) == Color{0xdd, 0xdd, 0xdd, 1});  // of the palette, not the derived border
  CHECK(result.color(Role::pill) == Color{0x12, 0x34, 0x56, 0.5});
  CHECK(result.color(Role::shadow) == Color{255, 0, 0, 1});
  CHECK(result.color(Role::grid).alpha == 0);
  CHECK(result.color(Role::muted) == palette.color(Role::muted));
  derived_of("border: tone\nbodrer: text\n",
             {"1:9: 'tone' is not a role of a palette", "2:1: unknown key 'bodrer' (did you mean 'border'?)"});
}
