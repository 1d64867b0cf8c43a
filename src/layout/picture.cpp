// Pictures of fixed size: a title grows into the height that the other parts leave, and tags have as many lines as fit.

#include <algorithm>

#include "layout/arranger.h"

namespace placard {

namespace {

// Share of the width that a title with nothing below it may grow to.
constexpr double share_alone = 0.8;

bool has_title(const ChosenPart& chosen) { return chosen.is_growing_title() || std::ranges::any_of(chosen.parts, has_title); }

double height_of_tag_line(const TagsStyle& style) {
  const double rule = style.rule.width > 0 ? style.rule.width + style.rule_gap : 0;
  return rule + style.chip.type.line + 2 * style.chip.border.width;
}

// The width that a part leaves for a title in it: a cover may be at its side.
double width_beside(const ChosenPart& chosen, const CoverStyle& style, double width) {
  const bool has_cover = std::ranges::any_of(chosen.parts, [](const ChosenPart& one) { return one.kind() == PartKind::cover; });
  return has_cover ? width - std::min(style.width, width / 2) - style.gap : width;
}

}  // namespace

// The other parts come first. The distance of the title to the part above is kept free below, too.
Column Arranger::picture(const Size& room) {
  const std::vector<double> gaps = gaps_above(parts_);
  std::vector<Element> elements(parts_.size());
  double height = room.height;
  double tag_lines = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const bool is_end = parts_[i].kind() == PartKind::spring && i + 1 == parts_.size();
    if (i > 0 && !is_end) height -= gaps[i];
    if (parts_[i].kind() == PartKind::tags) tag_lines += height_of_tag_line(context_.style.tags);
    if (parts_[i].kind() == PartKind::tags || has_title(parts_[i])) continue;
    elements[i] = element(parts_[i]);
    height -= elements[i].fit(room.width).size.height;
  }
  height -= context_.style.summary.gap;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (!has_title(parts_[i])) continue;
    const double width = width_beside(parts_[i], context_.style.cover, room.width);
    const auto is_spring = [](const ChosenPart& one) { return one.kind() == PartKind::spring; };
    const bool is_last = std::all_of(parts_.begin() + static_cast<std::ptrdiff_t>(i) + 1, parts_.end(), is_spring);
    room_ = TitleRoom{width, height - tag_lines, width < room.width, is_last};
    const bool is_alone = parts_[i].kind() == PartKind::title;
    elements[i] = is_alone ? column_element(column({parts_[i]})) : element(parts_[i]);
    room_.reset();
    height -= elements[i].fit(room.width).size.height;
  }
  for (std::size_t i = 0; i < parts_.size(); ++i)
    if (parts_[i].kind() == PartKind::tags) elements[i] = tags_that_fit(parts_[i], {room.width, height});
  return column_of(parts_, std::move(elements));
}

// The title, which grows if it is short, and the text below it, with one more line next to a cover or at the end. The text has
// fewer lines if the title would be cut.
Column Arranger::column_with_title(const std::vector<ChosenPart>& parts, std::size_t title) {
  const std::vector<double> gaps = gaps_above(parts);
  std::vector<Element> elements(parts.size());
  const auto summary = std::ranges::find_if(parts, [](const ChosenPart& one) { return one.kind() == PartKind::summary; });
  const auto text = static_cast<std::size_t>(summary - parts.begin());
  const bool has_text = summary != parts.end();
  double height = room_->height;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) height -= gaps[i];
    if (i == title || i == text) continue;
    elements[i] = element(parts[i]);
    const double own = elements[i].fit(room_->width).size.height;
    height -= own;
    if (i < title) room_->height -= own + gaps[i + 1];
  }
  const TitleStyle& style = context_of(parts[title]).style.title;
  TextOptions options{.min_size = style.smallest, .one_line = 0.57, .max_size = style.largest};
  if (room_->is_last && !has_text) options.share = share_alone;
  int lines = has_text ? context_of(*summary).style.summary.lines : 0;
  if (lines > 0 && (room_->is_last || room_->is_beside)) ++lines;
  for (;; --lines) {
    double left = height;
    if (has_text) {
      elements[text] = summary_element(context_of(*summary), text_of(*summary), lines);
      left -= elements[text].fit(room_->width).size.height;
    }
    options.max_height = std::max(style.type.line, left);
    elements[title] = title_element(context_of(parts[title]), text_of(parts[title]), options);
    const bool is_cut = elements[title].fit(room_->width).paragraph->lost > 0;
    if (!is_cut || lines <= 1) return column_of(parts, std::move(elements));
  }
}

// As many lines of tags as fit.
Element Arranger::tags_that_fit(const ChosenPart& chosen, const Size& room) {
  const LayoutContext& context = context_of(chosen);
  for (int lines = context.style.tags.lines; lines > 0; --lines) {
    Element tags = tags_element(context, card_.tags, lines);
    if (tags.fit(room.width).size.height <= room.height) return tags;
  }
  if (!context_.has_foreign_text)
    context_.problems.warning(card_.tags.front().text.span,
                              "the tags are not shown: layout '" + layout_.name.text + "' has no room for them",
                              "shorten the title or the summary");
  return {};
}

}  // namespace placard
