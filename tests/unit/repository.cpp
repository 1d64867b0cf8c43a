#include "model/fields.h"

#include <sstream>

#include "model/card.h"
#include "model/repository.h"
#include "model/shortcodes.h"
#include "support/files.h"
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
  Problems problems;
  for (const std::string text : {"{title: a, name: b, description: c}", "{name: a, summary: b}", "{description: a}", "[a]"}) {
    CAPTURE(text);
    CHECK_FALSE(card_from_repository(test::node_of(text), problems));
  }
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

TEST_CASE("shortcodes: each line of data/shortcodes.txt is a name and its emoji", "[model]") {
  std::istringstream table(read_file(PLACARD_SOURCE_FOLDER "/data/shortcodes.txt"));
  std::size_t count = 0;
  for (std::string line; std::getline(table, line); ++count) {
    CAPTURE(line);
    const std::size_t space = line.find(' ');
    REQUIRE(space != std::string::npos);
    CHECK(replace_shortcodes(":" + line.substr(0, space) + ":") == line.substr(space + 1));
  }
  CHECK(count > 1800);
  CHECK(replace_shortcodes("::rocket::rocket :rock\net: :ROCKET:") == ":🚀:rocket :rock\net: :ROCKET:");
}

TEST_CASE("repository: the JSON of gh search repos is a card", "[model]") {
  const std::string rest = R"("description": "found", "stargazersCount": 1200, "forksCount": 4, "language": "Rust",
    "license": {"key": "mit", "name": "MIT License", "url": "u"}, "url": "https://github.com/o/alpha", "isArchived": true)";
  for (const std::string name : {R"("name": "alpha")", R"("fullName": "o/alpha")"}) {
    CAPTURE(name);
    const Card card = cards_of("[{" + name + ", " + rest + "}]").at(0);
    CHECK(card.title.text == "alpha");
    CHECK(card.owner.text == (name.find("full") == std::string::npos ? "" : "o"));
    CHECK(card.status.text.text == "archived");
    CHECK(stats_of(card) == Lines{"language=Rust", "stars=1200", "forks=4", "license=MIT"});
    CHECK(card.link.text.text == "view on github");
  }
}

TEST_CASE("repository: the JSON of GitLab and Forgejo is a card", "[model]") {
  const Card gitlab = cards_of(R"({"id": 7, "name": "Frob", "path_with_namespace": "acme/tools/frob", "description": "Turns.",
    "web_url": "https://gitlab.com/acme/tools/frob", "star_count": 12, "forks_count": 3, "open_issues_count": 5,
    "issues_access_level": "enabled", "topics": ["knobs"], "archived": false, "license": {"key": "gpl-3.0"}})")
                          .at(0);
  CHECK(gitlab.title.text == "Frob");
  CHECK(gitlab.owner.text == "acme/tools");
  CHECK(gitlab.link.url.text == "https://gitlab.com/acme/tools/frob");
  CHECK(gitlab.link.text.text == "view on gitlab");
  CHECK(plain(gitlab.tags) == Lines{"knobs"});
  CHECK(stats_of(gitlab) == Lines{"stars=12", "forks=3", "license=GPL-3.0"});
  const Card forgejo = cards_of(R"({"name": "frob", "full_name": "acme/frob", "owner": {"login": "acme", "username": "acme"},
    "html_url": "https://codeberg.org/acme/frob", "url": "https://codeberg.org/api/v1/repos/acme/frob", "language": "Zig",
    "stars_count": 8, "forks_count": 0, "licenses": ["MPL-2.0"], "website": ""})")
                           .at(0);
  CHECK(forgejo.link.text.text == "view on codeberg");
  CHECK(stats_of(forgejo) == Lines{"language=Zig", "stars=8", "license=MPL-2.0"});
}

