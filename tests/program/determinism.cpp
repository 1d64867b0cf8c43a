// The same file gives the same bytes: alone and in a batch, and in any folder and environment.

#include <algorithm>
#include <filesystem>
#include <utility>

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string portfolio = PLACARD_SOURCE_FOLDER "/data/portfolio.yaml";

using Contents = std::map<std::string, std::string>;

// The names of the files that only one side has or that differ.
std::vector<std::string> differences(const Contents& first, const Contents& second) {
  std::vector<std::string> names;
  const auto collect = [&names](const Contents& own, const Contents& other) {
    for (const auto& file : own) {
      if (std::find(other.begin(), other.end(), file) == other.end()) names.push_back(file.first);
    }
  };
  collect(first, second);
  collect(second, first);
  return names;
}

const std::vector<std::string> none;

// Draws the portfolio in the test font and in the real fonts.
void draw_all(const fs::path& folder, const fs::path& out, const std::vector<std::string>& variables = {}) {
  CHECK(call({"render", portfolio, "-o", (out / "test").string(), "-f", "svg,png", "--scale", "1", "-s", test_style_file}, folder,
             variables)
            .status == 0);
  CHECK(call({"render", portfolio, "-o", (out / "real").string(), "-f", "svg"}, folder, variables).status == 0);
}

}  // namespace

TEST_CASE("determinism: the folder, HOME, the locale and the time zone do not change the output", "[program]") {
  const Workspace workspace;
  draw_all(workspace.path(), workspace / "first");
  const auto first = workspace.files("first");
  REQUIRE(first.size() >= 8);
  fs::create_directories(workspace / "elsewhere");
  fs::create_directories(workspace / "home");
  const std::string home = "HOME=" + (workspace / "home").string();
  draw_all(workspace / "elsewhere", workspace / "second",
           {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8", "LANGUAGE=de", home, "TZ=Asia/Kathmandu"});
  CHECK(differences(workspace.files("second"), first) == none);
  draw_all("/", workspace / "third",
           {"LC_ALL=tr_TR.UTF-8", "FC_LANG=zh", "PANGO_LANGUAGE=ja", "HOME=/nowhere", "XDG_CACHE_HOME=/nowhere",
            "XDG_CONFIG_HOME=/nowhere", "FONTCONFIG_FILE=/nowhere", "FONTCONFIG_PATH=/nowhere", "TERM=dumb", "COLUMNS=20"});
  CHECK(differences(workspace.files("third"), first) == none);
}

TEST_CASE("determinism: nothing is written to HOME", "[program]") {
  const Workspace workspace;
  fs::create_directories(workspace / "home");
  draw_all(workspace.path(), workspace / "out", {"HOME=" + (workspace / "home").string(), "XDG_CACHE_HOME="});
  CHECK(files_below(workspace / "home").empty());
}

TEST_CASE("determinism: a card is drawn the same alone and in a batch", "[program]") {
  const Workspace workspace;
  draw_all(workspace.path(), workspace / "batch");
  std::vector<std::string> ids;
  for (const std::string& name : files_below(workspace / "batch/real")) {
    if (const std::size_t end = name.find("-dark.svg"); end != std::string::npos) ids.push_back(name.substr(0, end));
  }
  REQUIRE(ids.size() >= 2);
  for (const std::string& id : ids) {
    CHECK(workspace.call({"render", portfolio, "-o", "alone/real", "-f", "svg", "--card", id}).status == 0);
    CHECK(
        workspace
            .call({"render", portfolio, "-o", "alone/test", "-f", "png,svg", "--scale", "1", "-s", test_style_file, "--card", id})
            .status == 0);
  }
  CHECK(differences(workspace.files("alone"), workspace.files("batch")) == none);
}

TEST_CASE("determinism: the order of the cards in a file does not change their pictures", "[program]") {
  const Workspace workspace;
  const std::string a = "- {title: a, summary: Text →, tags: [x, y]}\n";
  const std::string b = "- {title: b, status: live, quote: More text}\n";
  workspace.write("ab.yaml", a + b);
  workspace.write("ba.yaml", b + a);
  CHECK(workspace.call({"render", "ab.yaml", "-o", "first", "-f", "svg,png"}).status == 0);
  CHECK(workspace.call({"render", "ba.yaml", "-o", "second", "-f", "svg,png"}).status == 0);
  CHECK(workspace.files("first").size() == 8);
  CHECK(differences(workspace.files("first"), workspace.files("second")) == none);
}

TEST_CASE("determinism: other cards in the file, and the other mode, do not change a picture", "[program]") {
  const Workspace workspace;
  std::string forwards;
  std::string backwards;
  std::vector<std::string> ids;
  for (const std::string layout : {"project", "compact", "hero", "note", "social"}) {
    for (const std::string style : {"ink", "brutal"}) {
      const std::string id = style + "-" + layout;
      const std::string card = "- {id: " + id + ", layout: " + layout + ", style: " + style +
                               ", title: Raft leader, summary: What happens to running tasks, tags: [queue, leader]}\n";
      forwards += card;
      backwards.insert(0, card);
      ids.push_back(id);
    }
  }
  workspace.write("forwards.yaml", forwards);
  workspace.write("backwards.yaml", backwards);
  const auto draw = [&](const std::string& file, const std::string& out, const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"render", file, "-o", out, "-f", "svg,png", "--jobs", "1"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    CHECK(workspace.call(arguments).status == 0);
  };
  draw("forwards.yaml", "forwards", {});
  draw("backwards.yaml", "backwards", {});
  for (const std::string& id : ids) draw("forwards.yaml", "alone", {"--card", id});
  const auto all = workspace.files("forwards");
  CHECK(all.size() == ids.size() * 4);
  CHECK(differences(workspace.files("backwards"), all) == none);
  CHECK(differences(workspace.files("alone"), all) == none);
  for (const std::string mode : {"light", "dark"}) {
    draw("forwards.yaml", mode, {"--mode", mode});
    for (const std::string& id : ids) {
      CHECK(read_file(workspace / mode / (id + ".png")) == all.at(id + "-" + mode + ".png"));
    }
  }
}

TEST_CASE("determinism: threads, the order of files and the umask do not change the output", "[program]") {
  const Workspace workspace;
  std::string one;
  std::string two;
  for (int i = 0; i < 30; ++i)
    (i % 2 == 0 ? one : two) +=
        "- {title: Card " + std::to_string(i) + ", summary: Text → of \"card\" " + std::to_string(i * i) + "}\n";
  workspace.write("one.yaml", one);
  workspace.write("two.yaml", two);
  CHECK(workspace.call({"render", "one.yaml", "two.yaml", "-o", "first", "-f", "svg,png"}).status == 0);
  CHECK(workspace.call({"render", "two.yaml", "one.yaml", "-o", "second", "-f", "png,svg"}).status == 0);
  const auto first = workspace.files("first");
  CHECK(first.size() == 120);
  CHECK(differences(workspace.files("second"), first) == none);
  CHECK(workspace.shell("umask 077; exec \"$0\" render one.yaml two.yaml -o third -f svg,png").status == 0);
  CHECK(differences(workspace.files("third"), first) == none);
  const auto permissions = fs::status(workspace / "third/card-0-dark.svg").permissions();
  CHECK(permissions == (fs::perms::owner_read | fs::perms::owner_write));
  for (const std::string jobs : {"1", "2", "7"}) {
    CHECK(workspace.call({"render", "one.yaml", "two.yaml", "-o", "jobs" + jobs, "-f", "svg,png", "--jobs", jobs}).status == 0);
    CHECK(differences(workspace.files("jobs" + jobs), first) == none);
  }
}

namespace {

fs::file_time_type newest_source() {
  fs::file_time_type newest = fs::file_time_type::min();
  for (const std::string folder : {"src", "styles", "data"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLACARD_SOURCE_FOLDER) / folder))
      newest = std::max(newest, entry.last_write_time());
  }
  return newest;
}

}  // namespace

