// The colors of badges.

#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "model/fields.h"

namespace placard {

namespace {

/// A color name of shields.io.
struct ShieldsColor {
  std::string_view name;
  Color color;
};
constexpr std::array<ShieldsColor, 15> shields_colors{{{"brightgreen", {0x44, 0xCC, 0x11, 1}},
                                                       {"green", {0x97, 0xCA, 0x00, 1}},
                                                       {"yellowgreen", {0xA4, 0xA6, 0x1D, 1}},
                                                       {"yellow", {0xDF, 0xB3, 0x17, 1}},
                                                       {"orange", {0xFE, 0x7D, 0x37, 1}},
                                                       {"red", {0xE0, 0x5D, 0x44, 1}},
                                                       {"blue", {0x00, 0x7E, 0xC6, 1}},
                                                       {"grey", {0x55, 0x55, 0x55, 1}},
                                                       {"gray", {0x55, 0x55, 0x55, 1}},
                                                       {"lightgrey", {0x9F, 0x9F, 0x9F, 1}},
                                                       {"lightgray", {0x9F, 0x9F, 0x9F, 1}},
                                                       {"important", {0xFE, 0x7D, 0x37, 1}},
                                                       {"critical", {0xE0, 0x5D, 0x44, 1}},
                                                       {"informational", {0x00, 0x7E, 0xC6, 1}},
                                                       {"inactive", {0x9F, 0x9F, 0x9F, 1}}}};

}  // namespace

std::optional<BadgeColor> parse_badge_color(std::string_view text) {
  if (const auto tone = from_name<Tone>(text)) return BadgeColor{tone, {}, {}};
  for (const ShieldsColor& row : shields_colors) {
    if (same_letters(row.name, text)) return BadgeColor{{}, row.color, {}};
  }
  auto color = parse_css_color(text);
  if (!color) color = parse_color(text);
  return color ? std::optional(BadgeColor{{}, color, {}}) : std::nullopt;
}

void read_value(const Node& node, BadgeColor& value, Range, Problems& problems) {
  const std::string hint = "for example 'success', 'tomato' or '#ff69b4'";
  if (node.kind != Node::Kind::scalar) return expected("a color", node, problems, hint);
  const auto color = parse_badge_color(node.text);
  if (!color) return problems.error(node.span, "invalid color '" + node.text + "'", hint);
  value = *color;
  value.span = node.span;
}

Form form_of(Tag<BadgeColor>, Range) { return form_of(Tag<Text>{}, {0, 60}); }

std::optional<Node> badge_from_endpoint(const Node& node) {
  if (node.kind != Node::Kind::map || node.find("schemaVersion") == nullptr || node.find("message") == nullptr)
    return std::nullopt;
  const auto map = [&node](std::initializer_list<std::pair<std::string_view, std::string_view>> keys) {
    Node result;
    result.kind = Node::Kind::map;
    result.span = node.span;
    for (const auto& [own, theirs] : keys) {
      const Node* value = node.find(theirs);
      if (value != nullptr && value->kind == Node::Kind::scalar && !value->text.empty())
        result.entries.push_back({std::string(own), value->span, *value});
    }
    return result;
  };
  Node card = map({{"title", "label"}, {"status", "message"}, {"logo", "namedLogo"}});
  const auto add_text = [&](std::string_view key, std::string text) {
    Node value;
    value.kind = Node::Kind::scalar;
    value.span = node.span;
    value.text = std::move(text);
    card.entries.push_back({std::string(key), node.span, std::move(value)});
  };
  add_text("layout", "badge");
  // Without a label, the message is the title, too.
  if (card.find("title") == nullptr) card.entries.insert(card.entries.begin(), {"title", node.span, *node.find("message")});
  Node colors = map({{"message", "color"}, {"label", "labelColor"}, {"logo", "logoColor"}});
  const Node* failed = node.find("isError");
  if (failed != nullptr && failed->text == "true") {
    Node red;
    red.kind = Node::Kind::scalar;
    red.span = failed->span;
    red.text = "critical";
    std::erase_if(colors.entries, [](const Entry& entry) { return entry.key == "message"; });
    colors.entries.push_back({"message", failed->span, std::move(red)});
  }
  if (!colors.entries.empty()) card.entries.push_back({"badge", node.span, std::move(colors)});
  const Node* style = node.find("style");
  if (style != nullptr && style->text == "for-the-badge") add_text("height", "28");
  return card;
}

}  // namespace placard
