#include "text/plain_font.h"

#include <hb-ot.h>

namespace placard {

hb_face_t* PlainFonts::face(const FaceFile& file) {
  const auto [entry, is_new] = faces_.try_emplace(file.path);
  if (!is_new || file.is_variable()) return entry->second.get();
  const std::unique_ptr<hb_blob_t, Free<hb_blob_destroy>> blob(hb_blob_create_from_file_or_fail(file.path.c_str()));
  if (!blob || hb_face_count(blob.get()) != 1) return nullptr;
  FaceHandle face(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(face.get()) > 0 && hb_ot_var_has_data(face.get()) == 0) entry->second = std::move(face);
  return entry->second.get();
}

hb_font_t* PlainFonts::font(const FaceFile& file, double size) {
  hb_face_t* source = face(file);
  if (source == nullptr) return nullptr;
  const int scale = static_cast<int>(size * PANGO_SCALE);  // a description cuts sizes off as well
  FaceFontHandle& font = fonts_[{file.path, scale}];
  if (!font) {
    font.reset(hb_font_create(source));
    hb_font_set_scale(font.get(), scale, scale);
  }
  return font.get();
}

}  // namespace placard
