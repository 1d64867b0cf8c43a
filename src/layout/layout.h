#pragma once
// Turns a card and its style into a scene.

#include "layout/painter.h"
#include "model/card.h"
#include "scene/scene.h"
#include "style/layout_file.h"
#include "style/style.h"
#include "text/typesetter.h"

namespace placard {

/// The layouts that hints name.
class LayoutSource {
 public:
  virtual ~LayoutSource() = default;

  virtual const std::vector<LayoutHandle>& built_in_layouts() = 0;
};

/// The fonts, icons and layouts that cards are drawn with.
struct LayoutResources {
  Typesetter& typesetter;
  ArtSource& art;
  LayoutSource& layouts;
};

/// Lays a card, whose layout has been found, out as a scene of at least `min_height` px. Adds warnings to `problems`: cut text,
/// characters without a font, and fields that the layout does not show.
Scene lay_out(const Card& card, const StyleSheet& sheet, LayoutResources& resources, Problems& problems, double min_height = 0);

/// Returns the height of a card without `min_height`, px.
double natural_height(const Card& card, const StyleSheet& sheet, LayoutResources& resources);

}  // namespace placard
