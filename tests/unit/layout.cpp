#include "layout/layout.h"

#include <cmath>
#include <stdexcept>

#include "base/utf8.h"
#include "layout/layouts.h"
#include "support/style.h"
#include "support/text.h"

using namespace placard;
using namespace placard::test;

namespace {

const std::string full_card = R"(
title: kairos-scheduler
status: in progress
summary: Distributed job scheduler. 50M tasks/day. No external coordinator.
quote: The interesting problem was not scheduling.
tags: [Raft via Apache Ratis, Consistent hash ring, Kafka]
link: {text: view on github, url: "https://example.org/"}
)";

Scene scene_of(const std::string& text, Problems& problems) {
  return lay_out(cards_of(text).at(0), test_style(), test_resources(), problems);
}

Scene scene_of(const std::string& text) {
  Problems problems;
  return scene_of(text, problems);
}

std::vector<std::string> texts(const Scene& scene) {
  std::vector<std::string> result;
  for (const Shape& shape : scene.shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) result.emplace_back(scene.text_of(*line));
  }
  return result;
}

const TextLine& text_of(const Scene& scene, const std::string& part, std::size_t index = 0) {
  for (const Shape& shape : scene.shapes) {
    const auto* line = std::get_if<TextLine>(&shape);
    if (line != nullptr && line->part == part && index-- == 0) return *line;
  }
  throw std::runtime_error("no text of " + part);
}

std::string sentence(const std::string& text) { return sentence_of(cards_of(text).at(0)); }

std::string text_in(const Scene& scene, const std::string& part) { return std::string(scene.text_of(text_of(scene, part))); }

// The first box after the box of the card.
const Rect& first_box(const Scene& scene) {
  for (std::size_t i = 1; i < scene.shapes.size(); ++i) {
    if (const auto* box = std::get_if<Box>(&scene.shapes[i])) return box->rect;
  }
  throw std::runtime_error("no box");
}

Rect area(const Shape& shape) {
  if (const auto* box = std::get_if<Box>(&shape)) return box->rect;
  const auto& line = std::get<TextLine>(shape);
  return {line.origin.x, line.origin.y - line.size * 0.8, line.width, line.size};
}

