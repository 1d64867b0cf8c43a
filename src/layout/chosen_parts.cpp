#include "layout/chosen_parts.h"

#include <algorithm>

namespace placard {

namespace {

bool has(const Fields& fields, PartKind kind) { return fields.test(static_cast<std::size_t>(kind)); }

bool has_any(const Fields& fields, const FieldList& list) {
  return std::ranges::any_of(list.fields, [&](PartKind kind) { return has(fields, kind); });
}

/// Selects parts from top to bottom.
class Selection {
 public:
  Selection(const Fields& present, Fields& shown) : present_(present), shown_(shown) {}

  std::vector<ChosenPart> choose(const std::vector<Part>& parts) {
    std::vector<ChosenPart> chosen;
    for (const Part& part : parts) {
      if (auto one = choose(part)) chosen.push_back(std::move(*one));
    }
    return chosen;
  }

 private:
  std::optional<ChosenPart> choose(const Part& part) {
    const PartOptions& options = part.options;
    if (!options.when.fields.empty() && !has_any(present_, options.when)) return std::nullopt;
    if (has_any(present_, options.unless)) return std::nullopt;
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
    if (!has(present_, field) || has(shown_, field)) return false;
    shown_.set(static_cast<std::size_t>(field));
    return true;
  }

  const Fields& present_;
  Fields& shown_;
};

}  // namespace

std::vector<ChosenPart> choose_parts(const Layout& layout, const Fields& present, Fields& shown) {
  return Selection(present, shown).choose(layout.body);
}

Fields fields_of(const Card& card) {
  Fields fields;
  const auto set = [&fields](PartKind kind, bool value) { fields.set(static_cast<std::size_t>(kind), value); };
  const bool is_repeated = card.owner.text == card.title.text;
  set(PartKind::title, true);
  set(PartKind::subtitle, !card.subtitle.empty());
  set(PartKind::owner, !card.owner.empty() && !is_repeated);
  set(PartKind::status, !card.status.text.empty());
  set(PartKind::summary, !card.summary.empty());
  set(PartKind::quote, !card.quote.empty());
  set(PartKind::tags, !card.tags.empty());
  set(PartKind::tech, !card.tech.empty());
  set(PartKind::stats, !card.stats.empty());
  set(PartKind::link, !card.link.empty());
  set(PartKind::logo, !card.logo.empty());
  set(PartKind::avatar, !card.avatar.empty());
  set(PartKind::cover, !card.cover.empty());
  set(PartKind::people, !card.people.empty());
  set(PartKind::languages, !card.languages.empty());
  set(PartKind::progress, !card.progress.empty());
  set(PartKind::metrics, !card.metrics.empty());
  set(PartKind::sparkline, !card.sparkline.empty());
  set(PartKind::timeline, !card.timeline.empty());
  set(PartKind::code, !card.code.empty());
  set(PartKind::repeated_owner, is_repeated);
  set(PartKind::own_avatar, !card.avatar.empty() && card.owns(card.avatar.light));
  return fields;
}

}  // namespace placard
