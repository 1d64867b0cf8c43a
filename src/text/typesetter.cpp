#include "text/typesetter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/ascii.h"
#include "text/last_line.h"
#include "text/line_breaking.h"
#include "text/script.h"
#include "text/typesetting.h"

namespace placard {

namespace {

constexpr double paragraph_gap = 0.5;                                 // lines
constexpr double no_limit = std::numeric_limits<double>::infinity();  // px

// The first and last px of a glyph's ink, from its begin.
std::pair<double, double> ink_of(const SetGlyph& glyph, double size) {
  if (!glyph.outline || glyph.outline->path.points.empty()) return {0, 0};
  const auto by_x = [](const Point& a, const Point& b) { return a.x < b.x; };
  const auto [left, right] = std::minmax_element(glyph.outline->path.points.begin(), glyph.outline->path.points.end(), by_x);
  const double scale = size / glyph.outline->units_per_em;
  return {left->x * scale, right->x * scale};
}

// Whether a text is so short that it probably needs no line breaks. Pango shapes a text that it breaks at least twice: first all
// of it, then each line. One that fits is shaped once without a width, and that serves every width that is large enough.
bool may_fit_unbroken(std::string_view text, const Type& type, const Room& room) {
  constexpr double typical_width = 0.5;  // em per byte: a wrong guess costs time, but changes no picture
  return !std::isinf(room.width) && static_cast<double>(text.size()) * typical_width * type.size <= room.width;
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
  const SetLine line = read_line(shape(mark, type, no_limit), 0, mark, ignored);
  double hang_by = line.width;
  if (line.width > widest * type.size && !line.glyphs.empty()) {
    const auto [left, right] = ink_of(line.glyphs.front(), type.size);
    hang_by = std::max(0.0, right_to_left ? line.width - right : left);
  }
  return std::min(hang_by, most);
}

// Shapes the paragraph into the lines that it is best broken into; may put signs for breaking into its text.
void Typesetter::State::break_lines(const Type& type, const Room& room) {
  shaped = shape(marked, type, room.width);
  if (std::isinf(room.width)) return;
  if (insert_break_places(shaped.lines, marked)) shaped = shape(marked, type, room.width);
  if (room.lines > 0 && shaped.lines.size() > static_cast<std::size_t>(room.lines)) return;
  const auto in_word = [](const BrokenLine& line) { return line.in_word; };
  if (room.even && std::none_of(shaped.lines.begin(), shaped.lines.end(), in_word)) return make_even(room.width);
  PangoLanguage* language = pango_language_from_string(setting.language.c_str());
  for (const std::size_t end : earlier_ends(shaped.lines, marked, room.width, language)) {
    std::string better = ended_at(marked, end);
    ShapedText other = shape(better, type, room.width);
    if (other.lines.size() != shaped.lines.size() || !is_balanced(other.lines, better, room.width)) continue;
    marked = std::move(better);
    shaped = std::move(other);
    return;
  }
}

// Lines of about one length, as many, and no words broken: the text is one that fits so.
void Typesetter::State::make_even(double room) {
  if (shaped.lines.size() < 2) return;
  for (const BrokenLine& line : shaped.lines) {
    shaped.width = std::max(shaped.width, line.width - (&line == &shaped.lines.front() ? hang : 0));
  }
  const std::vector<BrokenLine> uneven = shaped.lines;
  const double width = even_width(uneven, marked, room, [&](double tried) {
    break_again(shaped, tried);
    return shaped.lines;
  });
  break_again(shaped, width);
}

// One paragraph, without line breaks of its own. Where it has more lines than there is room for, the last of them is
// set again as one line with an ellipsis; so it is where whole paragraphs that follow are lost.
void Typesetter::State::append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room,
                                         Paragraph& paragraph) {
  marked = text;
  right_to_left = runs_right_to_left(text);
  const bool is_first = paragraph.lines.empty();
  hang = 0;
  if (is_first && room.hang > 0) hang = hang_of(text, type, room.hang);
  const auto left = static_cast<std::size_t>(room.lines) - paragraph.lines.size();
  break_lines(type, {room.width, room.lines == 0 ? 0 : static_cast<int>(left), 0, room.even});
  const std::size_t count = shaped.lines.size();
  paragraph.width = std::max(paragraph.width, shaped.width);
  const bool all_fit = room.lines == 0 || (more_follows ? count < left : count <= left);
  const std::size_t whole = all_fit ? count : std::min(count, left) - 1;
  paragraph.lines.reserve(paragraph.lines.size() + whole + (all_fit ? 0 : 1));
  for (std::size_t i = 0; i < whole; ++i) {
    add_line(read_line(shaped, i, marked, paragraph), paragraph);
    hang = 0;
  }
  if (all_fit) return;
  std::string rest = marked.substr(shaped.lines[whole].begin);
  if (more_follows) rest += "…";
  const std::size_t lost_before = paragraph.lost;
  shaped = shape(rest, type, room.width, Ends::ellipsis);
  SetLine cut = read_line(shaped, 0, rest, paragraph);
  // No gap between a whole word and the ellipsis.
  if (ends_before_space(cut.text, without_signs(rest))) {
    Paragraph ignored;
    cut = read_line(shape(cut.text, type, no_limit), 0, cut.text, ignored);
  }
  add_line(std::move(cut), paragraph);
  // The ellipsis that was added is no letter of the text.
  if (more_follows && paragraph.lost > lost_before) --paragraph.lost;
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
      paragraph.lost += count_letters(text);
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

const Paragraph& Typesetter::set(std::string_view text, const Type& type, const Room& room) {
  if (may_fit_unbroken(text, type, room)) {
    const Paragraph& unbroken = find_or_set(text, type, {.hang = room.hang});
    const bool is_narrow = unbroken.width + std::max(0.0, type.tracking * type.size) <= room.width;
    if (is_narrow && (room.lines == 0 || unbroken.lines.size() <= static_cast<std::size_t>(room.lines))) return unbroken;
  }
  return find_or_set(text, type, room);
}

const Paragraph& Typesetter::find_or_set(std::string_view text, const Type& type, const Room& room) {
  State& state = *states_.front();
  state.setting.type = type;
  state.setting.room = room;
  if (const Paragraph* known = state.paragraphs.find(text, state.setting)) return *known;
  return state.paragraphs.add(text, state.setting, set_anew(text, type, room));
}

Paragraph Typesetter::set_anew(std::string_view text, const Type& type, const Room& room) {
  State& state = *states_.front();
  state.stand_ins.clear();
  const std::string words = with_plain_blanks(text);
  Paragraph paragraph = state.set(words, type, room);
  paragraph.missing = in_order_of(words, paragraph.missing);
  if (paragraph.missing.empty() && !FontFallback::are_asked_for(words)) return paragraph;
  Paragraph looked_for;
  looked_for.missing = paragraph.missing;
  state.stand_ins.find(state.fallback, *state.load(type).face, type.weight, words, looked_for);
  if (looked_for.borrowed.empty()) return paragraph;
  paragraph = state.set(words, type, room);
  paragraph.missing = in_order_of(words, paragraph.missing);
  paragraph.borrowed = std::move(looked_for.borrowed);
  return paragraph;
}

}  // namespace placard
