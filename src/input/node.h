#pragma once
// What a YAML or JSON file holds, with the place of every part.

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace placard {

struct Entry;

/// A value of the file: nothing, a word or text, a list, or a mapping. Aliases are already replaced by what they name.
struct Node {
  enum class Kind { null, scalar, list, map };

  Kind kind = Kind::null;
  Span span;                   ///< the whole value; a quoted scalar with its quotes
  std::string text;            ///< of a scalar, with escapes resolved
  std::vector<Span> disallowed;       ///< of a scalar: the places of its disallowed characters (base/characters)
  bool quoted = false;         ///< a scalar in quotes or a block is always text, never a number or a truth value
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a mapping, in the order of the file; keys are unique

  /// The value of a key of a mapping, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// A key of a mapping with its value.
struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

/// What a node is, in words for messages: "a list", "a number", "text", …
std::string_view describe(const Node& node);

}  // namespace placard
