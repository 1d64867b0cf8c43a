#include "base/diagnostics.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"

namespace placard {

namespace {

std::size_t byte_of_code_point(std::string_view text, std::size_t index) {
  std::size_t offset = 0;
  for (; index > 0 && offset < text.size(); --index) {
    if (!decode_utf8(text, offset)) ++offset;
  }
  return offset;
}

// A file may have a word of 8 MiB, and a message quotes it: the middle of a long message is left out.
std::string shortened(const std::string& text) {
  constexpr std::size_t max_length = 400;
  constexpr std::size_t head = 300;
  const std::size_t length = text.size() <= max_length ? 0 : count_code_points(text);
  if (length <= max_length) return text;
  const auto byte_of = [&text](std::size_t index) { return byte_of_code_point(text, index); };
  return text.substr(0, byte_of(head)) + "…" + text.substr(byte_of(length - (max_length - head - 1)));
}

}  // namespace

void Problems::add(Problem problem) {
  problem.message = shortened(problem.message);
  problem.hint = shortened(problem.hint);
  for (Problem& known : list_) {
    if (problem.group.empty() || known.group != problem.group) continue;
    known.cards += problem.cards;
    return;
  }
  const auto same = [&](const Problem& known) { return known.span == problem.span && known.message == problem.message; };
  if (std::ranges::any_of(list_, same)) return;
  // Errors and warnings have separate limits, so that warnings cannot displace errors.
  const bool error = problem.level == Level::error;
  if (error) status_ = std::max(status_, problem.status);
  if (++(error ? errors_ : warnings_) <= limits.problems.value) list_.push_back(std::move(problem));
}

void Problems::error(Span span, std::string message, std::string hint, ExitStatus status) {
  add({Level::error, span, std::move(message), std::move(hint), {}, 1, status});
}

void Problems::warning(Span span, std::string message, std::string hint) {
  add({Level::warning, span, std::move(message), std::move(hint)});
}

// A card counts once, even if it has the same warning twice.
void Problems::shared_warning(std::string group, Span span, std::string message, std::string hint) {
  if (std::ranges::find(list_, group, &Problem::group) == list_.end())
    add({Level::warning, span, std::move(message), std::move(hint), std::move(group)});
}

void Problems::add(const Problems& others) {
  for (const Problem& problem : others.list_) add(problem);
}

std::vector<Problem> Problems::sorted() const {
  std::vector<Problem> result = list_;
  for (Problem& problem : result) {
    if (problem.cards == 1) continue;
    problem.message += " (and in " + std::to_string(problem.cards - 1) + " more card" + (problem.cards == 2 ? ")" : "s)");
  }
  std::ranges::stable_sort(result, {}, [](const Problem& problem) { return problem.span.begin; });
  return result;
}

namespace {

constexpr std::size_t max_excerpt_width = 100;
constexpr std::string_view hint_mark = "\n  hint: ";

// The offset that is `count` code points before `offset`, or 0.
std::size_t back(std::string_view text, std::size_t offset, std::size_t count) {
  for (; count > 0 && offset > 0; --offset) {
    if ((static_cast<unsigned char>(text[offset - 1]) & 0xC0U) != 0x80U) --count;
  }
  return offset;
}

}  // namespace

// Of a long line, only the part around the span is shown.
std::string excerpt(const Problem& problem, const Source& source, std::string_view mark, std::string_view reset) {
  const std::string_view line = line_at(source.text, problem.span.begin);
  if (line.find('\0') != std::string_view::npos) return {};  // not text
  const auto line_begin = static_cast<std::size_t>(line.data() - source.text.data());
  const auto in_line = [&](std::size_t offset) { return std::min(offset - std::min(offset, line_begin), line.size()); };
  const bool is_long = byte_of_code_point(line, max_excerpt_width) < line.size();
  const std::size_t begin = in_line(problem.span.begin);
  const std::size_t first = is_long ? back(line, begin, max_excerpt_width / 2) : 0;
  const std::string_view from = line.substr(first);
  const std::string_view shown = from.substr(0, byte_of_code_point(from, max_excerpt_width));
  const std::size_t before = std::min(begin - first, shown.size());
  const std::size_t end =
      std::clamp(in_line(problem.span.end) - std::min(in_line(problem.span.end), first), before, shown.size());
  const std::size_t column = display_width(for_terminal_line(shown.substr(0, before)));
  const std::size_t tildes = std::max<std::size_t>(1, display_width(for_terminal_line(shown.substr(before, end - before)))) - 1;
  return "    " + for_terminal_line(shown) + "\n    " + std::string(column, ' ') + std::string(mark) + "^" +
         std::string(tildes, '~') + std::string(reset);
}

ExitStatus status_of_errno(int code) {
  constexpr std::array wrong_paths{ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, EXDEV};
  return std::ranges::find(wrong_paths, code) == wrong_paths.end() ? ExitStatus::machine : ExitStatus::wrong_input;
}

std::string with_hint(const std::string& message, const std::string& hint) {
  return hint.empty() ? message : message + std::string(hint_mark) + hint;
}

FailureText without_hint(std::string_view what) {
  const std::size_t mark = what.find(hint_mark);
  FailureText text{shortened(std::string(what.substr(0, mark))), {}};
  if (mark != std::string_view::npos) text.hint = shortened(std::string(what.substr(mark + hint_mark.size())));
  return text;
}

std::string place_text(const Problem& problem, const Source& source) {
  const Place place = place_of(source.text, problem.span.begin);
  return for_terminal_line(source.name) + ":" + std::to_string(place.line + source.first_line - 1) + ":" +
         std::to_string(place.column);
}

std::string to_text(const Problem& problem, const Source& source, bool color) {
  const bool error = problem.level == Level::error;
  const std::string_view bold = color ? "\033[1m" : "";
  const std::string_view mark = !color ? "" : error ? "\033[1;31m" : "\033[1;33m";
  const std::string_view reset = color ? "\033[0m" : "";
  std::string text;
  text.append(bold).append(place_text(problem, source)).append(": ");
  text.append(reset).append(mark).append(error ? "error: " : "warning: ").append(reset);
  text += for_terminal_line(problem.message) + "\n";
  if (const std::string lines = excerpt(problem, source, mark, reset); !lines.empty()) text += lines + "\n";
  if (!problem.hint.empty()) text += "  hint: " + for_terminal_line(problem.hint) + "\n";
  return text;
}

}  // namespace placard
