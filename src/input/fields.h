#pragma once
// Field tables: one row per property with its name, member, description and range. Parsing, spelling hints, printing,
// schema and reference use the same row.
//
//   template <>
//   inline constexpr auto table<Border> = std::tuple{
//       Field{"width", &Border::width, "px", {0, 20}},
//       Field{"dash", &Border::dash, "length of dashes and gaps in px; 0 is a solid line", {0, 50}},
//   };

#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/enum_names.h"
#include "base/limits.h"
#include "input/parse.h"

namespace placard {

/// The range of a number, of the length of a text in characters, or of the number of items in a list.
struct Range {
  double low = 0;
  double high = 10'000;
};

/// From 0 to a limit.
constexpr Range up_to(const Limit& limit) { return {0, limit.number()}; }
/// Further documentation of a property in the schema and the reference, as YAML.
struct Hints {
  std::string_view example{};
  std::string_view standard{};  ///< default value, if it differs from the default of the type
  std::string_view pattern{};   ///< regular expression for text
};

/// One row of a table.
template <class Owner, class Member>
struct Field {
  std::string_view name;
  Member Owner::*member;
  std::string_view doc;  ///< comment in printed styles; description in schema and reference
  Range range{};
  Hints hints{};
};
template <class Owner, class Member>
Field(std::string_view, Member Owner::*, std::string_view, Range = {}, Hints = {}) -> Field<Owner, Member>;

/// The rows of a type: a tuple of fields.
template <class T>
inline constexpr std::tuple<> table;

/// The name of a type that schema and reference describe once and refer to; empty for the others.
template <class T>
inline constexpr std::string_view table_name;

template <class T>
concept HasTable = !std::is_same_v<decltype(table<T>), const std::tuple<>>;

/// A text with its place, for later messages.
struct Text {
  std::string text;
  Span span;

