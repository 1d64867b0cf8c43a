#pragma once
// What is lost behind a '#' that was not meant as a comment.

#include <string_view>

#include "base/diagnostics.h"
#include "input/node.h"

namespace placard {

/// Warns of words behind a value that a '#' makes a comment; `text` is the file's.
void warn_of_lost_text(std::string_view text, const Node& value, Problems& problems);

/// Warns of a value that is missing because a '#' makes it a comment.
void warn_of_comment(std::string_view text, const Node& key, Problems& problems);

}  // namespace placard
