// A preview image of fixed size: owner and status, a large title with its summary, tags.

#include "layout/layouts.h"

namespace placard {

ColumnHandle social_layout(const Card& card, const Kit& kit) {
  const Style& style = kit.style;
  auto column = std::make_unique<ColumnElement>();
  auto top = std::make_unique<RowElement>(style.title.gap);
  top->add(owner_element(kit, card.owner, {}), true);
  if (!card.status.text.empty()) top->add(status_element(kit, card.status));
  column->add(std::move(top));

  auto middle = std::make_unique<ColumnElement>();
  if (!card.logo.empty()) {
    middle->add(std::make_unique<LogoElement>(kit.art.logo(card.logo.light), kit.art.logo(card.logo.dark), kit.style.logo));
  }
  middle->add(title_element(kit, card.title), kit.style.logo.gap);
  const Text& words = card.summary.empty() ? card.subtitle : card.summary;
  if (!words.empty()) middle->add(summary_element(kit, words), style.summary.gap);
  column->add(std::move(middle), 0, true);

  if (!card.tags.empty()) {
    column->add(tags_element(kit, card.tags), style.tags.gap, true);
  } else {
    column->add(stats_element(kit, card.stats), style.tags.gap, true);
  }
  return column;
}

}  // namespace placard
