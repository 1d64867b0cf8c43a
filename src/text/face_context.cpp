#include "text/face_context.h"

#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

#include <mutex>
#include <string_view>

namespace placard {

namespace {

// Fonts of bitmaps (emoji) come in one size: this has them scaled to the size that is asked for.
constexpr std::string_view bitmap_scaling = R"(<?xml version="1.0"?><fontconfig>
<match target="font"><test name="outline"><bool>false</bool></test>
<edit name="pixelsizefixupfactor" mode="assign"><divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide></edit>
<edit name="matrix" mode="assign"><times><name>matrix</name><matrix><name>pixelsizefixupfactor</name><double>0</double><double>0</double><name>pixelsizefixupfactor</name></matrix></times></edit>
<edit name="size" mode="assign"><divide><name>size</name><name>pixelsizefixupfactor</name></divide></edit>
</match></fontconfig>)";

// Letters keep their shapes and widths at every size.
void leave_unhinted(FcPattern* pattern, void*) {
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}

}  // namespace

FaceContext::FaceContext(const FaceFile& face) : face_(face), config_(FcConfigCreate()) {
  // The file first: Pango looks at a configuration when it gets it. Made current before the map: else Pango waits for the
  // system's configuration to be read.
  add_file(face.path);
  // The current configuration is the whole process's: threads set up their fonts one after the other.
  static std::mutex setting_up;
  const std::lock_guard lock(setting_up);
  FcConfigSetCurrent(config_.get());
  // Not Pango's map for Cairo: that needs Cairo with all of its surfaces, and the libraries of X11 with them.
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

void FaceContext::add_file(const std::string& path) {
  if (!files_.insert(path).second) return;
  if (FcConfigAppFontAddFile(config_.get(), reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse) {
    throw Failure("reading the font '" + path + "': not there or not a font");
  }
}

void FaceContext::add_stand_in(const std::string& path) {
  if (files_.contains(path)) return;
  if (files_.size() == 1) {
    FcConfigParseAndLoadFromMemory(config_.get(), reinterpret_cast<const FcChar8*>(bitmap_scaling.data()), FcTrue);
  }
  add_file(path);
  pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(map_.get()));
}

DescriptionHandle FaceContext::describe(int weight, double size) const {
  DescriptionHandle handle(pango_font_description_new());
  PangoFontDescription* description = handle.get();
  pango_font_description_set_family(description, face_.family.c_str());
  pango_font_description_set_weight(description, static_cast<PangoWeight>(weight));
  pango_font_description_set_style(description, face_.slant == Slant::italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
  return handle;
}

FontHandle FaceContext::font(const PangoFontDescription* description) const {
  FontHandle font(pango_font_map_load_font(map_.get(), context_.get(), description));
  FcChar8* path = nullptr;
  // Pango replaces what it does not find without a word: what came has to be the file that was meant.
  if (!font || FcPatternGetString(pango_fc_font_get_pattern(PANGO_FC_FONT(font.get())), FC_FILE, 0, &path) != FcResultMatch ||
      face_.path != reinterpret_cast<const char*>(path)) {
    throw Failure("setting text in '" + face_.family + "': another font came in its place");
  }
  // A missing character is as wide as an average one in the font's metrics for no language. Pango takes that for 0 if it first
  // needs it while it measures the font for a language whose letters the font lacks, so it is measured here, before any text.
  pango_font_metrics_unref(pango_font_get_metrics(font.get(), nullptr));
  return font;
}

}  // namespace placard
