// Scans a YAML text line by line for common mistakes. It is not a parser: it runs only after libfyaml reported a syntax
// error, to find the cause.

#include <vector>

#include "base/split.h"
#include "base/utf8.h"
#include "input/diagnosis.h"

namespace placard {

namespace {

constexpr std::size_t max_quoted_length = 60;  // bytes of quoted user text in a hint

class YamlWalk {
 public:
  YamlWalk(std::string_view text, std::size_t until) : text_(text), until_(std::min(text.find('\n', until), text.size())) {}

  std::optional<Diagnosis> run() {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    while (!found_ && at_ < text_.size()) line();
    return found_ && found_->span.begin <= until_ ? found_ : std::nullopt;
  }

 private:
  void fail(Span span, std::string message, std::string hint) {
    if (!found_) found_ = Diagnosis{span, std::move(message), std::move(hint)};
  }

  [[nodiscard]] char look(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  [[nodiscard]] bool is_break(std::size_t at) const { return look(at) == '\n' || look(at) == '\r'; }
  [[nodiscard]] bool is_space(std::size_t at) const { return look(at) == ' ' || look(at) == '\t' || is_break(at); }
  [[nodiscard]] std::size_t line_end(std::size_t at) const { return std::min(text_.find_first_of("\r\n", at), text_.size()); }
  [[nodiscard]] std::size_t skip(std::size_t at, std::string_view characters) const {
    return std::min(text_.find_first_not_of(characters, at), text_.size());
  }

  // The end of a plain scalar: before a comment, without trailing space.
  [[nodiscard]] std::size_t plain_end(std::size_t at) const {
    const std::size_t length = line_end(at) - at;
    std::size_t end = at + std::min(text_.substr(at, length).find(" #"), length);
    while (end > at && is_space(end - 1)) --end;
    return end;
  }

  // The ':' that ends a key that begins here.
  [[nodiscard]] std::optional<std::size_t> colon(std::size_t at, std::size_t end) const {
    while (at < end && (text_[at] != ':' || !is_space(at + 1))) ++at;
    return at < end ? std::optional(at) : std::nullopt;
  }

  void line() {
    const std::size_t begin = at_;
    const std::size_t content = skip(begin, " ");
    const std::size_t first = skip(begin, " \t");
    const bool marker = text_.substr(begin, 3) == "---" || text_.substr(begin, 3) == "...";
    at_ = line_end(begin) + 1;
    if (is_break(first) || look(first) == '#' || marker || look(begin) == '%') return;
    if (first != content) return fail({content, first}, "tab in the indentation", "indent with spaces");
    if (fits(content - begin, content)) entry(content, begin);
  }

  // Whether the indentation of a line is valid; lines that continue a multiline scalar are skipped.
  bool fits(std::size_t column, std::size_t at) {
    const std::size_t last = levels_.empty() ? 0 : levels_.back();
    if (levels_.empty() || (column > last && opened_)) {
      levels_.push_back(column);
    } else if (column > last) {
      if (!colon(at, plain_end(at)) && look(at) != '-') return false;  // continues a multiline scalar
      fail({at, plain_end(at)}, "line is indented more than the line above",
           "indent it with " + spaces(last) + ", like the other keys");
      return false;
    }
    while (levels_.size() > 1 && levels_.back() > column) levels_.pop_back();
    if (levels_.back() == column) return true;
    fail({at, plain_end(at)}, "indentation does not match any line above",
         "indent it with " + spaces(last) + (last == levels_.back() ? "" : ", or with " + spaces(levels_.back())));
    return false;
  }

  static std::string spaces(std::size_t number) {
    return number == 0 ? "no spaces" : std::to_string(number) + (number == 1 ? " space" : " spaces");
  }

  // The contents of a line after its indentation: dashes, a key, a value.
  void entry(std::size_t at, std::size_t begin) {
    opened_ = false;
    bool is_item = false;
    while (look(at) == '-' && is_space(at + 1)) {
      at = skip(at + 1, " \t");
      is_item = true;
      if (is_break(at)) return void(opened_ = true);
      levels_.push_back(at - begin);
    }
    if (look(at) == '"' || look(at) == '\'') {
      const std::size_t end = quotation(at, false);
      const std::size_t sign = skip(end, " \t");
      return found_ || look(sign) != ':' ? finish(end) : value(sign + 1);
    }
    const std::size_t key_end = plain_end(at);
    if (const auto found = colon(at, key_end); found && look(at) != '[' && look(at) != '{') return value(*found + 1);
    if (is_item) levels_.pop_back();  // the further lines of a text are indented more than its dash
    if (is_item || look(at) == '[' || look(at) == '{') return value(at);
    const std::size_t sign = text_.substr(at, key_end - at).find(':');
    const std::string words(text_.substr(at, key_end - at));
    if (sign != std::string_view::npos)
      return fail({at + sign, at + sign + 1}, "missing space after ':'",
                  "write '" + shortened(words.substr(0, sign) + ": " + words.substr(sign + 1)) + "'");
    if (look(at) == '-') return fail({at, at + 1}, "missing space after '-'", "write '- " + shortened(words.substr(1)) + "'");
    fail({at, key_end}, "'" + shortened(words) + "' is not a key with a value",
         "write ':' and a space after a key; indent the lines of a multiline text more than its key");
  }

  static std::string shortened(const std::string& words) {
    return words.size() <= max_quoted_length ? words : words.substr(0, words.find(' ', max_quoted_length / 2)) + " …";
  }

  void value(std::size_t at) {
    at = skip(at, " \t");
    while (look(at) == '&' || look(at) == '!') at = skip(std::min(text_.find_first_of(" \t\r\n", at), text_.size()), " \t");
    const std::size_t end = plain_end(at);
    const char first = look(at);
    if (is_break(at) || first == '#') return void(opened_ = true);
    if (first == '|' || first == '>') return block(at);
    if (first == '"' || first == '\'') return finish(quotation(at, false));
    if (first == '[' || first == '{') return finish(brackets(at));
    if (first == '@' || first == '`' || first == '%')
      return fail({at, at + 1}, "text cannot begin with '" + std::string(1, first) + "' without quotes",
                  "put it in quotes: " + in_quotes(at, end));
    const auto sign = colon(at, end);
    if (sign) fail({*sign, *sign + 1}, "text that contains ': ' needs quotes", "put the text in quotes: " + in_quotes(at, end));
  }

  [[nodiscard]] std::string in_quotes(std::size_t begin, std::size_t end) const {
    const std::string words(text_.substr(begin, end - begin));
    if (words.size() > max_quoted_length || words.find('"') != std::string::npos || words.find('\\') != std::string::npos)
      return "'…'";
    return "\"" + words + "\"";
  }

  // Skips the lines of a block scalar, which are indented more than its key.
  void block(std::size_t at) {
    at_ = line_end(at) + 1;
    while (at_ < text_.size()) {
      const std::size_t content = skip(at_, " ");
      if (!is_break(content) && content - at_ <= levels_.back()) return;
      at_ = line_end(at_) + 1;
    }
  }

  // After a value, only a comment is allowed.
  void finish(std::size_t end) {
    if (found_) return;
    at_ = line_end(end) + 1;
    const std::size_t rest = skip(end, " \t");
    if (is_break(rest) || look(rest) == '#') return;
    fail({rest, plain_end(rest)}, "unexpected text after the value", "put the whole text in quotes");
  }

  // The end of a quoted scalar that begins here.
  std::size_t quotation(std::size_t begin, bool in_brackets) {
    const char quote = text_[begin];
    std::size_t at = begin + 1;
    for (; at < text_.size(); ++at) {
      if (quote == '"' && text_[at] == '\\') {
        if (std::string_view("0abt\tnvfre \"/\\N_LPxuU\r\n").find(look(at + 1)) == std::string_view::npos)
          fail({at, at + 2}, "invalid YAML escape sequence", "write \\\\ for a backslash, or use single quotes");
        ++at;
      } else if (text_[at] == quote) {
        if (quote == '"' || look(at + 1) != '\'') break;
        ++at;
      }
    }
    const std::size_t end = std::min(at + 1, text_.size());
    const std::size_t rest = skip(end, " \t");
    const bool ends_well = is_break(rest) || look(rest) == '#' || look(rest) == ':' ||
                           (in_brackets && std::string_view(",]}").find(look(rest)) != std::string_view::npos);
    const std::string sign(1, quote);
    if (at >= text_.size() || (!ends_well && line_end(begin) < at)) {
      fail({begin, line_end(begin)}, "missing closing quote", "end the text with " + sign);
    } else if (!ends_well && in_brackets && rest > end) {
      fail({rest, rest + 1}, "expected ',' between values", "add ',' before this");
    } else if (!ends_well) {
      fail({at, at + 1}, "unexpected text after the closing quote",
           quote == '"' ? "in double quotes, write \\\" for a quotation mark"
                        : "in single quotes, write '' for an apostrophe, or use double quotes");
    }
    return end;
  }

  // The end of a flow list or flow mapping that begins here.
  std::size_t brackets(std::size_t begin) {
    std::vector<std::size_t> open;
    bool token = true;         // whether a value can begin here
    std::optional<Span> lost;  // the first '#' in place of a value, which begins a comment
    for (std::size_t at = begin; at < text_.size() && !found_;) {
      const char c = text_[at];
      if (token && (c == '"' || c == '\'')) {
        at = quotation(at, true);
        token = false;
        continue;
      }
      if (c == '#' && is_space(at - 1)) {
        if (!lost && !is_space(at + 1)) lost = Span{at, line_end(at)};
        at = line_end(at);
      }
      if (c == '\n' && begins_entry(at + 1)) break;
      if (token && (c == '[' || c == '{')) open.push_back(at);
      if ((c == ']' || c == '}') && !open.empty()) {
        const char opener = text_[open.back()];
        if ((opener == '[') != (c == ']'))
          fail({at, at + 1}, "'" + std::string(1, c) + "' does not match '" + std::string(1, opener) + "'",
               opener == '[' ? "write ']'" : "write '}'");
        open.pop_back();
        if (open.empty()) return at + 1;
      }
      token = c == '[' || c == '{' || c == ',' || c == ':' || (token && is_space(at));
      ++at;
    }
    if (open.empty()) return text_.size();
    if (lost) {
      const std::string word(text_.substr(lost->begin, text_.find_first_of(" ,]}\r\n", lost->begin) - lost->begin));
      fail(*lost, "text after '#' is a comment, so the rest of the line is ignored", "write \"" + shortened(word) + "\"");
    }
    const char opener = text_[open.front()];
    fail({open.front(), line_end(open.front())}, "'" + std::string(1, opener) + "' is never closed",
         opener == '[' ? "end the list with ']'" : "end the mapping with '}'");
    return text_.size();
  }

  // Whether a line begins with a key or dash at the indentation of the surrounding block.
  [[nodiscard]] bool begins_entry(std::size_t begin) const {
    const std::size_t at = skip(begin, " ");
    if (is_break(at) || at - begin > levels_.back()) return false;
    const bool dash = look(at) == '-' && is_space(at + 1);
    const auto sign = colon(at, line_end(at));
    return dash || (sign && text_.substr(at, *sign - at).find_first_of("\"'[]{},") == std::string_view::npos);
  }

  std::string_view text_;
  std::size_t until_;
  std::size_t at_ = 0;
  std::vector<std::size_t> levels_;  // columns of the open lists and mappings
  bool opened_ = true;               // whether the line above expects its value on the following lines
  std::optional<Diagnosis> found_;
};

}  // namespace

Span place_span(std::string_view text, int line, int column) {
  std::string_view rest = text;
  for (int i = 1; i < line && rest.find('\n') != std::string_view::npos; ++i) take_line(rest);
  std::size_t offset = text.size() - rest.size();
  for (int i = 1; i < column && offset < text.size() && text[offset] != '\n'; ++i) {
    if (!decode_utf8(text, offset)) ++offset;
  }
  return {offset, offset};
}

std::optional<Diagnosis> diagnose_yaml(std::string_view text, std::size_t until) {
  const std::string_view line = line_at(text, std::min(until, text.size()));
  if (!line.starts_with('%')) return YamlWalk(text, until).run();
  const auto begin = static_cast<std::size_t>(line.data() - text.data());
  const std::string word(line.substr(0, line.find_first_of(" \t")));
  return Diagnosis{{begin, begin + word.size()},
                   "'" + word + "' is not a YAML directive: a line that begins with '%' must be one",
                   "put text that begins with '%' in quotes after its key"};
}

}  // namespace placard
