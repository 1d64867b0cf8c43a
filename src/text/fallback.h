#pragma once
// Fonts for characters that a style's own fonts lack: looked for only when there are such characters.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/catalog.h"
#include "text/handles.h"

namespace placard {

/// A font that stands in for characters.
struct FallbackFace {
  std::string family;
  std::string path;
  int weight = 400;
  bool color = false;     ///< draws emoji
  bool of_system = false;  ///< not installed with the program: pictures with it depend on the machine
};

/// Finds stand-ins: first among the program's own fonts, then among the system's.
class FallbackFonts {
 public:
  explicit FallbackFonts(const Catalog& catalog) : catalog_(catalog) {}

  /// The language that decides between fonts: the forms of Han characters differ.
  void set_language(const std::string& tag) { language_ = tag; }

  /// The text that characters are looked for from now on stand in: where no language says how Han characters look, kana
  /// or hangul beside them do.
  void set_text(std::string_view text);

  /// A font that has the character, as near to the weight as there is one; the same one each time, or null.
  const FallbackFace* find(char32_t character, int weight);

 private:
  using CharSetHandle = std::unique_ptr<FcCharSet, Free<FcCharSetDestroy>>;
  using FontSetHandle = std::unique_ptr<FcFontSet, Free<FcFontSetSortDestroy>>;

  [[nodiscard]] std::string font_language(char32_t character) const;
  bool has(const FaceFile& face, char32_t character);
  std::optional<FallbackFace> find_own(char32_t character, int weight);
  std::optional<FallbackFace> find_system(char32_t character, int weight);
  FontSetHandle sort_system(const std::string& language, int weight, bool color);

  const Catalog& catalog_;
  FontConfigHandle system_;  // made when it is first needed: reading it takes longer than drawing a card
  std::map<std::tuple<std::string, int, bool>, FontSetHandle> sorted_;  // the system's by language, weight and color
  std::map<std::string, CharSetHandle> own_;
  std::string language_ = "en";
  std::string han_language_ = "zh-cn";
  std::map<std::tuple<std::string, int, char32_t>, std::optional<FallbackFace>> known_;  // by language and weight
};

}  // namespace placard
