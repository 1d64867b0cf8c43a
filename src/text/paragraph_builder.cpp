// Breaks shaped text into lines of glyphs.

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/break_costs.h"
#include "text/line_breaking.h"
#include "text/script.h"
#include "text/typesetting.h"

namespace placard {

namespace {

// The glyphs of a run that a line shows.
struct Piece {
  const ShapedRun* run = nullptr;
  int begin = 0;
  int end = 0;

  [[nodiscard]] int level() const { return run->item->analysis.level; }
};

// Returns the glyphs of a run between two offsets in the text.
Piece piece_of(const ShapedRun& run, std::size_t begin, std::size_t end) {
  const int* const first = run.glyphs->log_clusters;
  const int* const last = first + run.glyphs->num_glyphs;
  const auto at = [&](std::size_t offset) { return static_cast<int>(offset) - run.item->offset; };
  const auto count_while = [&](auto condition) { return static_cast<int>(std::partition_point(first, last, condition) - first); };
  if ((run.item->analysis.level & 1) == 0) {
    return {&run, count_while([&](int cluster) { return cluster < at(begin); }),
            count_while([&](int cluster) { return cluster < at(end); })};
  }
  return {&run, count_while([&](int cluster) { return cluster >= at(end); }),
          count_while([&](int cluster) { return cluster >= at(begin); })};
}

// Sorts the pieces of a line from left to right: rule L2 of the Unicode Bidirectional Algorithm (UAX #9).
void sort_visually(std::vector<Piece>& pieces) {
  int level = 0;
  for (const Piece& piece : pieces) level = std::max(level, piece.level());
  for (; level > 0; --level) {
    const auto is_at_level = [&](const Piece& piece) { return piece.level() >= level; };
    for (auto begin = pieces.begin(); (begin = std::find_if(begin, pieces.end(), is_at_level)) != pieces.end();) {
      const auto end = std::find_if_not(begin, pieces.end(), is_at_level);
      std::reverse(begin, end);
      begin = end;
    }
  }
}

std::vector<Piece> pieces_of(const ShapedText& text, std::size_t begin, std::size_t end) {
  std::vector<Piece> pieces;
  for (const ShapedRun& run : text.runs) {
    const auto run_begin = static_cast<std::size_t>(run.item->offset);
    if (run_begin >= end || run_begin + static_cast<std::size_t>(run.item->length) <= begin) continue;
    pieces.push_back(piece_of(run, begin, end));
  }
  sort_visually(pieces);
  return pieces;
}

// The first and last px of a glyph's ink, from its begin.
std::pair<double, double> ink_of(const SetGlyph& glyph, double size) {
  if (!glyph.outline || glyph.outline->path.points.empty()) return {0, 0};
  const auto [left, right] = std::ranges::minmax_element(glyph.outline->path.points, {}, &Point::x);
  const double scale = size / glyph.outline->units_per_em;
  return {left->x * scale, right->x * scale};
}

/// Sets one text in the setting of its fonts.
class ParagraphBuilder {
 public:
  ParagraphBuilder(FontSet& fonts, const FontFallback& fallback)
      : fonts_(fonts), fallback_(fallback), type_(fonts.setting.type), room_(fonts.setting.room) {}

  Paragraph build(std::string_view text) {
    constexpr double paragraph_gap = 0.5;  // lines
    const auto [ascent, descent] = fonts_.outlines.extents(fonts_.outlines.face_of(fonts_.load(type_).font().get()));
    paragraph_.line_height = type_.line;
    // Centered in its line, at a whole px, where glyphs are sharpest.
    paragraph_.baseline = std::round((type_.line - ascent * type_.size - descent * type_.size) / 2 + ascent * type_.size);
    text = trimmed(text);
    double above = 0;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = trimmed(text.substr(0, end));
      const std::string_view rest = trimmed(text.substr(end));
      const std::size_t first = paragraph_.lines.size();
      if (room_.lines > 0 && first == static_cast<std::size_t>(room_.lines)) {
        paragraph_.lost += count_code_points(text);
        break;
      }
      append(with_whole_words(line), !rest.empty());
      if (first < paragraph_.lines.size()) paragraph_.lines[first].above = above;
      const std::string_view gap = text.substr(end, text.size() - end - rest.size());
      above = std::ranges::count(gap, '\n') > 1 ? std::round(type_.line * paragraph_gap) : 0;
      text = rest;
    }
    return std::move(paragraph_);
  }

