#include "text/typesetting.h"

#include <algorithm>
#include <set>

#include <glib.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace placard {

namespace {

// Whether a character extends the grapheme cluster before it: marks, joiners, variation selectors, skin tones, tag characters of
// flags, and Thai and Lao SARA AM, which is shaped as a mark and a letter.
bool joins(char32_t c) {
  if (c == 0x200C || c == 0x200D || c == 0x2060 || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F) ||
      c == 0xE33 || c == 0xEB3)
    return true;
  const GUnicodeType type = g_unichar_type(c);
  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

bool same(const FallbackFace* a, const FallbackFace* b) {
  return a == b || (a != nullptr && b != nullptr && a->face.path == b->face.path && a->face.family == b->face.family &&
                    a->weight == b->weight);
}

// Returns the characters with emoji presentation selector (U+FE0F).
std::vector<char32_t> emoji_of(std::string_view text) {
  constexpr std::string_view selector = "\uFE0F";
  std::vector<char32_t> result;
  if (text.find(selector) == std::string_view::npos) return result;
  char32_t before = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    if (*character == 0xFE0F && is_pictograph(before)) result.push_back(before);
    before = *character;
  }
  return result;
}

}  // namespace

std::vector<char32_t> in_order_of(std::string_view text, const std::vector<char32_t>& characters) {
  if (characters.empty()) return {};
  const std::set<char32_t> all(characters.begin(), characters.end());
  std::set<char32_t> left = all;
  std::vector<char32_t> result;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    if (all.contains(*character)) result.push_back(*character);
    left.erase(*character);
  }
  result.insert(result.end(), left.begin(), left.end());
  return result;
}

bool FontFallback::find(FallbackFonts& fonts, int weight, std::string_view text, const std::vector<char32_t>& missing,
                        std::vector<FallbackRun>& borrowed) {
  fonts.set_text(text);
  std::vector<char32_t> wanted = emoji_of(text);
  wanted.insert(wanted.end(), missing.begin(), missing.end());
  const std::size_t known = faces_.size();
  for (const char32_t character : wanted) {
    if (faces_.contains(character)) continue;
    const FallbackFace* found = fonts.find(character, weight);
    if (found == nullptr) continue;
    faces_[character] = found;
    const auto is_same = [&](const FallbackRun& run) { return run.family == found->face.family; };
    auto group = std::find_if(borrowed.begin(), borrowed.end(), is_same);
    if (group == borrowed.end()) group = borrowed.insert(group, {found->face.family, found->of_system, {}});
    group->characters.push_back(character);
  }
  return faces_.size() > known;
}

// Keeps grapheme clusters in one font. Spaces between fallback characters use the fallback font, too, except emoji fonts, whose
// spaces are wide.
std::vector<FallbackRange> FontFallback::ranges(std::string_view text) const {
  std::vector<FallbackRange> ranges;
  if (faces_.empty()) return ranges;
  const FallbackFace* face = nullptr;  // of the current run
  std::size_t begin = 0;
  std::size_t end = 0;      // of the run, without trailing spaces
  std::size_t cluster = 0;  // start of the last grapheme cluster
  const auto turn_to = [&](const FallbackFace* next, std::size_t at) {
    if (face != nullptr) ranges.push_back({begin, std::min(at, end), face});
    face = next;
    begin = at;
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    const auto found = faces_.find(*character);
    const FallbackFace* own = found == faces_.end() ? nullptr : found->second;
    if (joins(*character) && start > 0) {
      if (face == nullptr && own != nullptr) turn_to(own, cluster);
    } else {
      cluster = start;
      if (*character == U' ' && face != nullptr && !face->color) continue;
      if (!same(own, face)) turn_to(own, start);
    }
    end = offset;
  }
  if (face != nullptr) ranges.push_back({begin, end, face});
  return ranges;
}

}  // namespace placard
