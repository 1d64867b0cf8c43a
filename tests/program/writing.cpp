// Which files a run writes, which it leaves unchanged, and where its messages go.

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "support/workspace.h"

using namespace placard::test;

namespace {

/// A workspace with a card file.
struct CardWorkspace : Workspace {
  explicit CardWorkspace(const std::string& cards) { write(cards); }
  using Workspace::write;
  void write(const std::string& cards) const { write("cards.yaml", cards); }

  [[nodiscard]] Finished render(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.end(), {"-o", "out", "-m", "dark"});
    return Workspace::render("cards.yaml", arguments);
  }
  [[nodiscard]] fs::path out(const std::string& name) const { return path() / "out" / name; }
  [[nodiscard]] std::vector<std::string> written() const { return files_below(path() / "out"); }
};

}  // namespace

TEST_CASE("writing: the files that were written are listed on stderr only", "[program]") {
  const CardWorkspace workspace("- title: a\n- title: b\n");
  const Finished finished = workspace.render({"-f", "svg,png"});
  CHECK(finished.status == 0);
  CHECK(finished.out.empty());
  CHECK(workspace.written() == std::vector<std::string>{"a.png", "a.svg", "b.png", "b.svg"});
  for (const std::string& name : workspace.written()) {
    CHECK(has(finished.err, "wrote out/" + name + " (" + std::to_string(fs::file_size(workspace.out(name))) + " bytes)\n"));
  }
}

TEST_CASE("writing: a picture that did not change is not written again", "[program]") {
  const CardWorkspace workspace("- title: a\n- title: b\n");
  CHECK(workspace.render().status == 0);
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  fs::last_write_time(workspace.out("a.svg"), old);
  fs::last_write_time(workspace.out("b.svg"), old);
  workspace.write("- title: a\n- {title: b, status: live}\n");
  const Finished finished = workspace.render();
  CHECK_FALSE(has(finished.err, "out/a.svg"));
  CHECK(has(finished.err, "wrote out/b.svg"));
  CHECK(has(finished.err, "\n1 unchanged\n"));
  CHECK(fs::last_write_time(workspace.out("a.svg")) == old);
  CHECK(fs::last_write_time(workspace.out("b.svg")) != old);
}

TEST_CASE("writing: 20 files are listed, further ones and unchanged ones are counted", "[program]") {
  std::string cards;
  for (int i = 10; i < 35; ++i) cards += "- title: card-" + std::to_string(i) + "\n";
  const CardWorkspace workspace(cards);
  const std::string first = workspace.render().err;
  CHECK(has(first, "wrote out/card-29.svg ("));
  CHECK_FALSE(has(first, "card-30.svg"));
  CHECK(first.ends_with(" bytes)\nwrote 5 more\n"));
  CHECK(workspace.render().err == "25 unchanged\n");
  CHECK(workspace.render({"--quiet"}).err.empty());
  CHECK(workspace.render({"--check"}).err.empty());
  workspace.write("- {title: card-10, status: live}\n" + cards.substr(cards.find('\n') + 1));
  const Finished changed = workspace.render({"--report"});
  CHECK(has(changed.out, "changed\tout/card-10.svg\nunchanged\tout/card-11.svg\n"));
  CHECK(std::count(changed.out.begin(), changed.out.end(), '\n') == 25);
  CHECK(has(changed.err, "wrote out/card-10.svg ("));
  CHECK(changed.err.ends_with("\n24 unchanged\n"));
}

TEST_CASE("writing: a run that fails leaves the old pictures and no other file", "[program]") {
  const CardWorkspace workspace("- title: a\n- title: b\n");
  CHECK(workspace.render().status == 0);
  const std::string before = read_file(workspace.out("a.svg"));
  workspace.write("- {title: a, status: live}\n- {titel: b}\n");
  const Finished finished = workspace.render();
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "did you mean 'title'?"));
  CHECK(read_file(workspace.out("a.svg")) == before);
  CHECK(workspace.written() == std::vector<std::string>{"a.svg", "b.svg"});
}

