// A preview image of fixed size: logo, owner and status, a large title with its summary, tags.

#include "layout/layouts.h"
#include "layout/quotation.h"

namespace placard {

namespace {

ElementHandle top_element(const Card& card, const Kit& kit) {
  return beside_status(kit, card, beside_logo(kit, card, owner_element(kit, card.owner, {})));
}

// One of the texts below the title: there is room for one.
Text words_of(const Card& card, const Kit& kit) {
  if (!card.summary.empty()) return card.summary;
  if (!card.quote.empty()) return {quoted(card.quote.text, kit.language), card.quote.span};
  return card.subtitle;
}

}  // namespace

ColumnHandle social_layout(const Card& card, const Kit& kit) {
  const Style& style = kit.style;
  auto column = std::make_unique<ColumnElement>();
  column->add(top_element(card, kit));

  auto middle = std::make_unique<ColumnElement>();
  middle->add(title_element(kit, card.title));
  const Text words = words_of(card, kit);
  if (!words.empty()) middle->add(summary_element(kit, words), style.summary.gap);
  column->add(std::move(middle), style.summary.gap, true);

  if (!card.tags.empty()) {
    column->add(tags_element(kit, card.tags), style.tags.gap, true);
  } else {
    column->add(stats_element(kit, card.stats), style.tags.gap, true);
  }
  return column;
}

}  // namespace placard
