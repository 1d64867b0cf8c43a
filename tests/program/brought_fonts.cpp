// Fonts that a style brings along are its own cards' only: the other files of a run see nothing of them.

#include <algorithm>
#include <filesystem>

#include "support/desk.h"

using namespace placard::test;

namespace {

const std::string test_font = read_file(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf");

// Also in the name tables, where letters take two bytes.
std::string with_other_family(std::string font) {
  for (std::size_t i = 0; (i = font.find("lacard", i)) != std::string::npos; ++i) font[i - 1] = 'B';
  const std::string wide("\0l\0a\0c\0a\0r\0d", 12);
  for (std::size_t i = 0; (i = font.find(wide, i)) != std::string::npos; ++i) font[i - 1] = 'B';
  return font;
}

// The same font with smaller letters: more units to an em.
std::string with_smaller_letters(std::string font) {
  const std::size_t entry = font.find("head");
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | static_cast<unsigned char>(font.at(entry + i));
  font.at(offset + 18) = static_cast<char>(1600 >> 8);
  font.at(offset + 19) = static_cast<char>(1600 & 0xFF);
  return font;
}

/// Two folders, each with cards, a style and its font.
struct Folders : Desk {
  explicit Folders(const std::string& second_font, const std::string& second_family) {
    fill("a", "alpha", test_font, "Placard Test");
    fill("b", "beta", second_font, second_family);
  }

  void fill(const std::string& name, const std::string& title, const std::string& font, const std::string& family) const {
    write(name + "/own.ttf", font);
    write(name + "/style.yaml",
          "extends: ink\nname: own\nfonts: [own.ttf]\ntitle: {type: {family: " + family + ", weight: 400}}\n");
    std::string cards = "style: ./style.yaml\ncards:\n";
    for (int i = 0; i < 6; ++i) cards += "  - {title: " + title + " " + std::to_string(i) + ", summary: Words and words}\n";
    // A letter of the brought font alone, and one of no font of ours.
    cards += "  - {title: " + title + " ★, summary: \"★ 面 →\"}\n";
    write(name + "/e.yaml", cards);
  }

  // The pictures that a run makes of these files.
  [[nodiscard]] std::map<std::string, std::string> draw(const std::string& out, std::vector<std::string> words) const {
    words.insert(words.begin(), "render");
    words.insert(words.end(), {"-o", out, "-f", "svg,png", "--scale", "1"});
    const Finished finished = call(words);
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
    return contents_of(folder / out);
  }
};

void check_all_ways(const Folders& folders) {
  auto apart = folders.draw("alone", {"a/e.yaml"});
  const std::size_t of_one = apart.size();
  CHECK(of_one == 28);
  apart = folders.draw("alone", {"b/e.yaml"});
  CHECK(apart.size() == 2 * of_one);
  for (const std::string jobs : {"1", "2"}) {
    CHECK(folders.draw("ab" + jobs, {"a/e.yaml", "b/e.yaml", "-j", jobs}) == apart);
    CHECK(folders.draw("ba" + jobs, {"b/e.yaml", "a/e.yaml", "-j", jobs}) == apart);
  }
}

}  // namespace

TEST_CASE("brought fonts: styles that bring different fonts of one family draw alone and together the same", "[program]") {
  const Folders folders(with_smaller_letters(test_font), "Placard Test");
  check_all_ways(folders);
  CHECK(folders.read("alone/alpha-0-light.svg") != folders.read("alone/beta-0-light.svg"));
}

TEST_CASE("brought fonts: styles that bring fonts of two families draw alone and together the same", "[program]") {
  check_all_ways(Folders(with_other_family(with_smaller_letters(test_font)), "Blacard Test"));
}

TEST_CASE("brought fonts: a family that only another file's style brings is not there", "[program]") {
  const Folders folders(with_other_family(test_font), "Placard Test");
  const std::string alone = folders.call({"check", "b/e.yaml"}).err;
  CHECK(has(alone, "b/style.yaml:4:24: error: no font 'Placard Test 400'"));
  CHECK(has(alone, "Blacard Test"));
  const auto error_of = [&](const std::vector<std::string>& words) {
    const Finished finished = folders.call(words);
    CHECK(finished.status == 1);
    return finished.err.substr(0, finished.err.find("\n14 cards"));
  };
  const std::string error = alone.substr(0, alone.find("\n7 cards"));
  CHECK(has(error_of({"check", "a/e.yaml", "b/e.yaml"}), error.substr(0, error.find("a/e.yaml"))));
  CHECK(has(error_of({"render", "a/e.yaml", "b/e.yaml"}), "error: no font 'Placard Test 400'"));
}

TEST_CASE("brought fonts: fonts that a metadata file brings lend nothing to another file", "[program]") {
  const Desk desk;
  desk.write("own.ttf", with_other_family(test_font));
  desk.write("plain.yaml", "- {title: One ★ 面}\n");
  desk.write("bring.yaml", "fonts: [own.ttf]\ncards: [{title: Two ★ 面}]\n");
  const auto draw = [&](const std::string& out, std::vector<std::string> words) {
    words.insert(words.begin(), "render");
    words.insert(words.end(), {"-o", out, "-f", "svg"});
    CHECK(desk.call(words, {"FONTCONFIG_FILE=/nowhere"}).status == 0);
    return contents_of(desk.folder / out);
  };
  auto apart = draw("alone", {"plain.yaml"});
  apart = draw("alone", {"bring.yaml"});
  CHECK(apart.size() == 4);
  CHECK(draw("first", {"plain.yaml", "bring.yaml"}) == apart);
  CHECK(draw("second", {"bring.yaml", "plain.yaml"}) == apart);
}

TEST_CASE("brought fonts: the preview shows each file in the fonts of its own style", "[program]") {
  const Folders folders(with_smaller_letters(test_font), "Placard Test");
  const auto pictures = [&](std::vector<std::string> words, const std::string& out) {
    words.insert(words.begin(), "preview");
    words.insert(words.end(), {"--export", out});
    CHECK(folders.call(words).status == 0);
    std::map<std::string, std::string> result;
    for (const auto& [name, bytes] : contents_of(folders.folder / out)) {
      if (name.ends_with(".svg") && has(name, "pictures/")) result.emplace(name, bytes);
    }
    return result;
  };
  auto apart = pictures({"a/e.yaml"}, "export-a");
  apart.merge(pictures({"b/e.yaml"}, "export-b"));
  CHECK(apart.size() >= 28);  // in each built-in style, too
  CHECK(pictures({"b/e.yaml", "a/e.yaml"}, "export-both") == apart);
}

TEST_CASE("brought fonts: lines of a stream are drawn each in the fonts of its own style", "[program]") {
  const Folders folders(with_smaller_letters(test_font), "Placard Test");
  std::string lines;
  for (int i = 0; i < 12; ++i) {
    const std::string side = i % 2 == 0 ? "a" : "b";
    lines += R"({"style": ")" + side + R"(/style.yaml", "title": ")" + side + std::to_string(i / 2) + "\"}\n";
  }
  for (const std::string jobs : {"1", "2"}) {
    const Finished finished =
        placard::test::call({"render", "-", "-o", "lines" + jobs, "-j", jobs}, folders.folder.path(), {}, lines);
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
  }
  const auto all = contents_of(folders.folder / "lines1");
  CHECK(all.size() == 24);
  CHECK(contents_of(folders.folder / "lines2") == all);
  const std::string last = lines.substr(lines.rfind('{'));
  CHECK(placard::test::call({"render", "-", "-o", "one"}, folders.folder.path(), {}, last).status == 0);
  for (const auto& [name, bytes] : contents_of(folders.folder / "one")) CHECK(all.at(name) == bytes);
}
