#include "layout/shown_fields.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "layout/chosen_parts.h"

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
  if (field == "languages" && !card.languages.empty()) return card.languages.front().name.span;
  if (field == "progress" && !card.progress.empty()) return card.progress.span;
  if (field == "metrics" && !card.metrics.empty()) return card.metrics.front().name.span;
  if (field == "sparkline" && !card.sparkline.empty()) return card.sparkline.span;
  if (field == "timeline" && !card.timeline.empty()) return card.timeline.front().title.span;
  if (field == "code") return text(card.code);
  if (field == "people" && !card.people.empty()) {
    const Person& person = card.people.front();
    return person.name.empty() ? person.avatar.span : person.name.span;
  }
  if (field == "stats" && !card.stats.empty()) return card.stats.front().name.span;
  return std::nullopt;
}

bool shows(const Layout& layout, PartKind field, const Fields& present) {
  Fields shown;
  choose_parts(layout, present, shown);
  return shown.test(static_cast<std::size_t>(field));
}

std::string listed(const std::vector<std::string_view>& names, std::string_view conjunction) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " " + std::string(conjunction) + " " : ", ";
    text += "'" + std::string(names[i]) + "'";
  }
  return text;
}

std::vector<std::string_view> layouts_showing(const Fields& present, const std::vector<PartKind>& fields, LayoutSource& layouts) {
  std::vector<std::string_view> names;
  for (const LayoutHandle& layout : layouts.built_in_layouts()) {
    if (!layout->is_variant && std::ranges::all_of(fields, [&](PartKind field) { return shows(*layout, field, present); }))
      names.push_back(layout->name.text);
  }
  return names;
}

std::string hint_for(const Fields& present, const std::vector<PartKind>& fields, LayoutSource& layouts) {
  const auto together = layouts_showing(present, fields, layouts);
  if (!together.empty()) return "use layout " + listed(together, "or");
  std::string hint;
  for (const PartKind field : fields) {
    const auto own = layouts_showing(present, {field}, layouts);
    if (!own.empty())
      hint += (hint.empty() ? "" : "; ") + listed({name_of(field)}, "") + " is shown by layout " + listed(own, "or");
  }
  return hint;
}

}  // namespace

std::string place_of(PartKind field, const Layout& layout) {
  const auto shown_with = [&](std::initializer_list<PartKind> others) {
    Fields present;
    for (const PartKind one : others) present.set(static_cast<std::size_t>(one));
    return shows(layout, field, present);
  };
  const PartKind own = field == PartKind::avatar ? PartKind::own_avatar : field;
  if (!shown_with({PartKind::title, field, own})) return "";
  std::string others;
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind other = *from_name<PartKind>(name);
    if (is_field(other) && !shown_with({PartKind::title, field, own, other}))
      others.append(others.empty() ? "" : " ").append(name);
  }
  return others.empty() ? "yes" : others;
}

void warn_of_left_out(const Card& card, LayoutSource& layouts, Problems& problems) {
  if (!card.look.layout_of_card || card.is_converted) return;
  const Fields present = fields_of(card);
  Fields shown;
  choose_parts(*card.layout, present, shown);
  std::vector<PartKind> fields;
  std::vector<std::string_view> names;
  std::optional<Span> first;
  for (const std::string_view name : names_of<PartKind>()) {
    const PartKind field = *from_name<PartKind>(name);
    const auto place = span_of(card, name);
    if (!place || *place == card.facts || !present.test(static_cast<std::size_t>(field))) continue;
    if (shown.test(static_cast<std::size_t>(field))) continue;
    if (card.is_translation() && (place->begin < card.translation.begin || place->end > card.translation.end)) continue;
    fields.push_back(field);
    names.push_back(name);
    if (!first || place->begin < first->begin) first = place;
  }
  if (fields.empty()) return;
  const std::string message =
      listed(names, "and") + (names.size() == 1 ? " is" : " are") + " not shown by layout '" + card.layout->name.text + "'";
  problems.shared_warning(message, *first, message, hint_for(present, fields, layouts));
}

}  // namespace placard
