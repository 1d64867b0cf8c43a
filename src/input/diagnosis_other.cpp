// Detects TOML, merge conflict markers and text that is lost in a comment.

#include "base/ascii.h"
#include "input/diagnosis.h"

namespace placard {

namespace {

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

std::optional<Diagnosis> diagnose_other(std::string_view text) {
  bool in_section = false;
  bool begun = false;  // whether another kind of line was found
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    const Span span{begin, begin + std::max<std::size_t>(line.size(), 1)};
    const bool is_conflict = text.substr(begin, end - begin).starts_with("<<<<<<< ");
    if (is_conflict)
      return Diagnosis{span, "unresolved merge conflict",
                       "keep one of the two versions and remove the lines that begin with '<', '=' and '>'"};
    if (!begun && is_section(line)) {
      in_section = true;
    } else if (!begun && !is_comment_or_blank(line)) {
      if (is_assignment(line)) return of_assignment(line, span, in_section);
      begun = true;
    }
    begin = end + 1;
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
