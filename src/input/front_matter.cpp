// Front matter: where it ends, and its syntax.

#include <algorithm>

#include "base/split.h"
#include "base/utf8.h"
#include "input/markdown.h"

namespace placard {

namespace {

using std::string_view;

/// The front matter at the start of a page.
struct Head {
  Syntax syntax = Syntax::detect;  ///< detect: there is none
  std::size_t end = 0;             ///< of its content
  std::size_t text = 0;            ///< where the text of the page begins
};

string_view without_blanks(string_view line) { return line.substr(0, line.find_last_not_of(" \t\r") + 1); }

// The offset after the object that begins at `begin`, or 0 if it is not closed.
std::size_t end_of_object(string_view page, std::size_t begin) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = begin; at < page.size(); ++at) {
    const char c = page[at];
    if (in_string && c == '\\') ++at;
    if (c == '"') in_string = !in_string;
    if (!in_string && (c == '{' || c == '}')) depth += c == '{' ? 1 : -1;
    if (depth == 0) return at + 1;
  }
  return 0;
}

// An object has a key in quotes; other braces begin a template, an expression or an attribute.
bool begins_object(string_view page, std::size_t begin) {
  const std::size_t key = page.substr(begin).starts_with('{') ? page.find_first_not_of(" \t\r\n", begin + 1) : string_view::npos;
  return key != string_view::npos && page[key] == '"';
}

// Whether a line of `---` is a rule: a blank line is below it, and no key below that.
bool is_rule(string_view below) {
  const std::size_t begin = below.find_first_not_of(blanks);
  if (begin == string_view::npos || below.substr(0, begin).find('\n') == string_view::npos) return false;
  below.remove_prefix(begin);
  const string_view line = take_line(below);
  return !std::ranges::all_of(line.substr(0, line.find(':')),
                              [](char c) { return is_letter_or_digit(c) || c == '_' || c == '-'; });
}

Head find_head(string_view page) {
  const std::size_t begin = page.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const Head none{Syntax::detect, begin, begin};
  string_view rest = page.substr(begin);
  if (begins_object(page, begin)) {
    const std::size_t end = end_of_object(page, begin);
    rest = page.substr(end);
    take_line(rest);
    return end == 0 ? none : Head{Syntax::json, end, page.size() - rest.size()};
  }
  const string_view fence = without_blanks(take_line(rest));
  if ((fence != "---" && fence != "+++") || (fence == "---" && is_rule(rest))) return none;
  while (!rest.empty()) {
    const std::size_t end = page.size() - rest.size();
    const string_view line = without_blanks(take_line(rest));
    if (line == fence || (line == "..." && fence == "---"))
      return {fence == "---" ? Syntax::yaml : Syntax::toml, end, page.size() - rest.size()};
  }
  return none;
}

}  // namespace

std::size_t begin_of_head(string_view markdown) { return find_head(markdown).text; }

// The content is parsed with the line above it, so that its offsets are those of the page: `---` begins a document in YAML, and a
// comment takes the place of `+++`.
Node parse_front_matter(const Source& page, Problems& problems) {
  const Head head = find_head(page.text);
  if (head.syntax == Syntax::detect) return {};
  Source content{page.name, page.text.substr(0, head.end), page.first_line};
  if (head.syntax == Syntax::toml) content.text[content.text.find('+')] = '#';
  return parse(content, problems, head.syntax);
}

}  // namespace placard
