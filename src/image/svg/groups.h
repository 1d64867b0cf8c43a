#pragma once
// Step 7 of reading an SVG: groups with an opacity or a clip.

#include <optional>
#include <vector>

#include "scene/art.h"

namespace placard {

/// The area that nodes paint, strokes included; empty if there are no nodes.
std::optional<Rect> painted_area(const std::vector<ArtNode>& nodes);

/// Adds the nodes of a group to `target`: as they are if that looks the same, else as a group. A `clip` without paths hides all.
void add_group(std::vector<ArtNode> nodes, double opacity, const std::optional<std::vector<ClipPath>>& clip,
               std::vector<ArtNode>& target);

/// Adds nodes to `target`, clipped to a rectangle of a viewport if they leave it.
void add_viewport(std::vector<ArtNode> nodes, const Rect& viewport, const Matrix& place, std::vector<ArtNode>& target);

/// How deeply groups are nested.
std::size_t depth_of(const std::vector<ArtNode>& nodes);

}  // namespace placard
