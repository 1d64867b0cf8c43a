// The `social` layout, a preview image of fixed size: logo or avatar, owner and status, a large title with its summary, tags; a
// cover next to the text. The text grows if parts are missing.

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/layouts.h"

namespace placard {

namespace {

/// Which parts around the title the card has.
struct Parts {
  bool top = false;
  bool text = false;
  bool tags = false;  // or stats

  [[nodiscard]] bool all() const { return top && text && tags; }
};

// Growth of the title, by the parts that are missing.
constexpr double growth_beside_all = 1.25;  // only the top line is missing
constexpr double growth_beside_some = 1.5;
constexpr double growth_alone = 1.9;  // without text and tags
constexpr double growth_of_text = 1.2;

void grow(Type& type, double factor) {
  type.size *= factor;
  type.line = std::round(type.line * factor);
}

double height_of_tags(const Card& card, const Style& style) {
  if (card.tags.empty()) return style.stats.type.line;
  const TagsStyle& tags = style.tags;
  const double row = tags.chip.type.line + 2 * tags.chip.border.width;
  const int rows = tags.lines > 0 ? tags.lines : 2;
  return rows * row + (rows - 1) * tags.row_spacing + tags.rule.width + tags.rule_gap;
}

// Returns the height in px between the line at the top and the tags.
double middle_height(const Card& card, const Style& style, const Parts& parts) {
  const Insets around = frame_insets(style.frame);
  double height = card.look.height.value_or(style.frame.height) - around.top - around.bottom;
  if (parts.top) {
    const double mark = !card.logo.empty() ? style.logo.size : !card.avatar.empty() ? style.avatar.size : 0;
    height -= std::max(mark, style.status.pill.type.line + 2 * style.status.pill.border.width) + style.summary.gap;
  }
  if (parts.tags) height -= style.tags.gap + height_of_tags(card, style);
  return height;
}

// Returns the height in px for the title if all other texts take their maximum number of lines.
double title_height(const Card& card, const Style& style, const Parts& parts) {
  const double text = parts.text ? style.summary.gap + std::max(1, style.summary.lines) * style.summary.type.line : 0;
  return middle_height(card, style, parts) - text;
}

// Returns the style with larger text for a card without some of the parts.
Style grown_style(Style style, const Parts& parts) {
  const bool is_full = parts.text && parts.tags;
  const double growth = is_full ? growth_beside_all : parts.text || parts.tags ? growth_beside_some : growth_alone;
  grow(style.title.type, growth);
  style.title.prefix.gap *= growth;
  if (parts.tags) return style;
  grow(style.owner.type, growth_of_text);
  style.owner.spacing *= growth_of_text;
  grow(style.summary.type, growth_of_text);
  style.summary.width *= growth_of_text;
  return style;
}

// Returns the style for narrower text next to a cover: with another line if it fits.
Style style_beside_cover(Style style, const Card& card, const Parts& parts) {
  if (style.summary.lines == 0) return style;
  ++style.summary.lines;
  if (title_height(card, style, parts) < style.title.type.line) --style.summary.lines;
  return style;
}

// Returns the text below the title; only one fits.
Text text_below_title(const Card& card, const LayoutContext& context) {
  if (!card.summary.empty()) return card.summary;
  if (!card.quote.empty()) return {quoted(card.quote.text, context.language), card.quote.span};
  return card.subtitle;
}

}  // namespace

ColumnHandle social_layout(const Card& card, const LayoutContext& context) {
  const Text text = text_below_title(card, context);
  const bool has_status = !card.status.text.empty();
  const Parts parts{has_status || !card.owner.empty() || !card.logo.empty() || !card.avatar.empty(), !text.text.empty(),
                    !card.tags.empty() || !card.stats.empty() || !card.tech.empty()};
  const bool has_fixed_height = card.look.height.value_or(context.style.frame.height) > 0;
  const bool grows = !parts.all() && has_fixed_height && context.style.title.smallest > 0;
  // Must outlive the element functions only: text elements copy their style.
  const bool has_cover = !card.cover.empty();
  const Style narrow = has_cover ? style_beside_cover(context.style, card, parts) : Style{};
  const Style& usual = has_cover ? narrow : context.style;
  const Style larger = grows ? grown_style(usual, parts) : Style{};
  const Style& style = grows ? larger : usual;
  const LayoutContext text_context{
      style, context.typesetter, context.art, context.tone, context.problems, context.right_to_left, context.language};

  const double height = std::max(context.style.title.type.line, title_height(card, style, parts));
  const double max_height = has_fixed_height ? height : std::numeric_limits<double>::infinity();

  auto column = std::make_unique<ColumnElement>();
  auto middle = std::make_unique<ColumnElement>();
  // The owner moves down to the title if nothing else is above or below.
  const bool joins_title = !parts.tags && !has_status;
  auto owner = beside_mark(context, card, owner_element(joins_title ? text_context : context, card.owner, {}));
  if (parts.top) (joins_title ? *middle : *column).add(beside_status(context, card, std::move(owner)));
  middle->add(title_element(text_context, card.title, max_height), style.summary.gap);
  if (parts.text) middle->add(summary_element(text_context, text), style.summary.gap);
  ElementHandle cover = cover_element(context, card, has_fixed_height ? middle_height(card, style, parts) : max_height);
  if (cover) {
    column->add(std::make_unique<SideElement>(std::move(middle), std::move(cover), style.cover.gap, true), style.summary.gap,
                true);
  } else {
    column->add(std::move(middle), style.summary.gap, true);
  }
  if (!card.tags.empty()) {
    column->add(tags_element(context, card.tags), style.tags.gap, true);
  } else if (!card.stats.empty() || card.tech.empty()) {
    column->add(stats_element(context, card.stats), style.tags.gap, true);
  } else {
    column->add(tech_element(context, card.tech), style.tags.gap, true);
  }
  return column;
}

}  // namespace placard
