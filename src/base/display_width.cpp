#include "base/display_width.h"

#include <glib.h>

#include "base/utf8.h"

namespace placard {

std::size_t display_width(char32_t character) {
  if (g_unichar_iszerowidth(character) != 0) return 0;
  return g_unichar_iswide(character) != 0 ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) ++offset;
    count += display_width(character.value_or(U'?'));
  }
  return count;
}

}  // namespace placard
