#pragma once
// A change of a file as a patch that git and patch(1) take.

#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// The lines that differ, with three of their neighbors; all lines of a file that was not there before.
std::string to_patch(const std::string& path, const std::optional<std::string>& before, std::string_view after);

}  // namespace placard
