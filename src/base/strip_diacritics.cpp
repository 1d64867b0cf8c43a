#include "base/strip_diacritics.h"

#include <cstddef>

namespace placard {

namespace {

constexpr char32_t first = 0xC0;
constexpr char32_t last = 0x17F;

// One entry per code point from `first` to `last`, separated by spaces; '-' for signs that are not letters.
constexpr std::string_view ascii_forms =
    "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o "
    "o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i "
    "i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n ng ng o o o o o o oe oe r r r r r r s s "
    "s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s";

}  // namespace

std::string_view without_marks(char32_t letter) {
  if (letter < first || letter > last) return {};
  std::size_t begin = 0;
  for (char32_t at = first; at < letter; ++at) begin = ascii_forms.find(' ', begin) + 1;
  const std::string_view found = ascii_forms.substr(begin, ascii_forms.find(' ', begin) - begin);
  return found == "-" ? std::string_view() : found;
}

}  // namespace placard
