#include "style/style.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/number.h"
#include "style/fields.h"

namespace placard {

namespace {

constexpr std::array<std::string_view, 3> own_keys{"extends", "palettes", "layouts"};

void read_palettes(const Node& node, StyleSheet& sheet, Problems& problems) {
  if (node.kind != Node::Kind::map) return expected("a mapping", node, problems, "keys: light, dark, derived");
  for (const Entry& entry : node.entries) {
    if (entry.key == "light" || entry.key == "dark") {
      read_value(entry.value, entry.key == "light" ? sheet.light : sheet.dark, Range{}, problems);
    } else if (entry.key == "derived") {
      read_value(entry.value, sheet.derived, Range{}, problems);
    } else {
      report_unknown_key(entry, {"light", "dark", "derived"}, problems);
    }
  }
}

void read_base(const Node& node, StyleSheet& sheet, Problems& problems) {
  if (node.kind != Node::Kind::map) return expected("a style", node, problems, "write a style as a mapping of properties");
  std::vector<std::string_view> known = field_names<Style>();
  known.insert(known.end(), own_keys.begin(), own_keys.end());
  for (const Entry& entry : node.entries) {
    if (entry.key == "palettes") {
      read_palettes(entry.value, sheet, problems);
    } else if (entry.key == "extends") {
      Text parent;
      if (entry.value.kind != Node::Kind::null) read_value(entry.value, parent, up_to(limits.path), problems);
    } else if (std::ranges::find(own_keys, entry.key) == own_keys.end() && !read_field(entry, sheet.base, problems)) {
      report_unknown_key(entry, known, problems);
    }
  }
}

void read_layouts(const Node& node, const std::vector<std::string_view>& names, StyleSheet& sheet, Problems& problems) {
  const Node* layouts = node.find("layouts");
  if (layouts == nullptr || layouts->kind == Node::Kind::null) return;
  if (layouts->kind != Node::Kind::map) return expected("a mapping", *layouts, problems);
  for (const Entry& entry : layouts->entries) {
    if (std::ranges::find(names, entry.key) == names.end()) {
      report_unknown_key(entry, names, problems);
      continue;
    }
    read_value(entry.value, sheet.own_style(entry.key), Range{}, problems);
  }
}

// Each palette must define the roles without a fallback role.
void require_roles(const Palette& palette, std::string_view name, const StyleFile& file) {
  for (std::size_t i = first_palette_role; i < role_count; ++i) {
    if (fallback_role(static_cast<Role>(i)) != Role::none || palette.given[i]) continue;
    const Node* palettes = file.node.find("palettes");
    const Node* own = palettes == nullptr ? nullptr : palettes->find(name);
    const std::string word(name_of(static_cast<Role>(i)));
    file.problems->error(own == nullptr ? file.node.span : own->span,
                         "the " + std::string(name) + " palette has no '" + word + "'", "add '" + word + ": \"#rrggbb\"'");
  }
}

// The roles that have a color or paint, as YAML.
template <class T>
std::string print_roles(const std::array<std::optional<T>, role_count>& values, std::string (*print)(const T&)) {
  std::string text;
  for (std::size_t i = first_palette_role; i < role_count; ++i)
    if (values[i]) text += "    " + std::string(enum_names<Role>[i]) + ":" + print(*values[i]) + "\n";
  return text;
}

std::string print_color(const Color& color) { return " \"" + hex_with_alpha(color) + "\""; }

}  // namespace

void read_value(const Node& node, Insets& value, Range, Problems& problems) {
  const bool is_list = node.kind == Node::Kind::list;
  if (is_list && (node.items.empty() || node.items.size() > 4))
    return expected("one to four numbers", node, problems, "for example [16, 24]");
  if (node.kind == Node::Kind::scalar && node.text.find(' ') != std::string::npos) {
    // The author may have written CSS: "16px 24px".
    std::string sides_list;
    for (const char c : node.text) sides_list += c == ' ' ? ", " : std::string(is_letter(c) || c == ',' ? "" : std::string(1, c));
    return expected("one to four numbers", node, problems, "write it as [" + sides_list + "]");
  }
  std::vector<double> sides;
  for (const Node& item : is_list ? node.items : std::vector<Node>{node})
    read_value(item, sides.emplace_back(value.top), max_inset, problems);
  const double top = sides[0];
  const double right = sides.size() > 1 ? sides[1] : top;
  value = {top, right, sides.size() > 2 ? sides[2] : top, sides.size() > 3 ? sides[3] : right};
}

void read_value(const Node& node, PatternStyle& value, Range, Problems& problems) {
  read_value<PatternStyle>(node, value, Range{}, problems);
  const Node* size = node.find("size");
  if (size != nullptr && value.size > 0 && value.size < limits.pattern_size.number())
    problems.error(size->span, "the tile of the pattern is smaller than " + to_text(limits.pattern_size),
                   "write a size from 4 to 400, or 0 for the usual size of the kind");
}

void read_value(const Node& node, FontAxes& value, Range range, Problems& problems) {
  constexpr std::size_t tag_size = 4;
  if (node.kind != Node::Kind::map) return expected("a mapping", node, problems, "for example {wdth: 85}");
  value.positions.clear();
  for (const Entry& entry : node.entries) {
    if (entry.key.size() != tag_size) {
      problems.error(entry.key_span, "'" + entry.key + "' is not the tag of an axis", "tags have 4 characters, such as 'wdth'");
      continue;
    }
    read_value(entry.value, value.positions[entry.key], range, problems);
  }
}

std::string print_value(const FontAxes& value) {
  std::string text;
  for (const auto& [tag, position] : value.positions) text += (text.empty() ? "" : ", ") + tag + ":" + print_value(position);
  return " {" + text + "}";
}

std::string print_value(const Insets& value) {
  return " [" + to_text(value.top) + ", " + to_text(value.right) + ", " + to_text(value.bottom) + ", " + to_text(value.left) +
         "]";
}

Text extended_file(const Node& node) {
  const Node* parent = node.find("extends");
  if (parent == nullptr || parent->text.size() > limits.path.value) return {};  // reported when the file is read
  return {parent->text, parent->span};
}

StyleSheet read_style(const std::vector<StyleFile>& chain, const std::vector<std::string>& layouts) {
  StyleSheet sheet;
  for (const StyleFile& file : chain) {
    const Node* title = file.node.find("title");  // a mapping in a style
    if (file.node.find("cards") == nullptr && (title == nullptr || title->kind != Node::Kind::scalar)) continue;
    file.problems->error({}, "this is a metadata file, not a style file",
                         "a style file has 'extends:' or 'palettes:'; 'placard styles ink > my.yaml' creates one");
    return sheet;
  }
  for (const StyleFile& file : chain) read_base(file.node, sheet, *file.problems);
  for (const StyleFile& file : chain) read_layouts(file.node, {layouts.begin(), layouts.end()}, sheet, *file.problems);
  const StyleFile& last = chain.back();
  if (last.problems->has_errors()) return sheet;
  if (!sheet.light && !sheet.dark) {
    last.problems->error(last.node.span, "the style has no palette",
                         "add 'palettes:' with 'light:' or 'dark:', or 'extends: ink'");
  }
  if (sheet.light) require_roles(*sheet.light, "light", last);
  if (sheet.dark) require_roles(*sheet.dark, "dark", last);
  return sheet;
}

StyleSheet with_palette(StyleSheet sheet, const PalettePair& pair) {
  const auto derive = [&](const Palette& palette) { return sheet.derived.apply(palette); };
  sheet.light = pair.light ? std::optional(derive(*pair.light)) : std::nullopt;
  sheet.dark = pair.dark ? std::optional(derive(*pair.dark)) : std::nullopt;
  return sheet;
}

std::string to_yaml(const StyleSheet& sheet) {
  std::string text = print_fields(sheet.base) + "palettes:\n";
  if (sheet.dark) text += "  dark:\n" + print_roles(sheet.dark->given, print_color);
  if (sheet.light) text += "  light:\n" + print_roles(sheet.light->given, print_color);
  const std::string derived = print_roles<Paint>(sheet.derived.paints, print_value);
  if (!derived.empty()) text += "  derived:  # roles of a palette that replaces these\n" + derived;
  std::string layouts;
  for (const auto& [layout, style] : sheet.by_layout) {
    const std::string changes = print_changes(style, sheet.base);
    if (!changes.empty()) layouts += "  " + layout + ":\n" + indented(indented(changes));
  }
  return layouts.empty() ? text : text + "layouts:  # overrides for single layouts\n" + layouts;
}

Type prefix_type(const Type& type, const PrefixStyle& prefix) {
  Type result = type;
  result.weight = prefix.weight;
  result.color = prefix.color;
  return result;
}

Type large_type(const BadgeStyle& style) {
  Type result = style.type;
  result.weight = style.large.weight;
  result.tracking = style.large.tracking;
  result.letters = style.large.letters;
  return result;
}

Type number_type(const StatsStyle& style) {
  Type type = style.type;
  type.weight = style.number_weight;
  type.color = style.number_color;
  return type;
}

namespace {

// The types that a style always uses, constant or not as the style is.
template <class AnyStyle>
auto set_types(AnyStyle& style) {
  return std::array{&style.title.type,     &style.owner.type,     &style.headline.type,    &style.summary.type,
                    &style.quote.type,     &style.tags.chip.type, &style.status.pill.type, &style.link.type,
                    &style.stats.type,     &style.badge.type,     &style.metrics.number,   &style.metrics.label,
                    &style.timeline.title, &style.timeline.place, &style.timeline.date,    &style.code.chip.type,
                    &style.people.type};
}

// The marks before a text, each with the type of the text.
template <class AnyStyle>
auto prefixes(AnyStyle& style) {
  return std::array{std::pair{&style.code.chip.type, &style.code.chip.prefix}, std::pair{&style.title.type, &style.title.prefix},
                    std::pair{&style.tags.chip.type, &style.tags.chip.prefix},
                    std::pair{&style.status.pill.type, &style.status.pill.prefix}};
}

}  // namespace

std::vector<Type> types_of(const Style& style) {
  std::vector<Type> types;
  for (const Type* type : set_types(style)) types.push_back(*type);
  types.insert(types.end(), {number_type(style.stats), large_type(style.badge)});
  for (const auto& [type, prefix] : prefixes(style)) {
    if (!prefix->text.empty()) types.push_back(prefix_type(*type, *prefix));
  }
  if (style.quote.treatment == QuoteTreatment::mark) types.push_back(style.quote.mark.type);
  return types;
}

void change_fonts(Style& style, const std::function<Type(const Type&)>& choose) {
  for (const auto& [type, prefix] : prefixes(style)) prefix->weight = choose(prefix_type(*type, *prefix)).weight;
  style.stats.number_weight = choose(number_type(style.stats)).weight;
  style.badge.large.weight = choose(large_type(style.badge)).weight;
  for (Type* type : set_types(style)) *type = choose(*type);
  style.quote.mark.type = choose(style.quote.mark.type);
}

}  // namespace placard
