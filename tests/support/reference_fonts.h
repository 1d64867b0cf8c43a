#pragma once
// Whether pictures can be compared with committed ones.

#include "support/workspace.h"

namespace placard::test {

/// Whether the fonts are those with which the committed pictures were drawn.
inline bool has_reference_fonts() {
  const std::string reference = read_file(std::string(PLACARD_SOURCE_FOLDER) + "/tests/golden/fonts-fingerprint.txt");
  return has(call({"--version"}).out, split_lines(reference).front());
}

}  // namespace placard::test
