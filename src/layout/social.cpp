// The `social` layout, a preview image of fixed size: logo or avatar, owner and status; a large title with its summary, next to
// the cover; tags if there is room; stats and the address of the link. A short title grows.

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/layouts.h"

namespace placard {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

// Share of the width that a title with nothing below it may grow to.
constexpr double share_alone = 0.8;

// Returns the owner line: the subtitle if the owner is the title.
Text owner_of(const Card& card) { return card.owner.text == card.title.text ? card.subtitle : card.owner; }

// Returns the text below the title; only one fits.
Text text_below_title(const Card& card, const LayoutContext& context) {
  if (!card.summary.empty()) return card.summary;
  if (!card.quote.empty()) return {quoted(card.quote.text, context.language), card.quote.span};
  return card.owner.text == card.title.text ? Text{} : card.subtitle;
}

// Stats, or else technologies, and the address of the link; null if the card has none of them.
ElementHandle social_footer(const LayoutContext& context, const Card& card) {
  ElementHandle marks;
  if (!card.stats.empty()) {
    marks = stats_element(context, card.stats);
  } else if (!card.tech.empty()) {
    marks = tech_element(context, card.tech);
  }
  if (card.link.empty()) return marks;
  Link link = card.link;
  if (!link.url.empty()) link.text = {};  // the address says more on a picture that is no link itself
  ElementHandle address = link_element(context, link);
  if (!marks) return address;
  return std::make_unique<SideElement>(std::move(marks), std::move(address), context.style.stats.spacing, SideBy::rest);
}

/// Builds one picture from top to bottom. The title takes the height that the other parts leave.
class SocialLayout {
 public:
  SocialLayout(const Card& card, const LayoutContext& context) : card_(card), context_(context) {
    const Style& style = context.style;
    const Insets around = frame_insets(style.frame);
    const double height = card.look.height.value_or(style.frame.height);
    width_ = std::max(1.0, card.look.width.value_or(style.frame.width) - around.left - around.right);
    height_ = height > 0 ? height - around.top - around.bottom : infinite;
    gap_ = style.summary.gap;
  }

  ColumnHandle build() {
    ElementHandle footer = social_footer(context_, card_);
    // The owner moves down to the title if nothing else is above or below.
    const bool joins_title = card_.tags.empty() && !footer && card_.status.text.empty();
    auto column = std::make_unique<ColumnElement>();
    auto middle = std::make_unique<ColumnElement>();
    if (ElementHandle top = top_element()) (joins_title ? *middle : *column).add(std::move(top));
    if (footer) height_ -= footer->fit(width_).height + context_.style.tags.gap;
    if (!card_.tags.empty()) height_ -= height_of_tag_line();
    add_title(*middle, !footer && card_.tags.empty());
    ElementHandle content = beside_cover(std::move(middle));
    height_ -= content->fit(width_).height + gap_;
    if (!card_.tags.empty()) height_ += height_of_tag_line();
    auto bottom = std::make_unique<ColumnElement>();
    add_tags(*bottom);
    if (footer) bottom->add(std::move(footer), context_.style.tags.gap);
    column->add(std::move(content), gap_, true);
    column->add(std::move(bottom), context_.style.tags.gap, true);
    return column;
  }

 private:
  // Logo or avatar, owner and status; null without any of them.
  ElementHandle top_element() {
    const Text owner = owner_of(card_);
    if (card_.status.text.empty() && owner.empty() && card_.logo.empty() && card_.avatar.empty()) return nullptr;
    auto top = beside_status(context_, card_, beside_mark(context_, card_, owner_element(context_, owner, {})));
    height_ -= top->fit(width_).height + gap_;
    return top;
  }

  // The title, which grows if it is short, and the text below it, with one more line next to a cover or without tags and footer.
  // The text has fewer lines if the title would be cut.
  void add_title(ColumnElement& middle, bool is_sparse) {
    const Style& style = context_.style;
    const double cover = std::min(style.cover.width, width_ / 2) + style.cover.gap;
    const double width = card_.cover.empty() ? width_ : width_ - cover;
    const Text text = text_below_title(card_, context_);
    TextOptions options{.min_size = style.title.smallest, .one_line = 0.57, .max_size = style.title.largest};
    if (is_sparse && text.empty()) options.share = share_alone;
    int lines = style.summary.lines + (style.summary.lines > 0 && (is_sparse || !card_.cover.empty()) ? 1 : 0);
    for (;; --lines) {
      auto below = summary_element(context_, text, lines);
      const double height = text.empty() ? 0 : below->fit(width).height + gap_;
      options.max_height = std::max(style.title.type.line, height_ - height - gap_);
      auto title = title_element(context_, card_.title, options);
      title->fit(width);
      if (title->is_cut() && lines > 1) continue;
      middle.add(std::move(title), gap_);
      if (!text.empty()) middle.add(std::move(below), gap_);
      return;
    }
  }

  ElementHandle beside_cover(ElementHandle middle) {
    ElementHandle cover = cover_element(context_, card_, height_ - gap_);
    if (!cover) return middle;
    return std::make_unique<SideElement>(std::move(middle), std::move(cover), context_.style.cover.gap, SideBy::center);
  }

  // Of one line of tags, px.
  [[nodiscard]] double height_of_tag_line() const {
    const TagsStyle& style = context_.style.tags;
    const double rule = style.rule.width > 0 ? style.rule.width + style.rule_gap : 0;
    return style.gap + rule + style.chip.type.line + 2 * style.chip.border.width;
  }

  // As many lines of tags as fit.
  void add_tags(ColumnElement& bottom) {
    if (card_.tags.empty()) return;
    const TagsStyle& style = context_.style.tags;
    for (int lines = style.lines; lines > 0; --lines) {
      ElementHandle tags = tags_element(context_, card_.tags, lines);
      if (tags->fit(width_).height + style.gap <= height_) return bottom.add(std::move(tags));
    }
    if (context_.has_foreign_text) return;
    context_.problems.warning(card_.tags.front().text.span, "the tags are not shown: layout 'social' has no room for them",
                              "shorten the title or the summary");
  }

  const Card& card_;
  const LayoutContext& context_;
  double width_ = 0;   // inside the frame, px
  double height_ = 0;  // that is left inside the frame, px
  double gap_ = 0;
};

}  // namespace

bool has_only_title(const Card& card) {
  return card.status.text.empty() && card.summary.empty() && card.quote.empty() && card.subtitle.empty() && card.tags.empty() &&
         card.stats.empty() && card.tech.empty() && card.link.empty() && card.logo.empty() && card.avatar.empty() &&
         card.cover.empty();
}

ColumnHandle social_layout(const Card& card, const LayoutContext& context) { return SocialLayout(card, context).build(); }

}  // namespace placard
