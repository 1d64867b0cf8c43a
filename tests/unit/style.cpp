#include "style/style.h"

#include "input/parse.h"
#include "style/fields.h"
#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

const std::string palettes =
    "palettes:\n  light: {surface: '#fff', border: '#ddd', text: '#000', muted: '#555', accent: '#00f',"
    " success: '#0a0', warning: '#aa0', info: '#00a', danger: '#a00'}\n";

const std::vector<std::string> layout_names{"badge", "compact", "hero", "note", "project", "social"};

// Reads a single style file.
StyleSheet read(const std::string& text, const Lines& expected = {}) {
  Problems problems;
  const StyleSheet sheet = read_style({{node_of(text), &problems}}, layout_names);
  CAPTURE(text);
  CHECK(messages_of(problems, text) == expected);
  return sheet;
}

// Prints a style and reads it again.
StyleSheet read_back(const StyleSheet& sheet) {
  const std::string printed = to_yaml(sheet);
  const StyleSheet again = read(printed);
  CHECK(to_yaml(again) == printed);
  return again;
}

Insets padding(const std::string& text) { return read("frame: {padding: " + text + "}\n" + palettes).base.frame.padding; }

}  // namespace

TEST_CASE("style: a style is read with its palettes", "[style]") {
  const StyleSheet sheet =
      read("name: mine\nframe: {width: 500, radius: 4}\ntitle: {lines: 3, type: {size: 20, slant: italic}}\n" + palettes);
  CHECK(sheet.base.name.text == "mine");
  CHECK(sheet.base.frame.width == 500);
  CHECK(sheet.base.title.lines == 3);
  CHECK(sheet.base.title.type.size == 20);
  CHECK(sheet.base.title.type.slant == Slant::italic);
  REQUIRE(sheet.light);
  CHECK_FALSE(sheet.dark);
  CHECK(sheet.light->color(Role::accent) == Color{0, 0, 255, 1});
}

TEST_CASE("style: insets are written as in CSS and have a range", "[style]") {
  const auto sides = [](const Insets& insets) {
    return std::vector<double>{insets.top, insets.right, insets.bottom, insets.left};
  };
  CHECK(sides(padding("5")) == std::vector<double>{5, 5, 5, 5});
  CHECK(sides(padding("[1]")) == std::vector<double>{1, 1, 1, 1});
  CHECK(sides(padding("[1, 2]")) == std::vector<double>{1, 2, 1, 2});
  CHECK(sides(padding("[1, 2, 3]")) == std::vector<double>{1, 2, 3, 2});
  CHECK(sides(padding("[1, 2, 3, 4]")) == std::vector<double>{1, 2, 3, 4});
  read("frame: {padding: [1, 2, 3, 4, 5]}\n" + palettes,
       {"1:18: expected one to four numbers, found a list (for example [16, 24])"});
  read("frame: {padding: [1, 9999]}\n" + palettes, {"1:22: '9999' is out of range (write a number from 0 to 400)"});
  read("frame: {padding: [1, -5]}\n" + palettes, {"1:22: '-5' is out of range (write a number from 0 to 400)"});
  read("frame: {padding: wide}\n" + palettes, {"1:18: expected a number, found text (write a number from 0 to 400)"});
}

TEST_CASE("style: a style is read over the one that it extends, and a layout changes only the keys that it sets", "[style]") {
  Problems problems;
  const StyleSheet sheet =
      read_style({{node_of("title: {lines: 3, gap: 7}\nlayouts: {note: {title: {lines: 5}}}\n" + palettes), &problems},
                  {node_of("extends: parent\ntitle: {lines: 4}\npalettes: {light: {accent: '#123456'}}\n"), &problems}},
                 layout_names);
  CHECK(problems.empty());
  CHECK(sheet.base.title.lines == 4);
  CHECK(sheet.base.title.gap == 7);
  CHECK(sheet.style("note").title.lines == 5);
  CHECK(sheet.style("project").title.lines == 4);
  CHECK(sheet.light->color(Role::accent) == Color{0x12, 0x34, 0x56, 1});
  CHECK(sheet.light->color(Role::text) == Color{0, 0, 0, 1});
  CHECK(extended_file(node_of("extends: ink\n")).text == "ink");
  CHECK(extended_file(node_of("name: a\n")).empty());
  const StyleSheet own = read("title: {lines: 2}\nlayouts:\n  badge: {frame: {radius: 3}}\n" + palettes);
  CHECK(own.style("badge").frame.radius == 3);
  CHECK(own.style("badge").title.lines == 2);
  CHECK(own.style("hero").frame.radius == 0);
}

