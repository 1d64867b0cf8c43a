// The head of a profile: name / role, a headline from the quote, the summary.

#include "layout/layouts.h"

namespace placard {

ColumnHandle hero_layout(const Card& card, const Kit& kit) {
  const Style& style = kit.style;
  auto column = std::make_unique<ColumnElement>();
  // Without a quote, the title is the headline.
  const Text& words = card.quote.empty() ? card.title : card.quote;
  const Text name = card.quote.empty() ? Text{} : card.title;
  if (!name.empty() || !card.subtitle.empty()) column->add(owner_element(kit, name, card.subtitle));
  auto headline = std::make_unique<TextElement>(kit.typesetter, style.headline.type, words.text, 4, "headline", words.span);
  // A wrapped sentence stays one; lines that its author parted are two thoughts.
  if (words.text.find('\n') != std::string::npos) headline->colour_rest(style.headline.rest_colour);
  column->add(std::move(headline), style.headline.gap);
  if (!card.summary.empty()) column->add(summary_element(kit, card.summary), style.summary.gap);
  if (!card.tags.empty()) column->add(tags_element(kit, card.tags), style.tags.gap);
  if (!card.stats.empty()) column->add(stats_element(kit, card.stats), style.stats.gap);
  if (!card.link.empty()) column->add(link_element(kit, card.link), style.link.gap, true);
  return column;
}

}  // namespace placard
