#pragma once
// Reading and writing open files whole.

#include <sys/types.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "io/descriptor.h"

namespace placard {

/// The last error of the system in words.
inline std::string system_reason() { return std::strerror(errno); }

/// What a file is that is not a regular one: "a folder", "a pipe".
std::string kind_of(mode_t mode);

/// Up to `most` bytes, or nothing on an error.
std::optional<std::string> read_up_to(int descriptor, std::size_t most);

/// False on an error.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace placard
