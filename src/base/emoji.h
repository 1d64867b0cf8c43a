#pragma once
// Emoji properties of characters.

namespace placard {

/// Whether a character can be part of an emoji.
bool is_emoji(char32_t character);

/// Whether a character is an emoji that text fonts usually lack, unlike ©, ™, arrows and simple shapes.
bool is_pictograph(char32_t character);

}  // namespace placard
