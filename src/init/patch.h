#pragma once
// Unified diffs that git and patch(1) accept.

#include <optional>
#include <string>
#include <string_view>

namespace placard {

/// The diff between two versions of a file: one hunk with three context lines. `before` is empty for a new file.
std::string to_patch(const std::string& path, const std::optional<std::string>& before, std::string_view after);

}  // namespace placard
