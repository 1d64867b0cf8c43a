#include "layout/arranger.h"

#include <algorithm>
#include <utility>

#include "style/fields.h"

namespace placard {

namespace {

// The fields that a card has and whose pictures can be drawn.
Fields drawable_fields(const Card& card, const LayoutContext& context) {
  Fields fields = fields_of(card);
  if (!has_photos(context, card.avatar)) {
    set(fields, PartKind::avatar, false);
    set(fields, PartKind::own_avatar, false);
  }
  if (!has_photos(context, card.cover)) set(fields, PartKind::cover, false);
  const auto can_be_drawn = [&](const Person& person) {
    return !person.name.empty() || context.art.photo(person.avatar) != nullptr;
  };
  if (std::ranges::none_of(card.people, can_be_drawn)) set(fields, PartKind::people, false);
  return fields;
}

Text value_of(const Card& card, PartKind field) {
  switch (field) {
    case PartKind::subtitle: return card.subtitle;
    case PartKind::owner: return card.owner;
    case PartKind::status: return card.status.text;
    case PartKind::summary: return card.summary;
    case PartKind::quote: return card.quote;
    default: return card.title;
  }
}

// The distance of a part to the one above, px.
double gap_of(PartKind kind, const Style& style) {
  switch (kind) {
    case PartKind::accent: return style.accent.gap;
    case PartKind::headline: return style.headline.gap;
    case PartKind::quote: return style.quote.gap;
    case PartKind::tags: return style.tags.gap;
    case PartKind::tech: return style.tech.gap;
    case PartKind::stats: return style.stats.gap;
    case PartKind::link: return style.link.gap;
    case PartKind::cover: return style.cover.gap;
    case PartKind::people: return style.people.gap;
    case PartKind::languages: return style.languages.gap;
    case PartKind::progress: return style.progress.gap;
    case PartKind::metrics: return style.metrics.gap;
    case PartKind::sparkline: return style.sparkline.gap;
    case PartKind::timeline: return style.timeline.gap;
    case PartKind::code: return style.code.gap;
    case PartKind::space:
    case PartKind::spring: return 0;
    default: return style.summary.gap;
  }
}

// The distance between two parts of a row, px. The gap of a logo or an avatar is the distance to the text beside it.
double gap_between(const ChosenPart& first, const ChosenPart& second, const Style& style) {
  const bool is_mark = first.kind() == PartKind::avatar || first.kind() == PartKind::logo;
  const std::optional<Gap>& own = is_mark && first.part->options.gap ? first.part->options.gap : second.part->options.gap;
  if (own && !own->of) return own->px;
  if (second.kind() == PartKind::avatar || (second.kind() == PartKind::logo && second.part->options.large))
    return style.avatar.gap;
  if (second.kind() == PartKind::cover) return style.cover.gap;
  if (first.kind() == PartKind::logo) return style.logo.gap;
  if (first.kind() == PartKind::avatar) return style.avatar.gap;
  if (first.kind() == PartKind::link) return style.link.gap;
  return second.kind() == PartKind::status ? style.title.gap : style.stats.spacing;
}

// Whether a part takes the rest of its row if no part says that it grows.
bool grows_by_itself(PartKind kind) { return kind == PartKind::column || is_text(kind); }

// The share of the free width before a part.
double share_of(const std::optional<PartAlign>& align) {
  return align == PartAlign::center ? 0.5 : align == PartAlign::end ? 1 : 0;
}

}  // namespace

Arranger::Arranger(const Card& card, const LayoutContext& context, const Layout& layout)
    : card_(card), context_(context), layout_(layout) {
  Fields shown;
  parts_ = choose_parts(layout, drawable_fields(card, context), shown);
}

Column Arranger::build(const Size& room) { return layout_.kind == LayoutKind::picture ? picture(room) : column(parts_); }

const LayoutContext& Arranger::context_of(const ChosenPart& chosen) {
  const double align = share_of(align_);
  if (chosen.part->style.kind == Node::Kind::null && align == 0) return context_;
  Style& style = styles_.emplace_back(context_.style);
  Problems ignored;  // reported when the layout was read
  if (chosen.part->style.kind == Node::Kind::map) read_value(chosen.part->style, style, Range{}, ignored);
  return contexts_.emplace_back(LayoutContext{.style = style,
                                              .typesetter = context_.typesetter,
                                              .art = context_.art,
                                              .tone = context_.tone,
                                              .problems = context_.problems,
                                              .right_to_left = context_.right_to_left,
                                              .language = context_.language,
                                              .align = align,
                                              .has_foreign_text = context_.has_foreign_text});
}

double Arranger::gap_above(const ChosenPart& chosen) const {
  const std::optional<Gap>& gap = chosen.part->options.gap;
  if (gap) return gap->of ? gap_of(*gap->of, context_.style) : gap->px;
  return chosen.parts.empty() ? gap_of(chosen.kind(), context_.style) : gap_above(chosen.parts.front());
}

// A part below a space or a spring has no other distance. That below an accent line is the line's, if the part sets none.
std::vector<double> Arranger::gaps_above(const std::vector<ChosenPart>& parts) const {
  std::vector<double> gaps;
  std::optional<double> next;
  for (const ChosenPart& chosen : parts) {
    gaps.push_back(next.value_or(gap_above(chosen)));
    if (chosen.part->options.gap && next.value_or(0) > 0) gaps.back() = gap_above(chosen);
    next.reset();
    if (chosen.kind() == PartKind::space || chosen.kind() == PartKind::spring) next = 0;
    if (chosen.kind() == PartKind::accent && context_.style.accent.width > 0) next = context_.style.accent.below;
  }
  return gaps;
}

Element Arranger::element(const ChosenPart& chosen) {
  const PartOptions& options = chosen.part->options;
  const bool is_row = chosen.kind() == PartKind::row || chosen.kind() == PartKind::head;
  const std::optional<PartAlign> outer = align_;
  if (!is_row && options.align) align_ = options.align;
  if (is_row) align_.reset();
  Element made = part_element(chosen, context_of(chosen));
  if (made && (options.max_width > 0 || share_of(align_) > 0))
    made = aligned_element(std::move(made), share_of(align_), options.max_width);
  align_ = outer;
  return made;
}

Element Arranger::part_element(const ChosenPart& chosen, const LayoutContext& context) {
  const Style& style = context.style;
  const PartOptions& options = chosen.part->options;
  switch (chosen.kind()) {
    case PartKind::row:
    case PartKind::head: return row(chosen, context);
    case PartKind::column: return column_element(column(chosen.parts));
    case PartKind::wrap: {
      std::vector<Element> elements;
      for (const ChosenPart& part : chosen.parts) elements.push_back(element(part));
      return wrap_element(std::move(elements), {context_.style.stats.spacing, context_.style.tags.row_spacing});
    }
    case PartKind::rule: return rule_element(0, 1, Paint{Role::border});
    case PartKind::space: return space_element(chosen.part->height);
    case PartKind::spring: return space_element(0);
    case PartKind::accent:
      return style.accent.width == 0 ? Element{} : rule_element(style.accent.width, style.accent.height, style.accent.color);
    case PartKind::title: return title_element(context, text_of(chosen));
    case PartKind::headline: return headline_element(context, text_of(chosen));
    case PartKind::quote: return quote_element(context, text_of(chosen));
    case PartKind::summary: return summary_element(context, text_of(chosen), style.summary.lines);
    case PartKind::status: return status_element(context, card_);
    case PartKind::tags: return tags_element(context, card_.tags, style.tags.lines);
    case PartKind::tech: return tech_element(context, card_.tech);
    case PartKind::stats: return stats_element(context, card_.stats);
    case PartKind::link: return link_element(context, card_.link, options.address);
    case PartKind::logo:
      return options.large ? large_logo_element(context, card_, style.avatar.size)
                           : logo_element(context, card_, style.logo.size);
    case PartKind::avatar: return avatar_element(context, card_);
    case PartKind::cover: return cover_element(context, card_, room_ ? room_->height : std::numeric_limits<double>::infinity());
    case PartKind::people: return people_element(context, card_);
    case PartKind::languages: return languages_element(context, card_);
    case PartKind::progress: return progress_element(context, card_);
    case PartKind::metrics: return metrics_element(context, card_);
    case PartKind::sparkline: return sparkline_element(context, card_);
    case PartKind::timeline: return timeline_element(context, card_);
    case PartKind::code: return code_element(context, card_);
    default:
      return owner_element(context, text_of(chosen), chosen.has_role ? value_of(card_, *options.role) : Text{},
                           name_of(chosen.field.value_or(PartKind::owner)));
  }
}

Text Arranger::text_of(const ChosenPart& chosen) const {
  const Text text = chosen.field ? value_of(card_, *chosen.field) : Text{};
  const bool is_quoted = chosen.kind() == PartKind::summary && chosen.field == PartKind::quote;
  return is_quoted ? Text{quoted(text.text, context_.language), text.span} : text;
}

// A status at the end folds below the others.
Element Arranger::row(const ChosenPart& chosen, const LayoutContext& context) {
  const bool is_head = chosen.kind() == PartKind::head;
  const std::size_t count = chosen.parts.size();
  const bool has_status = chosen.parts.back().kind() == PartKind::status && (is_head || count > 1);
  if (!has_status && !is_head) return plain_row(chosen, count);
  const std::size_t others = has_status ? count - 1 : count;
  std::vector<RowItem> items{{others > 0 ? plain_row(chosen, others) : space_element(0), Growth::needed}};
  if (has_status) items.push_back({element(chosen.parts.back())});
  const auto fold_gap = has_status ? std::optional(status_fold(context)) : std::nullopt;
  Element line = row_element(context.style.title.gap, std::move(items), RowLevel::line, fold_gap);
  return is_head ? with_title_rule(std::move(line), context) : line;
}

Element Arranger::plain_row(const ChosenPart& chosen, std::size_t count) {
  const std::vector<ChosenPart>& parts = chosen.parts;
  const PartOptions& options = chosen.part->options;
  if (count == 1 && (chosen.kind() != PartKind::head || grows_by_itself(parts.front().kind()))) return element(parts.front());
  const double gap = gap_between(parts[0], parts[count == 1 ? 0 : 1], context_.style);
  const bool is_between = options.justify == Justify::between;
  const bool is_level = options.align && *options.align != PartAlign::line;
  const bool is_beside = is_level && !grows_by_itself(parts[0].kind()) && grows_by_itself(parts[1].kind());
  if (count == 2 && (is_between || (is_level && !is_beside))) {
    const bool is_shortened = parts[1].kind() == PartKind::link;
    const SideBy by = is_between ? (is_shortened ? SideBy::rest : SideBy::line)
                                 : (*options.align == PartAlign::top ? SideBy::top : SideBy::center);
    Element content = element(parts[0]);  // first: a title that grows decides how high a cover can be
    return side_element(std::move(content), element(parts[1]), gap, by);
  }
  std::vector<RowItem> items;
  const auto grows = [](const ChosenPart& one) { return one.part->options.grow || one.kind() == PartKind::spring; };
  const bool is_asked = is_between || std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count), grows);
  for (std::size_t i = 0; i < count; ++i) {
    if (is_between && i + 1 == count) items.push_back({space_element(0), Growth::share});
    const Growth own = grows_by_itself(parts[i].kind()) ? Growth::needed : Growth::none;
    const Growth asked = grows(parts[i]) ? Growth::share : Growth::none;
    items.push_back({element(parts[i]), is_asked ? asked : own});
  }
  if (count == 1) items.push_back({space_element(0), Growth::share});
  const RowLevel level = !is_level ? RowLevel::line : options.align == PartAlign::top ? RowLevel::top : RowLevel::center;
  return row_element(gap, std::move(items), level);
}