TEST_CASE("style: errors are reported at their positions", "[style]") {
  read("frmae: {}\ntitle: {typo: 1}\nquote: {treatment: bra}\nlayouts: {herro: {}}\nframe: {width: 9}\n" + palettes,
       {"1:1: unknown key 'frmae' (did you mean 'frame'?)", "2:9: unknown key 'typo' (did you mean 'type'?)",
        "3:20: unknown value 'bra' (did you mean 'bar'?)", "4:11: unknown key 'herro' (did you mean 'hero'?)",
        "5:16: '9' is out of range (write a number from 120 to 4000)"});
}

TEST_CASE("style: a style needs a palette, and a palette needs the roles without a fallback and no others", "[style]") {
  CHECK(read("name: a\n", {"1:1: the style has no palette (add 'palettes:' with 'light:' or 'dark:', or 'extends: ink')"})
            .base.name.text == "a");
  Problems problems;
  const std::string text = "palettes:\n  dark: {surface: '#000'}\n";
  read_style({{node_of(text), &problems}}, layout_names);
  CHECK(problems.errors() == 8);  // border, text, muted, accent, success, warning, info, danger
  CHECK(messages_of(problems, text).at(0) == "2:9: the dark palette has no 'border' (add 'border: \"#rrggbb\"')");
}

TEST_CASE("style: a printed style reads back the same", "[style]") {
  const StyleSheet again = read_back(test_style());
  CHECK(again.base.title.type.family.text == "Placard Test");
  CHECK(again.base.title.type.size == test_style().base.title.type.size);
  CHECK(again.base.status.pill.fill.opacity == test_style().base.status.pill.fill.opacity);
  REQUIRE(again.light);
  REQUIRE(again.dark);
  for (std::size_t i = 0; i < role_count; ++i) {
    CHECK(again.light->given[i] == test_style().light->given[i]);
    CHECK(again.dark->given[i] == test_style().dark->given[i]);
  }
}

TEST_CASE("style: quotes, decimals and layouts of a printed style read back the same", "[style]") {
  const StyleSheet sheet = read(R"(name: "a \"b\" \\ # c: {d}"
about: "two\nlines"
fonts: ["a b.ttf", 'c#d.ttf']
frame: {width: 480.5, padding: [1, 2.25, 3, 4], border: {width: 0.75, dash: 3.125, color: '#12345680'}}
title: {type: {tracking: -0.0125, letters: upper}}
status: {pill: {fill: tone 12.5%}}
layouts: {badge: {frame: {radius: 3, padding: 1}}, note: {quote: {treatment: plain}, fonts: [x]}}
)" + palettes);
  const StyleSheet again = read_back(sheet);
  CHECK(again.base.name.text == "a \"b\" \\ # c: {d}");
  CHECK(again.base.about == "two\nlines");
  CHECK(again.base.fonts.at(1).text == "c#d.ttf");
  CHECK(again.base.title.type.tracking == -0.0125);
  CHECK(again.base.frame.border.dash == 3.125);
  CHECK(again.base.frame.border.color.literal == sheet.base.frame.border.color.literal);
  CHECK(again.base.status.pill.fill.opacity == 0.125);
  CHECK(again.style("badge").frame.padding.bottom == 1);
  CHECK(again.style("badge").frame.radius == 3);
  CHECK(again.style("note").quote.treatment == QuoteTreatment::plain);
}

TEST_CASE("style: missing fonts are reported for every type of a style", "[style]") {
  const std::string text = R"(
title: {type: {family: F1}, prefix: {text: $, weight: 300}}
summary: {type: {family: F2}}
quote: {type: {family: F3}, treatment: mark, mark: {text: “, type: {family: F4}}}
tags: {chip: {type: {family: F5}, prefix: {text: "#", weight: 300}}}
status: {pill: {type: {family: F6}}}
link: {type: {family: F7}}
)";
  const StyleSheet sheet = read(text + palettes);
  const Catalog& fonts = placard::test::test_fonts();
  Problems problems;
  for (const Type& type : fonts.missing(sheet.base)) problems.error(type.family.span, fonts.problem_of(type).message);
  Lines missing;
  for (const Problem& problem : problems.sorted()) {
    if (problem.message.starts_with("no font 'F")) missing.push_back(problem.message);
  }
  CHECK(missing == Lines{"no font 'F1 400'", "no font 'F1 300'", "no font 'F2 400'", "no font 'F3 400'", "no font 'F4 400'",
                         "no font 'F5 400'", "no font 'F5 300'", "no font 'F6 400'", "no font 'F7 400'"});
}

