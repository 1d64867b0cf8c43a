// Files of strangers: whatever they hold, a run ends soon, in little memory and with a message.

#include <sys/stat.h>

#include "support/files.h"
#include "support/process.h"

using namespace placard::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool has_sanitizer = true;
#else
constexpr bool has_sanitizer = false;
#endif

/// A folder, and the program in it with 200 MB of memory and, on a machine however busy, half a minute of its time.
struct Cell {
  TemporaryFolder folder;

  [[nodiscard]] Finished run(const std::string& words) const {
    const std::string memory = has_sanitizer ? "" : "ulimit -d 204800; ";
    return placard::test::run(
        {{"/bin/sh", "-c", memory + "ulimit -t 30; exec \"$0\" " + words, PLACARD_PROGRAM}, folder.path(), {}});
  }
  void write(const std::string& name, const std::string& text) const { write_file(folder / name, text); }

  // The run ends with status 1 and says this.
  void refuses(const std::string& words, const std::string& message) const {
    const Finished finished = run(words);
    CAPTURE(words, finished.err.substr(0, 500));
    CHECK(finished.status == 1);
    CHECK(finished.err.find(message) != std::string::npos);
  }
};

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

// A PNG that ends with its header: nothing of its pixels is needed to refuse it.
std::string png_header(int side) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR", 16);
  for (int i = 0; i < 2; ++i) bytes += {'\0', '\0', static_cast<char>(side >> 8), static_cast<char>(side & 0xFF)};
  return bytes + std::string("\1\0\0\0\0\0\0\0\0", 9) + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

}  // namespace

TEST_CASE("hostile: few bytes that represent many values are refused", "[program][slow]") {
  const Cell cell;
  std::string laughs = "a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n";
  for (const char c : std::string("bcdefghi")) {
    const std::string before(1, static_cast<char>(c - 1));
    laughs += std::string(1, c) + ": &" + c + " [" + repeated("*" + before + ",", 9) + "]\n";
  }
  cell.write("laughs.yaml", laughs + "title: x\n");
  cell.refuses("check laughs.yaml", "more than 200000 values");
  cell.write("cycle.yaml", "title: x\ntags: &a [*a]\n");
  cell.refuses("check cycle.yaml", "is inside its own anchor");
  cell.write("text.yaml", "a: &a " + std::string(1'000'000, 'x') + "\nb: [" + repeated("*a,", 1000) + "]\ntitle: x\n");
  cell.refuses("check text.yaml", "more than 32 MiB of text");
  std::string names;
  for (int i = 0; i < 30; ++i) names += "&a" + std::to_string(i) + " [";
  cell.write("names.yaml", "title: x\ntags: " + names + repeated("a,", 150'000) + std::string(30, ']') + "\n");
  cell.refuses("check names.yaml", "more than 200000 values");
}

TEST_CASE("hostile: brackets and indents without end are refused", "[program][slow]") {
  const Cell cell;
  for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
           {"brackets.yaml", "title: " + std::string(1'000'000, '[')},
           {"brackets.json", std::string(1'000'000, '[')},
           {"braces.yaml", "title: " + repeated("{a: ", 1'000'000)},
           {"dashes.yaml", repeated("- ", 1'000'000) + "x\n"},
           {"questions.yaml", repeated("? ", 1'000'000)},
       }) {
    cell.write(name, text);
    cell.refuses("check " + name, "nested deeper than 32 levels");
  }
}

