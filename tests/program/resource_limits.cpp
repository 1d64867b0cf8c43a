// Hostile files: a run ends soon, in little memory and with a message.

#include <sys/stat.h>

#include "support/workspace.h"

using namespace placard::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool has_sanitizer = true;
#else
constexpr bool has_sanitizer = false;
#endif

/// A workspace in which the program has 200 MB of memory and 30 seconds of processor time.
struct LimitedWorkspace : Workspace {
  [[nodiscard]] Finished run(const std::string& arguments) const {
    const std::string memory = has_sanitizer ? "" : "ulimit -d 204800; ";
    return shell(memory + "ulimit -t 30; exec \"$0\" " + arguments);
  }

  // The run must exit with 1 and report this.
  void check_error(const std::string& arguments, const std::string& message) const {
    const Finished finished = run(arguments);
    CAPTURE(arguments, finished.err.substr(0, 500));
    CHECK(finished.status == 1);
    CHECK(has(finished.err, message));
  }
  // The metadata file must be rejected with this message.
  void check_text(const std::string& text, const std::string& message) const {
    write("file.yaml", text);
    check_error("check file.yaml", message);
  }
};

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

// A PNG without pixels: its header is enough to reject it.
std::string png_header(int side) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR", 16);
  for (int i = 0; i < 2; ++i) bytes += {'\0', '\0', static_cast<char>(side >> 8), static_cast<char>(side & 0xFF)};
  return bytes + std::string("\1\0\0\0\0\0\0\0\0", 9) + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

}  // namespace

TEST_CASE("resource limits: a small file that expands to many values is rejected", "[program][slow]") {
  const LimitedWorkspace workspace;
  std::string laughs = "a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n";
  for (const char c : std::string("bcdefghi")) {
    const std::string before(1, static_cast<char>(c - 1));
    laughs += std::string(1, c) + ": &" + c + " [" + repeated("*" + before + ",", 9) + "]\n";
  }
  workspace.check_text(laughs + "title: x\n", "more than 200000 values");
  workspace.check_text("title: x\ntags: &a [*a]\n", "is inside its own anchor");
  workspace.check_text("a: &a " + std::string(1'000'000, 'x') + "\nb: [" + repeated("*a,", 1000) + "]\ntitle: x\n",
                       "more than 32 MiB of text");
  std::string names;
  for (int i = 0; i < 30; ++i) names += "&a" + std::to_string(i) + " [";
  workspace.check_text("title: x\ntags: " + names + repeated("a,", 150'000) + std::string(30, ']') + "\n",
                       "more than 200000 values");
}

TEST_CASE("resource limits: deep nesting is rejected", "[program][slow]") {
  const LimitedWorkspace workspace;
  for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
           {"brackets.yaml", "title: " + std::string(1'000'000, '[')},
           {"brackets.json", std::string(1'000'000, '[')},
           {"braces.yaml", "title: " + repeated("{a: ", 1'000'000)},
           {"dashes.yaml", repeated("- ", 1'000'000) + "x\n"},
           {"questions.yaml", repeated("? ", 1'000'000)},
       }) {
    workspace.write(name, text);
    workspace.check_error("check " + name, "nested deeper than 32 levels");
  }
}

TEST_CASE("resource limits: at most 100 problems of a file are shown", "[program][slow]") {
  const LimitedWorkspace workspace;
  std::string text = "{title: x";
  for (int i = 0; i < 60'000; ++i) text += ",k" + std::to_string(i);
  workspace.write("keys.yaml", text + "}");
  const Finished finished = workspace.run("check keys.yaml");
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "59900 more problems not shown"));
  CHECK(finished.err.size() < 100'000);
  std::string cards;
  for (int i = 0; i < 5000; ++i) cards += "- {title: a" + std::to_string(i) + ", style: s" + std::to_string(i) + "}\n";
  workspace.check_text(cards, "4900 more problems not shown");
}

