#pragma once
// Assigns fallback fonts to the characters of a text that its font does not contain.

#include <map>
#include <string_view>
#include <vector>

#include "text/fallback.h"
#include "text/typesetter.h"

namespace placard {

/// Returns each occurrence of the characters in text order; characters that are not in the text, such as capitals of small
/// letters, come last.
std::vector<char32_t> in_order_of(std::string_view text, const std::vector<char32_t>& characters);

/// A part of a text in a fallback font; offsets in bytes.
struct FallbackRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  const FallbackFace* face = nullptr;
};

/// The fallback font of each character.
class FontFallback {
 public:
  /// Finds fonts for the missing characters of a paragraph and for the emoji of its text. Moves the characters from `missing` to
  /// `borrowed`; those without a font stay missing.
  void find(FallbackFonts& fonts, int weight, std::string_view text, Paragraph& paragraph);

  /// Returns the parts of a text that fallback fonts show, in order.
  [[nodiscard]] std::vector<FallbackRange> ranges(std::string_view text) const;

  /// Whether a text requests emoji presentation.
  [[nodiscard]] static bool are_asked_for(std::string_view text) { return text.find("\uFE0F") != std::string_view::npos; }

  void clear() { faces_.clear(); }

 private:
  std::map<char32_t, const FallbackFace*> faces_;
};

}  // namespace placard
