#pragma once
// SVG as a stranger's page gets it: whatever could run, load or clash is a fault.

#include <string>
#include <string_view>

namespace placard::test {

/// What is wrong with an SVG that the program wrote, or nothing: it has to be well-formed XML with an <svg> at its root,
/// without doctype, processing instruction, script, handler, foreign content, reference to anything outside itself or to
/// an id that it does not have, and with each id once.
std::string fault_of_svg(std::string_view document);

}  // namespace placard::test
