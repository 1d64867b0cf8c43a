#pragma once
// base16 and base24 color schemes as palettes.

#include <optional>

#include "base/diagnostics.h"
#include "input/node.h"
#include "style/paint.h"

namespace placard {

/// The palettes of a scheme; one of them can be missing.
struct PalettePair {
  std::optional<Palette> light;
  std::optional<Palette> dark;
};

/// Whether a file is a scheme: it has `base00` at its top level (the older format) or in `palette`.
bool is_scheme(const Node& node);

/// Reads a scheme. `variant` says whether it is light or dark; without it, the luminance of the background decides.
PalettePair read_scheme(const Node& node, Problems& problems);

/// The schemes of a pair file: `light: NAME`, `dark: NAME`.
struct PairFile {
  Text light;
  Text dark;
};
/// Reads a pair file; returns nothing for any other file.
std::optional<PairFile> read_pair(const Node& node);

}  // namespace placard
