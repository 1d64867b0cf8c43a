#include "text/typesetting.h"

#include <algorithm>
#include <set>

#include "base/characters.h"
#include "base/utf8.h"
#include "text/script.h"

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

// A grapheme cluster; offsets in bytes.
struct Grapheme {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::u32string characters{};
  Presentation presentation = Presentation::text;
};

// How a grapheme cluster is drawn: as its selector says, as an emoji if it is a sequence (with a skin tone or joiner) or by
// default.
Presentation presentation_of(std::u32string_view characters) {
  const char32_t first = characters.front();
  const char32_t second = characters.size() > 1 ? characters[1] : 0;
  const bool is_keycap = characters.back() == 0x20E3;
  if (second == 0xFE0E || (!is_emoji(first) && !is_keycap)) return Presentation::text;
  const bool is_skin_tone = second >= 0x1F3FB && second <= 0x1F3FF;
  const bool is_sequence = second == 0x200D && characters.size() > 2;
  const bool is_asked_for = second == 0xFE0F || is_skin_tone || is_sequence;
  return is_asked_for || has_emoji_presentation(first) ? Presentation::emoji : Presentation::text;
}

std::vector<Grapheme> graphemes_of(std::string_view text) {
  std::vector<Grapheme> result;
  for (std::size_t offset = 0, begin = 0; const auto character = decode_utf8(text, offset); begin = offset) {
    const bool follows_joiner =
        !result.empty() && result.back().characters.back() == 0x200D && is_emoji(result.back().characters.front());
    const bool extends = !result.empty() && (joins(*character) || (follows_joiner && is_emoji(*character)));
    if (!extends) result.push_back({begin, begin});
    result.back().characters += *character;
    result.back().end = offset;
  }
  for (Grapheme& grapheme : result) grapheme.presentation = presentation_of(grapheme.characters);
  return result;
}

}  // namespace

bool has_emoji(std::string_view text) {
  // Emoji and U+FE0F have three bytes or more, the first of which is at least E2.
  if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE2; })) return false;
  return std::ranges::any_of(graphemes_of(text), [](const Grapheme& each) { return each.presentation == Presentation::emoji; });
}

bool FontFallback::find(FontKind kind, int weight, std::string_view text, const Paragraph& paragraph) {
  const std::size_t known = faces.size();
  const auto borrow = [&](char32_t character, Presentation presentation) {
    if (faces.contains({character, presentation})) return;
    const FallbackFace* found = fonts.find(character, presentation, kind, weight);
    if (found == nullptr) return;
    faces[{character, presentation}] = found;
    auto run = std::ranges::find(runs, found->face.family, &FallbackRun::family);
    if (run == runs.end()) run = runs.insert(run, {found->face.family, found->of_system, {}});
    run->characters.push_back(character);
  };
  fonts.set_text(text);
  const std::set<char32_t> missing(paragraph.missing.begin(), paragraph.missing.end());
  std::set<char32_t> drawn = missing;
  for (const SetLine& line : paragraph.lines) {
    for (const SetGlyph& glyph : line.glyphs) drawn.insert(glyph.character);
  }
  for (const auto& [begin, end, characters, presentation] : graphemes_of(text)) {
    const bool is_drawn_emoji = presentation == Presentation::emoji && drawn.contains(characters.front());
    for (const char32_t character : characters) {
      if (is_drawn_emoji ? is_emoji(character) : missing.contains(character)) borrow(character, presentation);
    }
  }
  // Capitals of small letters are not in the text.
  const std::u32string all = to_utf32(text);
  for (const char32_t character : paragraph.missing) {
    if (all.find(character) == std::u32string::npos) borrow(character, Presentation::text);
  }
  return faces.size() > known;
}

// Keeps grapheme clusters in one font. Spaces between fallback characters use the fallback font, too, except emoji fonts, whose
// spaces are wide.
std::vector<FallbackRange> FontFallback::ranges(std::string_view text) const {
  std::vector<FallbackRange> ranges;
  if (faces.empty()) return ranges;
  bool continues = false;  // the last range
  for (const auto& [begin, end, characters, presentation] : graphemes_of(text)) {
    const FallbackFace* const before = continues ? ranges.back().face : nullptr;
    const bool is_space = characters == U" ";
    if (is_space && before != nullptr && !before->color) continue;
    const FallbackFace* face = nullptr;
    for (const char32_t character : characters) {
      const auto found = faces.find({character, presentation});
      if (face == nullptr && found != faces.end()) face = found->second;
    }
    if (face != nullptr && !same(face, before)) ranges.push_back({begin, end, face});
    continues = face != nullptr;
    if (continues) ranges.back().end = end;
  }
  return ranges;
}

}  // namespace placard
