#include "cli/names.h"

namespace placard {

std::string picture_name(const Card& card) {
  return card.look.layout_of_card ? card.id.text : card.id.text + "-" + std::string(word_of(*card.look.layout));
}

void set_layout(Card& card, std::optional<LayoutKind> layout) {
  if (!layout) return;
  card.look.layout_of_card = card.look.layout.value_or(LayoutKind::project) == *layout;
  card.look.layout = layout;
}

}  // namespace placard
