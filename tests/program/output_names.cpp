// Names and links: a metadata file cannot write outside the folder that the command line names.

#include <sys/stat.h>

#include <thread>

#include "support/workspace.h"

using namespace placard::test;

namespace {

/// A folder with a project in it; the program runs in the project.
struct Project : Workspace {
  [[nodiscard]] Finished run(std::vector<std::string> arguments) const {
    return placard::test::call(std::move(arguments), *this / "project");
  }
  void write(const std::string& name, const std::string& text) const { Workspace::write("project/" + name, text); }
};

}  // namespace

TEST_CASE("output names: an id that is a path, a device name or an invalid file name is rejected", "[program][slow]") {
  const Project project;
  for (const std::string id :
       {"../a",    "/tmp/a", "a/b",    "a\\\\b",  "..",    ".",    ".hidden",       "-rf", "a.", "a b", "con", "NUL",
        "aux.old", "COM1",   "lpt9.x", "a\\x01b", "a\\nb", "a\\0", "\\u202ea/../b", "a:b", "a*", "a?",  "a|b", "\\u00e9"}) {
    CAPTURE(id);
    project.write("card.yaml", "title: t\nid: \"" + id + "\"\n");
    const Finished finished = project.run({"render", "card.yaml", "-o", "out"});
    CHECK(finished.status == 1);
    CHECK(files_below(project.path()) == std::vector<std::string>{"project/card.yaml"});
  }
}

TEST_CASE("output names: a title that is a path or a device name gives a file name inside the folder", "[program][slow]") {
  const Project project;
  const std::vector<std::pair<std::string, std::string>> cases{{"../../etc/passwd", "etc-passwd"},
                                                               {"/root", "root"},
                                                               {"CON", "card-con"},
                                                               {"nul.txt", "card-nul.txt"},
                                                               {"..", "card-a3d4a70d"},
                                                               {"a...", "a"},
                                                               {"C:\\\\x", "c-x"}};
  for (const auto& [title, name] : cases) {
    CAPTURE(title);
    project.write("card.yaml", "title: \"" + title + "\"\n");
    CHECK(project.run({"render", "card.yaml", "-o", "out", "-m", "dark"}).status == 0);
    CHECK(files_below(project / "project/out") == std::vector<std::string>{name + ".svg"});
    fs::remove_all(project / "project/out");
  }
}

TEST_CASE("output names: a symbolic link in the output folder is replaced, and its target does not change", "[program][slow]") {
  const Project project;
  write_file(project / "secret", "secret");
  REQUIRE(::chmod((project / "secret").c_str(), 0600) == 0);
  project.write("card.yaml", "title: a\n");
  fs::create_directories(project / "project/out");
  fs::create_symlink("../../secret", project / "project/out/a.svg");
  CHECK(project.run({"render", "card.yaml", "-o", "out", "-m", "dark"}).status == 0);
  CHECK(read_file(project / "secret") == "secret");
  CHECK_FALSE(fs::is_symlink(project / "project/out/a.svg"));
  CHECK(read_file(project / "project/out/a.svg").starts_with("<svg"));
}

TEST_CASE("output names: a pipe in the output folder is neither opened nor replaced", "[program][slow]") {
  const Project project;
  project.write("card.yaml", "title: a\n");
  fs::create_directories(project / "project/out");
  REQUIRE(::mkfifo((project / "project/out/a.svg").c_str(), 0600) == 0);
  for (const std::vector<std::string>& options : {std::vector<std::string>{}, {"--check"}}) {
    std::vector<std::string> arguments{"render", "card.yaml", "-o", "out", "-m", "dark"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Finished finished = project.run(arguments);
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "writing 'out/a.svg': it is a pipe, not a file"));
  }
  CHECK(fs::is_fifo(project / "project/out/a.svg"));
}

TEST_CASE("output names: every command follows a link and writes through a pipe that the command line names", "[program][slow]") {
  const Project project;
  project.write("card.yaml", "title: a\n");
  const std::vector<std::pair<std::string, std::vector<std::string>>> commands{
      {"a.svg", {"render", "card.yaml", "-m", "dark", "-o", "a.svg"}},
      {"b.svg", {"badge", "one", "two", "-o", "b.svg"}},
      {"c.tar", {"render", "card.yaml", "--tar", "c.tar"}}};
  for (const auto& [name, arguments] : commands) {
    CAPTURE(name);
    const fs::path path = project / ("project/" + name);
    project.write("real/" + name, "old");
    fs::create_symlink("real/" + name, path);
    CHECK(project.run(arguments).status == 0);
    CHECK(fs::is_symlink(path));
    const std::string bytes = read_file(project / ("project/real/" + name));
    CHECK(bytes.size() > 100);
    fs::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::string read;
    std::thread reader([&] { read = read_file(path); });
    CHECK(project.run(arguments).status == 0);
    reader.join();
    CHECK(read == bytes);
    CHECK(fs::is_fifo(path));
  }
}

TEST_CASE("output names: a README that links outside the project is not written", "[program][slow]") {
  const Project project;
  const std::string markers = "<!-- placard:start -->\n<!-- placard:end -->\n";
  write_file(project / "other.md", markers);
  project.write("card.yaml", "title: a\n");
  fs::create_directories(project / "project/.git");
  fs::create_symlink("../other.md", project / "project/README.md");
  const Finished finished = project.run({"embed", "README.md", "card.yaml"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "outside the project"));
  CHECK(read_file(project / "other.md") == markers);
}

TEST_CASE("output names: paths of a card that lead outside its project, also through links, are rejected", "[program][slow]") {
  const Project project;
  write_file(project / "logo.svg", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>");
  write_file(project / "style.yaml", "extends: ink\n");
  fs::create_directories(project / "project/.git");
  fs::create_symlink("../logo.svg", project / "project/link.svg");
  fs::create_symlink("..", project / "project/up");
  const std::string outside = project.path().string();
  for (const std::string& entry :
       std::vector<std::string>{"logo: ../logo.svg", "logo: link.svg", "logo: up/logo.svg", "logo: " + outside + "/logo.svg",
                                "style: ../style.yaml", "style: up/style.yaml", "style: " + outside + "/style.yaml"}) {
    CAPTURE(entry);
    project.write("card.yaml", "title: a\n" + entry + "\n");
    const Finished finished = project.run({"check", "card.yaml"});
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "'" + entry.substr(entry.find(' ') + 1) + "' is outside the project"));
  }
}
