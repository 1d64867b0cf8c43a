#pragma once
// Tables of what differs by language.

#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace placard {

/// Returns the row whose `languages`, lower-case tags between spaces, have a tag: the whole tag is looked up, then the tag
/// without its last subtag, and so on (RFC 4647 lookup). The last row is for all others.
template <class Row, std::size_t count>
const Row& row_for(const std::array<Row, count>& rows, std::string_view language) {
  const std::string whole = lower(language);
  for (std::string_view tag = whole; !tag.empty(); tag = tag.substr(0, tag.find_last_of("-_"))) {
    for (const Row& row : rows)
      if (row.languages.find(" " + std::string(tag) + " ") != std::string_view::npos) return row;
    if (tag.find_first_of("-_") == std::string_view::npos) break;
  }
  return rows.back();
}

}  // namespace placard
