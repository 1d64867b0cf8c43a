// Title and summary of a README: the first heading and the first paragraph below it that describes the project.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/spelling.h"
#include "init/facts.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

// Headings of sections that can describe the project.
constexpr std::array<string_view, 7> introductions{"about",    "contents", "description",      "introduction",
                                                   "overview", "readme",   "table of contents"};
// Other headings that are not the name of a project.
constexpr std::array<string_view, 5> section_names{"getting started", "install", "installation", "quick start", "usage"};

// Words before ':' in paragraphs that do not describe the project.
constexpr std::array<string_view, 12> notice_words{"attention", "caution", "deprecated", "disclaimer",
                                                   "important", "news",    "note",       "notice",
                                                   "update",    "warning", "wip",        "work in progress"};

template <std::size_t N>
bool is_one_of(string_view text, const std::array<string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [text](string_view word) { return same_letters(text, word); });
}

std::ptrdiff_t words_of(string_view text) { return std::ranges::count(text, ' ') + 1; }

// The name in "Welcome to NAME!", "NAME logo", "NAME banner" and "NAME ·", which badges follow.
std::string name_in(std::string text) {
  for (const string_view separator : {" ·", " |", " —", " –", " -", ":"})
    if (text.ends_with(separator)) text.resize(text.size() - separator.size());
  const std::string small = lower(text);
  for (const string_view suffix : {" logo", " banner"})
    if (small.ends_with(suffix)) text.resize(text.size() - suffix.size());
  constexpr string_view welcome = "welcome to ";
  if (!small.starts_with(welcome)) return text;
  text.erase(0, welcome.size());
  if (text.ends_with('!')) text.pop_back();
  return text;
}

// Splits "name: description" or "name - description" into title and summary.
void split(const std::string& heading, Facts& facts) {
  facts.title = name_in(heading);
  for (const string_view separator : {" – ", " — ", " -- ", " - ", ": ", " | "}) {
    const std::size_t at = heading.find(separator);
    if (at == std::string::npos || at == 0) continue;
    facts.title = name_in(heading.substr(0, at));
    facts.summary = heading.substr(at + separator.size());
    return;
  }
}

// An alert, a note, thanks to sponsors, or the address of a video.
bool is_notice(const std::string& text) {
  const std::string small = lower(text);
  const bool is_address = small.starts_with("http") && small.find(' ') == std::string::npos;
  return is_address || small.starts_with("[!") || small.starts_with("sponsored by ") || small.starts_with("supported by ") ||
         is_one_of(small.substr(0, small.find(':')), notice_words);
}

// Removes the last sentence if it introduces a list: "It is:".
std::string without_lead_in(const std::string& text) {
  if (!text.ends_with(':') && !text.ends_with("：")) return text;
  std::size_t end = 0;
  for (const string_view stop : {". ", "! ", "? ", "。"}) {
    const std::size_t at = text.rfind(stop);
    if (at != std::string::npos) end = std::max(end, at + stop.size());
  }
  return std::string(trimmed(string_view(text).substr(0, end)));
}

// Removes a pair of quotation marks around a text.
std::string unquoted(const std::string& text) {
  for (const auto& [open, close] : {std::pair<string_view, string_view>{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"「", "」"}}) {
    const bool is_around = text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close);
    const std::string inner = is_around ? text.substr(open.size(), text.size() - open.size() - close.size()) : "";
    if (is_around && inner.find(open) == std::string::npos) return inner;
  }
  return text;
}

// A small heading that is a sentence: "### A build tool for C".
bool is_tagline(const ReadmeBlock& heading) {
  const std::string small = lower(heading.text);
  const auto begins = [&small](string_view word) { return small.starts_with(word); };
  return heading.level >= 3 && words_of(small) >= 4 && !begins("how ") && !begins("what ") && !begins("why ");
}

}  // namespace

std::vector<ReadmeBlock>::const_iterator find_title(const std::vector<ReadmeBlock>& blocks) {
  const auto is_heading = [](const ReadmeBlock& block) { return block.kind == Kind::heading; };
  const auto is_start = [](const ReadmeBlock& block) {
    const bool is_name = !is_one_of(block.text, introductions) && !is_one_of(block.text, section_names);
    return block.kind == Kind::heading ? is_name : block.kind == Kind::paragraph && !block.text.empty();
  };
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_start);
  const auto section = std::find_if(blocks.begin(), first, is_heading);
  if (first != blocks.end() && is_heading(*first)) return first;
  if (section != first || first == blocks.end()) return section == first ? blocks.end() : section;
  const bool is_name = words_of(first->text) <= 3 && first->text.find_first_of(".!?:") == std::string::npos;
  return is_name ? first : blocks.end();
}

Facts read_readme(string_view text, Markup markup) {
  Facts facts;
  std::string quote;
  const std::vector<ReadmeBlock> blocks = read_blocks(text, markup);
  const auto title = find_title(blocks);
  bool is_below_title = false;
  for (auto block = blocks.begin(); block != blocks.end(); ++block) {
    if (block->text.empty()) continue;
    const bool is_introduction = is_one_of(block->text, introductions);
    if (block == title || (block->kind == Kind::heading && facts.title.empty())) {
      if (!is_introduction && !is_one_of(block->text, section_names)) split(block->text, facts);
      is_below_title = true;
      continue;
    }
    if (block->kind == Kind::heading && is_below_title && is_tagline(*block)) {
      facts.summary = block->text;
      break;
    }
    is_below_title = false;
    if (block->kind == Kind::heading && !is_introduction) break;  // the next paragraph belongs to another section
    if (block->kind == Kind::quote && quote.empty() && !is_notice(block->text)) quote = unquoted(block->text);
    if (block->kind != Kind::paragraph || is_notice(block->text)) continue;
    const std::string summary = unquoted(without_lead_in(block->text));
    if (summary.empty()) continue;
    facts.summary = summary;
    return facts;
  }
  if (facts.summary.empty()) facts.summary = quote;
  return facts;
}

}  // namespace placard
