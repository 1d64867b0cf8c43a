#pragma once
// The names of output files.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/diagnostics.h"
#include "model/card.h"

namespace placard {

/// The name of a card's pictures, without what the mode and the format add: its id, and its layout where a flag chose
/// another than its own.
std::string picture_name(const Card& card);

/// Draws the card in another layout than its own.
void set_layout(Card& card, std::optional<LayoutKind> layout);

/// The names of all pictures of a run: 40 bytes each, so that a stream of a million cards is no burden.
class PictureNames {
 public:
  /// Whether a card's picture has a new name. One that was used before, which includes a difference of upper and lower case only
  /// because some file systems ignore it, is an error at `place`, the card's id.
  bool add(std::string_view name, Span place, Problems& problems);
  bool add(const Card& card, const std::string& suffix, Problems& problems) {
    return add(picture_name(card) + suffix, card.id.span, problems);
  }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

}  // namespace placard
