#include "backend/svg/svg_pattern.h"

#include "backend/svg/path_data.h"
#include "base/number.h"

namespace placard {

namespace {

void define_fade(const Fade& fade, const Rect& rect, const std::string& id, XmlWriter& definitions) {
  definitions.open("linearGradient", {{"id", id + "-g"},
                                      {"gradientUnits", "userSpaceOnUse"},
                                      {"x1", to_short_text(fade.from.x)},
                                      {"y1", to_short_text(fade.from.y)},
                                      {"x2", to_short_text(fade.to.x)},
                                      {"y2", to_short_text(fade.to.y)}});
  definitions.element("stop", {{"stop-color", "#fff"}, {"stop-opacity", "0"}});
  definitions.element("stop", {{"offset", "1"}, {"stop-color", "#fff"}});
  definitions.close();
  definitions.open("mask", {{"id", id + "-m"}});
  definitions.element(
      "rect", {{"width", to_short_text(rect.right())}, {"height", to_short_text(rect.bottom())}, {"fill", "url(#" + id + "-g)"}});
  definitions.close();
}

std::string path_data(const Rect& rect) {
  return "M" + to_short_text(rect.x) + " " + to_short_text(rect.y) + "h" + to_short_text(rect.width) + "v" +
         to_short_text(rect.height) + "h" + to_short_text(-rect.width) + "z";
}

void define_clip(const Pattern& pattern, const std::string& id, XmlWriter& definitions) {
  std::string data = path_data(pattern.rect);
  for (const Rect& hole : pattern.holes) data += path_data(hole);
  definitions.open("clipPath", {{"id", id + "-c"}});
  definitions.element("path", {{"d", data}, {"clip-rule", "evenodd"}});
  definitions.close();
}

}  // namespace

void define_pattern(const Pattern& pattern, const SvgColor& color, const std::string& id, XmlWriter& definitions) {
  const Rect& rect = pattern.rect;
  const bool lined = pattern.line > 0;
  const std::string side = to_short_text(pattern.tile);
  definitions.open("pattern", {{"id", id},
                               {"width", side},
                               {"height", side},
                               {"patternUnits", "userSpaceOnUse"},
                               {"patternTransform", "translate(" + to_short_text(rect.x) + " " + to_short_text(rect.y) +
                                                        ")scale(" + to_short_text(pattern.scale, 5) + ")"}});
  definitions.element("path", {{"class", color.name},
                               {"d", path_data(pattern.path, {})},
                               {"fill", lined ? "none" : color.color},
                               {"fill-opacity", lined ? "" : color.opacity},
                               {"stroke", lined ? color.color : ""},
                               {"stroke-opacity", lined ? color.opacity : ""},
                               {"stroke-width", lined ? to_short_text(pattern.line / pattern.scale) : ""}});
  definitions.close();
  if (pattern.fade) define_fade(*pattern.fade, rect, id, definitions);
  if (!pattern.holes.empty()) define_clip(pattern, id, definitions);
}

}  // namespace placard
