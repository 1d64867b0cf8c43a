#include "model/page.h"

#include "model/card.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Lines problems_of(const std::string& text) {
  Problems problems;
  const Page page = read_page({"content/a-page.md", text}, problems);
  if (!problems.has_errors()) read_cards(page.card, problems);
  return messages_of(problems, text);
}

Card card_of(const std::string& text, const std::string& name = "content/a-page.md") {
  Problems problems;
  const std::vector<Card> cards = read_cards(read_page({name, text}, problems).card, problems);
  CAPTURE(text, messages_of(problems, text));
  REQUIRE(problems.empty());
  return cards.at(0);
}

bool is_draft(const std::string& text) {
  Problems problems;
  return read_page({"a.md", text}, problems).is_draft;
}

std::string tags_of(const Card& card) {
  std::string tags;
  for (const Keyword& tag : card.tags) tags += tag.text.text + "|";
  return tags;
}

}  // namespace

TEST_CASE("page: YAML, TOML and JSON front matter give the same card", "[model]") {
  const std::string yaml =
      "---\ntitle: \"Héllo: world\"\ndescription: d\ntags: [a, b c]\ndate: 2024-05-01T10:00:00Z\nauthor: me\nslug: Hi You\n"
      "lang: en_US\nweight: 10\nlayout: post\n---\n# other\n";
  const std::string toml =
      "+++\ntitle = \"H\\u00e9llo: world\"\ndescription = 'd'\ntags = [\"a\", \"b c\"]\ndate = 2024-05-01T10:00:00Z\n"
      "author = \"me\"\nslug = \"Hi You\"\nlang = \"en_US\"\nweight = 10\nlayout = \"post\"\n+++\n# other\n";
  const std::string json =
      "{\n\"title\": \"H\\u00e9llo: world\", \"description\": \"d\", \"tags\": [\"a\", \"b c\"], \"date\": \"2024-05-01\",\n"
      "\"author\": \"me\", \"slug\": \"Hi You\", \"lang\": \"en_US\", \"weight\": 10, \"layout\": \"}\"}\n# other\n";
  for (const std::string& text : {yaml, "\xEF\xBB\xBF" + yaml, toml, json}) {
    const Card card = card_of(text);
    CHECK(card.title.text == "Héllo: world");
    CHECK(card.summary.text == "d");
    CHECK(tags_of(card) == "a|b c|");
    CHECK(card.stats.at(0).name.text == "published");
    CHECK(card.stats.at(0).value.text == "2024-05-01");
    CHECK(card.owner.text == "me");
    CHECK(card.id.text == "hi-you");
    CHECK(card.look.lang.text == "en-US");
    CHECK(card.look.layout.empty());
    CHECK(text.substr(card.title.span.begin, 2) == "\"H");
  }
}

TEST_CASE("page: synonyms and the shapes that sites use are understood", "[model]") {
  CHECK(card_of("---\ntitle: a\nexcerpt: e\nkeywords: x, y\n---\n").summary.text == "e");
  CHECK(tags_of(card_of("---\ntitle: a\nkeywords: x, y\n---\n")) == "x|y|");
  CHECK(tags_of(card_of("---\ntitle: a\ntags: []\ncategories: [c]\n---\n")) == "c|");
  CHECK(tags_of(card_of("+++\ntitle = 'a'\n[taxonomies]\ntags = ['z']\n+++\n")) == "z|");
  CHECK(card_of("---\ntitle: a\nauthors: [{name: Jo, url: x}, Mia]\n---\n").owner.text == "Jo, Mia");
  CHECK(card_of("---\ntitle: a\nauthor: {name: Jo}\n---\n").owner.text == "Jo");
  CHECK(card_of("---\ntitle: a\npubDate: Jul 08 2022\npublished: true\n---\n").stats.at(0).value.text == "Jul 08 2022");
  CHECK(card_of("---\ntitle: a\nlastmod: 2024-05-02\n---\n").stats.at(0).name.text == "updated");
  CHECK(card_of("---\nlastmod: 2024-05-02\n---\n", "_posts/2024-05-01-a-page.md").stats.at(0).name.text == "published");
  CHECK(card_of("", "_posts/2024-05-01-a-page.md").stats.at(0).value.text == "2024-05-01");
  CHECK(card_of("", "posts/2024-05-01-a-page/index.md").title.text == "a page");
  CHECK(card_of("---\ndate: 2024-05-02\n---\n", "_posts/2024-05-01-a-page.md").stats.at(0).value.text == "2024-05-02");
  for (const char* name : {"2024-05-01.md", "2024-05-01-.md", "24-05-01-a.md"}) CHECK(card_of("", name).stats.empty());
  CHECK(card_of("---\ntitle: a\nimage: {src: x.png, alt: seen}\n---\n").cover.light.text == "x.png");
  CHECK(card_of("---\ntitle: a\ncover: {image: x.png, alt: seen}\n---\n").cover.alt.text == "seen");
  CHECK(card_of("---\ntitle: a\npermalink: /posts/hello.html\n---\n").id.text == "hello");
  CHECK(card_of("---\ntitle: a\nurl: https://example.org/posts/hello/\n---\n").id.text == "hello");
  for (const char* pattern : {"/:year/:title/", "false", "/{{ title }}/", "/", "https://example.org"})
    CHECK(card_of("---\ntitle: a\npermalink: \"" + std::string(pattern) + "\"\n---\n").id.text == "a");
  CHECK(is_draft("---\ndraft: true\n---\n"));
  CHECK(is_draft("+++\ndraft = true\n+++\n"));
  CHECK(is_draft("---\npublished: false\n---\n"));
  CHECK(is_draft("---\ndraft: Yes\n---\n"));
  CHECK(is_draft("---\npublished: No\n---\n"));
  CHECK_FALSE(is_draft("---\ndraft: no\npublished: 2026-01-02\n---\n"));
  CHECK_FALSE(is_draft("---\ndraft: false\n---\n"));
}

