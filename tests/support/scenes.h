#pragma once
// Scenes and palettes made by hand, for the tests of backends.

#include <string>

#include "scene/scene.h"
#include "style/paint.h"

namespace placard::test {

/// White paper, black text, #888888 muted, #0000ff accent and #dddddd borders.
Palette plain_palette();

/// An empty scene of 100 by 50 px.
Scene plain_scene(const std::string& id = "card");

/// The same with a box with a linear gradient and a line that lets through, and a radial glow above it.
Scene gradients_scene();

/// Adds a line of text in the test font, its baseline beginning at a place.
void add_text(Scene& scene, const std::string& text, Point at, double size, const Paint& paint = {Role::text, 1, {}});

/// The kairos card in ink: in the test font, or in the real fonts.
Scene kairos_scene(bool real_fonts);

}  // namespace placard::test
