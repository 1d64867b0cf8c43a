#include "model/vocabulary.h"

#include <algorithm>

#include "base/spelling.h"

namespace placard {

const std::array<ToneWord, 40> tone_words{{
    {"live", Tone::success},
    {"stable", Tone::success},
    {"active", Tone::success},
    {"ready", Tone::success},
    {"released", Tone::success},
    {"done", Tone::success},
    {"complete", Tone::success},
    {"completed", Tone::success},
    {"maintained", Tone::success},
    {"passing", Tone::success},
    {"online", Tone::success},
    {"production", Tone::success},
    {"in progress", Tone::warning},
    {"wip", Tone::warning},
    {"work in progress", Tone::warning},
    {"in development", Tone::warning},
    {"development", Tone::warning},
    {"unstable", Tone::warning},
    {"maintenance", Tone::warning},
    {"pending", Tone::warning},
    {"draft", Tone::warning},
    {"beta", Tone::info},
    {"alpha", Tone::info},
    {"preview", Tone::info},
    {"experimental", Tone::info},
    {"experiment", Tone::info},
    {"new", Tone::info},
    {"research", Tone::info},
    {"prototype", Tone::info},
    {"deprecated", Tone::danger},
    {"broken", Tone::danger},
    {"failing", Tone::danger},
    {"offline", Tone::danger},
    {"abandoned", Tone::danger},
    {"planned", Tone::neutral},
    {"idea", Tone::neutral},
    {"paused", Tone::neutral},
    {"on hold", Tone::neutral},
    {"archived", Tone::neutral},
    {"inactive", Tone::neutral},
}};

Tone tone_of(std::string_view status) {
  const auto matches = [status](const ToneWord& row) { return same_letters(row.word, status); };
  const auto* const row = std::find_if(tone_words.begin(), tone_words.end(), matches);
  return row == tone_words.end() ? Tone::neutral : row->tone;
}

}  // namespace placard
