// Cards with facts from files, and the facts command, which says what to fetch and keeps the answers.

#include <cstdlib>

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string cards =
    "cards:\n"
    "  - {title: Frob, repo: Acme/Frob, stats: [language, stars, version]}\n"
    "  - {title: Knob, repo: acme/knob, summary: own, stats: [stars, updated]}\n"
    "  - {title: lab, repo: gitlab.com/acme/tools/lab, stats: [stars, version]}\n"
    "  - {title: pack, repo: 'npm:@acme/pack'}\n"
    "  - {title: written, summary: by hand}\n";

std::string answer(int stars) {
  return R"({"data": {"rateLimit": {"resetAt": "2026-11-29T13:00:00Z"},
  "r_acme_2ffrob": {"nameWithOwner": "Acme/Frob", "description": "Turns knobs.", "primaryLanguage": {"name": "Rust"}, "isArchived": false,
    "stargazerCount": )" +
         std::to_string(stars) +
         R"(, "forkCount": 4, "latestRelease": {"tagName": "v2.1.0", "publishedAt": "2026-11-02T00:00:00Z"}},
  "r_acme_2fknob": {"nameWithOwner": "acme/knob", "description": "not used", "stargazerCount": 7, "isArchived": true}}})";
}

const std::string kept = R"({
  "github.com/acme/frob": {
    "archived": false,
    "description": "Turns knobs.",
    "language": "Rust",
    "stars": 1234,
    "version": "v2.1.0"
  },
  "github.com/acme/knob": {
    "archived": true,
    "stars": 7,
    "updated": "2026-11-29"
  }
}
)";

Finished merge(const Workspace& workspace, const std::string& text, std::vector<std::string> options = {}) {
  workspace.write("answer.json", text);
  options.insert(options.begin(), {"facts", "cards.yaml", "answer.json", "--merge", "facts.json"});
  return workspace.call(options);
}

}  // namespace

TEST_CASE("facts: --query and --urls print what to fetch", "[program]") {
  const Workspace workspace{{"cards.yaml", cards}};
  CHECK(workspace.call({"facts", "cards.yaml", "--query"}).out ==
        "query page1 {\n  rateLimit { resetAt }\n"
        "  r_acme_2ffrob: repository(owner: \"acme\", name: \"frob\") { ...facts }\n"
        "  r_acme_2fknob: repository(owner: \"acme\", name: \"knob\") { ...facts }\n"
        "}\n\nfragment facts on Repository {\n  nameWithOwner\n  isArchived\n  description\n  primaryLanguage { name }\n"
        "  stargazerCount\n  latestRelease { tagName publishedAt }\n}\n");
  CHECK(workspace.call({"facts", "cards.yaml", "--urls"}).out ==
        "https://gitlab.com/api/v4/projects/acme%2Ftools%2Flab?license=true\n"
        "https://gitlab.com/api/v4/projects/acme%2Ftools%2Flab/releases/permalink/latest\n"
        "https://cdn.jsdelivr.net/npm/@acme/pack/package.json\nhttps://api.npmjs.org/downloads/point/last-month/@acme/pack\n");
  CHECK(workspace.call({"facts", "cards.yaml"}).status == 2);
  CHECK(workspace.call({"facts", "--query"}).out == workspace.call({"facts", "cards.yaml", "--query"}).out);
  CHECK(workspace.call({"facts", "cards.yaml", "--query", "--urls"}).status == 2);
  CHECK(workspace.call({"facts", "cards.yaml", "--merge", "f.json", "--date", "29.11.2026"}).status == 2);
  const Workspace none{{"cards.yaml", "title: a\n"}};
  const Finished finished = none.call({"facts", "cards.yaml", "--query"});
  CHECK(finished.status == 0);
  CHECK(finished.out.empty());
  CHECK(has(finished.err, "no card has a repository"));
}

TEST_CASE("facts: --merge keeps what cards use, sorted, one value on a line", "[program]") {
  const Workspace workspace{{"cards.yaml", cards}};
  const Finished first = merge(workspace, answer(1234));
  CAPTURE(first.err);
  CHECK(first.status == 0);
  CHECK(workspace.read("facts.json") == kept);
  CHECK(has(merge(workspace, answer(1234)).err, "unchanged facts.json"));
  CHECK(has(merge(workspace, answer(1240)).err, "wrote facts.json"));
  std::string changed = kept;
  changed.replace(changed.find("1234"), 4, "1240");
  CHECK(workspace.read("facts.json") == changed);
}

