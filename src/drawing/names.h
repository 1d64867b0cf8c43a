#pragma once
// Names of output files.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/diagnostics.h"
#include "model/card.h"

namespace placard {

/// The base name of a card's pictures, without mode and extension: its id, and its layout if an option overrides it.
std::string picture_name(const Card& card);

/// Overrides the layout of a card, if there is one.
void set_layout(Card& card, std::optional<LayoutKind> layout);

/// The set of picture names of a run, at 40 bytes a name.
class PictureNames {
 public:
  /// Adds a name. Returns false for a duplicate, which is reported at `place`; case is ignored, as some file systems do.
  bool add(std::string_view name, Span place, Problems& problems);
  bool add(const Card& card, const std::string& suffix, Problems& problems) {
    return add(picture_name(card) + suffix, card.id.span, problems);
  }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

}  // namespace placard
