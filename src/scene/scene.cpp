#include "scene/scene.h"

#include <algorithm>

#include "base/number.h"

namespace placard {

namespace {

std::string describe(const Paint& paint) {
  if (paint.role == Role::literal) return hex_with_alpha(paint.literal);
  std::string text(name_of(paint.role));
  if (paint.opacity < 1) text += " " + to_text(paint.opacity * 100) + "%";
  return text;
}

std::string describe(const Rect& rect) {
  return to_text(rect.x) + "," + to_text(rect.y) + " " + to_text(rect.width) + "x" + to_text(rect.height);
}

std::string describe(const Stroke& stroke) {
  if (!stroke.visible()) return {};
  std::string text = " line " + to_text(stroke.width) + " " + describe(stroke.paint);
  if (stroke.dash > 0) text += " dash " + to_text(stroke.dash);
  return text;
}

std::size_t count_points(const std::vector<ArtNode>& nodes) {
  std::size_t count = 0;
  for (const ArtNode& node : nodes) {
    const auto* group = std::get_if<ArtGroup>(&node);
    count += group != nullptr ? count_points(group->nodes) : std::get<ArtPath>(node).path.points.size();
  }
  return count;
}

struct Describe {
  const Scene& scene;

  std::string operator()(const Box& box) const {
    std::string text = "box " + describe(box.rect);
    const auto& radii = box.radii;
    const bool same = std::all_of(radii.begin(), radii.end(), [&](double radius) { return radius == radii[0]; });
    for (std::size_t i = 0; i < (same ? 1 : radii.size()); ++i) {
      if (!same || radii[0] > 0) text += (i == 0 ? " radius " : ",") + to_text(radii[i]);
    }
    if (box.gradient) {
      text += box.gradient->radial ? " radial" : " linear";
      for (const Paint& stop : box.gradient->stops) text += " " + describe(stop);
    } else if (box.fill.visible()) {
      text += " fill " + describe(box.fill);
    }
    return text + describe(box.stroke);
  }

  std::string operator()(const Pattern& pattern) const {
    return "pattern " + describe(pattern.rect) + " tile " + to_text(pattern.tile * pattern.scale) + " points " +
           std::to_string(pattern.path.points.size()) + (pattern.line > 0 ? " line " + to_text(pattern.line) + " " : " fill ") +
           describe(pattern.paint) + (pattern.holes.empty() ? "" : " holes " + std::to_string(pattern.holes.size()));
  }

  std::string operator()(const Artwork& artwork) const {
    return "artwork " + to_text(artwork.origin.x) + "," + to_text(artwork.origin.y) + " scale " + to_text(artwork.scale, 4) +
           " points " + std::to_string(count_points(artwork.art->nodes)) + " color " + describe(artwork.color);
  }

  std::string operator()(const Picture& picture) const {
    const std::string radius = picture.radius > 0 ? " radius " + to_text(picture.radius) : "";
    return "picture " + describe(picture.rect) + radius + " bytes " + std::to_string(picture.file->size());
  }

  std::string operator()(const TextLine& line) const {
    return "text " + to_text(line.origin.x) + "," + to_text(line.origin.y) + " size " + to_text(line.size) + " width " +
           to_text(line.width) + " " + describe(line.paint) + " | " + std::string(scene.text_of(line));
  }
};

Box shrunk(const Box& box, double by) {
  Box result = box;
  result.rect = inset(box.rect, by);
  for (double& radius : result.radii) radius = std::max(0.0, radius - by);
  return result;
}

}  // namespace

Paint Artwork::paint_of(const ArtColor& own) const {
  if (own.own && !one_color) return {Role::literal, own.opacity, *own.own};
  Paint paint = color;
  paint.opacity *= own.opacity;
  return paint;
}

bool has_photo(const Scene& scene) {
  return std::ranges::any_of(scene.shapes, [](const Shape& shape) {
    const Picture* picture = std::get_if<Picture>(&shape);
    return picture != nullptr && picture->is_photo;
  });
}

std::string to_text(const Scene& scene) {
  std::string text = "scene " + to_text(scene.size.width) + "x" + to_text(scene.size.height) + " " + scene.id + "\n";
  text += "title " + scene.title + "\n";
  for (const Shape& shape : scene.shapes) text += std::visit(Describe{scene}, shape) + "\n";
  return text;
}

Box fill_of(const Box& box, bool stroke_is_opaque) {
  return box.stroke.visible() && stroke_is_opaque ? shrunk(box, box.stroke.width / 2) : box;
}

Box area_of(const Pattern& pattern) {
  return {pattern.rect, {pattern.radius, pattern.radius, pattern.radius, pattern.radius}, {}, {}};
}

Rect area_of(const TextLine& line) {
  // Height and depth of Latin letters, in em.
  constexpr double above = 0.75;
  constexpr double below = 0.22;
  return {line.origin.x, line.origin.y - above * line.size, line.width, (above + below) * line.size};
}

Rect area_of(const Shape& shape) {
  if (const auto* box = std::get_if<Box>(&shape)) return box->rect;
  if (const auto* picture = std::get_if<Picture>(&shape)) return picture->rect;
  if (const auto* artwork = std::get_if<Artwork>(&shape)) {
    const Rect& box = artwork->art->box;
    const double scale = artwork->scale;
    return {artwork->origin.x + box.x * scale, artwork->origin.y + box.y * scale, box.width * scale, box.height * scale};
  }
  const auto* line = std::get_if<TextLine>(&shape);
  return line != nullptr ? area_of(*line) : Rect{};
}

Box stroke_of(const Box& box) { return shrunk(box, box.stroke.width / 2); }

}  // namespace placard
