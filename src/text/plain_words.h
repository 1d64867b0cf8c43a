#pragma once
// Words that were shaped before. The essay stands in the source file.

#include <cstdint>
#include <deque>
#include <functional>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/plain_shaping.h"

namespace placard {

/// The letters of a word that is kept; their offsets count from its begin.
using WordLetters = std::pmr::vector<PlainLetter>;

/// The words of one setting.
class ShapedWords {
 public:
  /// The letters of a word; null where it is not kept.
  [[nodiscard]] const WordLetters* find(std::string_view word) const;
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

  using Words = std::pmr::unordered_map<std::pmr::string, WordLetters, Hash, std::equal_to<>>;

  static constexpr std::size_t first_block = 8 << 10;  // bytes: each next one is larger

  std::pmr::monotonic_buffer_resource memory_{first_block};  // of the words: given back at once
  std::optional<Words> words_{&memory_};
  std::unordered_map<std::uint32_t, bool> meetings_;
  std::size_t letters_ = 0;
};

/// A word of a text, with the space behind it.
struct PlainWord {
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
  const WordLetters* letters = nullptr;  ///< where they are known
  bool is_shaped = false;                ///< anew, in this text
};

/// Words that are shaped together, and where their letters are.
struct PlainRun {
  const PlainWord* first = nullptr;
  const PlainWord* last = nullptr;  ///< behind them
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The words of all settings.
class WordStore {
 public:
  /// Those of the setting in which a text is shaped.
  ShapedWords& of(const PlainShaper& shaper);

  /// Appends the letters of the bytes `begin` to `end` as `PlainShaper::shape` does; only what is not kept is shaped.
  void shape(PlainShaper& shaper, std::size_t begin, std::size_t end, std::vector<PlainLetter>& letters);

 private:
  struct Setting {
    explicit Setting(const PlainShaper& shaper);
    hb_font_t* font;
    int tracking;
    hb_script_t script;
    PangoLanguage* language;
    std::string features;
    ShapedWords words;
  };

  std::deque<Setting> settings_;
  // Of the text that is being shaped:
  std::vector<PlainWord> words_;
  std::vector<PlainRun> runs_;
};

}  // namespace placard
