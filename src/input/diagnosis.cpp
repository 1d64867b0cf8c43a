// Diagnoses JSON, TOML, merge conflict markers and text that is lost in a comment.

#include "input/diagnosis.h"

#include "base/number.h"
#include "base/split.h"
#include "base/utf8.h"

namespace placard {

namespace {

/// Scans a JSON text up to its first syntax error.
class JsonWalk {
 public:
  explicit JsonWalk(std::string_view text) : text_(text) {}

  std::optional<Diagnosis> run() {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    if (value("the file") && !is_end()) {
      if (text_[at_] == '/') fail_at_comment();
      const bool another = text_[at_] == '{' || text_[at_] == '[';
      fail("unexpected text after the JSON value", another ? "put several cards in a list: [{…}, {…}]" : "remove it");
    }
    return found_;
  }

 private:
  bool fail(Span span, std::string message, std::string hint) {
    if (!found_) found_ = Diagnosis{span, std::move(message), std::move(hint)};
    return false;
  }

  bool fail(std::string message, std::string hint) { return fail({at_, at_ + 1}, std::move(message), std::move(hint)); }

  bool fail_at_comment() {
    return fail("comments are not allowed in JSON", "remove it, or rename the file to .yaml and start the comment with '#'");
  }

  bool is_end() {
    at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
    return at_ == text_.size();
  }

  bool value(std::string_view holder) {
    if (is_end()) return fail({at_, at_}, std::string(holder) + " ends where a value is expected", "add the missing value");
    switch (text_[at_]) {
      case '{': return collection('}');
      case '[': return collection(']');
      case '"': return text();
      case '\'': return fail("text in single quotes is not allowed in JSON", "use double quotes");
      case '/': return fail_at_comment();
      default: return word();
    }
  }

  bool word() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,:]}[{\"", at_), text_.size());
    const std::string word(text_.substr(at_, end - at_));
    if (word.empty()) return fail("expected a value, found '" + std::string(1, text_[at_]) + "'", "add the missing value");
    const bool is_number = (word.front() == '-' || is_digit(word.front())) && parse_number(word);
    if (!is_number && word != "true" && word != "false" && word != "null")
      return fail({at_, end}, "'" + word + "' is not a JSON value", "put text in double quotes: \"" + word + "\"");
    at_ = end;
    return true;
  }

  bool text() {
    const std::size_t begin = at_++;
    for (; at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n' && text_[at_] != '\r'; ++at_) {
      if (text_[at_] != '\\') continue;
      if (at_ + 1 < text_.size() && std::string_view("\"\\/bfnrtu").find(text_[at_ + 1]) == std::string_view::npos)
        return fail({at_, at_ + 2}, "invalid JSON escape sequence", "write \\\\ for a backslash");
      ++at_;
    }
    if (at_ >= text_.size() || text_[at_] != '"')
      return fail({begin, std::min(at_, text_.size())}, "missing closing quote '\"'", "add '\"'; write \\n for a line break");
    ++at_;
    return true;
  }

  // After a value: expects a comma or the closing bracket, and sets `ends` for the latter.
  bool next(std::size_t opener, char closer, bool& ends) {
    if (is_end()) return fail_at_opener(opener, closer);
    ends = text_[at_] == closer;
    if (!ends && (text_[at_] == ']' || text_[at_] == '}'))
      return fail("expected '" + std::string(1, closer) + "', found '" + std::string(1, text_[at_]) + "'",
                  "close brackets in reverse order");
    if (!ends && text_[at_] != ',') return fail("expected ',' between values", "add ',' before this");
    const std::size_t comma = at_++;
    if (!ends && !is_end() && text_[at_] == closer)
      return fail({comma, comma + 1}, "trailing comma is not allowed in JSON", "remove it");
    return true;
  }

  // The items of a list or the members of a mapping.
  bool collection(char closer) {
    const bool is_list = closer == ']';
    const std::size_t opener = at_++;
    bool ends = !is_end() && text_[at_] == closer;
    if (ends) ++at_;
    while (!ends) {
      if (is_end()) return fail_at_opener(opener, closer);
      if (!is_list && !key()) return false;
      if (!value(is_list ? "the list" : "the mapping") || !next(opener, closer, ends)) return false;
    }
    return true;
  }

  bool key() {
    const std::size_t begin = at_;
    const std::string example = "write \"title\": \"my-project\"";
    if (text_[at_] != '"') return fail("expected a key in double quotes", example);
    if (!text()) return false;
    const std::size_t end = at_;
    if (is_end() || text_[at_] != ':') return fail({begin, end}, "missing ':' after this key", example);
    ++at_;
    return true;
  }

  bool fail_at_opener(std::size_t opener, char closer) {
    return fail({opener, opener + 1}, "'" + std::string(1, text_[opener]) + "' is never closed",
                "add '" + std::string(1, closer) + "'");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Diagnosis> found_;
};

