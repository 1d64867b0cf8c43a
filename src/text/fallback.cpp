#include "text/fallback.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "text/script.h"
#include "text/web_font.h"

namespace placard {

namespace {

using OwnPattern = std::unique_ptr<FcPattern, FreeBy<FcPatternDestroy>>;

bool has_character(FcPattern* pattern, char32_t character) {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, character) == FcTrue;
}

// Returns the weight of a face that is nearest to the requested one.
int weight_of(const FaceFile& face, int asked) { return std::clamp(asked, face.weight, std::max(face.weight, face.heaviest)); }

bool is_color(FcPattern* pattern) {
  FcBool color = FcFalse;
  return FcPatternGetBool(pattern, FC_COLOR, 0, &color) == FcResultMatch && color == FcTrue;
}

// Whether a pattern is an upright face of normal width of a family.
bool is_plain_face(FcPattern* pattern, const std::string& family) {
  FcChar8* name = nullptr;
  int slant = FC_SLANT_ROMAN;
  int width = FC_WIDTH_NORMAL;
  FcPatternGetInteger(pattern, FC_SLANT, 0, &slant);
  FcPatternGetInteger(pattern, FC_WIDTH, 0, &width);
  return FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch && family == reinterpret_cast<const char*>(name) &&
         slant == FC_SLANT_ROMAN && width == FC_WIDTH_NORMAL;
}

// The system's fonts, read once for all threads: they would read the same files, and write the same caches at the same time.
FcConfig* system_fonts() {
  static const FontConfigHandle config = [] {
    FontConfigHandle fonts(FcConfigCreate());
    FcConfigParseAndLoad(fonts.get(), nullptr, FcFalse);  // reports no error: without a configuration, there are no fonts
    FcConfigBuildFonts(fonts.get());
    return fonts;
  }();
  return config.get();
}

/// A Debian package and one of its families.
struct Package {
  std::string_view name;
  const char* family;
};
constexpr std::array<Package, 3> packages{
    {{"fonts-noto-core", "Noto Sans"}, {"fonts-noto-cjk", "Noto Sans CJK SC"}, {"fonts-noto-color-emoji", "Noto Color Emoji"}}};

// CJK fonts claim to support all CJK languages; only the suffix of the family name tells which regional forms they have.
struct HanForms {
  std::string_view language;
  std::string_view ending;
};
constexpr std::array<HanForms, 5> han_forms{{{"zh-cn", " SC"}, {"zh-tw", " TC"}, {"zh-hk", " HK"}, {"ja", " JP"}, {"ko", " KR"}}};

bool has_other_forms(std::string_view family, std::string_view language) {
  const auto named =
      std::find_if(han_forms.begin(), han_forms.end(), [&](const HanForms& row) { return family.ends_with(row.ending); });
  return named != han_forms.end() && !same_letters(named->language, language) &&
         std::any_of(han_forms.begin(), han_forms.end(),
                     [&](const HanForms& row) { return same_letters(row.language, language); });
}

}  // namespace

std::string_view missing_package(char32_t character) {
  const std::string_view name = font_package(character);
  const auto package = std::find_if(packages.begin(), packages.end(), [&](const Package& row) { return row.name == name; });
  if (package == packages.end()) return {};
  const OwnPattern wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(package->family));
  const std::unique_ptr<FcObjectSet, FreeBy<FcObjectSetDestroy>> objects(FcObjectSetBuild(FC_FAMILY, nullptr));
  const std::unique_ptr<FcFontSet, FreeBy<FcFontSetDestroy>> found(FcFontList(system_fonts(), wanted.get(), objects.get()));
  return found && found->nfont > 0 ? std::string_view{} : name;
}

const FallbackFace* FallbackFonts::find(char32_t character, Presentation presentation, FontKind kind, int weight) {
  const auto [entry, is_new] =
      known_.try_emplace({font_language(character), script_of(character), weight, character, presentation, kind});
  if (is_new && g_unichar_type(character) == G_UNICODE_PRIVATE_USE) {
    // Each font has other pictures there: only those that the author names are meant.
    entry->second = find_own(character, weight, FontOwner::file);
  } else if (is_new) {
    const bool is_emoji = presentation == Presentation::emoji;
    if (!is_emoji) entry->second = find_own(character, weight, FontOwner::program);
    if (!entry->second && !is_emoji) entry->second = find_companion(character, kind, weight);
    if (!entry->second) entry->second = find_system(character, presentation, weight);
    if (!entry->second && is_emoji) entry->second = find_own(character, weight, FontOwner::program);
  }
  return entry->second ? &*entry->second : nullptr;
}

void FallbackFonts::set_text(std::string_view text) {
  han_language_ = "zh-cn";
  script_ = G_UNICODE_SCRIPT_COMMON;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) return;
    if (script_ == G_UNICODE_SCRIPT_COMMON && g_unichar_isalpha(*character) != 0) script_ = g_unichar_get_script(*character);
    if (is_kana(*character)) han_language_ = "ja";
    if (is_hangul(*character) && han_language_ == "zh-cn") han_language_ = "ko";
  }
}

std::string FallbackFonts::font_language(char32_t character) const {
  if (is_kana(character)) return "ja";
  if (is_hangul(character)) return "ko";
  if (language_ == "zh" || language_ == "zh-Hans" || language_ == "zh-SG") return "zh-cn";
  if (language_ == "zh-Hant") return "zh-tw";
  const std::string primary = language_.substr(0, language_.find('-'));
  if (primary == "ja" || primary == "ko") return primary;
  return is_han(character) && primary != "zh" ? han_language_ : language_;
}