TEST_CASE("resource limits: a PNG with too many pixels is rejected by its header", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("bomb.png", png_header(20'000));
  workspace.write("card.yaml", "{title: x, logo: bomb.png}");
  workspace.check_error("render card.yaml", "20000 x 20000 pixels is too large");
}

TEST_CASE("resource limits: a file of 1 GiB is rejected before it is read", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("big.yaml", "");
  fs::resize_file(workspace / "big.yaml", std::uintmax_t{1} << 30);
  workspace.check_error("check big.yaml", "file is larger than 8 MiB");
  workspace.check_error("check - < big.yaml", "file is larger than 8 MiB");
  workspace.check_error("check - < /dev/zero", "file is larger than 8 MiB");
  workspace.write("card.yaml", "title: x\n");
  workspace.check_error("check card.yaml --style ./big.yaml", "the style './big.yaml' is larger than 8 MiB");
  workspace.check_error("check card.yaml --palette ./big.yaml", "the palette './big.yaml' is larger than 8 MiB");
  workspace.check_error("embed big.yaml card.yaml", "'big.yaml': larger than 8 MiB");
  workspace.check_text("{title: x, logo: big.yaml}", "the logo 'big.yaml' is larger than 512 KiB");
  workspace.check_text("fonts: [big.yaml]\ncards: [{title: x}]\n", "the font 'big.yaml' is larger than 32 MiB");
}

TEST_CASE("resource limits: pipes, devices and folders are rejected without waiting for them", "[program][slow]") {
  const LimitedWorkspace workspace;
  REQUIRE(::mkfifo((workspace / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", workspace / "zero");
  fs::create_directories(workspace / "folder");
  workspace.check_error("check pipe", "file is empty");
  workspace.check_error("check /dev/zero", "reading '/dev/zero': it is a device, not a file");
  workspace.check_error("check zero", "it is a device, not a file");
  workspace.check_error("check folder", "it is a folder, not a file");
  workspace.write("card.yaml", "title: x\n");
  for (const std::string kind : {"pipe", "folder"}) {
    const std::string name = "./" + kind;
    const std::string is_kind = "'" + name + "' is a " + kind;
    workspace.check_error("check card.yaml --style " + name, "the style " + is_kind);
    workspace.check_error("check card.yaml --palette " + name, "the palette " + is_kind);
    for (const std::string key : {"style", "palette", "logo"}) {
      workspace.check_text("{title: x, " + key + ": " + name + "}", "the " + key + " " + is_kind);
    }
    workspace.check_text("fonts: [" + name + "]\ncards: [{title: x}]\n", "the font " + is_kind);
    workspace.write("style.yaml", "extends: ink\nfonts: [" + name + "]\n");
    workspace.check_error("check card.yaml --style ./style.yaml", "the font " + is_kind);
    workspace.check_error("embed " + name + " card.yaml", "not a file");
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

TEST_CASE("resource limits: palettes and styles that refer to themselves are rejected", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("card.yaml", "title: x\n");
  workspace.write("a.yaml", "light: b.yaml\ndark: b.yaml\n");
  workspace.write("b.yaml", "light: a.yaml\ndark: a.yaml\n");
  workspace.check_error("check card.yaml --palette ./a.yaml", "has no colors");
  workspace.write("c.yaml", "extends: c.yaml\n");
  workspace.check_error("check card.yaml --style ./c.yaml", "more than 8 styles extend each other");
}

TEST_CASE("resource limits: a card that is too high is cut off, with a warning", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("tall.yaml", "title: x\nsummary: \"" + repeated("a\\n\\n", 1600) + "\"\n");
  const Finished finished = workspace.run("render tall.yaml -o - -m dark");
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "the card is cut at a height of 30000 px"));
  CHECK(has(finished.out, "height=\"30000\""));
  workspace.check_error("render tall.yaml -o a.png", "pixels are too many");
}

TEST_CASE("resource limits: a path with a NUL character is rejected", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.write("card.yaml", "title: x\n");
  workspace.write("style.yaml", "extends: \"./base.yaml\\0.yaml\"\n");
  workspace.write("base.yaml", "extends: ink\n");
  workspace.check_error("check card.yaml --style ./style.yaml", "cannot contain U+0000");
  workspace.check_text("{title: x, logo: \"a.png\\0b\"}", "character U+0000 is not allowed");
}

TEST_CASE("resource limits: the length of text is limited in characters, not in bytes", "[program][slow]") {
  const LimitedWorkspace workspace;
  workspace.check_text("title: x\nsummary: " + std::string(5001, 'x') + "\n", "text is too long: 5001 characters");
  workspace.check_text("title: x\nstats: {" + std::string(61, 'k') + ": 1}\n", "text is too long: 61 characters");
  workspace.write("full.yaml", "title: x\nsummary: " + repeated("\u00e9", 5000) + "\n");
  CHECK(workspace.run("render full.yaml -o out").status == 0);
}

TEST_CASE("resource limits: fonts of a style from outside the project of the card are rejected", "[program][slow]") {
  const LimitedWorkspace workspace;
  fs::create_directories(workspace / "project");
  fs::copy(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf", workspace / "outside.ttf");
  workspace.write("project/style.yaml", "extends: ink\nfonts: [../outside.ttf]\n");
  workspace.write("project/card.yaml", "{title: x, style: ./style.yaml}");
  workspace.check_error("check project/card.yaml", "the font '../outside.ttf' is outside the project");
}
