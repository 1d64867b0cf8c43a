// How plain text is set
//
// Most of what a card says is letters of one script in one font, from left to right. For these a layout of Pango's does
// much that is not needed: it looks for scripts, directions and fonts, shapes the whole paragraph, and then each line and
// each place where a line might end again. Here HarfBuzz shapes the paragraph once, and lines are cut out of it. It says
// where that is no risk; elsewhere a line is shaped by itself, as Pango does with all of them.
//
// The glyphs, their places and the lines' ends are the same as Pango's, to the last unit: the rules where a line may end
// are Pango's, and so is what is told HarfBuzz (features, language, script, a line's text within the paragraph). A test
// compares the two ways. What is not sure to be the same is not set here: characters that the font lacks, letters that
// share a glyph, marks, hyphens that would have to be drawn, and all that `plain_script_of` does not know.

#include "text/plain_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/plain_breaks.h"
#include "text/plain_script.h"
#include "text/plain_words.h"

namespace placard {

namespace {

constexpr std::string_view separator = "\u2028";
constexpr std::string_view break_place = "\u200B";

/// A part of the text between line ends that it has itself: characters.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace

class PlainSetter {
 public:
  PlainSetter(std::string_view text, const PlainSetting& setting, GUnicodeScript script)
      : text_(text), shaper_(text, setting, script), tracking_(setting.tracking) {}

  // Shapes all pieces of the text; says whether each of its characters has a glyph of its own.
  bool shape_whole() {
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find(separator, begin), text_.size());
      if (!shape_piece(begin, end)) return false;
      begin = end + separator.size();
    }
    return true;
  }

  // Nothing where a line cannot be shaped by itself.
  std::optional<std::vector<PlainLine>> lines(const PlainRoom& room) {
    std::vector<PlainLine> result;
    is_good_ = true;
    for (const Piece& piece : pieces_) {
      for (std::size_t begin = piece.begin; begin < piece.end && is_good_;) {
        const int indent = result.empty() ? 0 : room.indent;
        const std::size_t end = room.width ? end_of_line(begin, piece.end, std::max(0, *room.width - indent)) : piece.end;
        result.push_back(cut(begin, end, piece));
        begin = end;
      }
    }
    return is_good_ ? std::optional(std::move(result)) : std::nullopt;
  }

 private:
  bool shape_piece(std::size_t begin, std::size_t end) {
    const bool by_words = shaper_.setting().words != nullptr;
    const std::vector<PlainLetter> letters = by_words ? shape_words(shaper_, begin, end) : shaper_.shape(begin, end);
    std::size_t offset = begin;
    const std::size_t first = letters_.size();
    letters_.reserve(first + letters.size());
    starts_.reserve(first + letters.size());
    for (const PlainLetter& letter : letters) {
      const PlainGlyph& glyph = letter.glyph;
      if (glyph.offset != offset || glyph.glyph == 0 || glyph.width < 0 || !decode_utf8(text_, offset)) return false;
      letters_.push_back(letter);
      starts_.push_back(starts_.empty() ? 0 : starts_.back() + width_before_);
      width_before_ = glyph.width;
    }
    pieces_.push_back({first, letters_.size()});
    return offset == end && !letters.empty();
  }

  [[nodiscard]] std::size_t offset_of(std::size_t letter, const Piece& piece) const {
    if (letter < piece.end) return letters_[letter].glyph.offset;
    return std::min(text_.find(separator, letters_[letter - 1].glyph.offset), text_.size());
  }

