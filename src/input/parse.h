#pragma once
// Parsing of YAML and JSON with libfyaml into a tree with source positions.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace placard {

struct Entry;

/// A null, scalar, list or mapping. Aliases are already resolved.
struct Node {
  enum class Kind { null, scalar, list, map };

  Kind kind = Kind::null;
  Span span;                     ///< the whole value; a quoted scalar with its quotes
  std::string text;              ///< of a scalar, with escapes resolved
  std::vector<Span> disallowed;  ///< of a scalar: places of its disallowed code points (base/characters.h)
  bool quoted = false;           ///< quoted and block scalars are always text, never a number or a Boolean
  std::vector<Node> items;       ///< of a list
  std::vector<Entry> entries;    ///< of a mapping, in file order; keys are unique

  [[nodiscard]] bool is_text() const { return kind == Kind::scalar && !text.empty(); }
  /// The value of a key, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// The value of a key if it is a mapping, or null.
  [[nodiscard]] const Node* find_map(std::string_view key) const;
  /// The value of the first of the keys that has a text, or null.
  [[nodiscard]] const Node* find_text(std::initializer_list<std::string_view> keys) const;
  /// The text of a key; empty if its value is not a scalar.
  [[nodiscard]] std::string text_at(std::string_view key) const;
};

/// A key of a mapping with its value.
struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

/// A node that is not in a file as it is; a scalar is quoted.
Node make_node(Node::Kind kind, Span span, std::string text = {});

/// Adds an entry whose key has the place of its value.
void add_entry(Node& map, std::string_view key, Node value);

/// The type of a node in messages: "a list", "a number", "text", …
std::string_view describe(const Node& node);

/// Whether a file is UTF-8 text within limits.file; reports why not.
bool is_readable(const Source& source, Problems& problems);

/// Whether a file is readable, not empty and not a known other format; reports why not.
bool is_parsable(const Source& source, Problems& problems);

/// The syntax of a file. `detect` uses the file extension; without a known extension, text that begins with a bracket
/// is parsed as JSON first, then as YAML.
enum class Syntax { detect, yaml, json, toml };

/// Parses TOML (toml++): text is quoted, other values are as written. Reports the first error.
Node parse_toml(const Source& source, Problems& problems);

/// Parses a file with one document. After a syntax error, which is reported, the result is null. Duplicate keys are
/// reported, and the first one is used.
Node parse(const Source& source, Problems& problems, Syntax syntax = Syntax::detect);

}  // namespace placard
