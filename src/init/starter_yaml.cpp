// The text of a starter file: filled in where the project told something, and a note where it did not.

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "base/ascii.h"
#include "base/spelling.h"
#include "base/display_width.h"
#include "init/plain_text.h"
#include "init/starter.h"

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t max_line_width = 100;  // columns
constexpr std::size_t comment_column = 44;

// Whether a text needs no quotes, between brackets too. YAML's own words and whatever looks like a number do.
bool is_plain(string_view text) {
  const auto is_safe = [](char c) { return is_letter_or_digit(c) || string_view(" -_./+()").find(c) != string_view::npos; };
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ' || !std::all_of(text.begin(), text.end(), is_safe))
    return false;
  constexpr std::array<string_view, 9> reserved{"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
  return std::none_of(reserved.begin(), reserved.end(), [text](string_view word) { return same_letters(text, word); });
}

// Tidy text has no control characters: only these two mean something in double quotes.
std::string scalar(const std::string& text) {
  if (is_plain(text)) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted.push_back('\\');
    quoted.push_back(c);
  }
  return quoted + "\"";
}

std::string with_comment(const std::string& line, string_view comment) {
  const std::size_t columns = display_width(line);
  return line + std::string(std::max(columns + 2, comment_column) - columns, ' ') + "# " + std::string(comment) + "\n";
}

// A long text is a block whose lines are joined by spaces.
std::string folded(const std::string& text, const std::string& indent) {
  std::string result;
  std::string line = indent;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (line != indent && display_width(line) + 1 + display_width(word) > max_line_width)
      result += std::exchange(line, indent) + "\n";
    line += (line == indent ? "" : " ") + word;
  }
  return result + line + "\n";
}

std::string summary_of(const Starter& starter) {
  const std::string note = "what it is, in one or two sentences";
  if (starter.summary.empty()) return with_comment("    # summary: …", note);
  const std::string line = "    summary: " + scalar(starter.summary);
  if (display_width(line) <= max_line_width) return line + "\n";
  return with_comment("    summary: >-", note + "; the lines below are one text") + folded(starter.summary, "      ");
}

std::string tags_line(const Starter& starter) {
  std::string words;
  for (const std::string& tag : starter.tags) words += (words.empty() ? "" : ", ") + scalar(tag);
  return words.empty() ? with_comment("    # tags: [fast, portable]", "a few short words") : "    tags: [" + words + "]\n";
}

std::string stats_line(const Starter& starter) {
  std::string pairs = starter.language.empty() ? "" : "language: " + scalar(starter.language);
  if (!starter.license.empty()) pairs += (pairs.empty() ? "license: " : ", license: ") + scalar(starter.license);
  if (pairs.empty())
    return with_comment("    # stats: {language: C++, stars: 128}", "language, stars, forks, license, version, or your own");
  return with_comment("    stats: {" + pairs + "}", "and stars, forks, version, or your own");
}

std::string link_line(const Starter& starter) {
  if (starter.url.empty()) return with_comment("    # link: https://example.org", "where the card leads");
  return "    link: {text: " + starter.link_text + ", url: \"" + starter.url + "\"}\n";
}

}  // namespace

std::string to_yaml(const Starter& starter) {
  std::string text =
      "# The cards of this project. Look at them:  placard preview placard.yaml\n"
      "# Draw them into cards/:                    placard render placard.yaml\n"
      "# Put them between the README's markers:    placard embed README.md placard.yaml\n"
      "# Take the '#' from a line to use it.\n\n";
  text += with_comment("style: " + scalar(starter.style), "how cards look: 'placard styles' lists the styles");
  text += with_comment("mode: both", "light, dark, both (two files) or auto (one that adapts itself)");
  if (!starter.owner.empty())
    text += with_comment("owner: " + scalar(starter.owner), "whose cards: in the layouts hero and social");
  text += "\ncards:\n";
  text += with_comment("  - title: " + scalar(starter.title), "the only field that a card needs");
  text += with_comment("    # id: my-card", "names the file; made from the title where it is absent");
  text += with_comment("    # status: in progress", "live, beta, archived, … or your own words");
  text += summary_of(starter);
  text += with_comment("    # quote: …", "a sentence worth quoting");
  text += tags_line(starter) + stats_line(starter) + link_line(starter);
  text += with_comment("    # logo: docs/logo.svg", "an SVG of paths or a PNG of this project");
  text += with_comment("    # layout: compact", "project, compact, hero, note, badge or social");
  text +=
      "\n  # Another card begins with a '-', as the first:\n  # - title: another-project\n  #   summary: It stands below the "
      "first one.\n";
  return text;
}

}  // namespace placard
