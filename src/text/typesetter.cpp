#include "text/typesetter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/line_breaking.h"
#include "text/script.h"
#include "text/typesetting.h"
#include "text/word_splitting.h"

namespace placard {

namespace {

constexpr double paragraph_gap = 0.5;  // lines

// The first and last px of a glyph's ink, from its begin.
std::pair<double, double> ink_of(const SetGlyph& glyph, double size) {
  if (!glyph.outline || glyph.outline->path.points.empty()) return {0, 0};
  const auto by_x = [](const Point& a, const Point& b) { return a.x < b.x; };
  const auto [left, right] = std::minmax_element(glyph.outline->path.points.begin(), glyph.outline->path.points.end(), by_x);
  const double scale = size / glyph.outline->units_per_em;
  return {left->x * scale, right->x * scale};
}

}  // namespace

bool Typesetter::State::runs_right_to_left(std::string_view text) const {
  if (setting.direction != Direction::automatic) return setting.direction == Direction::right_to_left;
  return setting.leans_right_to_left ? has_right_to_left(text) : begins_right_to_left(text);
}

void Typesetter::State::add_line(SetLine line, Paragraph& paragraph) const {
  line.hang = hang;
  paragraph.width = std::max(paragraph.width, line.width - hang);
  paragraph.lines.push_back(std::move(line));
}

// How far an opening quotation mark may hang outside the block, so that the text after it is aligned with the other lines: its
// width. A full-width mark is mostly empty on one side, and is moved by that part only.
double Typesetter::State::hang_of(std::string_view text, const Type& type, double most) {
  constexpr double widest = 0.75;  // em: more is an ideograph's square
  const std::size_t length = opening_mark(text);
  if (length == 0) return 0;
  Paragraph ignored;
  const std::string_view mark = text.substr(0, length);
  const SetLine line = read_all(shape(mark, type), ignored);
  double hang_by = line.width;
  if (line.width > widest * type.size && !line.glyphs.empty()) {
    const auto [left, right] = ink_of(line.glyphs.front(), type.size);
    hang_by = std::max(0.0, right_to_left ? line.width - right : left);
  }
  return std::min(hang_by, most);
}

// Appends the lines of a paragraph without line breaks of its own. If it has more lines than there is room for, or `more_follows`
// after the last of them, that line ends in an ellipsis.
void Typesetter::State::append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room,
                                         Paragraph& paragraph) {
  right_to_left = runs_right_to_left(text);
  hang = paragraph.lines.empty() && room.hang > 0 ? hang_of(text, type, room.hang) : 0;
  const std::size_t left = room.lines == 0 ? 0 : static_cast<std::size_t>(room.lines) - paragraph.lines.size();
  const ShapedText shaped = shape(text, type);
  const auto [lines, filled_width, is_cut] =
      break_lines(shaped, {room.width + hang, room.width}, left, {room.even, room.hyphenates});
  const bool ends_in_ellipsis = is_cut || (more_follows && lines.size() == left);
  paragraph.lines.reserve(paragraph.lines.size() + lines.size());
  paragraph.width = std::max(paragraph.width, filled_width);
  for (const BrokenLine& line : lines) {
    if (ends_in_ellipsis && &line == &lines.back()) {
      const std::string_view rest = std::string_view(shaped.text).substr(line.begin);
      add_line(cut_line(rest, more_follows && !is_cut, type, room.width + hang, paragraph), paragraph);
    } else {
      add_line(read_line(shaped, line, paragraph), paragraph);
    }
    hang = 0;
  }
}

Paragraph Typesetter::State::set(std::string_view text, const Type& type, const Room& room) {
  Paragraph paragraph;
  const LoadedType& loaded = load(type);
  paragraph.line_height = type.line;
  // Centered in its line, at a whole px, where glyphs are sharpest.
  paragraph.baseline = std::round((type.line - loaded.ascent - loaded.descent) / 2 + loaded.ascent);
  text = trimmed(text);
  double above = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    const std::string_view rest = trimmed(text.substr(end));
    if (room.lines > 0 && paragraph.lines.size() == static_cast<std::size_t>(room.lines)) {
      paragraph.lost += count_code_points(text);
      break;
    }
    const std::size_t first = paragraph.lines.size();
    append_paragraph(with_whole_words(line), !rest.empty(), type, room, paragraph);
    if (first < paragraph.lines.size()) paragraph.lines[first].above = above;
    const std::string_view gap = text.substr(end, text.size() - end - rest.size());
    above = std::count(gap.begin(), gap.end(), '\n') > 1 ? std::round(type.line * paragraph_gap) : 0;
    text = rest;
  }
  return paragraph;
}

Typesetter::Typesetter(const Catalog& catalog) : catalog_(catalog) { use({}); }
Typesetter::~Typesetter() = default;

void Typesetter::use(const FontFiles& fonts) {
  constexpr std::size_t max_states = 8;  // each has what it has drawn, which may be megabytes
  const auto is_same = [&](const std::unique_ptr<State>& state) { return state->fonts == fonts; };
  const auto known = std::find_if(states_.begin(), states_.end(), is_same);
  if (known != states_.end()) {
    std::rotate(states_.begin(), known, known + 1);
  } else {
    if (states_.size() >= max_states) states_.pop_back();
    states_.insert(states_.begin(), std::make_unique<State>(fonts, catalog_));
  }
  states_.front()->paragraphs.make_room();
  set_language({}, Direction::automatic);
}

void Typesetter::set_language(std::string_view tag, Direction direction, bool leans_right_to_left) {
  State& state = *states_.front();
  state.setting.language = tag.empty() ? "en" : tag;
  state.setting.direction = direction;
  state.setting.leans_right_to_left = leans_right_to_left;
  state.fallback.set_language(state.setting.language);
}

// Most letters of a text without italics would be upright next to slanted Latin words and digits, so all of it is upright.
const Paragraph& Typesetter::set(std::string_view text, const Type& type, const Room& room) {
  State& state = *states_.front();
  Type& own = state.setting.type;
  own = type;
  if (type.slant == Slant::italic && is_mostly_unicase(text) &&
      state.catalog.find(type.family.text, type.weight, Slant::upright) != nullptr) {
    own.slant = Slant::upright;
  }
  state.setting.room = room;
  if (const Paragraph* known = state.paragraphs.find(text, state.setting)) return *known;
  return state.paragraphs.add(text, state.setting, set_anew(text, own, room));
}

// Narrower fallback fonts may show more of a text that is cut, so the search goes on until it finds no other font.
Paragraph Typesetter::set_anew(std::string_view text, const Type& type, const Room& room) {
  State& state = *states_.front();
  state.fallback_faces.clear();
  const std::string words = with_plain_blanks(text);
  const auto kind = [&] {
    const LoadedType& loaded = state.load(type);
    const FontHandle font = loaded.face->font(loaded.description.get());
    return kind_of(hb_font_get_face(pango_font_get_hb_font(font.get())), type.family.text);
  };
  std::vector<FallbackRun> borrowed;
  for (;;) {
    Paragraph paragraph = state.set(words, type, room);
    paragraph.missing = in_order_of(words, paragraph.missing);
    const bool is_complete = paragraph.missing.empty() && !FontFallback::has_emoji(words);
    if (is_complete || !state.fallback_faces.find(state.fallback, kind(), type.weight, words, paragraph, borrowed)) {
      paragraph.borrowed = std::move(borrowed);
      return paragraph;
    }
  }
}

}  // namespace placard
