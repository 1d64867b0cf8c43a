#include "scene/resolved_colors.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "base/color.h"

namespace placard {

namespace {

constexpr int columns = 7;  // sample points across a shape
constexpr int rows = 3;

// Returns how far a point is on the way between two others, 0 to 1.
double position(Point from, Point to, Point p) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length = dx * dx + dy * dy;
  if (length == 0) return 1;
  return std::clamp(((p.x - from.x) * dx + (p.y - from.y) * dy) / length, 0.0, 1.0);
}

// Returns the offset of a gradient at a point, 0 to 1.
double position(const Gradient& gradient, Point p) {
  if (gradient.radial) {
    const double x = gradient.radius.width > 0 ? (p.x - gradient.from.x) / gradient.radius.width : 1e9;
    const double y = gradient.radius.height > 0 ? (p.y - gradient.from.y) / gradient.radius.height : 1e9;
    return std::min(1.0, std::hypot(x, y));
  }
  return position(gradient.from, gradient.to, p);
}

Color color_at(const Gradient& gradient, Point p, const Palette& palette) {
  const double place = position(gradient, p) * static_cast<double>(gradient.stops.size() - 1);
  const auto first = std::min(static_cast<std::size_t>(place), gradient.stops.size() - 1);
  const auto second = std::min(first + 1, gradient.stops.size() - 1);
  const double part = place - static_cast<double>(first);
  const Color a = palette.color(gradient.stops[first]);
  const Color b = palette.color(gradient.stops[second]);
  const auto mix = [part](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
  };
  return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue), a.alpha + (b.alpha - a.alpha) * part};
}

bool contains(const Rect& rect, Point p) { return p.x >= rect.x && p.x <= rect.right() && p.y >= rect.y && p.y <= rect.bottom(); }

bool is_in_hole(const Pattern& pattern, Point p) {
  return std::ranges::any_of(pattern.holes, [p](const Rect& hole) { return contains(hole, p); });
}

// Returns the color at a point before the shape at `index` is painted. `with_lines` assumes that patterns cover
// the point.
Color color_at(const Scene& scene, std::size_t index, Point p, const Palette& palette, Color color, bool with_lines) {
  for (std::size_t i = 0; i < index; ++i) {
    if (const auto* box = std::get_if<Box>(&scene.shapes[i]); box != nullptr && contains(box->rect, p)) {
      if (box->gradient) {
        color = over(color_at(*box->gradient, p, palette), color);
      } else if (box->fill.visible()) {
        color = over(palette.color(box->fill), color);
      }
    } else if (const auto* pattern = std::get_if<Pattern>(&scene.shapes[i]);
               pattern != nullptr && with_lines && contains(pattern->rect, p) && !is_in_hole(*pattern, p)) {
      const double share = pattern->fade ? position(pattern->fade->from, pattern->fade->to, p) : 1;
      color = over(faded(palette.color(pattern->paint), share), color);
    }
  }
  return color;
}

// Whether the background of the shape at `index` is one color between two corners.
bool is_even(const Scene& scene, std::size_t index, Point first, Point last) {
  for (std::size_t i = 0; i < index; ++i) {
    if (const auto* pattern = std::get_if<Pattern>(&scene.shapes[i]); pattern != nullptr && pattern->fade) return false;
    const auto* box = std::get_if<Box>(&scene.shapes[i]);
    if (box == nullptr || (!box->gradient && !box->fill.visible())) continue;
    const Rect& rect = box->rect;
    const bool is_apart = rect.right() < first.x || rect.x > last.x || rect.bottom() < first.y || rect.y > last.y;
    const bool is_below_all = !box->gradient && contains(rect, first) && contains(rect, last);
    if (!is_apart && !is_below_all) return false;
  }
  return true;
}

/// What needs contrast: a part of the card in a paint, and the ratio that it needs.
struct Meaning {
  std::string_view part;
  Paint paint;
  double needed = 0;
};

// Returns the text that has the part and paint of a mark; null if there is none.
const TextLine* text_beside(const Scene& scene, std::string_view part, const Paint& paint) {
  for (const Shape& shape : scene.shapes) {
    const auto* line = std::get_if<TextLine>(&shape);
    if (line != nullptr && line->part == part && line->paint == paint) return line;
  }
  return nullptr;
}

// Whether a box that conveys meaning has the part and paint of artwork, such as the dot of a legend.
bool is_mark_beside(const Scene& scene, std::string_view part, const Paint& paint) {
  return std::ranges::any_of(scene.shapes, [&](const Shape& shape) {
    const auto* box = std::get_if<Box>(&shape);
    return box != nullptr && box->purpose == Purpose::meaning && box->part == part && box->fill == paint;
  });
}

// Returns what needs contrast: text, marks that convey meaning, and artwork in white or black. A mark with the part and paint
// of a text needs the contrast of the text, and artwork that of a mark, so that both get the same color.
std::optional<Meaning> meaning_of(const Scene& scene, const Shape& shape) {
  if (const auto* line = std::get_if<TextLine>(&shape)) {
    return line->paint.visible() ? std::optional(Meaning{line->part, line->paint, needed_contrast(*line)}) : std::nullopt;
  }
  const auto* box = std::get_if<Box>(&shape);
  if (box != nullptr && (box->purpose != Purpose::meaning || !box->fill.visible())) return std::nullopt;
  const auto* artwork = std::get_if<Artwork>(&shape);
  if (box == nullptr && artwork == nullptr) return std::nullopt;
  const std::string_view part = box != nullptr ? box->part : artwork->part;
  const Paint& paint = box != nullptr ? box->fill : artwork->color;
  if (const TextLine* text = text_beside(scene, part, paint)) return Meaning{part, paint, needed_contrast(*text)};
  if (box != nullptr || is_mark_beside(scene, part, paint)) return Meaning{part, paint, 3};
  return paint.role == Role::contrast ? std::optional(Meaning{part, paint, 4.5}) : std::nullopt;
}

