// Layout social with any of its fields.

#include <algorithm>
#include <cmath>
#include <map>

#include "layout/layout.h"
#include "support/style.h"

using namespace placard;

namespace {

const std::string owner = ", owner: Ada";
const std::string status = ", status: live";
const std::string summary = ", summary: Cards and badges.";
const std::string tags = ", tags: [svg, png]";

/// The first line of text of each field.
std::map<std::string, TextLine> texts(const std::string& fields, const std::string& title = "placard") {
  Problems problems;
  const auto cards = test::cards_of("{title: " + title + ", layout: social" + fields + "}");
  const Scene scene = lay_out(cards.at(0), test::test_style(), test::test_resources(), problems);
  CHECK(problems.sorted().empty());
  std::map<std::string, TextLine> result;
  for (const Shape& shape : scene.shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) result.emplace(std::string(line->part), *line);
  }
  return result;
}

}  // namespace

TEST_CASE("social: a short title grows to 60 % of the width, or to 80 % alone, and at most to 150 px", "[layout]") {
  const auto share = [](const TextLine& line) { return line.width / (1280 - 2 * 80); };
  CHECK(std::abs(share(texts(summary, "placard-cards").at("title")) - 0.6) < 0.01);
  CHECK(std::abs(share(texts("", "placard-cards").at("title")) - 0.8) < 0.01);
  CHECK(texts(summary, "yo").at("title").size == 150);
  CHECK(texts(owner + status + summary + tags, "placard for cards and badges").at("title").size == 76);
}

TEST_CASE("social: stats and address are in the footer, below the tags", "[layout]") {
  const auto shown = texts(summary + tags + ", stats: {stars: 128}, link: {text: view, url: 'https://example.org/a/'}");
  CHECK(shown.at("tag").origin.y < shown.at("stats").origin.y - 40);
  CHECK(shown.at("stats").origin.x < 150);
  CHECK(std::abs(shown.at("link").origin.x + shown.at("link").width - (1280 - 80)) < 1);
  CHECK(std::abs(shown.at("link").origin.y - shown.at("stats").origin.y) < 4);
}

TEST_CASE("social: tags that have no room are a warning, and the stats stay", "[layout]") {
  Problems problems;
  const auto cards =
      test::cards_of("{title: placard, height: 440, layout: social" + owner + summary + tags + ", stats: {stars: 128}}");
  const Scene scene = lay_out(cards.at(0), test::test_style(), test::test_resources(), problems);
  REQUIRE(problems.sorted().size() == 1);
  CHECK(problems.sorted().front().message == "the tags are not shown: layout 'social' has no room for them");
  CHECK(scene.text.find("128") != std::string::npos);
  CHECK(scene.text.find("svg") == std::string::npos);
}

TEST_CASE("social: a long title and a long text never leave the picture", "[layout]") {
  const std::string title = "The distributed scheduler that never sleeps, always knows what to do and tells everybody about it";
  std::string words;
  for (int i = 0; i < 60; ++i) words += " word";
  for (const std::string height : {"640", "520", "460"}) {
    Problems problems;
    const auto cards = test::cards_of("{layout: social, height: " + height + ", title: '" + title + "', summary: '" + words +
                                      "'" + owner + status + ", stats: {stars: 128}}");
    lay_out(cards.at(0), test::test_style(), test::test_resources(), problems);
    CAPTURE(height);
    for (const Problem& problem : problems.sorted()) CHECK(problem.message.find("px high") == std::string::npos);
  }
}

TEST_CASE("social: stats and an address that do not fit on a line are below each other", "[layout]") {
  const auto shown = texts(
      ", stats: {language: TypeScript, stars: 12400, forks: 3000, downloads: 9000000, license: Apache-2.0, "
      "version: v12.1.0}, link: {url: 'https://example.org/some/long/path'}");
  CHECK(shown.at("link").origin.y > shown.at("stats").origin.y + 30);
  CHECK(shown.at("link").origin.x < 100);
}

TEST_CASE("social: the subtitle takes the place of an owner that is the title", "[layout]") {
  Problems problems;
  const auto cards = test::cards_of("{title: acme, owner: acme, subtitle: maps, layout: social" + summary + "}");
  const Scene scene = lay_out(cards.at(0), test::test_style(), test::test_resources(), problems);
  CHECK(problems.sorted().empty());
  CHECK(scene.text == "mapsacmeCards and badges.");
}

TEST_CASE("social: a picture with nothing but a title and an owner has the pattern that the style names", "[layout]") {
  const auto count_patterns = [](const std::string& fields) {
    Problems problems;
    const auto cards = test::cards_of("{title: placard, layout: social" + fields + "}");
    const Scene scene = lay_out(cards.at(0), test::test_style(), test::test_resources(), problems);
    return std::ranges::count_if(scene.shapes, [](const Shape& shape) { return std::holds_alternative<Pattern>(shape); });
  };
  CHECK(count_patterns("") == 1);
  CHECK(count_patterns(owner) == 1);
  CHECK(count_patterns(owner + status) == 0);  // it would be behind the pill
  CHECK(count_patterns(summary) == 0);
}

TEST_CASE("social: the owner is directly above the title if there are few other fields", "[layout]") {
  const auto few = texts(owner + summary);
  CHECK(few.at("title").origin.y - few.at("owner").origin.y < 2 * few.at("title").size);
  CHECK(few.at("owner").origin.y > 160);
  const auto more = texts(owner + status + summary);
  CHECK(more.at("owner").origin.y < 120);
  CHECK(texts(owner + tags).at("owner").origin.y < 120);
}

TEST_CASE("social: the text of a picture with few fields is centered", "[layout]") {
  for (const std::string& fields : {std::string(), owner, summary, owner + summary}) {
    const auto shown = texts(fields);
    const TextLine& first = fields.starts_with(owner) ? shown.at("owner") : shown.at("title");
    const TextLine& last = fields.ends_with(summary) ? shown.at("summary") : shown.at("title");
    CAPTURE(fields);
    const double middle = (first.origin.y - first.size * 0.75 + last.origin.y) / 2;
    CHECK(middle > 290);
    CHECK(middle < 350);
  }
}

TEST_CASE("social: a long title wraps and leaves space for the other fields", "[layout]") {
  const std::string title = "The distributed scheduler that never sleeps and always knows what to do";
  const std::string long_summary =
      ", summary: Cards and badges that are drawn from a file that you wrote and no service has to keep up";
  for (const std::string& fields : {std::string(), summary, tags, owner + status + long_summary + tags}) {
    const auto shown = texts(fields, title);
    CAPTURE(fields);
    CHECK(shown.at("title").size >= 44);
    CHECK(shown.at("title").text.size < title.size());
  }
}

TEST_CASE("social: the bar at the lower edge is inside the border and the shadow", "[layout]") {
  Problems problems;
  const auto cards = test::cards_of("{title: placard, layout: social}");
  StyleSheet sheet = test::test_style();
  Style& style = sheet.own_style("social");
  style.edge = {8, {Role::accent}};
  style.frame.border.width = 12;
  style.frame.shadow.x = 5;
  style.frame.shadow.y = 3;
  const Scene scene = lay_out(cards.at(0), sheet, test::test_resources(), problems);
  CHECK(std::get<Box>(scene.shapes.back()).rect == Rect{12, 640 - 3 - 12 - 8, 1280 - 5 - 24, 8});
}
