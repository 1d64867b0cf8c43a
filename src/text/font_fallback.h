#pragma once
// The fonts that stand in for characters of one text which its own font lacks.

#include <map>
#include <string_view>
#include <vector>

#include "text/face_context.h"
#include "text/fallback.h"
#include "text/handles.h"
#include "text/typesetter.h"

namespace placard {

/// The characters as often as a text has them, in its order, those that are not in it (its capitals) at the end: how a line was
/// broken while they were missing is nothing to tell.
std::vector<char32_t> in_order_of(std::string_view text, const std::vector<char32_t>& characters);

/// Characters with the font that each is borrowed from.
class FontFallback {
 public:
  /// Looks for fonts for the missing characters of a paragraph and for the emoji of its text, and makes them known to its
  /// face. The characters become borrowed ones; those that no font has stay missing.
  void find(FallbackFonts& fonts, FaceContext& face, int weight, std::string_view text, Paragraph& paragraph);

  /// Has the borrowed characters of a text drawn in their fonts.
  void insert(PangoAttrList* attributes, std::string_view text) const;

  /// Whether a text asks for signs in color that its font may have in black.
  [[nodiscard]] static bool are_asked_for(std::string_view text) { return text.find("\uFE0F") != std::string_view::npos; }

  void clear() { faces_.clear(); }

 private:
  std::map<char32_t, const FallbackFace*> faces_;
};

}  // namespace placard
