#pragma once
// Owning handles of the text libraries.

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangoft2.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/free_by.h"

namespace placard {

using FontConfigHandle = std::unique_ptr<FcConfig, FreeBy<FcConfigDestroy>>;
using PatternHandle = std::shared_ptr<FcPattern>;  // shared: faces are copied
using FontMapHandle = std::unique_ptr<PangoFontMap, FreeBy<g_object_unref>>;
using FontHandle = std::unique_ptr<PangoFont, FreeBy<g_object_unref>>;
using ContextHandle = std::unique_ptr<PangoContext, FreeBy<g_object_unref>>;
using ItemHandle = std::unique_ptr<PangoItem, FreeBy<pango_item_free>>;
using GlyphStringHandle = std::unique_ptr<PangoGlyphString, FreeBy<pango_glyph_string_free>>;
using AttributesHandle = std::unique_ptr<PangoAttrList, FreeBy<pango_attr_list_unref>>;
using DescriptionHandle = std::unique_ptr<PangoFontDescription, FreeBy<pango_font_description_free>>;
using FaceFontHandle = std::unique_ptr<hb_font_t, FreeBy<hb_font_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, FreeBy<hb_face_destroy>>;
using BlobHandle = std::unique_ptr<hb_blob_t, FreeBy<hb_blob_destroy>>;
using DrawFunctionsHandle = std::unique_ptr<hb_draw_funcs_t, FreeBy<hb_draw_funcs_destroy>>;

/// Opens a face of a font file.
inline FaceHandle open_face(const std::string& path, int index) {
  const BlobHandle file(hb_blob_create_from_file(path.c_str()));
  return FaceHandle(hb_face_create(file.get(), static_cast<unsigned>(index)));
}

/// A text as Fontconfig takes it.
inline const FcChar8* to_fontconfig(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

/// The text of a property of a pattern; empty if it has none.
inline std::string_view text_of(FcPattern* pattern, const char* property) {
  FcChar8* value = nullptr;
  FcPatternGetString(pattern, property, 0, &value);
  return value == nullptr ? "" : reinterpret_cast<const char*>(value);
}

/// The number of a property of a pattern, or `otherwise`.
inline int number_of(FcPattern* pattern, const char* property, int otherwise) {
  FcPatternGetInteger(pattern, property, 0, &otherwise);
  return otherwise;
}

/// Whether a pattern has a property, or `otherwise` if it does not say so.
inline bool has_property(FcPattern* pattern, const char* property, bool otherwise = false) {
  FcBool value = otherwise ? FcTrue : FcFalse;
  FcPatternGetBool(pattern, property, 0, &value);
  return value == FcTrue;
}

}  // namespace placard
