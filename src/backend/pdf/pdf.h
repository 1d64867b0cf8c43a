#pragma once
// Renders scenes as PDF.

#include <string>

#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// The scene as a PDF of one page, as large as the picture (a CSS px is 0.75 pt): glyphs as outlines, the sentence that says
/// what the card says as title, the whole page a link where the card leads somewhere. Nothing in it changes from run to run.
/// Throws Failure where the page is too large.
std::string to_pdf(const Scene& scene, const ResolvedColors& colors);

/// The reason why a picture of `size` is too large for a PDF, or an empty string.
std::string pdf_fault(const Size& size);

}  // namespace placard
