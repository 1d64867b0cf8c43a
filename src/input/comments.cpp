#include "input/comments.h"

#include <algorithm>
#include <string>

namespace placard {

// "fixes: #12 and #13" ends before the second '#': it stands behind a space and begins a comment. A comment that was meant has
// a space behind it.
void warn_of_lost_text(std::string_view text, const Node& value, Problems& problems) {
  const std::size_t end = value.span.end;
  if (end >= text.size() || text[value.span.begin] == '"' || text[value.span.begin] == '\'') return;
  const std::size_t hash = text.find_first_not_of(" \t", end);
  if (hash == std::string_view::npos || hash == end || text[hash] != '#' || hash + 1 >= text.size()) return;
  const char next = text[hash + 1];
  const bool is_word = (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  const std::size_t line_end = std::min(text.find_first_of("\r\n", hash), text.size());
  if (is_word)
    problems.warning({hash, line_end}, "this is left out: a '#' behind a space begins a comment", "put the value in quotes");
}

// "color: #fff" has no value: a '#' behind a space begins a comment. One before a letter was hardly meant so.
void warn_of_comment(std::string_view text, const Node& key, Problems& problems) {
  const std::size_t behind = text.find_first_not_of(": \t", key.span.end);
  if (behind == std::string_view::npos || text[behind] != '#') return;
  const std::string_view line = line_at(text, key.span.end);
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const std::string_view rest = line.substr(std::min(key.span.end - line_begin, line.size()));
  // A palette's reader says it better, as an error.
  const std::size_t hash = rest.find('#');
  if (hash == std::string_view::npos || rest.find_first_not_of(": \t") != hash || hash + 1 >= rest.size() ||
      rest[hash + 1] == ' ')
    return;
  problems.warning({key.span.end + hash, line_begin + line.size()},
                   "'" + key.text + "' has no value: a '#' behind a space begins a comment", "put the value in quotes");
}

}  // namespace placard
