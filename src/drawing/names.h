#pragma once
// The names of output files.

#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "model/card.h"

namespace placard {

/// The name of a card's pictures, without what the mode and the format add: its id, and its layout where a flag chose
/// another than its own.
std::string picture_name(const Card& card);

/// Draws the card in another layout than its own.
void set_layout(Card& card, std::optional<LayoutKind> layout);

/// The names of all pictures of a run.
class PictureNames {
 public:
  /// A name that another card has already, also where a file system takes upper and lower case for the same, is an error
  /// at the card's id.
  void add(const Card& card, const std::string& suffix, Problems& problems);

 private:
  std::map<std::string, const Card*> names_;
};

}  // namespace placard
