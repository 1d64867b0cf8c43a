#include "cli/seen_names.h"

#include <utility>

#include "base/ascii.h"

namespace placard {

// FNV-1a, whose upper bits depend too little on the last letters: the steps after it (those of MurmurHash3's end) spread each
// bit over all.
std::uint64_t number_of_name(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(lower(c))) * 0x100000001b3;
  hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccd;
  hash = (hash ^ (hash >> 33U)) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 33U);
}

bool SeenNames::add_number(std::uint64_t number) {
  if (number == 0) return !std::exchange(has_zero_, true);  // which is an empty place elsewhere
  if (table_.has(number)) return false;
  if (file_) {
    const NumberFile::Answer answer = file_->add(number);
    if (answer != NumberFile::Answer::no_room) return answer == NumberFile::Answer::is_new;
  }
  table_.add(number);
  if (!file_ && table_.size() >= most_) move_to_disk();
  return true;
}

void SeenNames::move_to_disk() {
  file_ = NumberFile::make(folders_, table_.size());
  if (file_ && file_->add_all(table_.slots())) {
    table_ = {};
  } else {
    file_.reset();
    most_ = 2 * table_.size();  // there may be room then
  }
}

}  // namespace placard
