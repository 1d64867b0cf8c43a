#include "text/typesetter.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <tuple>

#include "base/utf8.h"
#include "text/face_context.h"
#include "text/fallback.h"
#include "text/handles.h"
#include "text/outlines.h"

namespace placard {

namespace {

constexpr double paragraph_gap = 0.5;  // lines

double to_px(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }
int to_pango(double px) { return static_cast<int>(std::lround(px * PANGO_SCALE)); }

// The blocks of Unicode that hold the scripts from Hebrew to Adlam.
bool is_of_right_to_left_script(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

/// A type with the face that it is set in.
struct LoadedType {
  FaceContext* face = nullptr;
  DescriptionHandle description;
  double ascent = 0;  // px
  double descent = 0;
};

}  // namespace

struct Typesetter::State {
  const Catalogue& catalogue;
  std::map<std::string, std::unique_ptr<FaceContext>> faces;  // by file
  Outlines outlines;
  FallbackFonts fallback;
  std::map<std::tuple<std::string, int, Slant, double>, LoadedType> types;
  std::string language = "en";
  Direction direction = Direction::automatic;
  double size = 0;                            // px, of the type that is being set
  std::map<char32_t, std::string> stand_ins;  // families for the characters of the text that is being set

  explicit State(const Catalogue& files) : catalogue(files), fallback(files) {}

  const LoadedType& load(const Type& type);
  void find_borrowed(FaceContext& face, Paragraph& paragraph);
  void insert_borrowed(PangoAttrList* attributes, std::string_view text);
  void shape(std::string_view text, const Type& type, double width, bool ellipsize);
  SetLine read_line(PangoLayoutLine* line, std::string_view text, Paragraph& paragraph);
  void add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph, double& x);
  void add_picture(int face, unsigned glyph, double x, double em, SetLine& line);
  Paragraph set(std::string_view text, const Type& type, const Room& room);
  void append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room, Paragraph& paragraph);
};

// Looks for fonts for the characters that the type's own lacked; those that no font has stay missing.
void Typesetter::State::find_borrowed(FaceContext& face, Paragraph& paragraph) {
  std::vector<char32_t> missing;
  missing.swap(paragraph.missing);
  for (const char32_t character : missing) {
    const FallbackFace* found = fallback.find(character);
    if (found == nullptr) {
      paragraph.missing.push_back(character);
      continue;
    }
    face.add_stand_in(found->path);
    stand_ins[character] = found->family;
    const auto same = [&](const Borrowed& known) { return known.family == found->family; };
    auto group = std::find_if(paragraph.borrowed.begin(), paragraph.borrowed.end(), same);
    if (group == paragraph.borrowed.end()) group = paragraph.borrowed.insert(group, {found->family, found->of_system, {}});
    if (std::find(group->characters.begin(), group->characters.end(), character) == group->characters.end()) {
      group->characters.push_back(character);
    }
  }
}

// A stand-in takes the characters that belong to the same letter or sign along: marks, joiners, variation selectors,
// skin tones.
void Typesetter::State::insert_borrowed(PangoAttrList* attributes, std::string_view text) {
  if (stand_ins.empty()) return;
  const auto joins = [](char32_t c) {
    return c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0x300 && c <= 0x36F) ||
           c == 0x20E3;
  };
  std::string family;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    if (family.empty()) return;
    PangoAttribute* attribute = pango_attr_family_new(family.c_str());
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(attributes, attribute);
    // The stand-in is one face: other weights and slants of it are not there.
    for (PangoAttribute* plain : {pango_attr_weight_new(PANGO_WEIGHT_NORMAL), pango_attr_style_new(PANGO_STYLE_NORMAL)}) {
      plain->start_index = static_cast<guint>(begin);
      plain->end_index = static_cast<guint>(end);
      pango_attr_list_insert(attributes, plain);
    }
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    if (joins(*character) && !family.empty()) continue;
    const auto found = stand_ins.find(*character);
    const std::string& own = found == stand_ins.end() ? std::string() : found->second;
    if (own == family) continue;
    finish(start);
    family = own;
    begin = start;
  }
  finish(text.size());
}

