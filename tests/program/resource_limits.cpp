// Inputs that would take far too much time or memory: each run ends within limits of the system, with an error at its place or
// with a picture.

#include "support/workspace.h"

using namespace placard::test;

namespace {

#ifdef PLACARD_SANITIZED
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

Case yaml(const std::string& message, const std::string& text) { return {"check a.yaml", message, {{"a.yaml", text}}}; }
Case json(const std::string& message, const std::string& text) { return {"check a.json", message, {{"a.json", text}}}; }
Case style(const std::string& message, const std::string& text) {
  return {"check card.yaml --style ./a.yaml", message, {{"a.yaml", text}}};
}
Case palette(const std::string& message, const std::string& text) {
  return {"check card.yaml --palette ./a.yaml", message, {{"a.yaml", text}}};
}

/// A card with an SVG logo of any content, as SVG and PNG.
Case svg(const std::string& message, const std::string& content) {
  return {"render card.yaml -f svg,png --scale 4 -o out",
          message,
          {{"card.yaml", "{title: x, logo: a.svg}"},
           {"a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>" + content + "</svg>"}}};
}

// Each group uses the one before twice.
std::string doubled_uses() {
  std::string content = "<g id='g0'/>";
  for (int i = 1; i < 50; ++i) {
    const std::string use = "<use href='#g" + std::to_string(i - 1) + "'/>";
    content += "<g id='g" + std::to_string(i) + "'>" + use + use + "</g>";
  }
  return content;
}

/// A card with an SVG logo of one path.
Case logo(const std::string& options, const std::string& message, const std::string& path, const std::string& box = "999 999") {
  const std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + box + "\"><path d=\"" + path + "\"/></svg>";
  return {"render card.yaml -o out " + options, message, {{"card.yaml", "title: x\nlogo: a.svg\n"}, {"a.svg", svg}}};
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  result.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// The text with each number from 0 in place of '@'.
std::string numbered(int count, const std::string& text) {
  std::string result;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    for (const char c : text) c == '@' ? result += number : result += c;
  }
  return result;
}

/// A workspace with a card in which the program has little memory and processor time.
struct LimitedWorkspace : Workspace {
  LimitedWorkspace() { write("card.yaml", "title: a\n"); }
  [[nodiscard]] Finished run(const std::string& arguments) const { return shell(limits + "exec \"$0\" " + arguments); }
};

/// Runs each case in a folder of its own, which a shell script prepares.
void run_all(const std::vector<Case>& cases, const std::string& preparation = "") {
  for (const Case& one : cases) {
    const LimitedWorkspace workspace;
    REQUIRE(workspace.shell(preparation).status == 0);
    for (const auto& [name, text] : one.files) workspace.write(name, text);
    const Finished finished = workspace.run(one.command);
    const std::string begin = one.files.empty() ? "" : one.files.back().second.substr(0, 60);
    CAPTURE(one.command, one.message, begin, finished.err.substr(0, 500));
    CHECK(finished.status == (one.message.empty() ? 0 : 1));
    CHECK(has(finished.err, one.message));
    CHECK(finished.err.size() < 100'000);
    for (const std::string& line : split_lines(finished.err)) CHECK(line.size() <= 500);
  }
}

// A PNG without pixels: its header is enough to reject it.
std::string png_header(int side) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR", 16);
  for (int i = 0; i < 2; ++i) bytes += {'\0', '\0', static_cast<char>(side >> 8), static_cast<char>(side & 0xFF)};
  return bytes + std::string("\1\0\0\0\0\0\0\0\0", 9) + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

// Lines that cross each other.
std::string fan(int lines) {
  std::string path = "M0 0";
  for (int i = 0; i < lines; ++i) path += "L" + std::to_string(i * 379 % 999) + (i % 2 == 0 ? " 999" : " 0");
  return path;
}

}  // namespace

TEST_CASE("resource limits: a small file that expands to many values is rejected", "[program][slow]") {
  std::string laughs = "a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n";
  for (const char c : std::string("bcdefghi")) {
    const std::string before(1, static_cast<char>(c - 1));
    laughs += std::string(1, c) + ": &" + c + " [" + repeated("*" + before + ",", 9) + "]\n";
  }
  const std::string nested = numbered(30, "&a@ [") + repeated("a,", 150'000) + std::string(30, ']');
  run_all({
      yaml("more than 200000 values", laughs + "title: x\n"),
      yaml("is inside its own anchor", "title: x\ntags: &a [*a]\n"),
      yaml("more than 32 MiB of text",
           "a: &a " + std::string(1'000'000, 'x') + "\nb: [" + repeated("*a,", 1000) + "]\ntitle: x\n"),
      yaml("more than 200000 values", "title: x\ntags: " + nested + "\n"),
  });
}

TEST_CASE("resource limits: deep nesting is rejected", "[program][slow]") {
  const std::string message = "nested deeper than 32 levels";
  run_all({
      yaml(message, "title: " + std::string(1'000'000, '[')),
      json(message, std::string(1'000'000, '[')),
      yaml(message, "title: " + repeated("{a: ", 1'000'000)),
      yaml(message, repeated("- ", 1'000'000) + "x\n"),
      yaml(message, repeated("? ", 1'000'000)),
  });
}

TEST_CASE("resource limits: many mistakes take no more time than one, and at most 100 are shown", "[program][slow]") {
  const std::string comment = "# " + std::string(5'000'000, 'x');
  run_all({
      yaml("59900 more problems not shown", "{title: x" + numbered(60'000, ",k@") + "}"),
      yaml("4900 more problems not shown", numbered(5000, "- {title: a@, style: s@}\n")),
      style("unknown key 'key0'", "extends: ink\npalettes:\n  light:\n" + numbered(20'000, "    key@: \"#000000\"\n")),
      palette("unknown key 'key0'", "base00: \"#000000\"\n" + numbered(20'000, "key@: 1\n")),
      yaml("unknown key 'key0'", numbered(90'000, "key@: 1\n")),
      yaml("duplicate key 'a'", comment + "\na: 1\n" + repeated("a: 1\n", 90'000)),
      yaml("unknown key 'a'", "a: [" + repeated("\"\\u200b\",", 90'000) + "]\n" + comment),
      json("unknown key 'key0'", "{\"title\":\"" + std::string(8'000'000, 'x') + "\"" + numbered(2000, ",\"key@\":1") + "}"),
  });
}

TEST_CASE("resource limits: a file of 1 GiB is rejected before it is read", "[program][slow]") {
  const std::string message = "file is larger than 8 MiB";
  run_all({{"check big.yaml", message, {}},
           {"check - < big.yaml", message, {}},
           {"check - < /dev/zero", message, {}},
           {"check card.yaml --style ./big.yaml", "the style './big.yaml' is larger than 8 MiB", {}},
           {"check card.yaml --palette ./big.yaml", "the palette './big.yaml' is larger than 8 MiB", {}},
           {"embed big.yaml card.yaml", "'big.yaml': larger than 8 MiB", {}},
           yaml("the logo 'big.yaml' is larger than 512 KiB", "{title: x, logo: big.yaml}"),
           yaml("the font 'big.yaml' is larger than 32 MiB", "fonts: [big.yaml]\ncards: [{title: x}]\n")},
          "truncate -s 1G big.yaml");
}

TEST_CASE("resource limits: pipes, devices and folders are rejected without waiting for them", "[program][slow]") {
  std::vector<Case> cases{{"check pipe", "file is empty", {}},
                          {"check /dev/zero", "reading '/dev/zero': it is a device, not a file", {}},
                          {"check zero", "it is a device, not a file", {}},
                          {"check folder", "it is a folder, not a file", {}},
                          yaml("is outside the project", "{title: x, logo: ./zero}")};
  for (const std::string kind : {"pipe", "folder"}) {
    const std::string name = "./" + kind;
    const std::string is_kind = "'" + name + "' is a " + kind;
    cases.push_back({"check card.yaml --style " + name, "the style " + is_kind, {}});
    cases.push_back({"check card.yaml --palette " + name, "the palette " + is_kind, {}});
    for (const std::string key : {"style", "palette", "logo"}) {
      cases.push_back(yaml("the " + key + " " + is_kind, "{title: x, " + key + ": " + name + "}"));
    }
    cases.push_back(yaml("the font " + is_kind, "fonts: [" + name + "]\ncards: [{title: x}]\n"));
    cases.push_back(style("a.yaml:2:9: error: the font " + is_kind, "extends: ink\nfonts: [" + name + "]\n"));
    cases.push_back({"embed " + name + " card.yaml", "not a file", {}});
  }
  run_all(cases, "mkfifo pipe; mkdir folder; ln -s /dev/zero zero");
}

TEST_CASE("resource limits: a pipe with a writer is read to its end", "[program][slow]") {
  const LimitedWorkspace workspace;
  CHECK(workspace.run("check pipe").status == 1);
  const Finished piped = workspace.shell("mkfifo pipe; exec 3<> pipe; printf 'title: x\\n' > pipe; (sleep 1; exec 3>&-) & " +
                                         limits + "exec 3<&-; \"$0\" check pipe");
  CAPTURE(piped.err);
  CHECK(piped.status == 0);
}

TEST_CASE("resource limits: a card that is too high is cut off, with a warning", "[program][slow]") {
  const LimitedWorkspace workspace;
  const std::string card = "title: x\nsummary: \"" + repeated("a\\n\\n", 1600) + "\"\n";
  workspace.write("card.yaml", card);
  const Finished finished = workspace.run("render card.yaml -o - -m dark");
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "the card is cut at a height of 30000 px"));
  CHECK(has(finished.out, "height=\"30000\""));
  run_all({{"render card.yaml -o a.png", "pixels are too many", {{"card.yaml", card}}}});
}

TEST_CASE("resource limits: references of styles, palettes and logos are checked", "[program][slow]") {
  const std::string card = "{title: x, style: ./style.yaml}";
  run_all({{"check card.yaml --palette ./a.yaml",
            "has no colors",
            {{"a.yaml", "light: b.yaml\ndark: b.yaml\n"}, {"b.yaml", "light: a.yaml\ndark: a.yaml\n"}}},
           style("more than 8 styles extend each other", "extends: a.yaml\n"),
           {"check card.yaml --style ./a.yaml",
            "cannot contain U+0000",
            {{"a.yaml", "extends: \"./base.yaml\\0.yaml\"\n"}, {"base.yaml", "extends: ink\n"}}},
           yaml("character U+0000 is not allowed", "{title: x, logo: \"a.png\\0b\"}"),
           {"check project/card.yaml",
            "the font '../outside.ttf' is outside the project",
            {{"outside.ttf", read_file(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf")},
             {"project/style.yaml", "extends: ink\nfonts: [../outside.ttf]\n"},
             {"project/card.yaml", card}}}});
}

TEST_CASE("resource limits: text that the YAML parser reads in quadratic time is refused", "[program][slow]") {
  const std::string blank = "more than 50 lines in a row are blank";
  const std::string block = "title: x\nsummary: |\n  a\n";
  run_all({
      yaml("a.yaml:1:1: error: more than 4 KiB in lines that begin with '%'", repeated("%", 100'000)),
      yaml("more than 4 KiB in lines that begin with '%'", numbered(220'000, "%TAG !a@! tag:x,2000:\n") + "--- {title: x}\n"),
      yaml("more than 100 bytes in a tag", "!a!" + repeated("%41", 100'000) + " x"),
      yaml("a.yaml:54:1: error: " + blank, block + repeated("\n", 200'000) + "  b\n"),
      yaml(blank, "title: x\nsummary: \"a\n" + repeated("\r\n", 200'000) + "  b\"\n"),
      yaml(blank, "title: x\nsummary: a\n" + repeated("       \r", 30'000) + "  b\n"),
      yaml("", block + repeated("\n", 50) + "  b\n"),
      yaml("text is too long", block + repeated(repeated("\n", 50) + "  b\n", 150'000)),
      yaml("invalid YAML", "\"" + repeated("a\n ", 1'000'000) + "\": x"),
  });
}

TEST_CASE("resource limits: values that the YAML parser reads into memory are counted first", "[program][slow]") {
  const std::string separators = ":1:1: error: more than 300000 separators in a line";
  run_all({
      yaml("a.yaml" + separators, "[" + repeated(",", 8'380'000)),
      json("a.json" + separators, "[" + repeated("1,", 4'100'000) + "1]"),
      json("a.json" + separators, "[" + repeated("{},", 2'700'000) + "{}]"),
      json("more than 200000 values", "[" + repeated("1,\n", 2'700'000) + "1]"),
      json("more than 200000 values", "[" + repeated("1,", 299'000) + "1]"),
      yaml("too many items: 190000", "cards: [{title: x}]\nfonts: [" + numbered(190'000, "a@,") + "]\n"),
      style("expected one to four numbers", "extends: ink\nframe: {padding: [" + repeated("1,", 190'000) + "]}\n"),
  });
}

TEST_CASE("resource limits: long text gives short messages, and is limited in characters, not in bytes", "[program][slow]") {
  const std::string word(8'000'000, 'a');
  const std::string path = repeated("a/", 4'000'000);
  const std::string half = repeated("a/", 2'000'000);
  run_all({
      yaml("a.yaml:2:7: error: unknown value 'aaa", "title: x\nmode: " + word + "\n"),
      json("a.json:1:14: error: unknown key 'aaa", "{\"title\":\"x\",\"" + word + "\":1}"),
      yaml("unknown tag '!aaa", "title: !" + word + " x\n"),
      json("text in single quotes", "{\"title\":'" + word + "}"),
      json("is not a JSON value", "{\"title\":" + word + "}"),
      style("a.yaml:1:10: error: text is too long: 8000000 characters", "extends: \"" + path + "\"\n"),
      palette("not a color scheme", "light: " + half + "\ndark: " + half + "\n"),
      yaml("text is too long", "title: x\nlogo: \"" + path + "\"\n"),
      yaml("text is too long: 5001 characters", "title: x\nsummary: " + std::string(5001, 'x') + "\n"),
      yaml("text is too long: 61 characters", "title: x\nstats: {" + std::string(61, 'k') + ": 1}\n"),
      {"render a.yaml -o out", "", {{"a.yaml", "title: x\nsummary: " + repeated("\u00e9", 5000) + "\n"}}},
  });
}

TEST_CASE("resource limits: markers of a README are counted", "[program][slow]") {
  const std::string end = "<!-- placard:end -->\n";
  const std::string all = repeated("<!-- placard:start -->\n" + end, 500);
  const std::string many = "<!-- placard:start" + repeated(" a", 100'000) + " -->\n" + end;
  const std::string cards = "cards:\n" + numbered(1000, "- {title: c@}\n");
  run_all({
      {"embed a.md card.yaml", "a.md:1:1: error: no markers", {{"a.md", repeated("<!--", 2'000'000)}}},
      {"embed a.md card.yaml", "a.md:1:1: error: more than 1000 cards in a marker", {{"a.md", many}}},
      {"embed a.md card.yaml",
       "the start marker is not closed on its line",
       {{"a.md", repeated("<!-- placard:start\n", 400'000)}}},
      {"embed a.md a.yaml", "a.md:3:1: error: more than 1000 cards in one README", {{"a.yaml", cards}, {"a.md", all}}},
      {"embed a.md a.yaml", "", {{"a.yaml", cards}, {"a.md", numbered(500, "<!-- placard:start c@ -->\n" + end)}}},
  });
}

TEST_CASE("resource limits: pictures are bounded before they are drawn", "[program][slow]") {
  const std::string tile = "the tile of the pattern is smaller than 4 px";
  const std::string crossings = "the paths cross a horizontal line more often than 5000 times";
  run_all({
      style("a.yaml:2:37: error: " + tile, "extends: ink\nframe: {pattern: {kind: grid, size: 0.00001, width: 1}}\n"),
      style(tile, "extends: ink\nframe: {width: 4000, height: 4000, pattern: {kind: dots, size: 1, width: 0.5}}\n"),
      logo("-f svg", "", fan(4900)),
      logo("-f png -m light", "", fan(4900)),
      logo("-f png", "card.yaml:2:7: error: the logo 'a.svg' cannot be drawn: line 1: " + crossings, fan(60'000)),
      svg("more than 4 MiB of elements are drawn", doubled_uses()),
      svg("more than 4 MiB of elements are drawn",
          "<linearGradient id='a'>" + repeated("<stop offset='.5' stop-color='red'/>", 9000) + "</linearGradient>" +
              repeated("<rect width='9' height='9' fill='url(#a)'/>", 900)),
      svg("style sheets need more than 5 million comparisons",
          "<style>" + numbered(480, "g .b@ g .x{fill:red}") + "</style>" + repeated("<g class='b1'>", 50) +
              repeated("<path class='x' d='M0 0h1v1z'/>", 1900) + repeated("</g>", 50)),
      svg("", repeated("<g opacity='.5'><rect width='24' height='24'/><rect width='9' height='9' fill='red'/></g>", 900)),
      svg("", "<path d='" + repeated("M0 0L24 24 24 0 0 24", 600) +
                  "' stroke='red' stroke-width='9' stroke-linejoin='round' fill='none'/>"),
      logo("", "viewBox is too small", "M0 0h1v1z", "5e-324 5e-324"),
      {"render card.yaml",
       "20000 x 20000 pixels is too large",
       {{"card.yaml", "{title: x, logo: bomb.png}"}, {"bomb.png", png_header(20'000)}}},
      {"check card.yaml",
       "card.yaml:1:19: error: the cover 'bomb.png' cannot be drawn: 20000 x 20000 pixels is too large",
       {{"card.yaml", "{title: x, cover: bomb.png}"}, {"bomb.png", png_header(20'000)}}},
      {"render a.yaml -f svg,png -o out",
       "a.yaml:4:11: error: the PNG of 'x0' cannot be drawn: 8000 x 8000 pixels are too many",
       {{"a.yaml", "style: aurora\nmode: light\ncards:\n" + numbered(16, "- {title: x@, width: 4000, height: 4000}\n")}}},
  });
}
