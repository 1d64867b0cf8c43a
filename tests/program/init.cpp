// `init` writes the first metadata file of a project and overwrites nothing.

#include <sys/stat.h>

#include "support/workspace.h"

using namespace placard::test;

namespace {

/// A project with a repository, a package file and a README.
struct Project : Workspace {
  Project() {
    write(".git/config", "[remote \"origin\"]\n\turl = git@github.com:alice/kairos.git\n");
    write(".git/HEAD", "ref: refs/heads/main\n");
    write("Cargo.toml", "[package]\nname = \"kairos\"\ndescription = \"A job scheduler.\"\nkeywords = [\"raft\"]\n");
    write("README.md", "# Kairos\n\nText.\n");
  }
  [[nodiscard]] auto all() const { return contents_of(path()); }
};

}  // namespace

TEST_CASE("init: writes a metadata file, markers and a workflow that work together", "[program]") {
  const Project project;
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(finished.out.empty());
  for (const char* line : {"read Cargo.toml, README.md, .git/config\n", "wrote cards.yaml\n", "added markers to README.md\n",
                           "wrote .github/workflows/cards.yml\n"}) {
    CHECK(has(finished.err, line));
  }
  CHECK(finished.err.ends_with("README.md\n  placard preview\n  placard render && placard embed README.md\n"));
  CHECK(project.read("README.md") == "# Kairos\n\n<!-- placard:start -->\n<!-- placard:end -->\n\nText.\n");
  CHECK(has(project.read("cards.yaml"), "https://github.com/alice/kairos"));
  CHECK(has(project.read(".github/workflows/cards.yml"), "branches: [main]"));
  const Finished check = project.call({"check", "cards.yaml"});
  CHECK(check.status == 0);
  CHECK(has(check.err, "1 card, no errors"));
  CHECK_FALSE(has(check.err, "warning"));
  CHECK(project.call({"render", "cards.yaml"}).status == 0);
  CHECK_FALSE(has(project.call({"embed", "README.md", "cards.yaml"}).err, "warning"));
}

TEST_CASE("init: the first line leads an editor to the schema, and nothing is asked", "[program]") {
  const Project project;
  CHECK(project.call({"init"}).status == 0);
  const std::string start = "# yaml-language-server: $schema=";
  const std::string line = split_lines(project.read("cards.yaml")).front();
  REQUIRE(line.starts_with(start));
  CHECK(read_file(project / line.substr(start.size())) == call({"schema"}).out);
}

TEST_CASE("init: uses the logo of the project, unless it cannot be drawn", "[program]") {
  const Project project;
  project.write("docs/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>");
  CHECK(project.call({"init"}).status == 0);
  CHECK(has(project.read("cards.yaml"), "    logo: docs/logo.svg\n"));
  CHECK(project.call({"check"}).status == 0);
  const Project other;
  other.write("logo.svg", "<svg");
  const Finished finished = other.call({"init"});
  CHECK(finished.status == 0);
  CHECK_FALSE(has(finished.err, "logo"));
  CHECK(has(other.read("cards.yaml"), "    # logo: docs/logo.svg "));
}

TEST_CASE("init: a second run changes nothing", "[program]") {
  const Project project;
  CHECK(project.call({"init"}).status == 0);
  const auto before = project.all();
  const Finished again = project.call({"init", "--style", "github"});
  CHECK(again.status == 0);
  CHECK(has(again.err, "unchanged: cards.yaml: already exists"));
  CHECK(has(again.err, "unchanged: README.md: already has markers"));
  CHECK(has(again.err, "unchanged: .github/workflows/cards.yml: already exists"));
  CHECK(project.all() == before);
}

TEST_CASE("init: existing files are not overwritten", "[program]") {
  const Project project;
  project.write("placard.yaml", "title: mine\n");
  project.write(".github/workflows/cards.yml", "mine");
  project.write("README.md", "# A\n<!-- placard:start -->\n");
  const auto before = project.all();
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "unchanged: README.md: its markers are invalid"));
  CHECK(project.all() == before);
}

