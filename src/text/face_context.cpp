#include "text/typesetting.h"

#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

#include <mutex>

namespace placard {

namespace {

// Scales bitmap fonts (emoji), which have only one size, to the requested size.
constexpr const char* bitmap_scaling = R"(<?xml version="1.0"?><fontconfig>
<match target="font"><test name="outline"><bool>false</bool></test>
<edit name="pixelsizefixupfactor" mode="assign"><divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide></edit>
<edit name="matrix" mode="assign"><times><name>matrix</name><matrix><name>pixelsizefixupfactor</name><double>0</double><double>0</double><name>pixelsizefixupfactor</name></matrix></times></edit>
<edit name="size" mode="assign"><divide><name>size</name><name>pixelsizefixupfactor</name></divide></edit>
</match></fontconfig>)";

// Glyphs keep their shapes and widths at every size.
void leave_unhinted(FcPattern* pattern, void*) {
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}

// Describes a built-in face. Fontconfig would read the whole font for this, which takes longer than drawing a card.
PatternHandle plain_pattern(const FaceFile& face) {
  PatternHandle result(FcPatternCreate(), FcPatternDestroy);
  FcPattern* pattern = result.get();
  FcPatternAddString(pattern, FC_FAMILY, to_fontconfig(face.family.c_str()));
  FcPatternAddString(pattern, FC_FILE, to_fontconfig(face.path.c_str()));
  FcPatternAddInteger(pattern, FC_INDEX, 0);
  FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(face.weight));
  FcPatternAddInteger(pattern, FC_SLANT, face.slant == Slant::italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
  FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
  FcPatternAddString(pattern, FC_FONTFORMAT, to_fontconfig("TrueType"));  // Pango skips unknown formats
  // Pango measures the font with an English sentence before it draws a box for a missing character.
  const std::unique_ptr<FcCharSet, FreeBy<FcCharSetDestroy>> characters(FcCharSetCreate());
  for (FcChar32 character = ' '; character <= '~'; ++character) FcCharSetAddChar(characters.get(), character);
  FcPatternAddCharSet(pattern, FC_CHARSET, characters.get());
  return result;
}

// Describes a variable face without its axes, so that Fontconfig selects no position on them: `describe` does.
PatternHandle without_axes(const FaceFile& face) {
  PatternHandle result(FcPatternDuplicate(face.pattern.get()), FcPatternDestroy);
  FcPattern* pattern = result.get();
  const int index = number_of(pattern, FC_INDEX, 0) & 0xFFFF;
  for (const char* object : {FC_INDEX, FC_VARIABLE, FC_WEIGHT, FC_WIDTH, FC_SIZE}) FcPatternDel(pattern, object);
  // Pango ignores variations of a face in a collection unless it is a named instance.
  FcPatternAddInteger(pattern, FC_INDEX, index == 0 ? 0 : index | 1 << 16);
  FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(face.weight));
  return result;
}

// Discards the warnings of Pango and GLib, which say nothing about a card.
GLogWriterOutput discard(GLogLevelFlags, const GLogField*, gsize, gpointer) { return G_LOG_WRITER_HANDLED; }

}  // namespace

FaceContext::FaceContext(const FaceFile& face) : face_(face), config_(FcConfigCreate()) {
  if (!face_.pattern) face_.pattern = plain_pattern(face_);
  if (!face_.axes.empty()) face_.pattern = without_axes(face_);
  FcConfigBuildFonts(config_.get());  // creates the set of fonts, which is empty
  FcPatternReference(face_.pattern.get());
  FcFontSetAdd(FcConfigGetFonts(config_.get(), FcSetSystem), face_.pattern.get());
  if (!has_property(face_.pattern.get(), FC_OUTLINE, true)) {
    FcConfigParseAndLoadFromMemory(config_.get(), to_fontconfig(bitmap_scaling), FcTrue);
  }
  // The current configuration is global, so only one thread at a time sets up a font. It is set before the map is created:
  // otherwise Pango waits until the configuration of the system is loaded.
  static std::mutex setting_up;
  const std::lock_guard lock(setting_up);
  static const bool once = (g_log_set_writer_func(discard, nullptr, nullptr), true);
  static_cast<void>(once);
  FcConfigSetCurrent(config_.get());
  // Not Pango's map for Cairo, which needs all surfaces of Cairo and the libraries of X11.
  map_.reset(pango_ft2_font_map_new());
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map_.get()), 96, 96);
  pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(map_.get()), leave_unhinted, nullptr, nullptr);
  context_.reset(pango_font_map_create_context(map_.get()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

void FaceContext::set_language(const std::string& tag, bool right_to_left) {
  if (tag == language_ && right_to_left == right_to_left_) return;
  language_ = tag;
  right_to_left_ = right_to_left;
  pango_context_set_language(context_.get(), pango_language_from_string(tag.c_str()));
  pango_context_set_base_dir(context_.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

DescriptionHandle FaceContext::describe(const Type& type, int weight) const {
  DescriptionHandle handle(pango_font_description_new());
  PangoFontDescription* description = handle.get();
  pango_font_description_set_family(description, face_.family.c_str());
  pango_font_description_set_weight(description, static_cast<PangoWeight>(weight));
  pango_font_description_set_style(description, face_.slant == Slant::italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size(description, type.size * PANGO_SCALE);
  if (!face_.axes.empty()) pango_font_description_set_variations(description, face_.variations(type, weight).c_str());
  return handle;
}

FontHandle FaceContext::font(const PangoFontDescription* description) const {
  FontHandle font(pango_font_map_load_font(map_.get(), context_.get(), description));
  // Pango replaces fonts that it does not find, without an error.
  if (!font || text_of(pango_fc_font_get_pattern(PANGO_FC_FONT(font.get())), FC_FILE) != face_.path)
    throw Failure("setting text in '" + face_.family + "': another font came in its place");
  return font;
}

}  // namespace placard
