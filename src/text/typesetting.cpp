#include "text/typesetting.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/attributes.h"

namespace placard {

namespace {

double to_px(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

}  // namespace

// The type's own face. Only files of faces that are drawn are ever opened, and Pango is set up only for what is not plain.
LoadedType& Typesetter::State::load(const Type& type) {
  const auto known = types.find(ByType::Key(type.family.text, type.weight, type.slant, type.size));
  if (known != types.end()) return known->second;
  const auto entry = types.try_emplace({type.family.text, type.weight, type.slant, type.size}).first;
  LoadedType& loaded = entry->second;
  loaded.file = catalogue.find(type.family.text, type.weight, type.slant);
  if (loaded.file == nullptr) {
    types.erase(entry);
    throw Failure("setting text in '" + type.family.text + "': no such font");
  }
  loaded.plain = plain_apart ? plain_fonts.font(*loaded.file, type.size) : nullptr;
  if (loaded.plain != nullptr) {
    loaded.plain_face = outlines.face_of(loaded.file->path, 0, loaded.plain);
  } else {
    const FaceContext& context = context_of(type);
    loaded.plain_face = outlines.face_of(context.font(loaded.description.get()).get());
  }
  const Outlines::Extents extents = outlines.extents(loaded.plain_face);
  loaded.ascent = extents.ascent * type.size;
  loaded.descent = extents.descent * type.size;
  return loaded;
}

// Pango's, and the description that selects the face.
FaceContext& Typesetter::State::context_of(const Type& type) {
  LoadedType& loaded = load(type);
  if (loaded.face != nullptr) return *loaded.face;
  auto& context = faces[{loaded.file->path, loaded.file->family, loaded.file->slant}];
  if (!context) context = std::make_unique<FaceContext>(*loaded.file);
  loaded.description = context->describe(type.weight, type.size);
  static_cast<void>(context->font(loaded.description.get()));  // or it is another's
  loaded.face = context.get();
  return *context;
}

void Typesetter::State::shape(std::string_view text, const Type& type, const Room& room, Ends ends, ShapedText& result) {
  size = type.size;
  result.width = 0;
  result.layout = nullptr;
  if (ends == Ends::none && !right_to_left && shape_plain(text, type, room, result)) return;
  result.layout = shape_all(text, type, room, ends);
  result.lines = lines_of(result.layout);
}

bool Typesetter::State::shape_plain(std::string_view text, const Type& type, const Room& room, ShapedText& result) {
  const LoadedType& loaded = load(type);
  if (loaded.plain == nullptr) return false;
  const int tracking = to_pango(type.tracking * type.size);
  const auto is_among = [&](const std::vector<std::string>& files) {
    return std::find(files.begin(), files.end(), loaded.file->path) != files.end();
  };
  const bool is_own = !is_among(fonts.of_style) && !is_among(fonts.of_file);
  PangoLanguage* language = pango_language_from_string(setting.language.c_str());
  const bool capitals = type.letters == LetterCase::upper;
  if (!plain_text.shape(text, {loaded.plain, features_of(type), language, tracking, capitals, is_own ? &words : nullptr}))
    return false;
  result.plain_face = loaded.plain_face;
  break_again(result, room.width);
  return !result.lines.empty();
}

PlainRoom Typesetter::State::plain_room(double width) const {
  if (std::isinf(width)) return {};
  return {to_pango(std::max(0.0, width) + hang), to_pango(hang)};
}

// The lines of the same text in another width; no lines where plain text cannot be broken there.
void Typesetter::State::break_again(ShapedText& result, double width) {
  if (result.layout == nullptr) {
    result.lines.clear();
    if (!plain_text.break_lines(plain_room(width), result.plain)) return;
    for (const PlainLine& line : result.plain.lines) result.lines.push_back(line.line);
  } else {
    pango_layout_set_width(result.layout, to_pango(std::max(0.0, width) + hang));
    result.lines = lines_of(result.layout);
  }
}

PangoLayout* Typesetter::State::shape_all(std::string_view text, const Type& type, const Room& room, Ends ends) {
  FaceContext& context = context_of(type);
  PangoLayout* layout = context.layout();
  context.set_language(setting.language, right_to_left);
  pango_layout_set_font_description(layout, load(type).description.get());
  pango_layout_set_attributes(layout, attributes_of(text, type, stand_ins).get());
  // A line that begins outside has that much more room; all others are indented by as much.
  pango_layout_set_width(layout, std::isinf(room.width) ? -1 : to_pango(std::max(0.0, room.width) + hang));
  pango_layout_set_indent(layout, -to_pango(hang));
  pango_layout_set_ellipsize(layout, ends == Ends::ellipsis ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  return layout;
}

void Typesetter::State::add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph,
                                   double& x) {
  const PangoItem& item = *run.item;
  const int face = outlines.face_of(item.analysis.font);
  if ((item.analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0) {
    const auto kept = static_cast<std::size_t>(item.offset);
    paragraph.lost += count_letters(text.substr(kept, static_cast<std::size_t>(item.length)));
    line.text = without_signs(trimmed(text.substr(0, kept)), unmarked);
    line.text += "…";
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
    const std::size_t offset = static_cast<std::size_t>(item.offset) + static_cast<std::size_t>(run.glyphs->log_clusters[i]);
    add_glyph(face, {glyph, info.geometry.width, info.geometry.x_offset, -info.geometry.y_offset, offset}, left, text, line);
  }
}

void Typesetter::State::add_glyph(int face, const PlainGlyph& glyph, double x, std::string_view text, SetLine& line) {
  auto outline = outlines.outline(face, glyph.glyph);
  if (outline->path.empty()) return add_picture(face, glyph.glyph, x, size, line);
  std::size_t offset = glyph.offset;
  const char32_t character = decode_utf8(text, offset).value_or(0);
  line.glyphs.push_back({std::move(outline), {}, {}, character, x + to_px(glyph.x_offset), to_px(glyph.y_offset)});
}

void Typesetter::State::add_picture(int face, unsigned glyph, double x, double em, SetLine& line) {
  const Outlines::ColourGlyph* colour = outlines.colour_glyph(face, glyph);
  if (colour == nullptr) return;
  SetGlyph result;
  result.png = colour->png;
  result.picture = {x + colour->place.x * em, colour->place.y * em, colour->place.width * em, colour->place.height * em};
  line.glyphs.push_back(std::move(result));
}

SetLine Typesetter::State::read_line(const ShapedText& of, std::size_t number, std::string_view text, Paragraph& paragraph) {
  if (of.layout == nullptr) return read_plain(of, number, text);
  return read_all(pango_layout_get_line_readonly(of.layout, static_cast<int>(number)), text, paragraph);
}

SetLine Typesetter::State::new_line() {
  return {.glyphs = std::pmr::vector<SetGlyph>(paragraphs.memory()), .text = std::pmr::string(paragraphs.memory())};
}

SetLine Typesetter::State::read_plain(const ShapedText& of, std::size_t number, std::string_view text) {
  SetLine result = new_line();
  double x = 0;
  const auto glyphs = of.plain.glyphs_of(number);
  result.glyphs.reserve(glyphs.size());
  for (const PlainGlyph& glyph : glyphs) {
    if (glyph.glyph != PANGO_GLYPH_EMPTY) add_glyph(of.plain_face, glyph, x, text, result);
    x += to_px(glyph.width);
  }
  result.width = x;
  const BrokenLine& line = of.lines[number];
  result.text = trimmed(without_signs(text.substr(line.begin, line.length), unmarked));
  return result;
}

SetLine Typesetter::State::read_all(PangoLayoutLine* line, std::string_view text, Paragraph& paragraph) {
  SetLine result = new_line();
  double x = 0;
  for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
    add_glyphs(*static_cast<const PangoGlyphItem*>(runs->data), text, result, paragraph, x);
  }
  result.width = x;
  if (result.text.empty()) {
    const auto own = text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
    result.text = trimmed(without_signs(own, unmarked));
  }
  return result;
}

}  // namespace placard
