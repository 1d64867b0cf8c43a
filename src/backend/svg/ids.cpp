#include "backend/svg/ids.h"

#include "base/fnv.h"

namespace placard {

std::string in_letters(std::uint64_t value) {
  std::string text;
  do {
    text += id_letters[value % id_letters.size()];
    value /= id_letters.size();
  } while (value > 0);
  return text;
}

std::string id_prefix(std::string_view card_id, std::string_view mode) {
  const std::uint64_t hash = fnv1a(std::string(card_id).append(1, '\0').append(mode));  // no id holds a NUL
  std::string prefix(1, id_letters[hash % 52]);                                         // an id begins with a letter
  for (const int shift : {16, 32, 48}) prefix += id_letters[(hash >> shift) % id_letters.size()];
  return prefix;
}

}  // namespace placard
