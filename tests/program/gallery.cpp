// Properties of every style in every palette and layout.

#include <algorithm>
#include <map>

#include "backend/svg/svg.h"
#include "base/color.h"
#include "drawing/art_store.h"
#include "drawing/style_store.h"
#include "drawing/variants.h"
#include "layout/layout.h"
#include "support/bitmaps.h"
#include "support/files.h"
#include "support/scenes.h"
#include "support/style.h"

using namespace placard;

namespace {

const std::string data = std::string(PLACARD_BUILD_FOLDER) + "/share/placard";

/// The built-in styles with the real fonts.
struct Gallery {
  Report report;
  Catalog catalog{data + "/fonts"};
  StyleStore store{data, catalog, report};
  Typesetter typesetter{catalog};
  ArtStore art{data};
  LayoutResources resources{typesetter, art, store};

  const StyleSheet& sheet(const std::string& style, const std::string& palette = {}) {
    Problems problems;
    const Requester requester{".", {}, &problems};
    const StyleSheet* found = store.find({style, {}}, requester, {palette, {}}, requester);
    REQUIRE(found != nullptr);
    return *found;
  }
};

// Checks the contrast of each text and each meaningful box with all colors behind it.
void check_contrast(const Scene& scene, const ResolvedColors& colors, const Palette& palette, const Color& page) {
  for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
    const auto* line = std::get_if<TextLine>(&scene.shapes[i]);
    const auto* box = std::get_if<Box>(&scene.shapes[i]);
    const bool is_mark = box != nullptr && box->purpose == Purpose::meaning;
    if (line == nullptr && !is_mark) continue;
    const double needed = line == nullptr ? 3 : needed_contrast(*line);
    const Color color = colors.color(i, line == nullptr ? box->fill : line->paint);
    for (const Color& behind : colors_behind(scene, i, palette, page)) {
      const double ratio = contrast(over(color, behind), behind);
      if (ratio >= needed) continue;
      FAIL_CHECK((line == nullptr ? box->part : scene.text_of(*line)) << ": " << ratio << " on " << hex(behind));
    }
  }
}

const std::string long_word(200, 'x');

std::string extreme_cards(const std::string& layout) {
  std::string tags;
  for (int i = 0; i < 30; ++i) tags += (i == 0 ? "" : ", ") + std::string("tag number ") + std::to_string(i);
  return "- {id: a, layout: " + layout + ", title: only a title}\n- {id: b, layout: " + layout + ", title: " + long_word +
         ", subtitle: " + long_word + ", owner: " + long_word.substr(0, 90) + ", status: " + long_word.substr(0, 90) +
         ", summary: " + long_word + ", quote: " + long_word + ", tags: [" + long_word.substr(0, 190) +
         ", a], link: {text: " + long_word.substr(0, 190) + "}, stats: {language: Java, stars: 12345, " +
         long_word.substr(0, 50) + ": 1}}\n- {id: c, layout: " + layout +
         ", title: everything, status: in progress, summary: What it is., quote: A quote., tags: [" + tags +
         "], subtitle: what, link: more, stats: {language: Java, stars: 12345, forks: 12, license: MIT, version: v1, coverage: 97%}}\n";
}

void check_bounds(const Scene& scene, const std::string& name) {
  constexpr double slack = 0.01;
  for (const Shape& shape : scene.shapes) {
    Rect area;
    if (const auto* box = std::get_if<Box>(&shape)) area = box->rect;
    if (const auto* picture = std::get_if<Picture>(&shape)) area = picture->rect;
    if (const auto* line = std::get_if<TextLine>(&shape))
      area = {line->origin.x, line->origin.y - line->size / 2, line->width, line->size / 2};
    CAPTURE(name, area.x, area.y, area.width, area.height, scene.size.width, scene.size.height);
    CHECK(area.x >= -slack);
    CHECK(area.y >= -slack);
    CHECK(area.right() <= scene.size.width + slack);
    CHECK(area.bottom() <= scene.size.height + slack);
  }
}

}  // namespace

TEST_CASE("gallery: every text has its minimum contrast in every style, palette and mode", "[program][slow]") {
  Gallery gallery;
  const auto cards = test::cards_of(test::read_file(data + "/data/sample.yaml"));
  std::vector<std::string> palettes = built_in_palettes(data);
  CHECK(palettes.size() >= 20);
  palettes.emplace_back();  // the style's own
  for (const std::string& style : built_in_styles(data)) {
    std::vector<Scene> scenes;
    Problems problems;
    for (const Card& card : cards) scenes.push_back(lay_out(card, gallery.sheet(style), gallery.resources, problems));
    for (const std::string& palette : palettes) {
      const StyleSheet& sheet = gallery.sheet(style, palette);
      for (const Variant& variant : variants(Mode::both, sheet)) {
        const Color page = page_color(variant.dark_page);
        INFO(style << " in " << palette << variant.suffix);
        for (const Scene& scene : scenes)
          check_contrast(scene, ResolvedColors(scene, *variant.palette, page), *variant.palette, page);
      }
    }
  }
}

