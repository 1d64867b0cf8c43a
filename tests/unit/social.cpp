// Layout social with any of its fields.

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

TEST_CASE("social: text is larger in a picture with fewer fields", "[layout]") {
  const double full = texts(owner + status + summary + tags).at("title").size;
  const double without_top = texts(summary + tags).at("title").size;
  const double without_tags = texts(owner + status + summary).at("title").size;
  const double alone = texts("").at("title").size;
  CHECK(full == 76);
  CHECK(without_top > full);
  CHECK(without_tags > without_top);
  CHECK(alone > without_tags);
  CHECK(texts(summary).at("summary").size > texts(owner + summary + tags).at("summary").size);
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

TEST_CASE("social: a long title takes two lines and leaves space for the other fields", "[layout]") {
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
  Style& style = sheet.by_layout[static_cast<std::size_t>(LayoutKind::social)];
  style.edge = {8, {Role::accent}};
  style.frame.border.width = 12;
  style.frame.shadow.x = 5;
  style.frame.shadow.y = 3;
  const Scene scene = lay_out(cards.at(0), sheet, test::test_resources(), problems);
  CHECK(std::get<Box>(scene.shapes.back()).rect == Rect{12, 640 - 3 - 12 - 8, 1280 - 5 - 24, 8});
}