TEST_CASE("style: a chosen font is that of every text, data and marks included", "[style]") {
  for (const std::string name : {"ink", "editorial", "terminal"}) {
    Style style = built_in_style(name).base;
    style.quote.treatment = QuoteTreatment::mark;
    change_fonts(style, [](Type type) {
      type.family.text = "Chosen";
      type.weight = 321;
      return type;
    });
    for (const Type& type : types_of(style)) {
      CAPTURE(name, type.size);
      CHECK(type.family.text == "Chosen");
      CHECK(type.weight == 321);
    }
    CHECK(style.metrics.number.family.text == "Chosen");
    CHECK(style.timeline.date.family.text == "Chosen");
    CHECK(style.code.chip.prefix.weight == 321);
  }
}

TEST_CASE("style: a path of a font is as long as the schema says", "[style]") {
  const auto with_path = [](std::size_t length) { return "name: a\nfonts: [" + std::string(length, 'f') + "]\n" + palettes; };
  CHECK(read(with_path(200)).base.fonts.size() == 1);
  read(with_path(201), {"2:9: text is too long: 201 characters (at most 200 characters)"});
}

TEST_CASE("style: keys in British spelling are accepted, and printed in American spelling", "[style]") {
  const StyleSheet british = read("name: a\nbadge: {label_colour: accent}\nframe: {shadow: {colour: text}}\n" + palettes);
  const StyleSheet american = read("name: a\nbadge: {label_color: accent}\nframe: {shadow: {color: text}}\n" + palettes);
  CHECK(print_fields(british.base) == print_fields(american.base));
  CHECK_FALSE(test::has(print_fields(british.base), "olour"));
  read("name: a\nbadge: {labl_colour: accent}\n" + palettes, {"2:9: unknown key 'labl_colour' (did you mean 'label_color'?)"});
}

TEST_CASE("style: the built-in styles have no ligatures in JetBrains Mono, which would change code", "[style]") {
  for (const std::string name : {"aurora", "blueprint", "brutal", "editorial", "github", "terminal"}) {
    const StyleSheet sheet = built_in_style(name);
    for (const Style* const one : sheet.styles()) {
      const Style& style = *one;
      for (const Type& type : types_of(style)) {
        CAPTURE(name, type.size, type.weight);
        CHECK((type.family.text != "JetBrains Mono" || !type.ligatures));
      }
    }
  }
}

TEST_CASE("style: roles that a style derives apply to a palette that replaces its own", "[style]") {
  const StyleSheet sheet = read(palettes + "  derived: {border: text, pill: accent 8%}\n");
  CHECK(sheet.light->color(Role::border) == Color{0xdd, 0xdd, 0xdd, 1});
  Palette dark = *sheet.light;
  dark.given[static_cast<std::size_t>(Role::text)] = Color{1, 2, 3, 1};
  for (const StyleSheet& own : {sheet, read_back(sheet)}) {
    const StyleSheet changed = with_palette(own, {std::nullopt, dark});
    CHECK_FALSE(changed.light);
    REQUIRE(changed.dark);
    CHECK(changed.dark->color(Role::border) == Color{1, 2, 3, 1});
    CHECK(changed.dark->color(Role::pill) == Color{0, 0, 255, 0.08});
    CHECK(changed.dark->color(Role::surface) == Color{255, 255, 255, 1});
  }
}

TEST_CASE("style: names in style editorial have lining figures, prose has those of the font", "[style]") {
  const StyleSheet sheet = built_in_style("editorial");
  for (const Style* const one : sheet.styles()) {
    const Style& style = *one;
    for (const Type& type : {style.title.type, style.headline.type, style.owner.type, style.status.pill.type,
                             style.tags.chip.type, style.link.type}) {
      CHECK(type.figures == Figures::lining);
    }
    CHECK(style.summary.type.figures == Figures::of_font);
    CHECK(style.quote.type.figures == Figures::of_font);
  }
}
