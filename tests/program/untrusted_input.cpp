// Input that is not trusted: its text in messages and logs, its size and its links.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>

#include "support/workspace.h"
#include "support/pictures.h"

using namespace placard::test;

namespace {

// Runs a shell script as a step of a GitHub workflow.
Finished step(const Workspace& workspace, const std::string& script) { return workspace.shell(script, {"GITHUB_ACTIONS=true"}); }

void write_noise(const fs::path& path, int width, int height) {
  Picture picture{width, height, {}};
  std::uint32_t state = 1;
  for (int i = 0; i < width * height * 4; ++i) {
    state = state * 1664525 + 1013904223;
    picture.rgba.push_back(static_cast<std::uint8_t>(state >> 24));
  }
  write_png(path, picture);
}

}  // namespace

TEST_CASE("untrusted input: the size of all pictures is limited for files but not for a stream", "[program][slow]") {
  const Workspace workspace;
  write_noise(workspace / "logo.png", 400, 320);  // 0.7 MB in each picture
  std::string cards;
  std::string lines;
  for (int i = 0; i < 1600; ++i) {
    const std::string card = "{\"title\": \"" + std::to_string(i) + "\", \"logo\": \"logo.png\", \"mode\": \"light\"}";
    cards += "- " + card + "\n";
    lines += card + "\n";
  }
  workspace.write("cards.yaml", cards);
  workspace.write("cards.jsonl", lines);
  const Finished of_file = step(workspace, "\"$0\" render cards.yaml --tar - > /dev/null");
  CHECK(of_file.status == 1);
  CHECK(has(of_file.err, "more than 1024 MiB of pictures"));
  CHECK(has(of_file.err, "--shard"));
  const Finished of_stream = step(workspace, "\"$0\" render cards.jsonl --tar - > /dev/null");
  CAPTURE(of_stream.err);
  CHECK(of_stream.status == 0);
}

TEST_CASE("untrusted input: with --strict, a line with a warning is not drawn and the other lines are", "[program][slow]") {
  const Workspace workspace;
  const std::string lines = "{\"title\": \"good\"}\n{\"title\": \"od\\u202ed\"}\n{\"title\": \"fine\"}\n";
  const Finished strict = workspace.call({"render", "-", "-o", "out", "--strict", "-m", "light"}, {}, lines);
  CHECK(strict.status == 1);
  CHECK(files_below(workspace / "out") == std::vector<std::string>{"fine.svg", "good.svg"});
  CHECK(has(strict.err, "stdin:2:11: warning: invisible character U+202E"));
  CHECK(has(strict.err, "1 line was not drawn"));
  const Finished plain = workspace.call({"render", "-", "-o", "out", "-m", "light"}, {}, lines);
  CHECK(plain.status == 0);
  CHECK(files_below(workspace / "out").size() == 3);
}

TEST_CASE("untrusted input: a logo with corrupt pixels is reported before anything is drawn", "[program][slow]") {
  const Workspace workspace;
  write_noise(workspace / "logo.png", 40, 32);
  workspace.write("card.yaml", "title: a\nlogo: logo.png\n");
  CHECK(workspace.call({"check", "card.yaml"}).status == 0);
  std::string bytes = workspace.read("logo.png");
  bytes[bytes.find("IDAT") + 700] ^= 1;
  workspace.write("logo.png", bytes);
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"check", "card.yaml"},
                                                    {"render", "card.yaml", "-o", "a.svg"},
                                                    {"render", "card.yaml", "-o", "a.pdf"}}) {
    const Finished finished = workspace.call(arguments);
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "card.yaml:2:7: error: the logo 'logo.png' cannot be drawn: the file is corrupt"));
  }
  CHECK_FALSE(fs::exists(workspace / "a.svg"));
}

