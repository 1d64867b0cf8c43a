// What a run writes, what it leaves alone, and where it says what.

#include <chrono>
#include <filesystem>

#include "support/desk.h"

using namespace placard::test;

namespace {

/// A folder with a card file in it, to run the program in.
struct PreviewContext {
  TemporaryFolder folder;

  explicit PreviewContext(const std::string& cards) { write(cards); }
  void write(const std::string& cards) const { write_file(folder / "cards.yaml", cards); }

  [[nodiscard]] Finished render(std::vector<std::string> arguments = {}) const {
    const std::vector<std::string> begin{PLACARD_PROGRAM,
                                         "render",
                                         "cards.yaml",
                                         "-o",
                                         "out",
                                         "-m",
                                         "dark",
                                         "-s",
                                         PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml"};
    arguments.insert(arguments.begin(), begin.begin(), begin.end());
    return run({arguments, folder.path(), {}});
  }
  [[nodiscard]] fs::path out(const std::string& name) const { return folder.path() / "out" / name; }
  [[nodiscard]] std::vector<std::string> written() const { return files_below(folder / "out"); }
};

}  // namespace

TEST_CASE("writing: a run says what it wrote, on stderr alone", "[program]") {
  const PreviewContext place("- title: a\n- title: b\n");
  const Finished finished = place.render({"-f", "svg,png"});
  CHECK(finished.status == 0);
  CHECK(finished.out.empty());
  CHECK(place.written() == std::vector<std::string>{"a.png", "a.svg", "b.png", "b.svg"});
  for (const std::string& name : place.written()) {
    CHECK(has(finished.err, "wrote out/" + name + " (" + std::to_string(fs::file_size(place.out(name))) + " bytes)\n"));
  }
}

TEST_CASE("writing: a card whose picture is the same is not written again", "[program]") {
  const PreviewContext place("- title: a\n- title: b\n");
  CHECK(place.render().status == 0);
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  fs::last_write_time(place.out("a.svg"), old);
  fs::last_write_time(place.out("b.svg"), old);
  place.write("- title: a\n- {title: b, status: live}\n");
  const Finished finished = place.render();
  CHECK(has(finished.err, "unchanged out/a.svg"));
  CHECK(has(finished.err, "wrote out/b.svg"));
  CHECK(fs::last_write_time(place.out("a.svg")) == old);
  CHECK(fs::last_write_time(place.out("b.svg")) != old);
}

TEST_CASE("writing: a run that fails leaves the old cards and no other file", "[program]") {
  const PreviewContext place("- title: a\n- title: b\n");
  CHECK(place.render().status == 0);
  const std::string before = read_file(place.out("a.svg"));
  place.write("- {title: a, status: live}\n- {titel: b}\n");
  const Finished finished = place.render();
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "did you mean 'title'?"));
  CHECK(read_file(place.out("a.svg")) == before);
  CHECK(place.written() == std::vector<std::string>{"a.svg", "b.svg"});
}

TEST_CASE("writing: a mistake in one file keeps the others from being drawn", "[program]") {
  const PreviewContext place("title: a\n");
  write_file(place.folder / "bad.yaml", "titel: b\n");
  CHECK(place.render({"bad.yaml"}).status == 1);
  CHECK(place.written().empty());
}

TEST_CASE("writing: six different mistakes give six messages and write nothing", "[program]") {
  const PreviewContext place(R"(- titel: a
  status: {text: live, tone: warnign}
- title: b
  tags: raft
  width: wide
  layout: projekt
- title: b
)");
  const Finished finished = place.render();
  CHECK(finished.status == 1);
  std::size_t errors = 0;
  for (std::size_t at = finished.err.find("error: "); at != std::string::npos; at = finished.err.find("error: ", at + 1))
    ++errors;
  CAPTURE(finished.err);
  CHECK(errors == 6);  // and the title that 'titel' should have been
  for (const std::string part : {"cards.yaml:1:3: ", "cards.yaml:2:30: ", "cards.yaml:4:9: ", "cards.yaml:5:10: ",
                                 "cards.yaml:6:11: ", "cards.yaml:7:10: "}) {
    CHECK(has(finished.err, part));
  }
  CHECK(place.written().empty());
}

TEST_CASE("writing: a file that cannot be written is a failure with its name", "[program]") {
  const PreviewContext place("title: a\n");
  write_file(place.folder / "out", "a file stands where the folder should be");
  const Finished finished = place.render();
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "placard: error: writing 'out/a.svg': "));
}

