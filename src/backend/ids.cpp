#include "backend/ids.h"

namespace placard {

std::string in_letters(std::uint64_t value) {
  std::string text;
  do {
    text += id_letters[value % id_letters.size()];
    value /= id_letters.size();
  } while (value > 0);
  return text;
}

std::string id_prefix(std::string_view card_id) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : card_id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string prefix(1, id_letters[hash % 52]);  // an id begins with a letter
  prefix += id_letters[(hash >> 16) % id_letters.size()];
  prefix += id_letters[(hash >> 32) % id_letters.size()];
  return prefix;
}

}  // namespace placard
