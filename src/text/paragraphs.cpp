#include "text/typesetting.h"

#include <algorithm>
#include <utility>

namespace placard {

namespace {

constexpr std::size_t max_glyphs = 10'000;  // about 1 MB, or 20 cards, so that it fits into the CPU cache

}  // namespace

void Paragraphs::make_room() {
  if (glyphs_ <= max_glyphs) return;
  entries_.clear();
  glyphs_ = 0;
}

const Paragraph* Paragraphs::find(std::string_view text, const Setting& setting) const {
  const auto [first, last] = entries_.equal_range(text);
  const auto known = std::find_if(first, last, [&](const auto& entry) { return entry.second.setting == setting; });
  return known == last ? nullptr : &known->second.paragraph;
}

const Paragraph& Paragraphs::add(std::string_view text, const Setting& setting, Paragraph paragraph) {
  for (const SetLine& line : paragraph.lines) glyphs_ += line.glyphs.size() + 1;
  return entries_.emplace(std::string(text), Entry{setting, std::move(paragraph)})->second.paragraph;
}

}  // namespace placard