TEST_CASE("init: --dry-run writes nothing and prints a patch", "[program]") {
  const Project project;
  const auto before = project.all();
  const Finished dry = project.call({"init", "--dry-run"});
  CHECK(dry.status == 0);
  CHECK(project.all() == before);
  const Finished git = run({{"/usr/bin/git", "apply", "--unsafe-paths", "-"}, project.path(), dry.out, {"GIT_DIR=/nonexistent"}});
  CAPTURE(git.err);
  REQUIRE(git.status == 0);
  const auto patched = project.all();
  const Project other;
  CHECK(other.call({"init"}).status == 0);
  CHECK(patched == other.all());
}

TEST_CASE("init: nothing is read or written outside the folder, and pipes are skipped", "[program]") {
  const Project project;
  const TemporaryFolder outside;
  write_file(outside / "README.md", "# secret\n");
  fs::create_directory(outside / "github");
  fs::remove(project / "README.md");
  fs::create_symlink(outside / "README.md", project / "README.md");
  fs::create_symlink(outside / "github", project / ".github");
  fs::create_symlink(outside / "new.yaml", project / "cards.yaml");
  REQUIRE(::mkfifo((project / "package.json").c_str(), 0600) == 0);
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "skipped: README.md cannot be read: outside the project: 'README.md' is a symbolic link"));
  CHECK(has(finished.err, "skipped: package.json is not a regular file"));
  CHECK(has(finished.err, "unchanged: cards.yaml: already exists"));
  CHECK(has(finished.err, "no .github/workflows/cards.yml: the path is outside the folder"));
  CHECK(files_below(outside.path()) == std::vector<std::string>{"README.md"});
  CHECK(read_file(outside / "README.md") == "# secret\n");
}

TEST_CASE("init: unusual files give a card without warnings, or are skipped with a message", "[program]") {
  const Project project;
  project.write("README.md", "# \xff\xfe\n");
  project.write(
      "License.md",
      "Copyright \xa9. Permission is hereby granted, free of charge. The above copyright notice and this permission notice");
  fs::remove(project / "Cargo.toml");
  project.write("CMakeLists.txt", std::string((1 << 20) + 1, '#'));
  project.write("package.json",
                "{\"name\": \"a\\\"b: #🚀\\u0007\", \"description\": \"'x' \\u202e" + std::string(1'000'000, 'w') + "\"}");
  const Finished finished = project.call({"init"});
  CHECK(finished.status == 0);
  CHECK(has(finished.err, "skipped: README.md is not valid UTF-8"));
  CHECK(has(finished.err, "skipped: CMakeLists.txt is larger than 1 MiB"));
  const Finished check = project.call({"check", "cards.yaml"});
  CHECK(check.status == 0);
  CHECK_FALSE(has(check.err, "warning"));
  CHECK(has(project.read("cards.yaml"), "license: MIT"));
}

TEST_CASE("init: long texts fit into every style", "[program]") {
  const Project project;
  const std::string wide(300, 'W');
  project.write("README.md", "# " + wide + "\n");
  project.write("Cargo.toml", "[package]\ndescription = \"" + wide + "\"\nlicense = \"" + wide + "\"\nkeywords = [\"" + wide +
                                  "\", \"a" + wide + "\", \"b" + wide + "\", \"c" + wide + "\"]\n");
  CHECK(project.call({"init"}).status == 0);
  for (const char* style : {"ink", "github", "editorial", "terminal", "blueprint", "aurora", "brutal"}) {
    const Finished check = project.call({"check", "cards.yaml", "--style", style});
    CAPTURE(style, check.err);
    CHECK(check.status == 0);
    CHECK_FALSE(has(check.err, "warning"));
  }
}

