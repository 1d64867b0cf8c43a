// Any number of threads: the same bytes and the same messages.

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

TEST_CASE("threads: lines that bring fonts along are drawn like the others, with any number of threads", "[program][slow]") {
  const Place place;
  for (const auto& entry : fs::directory_iterator(PLACARD_BUILD_FOLDER "/share/placard/fonts")) {
    if (has(entry.path().filename().string(), "Vollkorn"))
      fs::copy_file(entry.path(), place.folder / "own.otf", fs::copy_options::overwrite_existing);
  }
  REQUIRE(fs::exists(place.folder / "own.otf"));
  std::string input;
  for (int i = 0; i < 8; ++i) {
    const std::string card = "{\"id\": \"c" + std::to_string(i) + "\", \"title\": \"t \u9f8d\"}";
    input += i % 3 == 0 ? "{\"fonts\": [\"own.otf\"], \"cards\": [" + card + "]}\n" : card + "\n";
  }
  for (const char* jobs : {"1", "3"}) {
    const Finished finished = place.render("-", {"-o", std::string("out") + jobs, "-j", jobs}, input);
    CAPTURE(finished.err);
    CHECK(finished.status == 0);
  }
  CHECK(place.files("out1").size() == 16);
  CHECK(place.files("out1") == place.files("out3"));
}

TEST_CASE("threads: fallback fonts and their warnings are the same with any number of threads", "[program][slow]") {
  const Place place;
  fs::copy_file(PLACARD_SOURCE_FOLDER "/tests/golden/real-languages/card.yaml", place.folder / "cards.yaml");
  const auto draw = [&](const char* jobs) {
    fs::remove_all(place.folder / "out");
    return run({{PLACARD_PROGRAM, "render", "cards.yaml", "-o", "out", "-j", jobs}, place.folder.path(), {}});
  };
  const Finished one = draw("1");
  const auto pictures = place.files("out");
  CHECK(pictures.size() >= 12);
  for (const char* jobs : {"2", "3", "2", "3"}) {
    CHECK(draw(jobs).err == one.err);
    CHECK(place.files("out") == pictures);
  }
}

TEST_CASE("threads: many lines over more logos than are kept are drawn with any number of threads", "[program][slow]") {
  const Place place;
  const std::string comment(480U << 10U, 'x');
  for (int i = 0; i < 70; ++i)
    write_file(place.folder / ("logo" + std::to_string(i) + ".svg"),
               "<svg viewBox=\"0 0 1 1\"><!--" + comment + "--><path d=\"M0 0h1v1z\"/></svg>");
  std::string input;
  for (int i = 0; i < 400; ++i)
    input += "{\"title\": \"" + title(i) + "\", \"logo\": \"logo" + std::to_string(i % 70) + ".svg\"}\n";
  std::string archive;
  for (const char* jobs : {"1", "2"}) {
    const Finished finished = place.render("-", {"--tar", "-", "-m", "dark", "-j", jobs}, input);
    CAPTURE(jobs, finished.err);
    CHECK(finished.status == 0);
    if (archive.empty()) archive = finished.out;
    CHECK((finished.out == archive));
  }
}

TEST_CASE("threads: a stream is drawn where not all threads start", "[program][slow]") {
  const Place place;
  const auto limited = [&](const std::string& command) {
    return run({{"/bin/sh", "-c", "ulimit -v 900000; " + command, PLACARD_PROGRAM, style}, place.folder.path(), lines(300)});
  };
  if (limited("\"$0\" --version").status != 0) SKIP("a sanitizer needs more addresses than any limit");
  const Finished finished = limited("\"$0\" render - -s \"$1\" -j 256 --tar cards.tar");
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  CHECK(place.render("-", {"--tar", "other.tar", "-j", "2"}, lines(300)).status == 0);
  CHECK((read_file(place.folder / "cards.tar") == read_file(place.folder / "other.tar")));
}

TEST_CASE("threads: logos, own styles and fonts, fallback fonts and bad lines give the same bytes and messages on any threads",
          "[program][slow]") {
  const Place place;
  write_file(place.folder / "logo.svg", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>");
  write_file(place.folder / "own.yaml", "extends: ink\nabout: \"an invisible \u200b character\"\n");
  write_file(place.folder / "bad.svg", "<svg viewBox=\"0 0 1 1\"><text>a</text></svg>");
  for (const auto& entry : fs::directory_iterator(PLACARD_BUILD_FOLDER "/share/placard/fonts")) {
    if (has(entry.path().filename().string(), "Vollkorn"))
      fs::copy_file(entry.path(), place.folder / "own.otf", fs::copy_options::overwrite_existing);
  }
  REQUIRE(fs::exists(place.folder / "own.otf"));
  const auto card = [](int i) {
    const std::string words = i % 2 == 0 ? "\u0434\u043e\u043c \u9f8d \u05d0" : "plain words";
    const std::string own = i % 6 == 1 ? "\"style\": \"own.yaml\", " : "";
    const std::string logo = i % 4 == 0 ? "\"logo\": \"" + std::string(i % 28 == 0 ? "bad.svg" : "logo.svg") + "\", " : "";
    return "{" + own + logo + "\"id\": \"c" + std::to_string(i) + "\", \"title\": \"" + title(i) + "\", \"summary\": \"" + words +
           "\", \"tags\": [\"" + std::string(static_cast<std::size_t>(i % 9) * 12, 'w') + "x\"]}";
  };
  std::string input;
  std::string list = "fonts: [own.otf]\ncards:\n";
  for (int i = 1; i < 90; ++i) {
    input += i % 5 == 0 ? "{\"fonts\": [\"own.otf\"], \"cards\": [" + card(i) + "]}\n" : card(i) + "\n";
    if (i % 28 != 0) list += "  - " + card(i) + "\n";
  }
  write_file(place.folder / "cards.yaml", list);
  for (const std::string file : {"-", "cards.yaml"}) {
    const auto draw = [&](const char* jobs) {
      return run({{PLACARD_PROGRAM, "render", file, "--tar", "-", "-f", "svg,png", "--scale", "1", "-j", jobs},
                  place.folder.path(),
                  file == "-" ? input : ""});
    };
    const Finished one = draw("1");
    CHECK(one.status == (file == "-" ? 1 : 0));
    CHECK(one.out.size() > 80U * 4 * 1024);
    if (file == "-") CHECK(has(one.err, "3 lines were not drawn"));
    CHECK(one.err.find("own.yaml:2") != std::string::npos);
    CHECK(one.err.find("own.yaml:2") == one.err.rfind("own.yaml:2"));
    for (const char* jobs : {"2", "4", "7"}) {
      const Finished more = draw(jobs);
      CAPTURE(file, jobs);
      CHECK(more.err == one.err);
      CHECK((more.out == one.out));
    }
  }
}
