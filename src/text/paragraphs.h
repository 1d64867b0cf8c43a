#pragma once
// The paragraph cache.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/vocabulary.h"
#include "text/typesetter.h"

namespace placard {

/// The cache key without the text.
struct Setting {
  Type type;
  Room room;
  std::string language;
  Direction direction = Direction::automatic;
  bool leans_right_to_left = false;

  bool operator==(const Setting&) const = default;
};

/// Caches typeset paragraphs: cards are measured before they are drawn, and cards often share text.
class Paragraphs {
 public:
  /// Clears the cache if it is full. Pointers to paragraphs stay valid until then.
  void make_room();

  /// Returns the cached paragraph, or null.
  [[nodiscard]] const Paragraph* find(std::string_view text, const Setting& setting) const;

  /// Adds a paragraph that is not in the cache.
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
