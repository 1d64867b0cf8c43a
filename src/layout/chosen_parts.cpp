#include "layout/chosen_parts.h"

#include <algorithm>
#include <functional>

namespace placard {

namespace {

bool has_any(const Fields& fields, const FieldList& list) {
  return std::ranges::any_of(list.fields, [&](PartKind kind) { return has(fields, kind); });
}

/// Selects parts from top to bottom.
struct Selection {
  const Fields& present;
  Fields& shown;

  std::vector<ChosenPart> choose(const std::vector<Part>& parts) {
    std::vector<ChosenPart> chosen;
    for (const Part& part : parts) {
      if (auto one = choose(part)) chosen.push_back(std::move(*one));
    }
    return chosen;
  }

  std::optional<ChosenPart> choose(const Part& part) {
    const PartOptions& options = part.options;
    if (!options.when.fields.empty() && !has_any(present, options.when)) return std::nullopt;
    if (has_any(present, options.unless)) return std::nullopt;
    if (part.kind == PartKind::first) return choose_first(part);
    if (is_container(part.kind)) return choose_container(part);
    if (part.kind == PartKind::headline || is_field(part.kind)) return choose_field(part);
    return ChosenPart{&part};
  }

  std::optional<ChosenPart> choose_first(const Part& part) {
    for (const Part& candidate : part.parts) {
      if (auto chosen = choose(candidate)) return chosen;
    }
    return std::nullopt;
  }

  std::optional<ChosenPart> choose_container(const Part& part) {
    ChosenPart chosen{&part, {}, false, choose(part.parts)};
    const auto has_content = [](const ChosenPart& one) {
      return is_container(one.kind()) || one.field.has_value() || one.has_role;
    };
    return std::ranges::any_of(chosen.parts, has_content) ? std::optional(std::move(chosen)) : std::nullopt;
  }

  std::optional<ChosenPart> choose_field(const Part& part) {
    ChosenPart chosen{&part};
    const std::vector<PartKind> own =
        part.kind == PartKind::headline ? std::vector{PartKind::quote, PartKind::title} : std::vector{part.kind};
    for (const PartKind field : part.options.text.fields.empty() ? own : part.options.text.fields) {
      if (!take(field)) continue;
      chosen.field = field;
      break;
    }
    chosen.has_role = part.options.role && take(*part.options.role);
    return chosen.field || chosen.has_role ? std::optional(chosen) : std::nullopt;
  }

  bool take(PartKind field) {
    if (!has(present, field) || has(shown, field)) return false;
    set(shown, field);
    return true;
  }
};

// Where a card has a field; nothing if it has none.
std::optional<Span> span_of(const Card& card, PartKind field) {
  const auto text = [](const Text& value) { return value.empty() ? std::nullopt : std::optional(value.span); };
  const auto first = [](const auto& list, auto text_of) {
    return list.empty() ? std::nullopt : std::optional(std::invoke(text_of, list.front()).span);
  };
  switch (field) {
    case PartKind::subtitle: return text(card.subtitle);
    case PartKind::owner: return text(card.owner);
    case PartKind::status: return text(card.status.text);
    case PartKind::summary: return text(card.summary);
    case PartKind::quote: return text(card.quote);
    case PartKind::tags: return first(card.tags, &Keyword::text);
    case PartKind::tech: return first(card.tech, std::identity());
    case PartKind::link: return text(card.link.text);
    case PartKind::stats: return first(card.stats, &Stat::name);
    case PartKind::logo: return text(card.logo.light);
    case PartKind::avatar: return text(card.avatar.light);
    case PartKind::cover: return text(card.cover.light);
    case PartKind::people:
      return first(card.people, [](const Person& person) { return person.name.empty() ? person.avatar : person.name; });
    case PartKind::languages: return first(card.languages, &LanguageAmount::name);
    case PartKind::progress: return card.progress.empty() ? std::nullopt : std::optional(card.progress.span);
    case PartKind::metrics: return first(card.metrics, &Stat::name);
    case PartKind::sparkline: return card.sparkline.empty() ? std::nullopt : std::optional(card.sparkline.span);
    case PartKind::timeline: return first(card.timeline, &TimelineEntry::title);
    case PartKind::code: return text(card.code);
    default: return std::nullopt;
  }
}

// Whether a field is of the whole file, which more cards share.
bool is_shared(const Card& card, PartKind field) {
  const Text* text = field == PartKind::owner    ? &card.owner
                     : field == PartKind::avatar ? &card.avatar.light
                     : field == PartKind::logo   ? &card.logo.light
                                                 : nullptr;
  return text != nullptr && !card.owns(*text);
}

bool shows(const Layout& layout, PartKind field, const Fields& present) {
  Fields shown;
  choose_parts(layout, present, shown);
  return has(shown, field);
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

std::vector<ChosenPart> choose_parts(const Layout& layout, const Fields& present, Fields& shown) {
  return Selection{present, shown}.choose(layout.body);
}

Fields fields_of(const Card& card) {
  Fields fields;
  for (std::size_t i = 0; i < part_count; ++i) fields.set(i, span_of(card, static_cast<PartKind>(i)).has_value());
  const bool is_repeated = card.owner.text == card.title.text;
  set(fields, PartKind::title);
  set(fields, PartKind::owner, !card.owner.empty() && !is_repeated);
  set(fields, PartKind::repeated_owner, is_repeated);
  set(fields, PartKind::link, !card.link.empty());
  set(fields, PartKind::logo, !card.logo.empty());
  set(fields, PartKind::own_avatar, !card.avatar.empty() && card.owns(card.avatar.light));
  return fields;
}

std::string place_of(PartKind field, const Layout& layout) {
  const auto shown_with = [&](std::initializer_list<PartKind> others) {
    Fields present;
    for (const PartKind one : others) set(present, one);
    return shows(layout, field, present);
  };
  const PartKind own = field == PartKind::avatar ? PartKind::own_avatar : field;
  if (!shown_with({PartKind::title, field, own})) return "";
  std::string others;
  for (std::size_t i = 0; i < part_count; ++i) {
    const auto other = static_cast<PartKind>(i);
    if (is_field(other) && !shown_with({PartKind::title, field, own, other}))
      others.append(others.empty() ? "" : " ").append(name_of(other));
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
  for (std::size_t i = 0; i < part_count; ++i) {
    const auto field = static_cast<PartKind>(i);
    const auto place = span_of(card, field);
    if (!place || *place == card.facts || !has(present, field) || has(shown, field) || is_shared(card, field)) continue;
    if (card.is_translation() && (place->begin < card.translation.begin || place->end > card.translation.end)) continue;
    fields.push_back(field);
    names.push_back(name_of(field));
    if (!first || place->begin < first->begin) first = place;
  }
  if (fields.empty()) return;
  const std::string message =
      listed(names, "and") + (names.size() == 1 ? " is" : " are") + " not shown by layout '" + card.layout->name.text + "'";
  const bool is_built_in = std::ranges::any_of(
      layouts.built_in_layouts(), [&](const LayoutHandle& layout) { return layout->name.text == card.layout->name.text; });
  const std::string hint = is_built_in ? hint_for(present, fields, layouts) : "add " + listed(names, "and") + " to the layout";
  problems.shared_warning(message, *first, message, hint);
}

}  // namespace placard