TEST_CASE("init: a README is created if there is none in any format", "[program]") {
  const Project project;
  fs::remove(project / "README.md");
  CHECK(has(project.call({"init"}).err, "wrote README.md"));
  CHECK(project.read("README.md") == "# kairos\n\n<!-- placard:start -->\n<!-- placard:end -->\n");
  const Workspace other{{"README.org", "* A\n"}};
  CHECK(
      has(other.call({"init"}).err, "unchanged: README.org: markers can be added to README.md, README.rst and README.adoc only"));
  CHECK_FALSE(fs::exists(other / "README.md"));
  Workspace marked;
  marked.write("README.rst", ".. placard:start\n.. placard:end\n");
  CHECK(has(marked.call({"init"}).err, "unchanged: README.rst: already has markers"));
  CHECK(has(marked.read(".github/workflows/cards.yml"), "readme: README.rst #"));
  CHECK_FALSE(has(other.read(".github/workflows/cards.yml"), "readme"));
}

TEST_CASE("init: reads README.rst and README.adoc, and adds markers that embed fills", "[program]") {
  struct Readme {
    std::string name, text, start;
  };
  for (const auto& [name, text, start] :
       {Readme{"README.rst", "====\nFrob\n====\n\nTurns *knobs*.\n\nUsage\n=====\n", ".. placard:start"},
        Readme{"README.adoc", "= Frob\nAda\n\nTurns _knobs_.\n\n== Usage\n", "// placard:start"}}) {
    CAPTURE(name);
    const Workspace workspace{{name, text}};
    const Finished finished = workspace.call({"init"});
    CHECK(has(finished.err, "read " + name + "\n"));
    CHECK(has(finished.err, "added markers to " + name + "\n"));
    CHECK(has(workspace.read("cards.yaml"), "- title: Frob\n"));
    CHECK(has(workspace.read("cards.yaml"), "summary: Turns knobs.\n"));
    CHECK(has(workspace.read("cards.yaml"), "# 'placard render && placard embed " + name + "' draws them.\n"));
    CHECK(has(workspace.read(name), "\n\n" + start + "\n"));
    CHECK(workspace.call({"render"}).status == 0);
    CHECK(workspace.call({"embed", name}).status == 0);
    CHECK(has(workspace.read(name), "cards/frob-light.svg"));
    CHECK(workspace.read(name).find("frob-light") < workspace.read(name).find("Turns"));
  }
}

TEST_CASE("init: the name of a README can have any case and extension, and no second README is written", "[program]") {
  for (const char* name : {"readme.rst", "Readme.rst", "README.RST", "readme.adoc", "README.asciidoc", "README.MD", "ReadMe.md",
                           "README.mkd", "readme.mdx"}) {
    CAPTURE(name);
    const Workspace workspace{{name, "Frob turns knobs.\n"}};
    CHECK(has(workspace.call({"init"}).err, "added markers to " + std::string(name) + "\n"));
    CHECK(has(workspace.read("cards.yaml"), "summary: Frob turns knobs.\n"));
    CHECK(files_below(workspace.path()).size() == 3);
  }
  const Workspace other{{"readme.textile", "h1. A\n"}};
  CHECK(has(other.call({"init"}).err, "unchanged: readme.textile: markers can be added to "));
  for (const char* name : {"readme/logo.svg", "README.zh.md"}) {
    const Workspace no_readme{{name, ""}};
    CHECK(has(no_readme.call({"init"}).err, "wrote README.md\n"));
  }
}

TEST_CASE("init: leaves out an emoji, and reports an invalid package file and a README without an extension", "[program]") {
  const Workspace workspace{{"README.md", "# Rocket 🚀\n\nFlies.\n"}, {"Cargo.toml", "[package\nname \"rocket\n"}};
  const Finished finished = workspace.call({"init", "--dry-run"});
  CHECK(has(finished.err, "skipped: Cargo.toml: line 1: invalid TOML: "));
  CHECK_FALSE(has(finished.err, "read Cargo.toml"));
  CHECK(has(finished.out, "title: Rocket\n"));

  const Workspace plain;
  plain.write("README", "# rocket\n\nFlies to the moon.\n");
  const Finished other = plain.call({"init"});
  CHECK(has(other.err, "unchanged: README: markers can be added to README.md, README.rst and README.adoc only"));
  CHECK(has(plain.read("cards.yaml"), "title: rocket\n"));
  CHECK(plain.read("README") == "# rocket\n\nFlies to the moon.\n");
  CHECK_FALSE(has(other.err, "placard embed"));
}

