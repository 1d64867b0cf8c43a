// TOML as nodes.

#include <algorithm>

#include "base/limits.h"
#include "input/diagnosis.h"

// Only this file includes toml++, because it takes seconds to compile.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 16
#include <toml++/toml.h>

namespace placard {

namespace {

// toml++ limits the nesting of values but not of dotted keys, and frees tables recursively. A key is on one line.
constexpr std::ptrdiff_t max_dots = 200;

// The place of the first line with too many dots.
std::optional<std::size_t> find_many_dots(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    if (std::ranges::count(line, '.') > max_dots) return begin;
    begin += line.size() + 1;
  }
  return std::nullopt;
}

// The place of the first line that starts with '[' but not with a table name. toml++ 3.3 asserts that a key follows.
std::optional<std::size_t> find_invalid_header(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos && line[first] == '[') {
      const std::size_t name = line.find_first_not_of(" \t", first + (line.substr(first).starts_with("[[") ? 2 : 1));
      if (name == std::string_view::npos || line.substr(name).find_first_of("[{=.,#") == 0) return begin + first;
    }
    begin = end + 1;
  }
  return std::nullopt;
}

/// Converts the values of toml++.
class TomlReader {
 public:
  TomlReader(std::string_view text, Problems& problems) : text_(text), problems_(problems) {
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') lines_.push_back(at + 1);
  }

  Node read(const toml::node& value, std::size_t depth) {
    Node node;
    node.span = span_of(value.source());
    if (++values_ > limits.values.value) {
      if (values_ == limits.values.value + 1) problems_.error(node.span, "more than " + to_text(limits.values));
    } else if (depth > limits.nesting.value) {
      problems_.error(node.span, "nested deeper than " + to_text(limits.nesting));
    } else if (const toml::table* table = value.as_table()) {
      node.kind = Node::Kind::map;
      for (const auto& [key, content] : *table)
        node.entries.push_back({std::string(key.str()), span_of(key.source()), read(content, depth + 1)});
      std::ranges::sort(node.entries, {}, [](const Entry& entry) { return entry.key_span.begin; });
    } else if (const toml::array* list = value.as_array()) {
      node.kind = Node::Kind::list;
      for (const toml::node& item : *list) node.items.push_back(read(item, depth + 1));
    } else {
      node.kind = Node::Kind::scalar;
      node.quoted = value.is_string();
      node.text = node.quoted ? value.as_string()->get() : text_.substr(node.span.begin, node.span.end - node.span.begin);
      if (!node.quoted) std::erase(node.text, '_');  // "1_000"
    }
    for (const Entry& entry : node.entries) extend(node.span, {entry.key_span.begin, entry.value.span.end});
    for (const Node& item : node.items) extend(node.span, item.span);
    return node;
  }

  [[nodiscard]] Span span_of(const toml::source_region& source) const { return {offset(source.begin), offset(source.end)}; }

 private:
  // Columns count code points.
  [[nodiscard]] std::size_t offset(const toml::source_position& place) const {
    if (place.line == 0) return 0;
    const std::size_t begin = lines_[std::min<std::size_t>(place.line, lines_.size()) - 1];
    return begin + place_span(text_.substr(begin), 1, static_cast<int>(place.column)).begin;
  }

  // A table is larger than its header.
  static void extend(Span& span, Span part) {
    span = {span.end == 0 ? part.begin : std::min(span.begin, part.begin), std::max(span.end, part.end)};
  }

  std::string_view text_;
  Problems& problems_;
  std::size_t values_ = 0;
  std::vector<std::size_t> lines_{0};  // the offset of each line
};

}  // namespace

Node parse_toml(const Source& source, Problems& problems) {
  const std::string& text = source.text;
  if (text.size() > limits.init_file.value) {
    problems.error({0, 0}, "TOML is larger than " + to_text(limits.init_file));
    return {};
  }
  if (const auto line = find_many_dots(text)) {
    problems.error({*line, *line}, "more than " + std::to_string(max_dots) + " dots in a line", "write it in several lines");
    return {};
  }
  if (const auto header = find_invalid_header(text)) {
    problems.error({*header, *header}, "invalid TOML: expected the name of a table after '['");
    return {};
  }
  TomlReader reader(text, problems);
  const toml::parse_result result = toml::parse(text);
  if (!result) {
    const std::string_view what = result.error().description();  // "Error while parsing value: could not determine value type"
    const std::string why(what.substr(what.find(": ") == std::string_view::npos ? 0 : what.find(": ") + 2));
    problems.error(reader.span_of(result.error().source()), "invalid TOML: " + why,
                   why.ends_with("value type") || why.starts_with("expected 'false'") || why.starts_with("expected 'true'")
                       ? "put text in quotes"
                       : "");
  }
  return result ? reader.read(result.table(), 0) : Node{};
}

}  // namespace placard
