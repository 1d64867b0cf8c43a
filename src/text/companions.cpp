// Companion fonts: the fallback families that match the character of a style's font.

#include <algorithm>
#include <array>

#include "text/fallback.h"

namespace placard {

namespace {

// The preferred families of a script, separated by commas. A kind without its own uses those of sans.
struct ScriptFonts {
  GUnicodeScript script;
  std::string_view sans;
  std::string_view serif{};
  std::string_view mono{};
};

constexpr std::array script_fonts{
    ScriptFonts{G_UNICODE_SCRIPT_LATIN, "Noto Sans", "Noto Serif", "Noto Sans Mono"},
    ScriptFonts{G_UNICODE_SCRIPT_GREEK, "Noto Sans", "Noto Serif", "Noto Sans Mono"},
    ScriptFonts{G_UNICODE_SCRIPT_CYRILLIC, "Noto Sans", "Noto Serif", "Noto Sans Mono"},
    ScriptFonts{G_UNICODE_SCRIPT_ARABIC, "Noto Sans Arabic", "Noto Naskh Arabic,Amiri", "Noto Kufi Arabic"},
    ScriptFonts{G_UNICODE_SCRIPT_HEBREW, "Noto Sans Hebrew", "Noto Serif Hebrew"},
    ScriptFonts{G_UNICODE_SCRIPT_DEVANAGARI, "Noto Sans Devanagari", "Noto Serif Devanagari"},
    ScriptFonts{G_UNICODE_SCRIPT_BENGALI, "Noto Sans Bengali", "Noto Serif Bengali"},
    ScriptFonts{G_UNICODE_SCRIPT_GUJARATI, "Noto Sans Gujarati", "Noto Serif Gujarati"},
    ScriptFonts{G_UNICODE_SCRIPT_GURMUKHI, "Noto Sans Gurmukhi", "Noto Serif Gurmukhi"},
    ScriptFonts{G_UNICODE_SCRIPT_ORIYA, "Noto Sans Oriya"},
    ScriptFonts{G_UNICODE_SCRIPT_TAMIL, "Noto Sans Tamil", "Noto Serif Tamil"},
    ScriptFonts{G_UNICODE_SCRIPT_TELUGU, "Noto Sans Telugu", "Noto Serif Telugu"},
    ScriptFonts{G_UNICODE_SCRIPT_KANNADA, "Noto Sans Kannada", "Noto Serif Kannada"},
    ScriptFonts{G_UNICODE_SCRIPT_MALAYALAM, "Noto Sans Malayalam", "Noto Serif Malayalam"},
    ScriptFonts{G_UNICODE_SCRIPT_SINHALA, "Noto Sans Sinhala", "Noto Serif Sinhala"},
    ScriptFonts{G_UNICODE_SCRIPT_THAI, "Noto Sans Thai", "Noto Serif Thai"},
    ScriptFonts{G_UNICODE_SCRIPT_LAO, "Noto Sans Lao", "Noto Serif Lao"},
    ScriptFonts{G_UNICODE_SCRIPT_KHMER, "Noto Sans Khmer", "Noto Serif Khmer"},
    ScriptFonts{G_UNICODE_SCRIPT_MYANMAR, "Noto Sans Myanmar", "Noto Serif Myanmar"},
    ScriptFonts{G_UNICODE_SCRIPT_TIBETAN, "Noto Serif Tibetan"},
    ScriptFonts{G_UNICODE_SCRIPT_GEORGIAN, "Noto Sans Georgian", "Noto Serif Georgian"},
    ScriptFonts{G_UNICODE_SCRIPT_ARMENIAN, "Noto Sans Armenian", "Noto Serif Armenian"},
    ScriptFonts{G_UNICODE_SCRIPT_ETHIOPIC, "Noto Sans Ethiopic", "Noto Serif Ethiopic"},
    ScriptFonts{G_UNICODE_SCRIPT_HAN, "Noto Sans CJK", "Noto Serif CJK", "Noto Sans Mono CJK"},  // with a suffix: " SC"
};

// Serif families whose tables and names do not say so.
constexpr std::array<std::string_view, 12> serif_families{"Vollkorn", "Lora",       "Merriweather", "Playfair",
                                                          "Garamond", "Crimson",    "Bitter",       "Literata",
                                                          "Spectral", "Newsreader", "Libertine",    "Baskerville"};

bool is_serif_name(std::string_view family) {
  const auto is_in_name = [&](std::string_view part) { return family.find(part) != std::string_view::npos; };
  return is_in_name("Serif") || std::ranges::any_of(serif_families, is_in_name);
}

// Returns a byte of a table of a font, 0 past its end.
unsigned byte_of(hb_face_t* face, hb_tag_t table, std::size_t offset) {
  const BlobHandle blob(hb_face_reference_table(face, table));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return offset < length ? static_cast<unsigned char>(data[offset]) : 0;
}

}  // namespace

FontKind kind_of(hb_face_t* face, std::string_view family) {
  const bool is_fixed_pitch = byte_of(face, HB_TAG('p', 'o', 's', 't'), 15) != 0;
  if (is_fixed_pitch) return FontKind::mono;
  constexpr hb_tag_t os2 = HB_TAG('O', 'S', '/', '2');
  const unsigned serif_style = byte_of(face, os2, 32) == 2 ? byte_of(face, os2, 33) : 0;  // PANOSE of Latin text
  return (serif_style >= 2 && serif_style <= 10) || is_serif_name(family) ? FontKind::serif : FontKind::sans;
}

std::vector<std::string> companions(GUnicodeScript script, FontKind kind, std::string_view han_forms) {
  const auto row = std::ranges::find(script_fonts, script, &ScriptFonts::script);
  if (row == script_fonts.end()) return {};
  std::vector<std::string> result;
  const std::string_view own = kind == FontKind::serif ? row->serif : kind == FontKind::mono ? row->mono : std::string_view();
  for (std::string_view families : {own, row->sans}) {
    while (!families.empty()) {
      const std::size_t end = std::min(families.find(','), families.size());
      result.emplace_back(families.substr(0, end));
      if (script == G_UNICODE_SCRIPT_HAN) result.back().append(han_forms);
      families.remove_prefix(std::min(end + 1, families.size()));
    }
  }
  return result;
}

}  // namespace placard
