#pragma once
// Which pictures of a folder are placard's: by how they begin.

#include <set>
#include <string>

#include "io/report.h"

namespace placard {

/// Says which pictures of a folder, SVG and PNG, are placard's and have none of the `names`, which are without endings: no card
/// makes them any more, or those of another file do. Names that begin with one of `ids` and a layout belong to a run of their
/// own.
void report_orphans(const std::string& folder, const std::set<std::string>& names, const std::set<std::string>& ids,
                    Report& report);

}  // namespace placard
