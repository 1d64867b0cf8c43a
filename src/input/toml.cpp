// TOML as nodes.

#include <algorithm>

#include "base/split.h"
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

// Finds a line that toml++ cannot take: one with too many dots, or, as toml++ 3.3 asserts that a key follows, one that starts
// with
// '[' but not with the name of a table.
std::optional<Diagnosis> find_unsafe_line(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t begin = text.size() - rest.size();
    const std::string_view raw = take_line(rest);
    if (std::ranges::count(raw, '.') > max_dots)
      return Diagnosis{{begin, begin}, "more than " + std::to_string(max_dots) + " dots in a line", "write it in several lines"};
    const std::string_view line = trimmed(raw);
    if (!line.starts_with('[')) continue;
    const std::string_view name = trimmed(line.substr(line.starts_with("[[") ? 2 : 1));
    const auto at = static_cast<std::size_t>(line.data() - text.data());
    if (name.find_first_not_of("[{=.,#") != 0)
      return Diagnosis{{at, at}, "invalid TOML: expected the name of a table after '['", {}};
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
  if (const auto unsafe = find_unsafe_line(text)) {
    problems.error(unsafe->span, unsafe->message, unsafe->hint);
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
