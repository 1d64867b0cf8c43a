#include "base/ascii.h"
#include "base/number.h"
#include "base/utf8.h"
#include "input/diagnosis.h"

namespace placard {

namespace {

/// Scans a JSON text up to its first syntax error.
class JsonWalk {
 public:
  explicit JsonWalk(std::string_view text) : text_(text) {}

  std::optional<Diagnosis> run() {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    if (value("the file") && !is_end() && text_[at_] != '/') {
      const bool another = text_[at_] == '{' || text_[at_] == '[';
      fail({at_, at_ + 1}, "unexpected text after the JSON value",
           another ? "put several cards in a list: [{…}, {…}]" : "remove it");
    } else if (!found_ && !is_end()) {
      fail_at_comment();
    }
    return found_;
  }

 private:
  bool fail(Span span, std::string message, std::string hint) {
    if (!found_) found_ = Diagnosis{span, std::move(message), std::move(hint)};
    return false;
  }

  bool fail_at_comment() {
    return fail({at_, at_ + 1}, "comments are not allowed in JSON",
                "remove it, or rename the file to .yaml and start the comment with '#'");
  }

  bool is_end() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
    return at_ == text_.size();
  }

  bool value(std::string_view holder) {
    if (is_end()) return fail({at_, at_}, std::string(holder) + " ends where a value is expected", "add the missing value");
    switch (text_[at_]) {
      case '{': return collection('}');
      case '[': return collection(']');
      case '"': return text();
      case '\'': return fail({at_, at_ + 1}, "text in single quotes is not allowed in JSON", "use double quotes");
      case '/': return fail_at_comment();
      default: return word();
    }
  }

  bool word() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,:]}[{\"", at_), text_.size());
    const std::string_view word = text_.substr(at_, end - at_);
    const bool digits = !word.empty() && (word.front() == '-' || is_digit(word.front()));
    const bool number = digits && parse_number(word);
    if (!number && word != "true" && word != "false" && word != "null") {
      const Span span{at_, std::max(end, at_ + 1)};
      if (word.empty())
        return fail(span, "expected a value, found '" + std::string(text_.substr(at_, 1)) + "'", "add the missing value");
      return fail(span, "'" + std::string(word) + "' is not a JSON value",
                  "put text in double quotes: \"" + std::string(word) + "\"");
    }
    at_ = end;
    return true;
  }

  bool text() {
    const std::size_t begin = at_++;
    for (; at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n' && text_[at_] != '\r'; ++at_) {
      if (text_[at_] != '\\') continue;
      if (at_ + 1 < text_.size() && std::string_view("\"\\/bfnrtu").find(text_[at_ + 1]) == std::string_view::npos) {
        return fail({at_, at_ + 2}, "invalid JSON escape sequence", "write \\\\ for a backslash");
      }
      ++at_;
    }
    if (at_ >= text_.size() || text_[at_] != '"') {
      return fail({begin, std::min(at_, text_.size())}, "missing closing quote '\"'", "add '\"'; write \\n for a line break");
    }
    ++at_;
    return true;
  }

  // After a value: expects a comma or the closing bracket, and sets `ends` for the latter.
  bool next(std::size_t opener, char closer, bool& ends) {
    if (is_end()) return fail_at_opener(opener, closer);
    ends = text_[at_] == closer;
    const std::size_t comma = at_;
    if (!ends && text_[at_] != ',') {
      if (text_[at_] == ']' || text_[at_] == '}')
        return fail({at_, at_ + 1}, "expected '" + std::string(1, closer) + "', found '" + std::string(1, text_[at_]) + "'",
                    "close brackets in reverse order");
      return fail({at_, at_ + 1}, "expected ',' between values", "add ',' before this");
    }
    ++at_;
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
    if (text_[at_] != '"') return fail({at_, at_ + 1}, "expected a key in double quotes", "write \"title\": \"my-project\"");
    if (!text()) return false;
    const std::size_t end = at_;
    if (is_end() || text_[at_] != ':') return fail({begin, end}, "missing ':' after this key", "write \"title\": \"my-project\"");
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

}  // namespace

std::optional<Diagnosis> diagnose_json(std::string_view text) { return JsonWalk(text).run(); }

}  // namespace placard