 private:
  ShapedText shape(std::string_view text) { return fonts_.shape(text, right_to_left_, fallback_); }

  [[nodiscard]] bool runs_right_to_left(std::string_view text) const {
    const Setting& setting = fonts_.setting;
    if (setting.direction != Direction::automatic) return setting.direction == Direction::right_to_left;
    return setting.leans_right_to_left ? has_right_to_left(text) : begins_right_to_left(text);
  }

  // Appends the lines of a text without line breaks of its own. If it has more lines than there is room for, or `more_follows`
  // after the last of them, that line ends in an ellipsis.
  void append(std::string_view text, bool more_follows) {
    right_to_left_ = runs_right_to_left(text);
    hang_ = paragraph_.lines.empty() && room_.hang > 0 ? hang_of(text) : 0;
    const std::size_t left = room_.lines == 0 ? 0 : static_cast<std::size_t>(room_.lines) - paragraph_.lines.size();
    const ShapedText shaped = shape(text);
    const auto [lines, filled_width, is_cut] =
        break_lines(shaped, {room_.width + hang_, room_.width, left, room_.even, room_.hyphenates});
    const bool ends_in_ellipsis = is_cut || (more_follows && lines.size() == left);
    paragraph_.width = std::max(paragraph_.width, filled_width);
    for (const BrokenLine& broken : lines) {
      const bool is_last = ends_in_ellipsis && &broken == &lines.back();
      const std::string_view rest = std::string_view(shaped.text).substr(broken.begin);
      SetLine line = is_last ? cut_line(rest, more_follows && !is_cut) : read_line(shaped, broken);
      line.hang = std::exchange(hang_, 0);
      paragraph_.width = std::max(paragraph_.width, line.width - line.hang);
      paragraph_.lines.push_back(std::move(line));
    }
  }

  // How far an opening quotation mark may hang outside the block, so that the text after it is aligned with the other lines: its
  // width. A full-width mark is mostly empty on one side, and is moved by that part only.
  double hang_of(std::string_view text) {
    constexpr double widest = 0.75;  // em: more is an ideograph's square
    const std::size_t length = opening_mark(text);
    if (length == 0) return 0;
    const SetLine line = read_all(shape(text.substr(0, length)));
    double hang_by = line.width;
    if (line.width > widest * type_.size && !line.glyphs.empty()) {
      const auto [left, right] = ink_of(line.glyphs.front(), type_.size);
      hang_by = std::max(0.0, right_to_left_ ? line.width - right : left);
    }
    return std::min(hang_by, room_.hang);
  }

  // Appends the glyphs between two offsets in the text at the right end of the line.
  void add_glyphs(const ShapedText& text, std::size_t begin, std::size_t end, SetLine& line) {
    const std::vector<Piece> pieces = pieces_of(text, begin, end);
    if (!pieces.empty() && pieces.front().run->is_spaced) line.width -= to_px(text.space_before);
    for (const auto& [run, first, last] : pieces) {
      const int face = fonts_.outlines.face_of(run->item->analysis.font);
      for (int i = first; i < last; ++i) {
        const PangoGlyphInfo& info = run->glyphs->glyphs[i];
        auto offset = static_cast<std::size_t>(run->item->offset) + static_cast<std::size_t>(run->glyphs->log_clusters[i]);
        if (info.glyph != PANGO_GLYPH_EMPTY) add_glyph(face, info, decode_utf8(text.text, offset).value_or(0), line);
        line.width += to_px(info.geometry.width);
      }
    }
    if (!pieces.empty() && pieces.back().run->is_spaced) line.width -= to_px(text.space_after);
  }

