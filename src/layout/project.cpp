// The `project` layout: title and status, summary, quote, tags, stats, link; and `compact`, its subset that resembles a GitHub
// pin.

#include "layout/layouts.h"

namespace placard {

namespace {

ColumnHandle stacked_layout(const Card& card, const LayoutContext& context, bool compact) {
  const Style& style = context.style;
  auto column = std::make_unique<ColumnElement>();
  column->add(head_element(context, card));
  if (!card.summary.empty()) column->add(summary_element(context, card.summary), style.summary.gap);
  if (!card.quote.empty() && !compact) column->add(quote_element(context, card.quote), style.quote.gap);
  if (!card.tags.empty() && !compact) column->add(tags_element(context, card.tags), style.tags.gap);
  if (!card.stats.empty()) column->add(stats_element(context, card.stats), style.stats.gap, true);
  if (!card.link.empty() && !compact) column->add(link_element(context, card.link), style.link.gap, card.stats.empty());
  return column;
}

}  // namespace

ColumnHandle project_layout(const Card& card, const LayoutContext& context) { return stacked_layout(card, context, false); }

ColumnHandle compact_layout(const Card& card, const LayoutContext& context) { return stacked_layout(card, context, true); }

}  // namespace placard
