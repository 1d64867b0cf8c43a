#include "text/outlines.h"

#include <hb-ot.h>
#include <pango/pangofc-font.h>

#include <algorithm>

namespace placard {

namespace {

Path& path_of(void* data) { return *static_cast<Path*>(data); }
Point point(float x, float y) { return {static_cast<double>(x), static_cast<double>(y)}; }

// Callbacks of HarfBuzz.
void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) { path_of(data).move_to(point(x, y)); }
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) { path_of(data).line_to(point(x, y)); }
void quad_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
  path_of(data).quad_to(point(cx, cy), point(x, y));
}
void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y, void*) {
  path_of(data).cubic_to(point(ax, ay), point(bx, by), point(x, y));
}
void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { path_of(data).close(); }

}  // namespace

Outlines::Outlines() : functions_(hb_draw_funcs_create()) {
  hb_draw_funcs_set_move_to_func(functions_.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions_.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(functions_.get(), quad_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions_.get(), cubic_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions_.get(), close_path, nullptr, nullptr);
}

// Pango reopens fonts whenever one is added, so the file identifies a face, not the Pango object.
int Outlines::face_of(PangoFont* font) {
  FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  return face_of(text_of(pattern, FC_FILE), number_of(pattern, FC_INDEX, 0), pango_font_get_hb_font(font));
}

int Outlines::face_of(std::string_view path, int index, hb_font_t* given) {
  unsigned axes = 0;
  const int* first = hb_font_get_var_coords_normalized(given, &axes);
  std::vector<int> coordinates(first, first + axes);
  const auto same = [&](const Face& face) { return face.path == path && face.index == index && face.coordinates == coordinates; };
  const auto known = std::ranges::find_if(faces_, same);
  if (known != faces_.end()) return static_cast<int>(known - faces_.begin());
  hb_face_t* source = hb_font_get_face(given);
  const double units = hb_face_get_upem(source);
  Face face{std::string(path), index, std::move(coordinates), FaceFontHandle(hb_font_create(source)), units, {}};
  hb_font_set_scale(face.font.get(), static_cast<int>(units), static_cast<int>(units));
  hb_font_set_var_coords_normalized(face.font.get(), face.coordinates.data(), axes);
  faces_.push_back(std::move(face));
  return static_cast<int>(faces_.size()) - 1;
}

std::shared_ptr<const Outline> Outlines::outline(int face, unsigned glyph) {
  Face& source = faces_[static_cast<std::size_t>(face)];
  // Corrupt fonts can refer to glyphs that they do not have.
  if (glyph >= hb_face_get_glyph_count(hb_font_get_face(source.font.get())))
    return std::make_shared<const Outline>(Outline{face, glyph, source.units_per_em, {}});
  std::shared_ptr<const Outline>& known = source.outlines[glyph];
  if (known) return known;
  auto outline = std::make_shared<Outline>(Outline{face, glyph, source.units_per_em, {}});
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(source.font.get(), glyph, functions_.get(), &outline->path);
#else
  hb_font_get_glyph_shape(source.font.get(), glyph, functions_.get(), &outline->path);
#endif
  known = std::move(outline);
  return known;
}

std::optional<Outlines::ColorGlyph> Outlines::color_glyph(int face, unsigned glyph) const {
  const Face& source = faces_[static_cast<std::size_t>(face)];
  const BlobHandle blob(hb_ot_color_glyph_reference_png(source.font.get(), glyph));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  hb_glyph_extents_t extents{};
  if (length == 0 || hb_font_get_glyph_extents(source.font.get(), glyph, &extents) == 0) return std::nullopt;
  return ColorGlyph{std::make_shared<const std::string>(data, length),
                    {extents.x_bearing / source.units_per_em, -extents.y_bearing / source.units_per_em,
                     extents.width / source.units_per_em, -extents.height / source.units_per_em}};
}

std::pair<double, double> Outlines::extents(int face) const {
  const Face& source = faces_[static_cast<std::size_t>(face)];
  hb_font_extents_t extents{};
  hb_font_get_h_extents(source.font.get(), &extents);
  return {extents.ascender / source.units_per_em, -extents.descender / source.units_per_em};
}

}  // namespace placard
