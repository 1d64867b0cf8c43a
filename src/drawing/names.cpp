#include "drawing/names.h"

#include "base/ascii.h"

namespace placard {

std::string picture_name(const Card& card) {
  return card.look.layout_of_card ? card.id.text : card.id.text + "-" + std::string(name_of(*card.look.layout));
}

void set_layout(Card& card, std::optional<LayoutKind> layout) {
  if (!layout) return;
  card.look.layout_of_card = card.look.layout.value_or(LayoutKind::project) == *layout;
  card.look.layout = layout;
}

void PictureNames::add(const Card& card, const std::string& suffix, Problems& problems) {
  const std::string name = lower(picture_name(card) + suffix);
  const auto [entry, is_new] = names_.try_emplace(name, &card);
  if (is_new || entry->second == &card) return;
  problems.error(card.id.span, "the picture '" + name + "' would be written twice", "give one of the cards another 'id:'");
}

}  // namespace placard
