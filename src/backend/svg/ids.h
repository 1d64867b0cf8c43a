#pragma once
// Ids of an SVG, derived from the card and the mode so that they are unique among the pictures of a page.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/fnv.h"

namespace placard {

constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A number in base 62.
inline std::string in_letters(std::uint64_t value) {
  std::string text;
  do {
    text += id_letters[value % id_letters.size()];
    value /= id_letters.size();
  } while (value > 0);
  return text;
}

/// A prefix of four characters for the ids of a card in a mode. A fifth character would add 0.3 KB to a card.
inline std::string id_prefix(std::string_view card_id, std::string_view mode) {
  const std::uint64_t hash = fnv1a(std::string(card_id).append(1, '\0').append(mode));  // no id holds a NUL
  std::string prefix(1, id_letters[hash % 52]);                                         // an id begins with a letter
  for (const int shift : {16, 32, 48}) prefix += id_letters[(hash >> shift) % id_letters.size()];
  return prefix;
}

}  // namespace placard
