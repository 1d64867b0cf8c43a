#pragma once
// Searches for fallback fonts for characters that a style's fonts do not contain.

#include "text/catalog.h"

namespace placard {

/// A fallback font.
struct FallbackFace {
  FaceFile face;
  int weight = 400;        ///< the nearest weight that it has
  bool color = false;      ///< has color glyphs
  bool of_system = false;  ///< a system font: pictures depend on the machine
};

/// Whether a character is drawn as text or as an emoji in color.
enum class Presentation { text, emoji };

/// The character of a font.
enum class FontKind { sans, serif, mono };

/// Returns the kind of a face by its tables, or by the name of its family.
FontKind kind_of(hb_face_t* face, std::string_view family);

/// Returns the preferred families for a script, those of the kind first; `han_forms` is the suffix of CJK families, such as
/// "SC". They are of the Debian packages fonts-noto-core and fonts-noto-cjk.
std::vector<std::string> companions(GUnicodeScript script, FontKind kind, std::string_view han_forms);

/// Returns the Debian package that may have a font for the character, because none of its fonts is installed; empty if there is
/// none.
std::string_view missing_package(char32_t character);

/// Finds fallback fonts: first in the catalog, then among the system fonts. Emoji prefer system fonts. Not thread-safe.
class FallbackFonts {
 public:
  explicit FallbackFonts(const Catalog& catalog) : catalog_(catalog) {}

  /// Sets the language, which selects the regional forms of Han characters.
  void set_language(const std::string& tag) { language_ = tag; }

  /// Sets the text that contains the characters: its first letters give the script of digits and punctuation; without a CJK
  /// language, its kana or hangul select the forms of Han characters.
  void set_text(std::string_view text);

  /// Returns a font that has the character as text or as an emoji, for text of the kind, in the nearest weight, or null. The
  /// pointer stays valid.
  const FallbackFace* find(char32_t character, Presentation presentation, FontKind kind, int weight);

  /// Whether fonts of a metadata file have a character of a text that the face of one of the types lacks.
  bool adds_to(const std::vector<Type>& types, std::string_view text);

 private:
  using FontSetHandle = std::unique_ptr<FcFontSet, FreeBy<FcFontSetSortDestroy>>;

  [[nodiscard]] std::string font_language(char32_t character) const;
  [[nodiscard]] GUnicodeScript script_of(char32_t character) const;
  bool has(const FaceFile& face, char32_t character);
  std::optional<FallbackFace> find_own(char32_t character, int weight, FontOwner last);
  std::optional<FallbackFace> find_companion(char32_t character, FontKind kind, int weight) const;
  std::optional<FallbackFace> find_system(char32_t character, Presentation presentation, int weight);
  FontSetHandle sort_system(const std::string& language, int weight, bool color);

  const Catalog& catalog_;
  std::map<std::tuple<std::string, int, bool>, FontSetHandle> sorted_;  // system fonts by language, weight and color
  std::map<std::string, FaceFontHandle> own_;                           // built-in fonts by path
  std::string language_ = "en";
  std::string han_language_ = "zh-cn";
  GUnicodeScript script_ = G_UNICODE_SCRIPT_COMMON;  // of the first letter
  using Key = std::tuple<std::string, GUnicodeScript, int, char32_t, Presentation, FontKind>;
  std::map<Key, std::optional<FallbackFace>> known_;  // by language, script, weight, …
};

}  // namespace placard
