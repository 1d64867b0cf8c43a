#include "style/paint.h"

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

// The sixteen colors of a scheme, base00 to base0F, on indented lines.
std::string slots(const std::string& indent, const std::string& quote = "\"") {
  const std::vector<std::string> colors{"1d2021", "282828", "3c3836", "504945", "a89984", "d4be98", "ebdbb2", "fbf1c7",
                                        "ea6962", "e78a4e", "d8a657", "a9b665", "89b482", "7daea3", "d3869b", "bd6f3e"};
  const std::string digits = "0123456789ABCDEF";
  std::string text;
  for (std::size_t i = 0; i < 16; ++i) text += indent + "base0" + digits[i] + ": " + quote + colors[i] + quote + "\n";
  return text;
}

PalettePair read(const std::string& text, const Lines& expected = {}) {
  Problems problems;
  const PalettePair pair = read_scheme(node_of(text), problems);
  CAPTURE(text);
  CHECK(messages_of(problems, text) == expected);
  return pair;
}

}  // namespace

TEST_CASE("scheme: a scheme gives every role a color, also in the older format", "[style]") {
  const PalettePair pair = read("system: base16\nname: G\nvariant: dark\npalette:\n" + slots("  "));
  REQUIRE(pair.dark);
  CHECK_FALSE(pair.light);
  CHECK(pair.dark->color(Role::surface) == *parse_color("1d2021"));
  CHECK(pair.dark->color(Role::text) == *parse_color("d4be98"));
  CHECK(pair.dark->color(Role::danger) == *parse_color("ea6962"));
  CHECK(pair.dark->color(Role::warning) == *parse_color("d8a657"));
  CHECK(pair.dark->color(Role::success) == *parse_color("a9b665"));
  CHECK(pair.dark->color(Role::accent) == *parse_color("7daea3"));
  CHECK(is_scheme(node_of("scheme: G\nauthor: A\n" + slots(""))));
  CHECK(read("scheme: G\nauthor: A\n" + slots("")).dark.has_value());
  for (std::size_t i = first_palette_role; i < role_count; ++i) {
    Role role = static_cast<Role>(i);
    while (role != Role::none && !pair.dark->given[static_cast<std::size_t>(role)]) role = fallback_role(role);
    CAPTURE(enum_names<Role>[i]);
    CHECK(role != Role::none);
  }
}

TEST_CASE("scheme: without a variant, the mode follows from the background", "[style]") {
  CHECK(read("palette:\n" + slots("  ")).dark.has_value());
  std::string light = "palette:\n" + slots("  ");
  light.replace(light.find("1d2021"), 6, "ffffff");
  CHECK(read(light).light.has_value());
  CHECK(read("variant: light\npalette:\n" + slots("  ")).light.has_value());
}

TEST_CASE("scheme: colors may have '#', and colors and keys may be upper or lower case", "[style]") {
  std::string text = "palette:\n" + slots("  ");
  text.replace(text.find("1d2021"), 6, "#1D2021");
  CHECK(read(text).dark->color(Role::surface) == *parse_color("1d2021"));
  std::string small = "palette:\n" + slots("  ");
  small.replace(small.find("base0D"), 6, "base0d");
  CHECK(read(small).dark->color(Role::accent) == *parse_color("7daea3"));
}

TEST_CASE("scheme: errors are reported at their positions", "[style]") {
  std::string text = "palette:\n" + slots("  ");
  text.replace(text.find("282828"), 6, "brownn");
  text.replace(text.find("base0C"), 6, "base0X");
  read(text, {"2:3: the scheme has no 'base0C' (a base16 scheme defines base00 to base0F)",
              "3:11: 'brownn' is not a color (write six hexadecimal digits: \"#1d2021\")",
              "14:3: unknown key 'base0X' (did you mean 'base00'?)"});
}

TEST_CASE("scheme: other mappings are not schemes, and a pair names a scheme for each mode", "[style]") {
  CHECK_FALSE(is_scheme(node_of("title: a\n")));
  CHECK_FALSE(is_scheme(node_of("palette: nord\n")));
  CHECK_FALSE(is_scheme(node_of("[a, b]\n")));
  const auto pair = read_pair(node_of("light: one-light\ndark: one-dark\n"));
  REQUIRE(pair);
  CHECK(pair->light.text == "one-light");
  CHECK(pair->dark.text == "one-dark");
  CHECK_FALSE(read_pair(node_of("light: a\n")));
  CHECK_FALSE(read_pair(node_of("light: {a: b}\ndark: c\n")));
}

TEST_CASE("scheme: the border is base02, or the nearest color that is visible on the surface and the page", "[style]") {
  const auto border = [](const std::string& base00, const std::string& base02) {
    std::string text = "palette:\n" + slots("  ");
    text.replace(text.find("1d2021"), 6, base00);
    text.replace(text.find("3c3836"), 6, base02);
    const PalettePair pair = read(text);
    return (pair.dark ? pair.dark : pair.light)->color(Role::border);
  };
  CHECK(border("1d2021", "504945") == *parse_color("504945"));
  const Color lighter = border("1d2021", "282828");
  CHECK(contrast(lighter, *parse_color("1d2021")) >= 1.35);
  CHECK(luminance(lighter) > luminance(*parse_color("282828")));
  const Color darker = border("d5d6db", "dfe0e5");  // of the light Tokyo Night
  CHECK(contrast(darker, *parse_color("d5d6db")) >= 1.35);
  CHECK(luminance(darker) < luminance(*parse_color("d5d6db")));
}

TEST_CASE("scheme: glows are deep on dark surfaces and pale on light ones", "[style]") {
  const Palette dark = *read("variant: dark\npalette:\n" + slots("  ")).dark;
  const Palette light = *read("variant: light\npalette:\n" + slots("  ")).light;
  for (const Role role : {Role::glow_1, Role::glow_2, Role::glow_3}) {
    CHECK(luminance(dark.color(role)) < 0.15);
    CHECK(luminance(light.color(role)) > 0.5);
  }
}
