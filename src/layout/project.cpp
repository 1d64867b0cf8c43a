// The `project` layout: title and status, cover, summary, quote, tags, link and stats; and `compact`, its subset that resembles a
// GitHub pin.

#include <utility>

#include "layout/layouts.h"

namespace placard {

namespace {

ColumnHandle stacked_layout(const Card& card, const LayoutContext& context, bool compact) {
  const Style& style = context.style;
  auto column = std::make_unique<ColumnElement>();
  // An avatar for all cards of a file would be repeated by its small cards.
  const bool has_avatar = compact && card.owns(card.avatar.light);
  column->add(has_avatar ? beside_status(context, card, beside_mark(context, card, title_element(context, card.title)))
                         : head_element(context, card));
  ElementHandle cover = compact ? nullptr : cover_element(context, card);
  if (cover) column->add(std::move(cover), style.cover.gap);
  if (!card.summary.empty()) column->add(summary_element(context, card.summary), style.summary.gap);
  if (!card.quote.empty() && !compact) column->add(quote_element(context, card.quote), style.quote.gap);
  if (!card.tags.empty() && !compact) column->add(tags_element(context, card.tags, style.tags.lines), style.tags.gap);
  if (!card.tech.empty() && !compact) column->add(tech_element(context, card.tech), style.tech.gap);
  if (compact) {
    if (!card.stats.empty()) column->add(stats_element(context, card.stats), style.stats.gap, true);
  } else if (!card.stats.empty() || !card.link.empty()) {
    column->add(footer_element(context, card), style.link.gap, true);
  }
  return column;
}

}  // namespace

ColumnHandle project_layout(const Card& card, const LayoutContext& context) { return stacked_layout(card, context, false); }

ColumnHandle compact_layout(const Card& card, const LayoutContext& context) { return stacked_layout(card, context, true); }

}  // namespace placard
