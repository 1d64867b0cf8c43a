#include "drawing/names.h"

#include "base/ascii.h"
#include "base/fnv.h"

namespace placard {

std::string picture_name(const Card& card) {
  return card.look.layout_of_card ? card.id.text : card.id.text + "-" + std::string(name_of(*card.look.layout));
}

void set_layout(Card& card, std::optional<LayoutKind> layout) {
  if (!layout) return;
  card.look.layout_of_card = card.look.layout.value_or(LayoutKind::project) == *layout;
  card.look.layout = layout;
}

// The probability that two of a million names share a 64-bit FNV-1a hash is 1 in 37 million.
bool PictureNames::add(std::string_view name, Span place, Problems& problems) {
  if (hashes_.insert(fnv1a(lower(name))).second) return true;
  problems.error(place, "the picture '" + std::string(name) + "' would be written twice",
                 "give one of the cards a different 'id'");
  return false;
}

}  // namespace placard
