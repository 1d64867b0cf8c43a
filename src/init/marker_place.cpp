#include "init/marker_place.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "init/markdown.h"

namespace placard {

namespace {

using std::string_view;

constexpr string_view markers = "<!-- placard:start -->\n<!-- placard:end -->\n";

// How many HTML elements that hold others are open at the end of a text.
int open_elements(string_view text) {
  constexpr std::array<string_view, 8> names{"div", "p", "center", "table", "details", "h1", "picture", "a"};
  int open = 0;
  for (std::size_t at = text.find('<'); at != string_view::npos; at = text.find('<', at + 1)) {
    if (text.substr(at).starts_with("<!--")) {
      at = std::min(text.find("-->", at), text.size() - 1);
      continue;
    }
    const bool closes = at + 1 < text.size() && text[at + 1] == '/';
    const string_view rest = text.substr(std::min(at + (closes ? 2 : 1), text.size()));
    const string_view name = rest.substr(0, rest.find_first_of(" \t\r\n>"));
    if (std::find(names.begin(), names.end(), name) != names.end()) open += closes ? -1 : 1;
  }
  return std::max(open, 0);
}

// The end of the block where the head of a README ends, or 0 for its begin.
std::size_t end_of_head(string_view readme) {
  const std::vector<Block> blocks = read_blocks(readme);
  const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.is_heading; });
  const auto is_badge = [](const Block& block) { return block.text.empty() && block.is_prose; };
  auto next = heading == blocks.end() ? blocks.begin() : heading + 1;
  std::size_t end = heading == blocks.end() ? 0 : heading->span.end;
  while (next != blocks.end() && is_badge(*next)) end = (next++)->span.end;
  // An element that is never closed is the author's to mend.
  const std::size_t head = end;
  while (next != blocks.end() && open_elements(readme.substr(0, end)) > 0) end = (next++)->span.end;
  return open_elements(readme.substr(0, end)) > 0 ? head : end;
}

}  // namespace

Insertion place_markers(string_view readme) {
  Insertion insertion;
  insertion.offset = std::max(end_of_head(readme), readme.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  const string_view before = readme.substr(0, insertion.offset);
  const string_view after = readme.substr(insertion.offset);
  std::string lines;
  if (!before.empty() && before != byte_order_mark) lines = before.ends_with('\n') ? "\n" : "\n\n";
  lines += markers;
  const bool blank_follows = after.empty() || after.starts_with('\n') || after.starts_with("\r\n");
  if (!blank_follows) lines += "\n";
  const bool windows = readme.find("\r\n") != string_view::npos && readme.find("\r\n") + 1 == readme.find('\n');
  for (const char c : lines) insertion.lines += windows && c == '\n' ? "\r\n" : std::string(1, c);
  return insertion;
}

std::string new_readme(string_view title) {
  std::string heading;
  for (const char c : title) {
    if (string_view("\\`*_[]<>#").find(c) != string_view::npos) heading.push_back('\\');
    heading.push_back(c);
  }
  return "# " + heading + "\n\n" + std::string(markers);
}

}  // namespace placard
