#include "support/text_diff.h"

#include <algorithm>
#include <vector>

namespace placard::test {

namespace {

constexpr std::size_t max_lines = 40;   // changed lines of the diff
constexpr std::size_t max_width = 160;  // bytes of a line
constexpr std::size_t context = 2;
constexpr std::size_t max_table_size = 4'000'000;  // of the table of common lines: 2,000 by 2,000 lines

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// One line of a diff, with its sign ' ', '-' or '+'.
struct Step {
  char sign = ' ';
  std::string_view line;
  std::size_t number = 0;  // line number in the expected text, from 1
};

/// common[i][j] is the length of the longest common subsequence of the lines from i and from j.
std::vector<std::vector<unsigned>> common_lines(const Lines& before, const Lines& after) {
  std::vector<std::vector<unsigned>> common(before.size() + 1, std::vector<unsigned>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

std::vector<Step> steps_between(const Lines& before, const Lines& after) {
  // Texts that are too long for the table are shown as one replaced block.
  const bool small = before.size() * after.size() <= max_table_size;
  const auto common = small ? common_lines(before, after) : std::vector<std::vector<unsigned>>{};
  std::vector<Step> steps;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      steps.push_back({' ', before[i], i + 1});
      ++i, ++j;
    } else if (j == after.size() || (i < before.size() && (!small || common[i + 1][j] >= common[i][j + 1]))) {
      steps.push_back({'-', before[i], i + 1});
      ++i;
    } else {
      steps.push_back({'+', after[j], i + 1});
      ++j;
    }
  }
  return steps;
}

std::string shown(const Step& step) {
  std::string_view line = step.line;
  const bool whole = line.ends_with('\n');
  if (whole) line.remove_suffix(1);
  std::string text = std::string(1, step.sign) + std::string(line.substr(0, max_width));
  if (line.size() > max_width) text += "…";
  return text + (whole ? "\n" : "\n\\ no line break at the end\n");
}

}  // namespace

std::string text_diff(std::string_view expected, std::string_view actual) {
  const std::vector<Step> steps = steps_between(lines_of(expected), lines_of(actual));
  std::string text;
  std::size_t written = 0;
  std::size_t next = 0;  // the first step that is not shown yet
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].sign == ' ') continue;
    if (written >= max_lines) return text + "(and more)\n";
    const std::size_t begin = std::max(next, i - std::min(i, context));
    if (begin > next || next == 0) text += "@@ line " + std::to_string(steps[begin].number) + " @@\n";
    for (std::size_t k = begin; k <= i; ++k) text += shown(steps[k]);
    next = i + 1;
    ++written;
    // The context after a change, up to the next one.
    for (std::size_t k = 0; k < context && next < steps.size() && steps[next].sign == ' '; ++k) text += shown(steps[next++]);
  }
  return text;
}

}  // namespace placard::test
