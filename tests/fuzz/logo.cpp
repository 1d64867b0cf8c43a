// Logos: SVG of paths, path data alone, and the header and chunks of a PNG.

#include <cmath>

#include "art/logo.h"
#include "art/path_syntax.h"
#include "backend/png_check.h"
#include "base/limits.h"
#include "fuzz.h"

using namespace placard;

namespace {

void check(const Path& path) {
  fuzz::require(path.points.size() <= limits::logo_points.value + 64, "no more points than the limit");
  for (const Point& point : path.points) fuzz::require(std::isfinite(point.x) && std::isfinite(point.y), "points are numbers");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  if (const auto path = parse_path_data(text)) check(*path);
  const LogoArt logo = read_logo(text);
  fuzz::require(logo.error.empty() == (logo.drawing || logo.png), "a logo is one, or has a reason");
  if (logo.drawing) {
    for (const ArtPart& part : logo.drawing->parts) check(part.path);
  }
  if (logo.png) {
    fuzz::require(logo.png->width > 0 && logo.png->height > 0, "a PNG has a size");
    broken_part_of_png(*logo.png->bytes);
  }
  return 0;
}