// The description that selects the type's own face. Only files of faces that are drawn are ever opened.
const LoadedType& Typesetter::State::load(const Type& type) {
  const auto [entry, is_new] = types.try_emplace({type.family.text, type.weight, type.slant, type.size});
  LoadedType& loaded = entry->second;
  if (!is_new) return loaded;
  const FaceFile* face = catalogue.find(type.family.text, type.weight, type.slant);
  if (face == nullptr) throw Failure("setting text in '" + type.family.text + "': no such font");
  auto& context = faces[face->path];
  if (!context) context = std::make_unique<FaceContext>(*face);
  loaded.face = context.get();
  loaded.description = context->describe(type.size);
  const Outlines::Extents extents = outlines.extents(outlines.face_of(context->font(loaded.description.get()).get()));
  loaded.ascent = extents.ascent * type.size;
  loaded.descent = extents.descent * type.size;
  return loaded;
}

void Typesetter::State::shape(std::string_view text, const Type& type, double width, bool ellipsize) {
  const LoadedType& loaded = load(type);
  size = type.size;
  const AttributesHandle attributes(pango_attr_list_new());
  // Which other fonts are loaded depends on the cards before: nothing may be taken from them.
  pango_attr_list_insert(attributes.get(), pango_attr_fallback_new(FALSE));
  // A hyphen that nobody wrote would change an identifier; a soft hyphen is one that somebody did.
  if (text.find("\u00AD") == std::string_view::npos) {
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
  }
  insert_borrowed(attributes.get(), text);
  if (type.tracking != 0) {
    pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(to_pango(type.tracking * type.size)));
  }
  if (!type.ligatures) {
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga 0, clig 0, calt 0"));
  }
  if (type.letters == LetterCase::upper) {
    pango_attr_list_insert(attributes.get(), pango_attr_text_transform_new(PANGO_TEXT_TRANSFORM_UPPERCASE));
  }
  PangoLayout* layout = loaded.face->layout();
  loaded.face->set_language(language, direction);
  pango_layout_set_font_description(layout, loaded.description.get());
  pango_layout_set_attributes(layout, attributes.get());
  pango_layout_set_width(layout, std::isinf(width) ? -1 : to_pango(std::max(0.0, width)));
  pango_layout_set_ellipsize(layout, ellipsize ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
}

void Typesetter::State::add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph,
                                   double& x) {
  const PangoItem& item = *run.item;
  const int face = outlines.face_of(item.analysis.font);
  if ((item.analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0) {
    const auto kept = static_cast<std::size_t>(item.offset);
    paragraph.lost += count_code_points(text.substr(kept, static_cast<std::size_t>(item.length)));
    line.text = std::string(trimmed(text.substr(0, kept))) + "…";
  }
  for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& info = run.glyphs->glyphs[i];
    const double left = x;
    x += to_px(info.geometry.width);
    if (info.glyph == PANGO_GLYPH_EMPTY) continue;
    unsigned glyph = info.glyph;
    if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
      paragraph.missing.push_back(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
      glyph = 0;
    }
    auto outline = outlines.outline(face, glyph);
    if (outline->path.empty()) {
      add_picture(face, glyph, left, size, line);
      continue;
    }
    auto offset = static_cast<std::size_t>(item.offset + run.glyphs->log_clusters[i]);
    const char32_t character = decode_utf8(text, offset).value_or(0);
    line.glyphs.push_back(
        {std::move(outline), {}, {}, character, left + to_px(info.geometry.x_offset), -to_px(info.geometry.y_offset)});
  }
}

void Typesetter::State::add_picture(int face, unsigned glyph, double x, double em, SetLine& line) {
  const Outlines::ColourGlyph* colour = outlines.colour_glyph(face, glyph);
  if (colour == nullptr) return;
  SetGlyph result;
  result.png = colour->png;
  result.picture = {x + colour->place.x * em, colour->place.y * em, colour->place.width * em, colour->place.height * em};
  line.glyphs.push_back(std::move(result));
}

