#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "input/diagnosis.h"

namespace placard {

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
