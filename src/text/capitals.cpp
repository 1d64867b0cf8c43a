#include "text/shaping.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/characters.h"
#include "base/utf8.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr char32_t grave = 0x300;
constexpr char32_t acute = 0x301;
constexpr char32_t dot_above = 0x307;
constexpr char32_t dialytika = 0x308;
constexpr char32_t circumflex = 0x342;  // of Greek: the perispomeni
constexpr char32_t iota_below = 0x345;  // the ypogegrammeni

// Marks that Greek capitals lose: accents and breathings.
constexpr std::array<CodePointRange, 5> greek_marks{
    {{grave, acute}, {0x303, 0x304}, {0x306, 0x306}, {0x311, 0x314}, {circumflex, 0x343}}};

bool is_greek(char32_t c) { return g_unichar_get_script(c) == G_UNICODE_SCRIPT_GREEK; }
bool is_vowel(char32_t capital) { return std::u32string_view(U"ΑΕΗΙΟΥΩ").find(capital) != std::u32string_view::npos; }
bool has_soft_dot(char32_t c) { return c == U'i' || c == U'j' || c == U'į' || c == U'ị'; }

std::u32string decompose(char32_t character) {
  std::array<gunichar, G_UNICHAR_MAX_DECOMPOSITION_LENGTH> parts{};
  const std::size_t count = g_unichar_fully_decompose(character, FALSE, parts.data(), parts.size());
  return {parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(std::min(count, parts.size()))};
}

// The full mapping of a character. GLib lacks that of Roman numerals and circled letters.
std::string capitals_of(char32_t c) {
  if (c >= U'ⅰ' && c <= U'ⅿ') c += U'Ⅰ' - U'ⅰ';
  if (c >= U'ⓐ' && c <= U'ⓩ') c += U'Ⓐ' - U'ⓐ';
  std::string text;
  append_utf8(text, c);
  const std::unique_ptr<char, FreeBy<g_free>> capitals(g_utf8_strup(text.c_str(), -1));
  return capitals.get();
}

/// Writes the capitals of a text, character by character.
class Writer {
 public:
  Writer(std::string_view text, std::string_view language)
      : text_(text), language_(lower(language.substr(0, language.find('-')))) {}

  Capitals write() {
    while (begin_ < text_.size()) {
      std::size_t end = begin_;
      const auto character = decode_utf8(text_, end);
      if (!character) break;
      next_ = end;
      if (language_ == "el" && is_greek(*character)) {
        add_greek(*character);
      } else {
        add(*character);
      }
      before_ = *character;
      begin_ = next_;
    }
    result_.text.append(text_.substr(begin_));
    while (result_.offsets.size() <= result_.text.size()) result_.offsets.push_back(begin_++);
    return std::move(result_);
  }

 private:
  void append(std::string_view capitals) {
    result_.text += capitals;
    result_.offsets.resize(result_.text.size(), begin_);
  }

  void add(char32_t character) {
    vowel_lost_accent_ = false;
    const bool is_turkic = language_ == "tr" || language_ == "az";
    if (is_turkic && character == U'i') return append("İ");
    if (language_ == "lt" && character == dot_above && has_soft_dot(before_)) return;
    append(capitals_of(character));
  }

  // Adds a Greek letter with its marks, as CLDR's transform el-Upper does: an iota or upsilon after a vowel that lost its accent
  // gets a dialytika if it is not a diphthong with it, and the word "ή" ("or") keeps its accent.
  void add_greek(char32_t letter) {
    std::u32string marks = decompose(letter);
    char32_t capital = g_unichar_toupper(marks.front());
    marks.erase(0, 1);
    for (std::size_t end = next_;; next_ = end) {
      const auto mark = decode_utf8(text_, end);
      if (!mark || (!is_in(*mark, greek_marks) && *mark != dialytika && *mark != iota_below)) break;
      marks += *mark;
    }
    const auto has = [&](char32_t mark) { return marks.find(mark) != std::u32string::npos; };
    const bool has_accent = has(grave) || has(acute) || has(circumflex);
    const bool is_split = has(dialytika) || (vowel_lost_accent_ && (capital == U'Ι' || capital == U'Υ'));
    if (capital == U'Η' && has_accent && !has(iota_below) && !is_cased(before_) && !is_cased(peek())) capital = U'Ή';
    if (is_split && capital == U'Ι') capital = U'Ϊ';
    if (is_split && capital == U'Υ') capital = U'Ϋ';
    std::string capitals;
    append_utf8(capitals, capital);
    append(capitals + (has(iota_below) ? "Ι" : ""));
    vowel_lost_accent_ = has_accent && !is_split && is_vowel(capital);
  }

  // The next character, or 0.
  [[nodiscard]] char32_t peek() const {
    std::size_t at = next_;
    return decode_utf8(text_, at).value_or(0);
  }

  std::string_view text_;
  std::string language_;
  std::size_t begin_ = 0;  // of the current character
  std::size_t next_ = 0;   // after it
  char32_t before_ = 0;
  bool vowel_lost_accent_ = false;
  Capitals result_;
};

}  // namespace

Capitals to_capitals(std::string_view text, std::string_view language) { return Writer(text, language).write(); }

}  // namespace placard