TEST_CASE("writing: a full stdout is a failure", "[program]") {
  const PreviewContext place("title: a\n");
  if (!fs::exists("/dev/full")) SKIP("no /dev/full here");
  const Finished finished = run({{"/bin/sh", "-c", "exec \"$0\" styles > /dev/full", PLACARD_PROGRAM}, place.folder.path(), {}});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "writing to stdout: No space left on device"));
}

TEST_CASE("writing: colors of a terminal stay out of files and pipes", "[program]") {
  const PreviewContext place("titel: a\n");
  CHECK_FALSE(has(place.render().err, "\033"));
}

TEST_CASE("writing: a terminal gets colors, unless its owner or the terminal itself would rather not", "[program]") {
  const PreviewContext place("titel: a\n");
  const auto on_terminal = [&](const std::vector<std::string>& variables) {
    const std::string command = std::string(PLACARD_PROGRAM) + " check cards.yaml";
    return run({{"/usr/bin/script", "-q", "-c", command, "/dev/null"}, place.folder.path(), {}, variables}).out;
  };
  const std::string color = "\033[1;31m";
  CHECK(has(on_terminal({"TERM=xterm", "NO_COLOR="}), color));
  for (const std::string variable : {"NO_COLOR=1", "TERM=dumb"}) {
    const std::string plain = on_terminal({"TERM=xterm", "NO_COLOR=", variable});
    CHECK_FALSE(has(plain, "\033"));
    CHECK(has(plain, "error: unknown key 'titel'"));
  }
}

TEST_CASE("writing: a style file of the card's own project is used, one outside is refused", "[program]") {
  const PreviewContext place("title: a\nstyle: mine.yaml\n");
  write_file(place.folder / "mine.yaml", "extends: ink\nframe: {width: 300}\n");
  const std::vector<std::string> command{PLACARD_PROGRAM, "render", "cards.yaml", "-o", "-", "-m", "dark"};
  CHECK(has(run({command, place.folder.path(), {}}).out, "width=\"300\""));
  place.write("title: a\nstyle: ../outside.yaml\n");
  const Finished finished = run({command, place.folder.path(), {}});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "the style '../outside.yaml' is outside the project"));
}

TEST_CASE("writing: a style file that is not there is called missing, not outside", "[program]") {
  const PreviewContext place("title: a\nstyle: ./mine.yaml\n");
  const Finished finished = run({{PLACARD_PROGRAM, "render", "cards.yaml", "-o", "-"}, place.folder.path(), {}});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "no style file './mine.yaml'"));
}

TEST_CASE("writing: a style that extends another and lacks a font says so at a place of its own file", "[program]") {
  const PreviewContext place("title: a\nstyle: mine.yaml\n");
  write_file(place.folder / "mine.yaml", "extends: ink\ntitle: {type: {weight: 300}}\n");
  const Finished finished = run({{PLACARD_PROGRAM, "render", "cards.yaml", "-o", "-"}, place.folder.path(), {}});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "mine.yaml:"));
  CHECK(has(finished.err, "no font 'JetBrains Mono 300'"));
}

TEST_CASE("writing: fonts of a style are looked for next to the file that names them", "[program]") {
  const PreviewContext place("title: a\nstyle: mine.yaml\n");
  const fs::path support = PLACARD_SOURCE_FOLDER "/tests/support";
  fs::create_directories(place.folder / "base");
  fs::copy(support / "test-style.yaml", place.folder / "base");
  fs::copy(support / "fonts", place.folder / "base/fonts");
  write_file(place.folder / "mine.yaml", "extends: base/test-style.yaml\n");
  const Finished finished = run({{PLACARD_PROGRAM, "render", "cards.yaml", "-o", "-", "-m", "dark"}, place.folder.path(), {}});
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
}

TEST_CASE("writing: cards of two files that have one name are not written over each other in silence", "[program]") {
  const PreviewContext place("{title: a, summary: one}\n");
  write_file(place.folder / "more.yaml", "{title: a, summary: two}\n");
  const Finished finished = place.render({"more.yaml"});
  CHECK(finished.status == 1);
}

TEST_CASE("writing: a format that the file's ending contradicts is refused", "[program]") {
  const PreviewContext place("title: a\n");
  const Finished finished =
      run({{PLACARD_PROGRAM, "render", "cards.yaml", "-o", "card.png", "-f", "svg", "-m", "dark"}, place.folder.path(), {}});
  CHECK(finished.status != 0);
}
