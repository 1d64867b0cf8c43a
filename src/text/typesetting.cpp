#include "text/typesetting.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/break_costs.h"
#include "text/capitals.h"
#include "text/word_splitting.h"

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

void move_right(SetLine& line, double px) {
  for (SetGlyph& glyph : line.glyphs) {
    glyph.x += px;
    glyph.picture.x += px;
  }
}

}  // namespace

FaceContext& Typesetter::State::context_of(const FaceFile& face) {
  auto& context = faces[{face.path, face.family, face.slant}];
  if (!context) context = std::make_unique<FaceContext>(face);
  return *context;
}

// Only files of faces that are drawn are ever opened.
const LoadedType& Typesetter::State::load(const Type& type) {
  const auto known = types.find(ByType::Key(type.family.text, type.weight, type.slant, type.size, type.axes.positions));
  if (known != types.end()) return known->second;
  const FaceFile* file = catalog.find(type.family.text, type.weight, type.slant);
  if (file == nullptr) throw Failure("setting text in '" + type.family.text + "': no such font");
  FaceContext& context = context_of(*file);
  context.set_language(setting.language, right_to_left);
  DescriptionHandle description = context.describe(type, type.weight);
  const Outlines::Extents extents = outlines.extents(outlines.face_of(context.font(description.get()).get()));
  LoadedType loaded{&context, std::move(description), extents.ascent * type.size, extents.descent * type.size};
  return types.try_emplace({type.family.text, type.weight, type.slant, type.size, type.axes.positions}, std::move(loaded))
      .first->second;
}

ShapedText Typesetter::State::shape(std::string_view text, const Type& type) {
  const LoadedType& loaded = load(type);
  loaded.face->set_language(setting.language, right_to_left);
  loaded.face->select(loaded.description.get());
  const bool in_capitals = type.letters == LetterCase::upper;
  const Capitals capitals = in_capitals ? to_capitals(text, setting.language) : Capitals{};
  const std::string_view shown = in_capitals ? capitals.text : text;
  std::vector<FontRange> ranges;
  for (const auto& [begin, end, fallback_face] : fallback_faces.ranges(shown)) {
    const FaceContext& context = context_of(fallback_face->face);
    ranges.push_back({begin, end, context.font(context.describe(type, fallback_face->weight).get())});
  }
  ShapedText shaped = placard::shape(loaded.face->context(), shown, type, ranges);
  if (in_capitals) restore_text(text, capitals.offsets, shaped);
  return shaped;
}

// Appends the glyphs between two offsets in the text; `x` is the right end of the line, px.
void Typesetter::State::add_glyphs(const ShapedText& text, std::size_t begin, std::size_t end, SetLine& line,
                                   Paragraph& paragraph, double& x) {
  const std::vector<Piece> pieces = pieces_of(text, begin, end);
  if (!pieces.empty() && pieces.front().run->is_spaced) x -= to_px(text.space_before);
  for (const auto& [run, first, last] : pieces) {
    const int face = outlines.face_of(run->item->analysis.font);
    for (int i = first; i < last; ++i) {
      const PangoGlyphInfo& info = run->glyphs->glyphs[i];
      const double left = x;
      x += to_px(info.geometry.width);
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) paragraph.missing.push_back(info.glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
      auto offset = static_cast<std::size_t>(run->item->offset) + static_cast<std::size_t>(run->glyphs->log_clusters[i]);
      add_glyph(face, info, left, decode_utf8(text.text, offset).value_or(0), line);
    }
  }
  if (!pieces.empty() && pieces.back().run->is_spaced) x -= to_px(text.space_after);
}

// A character that the font lacks is drawn as its glyph 0, a box.
void Typesetter::State::add_glyph(int face, const PangoGlyphInfo& info, double x, char32_t character, SetLine& line) {
  const unsigned glyph = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : info.glyph;
  auto outline = outlines.outline(face, glyph);
  if (outline->path.empty()) return add_picture(face, glyph, x, line);
  line.glyphs.push_back(
      {std::move(outline), {}, {}, character, x + to_px(info.geometry.x_offset), to_px(-info.geometry.y_offset)});
}

void Typesetter::State::add_picture(int face, unsigned glyph, double x, SetLine& line) {
  const Outlines::ColorGlyph* color = outlines.color_glyph(face, glyph);
  if (color == nullptr) return;
  const double em = setting.type.size;
  SetGlyph result;
  result.png = color->png;
  result.picture = {x + color->place.x * em, color->place.y * em, color->place.width * em, color->place.height * em};
  line.glyphs.push_back(std::move(result));
}

// Adds the hyphen of a soft hyphen at the end of a line.
void Typesetter::State::add_hyphen(const ShapedText& text, SetLine& line, double& x) {
  PangoFont* const font = text.runs.front().item->analysis.font;
  const double width = to_px(text.hyphen_width);
  if (right_to_left) move_right(line, width);
  const int face = outlines.face_of(font);
  line.glyphs.push_back({outlines.outline(face, hyphen_glyph(font)), {}, {}, U'-', right_to_left ? 0 : x, 0});
  x += width;
}

SetLine Typesetter::State::read_line(const ShapedText& text, const BrokenLine& broken, Paragraph& paragraph) {
  SetLine result;
  std::size_t end = broken.begin + broken.length;
  // A space at a line break is not drawn.
  if (const std::size_t next = text.cluster_at(end); end < text.text.size() && text.clusters[next - 1].is_space) {
    end = text.clusters[next - 1].begin;
  }
  add_glyphs(text, broken.begin, end, result, paragraph, result.width);
  if (broken.has_hyphen) add_hyphen(text, result, result.width);
  result.text = without_joiners(trimmed(std::string_view(text.text).substr(broken.begin, broken.length)));
  return result;
}

SetLine Typesetter::State::read_all(const ShapedText& text, Paragraph& paragraph) {
  return read_line(text, {0, text.text.size()}, paragraph);
}

// Cuts a text that is wider than a line, or one after which `more_follows`: as many words as fit with an ellipsis. If none fits,
// the first one is cut.
SetLine Typesetter::State::cut_line(std::string_view text, bool more_follows, const Type& type, double width,
                                    Paragraph& paragraph) {
  const ShapedText whole = shape(text, type);
  const std::size_t count = whole.clusters.size();
  const double ellipsis = read_all(shape("…", type), paragraph).width;
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
  if (sum - to_px(whole.space_before + whole.space_after) <= width && !more_follows) return read_all(whole, paragraph);
  if (more_follows && sum + ellipsis <= width) words = count;
  // Letters may be wider at the end of a word, such as in Arabic.
  for (std::size_t kept = words > 0 ? words : letters;; --kept) {
    const std::size_t end = kept < count ? whole.clusters[kept].begin : text.size();
    const std::string_view head = without_connectors(text.substr(0, end));
    SetLine line = read_all(shape(std::string(head) + "…", type), paragraph);
    if (line.width > width && kept > 0) continue;
    paragraph.lost += count_code_points(without_joiners(trimmed(text.substr(head.size()))));
    return line;
  }
}

}  // namespace placard