TEST_CASE("repository: the repository of a package.json is its link if it has no homepage", "[model]") {
  const auto url_of = [](const std::string& rest) {
    return cards_of(R"({"name": "frob", "version": "1.0.0", )" + rest + "}").at(0).link.url.text;
  };
  CHECK(url_of(R"("repository": {"type": "git", "url": "git+https://github.com/acme/frob.git"})") ==
        "https://github.com/acme/frob");
  CHECK(url_of(R"("repository": "acme/frob")") == "https://github.com/acme/frob");
  CHECK(url_of(R"("repository": "gitlab:acme/frob")") == "https://gitlab.com/acme/frob");
  CHECK(url_of(R"("repository": "acme/frob", "homepage": "https://frob.dev/")") == "https://frob.dev/");
}

TEST_CASE("repository: codemeta.json, crates.io, PyPI and releases are cards", "[model]") {
  const Card codemeta = cards_of(R"({"@type": "SoftwareSourceCode", "name": "frob", "description": "Turns.",
    "codeRepository": "https://github.com/acme/frob", "license": "https://spdx.org/licenses/Apache-2.0", "softwareVersion": "2.1",
    "programmingLanguage": [{"name": "Fortran"}], "keywords": "knobs, dials"})")
                            .at(0);
  CHECK(plain(codemeta.tags) == Lines{"knobs", "dials"});
  CHECK(codemeta.link.text.text == "view on github");
  CHECK(stats_of(codemeta) == Lines{"language=Fortran", "license=Apache-2.0", "version=2.1"});
  const Card crate =
      cards_of(R"({"crate": {"name": "frob", "description": "Turns.", "downloads": 5120, "max_stable_version": "2.0.1",
    "repository": "https://github.com/acme/frob", "keywords": ["knobs"]}, "versions": [{"num": "2.0.1", "license": "MIT"}]})")
          .at(0);
  CHECK(crate.summary.text == "Turns.");
  CHECK(stats_of(crate) == Lines{"license=MIT", "version=2.0.1", "downloads=5120"});
  const Card pypi = cards_of(R"({"info": {"name": "frob", "summary": "Turns.", "description": "A long text.", "version": "3.0",
    "license_expression": "BSD-3-Clause", "downloads": {"last_month": -1}, "project_urls": {"Source": "https://github.com/acme/frob"}}})")
                        .at(0);
  CHECK(pypi.summary.text == "Turns.");
  CHECK(stats_of(pypi) == Lines{"license=BSD-3-Clause", "version=3.0"});
  const Card release =
      cards_of(R"([{"name": "", "tagName": "v1.2", "isLatest": true, "publishedAt": "2026-11-02T10:00:00Z"}])").at(0);
  CHECK(release.title.text == "v1.2");
  CHECK(stats_of(release) == Lines{"version=v1.2"});
}

TEST_CASE("repository: starred repositories with the same name get ids from their full names", "[model]") {
  const auto cards =
      cards_of(R"([{"starred_at": "2026-11-01", "repo": {"name": "utils", "full_name": "a/utils", "owner": {"login": "a"}}},
    {"name": "utils", "full_name": "b/utils"}, {"name": "frob", "full_name": "a/frob"}])");
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].id.text == "a-utils");
  CHECK(cards[0].title.text == "utils");
  CHECK(cards[1].id.text == "b-utils");
  CHECK(cards[2].id.text == "frob");
}

TEST_CASE("repository: a key that is similar to a known one and is not used is a warning", "[model]") {
  const auto warnings = [](const std::string& text) {
    Problems problems;
    read_cards(test::node_of(text), problems);
    CHECK_FALSE(problems.has_errors());
    return messages_of(problems, text);
  };
  const Lines stars =
      warnings(R"({"name": "a", "url": "https://e.org", "star_total": 5, "stars_url": "https://e.org/s", "starred": true})");
  REQUIRE(stars.size() == 1);
  CHECK(stars.front().starts_with("1:39: 'star_total' is not used (placard reads stars from 'stargazerCount', "));
  CHECK(warnings(R"({"name": "a", "url": "https://e.org", "licensing": {"id": "MIT"}})").size() == 1);
  CHECK(warnings(R"({"name": "a", "url": "https://e.org", "licensing": null, "stars": 0, "star_total": 5, "hasIssues": true})") ==
        Lines{});
}

TEST_CASE("repository: names of repositories and packages", "[model]") {
  struct Row {
    std::string written;
    std::string key;
    std::string url;
  };
  for (const Row& row : {Row{"Acme/Frob", "github.com/acme/frob", "https://github.com/Acme/Frob"},
                         {"gitlab.com/acme/tools/frob", "gitlab.com/acme/tools/frob", "https://gitlab.com/acme/tools/frob"},
                         {"https://codeberg.org/acme/frob/", "codeberg.org/acme/frob", "https://codeberg.org/acme/frob"},
                         {"https://github.com/acme/frob.git", "github.com/acme/frob", "https://github.com/acme/frob"},
                         {"npm:@acme/Frob", "npm:@acme/Frob", "https://www.npmjs.com/package/@acme/Frob"},
                         {"https://www.npmjs.com/package/frob", "npm:frob", "https://www.npmjs.com/package/frob"},
                         {"crate:Frob_x", "crate:frob-x", "https://crates.io/crates/Frob_x"},
                         {"pypi:Frob_x", "pypi:frob-x", "https://pypi.org/project/Frob_x"}}) {
    CAPTURE(row.written);
    const auto name = parse_repository_name(row.written);
    REQUIRE(name);
    CHECK(name->key == row.key);
    CHECK(name->url == row.url);
  }
  for (const std::string text :
       {"frob", "", "a/b/c", "github.com/a", "a b/c", "npm:", "https://github.com/a/b/tree/main", "a/\"b"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_repository_name(text));
  }
}
