#include "model/facts.h"

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

/// A table of facts with the messages about its files.
struct ReadFacts {
  FactsTable table;
  Lines messages;
  bool is_good = true;
};

ReadFacts read(const Lines& files) {
  ReadFacts facts;
  for (const std::string& text : files) {
    const bool is_good = facts.table.add({"facts.json", text}, [&](const Source& source, const Problems& problems) {
      for (const Problem& problem : problems.sorted())
        facts.messages.push_back(place_text(problem, source) + ": " + problem.message);
    });
    facts.is_good = facts.is_good && is_good;
  }
  return facts;
}

std::string value(const FactsTable& facts, std::string_view repository, std::string_view name) {
  const FactsTable::Fact fact = facts.find(repository, name);
  return fact ? fact.value->text : "";
}

// "title | summary | status | link | stats | tags" of the first card, and messages.
Lines filled(const std::string& card, const std::string& facts) {
  Problems problems;
  Card one = read_cards(test::node_of(card), problems).at(0);
  add_facts(one, read({facts}).table, problems);
  std::string text = one.summary.text + " | " + one.status.text.text + " | " + one.link.url.text + " |";
  for (const Stat& stat : one.stats) text += " " + stat.name.text + "=" + stat.value.text;
  text += " |";
  for (const Keyword& tag : one.tags) text += " " + tag.text.text;
  Lines lines{text};
  for (std::string& message : messages_of(problems, card)) lines.push_back(std::move(message));
  return lines;
}

const std::string frob =
    R"({"github.com/acme/frob": {"description": "Turns knobs.", "stars": 1234, "forks": 0, "language": "Rust",
  "license": "MIT", "version": "v2.1.0", "topics": ["knobs", "dials"], "archived": true, "coverage": "98%",
  "languages": {"C": 29, "Rust": 710}}})";

}  // namespace

TEST_CASE("facts: a card takes what it does not say itself", "[model]") {
  CHECK(filled("{title: a, repo: Acme/Frob}", frob) ==
        Lines{"Turns knobs. | archived | https://github.com/Acme/Frob | language=Rust stars=1234 license=MIT version=v2.1.0 |"});
  CHECK(filled("{title: a, repo: acme/frob, summary: own, status: live, link: 'https://e.org', stats: {users: 5}, tags: [x]}",
               frob) == Lines{"own | live | https://e.org | users=5 | x"});
  CHECK(
      filled("{title: a, link: 'https://github.com/acme/frob'}", frob).front().starts_with("Turns knobs. | archived | https://"));
  CHECK(filled("{title: a, link: 'https://example.org/acme/frob'}", frob) == Lines{" |  | https://example.org/acme/frob | |"});
}

TEST_CASE("facts: stats and tags name facts", "[model]") {
  CHECK(
      filled("{title: a, repo: acme/frob, summary: s, stats: [version, forks, coverage, languages], tags: from facts}", frob) ==
      Lines{"s | archived | https://github.com/acme/frob | version=v2.1.0 forks=0 coverage=98% languages=Rust, C | knobs dials"});
  const Lines missing = filled("{title: a, repo: acme/frob, stats: [stars, issues]}", frob);
  REQUIRE(missing.size() == 2);
  CHECK(missing[1].starts_with("1:44: the facts about 'github.com/acme/frob' have no 'issues'"));
  CHECK(filled("{title: a, stats: [stars]}", frob).back().starts_with("1:20: 'stars' has no value"));
  CHECK(filled("{title: a, tags: from facts}", frob).back().starts_with("1:18: 'from facts' has no repository"));
}

