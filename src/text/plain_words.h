#pragma once
// Words that were shaped before. The essay stands in the source file.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "text/plain_shaping.h"

namespace placard {

/// The words of one setting.
class ShapedWords {
 public:
  /// The letters of a word, whose offsets count from its begin; null where it is not kept.
  [[nodiscard]] const std::vector<PlainLetter>* find(std::string_view word) const;
  /// Keeps a word, if it is not too long.
  void add(std::string_view word, const PlainLetter* first, const PlainLetter* last);

  /// Whether words that meet like this were seen not to change each other.
  [[nodiscard]] bool can_meet(std::uint32_t meeting) const;
  /// Keeps whether they do; once they did, they always do.
  void add_meeting(std::uint32_t meeting, bool is_harmless);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };

  std::unordered_map<std::string, std::vector<PlainLetter>, Hash, std::equal_to<>> words_;
  std::unordered_map<std::uint32_t, bool> meetings_;
  std::size_t letters_ = 0;
};

/// The words of all settings.
class WordStore {
 public:
  /// Those of the setting in which a text is shaped.
  ShapedWords& of(const PlainShaper& shaper);

 private:
  std::map<std::tuple<hb_font_t*, int, std::uint32_t, std::string, std::string>, ShapedWords> settings_;
};

/// The letters of the bytes `begin` to `end` as `PlainShaper::shape` gives them; only what is not kept is shaped.
std::vector<PlainLetter> shape_words(PlainShaper& shaper, std::size_t begin, std::size_t end);

}  // namespace placard
