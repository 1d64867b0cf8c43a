#pragma once
// Parsing of YAML and JSON with libfyaml.

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/node.h"

namespace placard {

/// Whether a file is UTF-8 text within limits.file; reports why not.
bool is_readable(const Source& source, Problems& problems);

/// Whether a file is readable, not empty and not a known other format; reports why not.
bool is_parsable(const Source& source, Problems& problems);

/// The syntax of a file. `detect` uses the file extension; without a known extension, text that begins with a bracket
/// is parsed as JSON first, then as YAML.
enum class Syntax { detect, yaml, json };

/// Parses a file with one document. After a syntax error, which is reported, the result is null. Duplicate keys are
/// reported, and the first one is used.
Node parse(const Source& source, Problems& problems, Syntax syntax = Syntax::detect);

}  // namespace placard