// Whether all shapes are inside the card, and all text inside its padding.
bool stays_inside(const Scene& scene) {
  const double edge = test_style().base.frame.padding.left;
  for (const Shape& shape : scene.shapes) {
    const Rect rect = area(shape);
    const double margin = std::holds_alternative<TextLine>(shape) ? edge : 0;
    if (rect.x < margin || rect.y < margin || rect.right() > scene.size.width - margin) return false;
    if (rect.bottom() > scene.size.height - margin) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("layout: a project card shows its fields in order", "[layout]") {
  const Scene scene = scene_of(full_card);
  CHECK(texts(scene) == std::vector<std::string>{"kairos-scheduler", "in progress",
                                                 "Distributed job scheduler. 50M tasks/day. No external coordinator.",
                                                 "“The interesting problem was not scheduling.”", "Raft via Apache Ratis",
                                                 "Consistent hash ring", "Kafka", "view on github →"});
  CHECK(scene.size.width == 480);
  CHECK(scene.size.height == std::round(scene.size.height));
  double y = 0;
  for (const std::string part : {"title", "summary", "quote", "tag", "link"}) {
    CHECK(text_of(scene, part).origin.y > y);
    y = text_of(scene, part).origin.y;
  }
}

TEST_CASE("layout: empty fields take no space", "[layout]") {
  const double title_only = scene_of("title: a\n").size.height;
  const Frame& frame = test_style().base.frame;
  CHECK(title_only == frame.padding.top + frame.padding.bottom + 2 * frame.border.width + test_style().base.title.type.line);
  CHECK(texts(scene_of("title: a\nsummary: ''\nquote: ''\ntags: []\nlink: {}\nstatus: ''\n")).size() == 1);
}

TEST_CASE("layout: nothing is drawn outside the card, or it is reported", "[layout]") {
  const std::string word(200, 'm');
  std::string tags;
  for (int i = 0; i < 30; ++i) tags += "tag-" + std::string(static_cast<std::size_t>(i), 'x') + ", ";
  const std::vector<std::string> cards{"title: " + word,
                                       "title: a\nsummary: " + word + "\nquote: " + word + "\n",
                                       "title: a\ntags: [" + tags + word + "]\n",
                                       "title: a\nlink: " + word,
                                       "title: a long title of many words that wraps next to the pill\nstatus: in progress\n",
                                       "title: a\nstatus: " + word.substr(0, 90),
                                       full_card,
                                       "width: 200\n" + full_card,
                                       "width: 900\n" + full_card};
  for (const std::string& text : cards) {
    const Scene scene = scene_of(text);
    CAPTURE(to_text(scene));
    CHECK(stays_inside(scene));
  }
  Problems problems;
  const Scene low = scene_of("height: 60\n" + full_card, problems);
  CHECK((stays_inside(low) || !problems.empty()));
}

TEST_CASE("layout: a status is next to the title if it fits, also if the title wraps, and otherwise below", "[layout]") {
  const Scene scene = scene_of("title: kairos-scheduler\nstatus: " + std::string(90, 's'));
  const TextLine& title = text_of(scene, "title");
  const TextLine& status = text_of(scene, "status");
  CHECK(scene.text_of(title) == "kairos-scheduler");
  CHECK(status.origin.y > title.origin.y + 20);
  CHECK(first_box(scene).x == title.origin.x);
  CHECK(first_box(scene).right() <= scene.size.width - title.origin.x);
  const Scene both = scene_of("title: kairos\nstatus: " + std::string(45, 's'));
  CHECK(std::abs(text_of(both, "title").origin.y - text_of(both, "status").origin.y) < 4);
  CHECK(text_in(both, "status") == std::string(45, 's'));
  const Scene wrapped = scene_of("title: " + std::string(30, 'n') + " " + std::string(30, 'n') + "\nstatus: live\n");
  CHECK(std::abs(text_of(wrapped, "title").origin.y - text_of(wrapped, "status").origin.y) < 4);
  CHECK(text_of(wrapped, "status").origin.x > 400);
}

TEST_CASE("layout: a status goes below a title that needs a third line beside it", "[layout]") {
  const std::string title = "{layout: note, status: on, title: Operational complexity is technical debt with a delay";
  const Scene beside = scene_of(title + "}");
  CHECK(text_of(beside, "status").origin.x > 200);
  const Scene below = scene_of(title + " and without any end or any reason at all}");
  CHECK(text_of(below, "status").origin.x < 60);
  CHECK(text_of(below, "status").origin.y > text_of(below, "title", 1).origin.y);
}

TEST_CASE("layout: a name shrinks to one line before it breaks at a hyphen, and its status goes below first", "[layout]") {
  const Scene name = scene_of("{title: raytracer-in-one-weekend, width: 257, status: live}");
  CHECK(text_in(name, "title") == "raytracer-in-one-weekend");
  CHECK(text_of(name, "title").size >= 14);
  CHECK(text_of(name, "status").origin.x < 60);
  CHECK(text_in(scene_of("{title: a-much-longer-name-of-a-raytracer-in-one-weekend, width: 257}"), "title") != "");
  const Scene words = scene_of("{title: raytracer in one week, width: 257}");
  CHECK(text_of(words, "title").size == 18);  // words wrap
}

TEST_CASE("layout: a role that has no room next to the owner goes below", "[layout]") {
  const auto roles = [](const std::string& role) {
    return texts(scene_of("{layout: hero, title: Ada Lovelace, quote: words, status: open to work, subtitle: " + role + "}"));
  };
  CHECK(roles("engineer").at(1) == "/");
  const std::string role =
      "open data for ports and ferries and everything that floats or swims in the sea or a river or a lake and for those who wait";
  CHECK(role.starts_with(roles(role).at(1)));
}

TEST_CASE("layout: a pill is centered on the line of the title", "[layout]") {
  const Scene scene = scene_of("{title: kairos, status: live}");
  const Rect& pill = first_box(scene);
  const double top = test_style().base.frame.padding.top + test_style().base.frame.border.width;
  CHECK(std::abs(pill.y + pill.height / 2 - (top + test_style().base.title.type.line / 2)) <= 0.5);
}

TEST_CASE("layout: link and stats share a line, or the stats go above the link", "[layout]") {
  const std::string stats = "{title: a, link: view on github, stats: {stars: 128, forks: 12";
  const Scene one = scene_of(stats + "}}");
  CHECK(text_of(one, "stats").origin.x > 300);
  CHECK(std::abs(text_of(one, "stats").origin.y - text_of(one, "link").origin.y) < 3);
  const Scene two = scene_of(stats + ", downloads: 12345, some long name: 12, license: Apache-2.0}}");
  CHECK(text_of(two, "stats").origin.x < 60);
  CHECK(text_of(two, "stats").origin.y < text_of(two, "link").origin.y - 16);
}

TEST_CASE("layout: numbers of stats are bolder and in the color of text, and units and names are not", "[layout]") {
  const Scene scene = scene_of("{title: a, stats: {stars: 4200, latency: 12 ms, version: v2.1, license: MIT, load: +12%}}");
  std::vector<std::string> numbers;
  std::vector<std::string> others;
  for (const Shape& shape : scene.shapes) {
    const auto* line = std::get_if<TextLine>(&shape);
    if (line == nullptr || line->part != "stats") continue;
    (line->weight == 700 && line->paint.role == Role::text ? numbers : others).emplace_back(scene.text_of(*line));
  }
  CHECK(numbers == std::vector<std::string>{"4.2k", "12", "v2.1", "+12%"});
  CHECK(others == std::vector<std::string>{"latency", "ms", "MIT", "load"});
}

TEST_CASE("layout: a card that is too narrow is reported with the minimum width", "[layout]") {
  Problems problems;
  scene_of("title: a\nwidth: 120\n", problems);
  CHECK(problems.empty());
  scene_of("title: a\nlayout: social\nwidth: 200\n", problems);
  REQUIRE(problems.sorted().size() == 1);
  CHECK(problems.sorted().front().message == "the card is 200 px wide but needs at least 230 px");
}

TEST_CASE("layout: there is a gap between title and status", "[layout]") {
  for (std::size_t length = 5; length < 35; ++length) {
    const Scene scene = scene_of("title: " + std::string(length, 'n') + "\nstatus: live\n");
    const double pill = first_box(scene).x;
    CAPTURE(length, to_text(scene));
    CHECK(text_of(scene, "title").origin.x + text_of(scene, "title").width <= pill - test_style().base.title.gap);
  }
}

TEST_CASE("layout: with a minimum height, the link is at the bottom", "[layout]") {
  const Scene natural = scene_of(full_card);
  const Scene high = scene_of("height: 600\n" + full_card);
  CHECK(high.size.height == 600);
  CHECK(high.size.height - text_of(high, "link").origin.y == natural.size.height - text_of(natural, "link").origin.y);
  CHECK(text_of(high, "tag").origin.y == text_of(natural, "tag").origin.y);
}

TEST_CASE("layout: width and height of a card are used, and without them the height is an integer", "[layout]") {
  StyleSheet sheet = test_style();
  sheet.base.summary.type.line = 20.3;
  for (auto& [layout, style] : sheet.by_layout) style.summary.type.line = 20.3;
  Problems problems;
  const double height = lay_out(cards_of("title: a\nsummary: b\n").at(0), sheet, test_resources(), problems).size.height;
  CHECK(height == std::round(height));
  CHECK(scene_of("title: a\nwidth: 321\n").size.width == 321);
  CHECK(scene_of("title: a\nheight: 222\n").size.height == 222);
}

TEST_CASE("layout: the tone of the status is resolved in the scene", "[layout]") {
  for (const auto& [word, role] : std::vector<std::pair<std::string, std::string>>{
           {"live", "success"}, {"beta", "info"}, {"deprecated", "danger"}, {"no such word", "neutral"}}) {
    const std::string text = to_text(scene_of("title: a\nstatus: " + word + "\n"));
    CAPTURE(text);
    CHECK_FALSE(test::has(text, "tone"));
    CHECK(test::has(text, role));
  }
}

TEST_CASE("layout: a quote gets quotation marks unless it has some", "[layout]") {
  const auto quote = [](const std::string& text) { return text_in(scene_of("title: a\nquote: " + text + "\n"), "quote"); };
  CHECK(quote("plain words") == "“plain words”");
  CHECK(quote("'\"straight\"'") == "“straight”");
  CHECK(quote("“own”") == "“own”");
  CHECK(quote("«own»") == "«own»");
  CHECK(quote("„own“") == "„own“");
}

TEST_CASE("layout: a link shows its text or its address", "[layout]") {
  CHECK(text_in(scene_of("title: a\nlink: {text: here, url: 'https://e.org'}\n"), "link") == "here →");
  CHECK(text_in(scene_of("title: a\nlink: https://e.org\n"), "link") == "e.org →");
  CHECK(text_in(scene_of("title: a\nlink: mailto:me@e.org\n"), "link") == "me@e.org →");
  CHECK(text_in(scene_of("title: a\nlink: https://e.org/x/\n"), "link") == "e.org/x →");
}

TEST_CASE("layout: the alt text has title, status and summary, with one space between them and no soft hyphens", "[layout]") {
  CHECK(sentence("title: a\n") == "a");
  CHECK(sentence("title: a\nstatus: live\nsummary: It is.\n") == "a (live): It is.");
  CHECK(sentence("title: a\nquote: words\n") == "a: words");
  CHECK(sentence("title: a\nsummary: b\nalt: what it\\n says\n") == "what it\\n says");
  CHECK(sentence("title: a\nsummary: |\n  one\n  two\n") == "a: one two");
  CHECK(sentence("{title: a, summary: \"one\\n\\ntwo\\tco\\u00ADop\"}") == "a: one two coop");
}

TEST_CASE("layout: the alt text has at most 150 characters and ends with a whole word", "[layout]") {
  std::string summary;
  for (int i = 0; i < 60; ++i) summary += "wörd ";
  const std::string cut = sentence("title: a\nsummary: " + summary);
  CHECK(cut.ends_with("wörd…"));
  CHECK(count_code_points(cut) <= 150);
  CHECK(count_code_points(cut) > 140);
  CHECK(sentence("title: a\nsummary: " + std::string(400, 'x')).size() == 149 + std::string("…").size());
}

TEST_CASE("layout: the description has all text that the alt text does not have", "[layout]") {
  const Scene scene = scene_of("title: a\nsubtitle: sub\nquote: words\ntags: [x, y]\nlink: https://e.org\n");
  for (const std::string part : {"sub", "words", "x, y", "https://e.org"}) {
    CAPTURE(scene.description);
    CHECK(test::has(scene.description, part));
  }
  CHECK(scene_of("title: a\n").description.empty());
}

TEST_CASE("layout: a hero shows the status and the logo next to the name", "[layout]") {
  const auto shown = texts(scene_of("{title: Ada, subtitle: engineer, status: hiring, layout: hero, quote: words}"));
  CHECK(shown == std::vector<std::string>{"Ada", "/", "engineer", "hiring", "words"});
  CHECK(texts(scene_of("{title: Ada, status: hiring, layout: hero}")) == std::vector<std::string>{"hiring", "Ada"});
}

TEST_CASE("layout: fields that layout social does not show are reported, unless an option chose the layout", "[layout]") {
  const std::string yaml = "title: a\nlayout: social\nsummary: s\nsubtitle: t\nquote: q\nstats: {stars: 1}\nlink: more\n";
  Problems problems;
  scene_of(yaml, problems);
  REQUIRE(problems.sorted().size() == 1);
  CHECK(problems.sorted().front().message == "'subtitle' and 'quote' are not shown by layout 'social'");
  CHECK(problems.sorted().front().hint == "use layout 'hero'");
  auto cards = cards_of(yaml);
  cards.front().look.layout_of_card = false;
  Problems none;
  lay_out(cards.front(), test_style(), test_resources(), none);
  CHECK(none.sorted().empty());
  CHECK(texts(scene_of("{title: a, layout: social, quote: q}")) == std::vector<std::string>{"a", "“q”"});
}

TEST_CASE("layout: a headline keeps its line breaks by shrinking, and does not repeat the owner", "[layout]") {
  const std::string quote = "quote: \"" + std::string(50, 'n') + "\\nmore\"";
  CHECK(texts(scene_of("{title: Ada, layout: hero, " + quote + "}")) ==
        std::vector<std::string>{"Ada", std::string(50, 'n'), "more"});
  CHECK(texts(scene_of("{title: Ada, owner: Ada, subtitle: engineer, layout: hero}")) ==
        std::vector<std::string>{"engineer", "Ada"});
}

TEST_CASE("layout: the gap between the dot of an outlined badge and its message is constant", "[layout]") {
  for (const char* message : {"a", "abc", "mmm", "il", "passing 1.2"}) {
    for (const char* height : {"20", "28"}) {
      const auto cards = cards_of(std::string("{layout: badge, title: build, height: ") + height + ", status: " + message + "}");
      StyleSheet sheet = test_style();
      BadgeStyle& badge = sheet.own_style("badge").badge;
      badge.shape = BadgeShape::outline;
      Problems problems;
      const Scene scene = lay_out(cards.front(), sheet, test_resources(), problems);
      const Box* dot = nullptr;
      const TextLine* text = nullptr;
      for (const Shape& shape : scene.shapes) {
        if (const auto* box = std::get_if<Box>(&shape)) dot = box;
        if (const auto* line = std::get_if<TextLine>(&shape)) text = line;
      }
      REQUIRE(dot != nullptr);
      REQUIRE(text != nullptr);
      CAPTURE(message, height);
      CHECK(std::abs(text->origin.x - dot->rect.x - dot->rect.width - badge.dot_gap) < 1e-9);
    }
  }
}

TEST_CASE("layout: the parts of the alt text and the description are separated by one punctuation mark", "[layout]") {
  CHECK(sentence("{title: Locks are slow., summary: So are you.}") == "Locks are slow. So are you.");
  CHECK(sentence("{title: 鎖は遅い。, summary: 本当。}") == "鎖は遅い。 本当。");
  CHECK(sentence("{title: Why?, status: live, summary: So.}") == "Why? (live): So.");
  const Scene scene = scene_of("{title: a, subtitle: a small thing, quote: Words, tags: [one, two.], link: more}");
  CHECK(scene.description == "a small thing. “Words”. Tags: one, two. Link: more");
  CHECK(scene_of("{title: a, quote: 言葉。, tags: [one]}").description == "“言葉。” Tags: one.");
  CHECK(scene_of("{title: a, quote: ' Words ', tags: [' one ', 'two ']}").description == "“Words”. Tags: one, two.");
}

TEST_CASE("layout: the arrow of a link points in the reading direction", "[layout]") {
  StyleSheet sheet = test_style();
  sheet.own_style("project").link.arrow = " →";
  Problems problems;
  const auto link_of = [&](const std::string& title) {
    return text_in(lay_out(cards_of("{title: " + title + ", link: more}").at(0), sheet, test_resources(), problems), "link");
  };
  CHECK(link_of("a") == "more  →");
  CHECK(link_of("א") == "more  ←\u200F");
}

TEST_CASE("layout: the arrow is left of a left-to-right address in a right-to-left card", "[layout]") {
  const auto first_character = [](const std::string& title) {
    const Scene scene = scene_of("{title: " + title + ", link: 'https://e.org/x'}");
    return scene.outlines.at(scene.glyphs.at(text_of(scene, "link").glyphs.begin).outline).character;
  };
  CHECK(first_character("a") == U'e');
  CHECK(first_character("א") == U'←');
}

TEST_CASE("layout: an outlined badge is round, or square if the radius of the style is 0", "[layout]") {
  const auto radius_of = [](double radius, const std::string& height) {
    StyleSheet sheet = test_style();
    BadgeStyle& badge = sheet.own_style("badge").badge;
    badge.shape = BadgeShape::outline;
    badge.radius = radius;
    badge.large.radius = radius;
    Problems problems;
    const auto cards = cards_of("{layout: badge, title: build, height: " + height + ", status: live}");
    return std::get<Box>(lay_out(cards.front(), sheet, test_resources(), problems).shapes.at(0)).radii.at(0);
  };
  CHECK(radius_of(4, "20") == 10);
  CHECK(radius_of(4, "28") == 14);
  CHECK(radius_of(0, "20") == 0);
  CHECK(radius_of(0, "28") == 0);
}

TEST_CASE("layout: the hanging mark of a quote is mirrored in right-to-left cards", "[layout]") {
  StyleSheet sheet = test_style();
  QuoteStyle& quote = sheet.own_style("project").quote;
  quote.treatment = QuoteTreatment::mark;
  quote.mark.type = quote.type;
  Problems problems;
  const auto mark_of = [&](const std::string& text) {
    return text_in(lay_out(cards_of("{title: " + text + ", quote: א}").at(0), sheet, test_resources(), problems), "quote");
  };
  CHECK(mark_of("a") == "“");
  CHECK(mark_of("א") == "\u200E”\u200E");  // left to right, so that fonts do not mirror it again
  CHECK(mark_of("א, lang: ar") == "\u200E»\u200E");
  CHECK(mark_of("א, lang: fr") == "\u200E»\u200E");
}

TEST_CASE("layout: the hanging mark of a quote is that of the language, instead of the marks around the quote", "[layout]") {
  StyleSheet sheet = test_style();
  QuoteStyle& style = sheet.own_style("project").quote;
  style.treatment = QuoteTreatment::mark;
  style.mark.type = style.type;
  const auto quote_of = [&](const std::string& language, const std::string& text) {
    Problems problems;
    const Card card = cards_of("{title: a, lang: '" + language + "', quote: '" + text + "'}").at(0);
    const Scene scene = lay_out(card, sheet, test_resources(), problems);
    return text_in(scene, "quote") + "|" + std::string(scene.text_of(text_of(scene, "quote", 1)));
  };
  CHECK(quote_of("", "words") == "“|words");
  CHECK(quote_of("", "“words”") == "“|words");
  CHECK(quote_of("", "\"words\"") == "“|words");
  CHECK(quote_of("de", "„words“") == "„|words");
  CHECK(quote_of("fr", "«\u202Fwords\u202F»") == "«|words");
  CHECK(quote_of("ja", "「words」") == "「|words");
  CHECK(quote_of("", "“a” or “b”") == "“|“a” or “b”");
  CHECK(quote_of("", "\"") == "“|\"");
}

TEST_CASE("layout: tags with spaces are quoted in the style, and the number of omitted tags has no prefix", "[layout]") {
  StyleSheet sheet = test_style();
  TagsStyle& style = sheet.own_style("project").tags;
  style.quotes = "'";
  style.chip.prefix = {"--", 400, 0, {Role::tag_mark}};
  style.lines = 1;
  Problems problems;
  const Scene scene = lay_out(cards_of("title: a\nwidth: 200\ntags: [abc, d e, 'omitted, as there is no space']\n").at(0), sheet,
                              test_resources(), problems);
  CHECK(texts(scene) == Lines{"a", "--", "abc", "--", "'d e'", "+1"});
}

TEST_CASE("layout: a rule below the title and the status can have two lines", "[layout]") {
  StyleSheet sheet = test_style();
  TitleStyle& style = sheet.own_style("project").title;
  Problems problems;
  const Card card = cards_of(full_card).at(0);
  const double before = lay_out(card, sheet, test_resources(), problems).size.height;
  style.rule = {1, 0, {Role::accent}};
  style.rule_gap = 10;
  style.rule_lines = 2;
  const Scene scene = lay_out(card, sheet, test_resources(), problems);
  CHECK(scene.size.height == before + 10 + 1 + 2 + 1);
  std::vector<Rect> rules;
  for (const Shape& shape : scene.shapes) {
    const auto* box = std::get_if<Box>(&shape);
    if (box != nullptr && box->fill.role == Role::accent && box->rect.height == 1) rules.push_back(box->rect);
  }
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].x == 25);
  CHECK(rules[0].width == 430);
  CHECK(rules[1].y == rules[0].y + 3);
}

