// Many cards: several threads, parts of a run, lines of JSON, archives.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <map>
#include <thread>

#include "support/desk.h"

using namespace placard::test;

namespace {

constexpr const char* style = PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml";

std::string title(int i) { return "card " + std::to_string(i); }

std::string line(int i) {
  return "{\"id\": \"c" + std::to_string(i) + "\", \"title\": \"" + title(i) + "\", \"summary\": \"" +
         std::string(static_cast<std::size_t>(i % 40), 'x') + " words\"}\n";
}

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += line(i);
  return text;
}

std::string yaml(int count) {
  std::string text = "columns: 2\ncards:\n";
  for (int i = 0; i < count; ++i) text += "  - " + line(i);
  return text;
}

struct Place {
  TemporaryFolder folder;

  Finished render(const std::string& file, std::vector<std::string> arguments, const std::string& input = {}) const {
    std::vector<std::string> command{PLACARD_PROGRAM, "render", file, "-s", style};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run({command, folder.path(), input});
  }
  [[nodiscard]] std::map<std::string, std::string> files(const std::string& name) const {
    std::map<std::string, std::string> result;
    for (const std::string& file : files_below(folder / name)) result[file] = read_file(folder / name / file);
    return result;
  }
};

}  // namespace

TEST_CASE("batches: any number of threads writes the same pictures and says the same", "[program][slow]") {
  const Place place;
  write_file(place.folder / "cards.yaml", yaml(41));
  const Finished one = place.render("cards.yaml", {"-o", "out", "-j", "1", "-f", "svg,png", "--scale", "1"});
  const auto pictures = place.files("out");
  CHECK(one.status == 0);
  CHECK(pictures.size() == 41 * 4);
  for (const char* jobs : {"2", "5"}) {
    fs::remove_all(place.folder / "out");
    const Finished more = place.render("cards.yaml", {"-o", "out", "-j", jobs, "-f", "svg,png", "--scale", "1"});
    CHECK(more.err == one.err);
    CHECK(place.files("out") == pictures);
  }
}

TEST_CASE("batches: lines of JSON make what a file of the same cards makes", "[program][slow]") {
  const Place place;
  write_file(place.folder / "cards.jsonl", lines(30));
  CHECK(place.render("cards.jsonl", {"-o", "file", "-j", "3"}).status == 0);
  for (const char* jobs : {"1", "4"})
    CHECK(place.render("-", {"-o", std::string("stdin") + jobs, "-j", jobs}, lines(30)).status == 0);
  CHECK(place.files("stdin1") == place.files("file"));
  CHECK(place.files("stdin4") == place.files("file"));
  std::string list;
  for (int i = 0; i < 30; ++i) list += "- " + line(i);
  write_file(place.folder / "cards.yaml", list);
  CHECK(place.render("cards.yaml", {"-o", "yaml"}).status == 0);
  CHECK(place.files("yaml") == place.files("file"));
}

TEST_CASE("batches: shards add up to the whole", "[program][slow]") {
  const Place place;
  write_file(place.folder / "cards.yaml", yaml(23));
  for (const std::string source : {"cards.yaml", "-"}) {
    CAPTURE(source);
    const std::string input = source == "-" ? lines(23) : "";
    CHECK(place.render(source, {"-o", "whole"}, input).status == 0);
    std::size_t parts = 0;
    for (const char* shard : {"1/4", "2/4", "3/4", "4/4"}) {
      CHECK(place.render(source, {"-o", std::string("part") + shard[0], "--shard", shard}, input).status == 0);
      parts += place.files(std::string("part") + shard[0]).size();
      CHECK(place.render(source, {"-o", "sum", "--shard", shard}, input).status == 0);
    }
    CHECK(place.files("whole").size() == 46);
    CHECK(parts == 46);
    CHECK(place.files("sum") == place.files("whole"));
    for (const char* name : {"whole", "sum", "part1", "part2", "part3", "part4"}) fs::remove_all(place.folder / name);
  }
}

