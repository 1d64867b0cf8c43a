#pragma once
// Owning handles of the text libraries.

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangoft2.h>

#include <memory>

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
using DrawFunctionsHandle = std::unique_ptr<hb_draw_funcs_t, FreeBy<hb_draw_funcs_destroy>>;

}  // namespace placard
