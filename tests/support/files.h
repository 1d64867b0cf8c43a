#pragma once
// Reading and writing files, and temporary folders.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace placard::test {

namespace fs = std::filesystem;

/// The bytes of a file. Throws if it cannot be read.
std::string read_file(const fs::path& path);

/// Writes a file and creates its parent folders. Throws if it cannot be written.
void write_file(const fs::path& path, std::string_view bytes);

/// The sorted paths of all files below a folder, relative to it. Empty if the folder does not exist.
std::vector<std::string> files_below(const fs::path& folder);

/// A new folder in the temporary folder of the system. It is removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] fs::path operator/(std::string_view name) const { return path_ / name; }

 private:
  fs::path path_;
};

}  // namespace placard::test
