#pragma once
// The enumerations of a metadata file and the names of their values.

#include <array>
#include <string_view>
#include <vector>

#include "input/fields.h"

namespace placard {

/// The layout of a card.
enum class LayoutKind { project, compact, hero, note, badge, social };
constexpr std::size_t layout_count = 6;

/// The palettes that are drawn: one, both in one file each, or both in one SVG with a media query.
enum class Mode { light, dark, both, automatic };

/// The text direction; `automatic` follows the title.
enum class Direction { automatic, left_to_right, right_to_left };

/// The meaning of a status; selects its color.
enum class Tone { success, warning, info, danger, neutral };

/// The tone of a known status word such as "live", ignoring case; neutral for any other text.
Tone tone_of(std::string_view status);

/// The status words of a tone.
struct ToneWords {
  Tone tone;
  std::vector<std::string_view> words;
};

/// A description of each layout, in the order of LayoutKind.
constexpr std::array<std::string_view, layout_count> layout_docs{
    "title, status, cover, summary, quote, tags, stats and link; 480 px wide",
    "avatar, title, status, summary and stats; 400 px wide",
    "a profile header: owner, avatar, a large quote, summary; 805 px wide",
    "a title with a paragraph; 400 px wide",
    "a label and a message; 20 or 28 px high",
    "the preview image of a link: 1280 × 640 px",
};

/// The status words that placard knows.
extern const std::array<ToneWords, 5> tone_words;

template <>
inline constexpr std::array<std::string_view, layout_count> enum_names<LayoutKind>{"project", "compact", "hero",
                                                                                   "note",    "badge",   "social"};
template <>
inline constexpr std::array<std::string_view, 4> enum_names<Mode>{"light", "dark", "both", "auto"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Direction>{"auto", "ltr", "rtl"};
template <>
inline constexpr std::array<std::string_view, 5> enum_names<Tone>{"success", "warning", "info", "danger", "neutral"};

}  // namespace placard
