#pragma once
// Validates SVGs: scripts, external resources and duplicate ids are faults.

#include <string>
#include <string_view>

namespace placard::test {

/// The first fault of an SVG, or empty. An SVG must be well-formed XML with the root <svg>, without a doctype, processing
/// instructions, scripts, event handlers, foreign content, external references, references to missing ids and duplicate ids.
std::string fault_of_svg(std::string_view document);

}  // namespace placard::test
