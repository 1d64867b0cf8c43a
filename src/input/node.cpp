#include <algorithm>

#include "base/number.h"
#include "input/parse.h"

namespace placard {

const Node* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &found->value;
}

const Node* Node::find_map(std::string_view key) const {
  const Node* value = find(key);
  return value != nullptr && value->kind == Kind::map ? value : nullptr;
}

const Node* Node::find_text(std::initializer_list<std::string_view> keys) const {
  for (const std::string_view key : keys)
    if (const Node* value = find(key); value != nullptr && value->is_text()) return value;
  return nullptr;
}

std::string Node::text_at(std::string_view key) const {
  const Node* value = find_text({key});
  return value == nullptr ? std::string() : value->text;
}

Node make_node(Node::Kind kind, Span span, std::string text) {
  return {kind, span, std::move(text), {}, kind == Node::Kind::scalar, {}, {}};
}

void add_entry(Node& map, std::string_view key, Node value) {
  const Span span = value.span;
  map.entries.push_back({std::string(key), span, std::move(value)});
}

std::string_view describe(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return "nothing";
    case Node::Kind::list: return "a list";
    case Node::Kind::map: return "a mapping";
    case Node::Kind::scalar: break;
  }
  if (!node.quoted && parse_number(node.text)) return "a number";
  return "text";
}

}  // namespace placard
