#include "base/number.h"
#include "input/parse.h"

namespace placard {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

Node make_node(Node::Kind kind, Span span, std::string text) {
  Node node;
  node.kind = kind;
  node.span = span;
  node.text = std::move(text);
  node.quoted = kind == Node::Kind::scalar;
  return node;
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
