#include "layout/shown_fields.h"

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

TEST_CASE("shown fields: layouts show the fields of the table and warn about others", "[layout]") {
  for (const FieldPlaces& row : field_places) {
    if (row.field == "logo" || row.field == "avatar" || row.field == "cover" || row.field == "tech") continue;  // no text
    for (std::size_t i = 0; i < layout_count; ++i) {
      const std::string yaml = card_with(name_of(static_cast<LayoutKind>(i)), row.field);
      CAPTURE(yaml);
      CHECK(shows_zebra(yaml) == !row.in[i].empty());
      Problems problems;
      scene_of(yaml, problems);
      CHECK(problems.warnings() == (row.in[i].empty() ? 1 : 0));
      if (row.in[i].empty() || row.in[i] == "yes") continue;
      const std::string other(row.in[i].substr(0, row.in[i].find(' ')));
      CAPTURE(other);
      CHECK_FALSE(shows_zebra(yaml + other + (other == "tags" ? ": [lion]\n" : ": lion\n")));
    }
  }
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