TEST_CASE("init: a workflow is written only if it can run", "[program]") {
  const Project project;
  fs::create_directory(project / "docs");
  const Finished below = project.call({"init", "docs"});
  CHECK(has(below.err, "no .github/workflows/cards.yml: workflows belong in the root folder of the repository"));
  CHECK(has(below.err, "\n  placard preview docs/cards.yaml\n"));
  CHECK(files_below(project / "docs") == std::vector<std::string>{"README.md", "cards.yaml"});
  project.write(".git/config", "[remote \"origin\"]\n\turl = git@bitbucket.org:alice/kairos.git\n");
  CHECK(has(project.call({"init"}).err, "no .github/workflows/cards.yml: 'bitbucket.org' does not run GitHub workflows"));
  CHECK(has(project.read("cards.yaml"), "\nmode: both "));
}

TEST_CASE("init: on other hosts, the pipeline of the host is written and one picture follows the reader's colors", "[program]") {
  struct Host {
    std::string name, pipeline, line;
  };
  for (const auto& [name, pipeline, line] : {Host{"gitlab.com", ".gitlab-ci.yml", "  image: "},
                                             {"gitlab.example.org", ".gitlab-ci.yml", "$CI_DEFAULT_BRANCH\n"},
                                             {"codeberg.org", ".forgejo/workflows/cards.yml", "runs-on: codeberg-small #"},
                                             {"gitea.example.org", ".gitea/workflows/cards.yml", "runs-on: ubuntu-latest #"}}) {
    CAPTURE(name);
    const Project project;
    project.write(".git/config", "[remote \"origin\"]\n\turl = git@" + name + ":alice/kairos.git\n");
    const Finished finished = project.call({"init"});
    CHECK(has(finished.err, "wrote " + pipeline + "\n"));
    CHECK(has(finished.err, "in " + pipeline + ", replace SHA256 as the first lines say\n"));
    CHECK_FALSE(fs::exists(project / ".github"));
    const std::string text = project.read(pipeline);
    CHECK(has(text, line));
    CHECK(has(text, "placard embed README.md\n"));
    CHECK_FALSE(has(text, "VERSION"));
    CHECK(has(project.read("cards.yaml"), "\nmode: auto "));
    CHECK(has(project.call({"init"}).err, "unchanged: " + pipeline + ": already exists\n"));
    CHECK(project.call({"render", "cards.yaml"}).status == 0);
    CHECK(project.call({"embed", "README.md", "cards.yaml"}).status == 0);
    CHECK(has(project.read("README.md"), "<img src=\"cards/kairos.svg\""));
    CHECK_FALSE(has(project.read("README.md"), "<picture>"));
    CHECK(has(project.read("cards/kairos.svg"), "prefers-color-scheme"));
  }
}

TEST_CASE("init: a GitLab pipeline with other jobs is kept", "[program]") {
  const Project project;
  project.write(".git/config", "[remote \"origin\"]\n\turl = git@gitlab.com:alice/kairos.git\n");
  project.write(".gitlab-ci.yml", "test:\n  script: make test\n");
  CHECK(has(project.call({"init"}).err, "unchanged: .gitlab-ci.yml: already exists; to draw the cards, add the job of '"));
  CHECK(project.read(".gitlab-ci.yml") == "test:\n  script: make test\n");
}

TEST_CASE("init: errors are reported before anything is written", "[program]") {
  const Project project;
  const auto before = project.all();
  const Finished style = project.call({"init", "--style", "blueprnt"});
  CHECK(style.status == 1);
  CHECK(has(style.err, "did you mean 'blueprint'?"));
  CHECK(project.call({"init", "missing"}).status == 1);
  CHECK(has(project.call({"init", "README.md"}).err, "not a folder"));
  CHECK(project.all() == before);
}