TEST_CASE("batches: an archive holds what a folder would, byte for byte the same on every run", "[program][slow]") {
  const Place place;
  CHECK(place.render("-", {"-o", "out"}, lines(20)).status == 0);
  const Finished archive = place.render("-", {"--tar", "-", "-j", "3"}, lines(20));
  CHECK(archive.status == 0);
  CHECK(archive.err.empty());
  CHECK(place.render("-", {"--tar", "-", "-j", "1"}, lines(20)).out == archive.out);
  write_file(place.folder / "it.tar", archive.out);
  fs::create_directories(place.folder / "unpacked");
  CHECK(run({{"/usr/bin/env", "tar", "xf", "../it.tar"}, place.folder / "unpacked", {}}).status == 0);
  CHECK(place.files("unpacked") == place.files("out"));

  const Finished file = place.render("-", {"--tar", "to/cards.tar"}, lines(20));
  CHECK(file.status == 0);
  CHECK(has(file.err, "wrote to/cards.tar (40 pictures)"));
  CHECK(read_file(place.folder / "to/cards.tar") == archive.out);
  CHECK(files_below(place.folder / "to") == std::vector<std::string>{"cards.tar"});
}

TEST_CASE("batches: a broken line is reported with its number, and the others are drawn", "[program][slow]") {
  const Place place;
  const std::string input = line(1) + "\n{\"title\": \"x\", \"nope\": 1}\n" + line(2) +
                            "{\"title\": \"y\", \"style\": \"inkk\"}\n" + "{\"title\": \"z\"\n" + line(1) + line(3);
  for (const char* jobs : {"1", "3"}) {
    const Finished finished =
        run({{PLACARD_PROGRAM, "render", "-", "-o", "out", "-m", "dark", "-j", jobs}, place.folder.path(), input});
    CAPTURE(finished.err);
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "stdin:3:16: error: unknown key 'nope'"));
    CHECK(has(finished.err, "stdin:5:25: error: unknown style 'inkk'"));
    CHECK(has(finished.err, "stdin:6:"));
    CHECK(has(finished.err, "stdin:7:8: error: the picture 'c1' would be written twice"));
    CHECK(has(finished.err, "4 lines were not drawn"));
    CHECK(finished.err.find("c2.svg") < finished.err.find("unknown style"));
    CHECK(files_below(place.folder / "out") == std::vector<std::string>{"c1.svg", "c2.svg", "c3.svg"});
    fs::remove_all(place.folder / "out");
  }
}

TEST_CASE("batches: what cards of many files or lines give rise to alike is reported once, with their number",
          "[program][slow]") {
  const Place place;
  std::string lines;
  for (const std::string name : {"a", "b", "c"}) {
    write_file(place.folder / (name + ".yaml"), "title: " + name + "\npalette: nord-dark\n");
    lines += "{\"title\": \"" + name + "\", \"palette\": \"nord-dark\"}\n";
  }
  write_file(place.folder / "cards.jsonl", lines);
  const auto say = [&](std::vector<std::string> words) {
    words.insert(words.begin(), PLACARD_PROGRAM);
    return run({words, place.folder.path(), {}}).err;
  };
  const auto count = [](const std::string& text, const std::string& part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
    return number;
  };
  const std::vector<std::pair<std::vector<std::string>, std::string>> runs{
      {{"render", "a.yaml", "b.yaml", "c.yaml"}, "a.yaml:2:10"},
      {{"check", "a.yaml", "b.yaml", "c.yaml"}, "a.yaml:2:10"},
      {{"render", "cards.jsonl"}, "cards.jsonl:1:27"},
      {{"render", "cards.jsonl", "-j", "3"}, "cards.jsonl:1:27"},
      {{"check", "cards.jsonl"}, "cards.jsonl:1:27"}};
  for (const auto& [words, first] : runs) {
    const std::string said = say(words);
    CAPTURE(said);
    CHECK(count(said, "warning: the palette 'nord-dark'") == 1);
    CHECK(count(said, first + ": this warning also applies to 2 more cards\n") == 1);
  }
  CHECK(count(say({"check", "a.yaml", "b.yaml", "--format", "json"}), "warning") == 0);
  CHECK(count(say({"check", "a.yaml"}), "also applies to") == 0);
}

