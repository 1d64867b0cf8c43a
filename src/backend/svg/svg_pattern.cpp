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
}

}  // namespace placard
