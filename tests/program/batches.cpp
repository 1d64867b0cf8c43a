// Many cards: JSON Lines, shards and archives.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

#include "support/workspace.h"

using namespace placard::test;

namespace {

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

}  // namespace

TEST_CASE("batches: JSON Lines and a YAML file of the same cards give the same pictures", "[program][slow]") {
  const Workspace workspace{{"cards.jsonl", lines(30)}};
  CHECK(workspace.render("cards.jsonl", {"-o", "file", "-j", "3"}).status == 0);
  for (const char* jobs : {"1", "4"})
    CHECK(workspace.render("-", {"-o", std::string("stdin") + jobs, "-j", jobs}, lines(30)).status == 0);
  CHECK(workspace.files("stdin1") == workspace.files("file"));
  CHECK(workspace.files("stdin4") == workspace.files("file"));
  std::string list;
  for (int i = 0; i < 30; ++i) list += "- " + line(i);
  workspace.write("cards.yaml", list);
  CHECK(workspace.render("cards.yaml", {"-o", "yaml"}).status == 0);
  CHECK(workspace.files("yaml") == workspace.files("file"));
}

TEST_CASE("batches: the shards of a run add up to all cards", "[program][slow]") {
  const Workspace workspace{{"cards.yaml", yaml(23)}};
  for (const std::string source : {"cards.yaml", "-"}) {
    CAPTURE(source);
    const std::string input = source == "-" ? lines(23) : "";
    CHECK(workspace.render(source, {"-o", "whole"}, input).status == 0);
    std::size_t parts = 0;
    for (const char* shard : {"1/4", "2/4", "3/4", "4/4"}) {
      CHECK(workspace.render(source, {"-o", std::string("part") + shard[0], "--shard", shard}, input).status == 0);
      parts += workspace.files(std::string("part") + shard[0]).size();
      CHECK(workspace.render(source, {"-o", "sum", "--shard", shard}, input).status == 0);
    }
    CHECK(workspace.files("whole").size() == 46);
    CHECK(parts == 46);
    CHECK(workspace.files("sum") == workspace.files("whole"));
    for (const char* name : {"whole", "sum", "part1", "part2", "part3", "part4"}) fs::remove_all(workspace / name);
  }
}

TEST_CASE("batches: an archive contains the files of an output folder and is the same on every run", "[program][slow]") {
  const Workspace workspace;
  CHECK(workspace.render("-", {"-o", "out"}, lines(20)).status == 0);
  const Finished archive = workspace.render("-", {"--tar", "-", "-j", "3"}, lines(20));
  CHECK(archive.status == 0);
  CHECK(archive.err.empty());
  CHECK(workspace.render("-", {"--tar", "-", "-j", "1"}, lines(20)).out == archive.out);
  workspace.write("it.tar", archive.out);
  fs::create_directories(workspace / "unpacked");
  CHECK(run({{"/usr/bin/env", "tar", "xf", "../it.tar"}, workspace / "unpacked", {}}).status == 0);
  CHECK(workspace.files("unpacked") == workspace.files("out"));

  const Finished file = workspace.render("-", {"--tar", "to/cards.tar"}, lines(20));
  CHECK(file.status == 0);
  CHECK(has(file.err, "wrote to/cards.tar (40 pictures)"));
  CHECK(workspace.read("to/cards.tar") == archive.out);
  CHECK(files_below(workspace / "to") == std::vector<std::string>{"cards.tar"});
}

TEST_CASE("batches: an invalid line is reported with its number, and the other lines are drawn", "[program][slow]") {
  const Workspace workspace;
  const std::string input = line(1) + "\n{\"title\": \"x\", \"nope\": 1}\n" + line(2) +
                            "{\"title\": \"y\", \"style\": \"inkk\"}\n" + "{\"title\": \"z\"\n" + line(1) + line(3);
  for (const char* jobs : {"1", "3"}) {
    const Finished finished = workspace.call({"render", "-", "-o", "out", "-m", "dark", "-j", jobs}, {}, input);
    CAPTURE(finished.err);
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "stdin:3:16: error: unknown key 'nope'"));
    CHECK(has(finished.err, "stdin:5:25: error: unknown style 'inkk'"));
    CHECK(has(finished.err, "stdin:6:"));
    CHECK(has(finished.err, "stdin:7:8: error: the picture 'c1' would be written twice"));
    CHECK(has(finished.err, "4 lines were not drawn"));
    CHECK(finished.err.find("c2.svg") < finished.err.find("unknown style"));
    CHECK(files_below(workspace / "out") == std::vector<std::string>{"c1.svg", "c2.svg", "c3.svg"});
    fs::remove_all(workspace / "out");
  }
}

