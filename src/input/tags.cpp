#include "input/tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "input/events.h"

namespace placard {

namespace {

// As it is written; the long form of a known tag as the short one.
std::string name_of(fy_token* tag, const Source& source) {
  const Span span = span_of(tag).value_or(Span{});
  std::string word = source.text.substr(std::min(span.begin, source.text.size()), span.end - span.begin);
  constexpr std::string_view whole = "!<tag:yaml.org,2002:";
  if (word.starts_with(whole) && word.ends_with('>')) word = "!!" + word.substr(whole.size(), word.size() - whole.size() - 1);
  return word;
}

}  // namespace

std::optional<Diagnosis> fault_of_tag(fy_token* tag, const Source& source) {
  constexpr std::array<std::string_view, 8> core{"!", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!seq", "!!map"};
  if (tag == nullptr) return std::nullopt;
  const std::string word = name_of(tag, source);
  if (std::find(core.begin(), core.end(), word) != core.end()) return std::nullopt;
  return Diagnosis{span_of(tag).value_or(Span{}), "the tag '" + word + "' is unknown",
                   "leave it out: values are text, numbers, lists and mappings"};
}

bool makes_text(fy_token* tag, const Source& source) {
  if (tag == nullptr) return false;
  const std::string word = name_of(tag, source);
  return word == "!" || word == "!!str";
}

}  // namespace placard
