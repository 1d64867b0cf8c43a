#include "support/logos.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "backend/svg/svg.h"
#include "image/logo.h"
#include "scene/resolved_colors.h"
#include "support/bitmaps.h"

namespace placard::test {

namespace {

constexpr int side = 128;
constexpr int samples = 3;  // pixels that are drawn for one that is compared, in each direction
constexpr int largest_step = 24;
constexpr int most_pixels = 12;

int premultiplied(const std::uint8_t* pixel, int channel) { return channel == 3 ? pixel[3] : pixel[channel] * pixel[3] / 255; }

// Whether a pixel of one picture is like the pixel of the other one, or between those around it: edges may be smoothed
// differently.
bool is_near(const Picture& picture, const Picture& other, int x, int y) {
  for (int channel = 0; channel < 4; ++channel) {
    const int own = picture.at(x, y)[channel];
    if (std::abs(own - other.at(x, y)[channel]) <= largest_step) continue;
    int low = 255;
    int high = 0;
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        const bool is_inside = std::min(x + dx, y + dy) >= 0 && std::max(x + dx, y + dy) < side;
        const int value = is_inside ? other.at(x + dx, y + dy)[channel] : 0;
        low = std::min(low, value);
        high = std::max(high, value);
      }
    }
    if (own < low - largest_step || own > high + largest_step) return false;
  }
  return true;
}

// The mean of the samples of each pixel, premultiplied. Renderers mix the colors of shapes that share an edge differently.
Picture averaged(const Picture& drawn) {
  Picture result{side, side, std::vector<std::uint8_t>(std::size_t{side} * side * 4)};
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      for (int channel = 0; channel < 4; ++channel) {
        int sum = 0;
        for (int i = 0; i < samples * samples; ++i)
          sum += premultiplied(drawn.at(x * samples + i % samples, y * samples + i / samples), channel);
        result.rgba[static_cast<std::size_t>((y * side + x) * 4 + channel)] =
            static_cast<std::uint8_t>(sum / (samples * samples));
      }
    }
  }
  return result;
}

// placard smooths all edges.
std::string without_rendering_hints(std::string_view document) {
  constexpr std::string_view hint = "crispEdges";
  std::string text(document);
  for (std::size_t at = text.find(hint); at != std::string::npos; at = text.find(hint, at)) text.replace(at, hint.size(), "auto");
  return text;
}

std::string fault_of(const Picture& expected, const Picture& actual, const std::string& kind) {
  int pixels = 0;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) pixels += is_near(expected, actual, x, y) && is_near(actual, expected, x, y) ? 0 : 1;
  }
  return pixels <= most_pixels ? "" : kind + ": " + std::to_string(pixels) + " pixels differ";
}

}  // namespace

Scene logo_scene(const Art& art, double length) {
  const double scale = length / std::max(art.box.width, art.box.height);
  Artwork artwork{std::make_shared<const Art>(art)};
  artwork.scale = scale;
  artwork.origin = {(length - art.box.width * scale) / 2 - art.box.x * scale,
                    (length - art.box.height * scale) / 2 - art.box.y * scale};
  artwork.color = {Role::literal, 1, {0, 0, 0, 1}};
  Scene scene;
  scene.id = "logo";
  scene.title = "a logo";
  scene.size = {length, length};
  scene.shapes.emplace_back(std::move(artwork));
  return scene;
}

LogoComparison compare_logo(std::string_view document) {
  LogoComparison result;
  const ArtResult read = read_svg_art(document);
  if (!read.error.empty()) return {LogoOutcome::refused, read.error, {}, {}};
  const Scene scene = logo_scene(read.art, side);
  const Palette palette;
  const ResolvedColors colors(scene, palette, {255, 255, 255, 1});
  try {
    result.expected = averaged(draw_svg_in_square(without_rendering_hints(document), side * samples));
  } catch (const std::runtime_error& error) {
    return {LogoOutcome::refused, std::string("librsvg: ") + error.what(), {}, {}};
  }
  const Bitmap bitmap = to_bitmap(scene, colors, samples);
  result.actual = averaged({bitmap.width, bitmap.height, bitmap.rgba});
  result.reason = fault_of(result.expected, result.actual, "PNG");
  if (result.reason.empty()) {
    result.actual = averaged(draw_svg_in_square(to_svg(scene, colors), side * samples));
    result.reason = fault_of(result.expected, result.actual, "SVG");
  }
  if (!result.reason.empty()) result.outcome = LogoOutcome::wrong;
  return result;
}

}  // namespace placard::test