TEST_CASE("batches: a warning that applies to many files or lines is reported once, with their number", "[program][slow]") {
  const Workspace workspace;
  std::string lines;
  for (const std::string name : {"a", "b", "c"}) {
    workspace.write(name + ".yaml", "title: " + name + "\npalette: nord-dark\n");
    lines += "{\"title\": \"" + name + "\", \"palette\": \"nord-dark\"}\n";
  }
  workspace.write("cards.jsonl", lines);
  const std::vector<std::pair<std::vector<std::string>, std::string>> runs{
      {{"render", "a.yaml", "b.yaml", "c.yaml"}, "a.yaml:2:10"},
      {{"check", "a.yaml", "b.yaml", "c.yaml"}, "a.yaml:2:10"},
      {{"render", "cards.jsonl"}, "cards.jsonl:1:27"},
      {{"render", "cards.jsonl", "-j", "3"}, "cards.jsonl:1:27"},
      {{"check", "cards.jsonl"}, "cards.jsonl:1:27"}};
  for (const auto& [arguments, first] : runs) {
    const std::string messages = workspace.call(arguments).err;
    CAPTURE(messages);
    CHECK(count(messages, "warning: the palette 'nord-dark'") == 1);
    CHECK(count(messages, first + ": this warning also applies to 2 more cards\n") == 1);
  }
  CHECK_FALSE(has(workspace.call({"check", "a.yaml", "b.yaml", "--format", "json"}).err, "warning"));
  CHECK_FALSE(has(workspace.call({"check", "a.yaml"}).err, "also applies to"));
}

TEST_CASE("batches: check reports the line number in JSON Lines", "[program][slow]") {
  const Workspace workspace{{"cards.jsonl", "{\"title\": \"a\"}\n\n{\"title\": \"b\", \"summry\": \"c\"}\n"}};
  for (const std::string from : {"cards.jsonl", "-"}) {
    const Finished checked = workspace.call({"check", from}, {}, workspace.read("cards.jsonl"));
    CHECK(has(checked.err, ":3:16: error: unknown key 'summry'"));
    CHECK(has(checked.err, "2 cards, 1 error"));
  }
}

TEST_CASE("batches: an invalid option is reported once for a stream", "[program][slow]") {
  const Workspace workspace;
  const Finished finished = workspace.call({"render", "-", "-o", "out", "-s", "inkk"}, {}, lines(3));
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "unknown style 'inkk'"));
  CHECK(count(finished.err, "inkk") == 1);
  CHECK(files_below(workspace / "out").empty());
}

TEST_CASE("batches: several JSON lines do not fit into one picture, and one line does", "[program][slow]") {
  const Workspace workspace;
  const Finished several = workspace.render("-", {"-o", "-"}, lines(2));
  CHECK(several.status == 1);
  CHECK(several.out.empty());
  CHECK(has(several.err, "several lines of JSON"));
  const Finished one = workspace.render("-", {"-o", "-"}, lines(1));
  CHECK(one.status == 0);
  CHECK(one.out.starts_with("<svg"));
}

TEST_CASE("batches: the first card of a stream is drawn before the last line arrives", "[program][slow]") {
  const Workspace workspace;
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, STDERR_FILENO);
    ::execl(PLACARD_PROGRAM, PLACARD_PROGRAM, "render", "-", "-s", test_style_file.c_str(), "-m", "dark", "-o",
            (workspace / "out").c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[0]);
  const std::string first = line(1);
  REQUIRE(::write(ends[1], first.data(), first.size()) == static_cast<ssize_t>(first.size()));
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!fs::exists(workspace / "out/c1.svg") && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  CHECK(fs::exists(workspace / "out/c1.svg"));
  const std::string second = line(2);
  REQUIRE(::write(ends[1], second.data(), second.size()) == static_cast<ssize_t>(second.size()));
  ::close(ends[1]);
  int status = 0;
  CHECK(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(fs::exists(workspace / "out/c2.svg"));
}

TEST_CASE("batches: lines in more languages than the font cache holds are drawn like a file of the same cards",
          "[program][slow]") {
  const Workspace workspace;
  std::string input;
  std::string list;
  for (int i = 0; i < 230; ++i) {
    const std::string card = "{\"id\": \"c" + std::to_string(i) + "\", \"title\": \"" + title(i) +
                             " \u0434 \u05d0\", \"lang\": \"en-x-l" + std::to_string(i) + "\"}\n";
    input += card;
    list += "- " + card;
  }
  workspace.write("cards.yaml", list);
  CHECK(workspace.render("cards.yaml", {"-o", "file", "-m", "dark"}).status == 0);
  CHECK(workspace.render("-", {"-o", "lines", "-m", "dark", "-j", "1"}, input).status == 0);
  CHECK(workspace.files("file").size() == 230);
  CHECK(workspace.files("lines") == workspace.files("file"));
}

TEST_CASE("batches: a higher --png-level makes a smaller file", "[program][slow]") {
  const Workspace workspace{{"cards.yaml", "title: kairos-scheduler\nsummary: Distributed job scheduler.\n"}};
  std::vector<std::size_t> sizes;
  for (const char* level : {"1", "6", "12"}) {
    CHECK(workspace.render("cards.yaml", {"-o", std::string(level) + ".png", "-m", "dark", "--png-level", level}).status == 0);
    sizes.push_back(fs::file_size(workspace / (std::string(level) + ".png")));
  }
  CHECK(sizes[0] > sizes[1]);
  CHECK(sizes[1] > sizes[2]);
}
