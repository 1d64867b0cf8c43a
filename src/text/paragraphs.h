#pragma once
// Texts that were set before.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

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
  /// Forgets all of them where there are many; till then, each stays where it is.
  void make_room();

  /// The text as it was set in this setting, or null.
  [[nodiscard]] const Paragraph* find(std::string_view text, const Setting& setting) const;

  /// Keeps one that was not there.
  const Paragraph& add(std::string_view text, const Setting& setting, Paragraph paragraph);

 private:
  struct Entry {
    Setting setting;
    Paragraph paragraph;
  };

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::unordered_multimap<std::string, Entry, Hash, std::equal_to<>> entries_;
  std::size_t glyphs_ = 0;
};

}  // namespace placard
