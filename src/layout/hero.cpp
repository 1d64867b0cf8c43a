// The `hero` layout: logo, name / role and status, a headline from the quote and the summary next to the avatar, then the other
// fields.

#include <utility>

#include "layout/layouts.h"

namespace placard {

ColumnHandle hero_layout(const Card& card, const LayoutContext& context) {
  const Style& style = context.style;
  auto column = std::make_unique<ColumnElement>();
  // Without a quote, the title is the headline, below the owner.
  const Text& headline = card.quote.empty() ? card.title : card.quote;
  const Text& name = card.quote.empty() ? card.owner : card.title;
  auto text = std::make_unique<ColumnElement>();
  if (!card.logo.empty() || !name.empty() || !card.subtitle.empty() || !card.status.text.empty())
    text->add(beside_status(context, card, beside_logo(context, card, owner_element(context, name, card.subtitle))));
  TextOptions options{.even = true};
  // Only explicit line breaks change the color, not wrapping.
  if (headline.text.find('\n') != std::string::npos) options.rest_color = style.headline.rest_color;
  text->add(text_element(context, style.headline.type, headline, 4, "headline", options), style.headline.gap);
  if (!card.summary.empty()) text->add(summary_element(context, card.summary), style.summary.gap);
  ElementHandle avatar = avatar_element(context, card);
  if (avatar) {
    column->add(std::make_unique<SideElement>(std::move(text), std::move(avatar), style.avatar.gap));
  } else {
    column->add(std::move(text));
  }
  if (!card.tags.empty()) column->add(tags_element(context, card.tags), style.tags.gap);
  if (!card.tech.empty()) {
    // At the end of the line of the stats.
    auto row = std::make_unique<RowElement>(style.stats.spacing);
    row->add(stats_element(context, card.stats), true);
    row->add(tech_element(context, card.tech));
    column->add(card.stats.empty() ? tech_element(context, card.tech) : std::move(row), style.tech.gap);
  } else if (!card.stats.empty()) {
    column->add(stats_element(context, card.stats), style.stats.gap);
  }
  if (!card.link.empty()) column->add(link_element(context, card.link), style.link.gap, true);
  return column;
}

}  // namespace placard