TEST_CASE("facts: failed answers keep the last facts and are warnings", "[program]") {
  const Workspace workspace{{"cards.yaml", cards}, {"facts.json", kept}};
  const auto check = [&](const std::string& text, const std::string& message) {
    const Finished finished = merge(workspace, text);
    CAPTURE(text, finished.err);
    CHECK(finished.status == 0);
    CHECK(workspace.read("facts.json") == kept);
    CHECK(has(finished.err, message));
    CHECK_FALSE(has(finished.err, "error:"));
  };
  check(R"({"data": {"r_acme_2ffrob": null}, "errors": [{"type": "NOT_FOUND", "message": "Could not resolve to a Repository"}]})",
        "answer.json:1:79: warning: Could not resolve to a Repository");
  check(R"({"message": "API rate limit exceeded", "documentation_url": "x"})",
        "answer.json:1:13: warning: API rate limit exceeded");
  check("<html>502 Bad Gateway</html>", "answer.json:1:1: warning: ");
  check("", "answer.json:1:1: warning: file is empty");
  workspace.write("facts.json", "{\"acme/frob\": {");
  const Finished broken = merge(workspace, answer(1));
  CHECK(broken.status == 1);
  CHECK(has(broken.err, "facts.json:1:"));
  CHECK(workspace.read("facts.json") == "{\"acme/frob\": {");
}

TEST_CASE("facts: --root refuses files outside, and --report prints rows", "[program]") {
  const Workspace workspace{{"p/cards.yaml", cards}, {"answer.json", answer(1234)}};
  const auto call = [&](const std::string& answers, const std::string& facts) {
    return workspace.call({"facts", "p/cards.yaml", answers, "--merge", facts, "--root", "p", "--report"});
  };
  CHECK(has(call("answer.json", "p/facts.json").err, "reading 'answer.json': outside the project"));
  workspace.write("p/answer.json", answer(1234));
  CHECK(has(call("p/answer.json", "facts.json").err, "writing 'facts.json': outside the project"));
  CHECK(call("p/answer.json", "p/facts.json").out == "new\tp/facts.json\n");
  workspace.write("p/answer.json", R"({"message": "API rate limit exceeded"})");
  CHECK(call("p/answer.json", "p/facts.json").out ==
        "warning\tp/answer.json:1:13\tAPI rate limit exceeded\tfacts that were fetched before are kept\n"
        "unchanged\tp/facts.json\n");
  CHECK(workspace.read("p/facts.json") == kept);
}

TEST_CASE("facts: history keeps a number a day, at most 400", "[program]") {
  const Workspace workspace{
      {"cards.yaml", "history: stars\ncards: [{title: a, repo: acme/frob, summary: s, status: live, stats: [stars]}]\n"}};
  CHECK(merge(workspace, answer(10), {"--date", "2026-11-01"}).status == 0);
  CHECK(merge(workspace, answer(11), {"--date", "2026-11-01"}).status == 0);
  CHECK(merge(workspace, answer(12), {"--date", "2026-11-02"}).status == 0);
  const std::string two =
      "{\n  \"github.com/acme/frob\": {\n    \"history\": {\"stars\": [[\"2026-11-01\", 11], [\"2026-11-02\", 12]]},\n    \"stars\": 12\n  }\n}\n";
  CHECK(workspace.read("facts.json") == two);
  CHECK(merge(workspace, R"({"message": "API rate limit exceeded"})", {"--date", "2026-11-03"}).status == 0);
  CHECK(workspace.read("facts.json") == two);
  std::string many;
  for (int i = 0; i < 400; ++i) many += (i == 0 ? "[\"2024-" : ", [\"2024-") + std::to_string(1000 + i) + "\", 1]";
  workspace.write("facts.json", R"({"acme/frob": {"history": {"stars": [)" + many + "]}}}");
  CHECK(
      workspace.call({"facts", "cards.yaml", "answer.json", "--merge", "facts.json"}, {"SOURCE_DATE_EPOCH=1795913600"}).status ==
      0);
  workspace.write("answer.json", answer(13));
  CHECK(
      workspace.call({"facts", "cards.yaml", "answer.json", "--merge", "facts.json"}, {"SOURCE_DATE_EPOCH=1795913600"}).status ==
      0);
  const std::string facts = workspace.read("facts.json");
  CHECK(count(facts, "[\"2024-") == 399);
  CHECK_FALSE(has(facts, "\"2024-1000\""));
  CHECK(has(facts, ", [\"2026-11-29\", 13]]}"));
}

