#pragma once
// Details of a drawn card for the page.

#include <string>
#include <vector>

#include "preview/preview_model.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// The bounds of the texts and pictures of a scene. A text on a small box, such as a tag, has the bounds of the box.
std::vector<ShownBox> boxes_of(const Scene& scene);

/// The contrast of each part of a card, in one mode.
std::vector<ShownContrast> contrast_of(const ResolvedColors& colors);

}  // namespace placard
