#include "input/plain_json.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/characters.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "input/seen_keys.h"

namespace placard {

namespace {

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

// A number as RFC 8259 has it.
bool is_number(std::string_view word) {
  if (word.starts_with('-')) word.remove_prefix(1);
  const std::size_t whole = count_digits(word);
  if (whole == 0 || (whole > 1 && word.front() == '0')) return false;
  word.remove_prefix(whole);
  if (word.starts_with('.')) {
    const std::size_t digits = count_digits(word.substr(1));
    if (digits == 0) return false;
    word.remove_prefix(1 + digits);
  }
  if (word.empty()) return true;
  if (word.front() != 'e' && word.front() != 'E') return false;
  word.remove_prefix(word.size() > 1 && (word[1] == '+' || word[1] == '-') ? 2 : 1);
  return !word.empty() && count_digits(word) == word.size();
}

// Within quotes; what controls has to be an escape.
bool stands_for_itself(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; }

/// Goes through a text once. Each function reads one thing from where it stands, and says whether it is there and plain.
class PlainJson {
 public:
  explicit PlainJson(std::string_view text) : text_(text) {}

  bool read(Node& root) {
    skip_blanks();
    if (!read_value(root, 0)) return false;
    skip_blanks();
    return at_ == text_.size();
  }

 private:
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }

  void skip_blanks() {
    while (next() == ' ' || next() == '\n' || next() == '\t' || next() == '\r') ++at_;
  }

  bool counts(std::size_t bytes) {
    bytes_ += bytes;
    return ++values_ <= limits::values.value && bytes_ <= limits::text.value;
  }

  bool read_value(Node& node, std::size_t depth) {
    const std::size_t begin = at_;
    const char c = next();
    const bool is_read = c == '{'   ? read_map(node, depth)
                         : c == '[' ? read_list(node, depth)
                         : c == '"' ? read_quoted(node)
                                    : read_word(node);
    node.span = {begin, at_};
    return is_read && counts(node.text.size());
  }

  bool read_quoted(Node& node) {
    node.kind = Node::Kind::scalar;
    node.quoted = true;
    return read_text(node.text);
  }

  bool read_word(Node& node) {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", at_), text_.size());
    node.text = text_.substr(at_, end - at_);
    node.kind = node.text == "null" ? Node::Kind::null : Node::Kind::scalar;
    at_ = end;
    return node.text == "null" || node.text == "true" || node.text == "false" || is_number(node.text);
  }

  bool read_list(Node& node, std::size_t depth) {
    node.kind = Node::Kind::list;
    if (depth >= limits::nesting.value || !take('[')) return false;
    skip_blanks();
    if (take(']')) return true;
    node.items.reserve(Node::usual_items);
    do {
      skip_blanks();
      if (!read_value(node.items.emplace_back(), depth + 1)) return false;
      skip_blanks();
    } while (take(','));
    return take(']');
  }

  bool read_map(Node& node, std::size_t depth) {
    node.kind = Node::Kind::map;
    if (depth >= limits::nesting.value || !take('{')) return false;
    skip_blanks();
    if (take('}')) return true;
    node.entries.reserve(Node::usual_entries);
    SeenKeys seen;
    do {
      skip_blanks();
      Entry entry;
      if (!read_key(entry) || seen.find(node.entries, entry.key) != nullptr) return false;
      if (!read_value(entry.value, depth + 1)) return false;
      node.entries.push_back(std::move(entry));
      skip_blanks();
    } while (take(','));
    return take('}');
  }

  // With the colon behind it.
  bool read_key(Entry& entry) {
    entry.key_span.begin = at_;
    if (!read_text(entry.key) || !counts(entry.key.size())) return false;
    entry.key_span.end = at_;
    skip_blanks();
    if (!take(':')) return false;
    skip_blanks();
    return true;
  }

  bool read_text(std::string& text) {
    if (!take('"')) return false;
    for (;;) {
      const std::size_t begin = at_;
      while (stands_for_itself(next())) ++at_;
      text += text_.substr(begin, at_ - begin);
      if (take('"')) return odd_characters(text).empty();
      if (!take('\\') || !read_escape(text)) return false;
    }
  }

  bool read_escape(std::string& text) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char c = next();
    ++at_;
    if (c == 'u') return read_code_point(text);
    const std::size_t letter = letters.find(c);
    if (letter == std::string_view::npos) return false;
    text += meanings[letter];
    return true;
  }

  // Four digits, or two times four.
  bool read_code_point(std::string& text) {
    std::optional<char32_t> unit = read_unit();
    if (unit && *unit >= 0xD800 && *unit < 0xDC00) {
      const std::optional<char32_t> second = take('\\') && take('u') ? read_unit() : std::nullopt;
      if (!second || *second < 0xDC00 || *second > 0xDFFF) return false;
      unit = 0x10000 + ((*unit - 0xD800) << 10U) + (*second - 0xDC00);
    } else if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) {
      return false;
    }
    append_utf8(text, *unit);
    return true;
  }

  std::optional<char32_t> read_unit() {
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const std::optional<int> digit = hex_digit(next());
      if (!digit) return std::nullopt;
      unit = unit * 16 + static_cast<char32_t>(*digit);
    }
    return unit;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t values_ = 0;
  std::size_t bytes_ = 0;  // of texts
};

}  // namespace

std::optional<Node> read_plain_json(std::string_view text) {
  Node root;
  if (!PlainJson(text).read(root)) return std::nullopt;
  return root;
}

}  // namespace placard
