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

std::string id_prefix(std::string_view card_id, std::string_view mode) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  const auto add = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3; };
  for (const char c : card_id) add(c);
  add('\0');  // no id holds it
  for (const char c : mode) add(c);
  std::string prefix(1, id_letters[hash % 52]);  // an id begins with a letter
  for (const int shift : {16, 32, 48}) prefix += id_letters[(hash >> shift) % id_letters.size()];
  return prefix;
}

}  // namespace placard
