// The fonts of a style are used for its own cards only, not for the other files of a run.

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <regex>

#include "support/reference_fonts.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string test_font = read_file(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf");

// Renames the family, also in the name tables, where characters take two bytes.
std::string with_other_family(std::string font) {
  for (std::size_t i = 0; (i = font.find("lacard", i)) != std::string::npos; ++i) font[i - 1] = 'B';
  const std::string wide("\0l\0a\0c\0a\0r\0d", 12);
  for (std::size_t i = 0; (i = font.find(wide, i)) != std::string::npos; ++i) font[i - 1] = 'B';
  return font;
}

// The same font with smaller glyphs: more units per em.
std::string with_smaller_glyphs(std::string font) {
  const std::size_t entry = font.find("head");
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | static_cast<unsigned char>(font.at(entry + i));
  font.at(offset + 18) = static_cast<char>(1600 >> 8);
  font.at(offset + 19) = static_cast<char>(1600 & 0xFF);
  return font;
}

/// Two folders, each with cards, a style and its font.
struct Folders : Workspace {
  explicit Folders(const std::string& second_font, const std::string& second_family) {
    fill("a", "alpha", test_font, "Placard Test");
    fill("b", "beta", second_font, second_family);
  }

  void fill(const std::string& name, const std::string& title, const std::string& font, const std::string& family) const {
    write(name + "/own.ttf", font);
    write(name + "/style.yaml",
          "extends: ink\nname: own\nfonts: [own.ttf]\ntitle: {type: {family: " + family + ", weight: 400}}\n");
    std::string cards = "style: ./style.yaml\ncards:\n";
    for (int i = 0; i < 6; ++i) cards += "  - {title: " + title + " " + std::to_string(i) + ", summary: Some text}\n";
    // A character that only this font contains, and one that none of our fonts contains.
    cards += "  - {title: " + title + " ★, summary: \"★ 面 →\"}\n";
    write(name + "/e.yaml", cards);
  }

  // Renders files and returns the pictures.
  [[nodiscard]] std::map<std::string, std::string> draw(const std::string& out, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "render");
    arguments.insert(arguments.end(), {"-o", out, "-f", "svg,png", "--scale", "1"});
    const Finished finished = call(arguments);
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
    return files(out);
  }
};

void check_alone_and_together(const Folders& folders) {
  auto alone = folders.draw("alone", {"a/e.yaml"});
  const std::size_t of_one = alone.size();
  CHECK(of_one == 28);
  alone = folders.draw("alone", {"b/e.yaml"});
  CHECK(alone.size() == 2 * of_one);
  for (const std::string jobs : {"1", "2"}) {
    CHECK(folders.draw("ab" + jobs, {"a/e.yaml", "b/e.yaml", "-j", jobs}) == alone);
    CHECK(folders.draw("ba" + jobs, {"b/e.yaml", "a/e.yaml", "-j", jobs}) == alone);
  }
}

}  // namespace

TEST_CASE("style fonts: styles with different fonts of one family draw the same alone and together", "[program]") {
  const Folders folders(with_smaller_glyphs(test_font), "Placard Test");
  check_alone_and_together(folders);
  CHECK(folders.read("alone/alpha-0-light.svg") != folders.read("alone/beta-0-light.svg"));
}

TEST_CASE("style fonts: styles with fonts of two families draw the same alone and together", "[program]") {
  check_alone_and_together(Folders(with_other_family(with_smaller_glyphs(test_font)), "Blacard Test"));
}

TEST_CASE("style fonts: a font of another file's style is not found", "[program]") {
  const Folders folders(with_other_family(test_font), "Placard Test");
  const std::string alone = folders.call({"check", "b/e.yaml"}).err;
  CHECK(has(alone, "b/style.yaml:4:24: error: no font 'Placard Test 400'"));
  CHECK(has(alone, "Blacard Test"));
  const auto error_of = [&](const std::vector<std::string>& arguments) {
    const Finished finished = folders.call(arguments);
    CHECK(finished.status == 1);
    return finished.err.substr(0, finished.err.find("\n14 cards"));
  };
  const std::string error = alone.substr(0, alone.find("\n7 cards"));
  CHECK(has(error_of({"check", "a/e.yaml", "b/e.yaml"}), error.substr(0, error.find("a/e.yaml"))));
  CHECK(has(error_of({"render", "a/e.yaml", "b/e.yaml"}), "error: no font 'Placard Test 400'"));
}

