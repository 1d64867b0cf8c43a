#include "init/starter.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t max_context = 3;  // lines, as in other tools

// Splits a text into lines that keep their line breaks.
std::vector<string_view> lines_of(string_view text) {
  std::vector<string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// The range of a hunk: first line and number of lines; an empty range gives the line before it.
std::string range_of(std::size_t begin, std::size_t count) {
  return std::to_string(count == 0 ? begin : begin + 1) + "," + std::to_string(count);
}

}  // namespace

std::string to_patch(const std::string& path, const std::optional<std::string>& before, string_view after) {
  const auto old_lines = lines_of(before ? string_view(*before) : string_view());
  const auto new_lines = lines_of(after);
  const auto first = std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
  const auto last = std::mismatch(old_lines.rbegin(), std::make_reverse_iterator(first.first), new_lines.rbegin(),
                                  std::make_reverse_iterator(first.second));
  const auto head = static_cast<std::size_t>(first.first - old_lines.begin());
  const auto tail = static_cast<std::size_t>(last.first - old_lines.rbegin());
  const std::size_t begin = head - std::min(head, max_context);
  const std::size_t old_change = old_lines.size() - tail;
  const std::size_t new_change = new_lines.size() - tail;
  const std::size_t rest = std::min(tail, max_context);

  std::string patch = "diff --git a/" + path + " b/" + path + "\n";
  patch += before ? "--- a/" + path + "\n" : "new file mode 100644\n--- /dev/null\n";
  patch += "+++ b/" + path + "\n@@ -" + range_of(begin, old_change + rest - begin) + " +" +
           range_of(begin, new_change + rest - begin) + " @@\n";
  const auto add = [&](char sign, const std::vector<string_view>& lines, std::size_t from, std::size_t to) {
    for (; from < to; ++from)
      patch += sign + std::string(lines[from]) + (lines[from].ends_with('\n') ? "" : "\n\\ No newline at end of file\n");
  };
  add(' ', old_lines, begin, head);
  add('-', old_lines, head, old_change);
  add('+', new_lines, head, new_change);
  add(' ', old_lines, old_change, old_change + rest);
  return patch;
}

}  // namespace placard
