// Logos: SVG, path data alone, and the header and chunks of a PNG. What can be read is drawn as SVG and as PNG, as on a
// card of either mode.

#include <cmath>

#include "image/logo.h"
#include "base/limits.h"
#include "drawing/art_store.h"
#include "fuzz_pictures.h"
#include "layout/elements.h"

using namespace placard;

namespace {

void check(const Path& path) {
  fuzz::require(path.points.size() <= limits.logo_points.value + 64, "no more points than the limit");
  for (const Point& point : path.points) fuzz::require(std::isfinite(point.x) && std::isfinite(point.y), "points are numbers");
}

void check(const std::vector<ArtNode>& nodes) {
  for (const ArtNode& node : nodes) {
    if (const auto* group = std::get_if<ArtGroup>(&node)) {
      fuzz::require(group->opacity > 0 && group->opacity <= 1, "an opacity is a share");
      for (const ClipPath& part : group->clip) check(part.path);
      check(group->nodes);
    } else {
      check(std::get<ArtPath>(node).path);
    }
  }
}

/// Fonts and drawings, which a painter asks for though a logo needs none.
struct Setting {
  const std::string folder = PLACARD_BUILD_FOLDER "/share/placard";
  Catalog fonts{folder + "/fonts"};
  Typesetter typesetter{fonts};
  ArtStore art{folder};
  Style style;
  Palette palette;
};

Scene scene_of(const LogoArt& logo, Setting& setting) {
  constexpr double side = 40;
  Scene scene;
  scene.size = {side, side};
  scene.id = "logo";
  scene.title = "a logo";
  Problems problems;
  const LayoutContext context{setting.style, setting.typesetter, setting.art, Tone::neutral, problems};
  Painter painter(scene, context);
  logo_element(&logo, nullptr, side, {Role::literal, 1, {20, 40, 60, 1}}).fit(side).draw({0, 0}, painter);
  return scene;
}

void draw(const LogoArt& logo) {
  static Setting setting;
  const Scene scene = scene_of(logo, setting);
  const ResolvedColors light(scene, setting.palette, {255, 255, 255, 1});
  const ResolvedColors dark(scene, setting.palette, {0, 0, 0, 1});
  fuzz::check_pictures(scene, light, dark, 2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int max_pixels = 100'000;  // sanitizers take seconds to scale more
  const std::string text = fuzz::text_of(data, size);
  if (const auto path = parse_path_data(text)) check(*path);
  const LogoArt logo = read_logo(text);
  fuzz::require(logo.error.empty() == (logo.drawing || logo.png), "a logo is one, or has a reason");
  if (logo.drawing) {
    check(logo.drawing->nodes);
    draw(logo);
  }
  if (logo.png) {
    fuzz::require(logo.png->width > 0 && logo.png->height > 0, "a PNG has a size");
    if (logo.png->width <= max_pixels / logo.png->height) draw(logo);
  }
  return 0;
}
