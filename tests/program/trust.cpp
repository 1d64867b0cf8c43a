// What comes from a stranger's file, met by the whole program.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>

#include "support/desk.h"
#include "support/pictures.h"

using namespace placard::test;

namespace {

// The output of a command line of the shell, run as a step of a workflow.
Finished step(const Desk& desk, const std::string& line) {
  return run({{"/bin/sh", "-c", line, PLACARD_PROGRAM}, desk.folder.path(), {}, {"GITHUB_ACTIONS=true"}});
}

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

TEST_CASE("trust: pictures of files end at the limit, those of a stream go on", "[program][slow]") {
  const Desk desk;
  write_noise(desk.folder / "logo.png", 400, 320);  // 0.7 MB in each picture
  std::string cards;
  std::string lines;
  for (int i = 0; i < 1600; ++i) {
    const std::string card = "{\"title\": \"" + std::to_string(i) + "\", \"logo\": \"logo.png\", \"mode\": \"light\"}";
    cards += "- " + card + "\n";
    lines += card + "\n";
  }
  desk.write("cards.yaml", cards);
  desk.write("cards.jsonl", lines);
  const Finished of_file = step(desk, "\"$0\" render cards.yaml --tar - > /dev/null");
  CHECK(of_file.status == 1);
  CHECK(has(of_file.err, "more than 1024 MiB of pictures"));
  CHECK(has(of_file.err, "--shard"));
  const Finished of_stream = step(desk, "\"$0\" render cards.jsonl --tar - > /dev/null");
  CAPTURE(of_stream.err);
  CHECK(of_stream.status == 0);
}

TEST_CASE("trust: a line with a warning is not drawn under --strict, and the others are", "[program][slow]") {
  const Desk desk;
  const std::string lines = "{\"title\": \"good\"}\n{\"title\": \"od\\u202ed\"}\n{\"title\": \"fine\"}\n";
  const Finished strict =
      placard::test::call({"render", "-", "-o", "out", "--strict", "-m", "light"}, desk.folder.path(), {}, lines);
  CHECK(strict.status == 1);
  CHECK(files_below(desk.folder / "out") == std::vector<std::string>{"fine.svg", "good.svg"});
  CHECK(has(strict.err, "stdin:2:11: warning: invisible character U+202E"));
  CHECK(has(strict.err, "1 line was not drawn"));
  const Finished plain = placard::test::call({"render", "-", "-o", "out", "-m", "light"}, desk.folder.path(), {}, lines);
  CHECK(plain.status == 0);
  CHECK(files_below(desk.folder / "out").size() == 3);
}

TEST_CASE("trust: problems that are too many to be shown are counted in JSON", "[program][slow]") {
  const Desk desk;
  std::string cards;
  for (int i = 0; i < 130; ++i) cards += "- {title: \"" + std::to_string(i) + "\", nokey: x}\n";
  desk.write("cards.yaml", cards);
  const Finished finished = desk.call({"check", "cards.yaml", "--format", "json"});
  CHECK(finished.status == 1);
  CHECK(has(finished.out, "\"errors\": 130,"));
  CHECK(has(finished.out, "\"notShown\": 30,"));
}

TEST_CASE("trust: a logo whose pixels are broken is reported before anything is drawn", "[program][slow]") {
  const Desk desk;
  write_noise(desk.folder / "logo.png", 40, 32);
  desk.write("card.yaml", "title: a\nlogo: logo.png\n");
  CHECK(desk.call({"check", "card.yaml"}).status == 0);
  std::string bytes = desk.read("logo.png");
  bytes[bytes.find("IDAT") + 700] ^= 1;
  desk.write("logo.png", bytes);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"check", "card.yaml"},
                                                {"render", "card.yaml", "-o", "a.svg"},
                                                {"render", "card.yaml", "-o", "a.pdf"}}) {
    const Finished finished = desk.call(words);
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "card.yaml:2:7: error: the logo 'logo.png' cannot be drawn: the file is corrupt"));
  }
  CHECK_FALSE(fs::exists(desk.folder / "a.svg"));
}

