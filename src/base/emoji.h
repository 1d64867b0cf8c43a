#pragma once
// Which characters are emoji: the only table of them.

namespace placard {

/// Whether a character is drawn as an emoji, alone or together with the characters after it.
bool is_emoji(char32_t character);

/// Whether it is an emoji that fonts for text usually lack. They have ©, ™, arrows and simple shapes.
bool is_pictograph(char32_t character);

}  // namespace placard