Element Arranger::with_title_rule(Element content, const LayoutContext& context) {
  const TitleStyle& title = context.style.title;
  if (title.rule.width == 0) return content;
  Column lines{{std::move(content)}};
  for (int i = 0; i < title.rule_lines; ++i) {
    const double gap = i == 0 ? title.rule_gap : 2 * title.rule.width;
    lines.push_back({rule_element(0, title.rule.width, title.rule.color), gap});
  }
  return column_element(std::move(lines));
}

Column Arranger::column(const std::vector<ChosenPart>& parts) {
  const auto title = std::ranges::find_if(parts, &ChosenPart::is_growing_title);
  if (room_ && title != parts.end()) return column_with_title(parts, static_cast<std::size_t>(title - parts.begin()));
  std::vector<Element> elements;
  for (const ChosenPart& chosen : parts) elements.push_back(element(chosen));
  return column_of(parts, std::move(elements));
}

Column Arranger::column_of(const std::vector<ChosenPart>& parts, std::vector<Element> elements) const {
  Column result;
  std::vector<double> gaps = gaps_above(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    // What follows tags without room is where they would be.
    if (!elements[i] && parts[i].kind() == PartKind::tags && i + 1 < parts.size()) gaps[i + 1] = gaps[i];
    if (elements[i])
      result.push_back({std::move(elements[i]), gaps[i], parts[i].part->options.sink || parts[i].kind() == PartKind::spring});
  }
  return result;
}

}  // namespace placard