TEST_CASE("facts: languages, metrics and a sparkline name facts", "[model]") {
  const std::string facts = R"({"acme/frob": {"stars": 1234, "languages": {"C": 29, "Rust": 710},
    "history": {"stars": [["2026-11-01", 1190], ["2026-11-29", 1234]]}}})";
  const auto fill = [&](const std::string& text, Problems& problems) {
    Card card = read_cards(test::node_of(text), problems).at(0);
    add_facts(card, read({facts}).table, problems);
    return card;
  };
  Problems problems;
  const Card card = fill("{title: a, repo: acme/frob, languages: from facts, metrics: [stars], sparkline: stars}", problems);
  CHECK(problems.empty());
  REQUIRE(card.languages.size() == 2);
  CHECK(card.languages[0].name.text == "Rust");
  CHECK(card.languages[0].amount == 710);
  CHECK(card.metrics.at(0).value.text == "1234");
  CHECK(card.sparkline.values == std::vector<double>{1190, 1234});
  CHECK(
      facts_used_by(read_cards(test::node_of("{title: a, languages: from facts, metrics: [stars], sparkline: forks, summary: s, "
                                             "status: live, stats: {a: 1}}"),
                               problems)
                        .at(0)) == Lines{"languages", "forks", "stars"});
  const std::string forks = "{title: a, repo: acme/frob, sparkline: forks}";
  CHECK(fill(forks, problems).sparkline.empty());
  CHECK(messages_of(problems, forks) == Lines{"1:40: the facts about 'github.com/acme/frob' have no history of 'forks' "
                                              "('history: forks' next to 'cards:' keeps a number a day)"});
  const std::string languages = "{title: a, repo: acme/other, languages: from facts}";
  Problems missing;
  Card other = read_cards(test::node_of(languages), missing).at(0);
  add_facts(other, read({R"({"acme/other": {"stars": 1}})"}).table, missing);
  CHECK(other.languages.empty());
  CHECK(messages_of(missing, languages) == Lines{"1:41: the facts about 'github.com/acme/other' have no 'languages'"});
  for (const std::string field : {"languages: from facts", "metrics: [stars]", "sparkline: stars"}) {
    Problems own;
    const Card without = fill("{title: a, " + field + "}", own);
    CAPTURE(field);
    CHECK(own.errors() == 1);
    CHECK((without.languages.empty() && without.metrics.empty() && without.sparkline.fact.empty()));
  }
}

TEST_CASE("facts: a repository without facts is a warning, a link without facts is not", "[model]") {
  const Lines missing = filled("{title: a, repo: acme/other}", frob);
  REQUIRE(missing.size() == 2);
  CHECK(missing[0] == " |  | https://github.com/acme/other | |");
  CHECK(missing[1].starts_with("1:18: there are no facts about 'github.com/acme/other'"));
  CHECK(filled("{title: a, link: 'https://github.com/acme/other'}", frob).size() == 1);
}

TEST_CASE("facts: translations take facts, and label those that the card names", "[model]") {
  Problems problems;
  const std::string text = "{title: a, repo: acme/frob, stats: [coverage], translations: {ja: {labels: {coverage: 網羅率}}}}";
  std::vector<Card> cards = read_cards(test::node_of(text), problems);
  for (Card& card : cards) add_facts(card, read({frob}).table, problems);
  CHECK(messages_of(problems, text) == Lines{});
  REQUIRE(cards.size() == 2);
  CHECK(cards[1].summary.text == "Turns knobs.");
  CHECK(cards[1].stats.at(0).shown_name() == "網羅率");
  CHECK(cards[1].stats.at(0).value.text == "98%");
}

TEST_CASE("facts: a value that a card cannot show is a warning with its place", "[model]") {
  const Lines lines =
      filled("{title: a, repo: a/b}", "{\"a/b\": {\n \"license\": \"" + std::string(70, 'x') + "\", \"stars\": 1}}");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == " |  | https://github.com/a/b | stars=1 |");
  CHECK(lines[1].starts_with("1:18: the license at facts.json:2:13 is not shown: text is too long: 70 characters"));
}

TEST_CASE("facts: answers of services are read as they come", "[model]") {
  const ReadFacts facts = read(
      {R"([{"full_name": "Acme/Rest", "html_url": "https://github.com/Acme/Rest", "url": "https://api.github.com/repos/Acme/Rest", "stargazers_count": 1}])",
       R"({"data": {"rateLimit": {"resetAt": "2026-11-29T10:00:00Z"}, "r_acme_2fgraph_2eql": {"nameWithOwner": "Acme/graph.ql", "stargazerCount": 2,
           "latestRelease": {"tagName": "v3", "publishedAt": "2026-11-01T00:00:00Z"}, "languages": {"edges": [{"size": 1, "node": {"name": "C"}},
           {"size": 9, "node": {"name": "Zig"}}]}, "repositoryTopics": {"nodes": [{"topic": {"name": "knobs"}}]}}}})",
       R"({"path_with_namespace": "acme/lab", "web_url": "https://gitlab.com/acme/lab", "star_count": 3, "_links": {"self": "https://gitlab.com/api/v4/projects/1"}})",
       R"({"tag_name": "v4", "description": "notes", "_links": {"self": "https://gitlab.com/acme/lab/-/releases/v4"}, "released_at": "2026-11-02T00:00:00Z"})",
       R"({"full_name": "acme/berg", "html_url": "https://codeberg.org/acme/berg", "stars_count": 5})",
       R"({"name": "frob", "version": "1.0", "dist": {"tarball": "x"}, "license": "MIT"})",
       R"({"downloads": 77, "package": "frob"})", R"({"crate": {"id": "frob", "name": "frob", "downloads": 88}, "versions": []})",
       R"({"info": {"name": "Frob", "version": "6"}, "releases": {}})",
       R"({"data": {"last_month": 99}, "package": "frob", "type": "recent_downloads"})"});
  CHECK(facts.messages == Lines{});
  CHECK(value(facts.table, "github.com/acme/rest", "stars") == "1");
  CHECK(value(facts.table, "github.com/acme/graph.ql", "stars") == "2");
  CHECK(value(facts.table, "github.com/acme/graph.ql", "version") == "v3");
  CHECK(value(facts.table, "github.com/acme/graph.ql", "released") == "2026-11-01");
  CHECK(value(facts.table, "github.com/acme/graph.ql", "language") == "Zig");
  CHECK(facts.table.date() == "2026-11-29");
  CHECK(value(facts.table, "gitlab.com/acme/lab", "stars") == "3");
  CHECK(value(facts.table, "gitlab.com/acme/lab", "version") == "v4");
  CHECK(value(facts.table, "gitlab.com/acme/lab", "description").empty());
  CHECK(value(facts.table, "codeberg.org/acme/berg", "stars") == "5");
  CHECK(value(facts.table, "npm:frob", "downloads") == "77");
  CHECK(value(facts.table, "npm:frob", "version") == "1.0");
  CHECK(value(facts.table, "crate:frob", "downloads") == "88");
  CHECK(value(facts.table, "pypi:frob", "version") == "6");
  CHECK(value(facts.table, "pypi:frob", "downloads") == "99");
}

