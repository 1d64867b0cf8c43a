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
#include "text/plain_script.h"

namespace placard {

namespace {

using BufferHandle = std::unique_ptr<hb_buffer_t, Free<hb_buffer_destroy>>;

constexpr std::string_view separator = "\u2028";
constexpr std::string_view break_place = "\u200B";

/// A character of the text, with its glyph where the whole is shaped.
struct Letter {
  PlainGlyph glyph;
  bool can_begin = false;  // a line, without being shaped anew
};

/// A part of the text between line ends that it has itself: characters.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<hb_feature_t> parse_features(const PlainSetting& setting) {
  std::string_view left = setting.features;
  std::vector<hb_feature_t> result;
  hb_feature_t feature{};
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(','), left.size());
    if (hb_feature_from_string(left.data(), static_cast<int>(end), &feature) != 0) result.push_back(feature);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  for (const char* ligature : {"liga=0", "clig=0", "dlig=0", "hlig=0"}) {
    if (setting.tracking != 0 && hb_feature_from_string(ligature, -1, &feature) != 0) result.push_back(feature);
  }
  return result;
}

}  // namespace

class PlainSetter {
 public:
  PlainSetter(std::string_view text, const PlainSetting& setting, GUnicodeScript script)
      : text_(text),
        spoken_(setting.capitals ? to_capitals(text) : std::string()),
        font_(setting.font),
        tracking_(setting.tracking),
        script_(static_cast<hb_script_t>(g_unicode_script_to_iso15924(script))),
        language_(language_for(setting.language, script)),
        features_(parse_features(setting)),
        left_(setting.tracking / 2),
        buffer_(hb_buffer_create()) {
    // Whole units are parted at whole units.
    if (setting.tracking % PANGO_SCALE == 0) left_ = PANGO_UNITS_ROUND(left_);
  }

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
    const std::vector<PlainGlyph> glyphs = shape(begin, end);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
    std::size_t offset = begin;
    const std::size_t first = letters_.size();
    for (unsigned i = 0; i < count; ++i) {
      const PlainGlyph& glyph = glyphs[i];
      if (glyph.offset != offset || glyph.glyph == 0 || glyph.width < 0 || !decode_utf8(text_, offset)) return false;
      letters_.push_back({glyph, (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0});
      starts_.push_back(starts_.empty() ? 0 : starts_.back() + width_before_);
      width_before_ = glyph.width;
    }
    pieces_.push_back({first, letters_.size()});
    return offset == end && count > 0;
  }

  // The glyphs of a part of the text, bytes `begin` to `end`.
  std::vector<PlainGlyph> shape(std::size_t begin, std::size_t end) {
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, script_);
    hb_buffer_set_language(buffer, hb_language_from_string((pango_language_to_string)(language_), -1));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT));
    hb_buffer_set_invisible_glyph(buffer, PANGO_GLYPH_EMPTY);
    const std::string& text = spoken_.empty() ? text_ : spoken_;
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(begin),
                       static_cast<int>(end - begin));
    hb_shape(font_, buffer, features_.data(), static_cast<unsigned>(features_.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<PlainGlyph> glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
      const int x_offset = places[i].x_offset + (tracking_ != 0 ? left_ : 0);
      glyphs.push_back({infos[i].codepoint, places[i].x_advance + tracking_, x_offset, places[i].y_offset, infos[i].cluster});
    }
    return glyphs;
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
    glyphs = shape(letters_[begin].glyph.offset, offset_of(end, piece));
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

  const PangoLogAttr& rules_at(std::size_t letter) {
    if (rules_.empty()) {
      rules_.resize(letters_.size() + pieces_.size());  // the separators have theirs, and so has the end
      pango_get_log_attrs(text_.data(), static_cast<int>(text_.size()), 0, language_, rules_.data(),
                          static_cast<int>(rules_.size()));
    }
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
    hb_font_get_scale(font_, &scale, nullptr);
    const int margin = 2 * scale;  // what shaping a line by itself may at most change
    std::size_t best = end;
    int best_width = 0;
    for (std::size_t place = begin + 1; place <= end; ++place) {
      int width = rough_width(begin, place);
      const int space = place < end && rules_at(place - 1).is_white != 0 ? letters_[place - 1].glyph.width : 0;
      if (best < end && width - space > room + margin) break;
      const PangoLogAttr& rules = rules_at(place);
      if (place < end && (in_words ? rules.is_char_break : rules.is_line_break) == 0) continue;
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
    if (end < piece.end && rules_at(end - 1).is_white != 0) {
      result.glyphs.back().width = 0;
      result.glyphs.back().glyph = PANGO_GLYPH_EMPTY;
    } else if (end == piece.end && last < text_.size()) {
      last += separator.size();
    }
    if (tracking_ != 0) take_outer_tracking(result.glyphs);
    int width = 0;
    for (const PlainGlyph& glyph : result.glyphs) width += glyph.width;
    const bool in_word = begin > piece.begin && rules_at(begin).is_line_break == 0;
    result.line = {first, last - first, static_cast<double>(width) / PANGO_SCALE, in_word};
    return result;
  }

  // No tracking before the first letter of a line, and none behind the last.
  void take_outer_tracking(std::vector<PlainGlyph>& glyphs) const {
    const auto is_wide = [](const PlainGlyph& glyph) { return glyph.width != 0; };
    const auto first = std::find_if(glyphs.begin(), glyphs.end(), is_wide);
    if (first == glyphs.end()) return;
    first->width -= left_;
    first->x_offset -= left_;
    const auto last = std::find_if(glyphs.rbegin(), glyphs.rend(), is_wide);
    if (last != glyphs.rend()) last->width = std::max(0, last->width - (tracking_ - left_));
  }

  std::string text_;
  std::string spoken_;  // its capitals, where it is set in them
  hb_font_t* font_;
  int tracking_;
  hb_script_t script_;
  PangoLanguage* language_;
  std::vector<hb_feature_t> features_;
  int left_;  // of the tracking
  BufferHandle buffer_;
  std::vector<Letter> letters_;
  std::vector<int> starts_;  // of the letters, from the text's begin
  int width_before_ = 0;
  std::vector<Piece> pieces_;
  std::vector<PangoLogAttr> rules_;  // where lines may end: asked for when there is more than one
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
