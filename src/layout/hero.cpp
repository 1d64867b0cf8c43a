// The `hero` layout: name / role and status, a headline from the quote and the summary, next to the avatar or a large logo, then
// the other fields.

#include <utility>

#include "layout/layouts.h"

namespace placard {

ColumnHandle hero_layout(const Card& card, const LayoutContext& context) {
  const Style& style = context.style;
  auto column = std::make_unique<ColumnElement>();
  // Without a quote, the title is the headline, below the owner.
  const Text& headline = card.quote.empty() ? card.title : card.quote;
  const bool repeats_title = card.quote.empty() && card.owner.text == card.title.text;
  const Text name = repeats_title ? Text{} : card.quote.empty() ? card.owner : card.title;
  ElementHandle side = avatar_element(context, card);
  const bool has_large_logo = !side && !card.logo.empty();
  if (has_large_logo) side = large_logo_element(context, card, style.avatar.size);
  auto text = std::make_unique<ColumnElement>();
  if ((!card.logo.empty() && !has_large_logo) || !name.empty() || !card.subtitle.empty() || !card.status.text.empty()) {
    ElementHandle owner = owner_element(context, name, card.subtitle);
    text->add(beside_status(context, card, has_large_logo ? std::move(owner) : beside_logo(context, card, std::move(owner))));
  }
  TextOptions options{.min_size = style.headline.smallest, .max_size = style.headline.largest, .even = true, .hyphenates = true};
  // Explicit line breaks are kept if the text can shrink, and change the color.
  if (headline.text.find('\n') != std::string::npos) {
    options.one_line = 0.57;
    options.rest_color = style.headline.rest_color;
  }
  text->add(text_element(context, style.headline.type, headline, 4, "headline", options), style.headline.gap);
  if (!card.summary.empty()) text->add(summary_element(context, card.summary), style.summary.gap);
  if (side) {
    column->add(std::make_unique<SideElement>(std::move(text), std::move(side), style.avatar.gap, SideBy::top));
  } else {
    column->add(std::move(text));
  }
  if (!card.tags.empty()) column->add(tags_element(context, card.tags, style.tags.lines), style.tags.gap);
  if (!card.tech.empty()) {
    // At the end of the line of the stats.
    auto row = std::make_unique<RowElement>(style.stats.spacing);
    row->add(stats_element(context, card.stats), true);
    row->add(tech_element(context, card.tech));
    column->add(card.stats.empty() ? tech_element(context, card.tech) : std::move(row), style.tech.gap);
    if (!card.link.empty()) column->add(link_element(context, card.link), style.link.gap, true);
  } else if (!card.stats.empty() || !card.link.empty()) {
    column->add(footer_element(context, card), style.link.gap, true);
  }
  return column;
}

}  // namespace placard
