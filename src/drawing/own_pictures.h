#pragma once
// Which pictures of a folder are placard's: by how they begin.

#include <set>
#include <string>
#include <string_view>

#include "io/report.h"

namespace placard {

/// How many bytes of a file the functions below need to see.
inline constexpr std::size_t picture_head = 400;

/// Whether a file begins as each SVG of ours does, and as others seldom do.
bool is_own_svg(std::string_view head);

/// The same of a PNG.
bool is_own_png(std::string_view head);

/// Says which pictures of a folder, SVG and PNG, are placard's and have none of the `names`, which are without endings: no card
/// makes them any more, or those of another file do. Names that begin with one of `ids` and a layout belong to a run of their
/// own.
void report_orphans(const std::string& folder, const std::set<std::string>& names, const std::set<std::string>& ids,
                    Report& report);

}  // namespace placard
