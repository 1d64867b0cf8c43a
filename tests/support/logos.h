#pragma once
// Logos as placard draws them, compared with librsvg.

#include <string>
#include <string_view>

#include "scene/scene.h"
#include "support/pictures.h"

namespace placard::test {

/// A scene of a logo, scaled to fit and centered in a square of `side` px, in black if it has no color of its own.
Scene logo_scene(const Art& art, double side);

/// What became of a logo.
enum class LogoOutcome { right, refused, wrong };

/// A logo, drawn by placard as PNG and as SVG, and by librsvg.
struct LogoComparison {
  LogoOutcome outcome = LogoOutcome::right;
  std::string reason;  ///< of a refusal, or what is wrong
  Picture expected;
  Picture actual;
};

/// Draws a logo with 128 px a side, each the mean of nine samples, and compares both pictures with that of librsvg. A pixel
/// differs if a channel is more than 24 of 255 outside of the range of the nine pixels around it in the other picture; a logo is
/// wrong if more than 12 pixels differ.
LogoComparison compare_logo(std::string_view document);

}  // namespace placard::test
