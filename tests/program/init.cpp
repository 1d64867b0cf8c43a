// A project's first metadata file: written once, and nothing of the project's own is lost.

#include <sys/stat.h>

#include "support/desk.h"

using namespace placard::test;

namespace {

/// A project that has a bit of everything.
struct Project : Desk {
  Project() {
    write(".git/config", "[remote \"origin\"]\n\turl = git@github.com:alice/kairos.git\n");
    write(".git/HEAD", "ref: refs/heads/main\n");
    write("Cargo.toml", "[package]\nname = \"kairos\"\ndescription = \"A job scheduler.\"\nkeywords = [\"raft\"]\n");
    write("README.md", "# Kairos\n\nText.\n");
  }
  [[nodiscard]] auto all() const { return contents_of(folder.path()); }
};

}  // namespace

TEST_CASE("init: init writes a file, markers and a workflow that work together", "[program]") {
  const Project project;
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(finished.out.empty());
  for (const char* line :
       {"read Cargo.toml, README.md, .git/config\n", "wrote placard.yaml\n", "added markers to README.md\n",
        "wrote .github/workflows/cards.yml\n", "\n  placard preview placard.yaml ", "\n  placard render placard.yaml -o cards/\n",
        "\n  placard embed README.md placard.yaml -o cards/\n"}) {
    CHECK(has(finished.err, line));
  }
  CHECK(read_file(project.folder / "README.md") == "# Kairos\n\n<!-- placard:start -->\n<!-- placard:end -->\n\nText.\n");
  CHECK(has(read_file(project.folder / "placard.yaml"), "https://github.com/alice/kairos"));
  CHECK(has(read_file(project.folder / ".github/workflows/cards.yml"), "branches: [main]"));
  const Finished check = project.call({"check", "placard.yaml"});
  CHECK(check.status == 0);
  CHECK(has(check.err, "1 card, no errors"));
  CHECK_FALSE(has(check.err, "warning"));
  CHECK(project.call({"render", "placard.yaml"}).status == 0);
  CHECK_FALSE(has(project.call({"embed", "README.md", "placard.yaml"}).err, "warning"));
}

TEST_CASE("init: init run again changes nothing", "[program]") {
  const Project project;
  CHECK(project.call({"init"}).status == 0);
  const auto before = project.all();
  const Finished again = project.call({"init", "--style", "github"});
  CHECK(again.status == 0);
  CHECK(has(again.err, "unchanged: placard.yaml: already exists"));
  CHECK(has(again.err, "unchanged: README.md: already has markers"));
  CHECK(has(again.err, "unchanged: .github/workflows/cards.yml: already exists"));
  CHECK(project.all() == before);
}

TEST_CASE("init: init overwrites nothing that is there", "[program]") {
  const Project project;
  write_file(project.folder / "placard.yaml", "title: mine\n");
  write_file(project.folder / ".github/workflows/cards.yml", "mine");
  write_file(project.folder / "README.md", "# A\n<!-- placard:start -->\n");
  const auto before = project.all();
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "unchanged: README.md: its markers are invalid"));
  CHECK(project.all() == before);
}

TEST_CASE("init: a dry run writes nothing and prints a patch of what would be written", "[program]") {
  const Project project;
  const auto before = project.all();
  const Finished dry = project.call({"init", "--dry-run"});
  CHECK(dry.status == 0);
  CHECK(project.all() == before);
  const Finished git =
      run({{"/usr/bin/git", "apply", "--unsafe-paths", "-"}, project.folder.path(), dry.out, {"GIT_DIR=/nonexistent"}});
  CAPTURE(git.err);
  REQUIRE(git.status == 0);
  const auto patched = project.all();
  const Project other;
  CHECK(other.call({"init"}).status == 0);
  CHECK(patched == other.all());
}

TEST_CASE("init: init reads and writes nothing outside the folder, and waits for no pipe", "[program]") {
  const Project project;
  const TemporaryFolder outside;
  write_file(outside / "README.md", "# secret\n");
  fs::create_directory(outside / "github");
  fs::remove(project.folder / "README.md");
  fs::create_symlink(outside / "README.md", project.folder / "README.md");
  fs::create_symlink(outside / "github", project.folder / ".github");
  fs::create_symlink(outside / "new.yaml", project.folder / "placard.yaml");
  REQUIRE(::mkfifo((project.folder / "package.json").c_str(), 0600) == 0);
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "skipped: README.md is a symbolic link that points outside the folder"));
  CHECK(has(finished.err, "skipped: package.json is not a regular file"));
  CHECK(has(finished.err, "unchanged: placard.yaml: already exists"));
  CHECK(has(finished.err, "no .github/workflows/cards.yml: the path is outside the folder"));
  CHECK(files_below(outside.path()) == std::vector<std::string>{"README.md"});
  CHECK(read_file(outside / "README.md") == "# secret\n");
}

