#pragma once
// Owning handles of the text libraries.

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangoft2.h>

#include <memory>

namespace placard {

template <auto free>
struct Free {
  template <class T>
  void operator()(T* object) const {
    free(object);
  }
};

using FontConfigHandle = std::unique_ptr<FcConfig, Free<FcConfigDestroy>>;
using PatternHandle = std::shared_ptr<FcPattern>;  // shared: faces are copied
using FontMapHandle = std::unique_ptr<PangoFontMap, Free<g_object_unref>>;
using FontHandle = std::unique_ptr<PangoFont, Free<g_object_unref>>;
using ContextHandle = std::unique_ptr<PangoContext, Free<g_object_unref>>;
using ItemHandle = std::unique_ptr<PangoItem, Free<pango_item_free>>;
using GlyphStringHandle = std::unique_ptr<PangoGlyphString, Free<pango_glyph_string_free>>;
using AttributesHandle = std::unique_ptr<PangoAttrList, Free<pango_attr_list_unref>>;
using DescriptionHandle = std::unique_ptr<PangoFontDescription, Free<pango_font_description_free>>;
using FaceFontHandle = std::unique_ptr<hb_font_t, Free<hb_font_destroy>>;
using DrawFunctionsHandle = std::unique_ptr<hb_draw_funcs_t, Free<hb_draw_funcs_destroy>>;

}  // namespace placard
