#pragma once
// Bytes to nodes: the only home of the YAML and JSON library.

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/node.h"

namespace placard {

/// Whether a file is text in UTF-8, and not too long; what else it is stands in the problems.
bool is_readable(const Source& source, Problems& problems);

/// Whether it is text with something in it that a reader can try.
bool is_parsable(const Source& source, Problems& problems);

/// How a file is written. `detect` takes the name's ending, and for a name without one of the known endings the
/// text itself: what begins with a bracket is tried as JSON first.
enum class Syntax { detect, yaml, json };

/// Reads the one document of a file. Where its syntax is broken, the problems say where, and the node is
/// null; a key that stands twice is a problem too, and then the first one counts.
/// Aliases count each time they are used.
Node parse(const Source& source, Problems& problems, Syntax syntax = Syntax::detect);

}  // namespace placard
