#include "init/patch.h"

#include <algorithm>
#include <vector>

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t max_context = 3;  // lines, as everywhere

// Lines with their breaks.
std::vector<string_view> lines_of(string_view text) {
  std::vector<string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void add(std::string& patch, char sign, string_view line) {
  patch += sign + std::string(line);
  if (!line.ends_with('\n')) patch += "\n\\ No newline at end of file\n";
}

// Where lines begin and how many they are; none begin behind line 0.
std::string range_of(std::size_t begin, std::size_t count) {
  return std::to_string(count == 0 ? begin : begin + 1) + "," + std::to_string(count);
}

}  // namespace

std::string to_patch(const std::string& path, const std::optional<std::string>& before, string_view after) {
  const auto old_lines = lines_of(before ? string_view(*before) : string_view());
  const auto new_lines = lines_of(after);
  const std::size_t most = std::min(old_lines.size(), new_lines.size());
  std::size_t head = 0;
  while (head < most && old_lines[head] == new_lines[head]) ++head;
  std::size_t tail = 0;
  while (head + tail < most && old_lines[old_lines.size() - 1 - tail] == new_lines[new_lines.size() - 1 - tail]) ++tail;
  const std::size_t begin = head - std::min(head, max_context);
  const std::size_t old_change = old_lines.size() - tail;
  const std::size_t new_change = new_lines.size() - tail;
  const std::size_t rest = std::min(tail, max_context);

  std::string patch = "diff --git a/" + path + " b/" + path + "\n";
  patch += before ? "--- a/" + path + "\n" : "new file mode 100644\n--- /dev/null\n";
  patch += "+++ b/" + path + "\n@@ -" + range_of(begin, old_change + rest - begin) + " +" +
           range_of(begin, new_change + rest - begin) + " @@\n";
  for (std::size_t i = begin; i < head; ++i) add(patch, ' ', old_lines[i]);
  for (std::size_t i = head; i < old_change; ++i) add(patch, '-', old_lines[i]);
  for (std::size_t i = head; i < new_change; ++i) add(patch, '+', new_lines[i]);
  for (std::size_t i = old_change; i < old_change + rest; ++i) add(patch, ' ', old_lines[i]);
  return patch;
}

}  // namespace placard
