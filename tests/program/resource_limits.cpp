// Hostile input: each run ends within limits of the system, with an error at its place or with a picture.

#include <sys/stat.h>

#include <functional>

#include "support/workspace.h"

using namespace placard::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
const std::string limits = "ulimit -t 30; ";
#else
const std::string limits = "ulimit -d 204800; ulimit -t 2; ";  // KiB of memory and seconds of processor time
#endif

/// A workspace in which the program has little memory and time.
struct LimitedWorkspace : Workspace {
  LimitedWorkspace() { write("card.yaml", "title: x\n"); }

  [[nodiscard]] Finished run(const std::string& arguments) const { return shell(limits + "exec \"$0\" " + arguments); }

  // The run must exit with 1 and report this, or succeed if there is nothing to report. Every message is short.
  void check(const std::string& arguments, const std::string& message) const {
    const Finished finished = run(arguments);
    CAPTURE(arguments, message, finished.err.substr(0, 500));
    CHECK(finished.status == (message.empty() ? 0 : 1));
    CHECK(has(finished.err, message));
    CHECK(finished.err.size() < 100'000);
    for (std::size_t begin = 0; begin < finished.err.size();) {
      const std::size_t end = std::min(finished.err.find('\n', begin), finished.err.size());
      CHECK(end - begin <= 500);
      begin = end + 1;
    }
  }

  // The metadata file must be rejected with this message.
  void check_text(const std::string& text, const std::string& message) const {
    write("a.yaml", text);
    check("check a.yaml", message);
  }
};

/// A run of the program in a workspace with these files.
struct Case {
  std::string command;
  std::string message;  ///< of the error; empty if the run succeeds
  std::vector<std::pair<std::string, std::string>> files;
};

void run_all(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    const LimitedWorkspace workspace;
    for (const auto& [name, text] : one.files) workspace.write(name, text);
    CAPTURE(one.files.back().second.substr(0, 60));
    workspace.check(one.command, one.message);
  }
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

std::string numbered(int count, const std::function<std::string(const std::string&)>& text) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text(std::to_string(i));
  return result;
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

// A PNG without pixels: its header is enough to reject it.
std::string png_header(int side) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR", 16);
  for (int i = 0; i < 2; ++i) bytes += {'\0', '\0', static_cast<char>(side >> 8), static_cast<char>(side & 0xFF)};
  return bytes + std::string("\1\0\0\0\0\0\0\0\0", 9) + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

}  // namespace