TEST_CASE("style fonts: fonts of a metadata file are not used for another file", "[program]") {
  const Workspace workspace{{"own.ttf", with_other_family(test_font)}, {"plain.yaml", "- {title: One ★ 面}\n"}};
  workspace.write("with_fonts.yaml", "fonts: [own.ttf]\ncards: [{title: Two ★ 面}]\n");
  const auto draw = [&](const std::string& out, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "render");
    arguments.insert(arguments.end(), {"-o", out, "-f", "svg"});
    CHECK(workspace.call(arguments, {"FONTCONFIG_FILE=/nowhere"}).status == 0);
    return workspace.files(out);
  };
  auto alone = draw("alone", {"plain.yaml"});
  alone = draw("alone", {"with_fonts.yaml"});
  CHECK(alone.size() == 4);
  CHECK(draw("first", {"plain.yaml", "with_fonts.yaml"}) == alone);
  CHECK(draw("second", {"with_fonts.yaml", "plain.yaml"}) == alone);
}

TEST_CASE("style fonts: the preview draws each file with the fonts of its own style", "[program]") {
  const Folders folders(with_smaller_glyphs(test_font), "Placard Test");
  const auto pictures = [&](std::vector<std::string> arguments, const std::string& out) {
    arguments.insert(arguments.begin(), "preview");
    arguments.insert(arguments.end(), {"--export", out});
    CHECK(folders.call(arguments).status == 0);
    std::map<std::string, std::string> result;
    for (const auto& [name, bytes] : contents_of(folders / out)) {
      if (name.ends_with(".svg") && has(name, "pictures/")) result.emplace(name, bytes);
    }
    return result;
  };
  auto alone = pictures({"a/e.yaml"}, "export-a");
  alone.merge(pictures({"b/e.yaml"}, "export-b"));
  CHECK(alone.size() >= 28);  // in each built-in style, too
  CHECK(pictures({"b/e.yaml", "a/e.yaml"}, "export-both") == alone);
}

TEST_CASE("style fonts: each line of a stream is drawn with the fonts of its own style", "[program]") {
  const Folders folders(with_smaller_glyphs(test_font), "Placard Test");
  std::string lines;
  for (int i = 0; i < 12; ++i) {
    const std::string side = i % 2 == 0 ? "a" : "b";
    lines += R"({"style": ")" + side + R"(/style.yaml", "title": ")" + side + std::to_string(i / 2) + "\"}\n";
  }
  for (const std::string jobs : {"1", "2"}) {
    const Finished finished = folders.call({"render", "-", "-o", "lines" + jobs, "-j", jobs}, {}, lines);
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
  }
  const auto all = folders.files("lines1");
  CHECK(all.size() == 24);
  CHECK(folders.files("lines2") == all);
  const std::string last = lines.substr(lines.rfind('{'));
  CHECK(folders.call({"render", "-", "-o", "one"}, {}, last).status == 0);
  for (const auto& [name, bytes] : folders.files("one")) CHECK(all.at(name) == bytes);
}

TEST_CASE("style fonts: private-use characters come from fonts that the author names only", "[program]") {
  if (!has_reference_fonts()) SKIP("later versions of Inter have the character");
  // JetBrains Mono, in which 'ink' sets titles, has U+E0A0; Inter, for summaries, has not.
  const Workspace workspace{{"card.yaml", "cards: [{title: \"One \\uE0A0\", summary: \"Some \\uE0A0\"}]\n"}};
  workspace.write("named.yaml", "fonts: [mono.ttf]\n" + workspace.read("card.yaml"));
  workspace.write("mono.ttf", read_file(PLACARD_BUILD_FOLDER "/share/placard/fonts/JetBrainsMono-Regular.ttf"));
  const Finished finished = workspace.call({"check", "card.yaml"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "warning: summary has characters that no font contains: U+E0A0"));
  CHECK_FALSE(has(finished.err, "title has characters"));
  CHECK_FALSE(has(finished.err, "install"));
  CHECK(workspace.call({"check", "named.yaml", "--strict"}).status == 0);
}

