// Any number of threads writes the same bytes and the same messages.

#include "support/workspace.h"

using namespace placard::test;

TEST_CASE("threads: fallback fonts and their warnings do not depend on the number of threads", "[program][slow]") {
  const Workspace workspace;
  fs::copy_file(PLACARD_SOURCE_FOLDER "/tests/golden/real-languages/card.yaml", workspace / "cards.yaml");
  const auto draw = [&](const char* jobs) {
    fs::remove_all(workspace / "out");
    return workspace.call({"render", "cards.yaml", "-o", "out", "-j", jobs});
  };
  const Finished one = draw("1");
  const auto pictures = workspace.files("out");
  CHECK(pictures.size() >= 12);
  for (const char* jobs : {"2", "3", "2", "3"}) {
    CHECK(draw(jobs).err == one.err);
    CHECK(workspace.files("out") == pictures);
  }
}

TEST_CASE("threads: more logos than the cache holds are drawn with any number of threads", "[program][slow]") {
  const Workspace workspace;
  const std::string comment(480U << 10U, 'x');
  for (int i = 0; i < 70; ++i)
    workspace.write("logo" + std::to_string(i) + ".svg",
                    "<svg viewBox=\"0 0 1 1\"><!--" + comment + "--><path d=\"M0 0h1v1z\"/></svg>");
  std::string input;
  for (int i = 0; i < 400; ++i)
    input += "{\"title\": \"card " + std::to_string(i) + "\", \"logo\": \"logo" + std::to_string(i % 70) + ".svg\"}\n";
  std::string archive;
  for (const char* jobs : {"1", "2"}) {
    const Finished finished = workspace.render("-", {"--tar", "-", "-m", "dark", "-j", jobs}, input);
    CAPTURE(jobs, finished.err);
    CHECK(finished.status == 0);
    if (archive.empty()) archive = finished.out;
    CHECK((finished.out == archive));
  }
}

TEST_CASE("threads: JSON Lines are drawn when some threads cannot start", "[program][slow]") {
  const Workspace workspace;
  std::string lines;
  for (int i = 0; i < 300; ++i) lines += "{\"title\": \"card " + std::to_string(i) + "\", \"summary\": \"text\"}\n";
  workspace.write("lines", lines);
  const std::string limit = "ulimit -v 900000; ";
  if (workspace.shell(limit + "\"$0\" --version").status != 0) SKIP("a sanitizer needs more address space than any limit");
  const Finished finished = workspace.shell(limit + "\"$0\" render - -s " + test_style_file + " -j 256 --tar cards.tar < lines");
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  CHECK(workspace.render("-", {"--tar", "other.tar", "-j", "2"}, lines).status == 0);
  CHECK((workspace.read("cards.tar") == workspace.read("other.tar")));
}

TEST_CASE("threads: logos, custom styles and fonts, fallback fonts and invalid lines give the same bytes and messages",
          "[program][slow]") {
  const Workspace workspace{{"logo.svg", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>"}};
  workspace.write("own.yaml", "extends: ink\nabout: \"an invisible \u200b character\"\n");
  workspace.write("bad.svg", "<svg viewBox=\"0 0 1 1\"><text>a</text></svg>");
  for (const auto& entry : fs::directory_iterator(PLACARD_BUILD_FOLDER "/share/placard/fonts")) {
    if (has(entry.path().filename().string(), "Vollkorn"))
      fs::copy_file(entry.path(), workspace / "own.otf", fs::copy_options::overwrite_existing);
  }
  REQUIRE(fs::exists(workspace / "own.otf"));
  const auto card = [](int i) {
    const std::string summary = i % 2 == 0 ? "\u0434\u043e\u043c \u9f8d \u05d0" : "plain text";
    const std::string own = i % 6 == 1 ? "\"style\": \"own.yaml\", " : "";
    const std::string logo = i % 4 == 0 ? "\"logo\": \"" + std::string(i % 28 == 0 ? "bad.svg" : "logo.svg") + "\", " : "";
    return "{" + own + logo + "\"id\": \"c" + std::to_string(i) + "\", \"title\": \"" + "card " + std::to_string(i) +
           "\", \"summary\": \"" + summary + "\", \"tags\": [\"" + std::string(static_cast<std::size_t>(i % 9) * 12, 'w') +
           "x\"]}";
  };
  std::string input;
  std::string list = "fonts: [own.otf]\ncards:\n";
  for (int i = 1; i < 90; ++i) {
    input += i % 5 == 0 ? "{\"fonts\": [\"own.otf\"], \"cards\": [" + card(i) + "]}\n" : card(i) + "\n";
    if (i % 28 != 0) list += "  - " + card(i) + "\n";
  }
  workspace.write("cards.yaml", list);
  for (const std::string file : {"-", "cards.yaml"}) {
    const auto draw = [&](const char* jobs) {
      return workspace.call({"render", file, "--tar", "-", "-f", "svg,png", "--scale", "1", "-j", jobs}, {},
                            file == "-" ? input : "");
    };
    const Finished one = draw("1");
    CHECK(one.status == (file == "-" ? 1 : 0));
    CHECK(one.out.size() > 80U * 4 * 1024);
    if (file == "-") CHECK(has(one.err, "3 lines were not drawn"));
    CHECK(has(one.err, "own.yaml:2"));
    CHECK(one.err.find("own.yaml:2") == one.err.rfind("own.yaml:2"));
    for (const char* jobs : {"2", "4", "7"}) {
      const Finished more = draw(jobs);
      CAPTURE(file, jobs);
      CHECK(more.err == one.err);
      CHECK((more.out == one.out));
    }
  }
}