TEST_CASE("resource limits: a small file that expands to many values, or that refers to itself, is rejected", "[program][slow]") {
  std::string laughs = "a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n";
  for (const char c : std::string("bcdefghi")) {
    const std::string before(1, static_cast<char>(c - 1));
    laughs += std::string(1, c) + ": &" + c + " [" + repeated("*" + before + ",", 9) + "]\n";
  }
  const std::string names = numbered(30, [](const std::string& i) { return "&a" + i + " ["; });
  run_all({
      {"check a.yaml", "more than 200000 values", {{"a.yaml", laughs + "title: x\n"}}},
      {"check a.yaml", "is inside its own anchor", {{"a.yaml", "title: x\ntags: &a [*a]\n"}}},
      {"check a.yaml",
       "more than 32 MiB of text",
       {{"a.yaml", "a: &a " + std::string(1'000'000, 'x') + "\nb: [" + repeated("*a,", 1000) + "]\ntitle: x\n"}}},
      {"check a.yaml",
       "more than 200000 values",
       {{"a.yaml", "title: x\ntags: " + names + repeated("a,", 150'000) + std::string(30, ']') + "\n"}}},
      {"check card.yaml --palette ./a.yaml",
       "has no colors",
       {{"a.yaml", "light: b.yaml\ndark: b.yaml\n"}, {"b.yaml", "light: a.yaml\ndark: a.yaml\n"}}},
      {"check card.yaml --style ./c.yaml", "more than 8 styles extend each other", {{"c.yaml", "extends: c.yaml\n"}}},
  });
}

TEST_CASE("resource limits: deep nesting is rejected", "[program][slow]") {
  const std::string message = "nested deeper than 32 levels";
  run_all({
      {"check a.yaml", message, {{"a.yaml", "title: " + std::string(1'000'000, '[')}}},
      {"check a.json", message, {{"a.json", std::string(1'000'000, '[')}}},
      {"check a.yaml", message, {{"a.yaml", "title: " + repeated("{a: ", 1'000'000)}}},
      {"check a.yaml", message, {{"a.yaml", repeated("- ", 1'000'000) + "x\n"}}},
      {"check a.yaml", message, {{"a.yaml", repeated("? ", 1'000'000)}}},
  });
}

TEST_CASE("resource limits: lengths, names and headers are checked before anything is done with them", "[program][slow]") {
  const auto key = [](const std::string& i) { return ",k" + i; };
  const auto card = [](const std::string& i) { return "- {title: a" + i + ", style: s" + i + "}\n"; };
  run_all({
      {"check a.yaml", "59900 more problems not shown", {{"a.yaml", "{title: x" + numbered(60'000, key) + "}"}}},
      {"check a.yaml", "4900 more problems not shown", {{"a.yaml", numbered(5000, card)}}},
      {"check a.yaml",
       "20000 x 20000 pixels is too large",
       {{"bomb.png", png_header(20'000)}, {"a.yaml", "{title: x, logo: bomb.png}"}}},
      {"check card.yaml --style ./a.yaml",
       "cannot contain U+0000",
       {{"b.yaml", "extends: ink\n"}, {"a.yaml", "extends: \"./b.yaml\\0.yaml\"\n"}}},
      {"check a.yaml", "character U+0000 is not allowed", {{"a.yaml", "{title: x, logo: \"a.png\\0b\"}"}}},
      {"check a.yaml", "text is too long: 5001 characters", {{"a.yaml", "title: x\nsummary: " + std::string(5001, 'x') + "\n"}}},
      {"check a.yaml", "text is too long: 61 characters", {{"a.yaml", "title: x\nstats: {" + std::string(61, 'k') + ": 1}\n"}}},
      {"render a.yaml -o out", "", {{"a.yaml", "title: x\nsummary: " + repeated("\u00e9", 5000) + "\n"}}},
      {"check a/a.yaml",
       "the font '../b.ttf' is outside the project",
       {{"b.ttf", ""}, {"a/b.yaml", "extends: ink\nfonts: [../b.ttf]\n"}, {"a/a.yaml", "{title: x, style: ./b.yaml}"}}},
      {"render a.yaml -o a.png",
       "pixels are too many",
       {{"a.yaml", "title: x\nsummary: \"" + repeated("a\\n\\n", 1600) + "\"\n"}}},
  });
}

TEST_CASE("resource limits: a card that is too high is cut off, with a warning", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("card.yaml", "title: x\nsummary: \"" + repeated("a\\n\\n", 1600) + "\"\n");
  const Finished finished = workspace.run("render card.yaml -o - -m dark");
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "the card is cut at a height of 30000 px"));
  CHECK(has(finished.out, "height=\"30000\""));
}

TEST_CASE("resource limits: a file of 1 GiB is rejected before it is read", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("big.yaml", "");
  fs::resize_file(workspace / "big.yaml", std::uintmax_t{1} << 30);
  workspace.check("check big.yaml", "file is larger than 8 MiB");
  workspace.check("check - < big.yaml", "file is larger than 8 MiB");
  workspace.check("check - < /dev/zero", "file is larger than 8 MiB");
  workspace.check("check card.yaml --style ./big.yaml", "the style './big.yaml' is larger than 8 MiB");
  workspace.check("check card.yaml --palette ./big.yaml", "the palette './big.yaml' is larger than 8 MiB");
  workspace.check("embed big.yaml card.yaml", "'big.yaml': larger than 8 MiB");
  workspace.check_text("{title: x, logo: big.yaml}", "the logo 'big.yaml' is larger than 512 KiB");
  workspace.check_text("fonts: [big.yaml]\ncards: [{title: x}]\n", "the font 'big.yaml' is larger than 32 MiB");
}

TEST_CASE("resource limits: pipes, devices and folders are rejected without waiting for them", "[program][slow]") {
  const LimitedWorkspace workspace;
  REQUIRE(::mkfifo((workspace / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", workspace / "zero");
  fs::create_directories(workspace / "folder");
  workspace.check("check pipe", "file is empty");
  workspace.check("check /dev/zero", "reading '/dev/zero': it is a device, not a file");
  workspace.check("check zero", "it is a device, not a file");
  workspace.check("check folder", "it is a folder, not a file");
  for (const std::string kind : {"pipe", "folder"}) {
    const std::string name = "./" + kind;
    const std::string is_kind = "'" + name + "' is a " + kind;
    workspace.check("check card.yaml --style " + name, "the style " + is_kind);
    workspace.check("check card.yaml --palette " + name, "the palette " + is_kind);
    for (const std::string key : {"style", "palette", "logo"}) {
      workspace.check_text("{title: x, " + key + ": " + name + "}", "the " + key + " " + is_kind);
    }
    workspace.check_text("fonts: [" + name + "]\ncards: [{title: x}]\n", "the font " + is_kind);
    workspace.write("style.yaml", "extends: ink\nfonts: [" + name + "]\n");
    workspace.check("check card.yaml --style ./style.yaml", "style.yaml:2:9: error: the font " + is_kind);
    workspace.check("embed " + name + " card.yaml", "not a file");
  }
  workspace.check_text("{title: x, logo: zero}", "is outside the project");
}

TEST_CASE("resource limits: a pipe with a writer is read to its end", "[program][slow]") {
  const LimitedWorkspace workspace;
  const Finished finished = workspace.run("check pipe");
  CHECK(finished.status == 1);
  REQUIRE(::mkfifo((workspace / "pipe").c_str(), 0600) == 0);
  const Finished piped =
      workspace.shell("exec 3<> pipe; printf 'title: x\\n' > pipe; (sleep 1; exec 3>&-) & exec 3<&-; \"$0\" check pipe");
  CAPTURE(piped.err);
  CHECK(piped.status == 0);
}

TEST_CASE("resource limits: text that the YAML parser reads in quadratic time is refused", "[program][slow]") {
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

TEST_CASE("resource limits: values that the YAML parser reads into memory are counted first", "[program][slow]") {
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

TEST_CASE("resource limits: messages about long text are short", "[program][slow]") {
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

TEST_CASE("resource limits: many mistakes take no more time than one", "[program][slow]") {
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

TEST_CASE("resource limits: markers of a README are counted", "[program][slow]") {
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

TEST_CASE("resource limits: drawings are bounded before they are filled", "[program][slow]") {
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
