#pragma once
// Which layout shows which field. The table also goes into the reference.

#include <array>
#include <string_view>

#include "model/card.h"

namespace placard {

/// A field, and for each layout whether the field is shown: "yes", "" for no, or the space-separated fields that must all be
/// absent for it to be shown.
struct FieldPlaces {
  std::string_view field;
  std::array<std::string_view, layout_count> in;  ///< in the order of LayoutKind
};

/// One row per field; every layout shows the title.
constexpr std::array<FieldPlaces, 12> field_places{{
    //            project compact hero    note   badge                  social
    {"subtitle", {"", "", "yes", "", "", "summary quote"}},
    {"owner", {"", "", "quote", "", "", "yes"}},
    {"status", {"yes", "yes", "yes", "yes", "yes", "yes"}},
    {"summary", {"yes", "yes", "yes", "yes", "status tags", "yes"}},
    {"quote", {"yes", "", "yes", "yes", "", "summary"}},
    {"tags", {"yes", "", "yes", "yes", "status", "yes"}},
    {"tech", {"yes", "", "yes", "", "", "stats"}},
    {"link", {"yes", "", "yes", "yes", "", "yes"}},
    {"stats", {"yes", "yes", "yes", "", "", "yes"}},
    {"logo", {"yes", "yes", "yes", "yes", "yes", "yes"}},
    {"avatar", {"", "logo", "yes", "", "", "logo"}},
    {"cover", {"yes", "", "", "", "", "yes"}},
}};

/// Adds one warning that lists the fields of the card that its layout does not show. Ignores fields that serve other purposes
/// (owner and avatar of the whole file, the URL of a link), cards of repositories, facts, and layouts that an option chose.
void warn_of_left_out(const Card& card, Problems& problems);

}  // namespace placard