  [[nodiscard]] bool empty() const { return text.empty(); }
  bool operator==(const Text&) const = default;
};

// read_value converts a node; a node of the wrong type is reported, and the value is unchanged.
void read_value(const Node& node, std::string& value, Range range, Problems& problems);
void read_value(const Node& node, Text& value, Range range, Problems& problems);
void read_value(const Node& node, double& value, Range range, Problems& problems);
void read_value(const Node& node, int& value, Range range, Problems& problems);
void read_value(const Node& node, bool& value, Range range, Problems& problems);

// print_value formats a value as YAML, with a leading space.
std::string print_value(const std::string& value);
std::string print_value(const Text& value);
std::string print_value(double value);
std::string print_value(int value);
std::string print_value(bool value);

/// A hint that shows how to write a node as a list.
std::string list_hint(const Node& node);

/// Reports a node of the wrong type.
void expected(std::string_view what, const Node& node, Problems& problems, std::string hint = {});

/// Whether `count` is in the range; otherwise reports it.
bool fits(const Node& node, std::size_t count, std::string_view things, Range range, Problems& problems);

/// Reports a value that is not one of the known ones.
void report_unknown_value(std::string_view what, const Node& node, const std::vector<std::string_view>& known,
                          Problems& problems);

template <HasEnumNames T>
void read_value(const Node& node, T& value, Range, Problems& problems) {
  if (node.kind != Node::Kind::scalar) return expected("text", node, problems, "one of: " + join(names_of<T>()));
  if (const auto known = from_name<T>(node.text)) {
    value = *known;
  } else {
    report_unknown_value("unknown value", node, names_of<T>(), problems);
  }
}

template <HasTable T>
void read_value(const Node& node, T& value, Range, Problems& problems);

template <class T>
void read_value(const Node& node, std::optional<T>& value, Range range, Problems& problems) {
  T content = value.value_or(T{});
  const std::size_t before = problems.errors();
  read_value(node, content, range, problems);
  if (problems.errors() == before) value = std::move(content);
}

template <class T>
void read_value(const Node& node, std::vector<T>& value, Range range, Problems& problems) {
  if (node.kind != Node::Kind::list) return expected("a list", node, problems, list_hint(node));
  if (!fits(node, node.items.size(), "items", range, problems)) return;
  value.clear();
  for (const Node& item : node.items) {
    T content{};
    read_value(item, content, Range{}, problems);
    value.push_back(std::move(content));
  }
}

/// The names of the rows of tables.
template <HasTable... T>
std::vector<std::string_view> field_names() {
  std::vector<std::string_view> names;
  (std::apply([&names](const auto&... field) { (names.push_back(field.name), ...); }, table<T>), ...);
  return names;
}

/// Reads an entry of a mapping if the table has a row for its key, in American or British spelling; returns whether it
/// has. A key without a value leaves `value` unchanged.
template <HasTable T>
bool read_field(const Entry& entry, T& value, Problems& problems) {
  const auto american = american_spelling(entry.key);
  const std::string_view key = american ? *american : entry.key;
  const auto read_one = [&](const auto& field) {
    if (key != field.name) return false;
    if (entry.value.kind != Node::Kind::null) read_value(entry.value, value.*field.member, field.range, problems);
    return true;
  };
  return std::apply([&](const auto&... field) { return (read_one(field) || ...); }, table<T>);
}

/// Reports an unknown key.
void report_unknown_key(const Entry& entry, const std::vector<std::string_view>& known, Problems& problems);

/// Reads a mapping into `value`; members without a key are unchanged.
template <HasTable T>
void read_value(const Node& node, T& value, Range, Problems& problems) {
  if (node.kind != Node::Kind::map) return expected("a mapping", node, problems, "keys: " + join(field_names<T>()));
  for (const Entry& entry : node.entries) {
    if (!read_field(entry, value, problems)) report_unknown_key(entry, field_names<T>(), problems);
  }
}

/// Reads a mapping by its table, or a text by `read_text`; reports other nodes, which are not `what`.
template <HasTable T, class ReadText>
void read_map_or_text(const Node& node, T& value, Problems& problems, std::string_view what, std::string_view hint,
                      const ReadText& read_text) {
  if (node.kind == Node::Kind::map) return read_value<T>(node, value, Range{}, problems);
  if (node.kind != Node::Kind::scalar) return expected(what, node, problems, std::string(hint));
  read_text();
}

template <HasEnumNames T>
std::string print_value(T value) {
  return " " + std::string(name_of(value));
}

template <class T>
concept Printable = requires(const T& value) {
  print_value(value);
};

/// Indents each line by two spaces.
std::string indented(std::string_view text);

/// A value as a YAML mapping with the descriptions as comments.
template <HasTable T>
std::string print_fields(const T& value);

template <class T>
std::string print_item(const T& value) {
  if constexpr (HasTable<T>) {
    return indented(print_fields(value)).replace(0, 1, "-");
  } else {
    return "-" + print_value(value) + "\n";
  }
}

template <class Owner, class T>
std::string print_field(const Field<Owner, T>& field, const T& value) {
  const std::string key = std::string(field.name) + ":";
  const std::string comment = field.doc.empty() ? "" : "  # " + std::string(field.doc);
  if constexpr (HasTable<T>) {
    return key + comment + "\n" + indented(print_fields(value));
  } else {
    return key + print_value(value) + comment + "\n";
  }
}

template <class Owner, class T>
std::string print_field(const Field<Owner, std::vector<T>>& field, const std::vector<T>& value) {
  if (value.empty()) return std::string(field.name) + ": []  # " + std::string(field.doc) + "\n";
  std::string text = std::string(field.name) + ":  # " + std::string(field.doc) + "\n";
  for (const T& item : value) text += indented(print_item(item));
  return text;
}

template <HasTable T>
std::string print_fields(const T& value) {
  return std::apply([&](const auto&... field) { return (print_field(field, value.*field.member) + ...); }, table<T>);
}

/// The rows of `value` that differ from `base`, as YAML.
template <HasTable T>
std::string print_changes(const T& value, const T& base) {
  const auto print_one = [&](const auto& field) -> std::string {
    const auto& mine = value.*field.member;
    const auto& theirs = base.*field.member;
    if (print_field(field, mine) == print_field(field, theirs)) return {};
    if constexpr (HasTable<std::remove_cvref_t<decltype(mine)>>) {
      return std::string(field.name) + ":\n" + indented(print_changes(mine, theirs));
    } else {
      return print_field(field, mine);
    }
  };
  return std::apply([&](const auto&... field) { return (print_one(field) + ...); }, table<T>);
}

}  // namespace placard