void add_colors(const std::vector<ArtNode>& nodes, const Artwork& artwork, const Palette& palette, std::vector<Color>& colors) {
  const auto add = [&](const ArtPaint& paint) {
    if (const auto* color = std::get_if<ArtColor>(&paint)) colors.push_back(palette.color(artwork.paint_of(*color)));
    if (const auto* gradient = std::get_if<ArtGradient>(&paint)) {
      for (const auto& stop : gradient->stops) colors.push_back(palette.color(artwork.paint_of(stop.color)));
    }
  };
  for (const ArtNode& node : nodes) {
    if (const auto* group = std::get_if<ArtGroup>(&node)) {
      add_colors(group->nodes, artwork, palette, colors);
    } else {
      add(std::get<ArtPath>(node).fill);
      add(std::get<ArtPath>(node).stroke.paint);
    }
  }
}

// Prefers white, as badges do, if its contrast is sufficient. Near-black is softer than black.
Color white_or_black(std::span<const Backdrop> backdrops) {
  const Color white{255, 255, 255, 1};
  const Color black{20, 22, 26, 1};
  const double share = min_share(white, backdrops);
  return share >= 1 || share > min_share(black, backdrops) ? white : black;
}

}  // namespace

double needed_contrast(const TextLine& line) {
  constexpr double large = 24;
  constexpr double large_if_bold = 18.66;
  const bool is_large = line.size >= large || (line.weight >= 700 && line.size >= large_if_bold);
  return is_large ? 3 : 4.5;
}

std::vector<Color> colors_behind(const Scene& scene, std::size_t index, const Palette& palette, const Color& page) {
  const Rect area = area_of(scene.shapes[index]);
  const auto point = [&area](int row, int column) {
    return Point{area.x + area.width * column / (columns - 1), area.y + area.height * row / (rows - 1)};
  };
  std::vector<Color> colors;
  const bool is_one = is_even(scene, index, point(0, 0), point(rows - 1, columns - 1));
  for (int i = 0; i < (is_one ? 1 : rows * columns); ++i) {
    for (const bool with_lines : {false, true}) {
      const Color color = color_at(scene, index, point(i / columns, i % columns), palette, page, with_lines);
      if (std::ranges::find(colors, color) == colors.end()) colors.push_back(color);
    }
  }
  return colors;
}

std::optional<double> visibility(const Scene& scene, std::size_t index, const Palette& palette, const Color& page) {
  std::vector<Color> colors;
  if (const auto* artwork = std::get_if<Artwork>(&scene.shapes[index]))
    add_colors(artwork->art->nodes, *artwork, palette, colors);
  if (const auto* picture = std::get_if<Picture>(&scene.shapes[index])) colors = picture->colors;
  if (colors.empty()) return std::nullopt;
  double best = 1;
  for (const Color& behind : colors_behind(scene, index, palette, page)) {
    for (const Color& color : colors) best = std::max(best, contrast(over(color, behind), behind));
  }
  return best;
}

ResolvedColors::ResolvedColors(const Scene& scene, const Palette& palette, const Color& page)
    : dark_(luminance(page) < 0.5), palette_(palette), row_of_shape_(scene.shapes.size(), -1) {
  for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
    const auto meaning = meaning_of(scene, scene.shapes[i]);
    if (!meaning) continue;
    const auto row = std::ranges::find_if(rows_, [&](const ContrastRow& known) {
      return known.part == meaning->part && known.paint == meaning->paint && known.needed == meaning->needed;
    });
    row_of_shape_[i] = static_cast<int>(row - rows_.begin());
    if (row != rows_.end()) continue;
    const bool asked = palette_.asked[static_cast<std::size_t>(meaning->paint.role)];
    rows_.push_back({meaning->part, meaning->paint, asked, meaning->needed, 0, 0, palette_.color(meaning->paint), {}});
  }
  std::vector<Backdrop> backdrops;
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    ContrastRow& entry = rows_[row];
    backdrops.clear();
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
      if (row_of_shape_[i] != static_cast<int>(row)) continue;
      for (const Color& color : colors_behind(scene, i, palette, page)) {
        if (std::ranges::find(backdrops, color, &Backdrop::color) == backdrops.end()) backdrops.push_back({color, entry.needed});
      }
    }
    if (entry.paint.role == Role::contrast) entry.given = white_or_black(backdrops);
    entry.before = min_share(entry.given, backdrops) * entry.needed;
    entry.used = entry.asked && palette.keeps_asked ? entry.given : readable(entry.given, backdrops);
    entry.after = entry.used == entry.given ? entry.before : min_share(entry.used, backdrops) * entry.needed;
  }
}

Color ResolvedColors::color(std::size_t index, const Paint& paint) const {
  const int row = row_of_shape_[index];
  const ContrastRow* entry = row < 0 ? nullptr : &rows_[static_cast<std::size_t>(row)];
  const bool is_adjusted = entry != nullptr && entry->paint.role == paint.role &&
                           (paint.role == Role::contrast || palette_.color(paint) == entry->given);
  return is_adjusted ? entry->used : palette_.color(paint);
}

}  // namespace placard
