// What the README tells people to type, typed.

#include <algorithm>

#include "support/files.h"
#include "support/process.h"

using namespace placard::test;

namespace {

const std::string readme = read_file(fs::path(PLACARD_SOURCE_FOLDER) / "README.md");

// The blocks of a language, in their order.
std::vector<std::string> blocks(const std::string& language) {
  std::vector<std::string> result;
  const std::string begin = "\n```" + language + "\n";
  for (std::size_t at = readme.find(begin); at != std::string::npos; at = readme.find(begin, at)) {
    at += begin.size();
    result.push_back(readme.substr(at, readme.find("\n```", at) - at + 1));
  }
  return result;
}

/// A project, and programs that stand in for those that the README names beside placard.
struct Project {
  TemporaryFolder folder;

  Project() {
    fs::create_directory_symlink(PLACARD_SOURCE_FOLDER "/data", folder / "data");
    write_file(folder / "card.yaml", blocks("yaml").front());
    write_file(
        folder / "cards.yaml",
        "columns: 2\ncards:\n  - {title: kairos-scheduler, status: live}\n  - {title: social-feed-system, status: paused}\n");
    write_file(folder / "cards.jsonl", "{\"title\": \"one\"}\n{\"title\": \"two\"}\n");
    write_file(folder / "README.md", "# Mine\n\n" + blocks("html").front());
    program("gh", R"(echo '{"name": "kairos", "description": "A scheduler.", "url": "https://github.com/example/kairos"}')");
    program("cmake", "exit 0");
    // A preview ends when it is told to.
    program("placard", R"(case "$1 $*" in
  "preview "*--export*) exec )" PLACARD_PROGRAM R"( "$@" ;;
  "preview "*) exec timeout --preserve-status -s INT 2 )" PLACARD_PROGRAM R"( "$@" ;;
  *) exec )" PLACARD_PROGRAM R"( "$@" ;;
esac)");
    write_program(folder / "dev", "exit 0");
  }

  void program(const std::string& name, const std::string& script) const { write_program(folder / "bin" / name, script); }

  static void write_program(const fs::path& path, const std::string& script) {
    write_file(path, "#!/bin/sh\n" + script + "\n");
    fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add);
  }

  [[nodiscard]] Finished run_block(const std::string& block) const {
    return run({.command = {"/bin/sh", "-e", "-c", block},
                .folder = folder.path(),
                .input = {},
                .variables = {"PATH=" + (folder / "bin").string() + ":/usr/bin:/bin"}});
  }
};

}  // namespace

TEST_CASE("readme commands: every command of the README can be typed as it is", "[program][slow]") {
  const Project project;
  const auto commands = blocks("sh");
  REQUIRE(commands.size() >= 6);
  for (const std::string& block : commands) {
    const Finished finished = project.run_block(block);
    CAPTURE(block, finished.out, finished.err);
    CHECK(finished.status == 0);
    CHECK(finished.err.find("warning") == std::string::npos);
  }
  for (const char* made : {"cards/kairos-scheduler-light.svg", "my.yaml", "card.svg", "build.svg", "placard.yaml"}) {
    CAPTURE(made);
    CHECK(fs::is_regular_file(project.folder / made));
  }
  CHECK(read_file(project.folder / "README.md").find("<picture>") != std::string::npos);
}

TEST_CASE("readme commands: the README's message is what check says", "[program][slow]") {
  const auto plain = blocks("");
  const auto message =
      std::find_if(plain.begin(), plain.end(), [](const auto& block) { return block.starts_with("cards.yaml:"); });
  REQUIRE(message != plain.end());
  const Project project;
  write_file(project.folder / "cards.yaml", "cards:\n  - status: live\n    title: a\n    summry: hello\n");
  CHECK(project.run_block("placard check cards.yaml || true").err.starts_with(*message));
}

TEST_CASE("readme commands: every picture and file that the README names is there", "[program][slow]") {
  for (const char* mark : {"src=\"", "srcset=\"", "]("}) {
    for (std::size_t at = readme.find(mark); at != std::string::npos; at = readme.find(mark, at)) {
      at += std::string(mark).size();
      const std::string path = readme.substr(at, readme.find_first_of("\")", at) - at);
      if (path.starts_with("http")) continue;
      CAPTURE(path);
      CHECK(fs::exists(fs::path(PLACARD_SOURCE_FOLDER) / path));
    }
  }
  CHECK(std::count(readme.begin(), readme.end(), '\n') <= 170);
}
