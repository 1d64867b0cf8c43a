// The same file gives the same bytes: alone and in a batch, on any machine and from any place.

#include <algorithm>
#include <filesystem>
#include <utility>

#include "support/desk.h"

using namespace placard::test;

namespace {

const std::string style = PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml";
const std::string portfolio = PLACARD_SOURCE_FOLDER "/data/portfolio.yaml";

Finished call(const fs::path& folder, std::vector<std::string> arguments, std::vector<std::string> variables = {},
              const std::string& input = {}) {
  arguments.insert(arguments.begin(), PLACARD_PROGRAM);
  Finished finished = run({arguments, folder, input, std::move(variables)});
  CAPTURE(arguments, finished.err);
  CHECK(finished.out.find("Sanitizer") == std::string::npos);
  return finished;
}

using Contents = std::map<std::string, std::string>;

// The names of the files that only one side has, or that have other bytes there.
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
  CHECK(
      call(folder, {"render", portfolio, "-o", (out / "test").string(), "-f", "svg,png", "--scale", "1", "-s", style}, variables)
          .status == 0);
  CHECK(call(folder, {"render", portfolio, "-o", (out / "real").string(), "-f", "svg"}, variables).status == 0);
}

}  // namespace

TEST_CASE("determinism: two runs make the same bytes, from another place, home, locale and time zone too", "[program]") {
  const TemporaryFolder folder;
  draw_all(folder.path(), folder / "first");
  const auto first = contents_of(folder / "first");
  REQUIRE(first.size() >= 8);
  fs::create_directories(folder / "elsewhere");
  fs::create_directories(folder / "home");
  const std::string home = "HOME=" + (folder / "home").string();
  draw_all(folder / "elsewhere", folder / "second",
           {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8", "LANGUAGE=de", home, "TZ=Asia/Kathmandu"});
  CHECK(differences(contents_of(folder / "second"), first) == none);
  draw_all("/", folder / "third",
           {"LC_ALL=tr_TR.UTF-8", "FC_LANG=zh", "PANGO_LANGUAGE=ja", "HOME=/nowhere", "XDG_CACHE_HOME=/nowhere",
            "XDG_CONFIG_HOME=/nowhere", "FONTCONFIG_FILE=/nowhere", "FONTCONFIG_PATH=/nowhere", "TERM=dumb", "COLUMNS=20"});
  CHECK(differences(contents_of(folder / "third"), first) == none);
}

TEST_CASE("determinism: nothing is left in an empty home", "[program]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "home");
  draw_all(folder.path(), folder / "out", {"HOME=" + (folder / "home").string(), "XDG_CACHE_HOME="});
  CHECK(files_below(folder / "home").empty());
}

TEST_CASE("determinism: a card is drawn the same alone and in a batch", "[program]") {
  const TemporaryFolder folder;
  draw_all(folder.path(), folder / "batch");
  std::vector<std::string> ids;
  for (const std::string& name : files_below(folder / "batch/real")) {
    if (const std::size_t end = name.find("-dark.svg"); end != std::string::npos) ids.push_back(name.substr(0, end));
  }
  REQUIRE(ids.size() >= 2);
  for (const std::string& id : ids) {
    call(folder.path(), {"render", portfolio, "-o", "alone/real", "-f", "svg", "--card", id});
    call(folder.path(), {"render", portfolio, "-o", "alone/test", "-f", "png,svg", "--scale", "1", "-s", style, "--card", id});
  }
  CHECK(differences(contents_of(folder / "alone"), contents_of(folder / "batch")) == none);
}

TEST_CASE("determinism: the order of the cards of a file changes no card", "[program]") {
  const TemporaryFolder folder;
  const std::string a = "- {title: a, summary: Words →, tags: [x, y]}\n";
  const std::string b = "- {title: b, status: live, quote: More words}\n";
  write_file(folder / "ab.yaml", a + b);
  write_file(folder / "ba.yaml", b + a);
  call(folder.path(), {"render", "ab.yaml", "-o", "first", "-f", "svg,png"});
  call(folder.path(), {"render", "ba.yaml", "-o", "second", "-f", "svg,png"});
  CHECK(contents_of(folder / "first").size() == 8);
  CHECK(differences(contents_of(folder / "first"), contents_of(folder / "second")) == none);
}

TEST_CASE("determinism: cards of other layouts and styles next to it change no card, nor does its other mode", "[program]") {
  const TemporaryFolder folder;
  std::string forwards;
  std::string backwards;
  std::vector<std::string> ids;
  for (const std::string layout : {"project", "compact", "hero", "note", "social"}) {
    for (const std::string look : {"ink", "brutal"}) {
      const std::string id = look + "-" + layout;
      const std::string card = "- {id: " + id + ", layout: " + layout + ", style: " + look +
                               ", title: Raft leader, summary: What happens to tasks in flight, tags: [queue, leader]}\n";
      forwards += card;
      backwards.insert(0, card);
      ids.push_back(id);
    }
  }
  write_file(folder / "forwards.yaml", forwards);
  write_file(folder / "backwards.yaml", backwards);
  const auto draw = [&](const std::string& file, const std::string& out, const std::vector<std::string>& options) {
    std::vector<std::string> words{"render", file, "-o", out, "-f", "svg,png", "--jobs", "1"};
    words.insert(words.end(), options.begin(), options.end());
    CHECK(call(folder.path(), words).status == 0);
  };
  draw("forwards.yaml", "forwards", {});
  draw("backwards.yaml", "backwards", {});
  for (const std::string& id : ids) draw("forwards.yaml", "alone", {"--card", id});
  const auto all = contents_of(folder / "forwards");
  CHECK(all.size() == ids.size() * 4);
  CHECK(differences(contents_of(folder / "backwards"), all) == none);
  CHECK(differences(contents_of(folder / "alone"), all) == none);
  for (const std::string mode : {"light", "dark"}) {
    draw("forwards.yaml", mode, {"--mode", mode});
    for (const std::string& id : ids) {
      CHECK(read_file(folder / mode / (id + ".png")) == all.at(id + "-" + mode + ".png"));
    }
  }
}

TEST_CASE("determinism: threads, the order of files and the file mode mask change no byte", "[program]") {
  const TemporaryFolder folder;
  std::string one;
  std::string two;
  for (int i = 0; i < 30; ++i)
    (i % 2 == 0 ? one : two) +=
        "- {title: Card " + std::to_string(i) + ", summary: Words → of \"card\" " + std::to_string(i * i) + "}\n";
  write_file(folder / "one.yaml", one);
  write_file(folder / "two.yaml", two);
  call(folder.path(), {"render", "one.yaml", "two.yaml", "-o", "first", "-f", "svg,png"});
  call(folder.path(), {"render", "two.yaml", "one.yaml", "-o", "second", "-f", "png,svg"});
  const auto first = contents_of(folder / "first");
  CHECK(first.size() == 120);
  CHECK(differences(contents_of(folder / "second"), first) == none);
  const Finished masked =
      run({{"/bin/sh", "-c", "umask 077; exec \"$0\" render one.yaml two.yaml -o third -f svg,png", PLACARD_PROGRAM},
           folder.path(),
           {}});
  CHECK(masked.status == 0);
  CHECK(differences(contents_of(folder / "third"), first) == none);
  const auto rights = fs::status(folder / "third/card-0-dark.svg").permissions();
  CHECK(rights == (fs::perms::owner_read | fs::perms::owner_write));
  if (call(folder.path(), {"render", "--help"}).out.find("--jobs") == std::string::npos) return;
  for (const std::string jobs : {"1", "2", "7"}) {
    call(folder.path(), {"render", "one.yaml", "two.yaml", "-o", "jobs" + jobs, "-f", "svg,png", "--jobs", jobs});
    CHECK(differences(contents_of(folder / ("jobs" + jobs)), first) == none);
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

// The other builds of this folder that there are: another compiler, other optimization, sanitizers.
TEST_CASE("determinism: every build makes the same bytes", "[program]") {
  const TemporaryFolder folder;
  draw_all(folder.path(), folder / "own");
  const std::string version = call(folder.path(), {"--version"}).out;
  int builds = 0;
  for (const std::string build : {"build", "build/debug", "build/sanitize", "build/clang", "build/fuzz"}) {
    const fs::path program = fs::path(PLACARD_SOURCE_FOLDER) / build / "placard";
    if (!fs::exists(program) || fs::equivalent(program, PLACARD_PROGRAM)) continue;
    const auto other = [&](const std::vector<std::string>& words) {
      std::vector<std::string> command{program.string()};
      command.insert(command.end(), words.begin(), words.end());
      return run({command, folder.path(), {}, {"ASAN_OPTIONS=detect_leaks=0"}});
    };
    // One of an older source or other fonts promises other bytes.
    if (fs::last_write_time(program) < newest_source() || other({"--version"}).out != version) continue;
    ++builds;
    CAPTURE(build);
    const std::string out = "other" + std::to_string(builds);
    CHECK(other({"render", portfolio, "-o", out + "/test", "-f", "svg,png", "--scale", "1", "-s", style}).status == 0);
    CHECK(other({"render", portfolio, "-o", out + "/real", "-f", "svg"}).status == 0);
    CHECK(differences(contents_of(folder / out), contents_of(folder / "own")) == none);
  }
  if (builds == 0) SKIP("no other build here");
}

TEST_CASE("determinism: stdout, a file and a folder get the same bytes, from a file and from stdin", "[program]") {
  const TemporaryFolder folder;
  const std::string card = "title: a\nsummary: words\n";
  write_file(folder / "card.yaml", card);
  call(folder.path(), {"render", "card.yaml", "-o", "out", "-m", "dark"});
  const std::string bytes = read_file(folder / "out/a.svg");
  CHECK(call(folder.path(), {"render", "card.yaml", "-o", "-", "-m", "dark"}).out == bytes);
  CHECK(call(folder.path(), {"render", "-", "-o", "-", "-m", "dark"}, {}, card).out == bytes);
  call(folder.path(), {"render", "card.yaml", "-o", "card.svg", "-m", "dark"});
  CHECK(read_file(folder / "card.svg") == bytes);
}

TEST_CASE("determinism: JSON and YAML that say the same make the same bytes", "[program]") {
  const TemporaryFolder folder;
  write_file(folder / "a.yaml", "title: a → b\ntags: [x, y]\n");
  write_file(folder / "a.json", R"({"tags": ["x", "y"], "title": "a \u2192 b"})");
  const std::string yaml = call(folder.path(), {"render", "a.yaml", "-o", "-"}).out;
  CHECK_FALSE(yaml.empty());
  CHECK(call(folder.path(), {"render", "a.json", "-o", "-"}).out == yaml);
}
