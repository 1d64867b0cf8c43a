// Small and large inputs that would take far too much time or memory: each run ends within limits of the system, with an error
// at its place or with a picture.

#include <functional>

#include "support/files.h"
#include "support/process.h"

using namespace placard::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
const std::string limits = "ulimit -t 30; ";
#else
const std::string limits = "ulimit -d 204800; ulimit -t 2; ";  // KiB of memory and seconds of processor time
#endif

/// A run of the program in a folder with these files.
struct Case {
  std::string command;
  std::string message;  ///< of the error; empty if the run succeeds
  std::vector<std::pair<std::string, std::string>> files;
};

std::string repeated(const std::string& text, int times) {
  std::string result;
  result.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

std::string numbered(int count, const std::function<std::string(const std::string&)>& text) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text(std::to_string(i));
  return result;
}

void run_all(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const TemporaryFolder folder;
    write_file(folder / "card.yaml", "title: a\n");
    for (const auto& [name, text] : one.files) write_file(folder / name, text);
    const Finished finished = run({{"/bin/sh", "-c", limits + "exec \"$0\" " + one.command, PLACARD_PROGRAM}, folder.path(), {}});
    CAPTURE(one.command, one.message, one.files.back().second.substr(0, 60), finished.err.substr(0, 500));
    CHECK(finished.status == (one.message.empty() ? 0 : 1));
    CHECK(finished.err.find(one.message) != std::string::npos);
    for (std::size_t begin = 0; begin < finished.err.size();) {
      const std::size_t end = std::min(finished.err.find('\n', begin), finished.err.size());
      CHECK(end - begin <= 500);
      begin = end + 1;
    }
  }
}

std::string svg_logo(const std::string& path, const std::string& box = "0 0 999 999") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box + "\"><path d=\"" + path + "\"/></svg>";
}

// Lines that cross each other.
std::string fan(int lines) {
  return "M0 0" + numbered(lines, [](const std::string& i) {
           const int number = std::stoi(i);
           return "L" + std::to_string(number * 379 % 999) + (number % 2 == 0 ? " 999" : " 0");
         });
}

}  // namespace

