// The layout of a project: title and status on a line, summary, quote, tags, link.

#include "layout/layouts.h"

namespace placard {

namespace {

ElementHandle head(const Card& card, const Kit& kit) {
  const Style& style = kit.style;
  auto row = std::make_unique<RowElement>(style.title.gap);
  row->add(title_element(kit, card.title), true);
  if (!card.status.text.empty()) row->add(status_element(kit, card.status));
  return row;
}

}  // namespace

ColumnHandle project_layout(const Card& card, const Kit& kit) {
  const Style& style = kit.style;
  auto column = std::make_unique<ColumnElement>();
  column->add(head(card, kit));
  if (!card.summary.empty()) {
    column->add(text_element(kit, style.summary.type, card.summary, style.summary.lines, "summary"), style.summary.gap);
  }
  if (!card.quote.empty()) column->add(quote_element(kit, card.quote), style.quote.gap);
  if (!card.tags.empty()) column->add(tags_element(kit, card.tags), style.tags.gap);
  if (!card.link.empty()) column->add(link_element(kit, card.link), style.link.gap, true);
  return column;
}

}  // namespace placard