TEST_CASE("gallery: the built-in palettes of the styles need no color correction", "[program][slow]") {
  Gallery gallery;
  for (const std::string& style : built_in_styles(data)) {
    const StyleSheet& sheet = gallery.sheet(style);
    for (Card card : test::cards_of(test::read_file(data + "/data/sample.yaml"))) {
      for (const LayoutHandle& layout : gallery.store.built_in_layouts()) {
        card.layout = layout;
        Problems problems;
        const Scene scene = lay_out(card, sheet, gallery.resources, problems);
        for (const Variant& variant : variants(Mode::both, sheet)) {
          const ResolvedColors colors(scene, *variant.palette, page_color(variant.dark_page));
          for (const ContrastRow& row : colors.rows()) {
            if (row.part.starts_with("language")) continue;  // colors of languages, not of the style
            INFO(style << variant.suffix << " " << layout->name.text << " " << row.part << " " << row.before);
            CHECK(row.used == row.given);
          }
        }
      }
    }
  }
}

TEST_CASE("gallery: nothing is drawn outside a card in any style and layout", "[program][slow]") {
  Gallery gallery;
  for (const std::string& style : built_in_styles(data)) {
    for (const std::string& layout : built_in_layouts(data)) {
      for (const Card& card : test::cards_of(extreme_cards(layout))) {
        Problems problems;
        const Scene scene = lay_out(card, gallery.sheet(style), gallery.resources, problems);
        check_bounds(scene, style + " " + layout + " " + card.id.text);
      }
    }
  }
}

