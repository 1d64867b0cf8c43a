#pragma once
// The options of the preview.

#include <string>
#include <vector>

namespace placard {

/// Options of `placard preview`.
struct PreviewOptions {
  std::vector<std::string> files;
  int port = 0;  ///< 0: any free one
  bool open = false;
  std::string export_folder;
  std::string readme;  ///< empty: README.md beside the first file, or of its project
  std::string output = "cards";
};

}  // namespace placard
