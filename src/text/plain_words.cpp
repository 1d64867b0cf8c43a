// How words are shaped once
//
// Shaping is most of the work on a text that was never set, but its words were mostly seen before. A text is parted at
// spaces between letters (and after a comma or the like); digits and other signs stay with what is beside them, since
// fonts look far around these. What is kept of a text that was shaped is each word of which HarfBuzz says that it would be
// drawn the same by itself, and how words met: the two characters on each side of the space, and whether HarfBuzz says
// that the break between them is safe. Words that are known and meet as known ones did are joined; each run of others is
// shaped, and learnt from.
//
// So nothing is taken from a text that depends on it, and a text is drawn the same whatever was set before it. The one thing
// taken for granted is that a font, where letters stand on both sides of a space, looks no further than two of them. A test
// compares what is joined with what Pango sets in the program's own fonts; texts in others are shaped whole.

#include "text/plain_words.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "base/ascii.h"

namespace placard {

namespace {

constexpr std::size_t most_letters = 40'000;  // of a setting: about 2 MB
constexpr std::size_t most_meetings = 20'000;
constexpr std::size_t most_settings = 32;
constexpr std::size_t longest_word = 64;  // bytes

bool ends_word(char c) { return is_letter(c) || c == ',' || c == '.' || c == ';' || c == ':'; }

// Words are parted at the space before `at`.
bool begins_word(std::string_view text, std::size_t begin, std::size_t at, std::size_t end) {
  return at >= begin + 2 && at < end && text[at - 1] == ' ' && is_letter(text[at]) && ends_word(text[at - 2]);
}

void find_words(std::string_view text, std::size_t begin, std::size_t end, std::vector<PlainWord>& words) {
  words.clear();
  std::size_t first = begin;
  for (std::size_t at = begin + 1; at <= end; ++at) {
    if (at < end && !begins_word(text, begin, at, end)) continue;
    words.push_back({first, at});
    first = at;
  }
}

// Two characters of each side; nothing where there is but one.
std::uint32_t meeting_of(std::string_view text, const PlainWord& left, const PlainWord& right) {
  const auto byte = [&](bool is_there, std::size_t at) {
    return is_there ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])) : 0U;
  };
  return byte(left.end - left.begin > 2, left.end - 3) << 24U | byte(true, left.end - 2) << 16U | byte(true, right.begin) << 8U |
         byte(right.end - right.begin > 1, right.begin + 1);
}

// The letter at an offset of the text; the letters' offsets ascend.
const PlainLetter* letter_at(std::span<const PlainLetter> letters, std::size_t offset) {
  const auto by_offset = [](const PlainLetter& letter, std::size_t at) { return letter.glyph.offset < at; };
  const auto found = std::lower_bound(letters.begin(), letters.end(), offset, by_offset);
  return found != letters.end() && found->glyph.offset == offset ? &*found : nullptr;
}

// Keeps of the words of a run what does not depend on the others.
void learn(ShapedWords& known, std::string_view text, const PlainRun& run, std::span<const PlainLetter> letters) {
  const PlainLetter* begin = letter_at(letters, run.first->begin);
  for (const PlainWord* word = run.first; word != run.last; ++word) {
    const bool is_last = word + 1 == run.last;
    const PlainLetter* end = is_last ? letters.data() + letters.size() : letter_at(letters, word->end);
    if (!is_last && end != nullptr && !end->can_begin) end = nullptr;
    if (begin != nullptr && end != nullptr) known.add(text.substr(word->begin, word->end - word->begin), begin, end);
    if (!is_last) known.add_meeting(meeting_of(text, *word, word[1]), end != nullptr);
    begin = end;
  }
}

void append_known(const PlainWord& word, std::vector<PlainLetter>& letters) {
  for (PlainLetter letter : *word.letters) {
    letter.glyph.offset += word.begin;
    letters.push_back(letter);
  }
}

void mark_shaped(const ShapedWords& known, std::string_view text, std::vector<PlainWord>& words) {
  for (PlainWord& word : words) {
    word.letters = known.find(text.substr(word.begin, word.end - word.begin));
    word.is_shaped = word.is_shaped || word.letters == nullptr;
    if (&word == &words.back()) break;
    PlainWord& next = *(&word + 1);
    if (known.can_meet(meeting_of(text, word, next))) continue;
    word.is_shaped = true;
    next.is_shaped = true;
  }
}

}  // namespace

const WordLetters* ShapedWords::find(std::string_view word) const {
  const auto found = words_->find(word);
  return found == words_->end() ? nullptr : &found->second;
}

void ShapedWords::add(std::string_view word, const PlainLetter* first, const PlainLetter* last) {
  if (word.size() > longest_word) return;
  if (letters_ > most_letters) {
    words_.reset();
    memory_.release();
    words_.emplace(&memory_);
    letters_ = 0;
  }
  if (find(word) != nullptr) return;
  WordLetters& letters = words_->try_emplace(std::pmr::string(word, &memory_), first, last).first->second;
  letters_ += letters.size();
  const std::size_t begin = first->glyph.offset;
  for (PlainLetter& letter : letters) letter.glyph.offset -= begin;
}

bool ShapedWords::can_meet(std::uint32_t meeting) const {
  const auto found = meetings_.find(meeting);
  return found != meetings_.end() && found->second;
}

void ShapedWords::add_meeting(std::uint32_t meeting, bool is_harmless) {
  if (meetings_.size() > most_meetings) meetings_.clear();
  const auto [entry, is_new] = meetings_.try_emplace(meeting, is_harmless);
  entry->second = entry->second && is_harmless;
}

WordStore::Setting::Setting(const PlainShaper& shaper)
    : font(shaper.setting().font),
      tracking(shaper.setting().tracking),
      script(shaper.script()),
      language(shaper.language()),
      features(shaper.setting().features) {}

ShapedWords& WordStore::of(const PlainShaper& shaper) {
  const PlainSetting& own = shaper.setting();
  const auto is_same = [&](const Setting& known) {
    return known.font == own.font && known.tracking == own.tracking && known.script == shaper.script() &&
           known.language == shaper.language() && known.features == own.features;
  };
  const auto known = std::find_if(settings_.begin(), settings_.end(), is_same);
  if (known != settings_.end()) return known->words;
  if (settings_.size() > most_settings) settings_.clear();
  return settings_.emplace_back(shaper).words;
}

void WordStore::shape(PlainShaper& shaper, std::size_t begin, std::size_t end, std::vector<PlainLetter>& letters) {
  ShapedWords& known = of(shaper);
  find_words(shaper.text(), begin, end, words_);
  mark_shaped(known, shaper.text(), words_);
  letters.reserve(letters.size() + end - begin);
  runs_.clear();
  const PlainWord* behind = words_.data() + words_.size();
  for (const PlainWord* word = words_.data(); word != behind;) {
    if (!word->is_shaped) {
      append_known(*word++, letters);
      continue;
    }
    const PlainWord* last = std::find_if(word, behind, [](const PlainWord& next) { return !next.is_shaped; });
    const std::size_t first_letter = letters.size();
    shaper.shape(word->begin, (last - 1)->end, letters);
    runs_.push_back({word, last, first_letter, letters.size()});
    word = last;
  }
  // Not before: what is kept is looked at till here.
  for (const PlainRun& run : runs_) learn(known, shaper.text(), run, std::span(letters).subspan(run.begin, run.end - run.begin));
}

}  // namespace placard