TEST_CASE("init: strange files end in a card without warnings, or in a sentence", "[program]") {
  const Project project;
  write_file(project.folder / "README.md", "# \xff\xfe\n");
  write_file(
      project.folder / "LICENSE",
      "Copyright \xa9. Permission is hereby granted, free of charge. The above copyright notice and this permission notice");
  fs::remove(project.folder / "Cargo.toml");
  write_file(project.folder / "CMakeLists.txt", std::string((1 << 20) + 1, '#'));
  write_file(project.folder / "package.json",
             "{\"name\": \"a\\\"b: #🚀\\u0007\", \"description\": \"'x' \\u202e" + std::string(1'000'000, 'w') + "\"}");
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "skipped: README.md is not valid UTF-8"));
  CHECK(has(finished.err, "skipped: CMakeLists.txt is larger than 1 MiB"));
  const Finished check = project.call({"check", "placard.yaml"});
  CHECK(check.status == 0);
  CHECK_FALSE(has(check.err, "warning"));
  CHECK(has(read_file(project.folder / "placard.yaml"), "license: MIT"));
}

TEST_CASE("init: the longest texts that init writes fit into every style", "[program]") {
  const Project project;
  const std::string wide(300, 'W');
  write_file(project.folder / "README.md", "# " + wide + "\n");
  write_file(project.folder / "Cargo.toml", "[package]\ndescription = \"" + wide + "\"\nlicense = \"" + wide +
                                                "\"\nkeywords = [\"" + wide + "\", \"a" + wide + "\", \"b" + wide + "\", \"c" +
                                                wide + "\"]\n");
  CHECK(project.call({"init"}).status == 0);
  for (const char* style : {"ink", "github", "editorial", "terminal", "blueprint", "aurora", "brutal"}) {
    const Finished check = project.call({"check", "placard.yaml", "--style", style});
    CAPTURE(style, check.err);
    CHECK(check.status == 0);
    CHECK_FALSE(has(check.err, "warning"));
  }
}

TEST_CASE("init: a README is made where there is none, and not next to one of another kind", "[program]") {
  const Project project;
  fs::remove(project.folder / "README.md");
  CHECK(has(project.call({"init"}).err, "wrote README.md"));
  CHECK(read_file(project.folder / "README.md") == "# kairos\n\n<!-- placard:start -->\n<!-- placard:end -->\n");
  const Project other;
  fs::rename(other.folder / "README.md", other.folder / "README.rst");
  CHECK(has(other.call({"init"}).err, "unchanged: README.rst: markers can be added to a Markdown README only"));
  CHECK_FALSE(fs::exists(other.folder / "README.md"));
  CHECK_FALSE(has(read_file(other.folder / ".github/workflows/cards.yml"), "readme"));
}

TEST_CASE("init says what it does not take: emoji of a title, a broken package file, a README without an ending", "[program]") {
  const Desk desk;
  desk.write("README.md", "# Rocket 🚀\n\nFlies.\n");
  desk.write("Cargo.toml", "[package\nname \"rocket\n");
  const Finished finished = desk.call({"init", "--dry-run"});
  CHECK(has(finished.err, "removed the emoji from the title"));
  CHECK(has(finished.err, "skipped: Cargo.toml has no valid '[package]' table"));
  CHECK_FALSE(has(finished.err, "read Cargo.toml"));
  CHECK(has(finished.out, "title: Rocket "));

  desk.write("Cargo.toml", "[package]\nname = \"rocket\"\nversion = \"1\"\ndescription = \"Flies\nlicense = \"MIT\"\n");
  const Finished partly = desk.call({"init", "--dry-run"});
  CHECK(has(partly.err, "read Cargo.toml"));
  CHECK(has(partly.err, "Cargo.toml:4: invalid line, ignored"));

  const Desk plain;
  plain.write("README", "# rocket\n\nFlies to the moon.\n");
  const Finished other = plain.call({"init"});
  CHECK(has(other.err, "unchanged: README: markers can be added to a Markdown README only"));
  CHECK(has(plain.read("placard.yaml"), "title: rocket "));
  CHECK(plain.read("README") == "# rocket\n\nFlies to the moon.\n");
  CHECK_FALSE(has(other.err, "placard embed"));
}

TEST_CASE("init: a workflow is written only where it can run", "[program]") {
  const Project project;
  fs::create_directory(project.folder / "docs");
  const Finished below = project.call({"init", "docs"});
  CHECK(has(below.err, "no .github/workflows/cards.yml: workflows belong in the root folder of the repository"));
  CHECK(has(below.err, "\n  placard preview docs/placard.yaml "));
  CHECK(files_below(project.folder / "docs") == std::vector<std::string>{"README.md", "placard.yaml"});
  write_file(project.folder / ".git/config", "[remote \"origin\"]\n\turl = git@gitlab.com:alice/kairos.git\n");
  CHECK(has(project.call({"init"}).err, "no .github/workflows/cards.yml: 'gitlab.com' does not run GitHub workflows"));
}

TEST_CASE("init: init says what is wrong before it writes anything", "[program]") {
  const Project project;
  const auto before = project.all();
  const Finished style = project.call({"init", "--style", "blueprnt"});
  CHECK(style.status == 1);
  CHECK(has(style.err, "did you mean 'blueprint'?"));
  CHECK(project.call({"init", "missing"}).status == 1);
  CHECK(has(project.call({"init", "README.md"}).err, "not a folder"));
  CHECK(project.all() == before);
}