TEST_CASE("facts: JSON Lines, mappings by name and endpoints of shields.io are read", "[model]") {
  const ReadFacts facts = read(
      {"{\"acme/a\": {\"stars\": 1}}\n\n{\"acme/b\": [{\"schemaVersion\": 1, \"label\": \"coverage\", \"message\": \"98%\"}]}\n",
       R"({"acme/a": {"stars": 2}})"});
  CHECK(facts.messages == Lines{});
  CHECK(value(facts.table, "github.com/acme/a", "stars") == "2");
  CHECK(value(facts.table, "github.com/acme/b", "coverage") == "98%");
}

TEST_CASE("facts: the first release of a list that is neither a draft nor a prerelease is the latest", "[model]") {
  const auto release = [](const std::string& tag, const std::string& more) {
    return R"({"tag_name": ")" + tag + R"(", "name": "x", "html_url": "https://github.com/a/b/releases/tag/)" + tag + "\"" +
           more + "}";
  };
  const ReadFacts facts = read({"[" + release("v4", ", \"draft\": true") + "," + release("v3", ", \"prerelease\": true") + "," +
                                release("v2", "") + "," + release("v1", "") + "]"});
  CHECK(value(facts.table, "github.com/a/b", "version") == "v2");
}

TEST_CASE("facts: problems have file, line and column", "[model]") {
  const ReadFacts broken = read({"{\"acme/a\": {\"stars\": 1}}\n{\"acme/b\": {\"stars\" 1}}\n"});
  CHECK_FALSE(broken.is_good);
  REQUIRE(broken.messages.size() == 1);
  CHECK(broken.messages.front().starts_with("facts.json:2:"));
  CHECK(read({"{}"}).messages.empty());
  std::string lines;
  for (int i = 0; i < 10'001; ++i) lines += "{}\n";
  CHECK(read({lines}).messages == Lines{"facts.json:1:1: more than 10000 lines of JSON"});
  CHECK(read({R"([{"stars": 5}])"}).messages == Lines{"facts.json:1:1: no facts about a repository or package are in this file"});
}

TEST_CASE("facts: answers that failed are warnings", "[model]") {
  const ReadFacts facts =
      read({R"({"data": {"r_acme_2fgone": null, "r_acme_2fold": {"nameWithOwner": "acme/new", "stargazerCount": 7}},
 "errors": [{"type": "NOT_FOUND", "message": "Could not resolve to a Repository with the name 'acme/gone'."}]})",
            R"({"message": "API rate limit exceeded", "documentation_url": "https://docs.github.com"})",
            R"({"error": "Not found"})", R"({"errors": [{"detail": "crate does not exist"}]})"});
  CHECK(facts.is_good);
  CHECK(facts.messages == Lines{"facts.json:1:50: 'github.com/acme/old' is now 'github.com/acme/new'",
                                "facts.json:2:46: Could not resolve to a Repository with the name 'acme/gone'.",
                                "facts.json:1:13: API rate limit exceeded", "facts.json:1:11: Not found",
                                "facts.json:1:24: crate does not exist"});
  CHECK(value(facts.table, "github.com/acme/old", "stars") == "7");
  CHECK_FALSE(facts.table.has("github.com/acme/gone"));
}
