#pragma once
// The files of a project's folder, read without trust: nothing outside of it, nothing that is no file, nothing large.

#include <string>

namespace placard {

/// A file of a project, or why it cannot be read.
struct ProjectFile {
  bool exists = false;  ///< whether anything but a folder has that name
  std::string text;
  std::string refusal;  ///< "is larger than 1 MiB"; empty where the text was read
};

/// Reads a file below a folder, no more than the limit. A link is followed within the folder.
ProjectFile read_project_file(const std::string& folder, const std::string& name);

}  // namespace placard
