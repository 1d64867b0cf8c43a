#include "image/svg/clips.h"

#include <utility>

#include "image/svg/shapes.h"

namespace placard {

namespace {

constexpr const char* flatten_hint = "flatten it in Inkscape, Figma or Illustrator, or export the logo as PNG";

// Whether a shape hides nothing of what it covers in a mask.
bool is_opaque_in_mask(const SvgElement& mask, const SvgProperties& own) {
  const bool by_alpha = mask.attribute("style").find("alpha") != std::string_view::npos || mask.attribute("mask-type") == "alpha";
  const Color& color = own.fill.color;
  const bool is_white = color.red == 255 && color.green == 255 && color.blue == 255;
  return own.fill.kind == SvgPaint::Kind::color && own.stroke.kind == SvgPaint::Kind::none && (by_alpha || is_white) &&
         color.alpha * own.fill_opacity * own.opacity >= 1;
}

// Adds the paths of an element in `owner`, a clip path or mask.
void add_clip_path(const SvgElement& element, const SvgProperties& parent, const SvgPlace& outer, const SvgElement& owner,
                   SvgContext& context, std::vector<ClipPath>& paths) {
  context.complexity.count(element);
  const bool is_mask = owner.name == "mask";
  const SvgProperties own = context.properties(element, parent, outer.viewport);
  if (!own.displayed || !own.visible) return;
  SvgPlace place{outer.matrix * own.transform, outer.viewport};
  const bool is_use = element.name == "use";
  const SvgElement* used = is_use ? &context.find(element, element.attribute("href")) : nullptr;
  auto path = is_use ? std::nullopt : path_of_shape(element, place.viewport);
  const bool is_plain = own.clip_path.empty() && own.mask.empty() && (!is_mask || is_use || is_opaque_in_mask(owner, own));
  if (!is_plain || (is_use ? used->name == "use" : !path))
    throw SvgFault{element.line,
                   is_mask ? "masks are not supported, except those of white shapes" : "this kind of clip path is not supported",
                   flatten_hint};
  if (is_use) {
    place.matrix = place.matrix * Matrix{1, 0, 0, 1, length_of(element, "x", 0), length_of(element, "y", 0)};
    return add_clip_path(*used, own, place, owner, context, paths);
  }
  if (path->empty()) return;
  ArtPath drawn{transformed(std::move(*path), place.matrix), is_mask ? own.even_odd : own.even_odd_clip, ArtColor{}};
  context.complexity.count(element, drawn);
  paths.push_back({std::move(drawn.path), drawn.even_odd});
}

}  // namespace

std::vector<ClipPath> read_clip(const SvgElement& element, const std::string& id, const SvgPlace& place, SvgContext& context) {
  const SvgElement& clip = context.find(element, "#" + id);
  if (clip.name != "clipPath") throw SvgFault{element.line, "'#" + id.substr(0, 60) + "' is not a clip path"};
  const SvgProperties own = context.properties(clip, {}, place.viewport);
  if (clip.attribute("clipPathUnits") == "objectBoundingBox" || !own.clip_path.empty() || !own.mask.empty())
    throw SvgFault{clip.line, "this kind of clip path is not supported", flatten_hint};
  std::vector<ClipPath> paths;
  for (const auto& child : clip.children)
    add_clip_path(*child, own, {place.matrix * own.transform, place.viewport}, clip, context, paths);
  return paths;
}

std::vector<ClipPath> read_mask(const SvgElement& element, const std::string& id, const SvgPlace& place, SvgContext& context) {
  const SvgElement& mask = context.find(element, "#" + id);
  const SvgProperties own = context.properties(mask, {}, place.viewport);
  if (mask.name != "mask" || mask.attribute("maskContentUnits") == "objectBoundingBox" || !own.clip_path.empty() ||
      !own.mask.empty())
    throw SvgFault{mask.line, "this kind of mask is not supported", flatten_hint};
  std::vector<ClipPath> paths;
  for (const auto& child : mask.children) add_clip_path(*child, own, place, mask, context, paths);
  return paths;
}

}  // namespace placard
