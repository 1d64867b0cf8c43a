// The pin that people know: title and status, a few lines of summary, figures.

#include "layout/layouts.h"

namespace placard {

ColumnHandle compact_layout(const Card& card, const LayoutContext& context) {
  const Style& style = context.style;
  auto column = std::make_unique<ColumnElement>();
  column->add(head_element(context, card));
  if (!card.summary.empty()) column->add(summary_element(context, card.summary), style.summary.gap);
  if (!card.stats.empty()) column->add(stats_element(context, card.stats), style.stats.gap, true);
  return column;
}

}  // namespace placard
