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
// Parts of the heading of a section that describes the project. The first letter of a Cyrillic word can be a capital.
constexpr std::array<string_view, 10> introduction_parts{"about", "what is", "why",     "introduc",    "简介",
                                                         "介绍",  "概要",    "писание", "descripción", "beschreibung"};
// Other headings that are not the name of a project.
constexpr std::array<string_view, 5> section_names{"getting started", "install", "installation", "quick start", "usage"};

// Words before ':' in paragraphs that do not describe the project.
constexpr std::array<string_view, 12> notice_words{"attention", "caution", "deprecated", "disclaimer",
                                                   "important", "news",    "note",       "notice",
                                                   "update",    "warning", "wip",        "work in progress"};

// Parts of READMEs that tools write, which say nothing about the project.
constexpr std::array<string_view, 9> template_parts{"bootstrapped with",     "generated with", "generated using",
                                                    "created with create-",  "this template ", "would normally document",
                                                    "a new flutter project", " + vite",        "with create react app"};

template <std::size_t N>
bool is_one_of(string_view text, const std::array<string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [text](string_view word) { return same_letters(text, word); });
}

template <std::size_t N>
bool has_part(string_view text, const std::array<string_view, N>& parts) {
  return std::ranges::any_of(parts, [text](string_view part) { return text.find(part) != string_view::npos; });
}

std::ptrdiff_t words_of(string_view text) { return std::ranges::count(text, ' ') + 1; }

// Removes the first of the endings that a text has, in any case.
void remove_ending(std::string& text, std::initializer_list<string_view> endings) {
  for (const string_view ending : endings)
    if (lower(text).ends_with(ending)) return text.resize(text.size() - ending.size());
}

// The name in "Welcome to the NAME project!", "NAME logo", "NAME banner" and "NAME ·", which badges follow.
std::string name_in(std::string text) {
  remove_ending(text, {" ·", " |", " —", " –", " -", ":"});
  remove_ending(text, {" logo", " banner"});
  if (std::ranges::count(text, '"') == 1) std::erase(text, '"');
  constexpr string_view welcome = "welcome to ";
  if (!lower(text).starts_with(welcome)) return text;
  text.erase(0, welcome.size());
  remove_ending(text, {"!"});
  remove_ending(text, {"'s documentation", "’s documentation", " project", " repository", " repo"});
  return lower(text).starts_with("the ") ? text.substr(4) : text;
}

// Between the name of a project and its description.
constexpr std::array<string_view, 6> separators{" – ", " — ", " -- ", " - ", ": ", " | "};

// Removes the label of "DEPRECATED: name" and "README: name".
std::string without_label(const std::string& heading) {
  const std::size_t at = heading.find(": ");
  const std::string label = heading.substr(0, at);
  const bool has_label = is_one_of(label, notice_words) || same_letters(label, "readme") || same_letters(label, "project");
  return at != std::string::npos && has_label ? heading.substr(at + 2) : heading;
}

// Splits "name: description" or "name - description" into title and summary, but not "Star Wars: The Game".
void split(const std::string& heading, Facts& facts) {
  facts.heading = without_label(heading);
  facts.title = name_in(facts.heading);
  for (const string_view separator : separators) {
    const std::size_t at = facts.heading.find(separator);
    if (at == std::string::npos || at == 0) continue;
    const std::string name = facts.heading.substr(0, at);
    const std::string rest = facts.heading.substr(at + separator.size());
    if (separator == ": " && (words_of(name) > 3 || rest.empty() || is_capital(rest.front()))) continue;
    facts.title = name_in(name);
    facts.summary = rest;
    return;
  }
}

// An alert, a note, a greeting, thanks to sponsors, or the address of a video.
bool is_notice(const std::string& text) {
  const std::string small = lower(text);
  const bool is_address = small.starts_with("http") && small.find(' ') == std::string::npos;
  constexpr std::array<string_view, 7> starts{"[!", "sponsored by ", "supported by ", "hello", "hi ", "thank", "welcome to "};
  return is_address || std::ranges::any_of(starts, [&](string_view start) { return small.starts_with(start); }) ||
         is_one_of(small.substr(0, small.find(':')), notice_words);
}

// Removes an address at the end that has a label: "Website: https://example.org".
std::string without_address(const std::string& text) {
  const std::size_t at = text.rfind(": http");
  return at == std::string::npos || text.find(' ', at + 2) != std::string::npos ? text : text.substr(0, at + 1);
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
    std::string inner = is_around ? text.substr(open.size(), text.size() - open.size() - close.size()) : "";
    if (is_around && inner.find(open) == std::string::npos) return inner;
  }
  return text;
}

using Position = std::vector<ReadmeBlock>::const_iterator;

