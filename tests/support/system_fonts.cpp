#include "support/system_fonts.h"

#include <array>
#include <cstdio>
#include <fstream>

#include "base/fnv.h"

namespace placard::test {

std::optional<fs::path> find_font(const std::string& name) {
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator("/usr/share/fonts", error)) {
    if (entry.path().filename() == name) return entry.path();
  }
  return std::nullopt;
}

// Hashes the size and the first 4 KiB, which contain the table directory with a checksum of each table.
std::string fingerprint(const fs::path& file) {
  constexpr std::size_t size = 4096;
  std::string bytes(size, '\0');
  std::ifstream(file, std::ios::binary).read(bytes.data(), size);
  bytes += std::to_string(fs::file_size(file));
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(fnv1a(bytes)));
  return text.data();
}

std::string configure_fonts(const std::vector<fs::path>& files, const fs::path& folder) {
  const fs::path fonts = folder / "fonts";
  fs::create_directories(fonts);
  for (const fs::path& file : files) fs::create_symlink(file, fonts / file.filename());
  write_file(folder / "fonts.conf", "<?xml version=\"1.0\"?>\n<fontconfig><dir>" + fonts.string() + "</dir><cachedir>" +
                                        (folder / "cache").string() + "</cachedir></fontconfig>\n");
  return "FONTCONFIG_FILE=" + (folder / "fonts.conf").string();
}

}  // namespace placard::test
