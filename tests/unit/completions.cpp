#include "cli/args/command_line.h"

#include "cli/options.h"
#include "support/files.h"
#include "support/process.h"
#include "support/text.h"

using namespace placard;

namespace {

std::string script(const char* shell) {
  const std::vector<const char*> words{"placard", "completions", shell};
  return std::get<PrintOptions>(read_command_line(3, words.data())).text;
}

// The completions of bash for the last word.
std::vector<std::string> offered(const std::string& words) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "placard.bash", script("bash"));
  const std::string program =
      "compopt() { :; }\nsource placard.bash\nCOMP_WORDS=(" PLACARD_PROGRAM " " + words +
      ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_placard\nfor word in \"${COMPREPLY[@]}\"; do echo \"$word\"; done\n";
  const test::Finished finished = test::run({{"/usr/bin/bash", "-eu", "-c", program}, folder.path(), ""});
  CHECK(finished.err.empty());
  return test::split_lines(finished.out);
}

using Offers = std::vector<std::string>;

}  // namespace

TEST_CASE("completions: bash offers commands, options and their values", "[cli]") {
  CHECK(offered("re") == Offers{"render"});
  CHECK(offered("render --hi") == Offers{"--hide-border"});
  CHECK(offered("render a.yaml --mode d") == Offers{"dark"});
  CHECK(offered("render a.yaml -m ''") == Offers{"light", "dark", "both", "auto"});
  CHECK(offered("render --mode = d") == Offers{"dark"});
  CHECK(offered("render --format svg,p") == Offers{"svg,png", "svg,pdf"});
  CHECK(offered("completions f") == Offers{"fish"});
  CHECK(offered("check --format g") == Offers{"github"});
}

TEST_CASE("completions: bash offers the styles and palettes that are installed, and files", "[cli]") {
  CHECK(offered("render --style ed") == Offers{"editorial"});
  CHECK_FALSE(offered("render --palette gruv").empty());
  CHECK(offered("render placard.b") == Offers{"placard.bash"});
  CHECK(offered("render --style placard.b") == Offers{"placard.bash"});
}

TEST_CASE("completions: the script of every shell has every command and option", "[cli]") {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string text = script(shell);
    CAPTURE(shell);
    for (const char* word : {"render", "check", "embed", "badge", "styles", "schema", "completions"})
      CHECK(test::has(text, word));
    for (const char* word : {"border-radius", "strict", "snippet", "tone", "palettes"}) CHECK(test::has(text, word));
  }
}

TEST_CASE("completions: the script for bash has valid syntax", "[cli]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "script", script("bash"));
  const test::Finished finished = test::run({{"/usr/bin/bash", "-n", "script"}, folder.path(), ""});
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
}
