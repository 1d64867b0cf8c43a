#pragma once
// A drawn card as the page shows it.

#include <string>
#include <vector>

#include "preview/preview_model.h"
#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// The parts of a picture: each text with the box around it.
std::vector<ShownBox> boxes_of(const Scene& scene);

/// The contrasts of a card in one of its modes.
std::vector<ShownContrast> contrast_of(const ResolvedColors& colors);

}  // namespace placard
