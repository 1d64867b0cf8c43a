#pragma once
// Whether a file is a text at all.

#include "base/diagnostics.h"
#include "base/source.h"

namespace placard {

/// Whether a file is text in UTF-8, and not too long; what else it is stands in the problems.
bool is_readable(const Source& source, Problems& problems);

/// Whether it is text with something in it that a reader can try.
bool has_content(const Source& source, Problems& problems);

}  // namespace placard
