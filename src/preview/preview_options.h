#pragma once
// The options of `placard preview`.

#include <string>
#include <vector>

namespace placard {

/// Options of `placard preview`.
struct PreviewOptions {
  std::vector<std::string> files;
  int port = 0;  ///< 0: any free port
  bool open = false;
  std::string export_folder;
  std::string readme;  ///< empty: README.md next to the first file or in its project folder
  std::string output = "cards";
};

}  // namespace placard
