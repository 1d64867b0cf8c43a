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

// A grapheme cluster.
struct Grapheme {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<char32_t> characters;
  Presentation presentation = Presentation::text;
};

// How a grapheme cluster is drawn: as its selector says, as an emoji if it is a sequence (with a skin tone or joiner) or by
// default.
Presentation presentation_of(const std::vector<char32_t>& characters) {
  const char32_t first = characters.front();
  const char32_t second = characters.size() > 1 ? characters[1] : 0;
  const bool is_keycap = characters.back() == 0x20E3;
  if (second == 0xFE0E || (!is_emoji(first) && !is_keycap)) return Presentation::text;
  const bool is_skin_tone = second >= 0x1F3FB && second <= 0x1F3FF;
  const bool is_sequence = second == 0x200D && characters.size() > 2;
  const bool is_asked_for = second == 0xFE0F || is_skin_tone || is_sequence;
  return is_asked_for || has_emoji_presentation(first) ? Presentation::emoji : Presentation::text;
}

// Returns the grapheme cluster at an offset; without characters at the end of the text.
Grapheme grapheme_at(std::string_view text, std::size_t offset) {
  Grapheme result{offset, offset, {}};
  while (const auto character = decode_utf8(text, offset)) {
    const bool is_first = result.characters.empty();
    const bool is_joined = !is_first && result.characters.back() == 0x200D && is_emoji(result.characters.front());
    if (!is_first && !joins(*character) && !(is_joined && is_emoji(*character))) break;
    result.characters.push_back(*character);
    result.end = offset;
  }
  if (!result.characters.empty()) result.presentation = presentation_of(result.characters);
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

bool FontFallback::has_emoji(std::string_view text) {
  // Emoji and U+FE0F have three bytes or more, the first of which is at least E2.
  if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE2; })) return false;
  for (Grapheme grapheme = grapheme_at(text, 0); grapheme.begin < grapheme.end; grapheme = grapheme_at(text, grapheme.end)) {
    if (grapheme.presentation == Presentation::emoji) return true;
  }
  return false;
}

const FallbackFace* FontFallback::face_of(char32_t character, Presentation presentation) const {
  const auto found = faces_.find({character, presentation});
  return found == faces_.end() ? nullptr : found->second;
}

void FontFallback::borrow(FallbackFonts& fonts, FontKind kind, int weight, char32_t character, Presentation presentation,
                          std::vector<FallbackRun>& borrowed) {
  if (face_of(character, presentation) != nullptr) return;
  const FallbackFace* found = fonts.find(character, presentation, kind, weight);
  if (found == nullptr) return;
  faces_[{character, presentation}] = found;
  const auto is_same = [&](const FallbackRun& known) { return known.family == found->face.family; };
  auto group = std::find_if(borrowed.begin(), borrowed.end(), is_same);
  if (group == borrowed.end()) group = borrowed.insert(group, {found->face.family, found->of_system, {}});
  group->characters.push_back(character);
}

bool FontFallback::find(FallbackFonts& fonts, FontKind kind, int weight, std::string_view text, const Paragraph& paragraph,
                        std::vector<FallbackRun>& borrowed) {
  const std::size_t known = faces_.size();
  fonts.set_text(text);
  const std::set<char32_t> missing(paragraph.missing.begin(), paragraph.missing.end());
  std::set<char32_t> drawn = missing;
  for (const SetLine& line : paragraph.lines) {
    for (const SetGlyph& glyph : line.glyphs) drawn.insert(glyph.character);
  }
  for (Grapheme grapheme = grapheme_at(text, 0); grapheme.begin < grapheme.end; grapheme = grapheme_at(text, grapheme.end)) {
    const bool is_drawn_emoji = grapheme.presentation == Presentation::emoji && drawn.contains(grapheme.characters.front());
    for (const char32_t character : grapheme.characters) {
      if (is_drawn_emoji ? is_emoji(character) : missing.contains(character))
        borrow(fonts, kind, weight, character, grapheme.presentation, borrowed);
    }
  }
  // Capitals of small letters are not in the text.
  for (const char32_t character : paragraph.missing) {
    std::string encoded;
    append_utf8(encoded, character);
    if (text.find(encoded) == std::string_view::npos) borrow(fonts, kind, weight, character, Presentation::text, borrowed);
  }
  return faces_.size() > known;
}

// Keeps grapheme clusters in one font. Spaces between fallback characters use the fallback font, too, except emoji fonts, whose
// spaces are wide.
std::vector<FallbackRange> FontFallback::ranges(std::string_view text) const {
  std::vector<FallbackRange> ranges;
  if (faces_.empty()) return ranges;
  FallbackRange range;  // without trailing spaces
  const auto end_range = [&] {
    if (range.face != nullptr) ranges.push_back(range);
  };
  for (Grapheme grapheme = grapheme_at(text, 0); grapheme.begin < grapheme.end; grapheme = grapheme_at(text, grapheme.end)) {
    const bool is_space = grapheme.characters == std::vector<char32_t>{U' '};
    if (is_space && range.face != nullptr && !range.face->color) continue;
    const FallbackFace* face = nullptr;
    for (auto character = grapheme.characters.begin(); face == nullptr && character != grapheme.characters.end(); ++character) {
      face = face_of(*character, grapheme.presentation);
    }
    if (!same(face, range.face)) {
      end_range();
      range = {grapheme.begin, grapheme.end, face};
    }
    range.end = grapheme.end;
  }
  end_range();
  return ranges;
}

}  // namespace placard
