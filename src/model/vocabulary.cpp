#include "model/vocabulary.h"

#include "base/spelling.h"

namespace placard {

const std::array<ToneWords, 5> tone_words{{
    {Tone::success,
     {"live", "stable", "active", "ready", "released", "done", "complete", "completed", "maintained", "passing", "online",
      "production"}},
    {Tone::warning,
     {"in progress", "wip", "work in progress", "in development", "development", "unstable", "maintenance", "pending", "draft"}},
    {Tone::info, {"beta", "alpha", "preview", "experimental", "experiment", "new", "research", "prototype"}},
    {Tone::danger, {"deprecated", "broken", "failing", "offline", "abandoned"}},
    {Tone::neutral, {"planned", "idea", "paused", "on hold", "archived", "inactive"}},
}};

Tone tone_of(std::string_view status) {
  for (const ToneWords& row : tone_words)
    for (const std::string_view word : row.words)
      if (same_letters(word, status)) return row.tone;
  return Tone::neutral;
}

}  // namespace placard
