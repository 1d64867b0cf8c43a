#pragma once
// Color schemes that other programs share: base16 and base24 files as palettes.

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "input/node.h"
#include "style/paint.h"

namespace placard {

/// The palettes of a scheme for the two modes; one of them may be missing.
struct PalettePair {
  std::optional<Palette> light;
  std::optional<Palette> dark;
};

/// Whether a file is a scheme: it has a `base00`, at its top level (the older form) or in its `palette`.
bool is_scheme(const Node& node);

/// Reads a scheme. It says itself whether it is light or dark (`variant`), or else its background does.
PalettePair read_scheme(const Node& node, Problems& problems);

/// The schemes that a pair file names for its modes: `light: NAME`, `dark: NAME`.
struct PairFile {
  Text light;
  Text dark;
};
/// Reads a pair file; nothing where it is none.
std::optional<PairFile> read_pair(const Node& node);

}  // namespace placard
