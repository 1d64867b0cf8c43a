#pragma once
// Texts that were set before.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/vocabulary.h"
#include "text/typesetter.h"

namespace placard {

/// All that decides how a text is set, but the text.
struct Setting {
  Type type;
  Room room;
  std::string language;
  Direction direction = Direction::automatic;
  bool leans_right_to_left = false;

  bool operator==(const Setting&) const = default;
};

/// Keeps the last paragraphs that were set: a card is measured before it is drawn, and many cards say the same.
class Paragraphs {
 public:
  /// The text in this setting: the one that is kept, or what `set` makes of it, which is then kept.
  const Paragraph& get(std::string_view text, const Setting& setting, const std::function<Paragraph()>& set);

 private:
  struct Entry {
    Setting setting;
    Paragraph paragraph;
  };

  std::unordered_map<std::string, std::vector<Entry>> entries_;
  std::size_t glyphs_ = 0;
};

}  // namespace placard
