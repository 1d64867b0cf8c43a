#include "style/paint.h"

#include <algorithm>

#include "base/number.h"

namespace placard {

namespace {

// Calls `read` with each entry of a mapping of roles, and reports the others.
void for_each_role(const Node& node, Problems& problems, const auto& read) {
  if (node.kind != Node::Kind::map) return expected("a mapping of roles to colors", node, problems);
  for (const Entry& entry : node.entries) {
    const auto role = from_name<Role>(entry.key);
    if (!role || static_cast<std::size_t>(*role) < first_palette_role) {
      report_unknown_key(entry, palette_roles(), problems);
    } else {
      read(entry, *role);
    }
  }
}

}  // namespace

Paint toned(Paint paint, Tone tone) {
  constexpr std::array<Role, 5> tones{Role::success, Role::warning, Role::info, Role::danger, Role::neutral};
  constexpr std::array<Role, 5> badge_tones{Role::badge_success, Role::badge_warning, Role::badge_info, Role::badge_danger,
                                            Role::badge_neutral};
  if (paint.role == Role::tone) paint.role = tones[static_cast<std::size_t>(tone)];
  if (paint.role == Role::badge_tone) paint.role = badge_tones[static_cast<std::size_t>(tone)];
  return paint;
}

std::vector<std::string_view> palette_roles() {
  const auto words = names_of<Role>();
  return {words.begin() + first_palette_role, words.end()};
}

Role fallback_role(Role role) {
  using enum Role;
  static constexpr std::array<std::pair<Role, Role>, 24> fallbacks{
      {{title, text},        {quote, muted},           {quote_bar, accent},
       {tag, muted},         {tag_surface, surface},   {tag_border, border},
       {mark, muted},        {bar, tag_surface},       {shadow, border},
       {grid, border},       {glow_1, accent},         {glow_2, info},
       {glow_3, danger},     {neutral, muted},         {on_tone, text},
       {tag_mark, muted},    {pill, surface},          {pill_border, border},
       {badge_label, muted}, {badge_success, success}, {badge_warning, warning},
       {badge_info, info},   {badge_danger, danger},   {badge_neutral, neutral}}};
  const auto row = std::ranges::find(fallbacks, role, &std::pair<Role, Role>::first);
  return row == fallbacks.end() ? none : row->second;
}

Color Palette::color(Role role) const {
  if (role == Role::contrast) return {255, 255, 255, 1};
  while (role != Role::none) {
    if (const auto& own = given[static_cast<std::size_t>(role)]) return *own;
    role = fallback_role(role);
  }
  return {};
}

Color Palette::color(const Paint& paint) const {
  if (paint.role == Role::none) return {0, 0, 0, 0};
  return faded(paint.role == Role::literal ? paint.literal : color(paint.role), paint.opacity);
}

Palette DerivedRoles::apply(const Palette& palette) const {
  Palette result = palette;
  for (std::size_t i = first_palette_role; i < role_count; ++i) {
    if (paints[i]) result.given[i] = palette.color(*paints[i]);
  }
  return result;
}

void read_value(const Node& node, Paint& value, Range, Problems& problems) {
  if (node.kind != Node::Kind::scalar) return expected("a color role", node, problems, "for example 'muted' or 'tone 13%'");
  std::string_view text = node.text;
  if (text.starts_with('#')) {
    const auto color = parse_color(text);
    if (!color) {
      problems.error(node.span, "'" + node.text + "' is not a color", "write it as #rgb, #rrggbb or #rrggbbaa");
      return;
    }
    value = {Role::literal, 1, *color};
    return;
  }
  Paint paint;
  if (const auto space = text.find(' '); space != std::string_view::npos) {
    std::string_view percent = text.substr(space + 1);
    if (percent.ends_with('%')) percent.remove_suffix(1);
    const auto number = parse_number(percent);
    if (!number || *number < 0 || *number > 100) {
      problems.error(node.span, "'" + node.text + "' has an invalid opacity", "write a percentage from 0 to 100: 'tone 13%'");
      return;
    }
    paint.opacity = *number / 100;
    text = text.substr(0, space);
  }
  const auto role = from_name<Role>(text);
  if (!role || *role == Role::literal) {
    auto known = palette_roles();
    known.insert(known.end(), {"none", "tone", "badge_tone", "contrast"});
    problems.error(node.span, "unknown color role '" + std::string(text) + "'",
                   spelling_hint(text, known, "'placard schema --reference'"));
    return;
  }
  paint.role = *role;
  value = paint;
}

std::string print_value(const Paint& value) {
  if (value.role == Role::literal) return " \"" + hex_with_alpha(value.literal) + "\"";
  std::string text = " " + std::string(name_of(value.role));
  if (value.opacity < 1) text += " " + to_text(value.opacity * 100) + "%";
  return text;
}

void read_value(const Node& node, Palette& value, Range, Problems& problems) {
  for_each_role(node, problems, [&](const Entry& entry, Role role) {
    const auto color = parse_color(entry.value.text);
    if (entry.value.kind == Node::Kind::scalar && color) {
      value.given[static_cast<std::size_t>(role)] = color;
      return;
    }
    const bool comment = entry.value.kind == Node::Kind::null;
    problems.error(comment ? entry.key_span : entry.value.span,
                   comment ? "'" + entry.key + "' has no color" : "'" + entry.value.text + "' is not a color",
                   comment ? "put the color in quotes: '#' after a space starts a comment" : "write it as \"#rrggbb\"");
  });
}

void read_value(const Node& node, DerivedRoles& value, Range, Problems& problems) {
  for_each_role(node, problems, [&](const Entry& entry, Role role) {
    Paint paint;
    read_value(entry.value, paint, Range{}, problems);
    if (paint.role == Role::tone || paint.role == Role::badge_tone || paint.role == Role::contrast)
      return problems.error(entry.value.span, "'" + std::string(name_of(paint.role)) + "' is not a role of a palette");
    value.paints[static_cast<std::size_t>(role)] = paint;
  });
}

}  // namespace placard