TEST_CASE("trust: what is printed in a workflow's log is no command, and a file gets it as it is", "[program][slow]") {
  const Desk desk;
  desk.write("card.yaml", "title: \"##[error]boo\"\nsummary: \"::error::boo\"\n");
  const Finished log = step(desk, "\"$0\" render card.yaml -f scene -o - | cat");
  CHECK(log.status == 0);
  CHECK(has(log.out, "boo"));
  CHECK_FALSE(has(log.out, "##[error]"));
  CHECK(step(desk, "\"$0\" render card.yaml -f scene -o - > card.txt").status == 0);
  CHECK(has(desk.read("card.txt"), "##[error]boo"));
  desk.write("project/README.md", "# boo\n\n##[error]boo\n\nWords of a project.\n::error::boo\n");
  const Finished patch = step(desk, "\"$0\" init project --dry-run | cat");
  CHECK(patch.status == 0);
  CHECK(has(patch.out, "boo"));
  CHECK_FALSE(has(patch.out, "##[error]"));
  CHECK_FALSE(has(patch.out, "\n::error::"));
  CHECK(step(desk, "\"$0\" init project --dry-run > patch.txt").status == 0);
}

TEST_CASE("trust: a name with line breaks is said on one line", "[program][slow]") {
  const Desk desk;
  const std::string name = "a\nplacard: all is well\n::error::b\x1b[2J.yaml";
  desk.write(name, "title: a\nmode: light\n");
  const Finished drawn = desk.call({"render", name, "-o", "c\nd/"});
  CHECK(drawn.status == 0);
  CHECK(has(drawn.err, "wrote c?d/a.svg ("));
  const Finished gone = desk.call({"render", "gone" + name});
  CHECK(gone.status == 1);
  CHECK(std::count(gone.err.begin(), gone.err.end(), '\n') == 2);  // the message and its hint
  CHECK(has(gone.err, "gonea?placard: all is well?::error::b?[2J.yaml"));
}

TEST_CASE("trust: stdin is read once, and a link that leads nowhere is reported as one", "[program][slow]") {
  const Desk desk;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"render", "-", "-"}, {"check", "-", "-"}, {"embed", "README.md", "-", "-"}}) {
    const Finished finished = desk.call(words);
    CHECK(finished.status == 2);
    CHECK(has(finished.err, "'-' is given twice, but stdin can be read only once"));
  }
  desk.write("card.yaml", "title: a\n");
  fs::create_symlink("nowhere/cards", desk.folder / "out");
  const Finished finished = desk.call({"render", "card.yaml", "-o", "out"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "writing to 'out': it is a link to 'nowhere/cards', which does not exist"));
}

TEST_CASE("trust: a folder whose name has a colon is no scheme in a README", "[program][slow]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\nmode: light\n");
  desk.write("README.md", "<!-- placard:start -->\n<!-- placard:end -->\n");
  CHECK(desk.call({"embed", "README.md", "card.yaml", "-o", "a:b"}).status == 0);
  CHECK(has(desk.read("README.md"), "\"./a:b/a.svg\""));
  CHECK(desk.call({"embed", "README.md", "card.yaml", "-o", "c/a:b"}).status == 0);
  CHECK(has(desk.read("README.md"), "\"c/a:b/a.svg\""));
}

TEST_CASE("trust: Ctrl-C ends the preview while it draws thousands of cards", "[program][slow]") {
  const Desk desk;
  std::string cards;
  for (int i = 0; i < 9000; ++i)
    cards += "- {title: Card " + std::to_string(i) + ", summary: Words of card " + std::to_string(i * 7) + "}\n";
  desk.write("cards.yaml", cards);
  Background program({.command = {PLACARD_PROGRAM, "preview", "cards.yaml"}, .folder = desk.folder.path(), .input = {}});
  ::usleep(1'000'000);  // long enough to begin, and a tenth of what drawing takes
  const auto begin = std::chrono::steady_clock::now();
  const Finished finished = program.end(SIGINT);
  CHECK(finished.status == 0);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(4));
  CHECK(finished.out.empty());  // its address comes when all is drawn
}