TEST_CASE("bounds: text that the YAML parser reads in quadratic time is refused", "[program][slow]") {
  const std::string blank = "more than 50 lines in a row are blank";
  run_all({
      {"check a.yaml", "a.yaml:1:1: error: more than 4 KiB in lines that begin with '%'", {{"a.yaml", repeated("%", 100'000)}}},
      {"check a.yaml",
       "more than 4 KiB in lines that begin with '%'",
       {{"a.yaml",
         numbered(220'000, [](const std::string& i) { return "%TAG !a" + i + "! tag:x,2000:\n"; }) + "--- {title: x}\n"}}},
      {"check a.yaml", "more than 100 bytes in a tag", {{"a.yaml", "!a!" + repeated("%41", 100'000) + " x"}}},
      {"check a.yaml",
       "a.yaml:54:1: error: " + blank,
       {{"a.yaml", "title: x\nsummary: |\n  a\n" + repeated("\n", 200'000) + "  b\n"}}},
      {"check a.yaml", blank, {{"a.yaml", "title: x\nsummary: \"a\n" + repeated("\r\n", 200'000) + "  b\"\n"}}},
      {"check a.yaml", blank, {{"a.yaml", "title: x\nsummary: a\n" + repeated("       \r", 30'000) + "  b\n"}}},
      {"check a.yaml", "", {{"a.yaml", "title: x\nsummary: |\n  a\n" + repeated("\n", 50) + "  b\n"}}},
      {"check a.yaml",
       "text is too long",
       {{"a.yaml", "title: x\nsummary: |\n  a\n" + repeated(repeated("\n", 50) + "  b\n", 150'000)}}},
      {"check a.yaml", "invalid YAML", {{"a.yaml", "\"" + repeated("a\n ", 1'000'000) + "\": x"}}},
  });
}

TEST_CASE("bounds: values that the YAML parser reads into memory are counted first", "[program][slow]") {
  const std::string separators = ":1:1: error: more than 300000 separators in a line";
  run_all({
      {"check a.yaml", "a.yaml" + separators, {{"a.yaml", "[" + repeated(",", 8'380'000)}}},
      {"check a.json", "a.json" + separators, {{"a.json", "[" + repeated("1,", 4'100'000) + "1]"}}},
      {"check a.json", "a.json" + separators, {{"a.json", "[" + repeated("{},", 2'700'000) + "{}]"}}},
      {"check a.json", "more than 200000 values", {{"a.json", "[" + repeated("1,\n", 2'700'000) + "1]"}}},
      {"check a.json", "more than 200000 values", {{"a.json", "[" + repeated("1,", 299'000) + "1]"}}},
      {"check a.yaml",
       "too many items: 190000",
       {{"a.yaml",
         "cards: [{title: x}]\nfonts: [" + numbered(190'000, [](const std::string& i) { return "a" + i + ","; }) + "]\n"}}},
      {"check card.yaml --style ./a.yaml",
       "expected one to four numbers",
       {{"a.yaml", "extends: ink\nframe: {padding: [" + repeated("1,", 190'000) + "]}\n"}}},
  });
}

TEST_CASE("bounds: messages about long text are short", "[program][slow]") {
  const std::string word(8'000'000, 'a');
  run_all({
      {"check a.yaml", "a.yaml:2:7: error: unknown value 'aaa", {{"a.yaml", "title: x\nmode: " + word + "\n"}}},
      {"check a.json", "a.json:1:14: error: unknown key 'aaa", {{"a.json", "{\"title\":\"x\",\"" + word + "\":1}"}}},
      {"check a.yaml", "unknown tag '!aaa", {{"a.yaml", "title: !" + word + " x\n"}}},
      {"check a.json", "text in single quotes", {{"a.json", "{\"title\":'" + word + "}"}}},
      {"check a.json", "is not a JSON value", {{"a.json", "{\"title\":" + word + "}"}}},
      {"check card.yaml --style ./a.yaml",
       "a.yaml:1:10: error: text is too long: 8000000 characters",
       {{"a.yaml", "extends: \"" + repeated("a/", 4'000'000) + "\"\n"}}},
      {"check card.yaml --palette ./a.yaml",
       "not a color scheme",
       {{"a.yaml", "light: " + repeated("a/", 2'000'000) + "\ndark: " + repeated("a/", 2'000'000) + "\n"}}},
      {"check a.yaml", "text is too long", {{"a.yaml", "title: x\nlogo: \"" + repeated("a/", 4'000'000) + "\"\n"}}},
  });
}

TEST_CASE("bounds: many mistakes take no more time than one", "[program][slow]") {
  const auto color = [](const std::string& i) { return "    key" + i + ": \"#000000\"\n"; };
  run_all({
      {"check card.yaml --style ./a.yaml",
       "unknown key 'key0'",
       {{"a.yaml", "extends: ink\npalettes:\n  light:\n" + numbered(20'000, color)}}},
      {"check card.yaml --palette ./a.yaml",
       "unknown key 'key0'",
       {{"a.yaml", "base00: \"#000000\"\n" + numbered(20'000, [](const std::string& i) { return "key" + i + ": 1\n"; })}}},
      {"check a.yaml",
       "unknown key 'key0'",
       {{"a.yaml", numbered(90'000, [](const std::string& i) { return "key" + i + ": 1\n"; })}}},
      {"check a.yaml",
       "duplicate key 'a'",
       {{"a.yaml", "# " + std::string(5'000'000, 'x') + "\na: 1\n" + repeated("a: 1\n", 90'000)}}},
      {"check a.yaml",
       "unknown key 'a'",
       {{"a.yaml", "a: [" + repeated("\"\\u200b\",", 90'000) + "]\n# " + std::string(5'000'000, 'x')}}},
      {"check a.json",
       "unknown key 'key0'",
       {{"a.json", "{\"title\":\"" + std::string(8'000'000, 'x') + "\"" +
                       numbered(2000, [](const std::string& i) { return ",\"key" + i + "\":1"; }) + "}"}}},
  });
}

TEST_CASE("bounds: markers of a README are counted", "[program][slow]") {
  const auto marker = [](const std::string& i) { return "<!-- placard:start c" + i + " -->\n<!-- placard:end -->\n"; };
  const std::string all = "<!-- placard:start -->\n<!-- placard:end -->\n";
  const std::string cards = "cards:\n" + numbered(1000, [](const std::string& i) { return "- {title: c" + i + "}\n"; });
  run_all({
      {"embed a.md card.yaml", "a.md:1:1: error: no markers", {{"a.md", repeated("<!--", 2'000'000)}}},
      {"embed a.md card.yaml",
       "a.md:1:1: error: more than 1000 cards in a marker",
       {{"a.md", "<!-- placard:start" + repeated(" a", 100'000) + " -->\n<!-- placard:end -->\n"}}},
      {"embed a.md card.yaml",
       "the start marker is not closed on its line",
       {{"a.md", repeated("<!-- placard:start\n", 400'000)}}},
      {"embed a.md a.yaml",
       "a.md:3:1: error: more than 1000 cards in one README",
       {{"a.yaml", cards}, {"a.md", repeated(all, 500)}}},
      {"embed a.md a.yaml", "", {{"a.yaml", cards}, {"a.md", numbered(500, marker)}}},
  });
}

TEST_CASE("bounds: drawings are bounded before they are filled", "[program][slow]") {
  const std::string card = "title: x\nlogo: a.svg\n";
  const std::string crossings = "the paths cross a horizontal line more often than 5000 times";
  run_all({
      {"check card.yaml --style ./a.yaml",
       "a.yaml:2:22: error: the lines of the grid are less than 4 px apart",
       {{"a.yaml", "extends: ink\nframe: {grid: {step: 0.00001, width: 1, color: text}}\n"}}},
      {"check card.yaml --style ./a.yaml",
       "the lines of the grid are less than 4 px apart",
       {{"a.yaml", "extends: ink\nframe: {width: 4000, height: 4000, grid: {step: 1, width: 0.5, color: text}}\n"}}},
      {"render card.yaml -f svg -o out", "", {{"card.yaml", card}, {"a.svg", svg_logo(fan(4900))}}},
      {"render card.yaml -f png -m light -o out", "", {{"card.yaml", card}, {"a.svg", svg_logo(fan(4900))}}},
      {"render card.yaml -f png -o out",
       "card.yaml:2:7: error: the logo 'a.svg' cannot be drawn: line 1: " + crossings,
       {{"card.yaml", card}, {"a.svg", svg_logo(fan(60'000))}}},
      {"render card.yaml -o out",
       "viewBox is too small",
       {{"card.yaml", card}, {"a.svg", svg_logo("M0 0h1v1z", "0 0 5e-324 5e-324")}}},
      {"render a.yaml -f svg,png -o out",
       "a.yaml:4:11: error: the PNG of 'x0' cannot be drawn: 8000 x 8000 pixels are too many",
       {{"a.yaml", "style: aurora\nmode: light\ncards:\n" +
                       numbered(16, [](const std::string& i) { return "- {title: x" + i + ", width: 4000, height: 4000}\n"; })}}},
  });
}