TEST_CASE("layout: ticks are two lines in each corner of the frame", "[layout]") {
  StyleSheet sheet = test_style();
  sheet.own_style("project").frame.ticks = {10, 2, 6, {Role::accent}};
  Problems problems;
  const Scene scene = lay_out(cards_of("title: a\nwidth: 200\nheight: 100\n").at(0), sheet, test_resources(), problems);
  std::vector<Rect> ticks;
  for (std::size_t i = 1; i < 9; ++i) ticks.push_back(std::get<Box>(scene.shapes.at(i)).rect);
  // 1 px of border and 6 px of space.
  CHECK(ticks == std::vector<Rect>{{7, 7, 10, 2},
                                   {183, 7, 10, 2},
                                   {7, 91, 10, 2},
                                   {183, 91, 10, 2},
                                   {7, 7, 2, 10},
                                   {7, 83, 2, 10},
                                   {191, 7, 2, 10},
                                   {191, 83, 2, 10}});
}

TEST_CASE("layout: the pattern of a bare social picture fades in away from the title", "[layout]") {
  const auto fade_of = [](const std::string& title) {
    const Scene scene = scene_of("{layout: social, title: " + title + "}");
    for (const Shape& shape : scene.shapes) {
      const auto* pattern = std::get_if<Pattern>(&shape);
      if (pattern != nullptr) return std::vector<double>{pattern->fade.value().from.x, pattern->fade.value().to.x};
    }
    return std::vector<double>{};
  };
  CHECK(fade_of("a") == std::vector<double>{512, 1280});  // from 0.4 of the width
  CHECK(fade_of("א") == std::vector<double>{768, 0});
}
