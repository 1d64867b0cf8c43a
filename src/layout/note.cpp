// The `note` layout: title, accent line, text.

#include "layout/layouts.h"

namespace placard {

ColumnHandle note_layout(const Card& card, const LayoutContext& context) {
  const Style& style = context.style;
  auto column = std::make_unique<ColumnElement>();
  column->add(head_element(context, card));
  const AccentStyle& accent = style.accent;
  const bool has_text = !card.summary.empty() || !card.quote.empty();
  if (accent.width > 0 && has_text) {
    column->add(std::make_unique<RuleElement>(accent.width, accent.height, accent.color), accent.gap);
  }
  const double below = accent.width > 0 ? accent.below : style.summary.gap;
  if (!card.summary.empty()) column->add(summary_element(context, card.summary), below);
  if (!card.quote.empty()) column->add(quote_element(context, card.quote), style.quote.gap);
  if (!card.tags.empty()) column->add(tags_element(context, card.tags, style.tags.lines), style.tags.gap);
  if (!card.link.empty()) column->add(link_element(context, card.link), style.link.gap, true);
  return column;
}

}  // namespace placard
