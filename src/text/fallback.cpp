#include "text/fallback.h"

#include <fontconfig/fontconfig.h>
// after fontconfig.h, which it needs
#include <fontconfig/fcfreetype.h>

#include <algorithm>
#include <array>
#include <cmath>

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

const FallbackFace* FallbackFonts::find(char32_t character, int weight) {
  const auto [entry, is_new] = known_.try_emplace({font_language(character), weight, character});
  if (is_new && g_unichar_type(character) == G_UNICODE_PRIVATE_USE) {
    // Each font has other pictures there: only those that the author names are meant.
    entry->second = find_own(character, weight, FontOwner::file);
  } else if (is_new) {
    if (!is_pictograph(character)) entry->second = find_own(character, weight, FontOwner::program);
    if (!entry->second) entry->second = find_system(character, weight);
    if (!entry->second) entry->second = find_own(character, weight, FontOwner::program);
  }
  return entry->second ? &*entry->second : nullptr;
}

void FallbackFonts::set_text(std::string_view text) {
  han_language_ = "zh-cn";
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) return;
    if (is_kana(*character)) han_language_ = "ja";
    if (is_hangul(*character) && han_language_ == "zh-cn") han_language_ = "ko";
  }
}

std::string FallbackFonts::font_language(char32_t character) const {
  if (is_kana(character)) return "ja";
  if (is_hangul(character)) return "ko";
  if (language_ == "zh" || language_ == "zh-Hans" || language_ == "zh-SG") return "zh-cn";
  if (language_ == "zh-Hant") return "zh-tw";
  const bool names_one = language_.starts_with("zh") || language_.starts_with("ja") || language_.starts_with("ko");
  return is_han(character) && !names_one ? han_language_ : language_;
}

bool FallbackFonts::has(const FaceFile& face, char32_t character) {
  const auto [entry, is_new] = own_.try_emplace(face.path);
  if (is_new) {
    int count = 0;
    const OwnPattern pattern(FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(face.path.c_str()), 0, nullptr, &count));
    FcCharSet* characters = nullptr;
    if (pattern && FcPatternGetCharSet(pattern.get(), FC_CHARSET, 0, &characters) == FcResultMatch) {
      entry->second.reset(FcCharSetCopy(characters));
    }
  }
  return entry->second && FcCharSetHasChar(entry->second.get(), character) == FcTrue;
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

std::optional<FallbackFace> FallbackFonts::find_system(char32_t character, int weight) {
  const std::string language = font_language(character);
  const auto [entry, is_new] = sorted_.try_emplace({language, weight, is_pictograph(character)});
  // Sorting takes longer than drawing a card, so the result is kept.
  if (is_new) entry->second = sort_system(language, weight, is_pictograph(character));
  const FontSetHandle& sorted = entry->second;
  std::optional<FallbackFace> plain;
  for (int i = 0; sorted && i < sorted->nfont; ++i) {
    FcPattern* pattern = sorted->fonts[i];
    if (!has_character(pattern, character)) continue;
    std::optional<FaceFile> file = read_face(pattern);
    if (!file || is_web_font(file->path)) continue;
    const int nearest = weight_of(*file, weight);
    FallbackFace face{*std::move(file), nearest, is_color(pattern), true};
    if (face.color == is_pictograph(character) && !has_other_forms(face.face.family, language)) return face;
    if (!plain) plain = std::move(face);
  }
  return plain;
}

}  // namespace placard