  [[nodiscard]] const Piece& piece_of(std::size_t letter) const {
    return *std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return letter < piece.end; });
  }

  [[nodiscard]] bool can_cut(std::size_t letter, const Piece& piece) const {
    return letter == piece.begin || letter == piece.end || letters_[letter].can_begin;
  }

  // The width of the letters as the whole has it.
  [[nodiscard]] int rough_width(std::size_t begin, std::size_t end) const {
    return end == 0 ? 0 : starts_[end - 1] + letters_[end - 1].glyph.width - starts_[begin];
  }

  std::vector<PlainGlyph> glyphs_of(std::size_t begin, std::size_t end) {
    const Piece& piece = piece_of(begin);
    std::vector<PlainGlyph> glyphs;
    if (can_cut(begin, piece) && can_cut(end, piece)) {
      glyphs.reserve(end - begin);
      for (std::size_t i = begin; i < end; ++i) glyphs.push_back(letters_[i].glyph);
      return glyphs;
    }
    for (const PlainLetter& letter : shaper_.shape(letters_[begin].glyph.offset, offset_of(end, piece))) {
      glyphs.push_back(letter.glyph);
    }
    is_good_ = is_good_ && glyphs.size() == end - begin;
    return glyphs;
  }

  int width_of(std::size_t begin, std::size_t end) {
    const Piece& piece = piece_of(begin);
    if (can_cut(begin, piece) && can_cut(end, piece)) return rough_width(begin, end);
    int width = 0;
    for (const PlainGlyph& glyph : glyphs_of(begin, end)) width += glyph.width;
    return width;
  }

  const BreakRule& rules_at(std::size_t letter) {
    // The separators have theirs, and so has the end.
    if (rules_.empty()) rules_ = break_rules(text_, letters_.size() + pieces_.size(), shaper_.language());
    const auto separators =
        std::count_if(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.end <= letter; });
    const bool at_end = letter == letters_.size();
    return rules_[letter + static_cast<std::size_t>(separators) - (at_end ? 1 : 0)];
  }

  // Where the line ends that begins at a letter: at the last place that fits, between words if there is one.
  std::size_t end_of_line(std::size_t begin, std::size_t end, int room) {
    if (end - begin == 1 || width_of(begin, end) <= room) return end;
    const auto [at_word, fits] = last_place(begin, end, room, false);
    return fits ? at_word : last_place(begin, end, room, true).first;
  }

  // The last place that fits, or else the first there is; whether it fits. A space at a line's end takes no room.
  std::pair<std::size_t, bool> last_place(std::size_t begin, std::size_t end, int room, bool in_words) {
    int scale = 0;
    hb_font_get_scale(shaper_.setting().font, &scale, nullptr);
    const int margin = 2 * scale;  // what shaping a line by itself may at most change
    std::size_t best = end;
    int best_width = 0;
    for (std::size_t place = begin + 1; place <= end; ++place) {
      int width = rough_width(begin, place);
      const int space = place < end && rules_at(place - 1).is_white ? letters_[place - 1].glyph.width : 0;
      if (best < end && width - space > room + margin) break;
      const BreakRule& rules = rules_at(place);
      if (place < end && !(in_words ? rules.is_char_break : rules.is_line_break)) continue;
      if (width - space >= room - margin) width = width_of(begin, place);
      if (best == end || width - space <= room || width - space < best_width) {
        best = place;
        best_width = width - space;
      }
    }
    return {best, best_width <= room};
  }

  PlainLine cut(std::size_t begin, std::size_t end, const Piece& piece) {
    PlainLine result;
    result.glyphs = glyphs_of(begin, end);
    const std::size_t first = letters_[begin].glyph.offset;
    std::size_t last = offset_of(end, piece);
    if (end < piece.end && rules_at(end - 1).is_white) {
      result.glyphs.back().width = 0;
      result.glyphs.back().glyph = PANGO_GLYPH_EMPTY;
    } else if (end == piece.end && last < text_.size()) {
      last += separator.size();
    }
    if (tracking_ != 0) take_outer_tracking(result.glyphs);
    int width = 0;
    for (const PlainGlyph& glyph : result.glyphs) width += glyph.width;
    const bool in_word = begin > piece.begin && !rules_at(begin).is_line_break;
    result.line = {first, last - first, static_cast<double>(width) / PANGO_SCALE, in_word};
    return result;
  }

  // No tracking before the first letter of a line, and none behind the last.
  void take_outer_tracking(std::vector<PlainGlyph>& glyphs) const {
    const auto is_wide = [](const PlainGlyph& glyph) { return glyph.width != 0; };
    const auto first = std::find_if(glyphs.begin(), glyphs.end(), is_wide);
    if (first == glyphs.end()) return;
    first->width -= shaper_.left_tracking();
    first->x_offset -= shaper_.left_tracking();
    const auto last = std::find_if(glyphs.rbegin(), glyphs.rend(), is_wide);
    if (last != glyphs.rend()) last->width = std::max(0, last->width - (tracking_ - shaper_.left_tracking()));
  }

  std::string text_;
  PlainShaper shaper_;
  int tracking_;
  std::vector<PlainLetter> letters_;
  std::vector<int> starts_;  // of the letters, from the text's begin
  int width_before_ = 0;
  std::vector<Piece> pieces_;
  std::vector<BreakRule> rules_;  // where lines may end: asked for when there is more than one
  bool is_good_ = true;
};

PlainText::PlainText(std::unique_ptr<PlainSetter> setter) : setter_(std::move(setter)) {}
PlainText::PlainText(PlainText&&) noexcept = default;
PlainText& PlainText::operator=(PlainText&&) noexcept = default;
PlainText::~PlainText() = default;

std::optional<PlainText> PlainText::shape(std::string_view text, const PlainSetting& setting) {
  const auto script = plain_script_of(text);
  if (!script || text.empty() || (setting.capitals && !has_plain_capitals(text))) return std::nullopt;
  const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
  if (setting.tracking != 0 && (has(separator) || has(break_place))) return std::nullopt;
  auto setter = std::make_unique<PlainSetter>(text, setting, *script);
  if (!setter->shape_whole()) return std::nullopt;
  return PlainText(std::move(setter));
}

std::optional<std::vector<PlainLine>> PlainText::lines(const PlainRoom& room) { return setter_->lines(room); }

}  // namespace placard
