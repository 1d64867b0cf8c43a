#include "model/fields.h"

#include "model/card.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

std::vector<std::string> plain(const std::vector<Keyword>& tags) {
  std::vector<std::string> result;
  for (const Keyword& tag : tags) result.push_back(tag.text.text);
  return result;
}

std::vector<std::string> stats_of(const Card& card) {
  std::vector<std::string> result;
  for (const Stat& stat : card.stats) result.push_back(stat.name.text + "=" + stat.value.text);
  return result;
}

}  // namespace

TEST_CASE("repository: the JSON of gh is a card", "[model]") {
  const Card card = cards_of(R"({
    "name": "kairos-scheduler", "description": "A job scheduler.", "url": "https://github.com/example/kairos-scheduler",
    "owner": {"id": "x", "login": "example"}, "isArchived": false, "primaryLanguage": {"name": "Java"}, "stargazerCount": 128,
    "forkCount": 0, "licenseInfo": {"key": "mit", "name": "MIT License", "nickname": ""}, "latestRelease": {"tagName": "v1.2"},
    "repositoryTopics": [{"name": "raft"}, {"name": "jobs"}], "homepageUrl": "", "diskUsage": 12})")
                        .at(0);
  CHECK(card.id.text == "kairos-scheduler");
  CHECK(card.summary.text == "A job scheduler.");
  CHECK(card.owner.text == "example");
  CHECK(card.status.text.text.empty());
  CHECK(plain(card.tags) == Lines{"raft", "jobs"});
  CHECK(card.link.url.text == "https://github.com/example/kairos-scheduler");
  CHECK(card.link.text.text == "view on github");
  CHECK(stats_of(card) == Lines{"language=Java", "stars=128", "license=MIT", "version=v1.2"});
}

TEST_CASE("repository: the JSON of GitHub's REST API is a card", "[model]") {
  const Card card = cards_of(R"({
    "name": "feed", "full_name": "example/feed", "description": null, "html_url": "https://github.com/example/feed",
    "url": "https://api.github.com/repos/example/feed", "owner": {"login": "example"}, "archived": true, "language": "Go",
    "stargazers_count": 3, "forks_count": 2, "license": {"key": "other", "spdx_id": "NOASSERTION"}, "topics": ["kafka"]})")
                        .at(0);
  CHECK(card.title.text == "feed");
  CHECK(card.summary.empty());
  CHECK(card.status.text.text == "archived");
  CHECK(plain(card.tags) == Lines{"kafka"});
  CHECK(card.link.url.text == "https://github.com/example/feed");
  CHECK(stats_of(card) == Lines{"language=Go", "stars=3", "forks=2"});
}

TEST_CASE("repository: a package.json is a card", "[model]") {
  const Card card = cards_of(R"({"name": "left-pad", "version": "1.3.0", "description": "Pads.", "keywords": ["pad", "left"],
    "license": "MIT", "homepage": "http://example.org/", "scripts": {"test": "x"}, "dependencies": {}})")
                        .at(0);
  CHECK(card.title.text == "left-pad");
  CHECK(plain(card.tags) == Lines{"pad", "left"});
  CHECK(card.link.url.text == "http://example.org/");
  CHECK(card.link.text.text == "example.org");
  CHECK(stats_of(card) == Lines{"license=MIT", "version=1.3.0"});
}

TEST_CASE("repository: a list of repositories is a list of cards, each with at most eight topics as tags", "[model]") {
  std::string topics;
  for (int i = 0; i < 20; ++i) topics += (i == 0 ? "\"t" : ", \"t") + std::to_string(i) + "\"";
  CHECK(cards_of("{\"name\": \"a\", \"topics\": [" + topics + "], \"html_url\": \"https://e.org\"}").at(0).tags.size() == 8);
  const auto cards = cards_of(R"([{"name": "a", "url": "https://e.org/a"}, {"name": "b", "description": "x"}])");
  REQUIRE(cards.size() == 2);
  CHECK(cards[1].title.text == "b");
}

TEST_CASE("repository: a mapping with card keys or without a repository is not a repository", "[model]") {
  CHECK_FALSE(card_from_repository(test::node_of("{title: a, name: b, description: c}")));
  CHECK_FALSE(card_from_repository(test::node_of("{name: a, summary: b}")));
  CHECK_FALSE(card_from_repository(test::node_of("{description: a}")));
  CHECK_FALSE(card_from_repository(test::node_of("[a]")));
}

TEST_CASE("repository: a problem has its position in the JSON", "[model]") {
  const std::string text = "{\"name\": \"a\",\n \"description\": \"" + std::string(6000, 'x') + "\"}";
  Problems problems;
  read_cards(test::node_of(text), problems);
  REQUIRE(problems.errors() == 1);
  CHECK(messages_of(problems, text).at(0).starts_with("2:17: text is too long: 6000 characters"));
}

TEST_CASE("repository: nameWithOwner gives name and owner", "[model]") {
  const Card card = cards_of(R"({"nameWithOwner": "cli/cli", "licenseInfo": {"key": "apache-2.0"}})").at(0);
  CHECK(card.title.text == "cli");
  CHECK(card.owner.text == "cli");
  CHECK(stats_of(card) == Lines{"license=Apache-2.0"});
}

TEST_CASE("repository: names of emoji in GitHub's descriptions become emoji", "[model]") {
  const auto summary = [](const std::string& text) { return cards_of(text).at(0).summary.text; };
  CHECK(summary(R"({"name": "frob", "description": "Turns knobs :rocket::sparkles: fast :tada:", "stargazerCount": 5})") ==
        "Turns knobs 🚀✨ fast 🎉");
  CHECK(summary(R"({"full_name": "a/b", "description": "at 10:30: :+1: :no_such_emoji: :octocat:heart: :"})") ==
        "at 10:30: 👍 :no_such_emoji: :octocat❤️ :");
  CHECK(summary(R"({"name": "frob", "description": "an npm package :rocket:", "version": "1.0.0"})") ==
        "an npm package :rocket:");
  CHECK(summary("title: frob\nsummary: \"Turns knobs :rocket:\"") == "Turns knobs :rocket:");
}
