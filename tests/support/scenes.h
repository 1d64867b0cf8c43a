#pragma once
// Scenes and palettes for the tests of backends, and the comparison of their pictures.

#include <string>

#include "scene/resolved_colors.h"
#include "scene/scene.h"
#include "style/paint.h"
#include "support/pictures.h"

namespace placard::test {

/// White paper, black text, #888888 muted, #0000ff accent and #dddddd borders.
Palette plain_palette();

/// An empty scene of 100 by 50 px.
Scene plain_scene(const std::string& id = "card");

/// A plain scene with a box with a linear gradient and a translucent border, and a radial gradient above it.
Scene gradients_scene();

/// Adds a line of text in the test font. `at` is the start of its baseline.
void add_text(Scene& scene, const std::string& text, Point at, double size, const Paint& paint = {Role::text, 1, {}});

/// The card kairos-scheduler of the portfolio in style ink, with the test font or the real fonts.
Scene kairos_scene(bool real_fonts);

/// A scene as the PNG backend draws it.
Picture raster_picture(const Scene& scene, const ResolvedColors& colors, double scale);

/// How far two renderers of one scene may differ.
struct Tolerance {
  int max_step = 0;          ///< of any channel of a pixel, 0 to 255
  double visible_share = 0;  ///< share of pixels that differ by more than visible_step
  int visible_step = 24;
  std::size_t exceptions = 0;  ///< number of pixels that may differ by more than max_step
};

/// Compares two pictures of one scene, and writes both side by side to `name` in the build folder if they differ.
void check_agreement(const Picture& first, const Picture& second, const std::string& name, const Tolerance& tolerance);

}  // namespace placard::test
