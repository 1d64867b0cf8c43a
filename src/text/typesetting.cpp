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

// Only files of faces that are drawn are ever opened.
const LoadedType& Typesetter::State::load(const Type& type) {
  const auto known = types.find(ByType::Key(type.family.text, type.weight, type.slant, type.size));
  if (known != types.end()) return known->second;
  const FaceFile* file = catalog.find(type.family.text, type.weight, type.slant);
  if (file == nullptr) throw Failure("setting text in '" + type.family.text + "': no such font");
  auto& context = faces[{file->path, file->family, file->slant}];
  if (!context) context = std::make_unique<FaceContext>(*file);
  DescriptionHandle description = context->describe(type.weight, type.size);
  const Outlines::Extents extents = outlines.extents(outlines.face_of(context->font(description.get()).get()));
  LoadedType loaded{context.get(), std::move(description), extents.ascent * type.size, extents.descent * type.size};
  return types.try_emplace({type.family.text, type.weight, type.slant, type.size}, std::move(loaded)).first->second;
}

ShapedText Typesetter::State::shape(std::string_view text, const Type& type, double width, Ends ends) {
  size = type.size;
  const LoadedType& loaded = load(type);
  loaded.face->set_language(setting.language, right_to_left);
  ShapedText result{loaded.face->new_layout(loaded.description.get()), {}};
  PangoLayout* layout = result.layout.get();
  pango_layout_set_attributes(layout, attributes_of(text, type, stand_ins).get());
  // A line that begins outside has that much more room; all others are indented by as much.
  pango_layout_set_indent(layout, -to_pango(hang));
  pango_layout_set_ellipsize(layout, ends == Ends::ellipsis ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  break_again(result, width);
  return result;
}

// The lines of the same text in another width.
void Typesetter::State::break_again(ShapedText& result, double width) const {
  pango_layout_set_width(result.layout.get(), std::isinf(width) ? -1 : to_pango(std::max(0.0, width) + hang));
  result.lines = lines_of(result.layout.get());
}

void Typesetter::State::add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph,
                                   double& x) {
  const PangoItem& item = *run.item;
  const int face = outlines.face_of(item.analysis.font);
  if ((item.analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0) {
    const auto kept = static_cast<std::size_t>(item.offset);
    paragraph.lost += count_letters(text.substr(kept, static_cast<std::size_t>(item.length)));
    line.text = without_signs(trimmed(text.substr(0, kept)));
    line.text += "…";
  }
  for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& info = run.glyphs->glyphs[i];
    const double left = x;
    x += to_px(info.geometry.width);
    if (info.glyph == PANGO_GLYPH_EMPTY) continue;
    if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) paragraph.missing.push_back(info.glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
    std::size_t offset = static_cast<std::size_t>(item.offset) + static_cast<std::size_t>(run.glyphs->log_clusters[i]);
    add_glyph(face, info, left, decode_utf8(text, offset).value_or(0), line);
  }
}

// A character that the font lacks is drawn as its glyph 0, a box.
void Typesetter::State::add_glyph(int face, const PangoGlyphInfo& info, double x, char32_t character, SetLine& line) {
  const unsigned glyph = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : info.glyph;
  auto outline = outlines.outline(face, glyph);
  if (outline->path.empty()) return add_picture(face, glyph, x, size, line);
  line.glyphs.push_back(
      {std::move(outline), {}, {}, character, x + to_px(info.geometry.x_offset), to_px(-info.geometry.y_offset)});
}

void Typesetter::State::add_picture(int face, unsigned glyph, double x, double em, SetLine& line) {
  const Outlines::ColorGlyph* color = outlines.color_glyph(face, glyph);
  if (color == nullptr) return;
  SetGlyph result;
  result.png = color->png;
  result.picture = {x + color->place.x * em, color->place.y * em, color->place.width * em, color->place.height * em};
  line.glyphs.push_back(std::move(result));
}

SetLine Typesetter::State::read_line(const ShapedText& of, std::size_t number, std::string_view text, Paragraph& paragraph) {
  const PangoLayoutLine* line = pango_layout_get_line_readonly(of.layout.get(), static_cast<int>(number));
  SetLine result;
  double x = 0;
  for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
    add_glyphs(*static_cast<const PangoGlyphItem*>(runs->data), text, result, paragraph, x);
  }
  result.width = x;
  if (result.text.empty()) {
    const auto own = text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
    result.text = trimmed(without_signs(own));
  }
  return result;
}

}  // namespace placard
