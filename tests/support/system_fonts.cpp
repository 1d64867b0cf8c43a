#include "support/system_fonts.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>

namespace placard::test {

std::optional<fs::path> find_font(const std::string& name) {
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator("/usr/share/fonts", error)) {
    if (entry.path().filename() == name) return entry.path();
  }
  return std::nullopt;
}

// FNV-1a over the size and the begin: there lies the directory of the font's tables, with a checksum of each.
std::string fingerprint(const fs::path& file) {
  constexpr std::size_t begin = 4096;
  std::string bytes(begin, '\0');
  std::ifstream(file, std::ios::binary).read(bytes.data(), begin);
  bytes += std::to_string(fs::file_size(file));
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
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
