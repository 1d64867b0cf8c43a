#pragma once
// The words that a metadata file chooses from.

#include <array>
#include <string_view>
#include <vector>

#include "input/fields.h"

namespace placard {

/// The arrangement of a card.
enum class LayoutKind { project, compact, hero, note, badge, social };
constexpr std::size_t layout_count = 6;

/// Which of a style's palettes a picture uses: one, each in a file of its own, or both in one SVG that adapts itself.
enum class Mode { light, dark, both, automatic };

/// Where lines of a card begin; `automatic` follows the title.
enum class Direction { automatic, left_to_right, right_to_left };

/// What a status says about a project, as a color.
enum class Tone { success, warning, info, danger, neutral };

/// The tone of a known status word ("live", "in progress", …), upper and lower case alike; neutral for any other.
Tone tone_of(std::string_view status);

/// The status words of a tone.
struct ToneWords {
  Tone tone;
  std::vector<std::string_view> words;
};

/// What each layout is for, in the order of LayoutKind.
constexpr std::array<std::string_view, layout_count> layout_docs{
    "title, status, summary, quote, tags, stats and link; 480 px wide",
    "a pin: title, status, summary and stats; 400 px wide",
    "the head of a profile: owner, a quote in large letters, summary; 840 px wide",
    "a sentence with its text; 400 px wide",
    "a label and a message; 20 or 28 px high",
    "the preview image of a link: 1280 × 640 px",
};

/// The status words that placard knows.
extern const std::array<ToneWords, 5> tone_words;

template <>
struct EnumNames<LayoutKind> {
  static constexpr std::array<std::string_view, layout_count> names{"project", "compact", "hero", "note", "badge", "social"};
};
template <>
struct EnumNames<Mode> {
  static constexpr std::array<std::string_view, 4> names{"light", "dark", "both", "auto"};
};
template <>
struct EnumNames<Direction> {
  static constexpr std::array<std::string_view, 3> names{"auto", "ltr", "rtl"};
};
template <>
struct EnumNames<Tone> {
  static constexpr std::array<std::string_view, 5> names{"success", "warning", "info", "danger", "neutral"};
};

}  // namespace placard