// A small heading that is a sentence, "### A build tool for C", or two words without a text below them.
bool is_tagline(Position heading, Position end) {
  const std::string small = lower(heading->text);
  const auto begins = [&small](string_view word) { return small.starts_with(word); };
  if (heading->level < 3 || begins("how ") || begins("what ") || begins("why ")) return false;
  if (words_of(small) >= 4) return true;
  const auto is_blank = [](const ReadmeBlock& block) {
    return block.begin == ReadmeBlock::unknown || (block.kind == Kind::paragraph && block.text.empty());
  };
  const auto next = std::find_if_not(heading + 1, end, is_blank);
  const bool is_alone = next == end || (next->kind == Kind::heading && next->level <= heading->level);
  return is_alone && words_of(small) >= 2 && !is_one_of(heading->text, section_names);
}

// Reads title and summary from blocks.
void read_title_and_summary(Facts& facts, Position block, Position title, Position end) {
  std::string quote;
  bool is_below_title = false;
  for (; block != end; ++block) {
    if (block->text.empty()) continue;
    if (has_part(lower(block->text), template_parts)) return;
    bool is_introduction = is_one_of(block->text, introductions);
    if (block == title || (block->kind == Kind::heading && facts.title.empty())) {
      if (!is_introduction && !is_one_of(block->text, section_names)) split(block->text, facts);
      is_below_title = true;
      continue;
    }
    if (block->kind == Kind::heading && is_below_title && is_tagline(block, end)) {
      facts.summary = block->text;
      break;
    }
    is_below_title = false;
    if (facts.summary.empty() && quote.empty()) is_introduction |= has_part(lower(block->text), introduction_parts);
    if (block->kind == Kind::heading && !is_introduction) break;  // the next paragraph belongs to another section
    if (block->kind == Kind::quote && quote.empty() && !is_notice(block->text)) quote = unquoted(block->text);
    if (block->kind != Kind::paragraph || is_notice(block->text)) continue;
    const std::string summary = unquoted(without_lead_in(without_address(block->text)));
    if (summary.empty()) continue;
    facts.summary = summary;
    return;
  }
  if (facts.summary.empty()) facts.summary = quote;
}

// The letters and digits of a name: "my-tool" and "My Tool" are the same.
std::string letters_of(std::string name) {
  std::erase_if(name, [](char c) { return string_view(" -_.").find(c) != string_view::npos; });
  return lower(name);
}

}  // namespace

Position find_title(const std::vector<ReadmeBlock>& blocks) {
  constexpr std::size_t max_blocks = 15;  // above a title
  const auto is_heading = [](const ReadmeBlock& block) { return block.kind == Kind::heading; };
  const auto is_name = [](const ReadmeBlock& block) {
    return !is_one_of(block.text, introductions) && !is_one_of(block.text, section_names);
  };
  const auto is_title = [&](const ReadmeBlock& block) {
    return is_heading(block) && block.level == 1 && !block.text.empty() && is_name(block) && !is_notice(block.text);
  };
  const auto is_start = [&](const ReadmeBlock& block) {
    return is_heading(block) ? is_name(block) : block.kind == Kind::paragraph && !block.text.empty();
  };
  const auto head = blocks.begin() + static_cast<std::ptrdiff_t>(std::min(max_blocks, blocks.size()));
  if (const auto title = std::find_if(blocks.begin(), head, is_title); title != head) return title;
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_start);
  const auto section = std::find_if(blocks.begin(), first, is_heading);
  if (first != blocks.end() && is_heading(*first)) return first;
  if (section != first || first == blocks.end()) return section == first ? blocks.end() : section;
  const bool is_short = words_of(first->text) <= 3 && first->text.find_first_of(".!?:") == std::string::npos;
  return is_short ? first : blocks.end();
}

Facts read_readme(string_view text, Markup markup) {
  Facts facts;
  const std::vector<ReadmeBlock> blocks = read_blocks(text, markup);
  const auto title = find_title(blocks);
  read_title_and_summary(facts, title == blocks.end() ? blocks.begin() : title, title, blocks.end());
  if (facts.summary.empty() && title != blocks.end()) read_title_and_summary(facts, blocks.begin(), title, title);
  const auto logo = std::ranges::find_if(blocks, [](const ReadmeBlock& block) { return !block.alt.empty(); });
  if (facts.heading.empty() && logo != blocks.end()) facts.heading = logo->alt;
  return facts;
}

void find_name(Facts& readme, const std::vector<std::string>& names) {
  const auto is_name = [&](const std::string& text) {
    return std::ranges::any_of(names, [&](const std::string& name) { return letters_of(name) == letters_of(text); });
  };
  if (readme.title.empty() && is_name(name_in(readme.heading))) readme.title = name_in(readme.heading);
  for (const string_view separator : separators) {
    const std::size_t at = readme.heading.find(separator);
    if (at == std::string::npos) continue;
    std::string title = readme.heading.substr(0, at);
    std::string tagline = readme.heading.substr(at + separator.size());
    if (!is_name(title)) std::swap(title, tagline);
    if (!is_name(title)) continue;
    if (readme.heading.find(readme.summary) != std::string::npos) readme.summary = tagline;
    readme.title = title;
    return;
  }
}

}  // namespace placard
