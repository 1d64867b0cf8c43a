// Runs the commands that the README shows.

#include <algorithm>

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string readme = read_file(fs::path(PLACARD_SOURCE_FOLDER) / "README.md");

// The code blocks of a language, in order.
std::vector<std::string> blocks(const std::string& language) {
  std::vector<std::string> result;
  const std::string begin = "\n```" + language + "\n";
  for (std::size_t at = readme.find(begin); at != std::string::npos; at = readme.find(begin, at)) {
    at += begin.size();
    result.push_back(readme.substr(at, readme.find("\n```", at) - at + 1));
  }
  return result;
}

/// A project, with stubs for the other programs that the README runs.
struct Project : Workspace {
  Project() {
    fs::create_directory_symlink(PLACARD_SOURCE_FOLDER "/data", *this / "data");
    write("card.yaml", blocks("yaml").front());
    write("cards.yaml",
          "columns: 2\ncards:\n  - {title: kairos-scheduler, status: live}\n  - {title: social-feed-system, status: paused}\n");
    write("cards.jsonl", "{\"title\": \"one\"}\n{\"title\": \"two\"}\n");
    write("docs/redis.svg", "<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>");
    write("coverage.json", R"({"schemaVersion": 1, "label": "coverage", "message": "87 %"})");
    write("content/posts/hello/index.md", "---\ntitle: Hello\n---\nText.\n");
    write("README.md", "# Mine\n\n" + blocks("html").front());
    program("gh", R"(echo '{"name": "kairos", "description": "A scheduler.", "url": "https://github.com/example/kairos"}')");
    program("cmake", "exit 0");
    // The preview runs until it is interrupted.
    program("placard", R"(case "$1 $*" in
  "preview "*--export*) exec )" PLACARD_PROGRAM R"( "$@" ;;
  "preview "*) exec timeout --preserve-status -s INT 2 )" PLACARD_PROGRAM R"( "$@" ;;
  *) exec )" PLACARD_PROGRAM R"( "$@" ;;
esac)");
    write_program(*this / "dev", "exit 0");
  }

  void program(const std::string& name, const std::string& script) const { write_program(*this / "bin" / name, script); }

  static void write_program(const fs::path& path, const std::string& script) {
    write_file(path, "#!/bin/sh\n" + script + "\n");
    fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add);
  }

  [[nodiscard]] Finished run_block(const std::string& block) const {
    return run({.command = {"/bin/sh", "-e", "-c", block},
                .folder = path(),
                .input = {},
                .variables = {"PATH=" + (*this / "bin").string() + ":/usr/bin:/bin"}});
  }
};

}  // namespace

TEST_CASE("readme commands: every command in the README works", "[program][slow]") {
  const Project project;
  const auto commands = blocks("sh");
  REQUIRE(commands.size() >= 6);
  for (const std::string& block : commands) {
    const Finished finished = project.run_block(block);
    CAPTURE(block, finished.out, finished.err);
    CHECK(finished.status == 0);
    CHECK_FALSE(has(finished.err, "warning"));
  }
  for (const char* path :
       {"cards/kairos-scheduler-light.svg", "my.yaml", "card.svg", "redis.svg", "static/og/posts/hello.png", "cards.yaml"}) {
    CAPTURE(path);
    CHECK(fs::is_regular_file(project / path));
  }
  CHECK(has(project.read("README.md"), "<picture>"));
}

TEST_CASE("readme commands: the message in the README is the output of check", "[program][slow]") {
  const auto plain = blocks("");
  const auto message =
      std::find_if(plain.begin(), plain.end(), [](const auto& block) { return block.starts_with("cards.yaml:"); });
  REQUIRE(message != plain.end());
  const Project project;
  project.write("cards.yaml", "cards:\n  - status: live\n    title: a\n    summry: hello\n");
  CHECK(project.run_block("placard check cards.yaml || true").err.starts_with(*message));
}

TEST_CASE("readme commands: every picture and file that the README links exists", "[program][slow]") {
  for (const char* prefix : {"src=\"", "srcset=\"", "]("}) {
    for (std::size_t at = readme.find(prefix); at != std::string::npos; at = readme.find(prefix, at)) {
      at += std::string(prefix).size();
      const std::string path = readme.substr(at, readme.find_first_of("\")", at) - at);
      if (path.starts_with("http")) continue;
      CAPTURE(path);
      CHECK(fs::exists(fs::path(PLACARD_SOURCE_FOLDER) / path));
    }
  }
  CHECK(std::count(readme.begin(), readme.end(), '\n') <= 170);
}
