#pragma once
// Finds files below a folder.

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// Whether a path matches a pattern: '*' and '?' are characters of a name, '**/' is any number of folders.
bool matches(std::string_view pattern, std::string_view path);

/// The sorted paths, relative to a folder, of the files below it that match one of the patterns. Leaves out hidden files and
/// folders and `node_modules`. Links to folders are not followed; a link to a file is found if the file is in the project.
/// See io/open_file.h for `within`. Throws Failure.
std::vector<std::string> find_files(const std::string& folder, const std::string& within,
                                    const std::vector<std::string>& patterns);

}  // namespace placard