TEST_CASE("hostile: a file of mistakes is reported in a screen or two", "[program][slow]") {
  const Cell cell;
  std::string text = "{title: x";
  for (int i = 0; i < 60'000; ++i) text += ",k" + std::to_string(i);
  cell.write("keys.yaml", text + "}");
  const Finished finished = cell.run("check keys.yaml");
  CHECK(finished.status == 1);
  CHECK(finished.err.find("59900 more problems not shown") != std::string::npos);
  CHECK(finished.err.size() < 100'000);
  std::string cards;
  for (int i = 0; i < 5000; ++i) cards += "- {title: a" + std::to_string(i) + ", style: s" + std::to_string(i) + "}\n";
  cell.write("styles.yaml", cards);
  cell.refuses("check styles.yaml", "4900 more problems not shown");
}

TEST_CASE("hostile: a picture that is small on disk and large in memory is refused by its header", "[program][slow]") {
  const Cell cell;
  cell.write("bomb.png", png_header(20'000));
  cell.write("card.yaml", "{title: x, logo: bomb.png}");
  cell.refuses("render card.yaml", "20000 x 20000 pixels is too large");
}

TEST_CASE("hostile: a gigabyte is refused before it is read", "[program][slow]") {
  const Cell cell;
  cell.write("big.yaml", "");
  fs::resize_file(cell.folder / "big.yaml", std::uintmax_t{1} << 30);
  cell.refuses("check big.yaml", "file is larger than 8 MiB");
  cell.refuses("check - < big.yaml", "file is larger than 8 MiB");
  cell.refuses("check - < /dev/zero", "file is larger than 8 MiB");
  cell.write("card.yaml", "title: x\n");
  cell.refuses("check card.yaml --style ./big.yaml", "'big.yaml': larger than 8 MiB");
  cell.refuses("check card.yaml --palette ./big.yaml", "'big.yaml': larger than 8 MiB");
  cell.refuses("embed big.yaml card.yaml", "'big.yaml': larger than 8 MiB");
  cell.write("logo.yaml", "{title: x, logo: big.yaml}");
  cell.refuses("check logo.yaml", "the file is larger than 512 KiB");
  cell.write("fonts.yaml", "fonts: [big.yaml]\ncards: [{title: x}]\n");
  cell.refuses("check fonts.yaml", "the font 'big.yaml' is larger than 32 MiB");
}

TEST_CASE("hostile: what is no file is not opened, and nothing waits for it", "[program][slow]") {
  const Cell cell;
  REQUIRE(::mkfifo((cell.folder / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", cell.folder / "zero");
  fs::create_directories(cell.folder / "folder");
  cell.refuses("check pipe", "file is empty");
  cell.refuses("check /dev/zero", "reading '/dev/zero': it is a device, not a file");
  cell.refuses("check zero", "it is a device, not a file");
  cell.refuses("check folder", "it is a folder, not a file");
  cell.write("card.yaml", "title: x\n");
  for (const std::string kind : {"pipe", "folder"}) {
    const std::string name = "./" + kind;
    const std::string is_kind = "'" + name + "' is a " + kind;
    cell.refuses("check card.yaml --style " + name, "the style " + is_kind);
    cell.refuses("check card.yaml --palette " + name, "the palette " + is_kind);
    cell.write("bad.yaml", "{title: x, style: " + name + "}");
    cell.refuses("check bad.yaml", "the style " + is_kind);
    cell.write("bad.yaml", "{title: x, palette: " + name + "}");
    cell.refuses("check bad.yaml", "the palette " + is_kind);
    cell.write("bad.yaml", "{title: x, logo: " + name + "}");
    cell.refuses("check bad.yaml", "the logo " + is_kind);
    cell.write("bad.yaml", "fonts: [" + name + "]\ncards: [{title: x}]\n");
    cell.refuses("check bad.yaml", "the font " + is_kind);
    cell.write("style.yaml", "extends: ink\nfonts: [" + name + "]\n");
    cell.refuses("check card.yaml --style ./style.yaml", "the font " + is_kind);
    cell.refuses("embed " + name + " card.yaml", "not a file");
  }
  cell.write("bad.yaml", "{title: x, logo: zero}");
  cell.refuses("check bad.yaml", "is outside the project");
}

TEST_CASE("hostile: a pipe that somebody writes into is read to its end", "[program][slow]") {
  const Cell cell;
  const Finished finished = cell.run("check pipe");
  CHECK(finished.status == 1);
  REQUIRE(::mkfifo((cell.folder / "pipe").c_str(), 0600) == 0);
  const Finished piped =
      run({{"/bin/sh", "-c", "exec 3<> pipe; printf 'title: x\\n' > pipe; (sleep 1; exec 3>&-) & exec 3<&-; \"$0\" check pipe",
            PLACARD_PROGRAM},
           cell.folder.path(),
           {}});
  CAPTURE(piped.err);
  CHECK(piped.status == 0);
}

TEST_CASE("hostile: palettes and styles that name themselves are refused", "[program][slow]") {
  const Cell cell;
  cell.write("card.yaml", "title: x\n");
  cell.write("a.yaml", "light: b.yaml\ndark: b.yaml\n");
  cell.write("b.yaml", "light: a.yaml\ndark: a.yaml\n");
  cell.refuses("check card.yaml --palette ./a.yaml", "has no colors");
  cell.write("c.yaml", "extends: c.yaml\n");
  cell.refuses("check card.yaml --style ./c.yaml", "more than 8 styles extend each other");
}

TEST_CASE("hostile: a card that grows without end is cut, and says so", "[program][slow]") {
  const Cell cell;
  cell.write("tall.yaml", "title: x\nsummary: \"" + repeated("a\\n\\n", 1600) + "\"\n");
  const Finished finished = cell.run("render tall.yaml -o - -m dark");
  CHECK(finished.status == 0);
  CHECK(finished.err.find("the card is cut at a height of 30000 px") != std::string::npos);
  CHECK(finished.out.find("height=\"30000\"") != std::string::npos);
  cell.refuses("render tall.yaml -o a.png", "pixels are too many");
}

TEST_CASE("hostile: a name that ends in its middle is refused", "[program][slow]") {
  const Cell cell;
  cell.write("card.yaml", "title: x\n");
  cell.write("style.yaml", "extends: \"./base.yaml\\0.yaml\"\n");
  cell.write("base.yaml", "extends: ink\n");
  cell.refuses("check card.yaml --style ./style.yaml", "cannot contain U+0000");
  cell.write("logo.yaml", "{title: x, logo: \"a.png\\0b\"}");
  cell.refuses("check logo.yaml", "character U+0000 is not allowed");
}

TEST_CASE("hostile: texts are limited before they are set, by characters and not by bytes", "[program][slow]") {
  const Cell cell;
  cell.write("long.yaml", "title: x\nsummary: " + std::string(5001, 'x') + "\n");
  cell.refuses("check long.yaml", "text is too long: 5001 characters");
  cell.write("key.yaml", "title: x\nstats: {" + std::string(61, 'k') + ": 1}\n");
  cell.refuses("check key.yaml", "text is too long: 61 characters");
  cell.write("full.yaml", "title: x\nsummary: " + repeated("\u00e9", 5000) + "\n");
  CHECK(cell.run("render full.yaml -o out").status == 0);
}

TEST_CASE("hostile: a style may not bring fonts from outside of the project of its card", "[program][slow]") {
  const Cell cell;
  fs::create_directories(cell.folder / "project");
  fs::copy(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf", cell.folder / "outside.ttf");
  cell.write("project/style.yaml", "extends: ink\nfonts: [../outside.ttf]\n");
  cell.write("project/card.yaml", "{title: x, style: ./style.yaml}");
  cell.refuses("check project/card.yaml", "the font '../outside.ttf' is outside the project");
}
