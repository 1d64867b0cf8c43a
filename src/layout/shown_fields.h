#pragma once
// Which layout shows which field of a card: what it leaves out is said, and the reference has the table.

#include <array>
#include <string>
#include <string_view>

#include "model/card.h"

namespace placard {

/// A field, and for each layout whether it has a place there: "yes", "" for no, or the fields, parted by spaces, in whose
/// absence it takes their place.
struct FieldPlaces {
  std::string_view field;
  std::array<std::string_view, layout_count> in;  ///< in the order of LayoutKind
};

/// One row a field; a title is shown everywhere.
constexpr std::array<FieldPlaces, 9> field_places{{
    //            project compact hero    note   badge                  social
    {"subtitle", {"", "", "yes", "", "", "summary quote"}},
    {"owner", {"", "", "quote", "", "", "yes"}},
    {"status", {"yes", "yes", "yes", "yes", "yes", "yes"}},
    {"summary", {"yes", "yes", "yes", "yes", "status tags", "yes"}},
    {"quote", {"yes", "", "yes", "yes", "", "summary"}},
    {"tags", {"yes", "", "yes", "yes", "status", "yes"}},
    {"link", {"yes", "", "yes", "yes", "", ""}},
    {"stats", {"yes", "yes", "yes", "", "", "tags"}},
    {"logo", {"yes", "yes", "yes", "yes", "", "yes"}},
}};

/// Warns of what the card says and its layout does not show, once for all of it. Not of what stands there for other reasons:
/// an owner of the whole file, the address that a README's picture leads to, a service's answer, a layout that a flag chose.
void warn_of_left_out(const Card& card, Problems& problems);

}  // namespace placard