TEST_CASE("gallery: a social preview is 1280 x 640, and its text keeps 40 px from the edges", "[program][slow]") {
  Gallery gallery;
  const auto cards = test::cards_of(
      "{title: kairos-scheduler, layout: social, owner: Patmesh S, status: in progress, summary: Distributed job scheduler., tags: [a, b]}");
  Problems problems;
  const Scene scene = lay_out(cards.front(), gallery.sheet("ink"), gallery.resources, problems);
  CHECK(scene.size == Size{1280, 640});
  for (const Shape& shape : scene.shapes) {
    const auto* line = std::get_if<TextLine>(&shape);
    if (line == nullptr) continue;
    CHECK(line->origin.x >= 40);
    CHECK(line->origin.x + line->width <= 1240);
    CHECK(line->origin.y - line->size >= 40);
    CHECK(line->origin.y <= 600);
  }
  const ResolvedColors colors(scene, *gallery.sheet("ink").dark, page_color(true));
  CHECK(test::to_png(scene, colors, 1).size() < 120'000);
}

TEST_CASE("gallery: SVG and PNG agree in every style, light and dark", "[program][slow]") {
  Gallery gallery;
  const auto cards = test::cards_of(test::read_file(std::string(PLACARD_SOURCE_FOLDER) + "/data/portfolio.yaml"));
  const auto kairos =
      std::find_if(cards.begin(), cards.end(), [](const Card& card) { return card.id.text == "kairos-scheduler"; });
  for (const std::string& style : built_in_styles(data)) {
    const StyleSheet& sheet = gallery.sheet(style);
    Problems problems;
    const Scene scene = lay_out(*kairos, sheet, gallery.resources, problems);
    for (const Variant& variant : variants(Mode::both, sheet)) {
      const ResolvedColors colors(scene, *variant.palette, page_color(variant.dark_page));
      const test::Picture png = test::raster_picture(scene, colors, 2);
      // The tolerance of agreement.cpp.
      test::check_agreement(test::draw_svg(to_svg(scene, colors), 2), png, style + variant.suffix,
                            {.max_step = 136, .visible_share = 0.015, .exceptions = 2});
    }
  }
}

TEST_CASE("gallery: badges are as wide as their text in any script", "[program][slow]") {
  Gallery gallery;
  for (const char* pair : {"状态|构建通过", "build|🚀", "حالة|نشط", "status|in progress"}) {
    const std::string text = pair;
    const std::size_t bar = text.find('|');
    const auto cards = test::cards_of("{layout: badge, id: x, title: \"" + text.substr(0, bar) + "\", status: \"" +
                                      text.substr(bar + 1) + "\"}");
    Problems problems;
    const Scene scene = lay_out(cards.front(), gallery.sheet("ink"), gallery.resources, problems);
    const auto* label = std::get_if<Box>(&scene.shapes[0]);
    const auto* message = std::get_if<Box>(&scene.shapes[1]);
    REQUIRE(label != nullptr);
    REQUIRE(message != nullptr);
    std::map<std::string_view, double> widths;
    for (const Shape& shape : scene.shapes) {
      if (const auto* line = std::get_if<TextLine>(&shape)) widths[line->part] = line->width;
    }
    CAPTURE(text);
    // The text, 7 px at each side, rounded up to a whole px.
    CHECK(label->rect.width - widths["label"] >= 14 - 0.05);
    CHECK(label->rect.width - widths["label"] < 15);
    CHECK(message->rect.width - widths["message"] >= 14 - 0.05);
    CHECK(message->rect.width - widths["message"] < 15);
    CHECK(scene.size.width == label->rect.width + message->rect.width);
    CHECK(scene.size.height == 20);
  }
}

namespace {

// The color of a pixel over the page.
Color pixel(const Bitmap& bitmap, int x, int y, const Color& page) {
  const std::uint8_t* at = &bitmap.rgba.at(4 * static_cast<std::size_t>(y * bitmap.width + x));
  return over({at[0], at[1], at[2], at[3] / 255.0}, page);
}

// The lowest contrast of a card's edge with the page, along its four sides: of the border, or of the surface inside it.
double edge_contrast(const Bitmap& bitmap, const Color& page) {
  constexpr int depth = 5;  // px inside the edge
  double lowest = 21;
  const auto add = [&](int x, int y, int right, int down) {
    const double border = contrast(pixel(bitmap, x, y, page), page);
    const double surface = contrast(pixel(bitmap, x + depth * right, y + depth * down, page), page);
    lowest = std::min(lowest, std::max(border, surface));
  };
  for (int part = 2; part <= 6; ++part) {
    const int x = bitmap.width * part / 8;
    const int y = bitmap.height * part / 8;
    add(x, 0, 0, 1);
    add(x, bitmap.height - 1, 0, -1);
    add(0, y, 1, 0);
    add(bitmap.width - 1, y, -1, 0);
  }
  return lowest;
}

}  // namespace

TEST_CASE("gallery: every card has a visible edge on GitHub's light, dark and dimmed pages", "[program][slow]") {
  constexpr double visible = 1.4;
  Gallery gallery;
  const auto cards = test::cards_of(test::read_file(data + "/data/sample.yaml"));
  for (const std::string& style : built_in_styles(data)) {
    for (const std::string layout : {"project", "compact", "hero", "note"}) {
      Card card = cards.front();
      card.layout = test::layout_of(layout);
      Problems problems;
      const StyleSheet& sheet = gallery.sheet(style);
      const Scene scene = lay_out(card, sheet, gallery.resources, problems);
      for (const char* page : {"#ffffff", "#0d1117", "#22272e"}) {
        const Color color = *parse_color(page);
        const ResolvedColors colors(scene, luminance(color) > 0.5 ? *sheet.light : *sheet.dark, color);
        INFO(style << " " << layout << " on " << page);
        CHECK(edge_contrast(test::to_bitmap(scene, colors, 1), color) >= visible);
      }
    }
  }
}

TEST_CASE("gallery: dot and text of a status have one color in every style and palette", "[program][slow]") {
  Gallery gallery;
  const auto cards = test::cards_of(test::read_file(data + "/data/sample.yaml"));
  for (const std::string& style : built_in_styles(data)) {
    for (const std::string& palette : built_in_palettes(data)) {
      const StyleSheet& sheet = gallery.sheet(style, palette);
      for (const Card& card : cards) {
        Problems problems;
        const Scene scene = lay_out(card, sheet, gallery.resources, problems);
        for (const Variant& variant : variants(Mode::both, sheet)) {
          const ResolvedColors colors = resolve_colors(scene, variant);
          std::map<Role, Color> found;
          for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
            const auto* box = std::get_if<Box>(&scene.shapes[i]);
            const auto* line = std::get_if<TextLine>(&scene.shapes[i]);
            const bool is_dot = box != nullptr && box->part == "status";
            if (!is_dot && (line == nullptr || line->part != "status")) continue;
            const Paint& paint = is_dot ? box->fill : line->paint;
            const auto [entry, is_new] = found.try_emplace(paint.role, colors.color(i, paint));
            INFO(style << " in " << palette << variant.suffix);
            CHECK((is_new || entry->second == colors.color(i, paint)));
          }
        }
      }
    }
  }
}

TEST_CASE("gallery: the lines of brutal are as strong as text in every palette", "[program][slow]") {
  Gallery gallery;
  for (const std::string& palette : built_in_palettes(data)) {
    const StyleSheet& sheet = gallery.sheet("brutal", palette);
    for (const Variant& variant : variants(Mode::both, sheet)) {
      const Palette& colors = *variant.palette;
      CAPTURE(palette, variant.suffix);
      for (const Role role : {Role::border, Role::tag_border, Role::pill_border}) {
        CHECK(colors.color(role) == colors.color(Role::text));
        CHECK(contrast(colors.color(role), colors.color(Role::surface)) >= 3);
      }
      CHECK(contrast(colors.color(Role::tag_border), colors.color(Role::tag_surface)) >= 3);
      // A palette with one mode is drawn on both pages.
      const bool is_own_page = (luminance(colors.color(Role::surface)) < 0.5) == variant.dark_page;
      CHECK((!is_own_page || contrast(colors.color(Role::shadow), page_color(variant.dark_page)) >= 3));
    }
  }
}