TEST_CASE("facts: cards are drawn with facts of the file or of an option, with the same bytes at any time", "[program]") {
  const std::string named = "facts: facts.json\n" + cards;
  const Workspace workspace{{"cards.yaml", cards}, {"named.yaml", named}, {"facts.json", kept}};
  const Finished without = workspace.render("cards.yaml", {"-o", "without"});
  CHECK(without.status == 0);
  CHECK(has(without.err, "cards.yaml:2:25: warning: there are no facts about 'github.com/acme/frob'"));
  const Workspace first{{"cards.yaml", named}};
  const Finished before = first.render("cards.yaml", {"-o", "before"});
  CHECK(before.status == 0);
  CHECK(has(before.err, "cards.yaml:1:8: warning: there is no facts file 'facts.json' yet"));
  CHECK(workspace.render("cards.yaml", {"-o", "strict", "--strict"}).status == 1);
  CHECK(workspace.render("cards.yaml", {"-o", "option", "--facts", "facts.json"}).status == 0);
  CHECK(workspace.render("named.yaml", {"-o", "named"}).status == 0);
  CHECK(workspace.files("named") == workspace.files("option"));
  CHECK(workspace.files("named") != workspace.files("without"));
  CHECK(has(workspace.read("named/frob-light.svg"), ">Frob: Turns knobs.</title>"));
  CHECK(workspace.read("named/written-light.svg") == workspace.read("without/written-light.svg"));
  const Finished later =
      workspace.call({"render", "named.yaml", "-s", test_style_file, "-o", "later"}, {"SOURCE_DATE_EPOCH=1900000000"});
  CHECK(later.status == 0);
  CHECK(workspace.files("later") == workspace.files("named"));
  workspace.write("by-hand.yaml",
                  "{title: Frob, summary: Turns knobs., stats: {language: Rust, stars: 1234, version: v2.1.0}, "
                  "link: {text: view on github, url: 'https://github.com/Acme/Frob'}}");
  CHECK(workspace.render("by-hand.yaml", {"-o", "by-hand"}).status == 0);
  CHECK(workspace.read("by-hand/frob-dark.svg") == workspace.read("named/frob-dark.svg"));
}

TEST_CASE("facts: --facts overrides the file, JSON Lines take facts, and stdin works", "[program]") {
  const std::string card = R"({"title": "a", "repo": "acme/frob", "status": "live", "stats": ["stars"]})";
  const Workspace workspace{{"a.json", R"({"facts": "old.json", "cards": [)" + card + "]}"},
                            {"a.jsonl", card + "\n"},
                            {"old.json", R"({"acme/frob": {"description": "old", "stars": 1}})"},
                            {"new.json", R"({"acme/frob": {"description": "new", "stars": 2}})"}};
  CHECK(workspace.render("a.json", {"-o", "old"}).status == 0);
  CHECK(has(workspace.read("old/a-light.svg"), ">a (live): old</title>"));
  CHECK(workspace.render("a.json", {"-o", "new", "--facts", "new.json"}).status == 0);
  CHECK(has(workspace.read("new/a-light.svg"), ">a (live): new</title>"));
  CHECK(workspace.render("a.jsonl", {"-o", "lines", "--facts", "new.json"}).status == 0);
  CHECK(workspace.files("lines") == workspace.files("new"));
  CHECK(workspace.render("a.json", {"-o", "stdin", "--facts", "-"}, workspace.read("new.json")).status == 0);
  CHECK(workspace.files("stdin") == workspace.files("new"));
  CHECK(has(workspace.render("-", {"--facts", "-"}).err, "stdin can be read only once"));
}

TEST_CASE("facts: facts files are inside the project, and their errors have a place", "[program]") {
  const Workspace workspace{{"p/.git/HEAD", ""},
                            {"p/cards.yaml", "facts: ../outside.json\ncards: [{title: a, repo: acme/frob}]\n"},
                            {"p/broken.yaml", "facts: [broken.json]\ncards: [{title: a, repo: acme/frob}]\n"},
                            {"p/broken.json", "{\"acme/frob\":\n {\"stars\" 1}}"},
                            {"outside.json", kept}};
  const Finished outside = workspace.render("p/cards.yaml", {"-o", "out"});
  CHECK(outside.status == 1);
  CHECK(has(outside.err, "p/cards.yaml:1:8: error: reading 'outside.json': outside the project"));
  const Finished broken = workspace.render("p/broken.yaml", {"-o", "out"});
  CHECK(broken.status == 1);
  CHECK(has(broken.err, "p/broken.json:2:"));
  CHECK(workspace.files("out").empty());
  CHECK(has(workspace.call({"check", "p/broken.yaml"}).err, "p/broken.json:2:"));
  const Finished option = workspace.call({"render", "p/cards.yaml", "--facts", "p/broken.json"});
  CHECK(option.status == 1);
  CHECK(has(option.err, "p/broken.json:2:"));
}
