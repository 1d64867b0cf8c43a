#pragma once
// Files of tests: whole in, whole out, and folders that vanish.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace placard::test {

namespace fs = std::filesystem;

/// The bytes of a file; throws where it cannot be read.
std::string read_file(const fs::path& path);

/// Writes a file, with the folders above it; throws where it cannot be written.
void write_file(const fs::path& path, std::string_view bytes);

/// The names of a folder's files, sorted, those of folders within as "folder/name"; empty where there is no folder.
std::vector<std::string> files_below(const fs::path& folder);

/// A folder of its own below the system's temporary one; it goes when the object goes.
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
