#include "layout/shown_fields.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace placard {

namespace {

// Returns the span of a field; nothing if the card itself does not set it.
std::optional<Span> span_of(const Card& card, std::string_view field) {
  const auto text = [](const Text& value) { return value.empty() ? std::nullopt : std::optional(value.span); };
  if (field == "subtitle") return text(card.subtitle);
  if (field == "owner") return card.owns(card.owner) ? text(card.owner) : std::nullopt;
  if (field == "avatar") return card.owns(card.avatar.light) ? text(card.avatar.light) : std::nullopt;
  if (field == "status") return text(card.status.text);
  if (field == "summary") return text(card.summary);
  if (field == "quote") return text(card.quote);
  if (field == "link") return text(card.link.text);
  if (field == "logo") return card.owns(card.logo.light) ? text(card.logo.light) : std::nullopt;
  if (field == "cover") return text(card.cover.light);
  if (field == "tags" && !card.tags.empty()) return card.tags.front().text.span;
  if (field == "tech" && !card.tech.empty()) return card.tech.front().span;
  if (field == "stats" && !card.stats.empty()) return card.stats.front().name.span;
  return std::nullopt;
}

bool is_shown(const Card& card, const FieldPlaces& row, std::size_t layout) {
  std::string_view rule = row.in[layout];
  if (rule == "yes") return true;
  // It takes the place of an owner that is the title.
  if (!rule.empty() && row.field == "subtitle" && card.owner.text == card.title.text) return true;
  if (rule.empty()) return false;
  while (!rule.empty()) {
    const std::size_t end = std::min(rule.find(' '), rule.size());
    if (span_of(card, rule.substr(0, end))) return false;
    rule.remove_prefix(std::min(end + 1, rule.size()));
  }
  return true;
}

std::string listed(const std::vector<std::string_view>& names, std::string_view conjunction) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " " + std::string(conjunction) + " " : ", ";
    text += "'" + std::string(names[i]) + "'";
  }
  return text;
}

std::vector<std::string_view> layouts_showing(const Card& card, const std::vector<const FieldPlaces*>& rows) {
  std::vector<std::string_view> names;
  for (std::size_t layout = 0; layout < layout_count; ++layout) {
    const bool all = std::all_of(rows.begin(), rows.end(), [&](const FieldPlaces* row) { return is_shown(card, *row, layout); });
    if (all) names.push_back(name_of(static_cast<LayoutKind>(layout)));
  }
  return names;
}

std::string hint_for(const Card& card, const std::vector<const FieldPlaces*>& rows) {
  const auto layouts = layouts_showing(card, rows);
  if (!layouts.empty()) return "use layout " + listed(layouts, "or");
  std::string hint;
  for (const FieldPlaces* row : rows) {
    const auto own = layouts_showing(card, {row});
    if (!own.empty()) hint += (hint.empty() ? "" : "; ") + listed({row->field}, "") + " is shown by layout " + listed(own, "or");
  }
  return hint;
}

}  // namespace

void warn_of_left_out(const Card& card, Problems& problems) {
  if (!card.look.layout_of_card || card.is_converted) return;
  const LayoutKind kind = card.look.layout.value_or(LayoutKind::project);
  std::vector<const FieldPlaces*> rows;
  std::vector<std::string_view> fields;
  std::optional<Span> first;
  for (const FieldPlaces& row : field_places) {
    const auto place = span_of(card, row.field);
    if (!place || *place == card.facts || is_shown(card, row, static_cast<std::size_t>(kind))) continue;
    if (card.is_translation() && (place->begin < card.translation.begin || place->end > card.translation.end)) continue;
    rows.push_back(&row);
    fields.push_back(row.field);
    if (!first || place->begin < first->begin) first = place;
  }
  if (rows.empty()) return;
  const std::string message =
      listed(fields, "and") + (fields.size() == 1 ? " is" : " are") + " not shown by layout '" + std::string(name_of(kind)) + "'";
  problems.shared_warning(message, *first, message, hint_for(card, rows));
}

}  // namespace placard