// Other builds in this checkout, with another compiler, other optimization or sanitizers.
TEST_CASE("determinism: every build writes the same bytes", "[program]") {
  const Workspace workspace;
  draw_all(workspace.path(), workspace / "own");
  const std::string version = workspace.call({"--version"}).out;
  int builds = 0;
  for (const std::string build : {"build", "build/debug", "build/sanitize", "build/clang", "build/fuzz"}) {
    const fs::path program = fs::path(PLACARD_SOURCE_FOLDER) / build / "placard";
    if (!fs::exists(program) || fs::equivalent(program, PLACARD_PROGRAM)) continue;
    const auto other = [&](const std::vector<std::string>& arguments) {
      std::vector<std::string> command{program.string()};
      command.insert(command.end(), arguments.begin(), arguments.end());
      return run({command, workspace.path(), {}, {"ASAN_OPTIONS=detect_leaks=0"}});
    };
    // A build of older sources or with other fonts may differ.
    if (fs::last_write_time(program) < newest_source() || other({"--version"}).out != version) continue;
    ++builds;
    CAPTURE(build);
    const std::string out = "other" + std::to_string(builds);
    CHECK(other({"render", portfolio, "-o", out + "/test", "-f", "svg,png", "--scale", "1", "-s", test_style_file}).status == 0);
    CHECK(other({"render", portfolio, "-o", out + "/real", "-f", "svg"}).status == 0);
    CHECK(differences(contents_of(workspace / out), workspace.files("own")) == none);
  }
  if (builds == 0) SKIP("no other build here");
}

TEST_CASE("determinism: stdout, a file and a folder get the same bytes, with input from a file and from stdin", "[program]") {
  const Workspace workspace;
  const std::string card = "title: a\nsummary: text\n";
  workspace.write("card.yaml", card);
  CHECK(workspace.call({"render", "card.yaml", "-o", "out", "-m", "dark"}).status == 0);
  const std::string bytes = workspace.read("out/a.svg");
  CHECK(workspace.call({"render", "card.yaml", "-o", "-", "-m", "dark"}).out == bytes);
  CHECK(workspace.call({"render", "-", "-o", "-", "-m", "dark"}, {}, card).out == bytes);
  CHECK(workspace.call({"render", "card.yaml", "-o", "card.svg", "-m", "dark"}).status == 0);
  CHECK(workspace.read("card.svg") == bytes);
}

TEST_CASE("determinism: the same card in JSON and YAML gives the same bytes", "[program]") {
  const Workspace workspace{{"a.yaml", "title: a → b\ntags: [x, y]\n"}};
  workspace.write("a.json", R"({"tags": ["x", "y"], "title": "a \u2192 b"})");
  const std::string yaml = workspace.call({"render", "a.yaml", "-o", "-"}).out;
  CHECK_FALSE(yaml.empty());
  CHECK(workspace.call({"render", "a.json", "-o", "-"}).out == yaml);
}
