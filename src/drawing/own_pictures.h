#pragma once
// Finds pictures of earlier runs, by the first bytes that placard writes.

#include <set>
#include <string>

#include "drawing/target.h"

namespace placard {

/// Reports SVG and PNG files in the folder of a target that placard wrote and that have none of the `names`, which have no
/// extension. Names made of one of `ids` and a layout belong to a run with --layout and are skipped.
void report_orphans(const Target& target, const std::set<std::string>& names, const std::set<std::string>& ids, Report& report);

}  // namespace placard