TEST_CASE("style fonts: a WOFF2 file without a font is reported at its name", "[program]") {
  const Workspace workspace{{"own.woff2", "wOF2 but nothing else"}, {"card.yaml", "fonts: [own.woff2]\ncards: [{title: One}]\n"}};
  const Finished finished = workspace.call({"check", "card.yaml"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "card.yaml:1:9: error: 'own.woff2' is not a font"));
  CHECK(has(finished.err, "use a TTF, OTF, TTC, WOFF or WOFF2 file"));
}

TEST_CASE("style fonts: a style sets the axes of a variable font, and wrong ones are reported", "[program]") {
  const std::string font = read_file(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardAxes.ttf");
  const Workspace workspace{{"axes.ttf", font}, {"card.yaml", "title: abc\n"}};
  const auto draw = [&](const std::string& axes) {
    workspace.write("own.yaml",
                    "extends: ink\nfonts: [axes.ttf]\ntitle: {type: {family: Placard Axes, weight: 400, axes: " + axes + "}}\n");
    return workspace.call({"render", "card.yaml", "-s", "own.yaml", "-o", "out", "-m", "light"});
  };
  CHECK(draw("{}").status == 0);
  const std::string plain = workspace.read("out/abc.svg");
  CHECK(draw("{MONO: 0}").status == 0);
  CHECK(workspace.read("out/abc.svg") == plain);
  CHECK(draw("{MONO: 1, wdth: 80}").status == 0);
  CHECK(workspace.read("out/abc.svg") != plain);
  CHECK(has(workspace.call({"styles", "own.yaml"}).out, "axes: {MONO: 1, wdth: 80}"));
  const auto error = [&](const std::string& axes) {
    const Finished finished = draw(axes);
    CHECK(finished.status == 1);
    return finished.err;
  };
  CHECK(has(error("{GRAD: 1}"), "own.yaml:3:64: error: 'Placard Axes' has no axis 'GRAD'"));
  CHECK(has(error("{GRAD: 1}"), "its axes: wght, wdth, opsz, MONO, slnt"));
  CHECK(has(error("{wdth: 50}"), "the axis 'wdth' of 'Placard Axes' goes from 75 to 100"));
  CHECK(has(error("{width: 50}"), "'width' is not the tag of an axis"));
}

namespace {

/// Cards in the style 'ink', which has monospaced titles.
struct FontChoices : Workspace {
  FontChoices() {
    write("fonts/own.ttf", test_font);
    write("fonts/variable.woff2", read_file(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardVariable.woff2"));
  }

  // The widths of the title and summary "11111111", each in em and without letter spacing.
  [[nodiscard]] std::vector<std::string> widths(const std::string& keys, std::vector<std::string> options = {}) const {
    write("card.yaml", keys + "cards: [{title: \"11111111\", summary: \"11111111\", id: card}]\n");
    write("plain.yaml", "extends: ink\nname: plain\ntitle: {type: {tracking: 0}}\nsummary: {type: {tracking: 0}}\n");
    options.insert(options.begin(), {"render", "card.yaml", "-s", "plain.yaml", "-o", "-", "-f", "scene"});
    const Finished finished = call(options);
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
    std::vector<std::string> result;
    static const std::regex text("size ([0-9.]+) width ([0-9.]+) [a-z]+ \\| 1+\n");
    for (std::sregex_iterator at(finished.out.begin(), finished.out.end(), text), end; at != end; ++at) {
      result.push_back(std::to_string(std::lround(100 * std::stod((*at)[2]) / std::stod((*at)[1]))));
    }
    return result;
  }
};

}  // namespace

TEST_CASE("style fonts: one key or option sets the font of all text", "[program]") {
  const FontChoices cards;
  const std::vector<std::string> plain = cards.widths("");
  REQUIRE(plain.size() == 2);
  CHECK(plain != std::vector<std::string>{"400", "400"});
  const std::vector<std::string> own{"400", "400"};  // a "1" of the test font is half an em wide in each weight
  CHECK(cards.widths("font: fonts/own.ttf\n") == own);
  CHECK(cards.widths("fonts: [fonts/own.ttf]\nfont: Placard Test\n") == own);
  CHECK(cards.widths("fonts: [fonts/own.ttf]\n") == plain);
  CHECK(cards.widths("", {"--font", "fonts/own.ttf"}) == own);
  CHECK(cards.widths("font: fonts/variable.woff2\n", {"--font", "fonts/own.ttf"}) == own);
  CHECK(cards.widths("font: {mono: fonts/own.ttf}\n") == std::vector<std::string>{"400", plain[1]});
  CHECK(cards.widths("font: {text: fonts/own.ttf}\n") == std::vector<std::string>{plain[0], "400"});
  CHECK(cards.widths("font: {text: fonts/variable.woff2, mono: fonts/own.ttf}\n") == std::vector<std::string>{"400", "200"});
  CHECK(cards.widths("font: Inter\n")[1] == plain[1]);
  CHECK(cards.call({"check", "card.yaml", "--font", "fonts/own.ttf"}).status == 0);
  const auto width = [&](const std::vector<std::string>& options) {
    std::vector<std::string> words{"badge", "1111111111"};
    words.insert(words.end(), options.begin(), options.end());
    const std::string svg = cards.call(words).out;
    return svg.substr(svg.find("width="), 12);
  };
  CHECK(width({"--font", "fonts/own.ttf"}) != width({}));
}

TEST_CASE("style fonts: a missing font is reported at its place", "[program]") {
  const FontChoices cards;
  const auto error = [&](const std::string& keys, const std::string& option = "Inter") {
    cards.write("card.yaml", keys + "cards: [{title: One}]\n");
    const Finished finished = cards.call({"render", "card.yaml", "-o", "out", "--font", option});
    CHECK(finished.status == 1);
    return finished.err;
  };
  cards.write("card.yaml", "font: Intre\ncards: [{title: One}]\n");
  const std::string unknown = cards.call({"check", "card.yaml"}).err;
  CHECK(has(unknown, "card.yaml:1:7: error: no font 'Intre'"));
  CHECK(has(unknown, "did you mean 'Inter'?"));
  cards.write("card.yaml", "font: {mono: ../own.ttf}\ncards: [{title: One}]\n");
  CHECK(has(cards.call({"check", "card.yaml"}).err, "card.yaml:1:14: error: the font '../own.ttf'"));
  CHECK(has(error("", "none.ttf"), "the font 'none.ttf' does not exist"));
  CHECK(has(error("", "Intre"), "no font 'Intre'"));
  cards.write("card.yaml", "cards: [{title: One}]\n");
  CHECK(has(cards.call({"check", "card.yaml", "--font", "Intre"}).err, "no font 'Intre'"));
  CHECK(has(cards.call({"badge", "one", "--font", "Intre"}).err, "no font 'Intre'"));
}

TEST_CASE("fonts: fonts of a file that change nothing are a warning with the hint 'font'", "[program]") {
  const Workspace work;
  work.write("own.ttf", test_font);
  const auto warnings = [&](const std::string& file) {
    work.write("cards.yaml", file);
    return work.call({"check", "cards.yaml"}).err + work.call({"check", "cards.yaml"}).out;
  };
  const std::string fonts = "fonts: [own.ttf]\n";
  const std::string unused = warnings(fonts + "cards: [{title: plain, summary: “quoted” text — here}]\n");
  CHECK(unused.find("cards.yaml:1:9: warning: 'fonts' changes nothing") != std::string::npos);
  CHECK(unused.find("hint: write 'font: own.ttf' instead to set all text in it") != std::string::npos);
  const std::string other_script = warnings(fonts + "cards: [{title: 日本の月, summary: 'Ещё :rocket:'}]\n");
  CHECK(other_script.find("cards.yaml:1:9: warning: 'fonts' changes nothing") != std::string::npos);
  for (const std::string used : {"cards: [{title: a ★}]\n", "cards: [{title: 日本 ★}]\n", "cards: [{title: \"\\u2605\"}]\n", "font: Placard Test\ncards: [{title: a}]\n",
                                 "font: own.ttf\ncards: [{title: a}]\n", "cards: [{title: a}, {title: b, font: own.ttf}]\n"}) {
    CAPTURE(used);
    CHECK(warnings(fonts + used).find("changes nothing") == std::string::npos);
  }
}
