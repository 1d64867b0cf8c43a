#pragma once
// Where a style asks for a face that there is not.

#include <vector>

#include "style/style.h"
#include "text/catalog.h"

namespace placard {

/// Says which types of a sheet have no face, each in the file of the chain that names it: the family, or the weight where the
/// family is there. The outermost ancestor stands first, as for `read_style`.
void report_missing_faces(const StyleSheet& sheet, const Catalog& faces, const std::vector<StyleFile>& chain);

}  // namespace placard
