// The layout of a project: title and status on a line, summary, quote, tags, figures, link.

#include "layout/layouts.h"

namespace placard {

ColumnHandle project_layout(const Card& card, const Kit& kit) {
  const Style& style = kit.style;
  auto column = std::make_unique<ColumnElement>();
  column->add(head_element(kit, card));
  if (!card.summary.empty()) column->add(summary_element(kit, card.summary), style.summary.gap);
  if (!card.quote.empty()) column->add(quote_element(kit, card.quote), style.quote.gap);
  if (!card.tags.empty()) column->add(tags_element(kit, card.tags), style.tags.gap);
  if (!card.stats.empty()) column->add(stats_element(kit, card.stats), style.stats.gap, true);
  if (!card.link.empty()) column->add(link_element(kit, card.link), style.link.gap, card.stats.empty());
  return column;
}

}  // namespace placard