TEST_CASE("writing: an error in one file keeps all files from being drawn", "[program]") {
  const CardWorkspace workspace("title: a\n");
  workspace.write("bad.yaml", "titel: b\n");
  CHECK(workspace.render({"bad.yaml"}).status == 1);
  CHECK(workspace.written().empty());
}

TEST_CASE("writing: six different errors give six messages, and nothing is written", "[program]") {
  const CardWorkspace workspace(R"(- titel: a
  status: {text: live, tone: warnign}
- title: b
  tags: raft
  width: wide
  layout: projekt
- title: b
)");
  const Finished finished = workspace.render();
  CHECK(finished.status == 1);
  CAPTURE(finished.err);
  CHECK(count(finished.err, "error: ") == 6);
  for (const std::string part : {"cards.yaml:1:3: ", "cards.yaml:2:30: ", "cards.yaml:4:9: ", "cards.yaml:5:10: ",
                                 "cards.yaml:6:11: ", "cards.yaml:7:10: "}) {
    CHECK(has(finished.err, part));
  }
  CHECK(workspace.written().empty());
}

TEST_CASE("writing: a file that cannot be written is reported by name", "[program]") {
  const CardWorkspace workspace("title: a\n");
  workspace.write("out", "a file instead of the folder");
  const Finished finished = workspace.render();
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "placard: error: writing 'out/a.svg': "));
}

TEST_CASE("writing: files and pipes get no terminal colors", "[program]") {
  const CardWorkspace workspace("titel: a\n");
  CHECK_FALSE(has(workspace.render().err, "\033"));
}

TEST_CASE("writing: a terminal gets colors unless NO_COLOR or TERM=dumb is set", "[program]") {
  const CardWorkspace workspace("titel: a\n");
  const auto on_terminal = [&](const std::vector<std::string>& variables) {
    const std::string command = std::string(PLACARD_PROGRAM) + " check cards.yaml";
    return run({{"/usr/bin/script", "-q", "-c", command, "/dev/null"}, workspace.path(), {}, variables}).out;
  };
  const std::string color = "\033[1;31m";
  CHECK(has(on_terminal({"TERM=xterm", "NO_COLOR="}), color));
  for (const std::string variable : {"NO_COLOR=1", "TERM=dumb"}) {
    const std::string plain = on_terminal({"TERM=xterm", "NO_COLOR=", variable});
    CHECK_FALSE(has(plain, "\033"));
    CHECK(has(plain, "error: unknown key 'titel'"));
  }
}

TEST_CASE("writing: a style file in the project of the card is used", "[program]") {
  const CardWorkspace workspace("title: a\nstyle: mine.yaml\n");
  workspace.write("mine.yaml", "extends: ink\nframe: {width: 300}\n");
  CHECK(has(workspace.call({"render", "cards.yaml", "-o", "-", "-m", "dark"}).out, "width=\"300\""));
}

TEST_CASE("writing: a style file that does not exist is reported as missing", "[program]") {
  const CardWorkspace workspace("title: a\nstyle: ./mine.yaml\n");
  const Finished finished = workspace.call({"render", "cards.yaml", "-o", "-"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "the style './mine.yaml' does not exist"));
}

TEST_CASE("writing: fonts of a style are found next to the file that names them", "[program]") {
  const CardWorkspace workspace("title: a\nstyle: mine.yaml\n");
  const fs::path support = PLACARD_SOURCE_FOLDER "/tests/support";
  fs::create_directories(workspace / "base");
  fs::copy(support / "test-style.yaml", workspace / "base");
  fs::copy(support / "fonts", workspace / "base/fonts");
  workspace.write("mine.yaml", "extends: base/test-style.yaml\n");
  const Finished finished = workspace.call({"render", "cards.yaml", "-o", "-", "-m", "dark"});
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
}

TEST_CASE("writing: a format that contradicts the file extension is rejected", "[program]") {
  const CardWorkspace workspace("title: a\n");
  const Finished finished = workspace.call({"render", "cards.yaml", "-o", "card.png", "-f", "svg", "-m", "dark"});
  CHECK(finished.status != 0);
}
