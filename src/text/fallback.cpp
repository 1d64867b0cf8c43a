#include "text/fallback.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

#include "base/characters.h"
#include "base/spelling.h"
#include "text/script.h"

namespace placard {

namespace {

using OwnPattern = std::unique_ptr<FcPattern, FreeBy<FcPatternDestroy>>;

bool has_character(FcPattern* pattern, char32_t character) {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, character) == FcTrue;
}

// Whether a pattern is an upright face of normal width of a family.
bool is_plain_face(FcPattern* pattern, const std::string& family) {
  return text_of(pattern, FC_FAMILY) == family && number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
         number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL;
}

// A system font with the character, in the nearest weight.
std::optional<FallbackFace> read_system_face(FcPattern* pattern, char32_t character, int weight) {
  std::optional<FaceFile> file = has_character(pattern, character) ? read_face(pattern) : std::nullopt;
  if (!file) return std::nullopt;
  const int nearest = file->nearest(weight);
  return FallbackFace{*std::move(file), nearest, has_property(pattern, FC_COLOR), true};
}

std::span<FcPattern*> patterns_of(const FcFontSet* fonts) {
  return fonts == nullptr ? std::span<FcPattern*>() : std::span(fonts->fonts, static_cast<std::size_t>(fonts->nfont));
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

std::span<FcPattern*> system_patterns() { return patterns_of(FcConfigGetFonts(system_fonts(), FcSetSystem)); }

/// A Debian package and one of its families.
struct Package {
  std::string_view name;
  std::string_view family;
};
constexpr std::array<Package, 3> packages{
    {{"fonts-noto-core", "Noto Sans"}, {"fonts-noto-cjk", "Noto Sans CJK SC"}, {"fonts-noto-color-emoji", "Noto Color Emoji"}}};

// CJK fonts claim to support all CJK languages; only the suffix of the family name tells which regional forms they have.
struct HanForms {
  std::string_view language;
  std::string_view ending;
};
constexpr std::array<HanForms, 5> han_forms{{{"zh-cn", " SC"}, {"zh-tw", " TC"}, {"zh-hk", " HK"}, {"ja", " JP"}, {"ko", " KR"}}};

// The ending for a language; empty if it is not one of these.
std::string_view han_ending(std::string_view language) {
  const auto row = std::ranges::find_if(han_forms, [&](const HanForms& each) { return same_letters(each.language, language); });
  return row == han_forms.end() ? std::string_view() : row->ending;
}

bool has_other_forms(std::string_view family, std::string_view language) {
  const std::string_view ending = han_ending(language);
  return !ending.empty() && !family.ends_with(ending) &&
         std::ranges::any_of(han_forms, [&](const HanForms& row) { return family.ends_with(row.ending); });
}

}  // namespace

std::string_view missing_package(char32_t character) {
  const auto package = std::ranges::find(packages, font_package(character), &Package::name);
  const auto is_installed = [&](FcPattern* pattern) { return text_of(pattern, FC_FAMILY) == package->family; };
  return package == packages.end() || std::ranges::any_of(system_patterns(), is_installed) ? "" : package->name;
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
  for (const char32_t character : to_utf32(text)) {
    if (script_ == G_UNICODE_SCRIPT_COMMON && g_unichar_isalpha(character) != 0) script_ = g_unichar_get_script(character);
    if (is_kana(character)) han_language_ = "ja";
    if (is_hangul(character) && han_language_ == "zh-cn") han_language_ = "ko";
  }
}

std::string FallbackFonts::font_language(char32_t character) const {
  if (is_kana(character)) return "ja";
  if (is_hangul(character)) return "ko";
  if (language_ == "zh" || language_ == "zh-Hans" || language_ == "zh-SG") return "zh-cn";
  if (language_ == "zh-Hant") return "zh-tw";
  std::string primary = language_.substr(0, language_.find('-'));
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
  if (!font) font.reset(hb_font_create(open_face(face.path, 0).get()));
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
      const bool nearer = std::abs(face.nearest(weight) - weight) < std::abs(best->nearest(weight) - weight);
      if (face.family == best->family && face.slant == best->slant && nearer) best = &face;
    }
    if (best != nullptr) return FallbackFace{*best, best->nearest(weight), false, false};
    if (last == FontOwner::file) break;
  }
  return std::nullopt;
}

bool FallbackFonts::adds_to(const std::vector<Type>& types, std::string_view text) {
  const std::u32string characters = to_utf32(text);
  return std::ranges::any_of(std::set(characters.begin(), characters.end()), [&](char32_t character) {
    const auto is_missing = [&](const Type& type) {
      const FaceFile* face = catalog_.find(type.family.text, type.weight, type.slant);
      return face == nullptr || !has(*face, character);
    };
    return g_unichar_isgraph(character) != 0 &&
           std::ranges::any_of(catalog_.faces(),
                               [&](const FaceFile& face) { return face.owner == FontOwner::file && has(face, character); }) &&
           (is_emoji(character) || std::ranges::any_of(types, is_missing));
  });
}

// Returns all system fonts, best match first.
FallbackFonts::FontSetHandle FallbackFonts::sort_system(const std::string& language, int weight, bool color) {
  const OwnPattern wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_FAMILY, to_fontconfig("sans-serif"));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, FcWeightFromOpenType(weight));
  if (color) FcPatternAddBool(wanted.get(), FC_COLOR, FcTrue);
  FcLangSet* languages = FcLangSetCreate();
  FcLangSetAdd(languages, to_fontconfig(language.c_str()));
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
  const auto distance = [&](const FallbackFace& face) { return std::pair(std::abs(face.weight - weight), face.weight); };
  for (const std::string& family : companions(script_of(character), kind, han_ending(font_language(character)))) {
    std::optional<FallbackFace> best;
    for (FcPattern* pattern : system_patterns()) {
      if (!is_plain_face(pattern, family)) continue;
      auto face = read_system_face(pattern, character, weight);
      if (face && (!best || distance(*face) < distance(*best))) best = std::move(face);
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
  std::optional<FallbackFace> plain;
  for (FcPattern* pattern : patterns_of(entry->second.get())) {
    auto face = read_system_face(pattern, character, weight);
    if (!face || is_web_font(face->face.path)) continue;
    if (face->color == color && !has_other_forms(face->face.family, language)) return face;
    if (!plain) plain = std::move(face);
  }
  return plain;
}

}  // namespace placard
