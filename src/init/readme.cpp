// The position of the markers in a README.

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "init/facts.h"
#include "init/starter.h"
#include "readme/markers.h"

namespace placard {

namespace {

using std::string_view;

std::string markers(Markup markup) { return written(markup, start_mark) + "\n" + written(markup, end_mark) + "\n"; }

// The offset after the line that begins at `at`.
std::size_t next_line(string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size() - 1) + 1; }

// The offset after a block. Includes the rest of its last line, and the underline of a heading.
std::size_t end_of(const ReadmeBlock& block, string_view readme) {
  if (block.end > 0 && readme[block.end - 1] != '\n') return next_line(readme, block.end);
  if (block.kind != ReadmeBlock::Kind::heading || block.end >= readme.size()) return block.end;
  const std::size_t end = next_line(readme, block.end);
  const string_view line = trimmed(readme.substr(block.end, end - block.end));
  return !line.empty() && line.find_first_not_of("=-") == string_view::npos ? end : block.end;
}

// The offset of the first line of a block, including lines without text above it: a rule, a code fence, an empty list item.
std::size_t begin_of(const ReadmeBlock& block, string_view readme, std::size_t end_before) {
  std::size_t begin = block.begin;
  while (begin > end_before) {
    const std::size_t before = begin < 2 ? 0 : readme.rfind('\n', begin - 2) + 1;  // npos + 1 is 0
    if (trimmed(readme.substr(before, begin - before)).empty()) break;
    begin = before;
  }
  return std::max(begin, end_before);
}

// The offset after the head of a README: the title and the badges below it.
std::size_t end_of_head(string_view readme, Markup markup) {
  const std::vector<ReadmeBlock> blocks = read_blocks(readme, markup);
  const auto title = find_title(blocks);
  const auto is_badge = [&](const ReadmeBlock& block) {
    const bool is_html = block.begin < readme.size() && readme[block.begin] == '<';
    return block.kind == ReadmeBlock::Kind::paragraph && (block.text.empty() || (is_html && title == blocks.end()));
  };
  auto next = title == blocks.end() ? blocks.begin() : title + 1;
  next = std::find_if_not(next, blocks.end(), is_badge);
  // Continue to the end of an open HTML element, unless it is never closed.
  const auto is_open = [&](auto at) { return at != blocks.begin() && (at - 1)->open_elements > 0; };
  auto closed = next;
  while (closed != blocks.end() && is_open(closed)) ++closed;
  if (!is_open(closed)) next = closed;

  std::size_t end = begin_of_head(readme);
  for (auto block = blocks.begin(); block != next; ++block) end = std::max(end, end_of(*block, readme));
  while (next != blocks.end() && next->begin == ReadmeBlock::unknown) ++next;
  if (next != blocks.end()) return begin_of(*next, readme, end);
  return end > max_head ? end : readme.size();
}

}  // namespace

Insertion place_markers(string_view readme, Markup markup) {
  Insertion insertion;
  insertion.offset = end_of_head(readme, markup);
  const string_view before = readme.substr(0, insertion.offset);
  const string_view after = readme.substr(insertion.offset);
  std::string lines;
  const bool blank_precedes = before.ends_with("\n\n") || before.ends_with("\n\r\n");
  if (!before.empty() && before != byte_order_mark && !blank_precedes) lines = before.ends_with('\n') ? "\n" : "\n\n";
  lines += markers(markup);
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
  return "# " + heading + "\n\n" + markers(Markup::markdown);
}

}  // namespace placard