TEST_CASE("page: the mapping 'placard' wins over the other keys, and only its keys are checked", "[model]") {
  const Card card = card_of("---\ntitle: a\ndescription: d\nplacard:\n  title: b\n  layout: compact\n---\n");
  CHECK(card.title.text == "b");
  CHECK(card.summary.text == "d");
  CHECK(card.look.layout.text == "compact");
  CHECK(problems_of("---\ntitle: a\nsummry: x\nplacard:\n  summry: b\n---\n") ==
        Lines{"5:3: unknown key 'summry' (did you mean 'summary'?)"});
  CHECK(problems_of("---\ntitle: a\nplacard: b\n---\n") == Lines{"3:10: expected a mapping, found text"});
}

TEST_CASE("page: title and summary come from the text if the front matter has none", "[model]") {
  const Card card = card_of("import X from './x'\n\n# The *title*\n\n![badge](b.svg)\n\nOne [line](x).\nTwo.\n\n## More\n\nno\n");
  CHECK(card.title.text == "The title");
  CHECK(card.summary.text == "One line. Two.");
  CHECK(card.title.span == Span{21, 34});
  CHECK(card_of("---\ntitle: a\n---\n# b\n\nc\n").summary.text == "c");
  CHECK(card_of("---\ntitle: a\ndescription: d\n---\n# b\n\nc\n").summary.text == "d");
  CHECK(card_of("======\nTitle\n======\n\n.. note:: x\n\nText.\n", "a.rst").title.text == "Title");
  CHECK(card_of("Title\n=====\n\n.. note:: x\n\nText.\n", "a.rst").summary.text == "Text.");
  CHECK(card_of("text\n", "content/about-us.md").title.text == "about us");
  CHECK(card_of("", "content/about_us/index.md").title.text == "about us");
  for (const char* text : {"---\nno front matter\n", "{{< x >}}\n", "{% include x %}\n", "+++\n", "---"})
    CHECK(card_of(text).title.text == "a page");
}

TEST_CASE("page: a rule is not front matter, and a quote is not a summary", "[model]") {
  const Card rule = card_of("---\n\n# Lathe\n\n---\n\nA build tool.\n");
  CHECK(rule.title.text == "Lathe");
  CHECK(rule.summary.text == "A build tool.");
  CHECK(card_of("---\n\ntitle: Hello\n---\n\ntext\n").title.text == "Hello");
  CHECK(card_of("# a\n\n> quote\n\ntext\n").summary.text == "text");
  CHECK(card_of("# a\n\nEnglish | [中文](/zh/a)\n\ntext[^1]\n\n[^1]: note\n").summary.text == "text");
}

TEST_CASE("page: errors and warnings have their place in the page", "[model]") {
  CHECK(problems_of("---\ntitle: a\n b: [\n---\n") ==
        Lines{"3:2: line is indented more than the line above (indent it with no spaces, like the other keys)"});
  CHECK(problems_of("+++\ntitle = 'a'\nx = b\n+++\n") ==
        Lines{"3:5: invalid TOML: could not determine value type (put text in quotes)"});
  CHECK(problems_of("+++\ntitle = 'a'\n[\n+++\n") == Lines{"3:1: invalid TOML: expected the name of a table after '['"});
  CHECK(problems_of("{\n\"title\": \"a\",\n}\ntext") == Lines{"2:13: trailing comma is not allowed in JSON (remove it)"});
  CHECK(problems_of("+++\ntitle = 'a'\nplacard = {'é' = 1, mode = 'x'}\n+++\n") ==
        Lines{"3:12: unknown key 'é' (run 'placard schema --reference' for the list)",
              "3:28: unknown value 'x' (one of: light, dark, both, auto)"});
  CHECK(problems_of("---\ntitle: a\nimage: https://x.org/a.png\n---\n") ==
        Lines{"3:8: the cover is not shown: it is a web address (save it in the project and write its path)"});
}