SetLine Typesetter::State::read_line(PangoLayoutLine* line, std::string_view text, Paragraph& paragraph) {
  SetLine result;
  double x = 0;
  for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
    add_glyphs(*static_cast<const PangoGlyphItem*>(runs->data), text, result, paragraph, x);
  }
  result.width = x;
  if (result.text.empty())
    result.text = trimmed(text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length)));
  paragraph.width = std::max(paragraph.width, x);
  return result;
}

// One paragraph, without line breaks of its own. Where it has more lines than there is room for, the last of them is
// set again as one line with an ellipsis; so it is where whole paragraphs that follow are lost.
void Typesetter::State::append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room,
                                         Paragraph& paragraph) {
  shape(text, type, room.width, false);
  PangoLayout* layout = load(type).face->layout();
  const auto left = static_cast<std::size_t>(room.lines) - paragraph.lines.size();
  const auto count = static_cast<std::size_t>(pango_layout_get_line_count(layout));
  const bool all_fit = room.lines == 0 || (more_follows ? count < left : count <= left);
  const std::size_t whole = all_fit ? count : std::min(count, left) - 1;
  for (std::size_t i = 0; i < whole; ++i) {
    paragraph.lines.push_back(read_line(pango_layout_get_line_readonly(layout, static_cast<int>(i)), text, paragraph));
  }
  if (all_fit) return;
  const PangoLayoutLine* first_cut = pango_layout_get_line_readonly(layout, static_cast<int>(whole));
  std::string rest(text.substr(static_cast<std::size_t>(first_cut->start_index)));
  if (more_follows) rest += "…";
  const std::size_t lost_before = paragraph.lost;
  shape(rest, type, room.width, true);
  paragraph.lines.push_back(read_line(pango_layout_get_line_readonly(layout, 0), rest, paragraph));
  // The ellipsis that was added is no letter of the text.
  if (more_follows && paragraph.lost > lost_before) --paragraph.lost;
}

void Typesetter::set_language(std::string_view tag, Direction direction) {
  state_->language = tag.empty() ? "en" : std::string(tag);
  state_->direction = direction;
  state_->fallback.set_language(state_->language);
}

bool begins_right_to_left(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) return false;
    if (g_unichar_isalpha(*character) != 0) return is_of_right_to_left_script(*character);
  }
  return false;
}

Typesetter::Typesetter(const Catalogue& catalogue) : state_(std::make_unique<State>(catalogue)) {}
Typesetter::~Typesetter() = default;

Paragraph Typesetter::set(std::string_view text, const Type& type, const Room& room) {
  state_->stand_ins.clear();
  Paragraph paragraph = state_->set(text, type, room);
  if (paragraph.missing.empty()) return paragraph;
  Paragraph looked_for;
  looked_for.missing = paragraph.missing;
  state_->find_borrowed(*state_->load(type).face, looked_for);
  if (looked_for.borrowed.empty()) return paragraph;
  paragraph = state_->set(text, type, room);
  paragraph.borrowed = std::move(looked_for.borrowed);
  return paragraph;
}

Paragraph Typesetter::State::set(std::string_view text, const Type& type, const Room& room) {
  Paragraph paragraph;
  const LoadedType& loaded = load(type);
  paragraph.line_height = type.line;
  // In the middle of its line, at a whole px, where letters are sharpest.
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
    append_paragraph(line, !rest.empty(), type, room, paragraph);
    if (first < paragraph.lines.size()) paragraph.lines[first].above = above;
    const std::string_view gap = text.substr(end, text.size() - end - rest.size());
    above = std::count(gap.begin(), gap.end(), '\n') > 1 ? std::round(type.line * paragraph_gap) : 0;
    text = rest;
  }
  return paragraph;
}

}  // namespace placard
