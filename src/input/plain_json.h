#pragma once
// JSON as programs write it, read without the library.

#include <optional>
#include <string_view>

#include "input/node.h"

namespace placard {

/// A JSON text as a node, just as the library would have it read. Nothing where anything is wrong with it or is not plain: a
/// byte order mark, odd characters, a key that stands twice, more than a limit allows. Then the library says what it is.
std::optional<Node> read_plain_json(std::string_view text);

}  // namespace placard
