#pragma once
// Card and style to scene.

#include "layout/painter.h"
#include "model/card.h"
#include "scene/scene.h"
#include "style/style.h"
#include "text/typesetter.h"

namespace placard {

/// The fonts and drawings that cards are made with.
struct LayoutResources {
  Typesetter& typesetter;
  ArtSource& art;
};

/// Draws a card into a scene, at least `min_height` px high. Text that had to be cut and characters that no font has
/// are warnings in `problems`, the problems of the card's file.
Scene lay_out(const Card& card, const StyleSheet& sheet, LayoutResources& resources, Problems& problems, double min_height = 0);

/// The height that a card takes by itself, px.
double natural_height(const Card& card, const StyleSheet& sheet, LayoutResources& resources);

}  // namespace placard