std::string_view first_word(std::string_view line) { return line.substr(0, line.find_first_of(" \t=")); }

bool is_comment_or_blank(std::string_view line) { return line.empty() || line.front() == '#' || line.front() == ';'; }

// "name = value" with a bare key.
bool is_assignment(std::string_view line) {
  const std::string_view key = first_word(line);
  const std::string_view rest = trimmed(line.substr(key.size()));
  return !key.empty() && key.find_first_of(":\"'[]{},") == std::string_view::npos && rest.starts_with('=') && rest.size() > 1 &&
         !rest.starts_with("==");
}

bool is_section(std::string_view line) {
  return line.starts_with('[') && line.ends_with(']') && line.find_first_of(",:\"'{") == std::string_view::npos;
}

Diagnosis of_assignment(std::string_view line, Span span, bool in_section) {
  const std::string key(first_word(line));
  const std::string value(trimmed(line.substr(line.find('=') + 1)));
  const bool like_toml = in_section || value.starts_with('"') || value.starts_with('\'') || value.starts_with('[');
  if (like_toml)
    return {span, "this is TOML, but the name of the file does not end with .toml",
            "rename it, or write '" + key + ": " + value + "'"};
  return {span, "expected ':', found '='", "write '" + key + ": " + value + "'"};
}

}  // namespace

std::optional<Diagnosis> diagnose_json(std::string_view text) { return JsonWalk(text).run(); }

std::optional<Diagnosis> diagnose_other(std::string_view text) {
  bool in_section = false;
  bool begun = false;  // whether another kind of line was found
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t begin = text.size() - rest.size();
    const std::string_view raw = take_line(rest);
    const std::string_view line = trimmed(raw);
    const Span span{begin, begin + std::max<std::size_t>(line.size(), 1)};
    if (raw.starts_with("<<<<<<< "))
      return Diagnosis{span, "unresolved merge conflict",
                       "keep one of the two versions and remove the lines that begin with '<', '=' and '>'"};
    if (!begun && is_section(line)) {
      in_section = true;
    } else if (!begun && !is_comment_or_blank(line)) {
      if (is_assignment(line)) return of_assignment(line, span, in_section);
      begun = true;
    }
  }
  return std::nullopt;
}

// In "fixes: issue #12" the value ends before the '#'. An intended comment usually has a space after the '#'.
void warn_of_lost_text(std::string_view text, const Node& value, Problems& problems) {
  const std::size_t end = value.span.end;
  if (end >= text.size() || text[value.span.begin] == '"' || text[value.span.begin] == '\'') return;
  const std::size_t hash = text.find_first_not_of(" \t", end);
  if (hash == std::string_view::npos || hash == end || text[hash] != '#' || hash + 1 >= text.size()) return;
  const std::size_t line_end = std::min(text.find_first_of("\r\n", hash), text.size());
  if (is_letter_or_digit(text[hash + 1]))
    problems.warning({hash, line_end}, "text after '#' is a comment and is ignored", "put the value in quotes");
}

// "color: #fff" has no value, because '#' after a space begins a comment.
void warn_of_comment(std::string_view text, const Node& key, Problems& problems) {
  const std::size_t hash = text.find_first_not_of(": \t", key.span.end);
  if (hash == std::string_view::npos || text[hash] != '#') return;
  // An intended comment.
  const std::size_t line_end = std::min(text.find_first_of("\r\n", hash), text.size());
  if (hash + 1 == line_end || text[hash + 1] == ' ') return;
  problems.warning({hash, line_end}, "'" + key.text + "' has no value: text after '#' is a comment", "put the value in quotes");
}

}  // namespace placard
