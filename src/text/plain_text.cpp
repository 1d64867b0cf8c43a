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
  // Shapes all pieces of a text; says whether each of its characters has a glyph of its own.
  bool shape(std::string_view text, const PlainSetting& setting, GUnicodeScript script) {
    text_ = text;
    shaper_.begin(text, setting, script);
    tracking_ = setting.tracking;
    letters_.clear();
    starts_.clear();
    pieces_.clear();
    rules_.clear();
    width_before_ = 0;
    for (std::size_t begin = 0; begin <= text_.size();) {
      const std::size_t end = std::min(text_.find(separator, begin), text_.size());
      if (!shape_piece(begin, end)) return false;
      begin = end + separator.size();
    }
    return true;
  }

  // False where a line cannot be shaped by itself.
  bool break_lines(const PlainRoom& room, PlainLines& result) {
    result.lines.clear();
    result.glyphs.clear();
    is_good_ = true;
    for (const Piece& piece : pieces_) {
      for (std::size_t begin = piece.begin; begin < piece.end && is_good_;) {
        const int indent = result.lines.empty() ? 0 : room.indent;
        const std::size_t end = room.width ? end_of_line(begin, piece.end, std::max(0, *room.width - indent)) : piece.end;
        cut(begin, end, piece, result);
        begin = end;
      }
    }
    return is_good_;
  }

 private:
  bool shape_piece(std::size_t begin, std::size_t end) {
    const std::size_t first = letters_.size();
    if (WordStore* words = shaper_.setting().words; words != nullptr) {
      words->shape(shaper_, begin, end, letters_);
    } else {
      shaper_.shape(begin, end, letters_);
    }
    std::size_t offset = begin;
    starts_.reserve(letters_.size());
    for (std::size_t i = first; i < letters_.size(); ++i) {
      const PlainGlyph& glyph = letters_[i].glyph;
      if (glyph.offset != offset || glyph.glyph == 0 || glyph.width < 0 || !decode_utf8(text_, offset)) return false;
      starts_.push_back(starts_.empty() ? 0 : starts_.back() + width_before_);
      width_before_ = glyph.width;
    }
    pieces_.push_back({first, letters_.size()});
    return offset == end && first < letters_.size();
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

  // The letters as they are drawn in a line of their own; they hold till the next ones.
  std::span<const PlainLetter> letters_between(std::size_t begin, std::size_t end) {
    const Piece& piece = piece_of(begin);
    if (can_cut(begin, piece) && can_cut(end, piece)) return std::span(letters_).subspan(begin, end - begin);
    apart_.clear();
    shaper_.shape(letters_[begin].glyph.offset, offset_of(end, piece), apart_);
    is_good_ = is_good_ && apart_.size() == end - begin;
    return apart_;
  }

  int width_of(std::size_t begin, std::size_t end) {
    const Piece& piece = piece_of(begin);
    if (can_cut(begin, piece) && can_cut(end, piece)) return rough_width(begin, end);
    int width = 0;
    for (const PlainLetter& letter : letters_between(begin, end)) width += letter.glyph.width;
    return width;
  }

  const BreakRule& rules_at(std::size_t letter) {
    // The separators have theirs, and so has the end.
    if (rules_.empty()) find_break_rules(text_, letters_.size() + pieces_.size(), shaper_.language(), rules_);
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

  void cut(std::size_t begin, std::size_t end, const Piece& piece, PlainLines& result) {
    const std::size_t first_glyph = result.glyphs.size();
    for (const PlainLetter& letter : letters_between(begin, end)) result.glyphs.push_back(letter.glyph);
    const std::span<PlainGlyph> glyphs = std::span(result.glyphs).subspan(first_glyph);
    const std::size_t first = letters_[begin].glyph.offset;
    std::size_t last = offset_of(end, piece);
    if (end < piece.end && rules_at(end - 1).is_white) {
      glyphs.back().width = 0;
      glyphs.back().glyph = PANGO_GLYPH_EMPTY;
    } else if (end == piece.end && last < text_.size()) {
      last += separator.size();
    }
    if (tracking_ != 0) take_outer_tracking(glyphs);
    int width = 0;
    for (const PlainGlyph& glyph : glyphs) width += glyph.width;
    const bool in_word = begin > piece.begin && !rules_at(begin).is_line_break;
    const BrokenLine line{first, last - first, static_cast<double>(width) / PANGO_SCALE, in_word};
    result.lines.push_back({line, first_glyph, result.glyphs.size()});
  }

  // No tracking before the first letter of a line, and none behind the last.
  void take_outer_tracking(std::span<PlainGlyph> glyphs) const {
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
  int tracking_ = 0;
  std::vector<PlainLetter> letters_;
  std::vector<PlainLetter> apart_;  // shaped by themselves
  std::vector<int> starts_;         // of the letters, from the text's begin
  int width_before_ = 0;
  std::vector<Piece> pieces_;
  std::vector<BreakRule> rules_;  // where lines may end: asked for when there is more than one
  bool is_good_ = true;
};

PlainText::PlainText() : setter_(std::make_unique<PlainSetter>()) {}
PlainText::~PlainText() = default;

bool PlainText::shape(std::string_view text, const PlainSetting& setting) {
  const auto script = plain_script_of(text);
  if (!script || text.empty() || (setting.capitals && !has_plain_capitals(text))) return false;
  const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
  if (setting.tracking != 0 && (has(separator) || has(break_place))) return false;
  return setter_->shape(text, setting, *script);
}

bool PlainText::break_lines(const PlainRoom& room, PlainLines& result) { return setter_->break_lines(room, result); }

}  // namespace placard