TEST_CASE("batches: check reads JSON Lines, each line with its number", "[program][slow]") {
  const Place place;
  write_file(place.folder / "cards.jsonl", "{\"title\": \"a\"}\n\n{\"title\": \"b\", \"summry\": \"c\"}\n");
  for (const std::string from : {"cards.jsonl", "-"}) {
    const Finished checked =
        run({{PLACARD_PROGRAM, "check", from}, place.folder.path(), read_file(place.folder / "cards.jsonl")});
    CHECK(checked.err.find(":3:16: error: unknown key 'summry'") != std::string::npos);
    CHECK(checked.err.find("2 cards, 1 error") != std::string::npos);
  }
}

TEST_CASE("batches: a flag that is wrong ends a stream at once", "[program][slow]") {
  const Place place;
  const Finished finished = run({{PLACARD_PROGRAM, "render", "-", "-o", "out", "-s", "inkk"}, place.folder.path(), lines(3)});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "unknown style 'inkk'"));
  CHECK(finished.err.find("inkk") == finished.err.rfind("inkk"));
  CHECK(files_below(place.folder / "out").empty());
}

TEST_CASE("batches: lines of JSON do not fit into one picture, one of them does", "[program][slow]") {
  const Place place;
  const Finished several = place.render("-", {"-o", "-"}, lines(2));
  CHECK(several.status == 1);
  CHECK(several.out.empty());
  CHECK(has(several.err, "several lines of JSON"));
  const Finished one = place.render("-", {"-o", "-"}, lines(1));
  CHECK(one.status == 0);
  CHECK(one.out.starts_with("<svg"));
}

TEST_CASE("batches: the first card of a stream is drawn before its last line comes", "[program][slow]") {
  const Place place;
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, STDERR_FILENO);
    ::execl(PLACARD_PROGRAM, PLACARD_PROGRAM, "render", "-", "-s", style, "-m", "dark", "-o", (place.folder / "out").c_str(),
            nullptr);
    ::_exit(127);
  }
  ::close(ends[0]);
  const std::string first = line(1);
  REQUIRE(::write(ends[1], first.data(), first.size()) == static_cast<ssize_t>(first.size()));
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!fs::exists(place.folder / "out/c1.svg") && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  CHECK(fs::exists(place.folder / "out/c1.svg"));
  const std::string second = line(2);
  REQUIRE(::write(ends[1], second.data(), second.size()) == static_cast<ssize_t>(second.size()));
  ::close(ends[1]);
  int status = 0;
  CHECK(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(fs::exists(place.folder / "out/c2.svg"));
}

TEST_CASE("batches: lines in more languages than fonts are kept for are drawn as a file of the same cards", "[program][slow]") {
  const Place place;
  std::string input;
  std::string list;
  for (int i = 0; i < 230; ++i) {
    const std::string card = "{\"id\": \"c" + std::to_string(i) + "\", \"title\": \"" + title(i) +
                             " \u0434 \u05d0\", \"lang\": \"en-x-l" + std::to_string(i) + "\"}\n";
    input += card;
    list += "- " + card;
  }
  write_file(place.folder / "cards.yaml", list);
  CHECK(place.render("cards.yaml", {"-o", "file", "-m", "dark"}).status == 0);
  CHECK(place.render("-", {"-o", "lines", "-m", "dark", "-j", "1"}, input).status == 0);
  CHECK(place.files("file").size() == 230);
  CHECK(place.files("lines") == place.files("file"));
}

TEST_CASE("batches: a higher level makes a smaller PNG of the same pixels", "[program][slow]") {
  const Place place;
  write_file(place.folder / "cards.yaml", "title: kairos-scheduler\nsummary: Distributed job scheduler.\n");
  std::vector<std::size_t> sizes;
  for (const char* level : {"1", "6", "12"}) {
    CHECK(place.render("cards.yaml", {"-o", std::string(level) + ".png", "-m", "dark", "--png-level", level}).status == 0);
    sizes.push_back(fs::file_size(place.folder / (std::string(level) + ".png")));
  }
  CHECK(sizes[0] > sizes[1]);
  CHECK(sizes[1] > sizes[2]);
}