TEST_CASE("untrusted input: output in a workflow log has no workflow commands, and output in a file is unchanged",
          "[program][slow]") {
  const Workspace workspace{{"card.yaml", "title: \"##[error]boo\"\nsummary: \"::error::boo\"\n"}};
  const Finished log = step(workspace, "\"$0\" render card.yaml -f scene -o - | cat");
  CHECK(log.status == 0);
  CHECK(has(log.out, "boo"));
  CHECK_FALSE(has(log.out, "##[error]"));
  CHECK(step(workspace, "\"$0\" render card.yaml -f scene -o - > card.txt").status == 0);
  CHECK(has(workspace.read("card.txt"), "##[error]boo"));
  workspace.write("project/README.md", "# boo\n\n##[error]boo\n\nText of a project.\n::error::boo\n");
  const Finished patch = step(workspace, "\"$0\" init project --dry-run | cat");
  CHECK(patch.status == 0);
  CHECK(has(patch.out, "boo"));
  CHECK_FALSE(has(patch.out, "##[error]"));
  CHECK_FALSE(has(patch.out, "\n::error::"));
  CHECK(step(workspace, "\"$0\" init project --dry-run > patch.txt").status == 0);
}

TEST_CASE("untrusted input: a file name with line breaks is printed on one line", "[program][slow]") {
  const Workspace workspace;
  const std::string name = "a\nplacard: all is well\n::error::b\x1b[2J.yaml";
  workspace.write(name, "title: a\nmode: light\n");
  const Finished drawn = workspace.call({"render", name, "-o", "c\nd/"});
  CHECK(drawn.status == 0);
  CHECK(has(drawn.err, "wrote c?d/a.svg ("));
  const Finished missing = workspace.call({"render", "missing" + name});
  CHECK(missing.status == 1);
  CHECK(std::count(missing.err.begin(), missing.err.end(), '\n') == 2);  // the message and its hint
  CHECK(has(missing.err, "missinga?placard: all is well?::error::b?[2J.yaml"));
}

TEST_CASE("untrusted input: stdin can be given once, and a dangling symbolic link is reported", "[program][slow]") {
  const Workspace workspace;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"render", "-", "-"}, {"check", "-", "-"}, {"embed", "README.md", "-", "-"}}) {
    const Finished finished = workspace.call(arguments);
    CHECK(finished.status == 2);
    CHECK(has(finished.err, "'-' is given twice, but stdin can be read only once"));
  }
  workspace.write("card.yaml", "title: a\n");
  fs::create_symlink("nowhere/cards", workspace / "out");
  const Finished finished = workspace.call({"render", "card.yaml", "-o", "out"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "writing to 'out': it is a link to 'nowhere/cards', which does not exist"));
}

TEST_CASE("untrusted input: a folder name with a colon is not taken for a URL scheme in a README", "[program][slow]") {
  const Workspace workspace{{"card.yaml", "title: a\nmode: light\n"}};
  workspace.write("README.md", "<!-- placard:start -->\n<!-- placard:end -->\n");
  CHECK(workspace.call({"embed", "README.md", "card.yaml", "-o", "a:b"}).status == 0);
  CHECK(has(workspace.read("README.md"), "\"./a:b/a.svg\""));
  CHECK(workspace.call({"embed", "README.md", "card.yaml", "-o", "c/a:b"}).status == 0);
  CHECK(has(workspace.read("README.md"), "\"c/a:b/a.svg\""));
}

TEST_CASE("untrusted input: Ctrl-C ends the preview while it draws thousands of cards", "[program][slow]") {
  const Workspace workspace;
  std::string cards;
  for (int i = 0; i < 9000; ++i)
    cards += "- {title: Card " + std::to_string(i) + ", summary: Words of card " + std::to_string(i * 7) + "}\n";
  workspace.write("cards.yaml", cards);
  Background program({.command = {PLACARD_PROGRAM, "preview", "cards.yaml"}, .folder = workspace.path(), .input = {}});
  REQUIRE(has(program.first_line(), "127.0.0.1"));  // printed before the first card is drawn
  const auto begin = std::chrono::steady_clock::now();
  const Finished finished = program.end(SIGINT);
  CHECK(finished.status == 0);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(4));
}