GUnicodeScript FallbackFonts::script_of(char32_t character) const {
  if (is_han(character) || is_kana(character) || is_hangul(character)) return G_UNICODE_SCRIPT_HAN;
  const GUnicodeScript script = g_unichar_get_script(character);
  return script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED ? script_ : script;
}

// Asks HarfBuzz about built-in fonts: Fontconfig would read each glyph.
bool FallbackFonts::has(const FaceFile& face, char32_t character) {
  if (face.pattern) return has_character(face.pattern.get(), character);
  FaceFontHandle& font = own_[face.path];
  if (!font) {
    const std::unique_ptr<hb_blob_t, FreeBy<hb_blob_destroy>> file(hb_blob_create_from_file(face.path.c_str()));
    const std::unique_ptr<hb_face_t, FreeBy<hb_face_destroy>> source(hb_face_create(file.get(), 0));
    font.reset(hb_font_create(source.get()));
  }
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font.get(), character, &glyph) != 0;
}

// Searches fonts of styles and files first, then built-in ones unless `last` is `file`. Uses the nearest weight of the first
// family with the character.
std::optional<FallbackFace> FallbackFonts::find_own(char32_t character, int weight, FontOwner last) {
  const FaceFile* best = nullptr;
  for (const bool own : {false, true}) {
    for (const FaceFile& face : catalog_.faces()) {
      if ((face.owner == FontOwner::program) != own || (own && face.slant != Slant::upright) || !has(face, character)) continue;
      if (best == nullptr) best = &face;
      const bool nearer = std::abs(weight_of(face, weight) - weight) < std::abs(weight_of(*best, weight) - weight);
      if (face.family == best->family && face.slant == best->slant && nearer) best = &face;
    }
    if (best != nullptr) return FallbackFace{*best, weight_of(*best, weight), false, false};
    if (last == FontOwner::file) break;
  }
  return std::nullopt;
}

bool FallbackFonts::adds_to(const std::vector<Type>& types, std::string_view text) {
  std::set<char32_t> characters;
  for (std::size_t offset = 0; offset < text.size();) characters.insert(decode_utf8(text, offset).value_or(U'\uFFFD'));
  return std::any_of(characters.begin(), characters.end(), [&](char32_t character) {
    const auto is_missing = [&](const Type& type) {
      const FaceFile* face = catalog_.find(type.family.text, type.weight, type.slant);
      return face == nullptr || !has(*face, character);
    };
    return g_unichar_isgraph(character) != 0 &&
           std::any_of(catalog_.faces().begin(), catalog_.faces().end(),
                       [&](const FaceFile& face) { return face.owner == FontOwner::file && has(face, character); }) &&
           (is_emoji(character) || std::any_of(types.begin(), types.end(), is_missing));
  });
}

// Returns all system fonts, best match first.
FallbackFonts::FontSetHandle FallbackFonts::sort_system(const std::string& language, int weight, bool color) {
  const OwnPattern wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, FcWeightFromOpenType(weight));
  if (color) FcPatternAddBool(wanted.get(), FC_COLOR, FcTrue);
  FcLangSet* languages = FcLangSetCreate();
  FcLangSetAdd(languages, reinterpret_cast<const FcChar8*>(language.c_str()));
  FcPatternAddLangSet(wanted.get(), FC_LANG, languages);
  FcLangSetDestroy(languages);
  FcConfigSubstitute(system_fonts(), wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result{};
  return FontSetHandle(FcFontSort(system_fonts(), wanted.get(), FcFalse, nullptr, &result));
}

// Returns the system font of the first companion family that has the character, in the nearest weight. Does not depend on the
// machine's preferences.
std::optional<FallbackFace> FallbackFonts::find_companion(char32_t character, FontKind kind, int weight) const {
  const std::string language = font_language(character);
  const auto forms =
      std::find_if(han_forms.begin(), han_forms.end(), [&](const HanForms& row) { return same_letters(row.language, language); });
  const std::string_view ending = forms == han_forms.end() ? "" : forms->ending;
  const FcFontSet* fonts = FcConfigGetFonts(system_fonts(), FcSetSystem);
  for (const std::string& family : companions(script_of(character), kind, ending)) {
    std::optional<FallbackFace> best;
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
      FcPattern* pattern = fonts->fonts[i];
      if (!is_plain_face(pattern, family) || !has_character(pattern, character)) continue;
      std::optional<FaceFile> file = read_face(pattern);
      if (!file) continue;
      const int nearest = weight_of(*file, weight);
      const auto distance = [&](int to) { return std::pair(std::abs(to - weight), to); };
      if (!best || distance(nearest) < distance(best->weight)) best = {*std::move(file), nearest, is_color(pattern), true};
    }
    if (best) return best;
  }
  return std::nullopt;
}

std::optional<FallbackFace> FallbackFonts::find_system(char32_t character, Presentation presentation, int weight) {
  const std::string language = font_language(character);
  const bool color = presentation == Presentation::emoji;
  const auto [entry, is_new] = sorted_.try_emplace({language, weight, color});
  // Sorting takes longer than drawing a card, so the result is kept.
  if (is_new) entry->second = sort_system(language, weight, color);
  const FontSetHandle& sorted = entry->second;
  std::optional<FallbackFace> plain;
  for (int i = 0; sorted && i < sorted->nfont; ++i) {
    FcPattern* pattern = sorted->fonts[i];
    if (!has_character(pattern, character)) continue;
    std::optional<FaceFile> file = read_face(pattern);
    if (!file || is_web_font(file->path)) continue;
    const int nearest = weight_of(*file, weight);
    FallbackFace face{*std::move(file), nearest, is_color(pattern), true};
    if (face.color == color && !has_other_forms(face.face.family, language)) return face;
    if (!plain) plain = std::move(face);
  }
  return plain;
}

}  // namespace placard
