#include "layout/chosen_parts.h"

#include <algorithm>

#include "layout/layout.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Scene scene_of(const std::string& text, Problems& problems) {
  return lay_out(cards_of(text).at(0), test_style(), test_resources(), problems);
}

// A card in which only this field contains "zebra".
std::string card_with(std::string_view layout, std::string_view field) {
  const std::string value = field == "tags" ? "[zebra]" : field == "stats" ? "{zebra: 1}" : "zebra";
  return "layout: " + std::string(layout) + "\ntitle: a\n" + std::string(field) + ": " + value + "\n";
}

bool shows_zebra(const std::string& yaml) {
  Problems problems;
  const Scene scene = scene_of(yaml, problems);
  return std::any_of(scene.shapes.begin(), scene.shapes.end(), [&scene](const Shape& shape) {
    const auto* line = std::get_if<TextLine>(&shape);
    return line != nullptr && scene.text_of(*line).find("zebra") != std::string_view::npos;
  });
}

}  // namespace

TEST_CASE("shown fields: layouts show the fields that the reference names and warn about others", "[layout]") {
  for (const LayoutHandle& layout : test_resources().layouts.built_in_layouts()) {
    for (const std::string field : {"subtitle", "owner", "status", "summary", "quote", "tags", "link", "stats"}) {
      const std::string yaml = card_with(layout->name.text, field);
      const std::string place = place_of(*from_name<PartKind>(field), *layout);
      CAPTURE(yaml, place);
      CHECK(shows_zebra(yaml) == !place.empty());
      Problems problems;
      scene_of(yaml, problems);
      CHECK(problems.warnings() == (place.empty() ? 1 : 0));
      if (place.empty() || place == "yes") continue;
      const std::string other(place.substr(0, place.find(' ')));
      CHECK_FALSE(shows_zebra(yaml + other + (other == "tags" ? ": [lion]\n" : ": lion\n")));
    }
  }
}

TEST_CASE("shown fields: the fields that keep others from being shown follow from the layout", "[layout]") {
  const auto place = [](PartKind field, const std::string& layout) { return place_of(field, *layout_of(layout)); };
  CHECK(place(PartKind::subtitle, "social") == "summary quote");
  CHECK(place(PartKind::owner, "hero") == "quote");
  CHECK(place(PartKind::avatar, "compact") == "logo");
  CHECK(place(PartKind::tech, "social") == "stats");
  CHECK(place(PartKind::summary, "badge") == "status tags");
  CHECK(place(PartKind::quote, "compact").empty());
  CHECK(place(PartKind::cover, "project") == "yes");
}

TEST_CASE("shown fields: fields from defaults, JSON of gh and layouts that hide them on purpose are not reported", "[layout]") {
  for (const std::string yaml : {"owner: me\ncards: [{title: a}]\n", "{title: a, layout: compact, link: https://example.org/}",
                                 "{name: a, owner: {login: me}, description: b, repositoryTopics: [{name: c}]}"}) {
    CAPTURE(yaml);
    Problems problems;
    scene_of(yaml, problems);
    CHECK(problems.empty());
  }
}
