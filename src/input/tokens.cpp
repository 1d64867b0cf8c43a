#include "input/tokens.h"

#include <algorithm>
#include <array>

namespace placard {

namespace {

constexpr std::string_view spaces = " \t";
constexpr std::string_view breaks = "\r\n";

bool is_one_of(char c, std::string_view characters) { return characters.find(c) != std::string_view::npos; }

// Decodes a single-quoted scalar: '' is an apostrophe, a line break is a space, and n empty lines are n line breaks.
std::string in_single_quotes(std::string_view text) {
  std::string result;
  std::size_t line = 0;  // start of the current line in the result
  for (std::size_t at = 0; at < text.size();) {
    if (!is_one_of(text[at], breaks)) {
      result += text[at];
      at += text[at] == '\'' ? 2 : 1;
      continue;
    }
    result.resize(std::max(line, result.find_last_not_of(spaces) + 1));
    std::size_t count = 0;
    for (; at < text.size() && (is_one_of(text[at], spaces) || is_one_of(text[at], breaks)); ++at) {
      if (text[at] == '\n' || (text[at] == '\r' && text.substr(at, 2) != "\r\n")) ++count;
    }
    result += count == 1 ? std::string(1, ' ') : std::string(count - 1, '\n');
    line = result.size();
  }
  return result;
}

// The tag as written, with core schema tags in their short form.
std::string name_of(fy_token* tag, const Source& source) {
  const Span span = span_of(tag).value_or(Span{});
  std::string word = source.text.substr(std::min(span.begin, source.text.size()), span.end - span.begin);
  constexpr std::string_view long_form = "!<tag:yaml.org,2002:";
  if (word.starts_with(long_form) && word.ends_with('>'))
    word = "!!" + word.substr(long_form.size(), word.size() - long_form.size() - 1);
  return word;
}

}  // namespace

std::optional<Span> span_of(fy_token* token) {
  const fy_mark* begin = token == nullptr ? nullptr : fy_token_start_mark(token);
  const fy_mark* end = token == nullptr ? nullptr : fy_token_end_mark(token);
  if (begin == nullptr || end == nullptr) return std::nullopt;
  return Span{begin->input_pos, std::max(begin->input_pos, end->input_pos)};
}

std::string text_of(fy_token* token) {
  std::size_t length = 0;
  const char* text = token == nullptr ? nullptr : fy_token_get_text(token, &length);
  return text == nullptr ? std::string() : std::string(text, length);
}

std::string scalar_text(fy_token* token, std::string_view source) {
  const auto span = span_of(token);
  const fy_scalar_style style = fy_token_scalar_style(token);
  if (style == FYSS_LITERAL || style == FYSS_FOLDED) {
    // For an empty block scalar at the end of the file, libfyaml returns the terminating NUL. The source contains none.
    std::string text = text_of(token);
    std::erase(text, '\0');
    return text;
  }
  if (!span || style != FYSS_SINGLE_QUOTED) return text_of(token);
  return in_single_quotes(source.substr(span->begin, span->end - span->begin));
}

std::optional<Diagnosis> diagnose_tag(fy_token* tag, const Source& source) {
  constexpr std::array<std::string_view, 8> core{"!", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!seq", "!!map"};
  if (tag == nullptr) return std::nullopt;
  const std::string word = name_of(tag, source);
  if (std::ranges::find(core, word) != core.end()) return std::nullopt;
  return Diagnosis{span_of(tag).value_or(Span{}), "unknown tag '" + word + "'",
                   "remove it; values are text, numbers, lists and mappings"};
}

bool is_string_tag(fy_token* tag, const Source& source) {
  if (tag == nullptr) return false;
  const std::string word = name_of(tag, source);
  return word == "!" || word == "!!str";
}

}  // namespace placard
