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

  std::string operator()(const Drawing& drawing) const {
    std::string text = "drawing " + to_text(drawing.origin.x) + "," + to_text(drawing.origin.y) + " scale " +
                       to_text(drawing.scale, 4) + " points " + std::to_string(drawing.path.points.size());
    if (drawing.fill.visible()) text += " fill " + describe(drawing.fill);
    return text + describe(drawing.stroke);
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

std::string to_text(const Scene& scene) {
  std::string text = "scene " + to_text(scene.size.width) + "x" + to_text(scene.size.height) + " " + scene.id + "\n";
  text += "title " + scene.title + "\n";
  for (const Shape& shape : scene.shapes) text += std::visit(Describe{scene}, shape) + "\n";
  return text;
}

Box fill_of(const Box& box, bool stroke_is_opaque) {
  return box.stroke.visible() && stroke_is_opaque ? shrunk(box, box.stroke.width / 2) : box;
}

Box stroke_of(const Box& box) { return shrunk(box, box.stroke.width / 2); }

}  // namespace placard
