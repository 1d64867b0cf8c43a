#include "init/toml.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/spelling.h"
#include "base/utf8.h"

namespace placard {

namespace {

constexpr int deepest = 16;  // inline tables and lists within each other

/// Walks through a TOML file from line to line.
class TomlReader {
 public:
  explicit TomlReader(std::string_view text) : text_(text) {}

  std::vector<TomlEntry> read() {
    while (skip_blank_lines()) {
      const std::size_t begin = at_;
      if (text_[at_] == '[') {
        read_header();
      } else {
        read_entry(table_, 0);
      }
      skip_spaces();
      if (broken_ || (!ends() && std::string_view("\r\n#").find(text_[at_]) == std::string_view::npos)) note_broken(begin);
      skip_line();
    }
    return std::move(entries_);
  }

  /// The first line that cannot be read, counted from 1; 0 where all can.
  [[nodiscard]] std::size_t broken_line() const { return broken_line_; }

 private:
  void note_broken(std::size_t at) {
    broken_ = false;
    if (broken_line_ == 0)
      broken_line_ =
          1 + static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  }

  [[nodiscard]] bool ends() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return ends() ? '\n' : text_[at_]; }
  [[nodiscard]] bool sees(std::string_view word) const { return text_.substr(at_).starts_with(word); }

  void skip_spaces() {
    while (!ends() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }
  void skip_line() {
    while (!ends() && text_[at_] != '\n') ++at_;
  }
  bool skip_blank_lines() {
    for (; !ends(); ++at_) {
      if (text_[at_] == '#') skip_line();
      if (!ends() && std::string_view(" \t\r\n").find(text_[at_]) == std::string_view::npos) return true;
    }
    return false;
  }

  // A name with dots, up to what ends it; quotes around its parts are left out.
  std::string read_name(char end) {
    std::string name;
    for (; !ends() && text_[at_] != end && text_[at_] != '\n'; ++at_) {
      if (std::string_view(" \t\r\"'").find(text_[at_]) == std::string_view::npos) name.push_back(text_[at_]);
    }
    return name;
  }

  void read_header() {
    while (peek() == '[') ++at_;
    table_ = read_name(']');
    broken_ = peek() != ']';
    while (peek() == ']') ++at_;
  }

  void read_entry(const std::string& table, int depth) {
    const std::string name = read_name('=');
    if (peek() != '=' || name.empty()) broken_ = true;
    if (peek() != '=') return;
    ++at_;
    const std::string path = table.empty() ? name : table + "." + name;
    std::vector<std::string> strings;
    read_value(path, strings, depth);
    if (!strings.empty()) entries_.push_back({path, std::move(strings)});
  }

  void read_value(const std::string& path, std::vector<std::string>& strings, int depth) {
    skip_spaces();
    if (depth > deepest) return skip_line();
    if (peek() == '"' || peek() == '\'') {
      strings.push_back(read_string());
    } else if (peek() == '[') {
      read_list(path, strings, depth);
    } else if (peek() == '{') {
      read_inline_table(path, depth);
    } else {
      const std::size_t begin = at_;
      while (!ends() && std::string_view(",]}#\n").find(text_[at_]) == std::string_view::npos) ++at_;
      if (!is_bare(trimmed(text_.substr(begin, at_ - begin)))) broken_ = true;
    }
  }

  // A number, a date, a truth: all else stands in quotes.
  static bool is_bare(std::string_view word) {
    if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
    return word == "true" || word == "false" || word == "inf" || word == "nan" || (!word.empty() && is_digit(word.front()));
  }

  void read_list(const std::string& path, std::vector<std::string>& strings, int depth) {
    ++at_;
    while (skip_blank_lines() && peek() != ']') {
      const std::size_t before = at_;
      if (peek() != ',') read_value(path, strings, depth + 1);
      if (peek() == ',' || at_ == before) ++at_;
    }
    if (ends()) broken_ = true;
    if (!ends()) ++at_;
  }

  void read_inline_table(const std::string& path, int depth) {
    ++at_;
    while (skip_blank_lines() && peek() != '}') {
      const std::size_t before = at_;
      if (peek() != ',') read_entry(path, depth + 1);
      if (peek() == ',' || at_ == before) ++at_;
    }
    if (ends()) broken_ = true;
    if (!ends()) ++at_;
  }

  std::string read_string() {
    const char quote = text_[at_];
    const std::string triple(3, quote);
    const bool is_long = sees(triple);
    at_ += is_long ? 3 : 1;
    std::string value;
    while (!ends() && (is_long || text_[at_] != '\n')) {
      if (is_long ? sees(triple) : text_[at_] == quote) {
        at_ += is_long ? 3 : 1;
        return value;
      }
      if (quote == '"' && text_[at_] == '\\') {
        read_escape(value);
      } else {
        value.push_back(text_[at_++]);
      }
    }
    broken_ = true;
    return value;
  }

  // Every escape for white space is a space: values become one line anyway.
  void read_escape(std::string& value) {
    ++at_;
    const char letter = peek();
    if (!ends()) ++at_;
    if (letter == 'u' || letter == 'U') {
      char32_t code = 0;
      for (int i = 0; i < (letter == 'u' ? 4 : 8) && !ends(); ++i, ++at_) {
        const auto digit = hex_digit(text_[at_]);
        if (!digit) return;
        code = (code << 4) | static_cast<char32_t>(*digit);
      }
      if (code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF)) append_utf8(value, code);
    } else {
      value.push_back(letter == '"' || letter == '\\' ? letter : ' ');
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string table_;
  std::vector<TomlEntry> entries_;
  bool broken_ = false;  // what is being read
  std::size_t broken_line_ = 0;
};

}  // namespace

std::vector<TomlEntry> read_toml(std::string_view text, std::size_t* broken_line) {
  TomlReader reader(text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text);
  std::vector<TomlEntry> entries = reader.read();
  if (broken_line != nullptr) *broken_line = reader.broken_line();
  return entries;
}

std::vector<std::string> find_strings(const std::vector<TomlEntry>& entries, const std::vector<std::string_view>& paths) {
  for (const std::string_view path : paths) {
    for (const TomlEntry& entry : entries) {
      if (same_letters(entry.path, path)) return entry.strings;
    }
  }
  return {};
}

std::string find_string(const std::vector<TomlEntry>& entries, const std::vector<std::string_view>& paths) {
  const std::vector<std::string> strings = find_strings(entries, paths);
  return strings.empty() ? "" : strings.front();
}

}  // namespace placard