  // A character that the font lacks is drawn as its glyph 0, a box.
  void add_glyph(int face, const PangoGlyphInfo& info, char32_t character, SetLine& line) {
    const bool is_missing = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
    if (is_missing) paragraph_.missing.push_back(info.glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    const unsigned glyph = is_missing ? 0 : info.glyph;
    const double x = line.width;
    auto outline = fonts_.outlines.outline(face, glyph);
    if (!outline->path.empty()) {
      line.glyphs.push_back(
          {std::move(outline), {}, {}, character, x + to_px(info.geometry.x_offset), to_px(-info.geometry.y_offset)});
    } else if (const auto color = fonts_.outlines.color_glyph(face, glyph)) {
      const auto& [left, top, width, height] = color->place;
      const double em = type_.size;
      line.glyphs.push_back({{}, color->png, {x + left * em, top * em, width * em, height * em}});
    }
  }

  // Adds the hyphen of a soft hyphen at the end of a line.
  void add_hyphen(const ShapedText& text, SetLine& line) {
    PangoFont* const font = text.runs.front().item->analysis.font;
    const double width = to_px(text.hyphen_width);
    for (SetGlyph& glyph : line.glyphs) {
      if (!right_to_left_) break;
      glyph.x += width;
      glyph.picture.x += width;
    }
    auto outline = fonts_.outlines.outline(fonts_.outlines.face_of(font), hyphen_glyph(font));
    line.glyphs.push_back({std::move(outline), {}, {}, U'-', right_to_left_ ? 0 : line.width, 0});
    line.width += width;
  }

  SetLine read_line(const ShapedText& text, const BrokenLine& broken) {
    SetLine line;
    std::size_t end = broken.begin + broken.length;
    // A space at a line break is not drawn.
    if (const std::size_t next = text.cluster_at(end); end < text.text.size() && text.clusters[next - 1].is_space) {
      end = text.clusters[next - 1].begin;
    }
    add_glyphs(text, broken.begin, end, line);
    if (broken.has_hyphen) add_hyphen(text, line);
    line.text = without_joiners(trimmed(std::string_view(text.text).substr(broken.begin, broken.length)));
    return line;
  }

  SetLine read_all(const ShapedText& text) { return read_line(text, {0, text.text.size()}); }

  // Cuts a text that is wider than a line, or one after which `more_follows`: as many words as fit with an ellipsis. If none
  // fits, the first one is cut.
  SetLine cut_line(std::string_view text, bool more_follows) {
    const double width = room_.width + hang_;
    const ShapedText whole = shape(text);
    const std::size_t count = whole.clusters.size();
    const double ellipsis = read_all(shape("…")).width;
    std::size_t words = 0;
    std::size_t letters = 0;
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const Cluster& cluster = whole.clusters[i];
      const double space = i > 0 && whole.clusters[i - 1].is_space ? to_px(whole.clusters[i - 1].width) : 0;
      if (sum - space + ellipsis <= width && cluster.splits_before) letters = i;
      if (sum - space + ellipsis <= width && may_cut_before(whole, i)) words = i;
      sum += to_px(cluster.width);
    }
    if (sum - to_px(whole.space_before + whole.space_after) <= width && !more_follows) return read_all(whole);
    if (more_follows && sum + ellipsis <= width) words = count;
    // Letters may be wider at the end of a word, such as in Arabic.
    for (std::size_t kept = words > 0 ? words : letters;; --kept) {
      const std::size_t end = kept < count ? whole.clusters[kept].begin : text.size();
      const std::string_view head = without_connectors(text.substr(0, end));
      SetLine line = read_all(shape(std::string(head) + "…"));
      if (line.width > width && kept > 0) continue;
      paragraph_.lost += count_code_points(without_joiners(trimmed(text.substr(head.size()))));
      return line;
    }
  }

  FontSet& fonts_;
  const FontFallback& fallback_;
  const Type& type_;
  const Room& room_;
  Paragraph paragraph_;
  bool right_to_left_ = false;  // the text that is appended
  double hang_ = 0;             // px by which the next line begins outside the block
};

}  // namespace

Paragraph build_paragraph(FontSet& fonts, const FontFallback& fallback, std::string_view text) {
  return ParagraphBuilder(fonts, fallback).build(text);
}

}  // namespace placard
