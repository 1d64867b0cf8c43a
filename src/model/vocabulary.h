#pragma once
// The enumerations of a metadata file and the names of their values.

#include <array>

#include "input/fields.h"

namespace placard {

/// What the pictures of a layout are for.
enum class LayoutKind {
  card,     ///< shown in a README, one or several side by side
  header,   ///< as wide as a README
  picture,  ///< of fixed size, for previews of links; the title takes the height that is left
  badge,    ///< a label and a message on one line
};

/// The palettes that are drawn: one, both in one file each, or both in one SVG with a media query.
enum class Mode { light, dark, both, automatic };

/// The text direction; `automatic` follows the title.
enum class Direction { automatic, left_to_right, right_to_left };

/// How an SVG appears: at once, one part after the other, or also with its title typed.
enum class Motion { none, subtle, typed };

/// The meaning of a status; selects its color.
enum class Tone { success, warning, info, danger, neutral };

/// The tone of a known status word such as "live", ignoring case; neutral for any other text.
Tone tone_of(std::string_view status);

/// The status words of a tone.
struct ToneWords {
  Tone tone;
  std::vector<std::string_view> words;
};

/// The status words that placard knows.
extern const std::array<ToneWords, 5> tone_words;

template <>
inline constexpr std::array<std::string_view, 4> enum_names<LayoutKind>{"card", "header", "picture", "badge"};
template <>
inline constexpr std::array<std::string_view, 4> enum_names<Mode>{"light", "dark", "both", "auto"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Direction>{"auto", "ltr", "rtl"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Motion>{"none", "subtle", "typed"};
template <>
inline constexpr std::array<std::string_view, 5> enum_names<Tone>{"success", "warning", "info", "danger", "neutral"};

}  // namespace placard
