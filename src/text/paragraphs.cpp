#include "text/paragraphs.h"

#include <algorithm>

namespace placard {

namespace {

constexpr std::size_t most_glyphs = 10'000;  // about 1 MB, which stays in a processor's cache: twenty cards

}  // namespace

const Paragraph& Paragraphs::get(std::string_view text, const Setting& setting, const std::function<Paragraph()>& set) {
  if (glyphs_ > most_glyphs) {
    entries_.clear();
    glyphs_ = 0;
  }
  std::vector<Entry>& known = entries_[std::string(text)];
  const auto same = [&](const Entry& entry) { return entry.setting == setting; };
  const auto entry = std::find_if(known.begin(), known.end(), same);
  if (entry != known.end()) return entry->paragraph;
  known.push_back({setting, set()});
  for (const SetLine& line : known.back().paragraph.lines) glyphs_ += line.glyphs.size() + 1;
  return known.back().paragraph;
}

}  // namespace placard
