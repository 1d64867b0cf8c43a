#include "text/web_font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H
#include FT_TRUETYPE_TABLES_H

#include <cstdlib>
#include <memory>
#include <string_view>

#include "base/free_by.h"
#include "base/limits.h"
#include "io/files.h"

namespace placard {

namespace {

using LibraryHandle = std::unique_ptr<FT_LibraryRec_, FreeBy<FT_Done_Library>>;
using FaceHandle = std::unique_ptr<FT_FaceRec_, FreeBy<FT_Done_Face>>;

constexpr std::size_t signature_size = 4;

// FreeType decompresses a font to one block: a small file may claim to need gigabytes.
void* allocate(FT_Memory, long size) {
  return static_cast<std::size_t>(size) <= limits.font.value ? std::malloc(static_cast<std::size_t>(size)) : nullptr;
}
void* reallocate(FT_Memory, long, long size, void* block) {
  return static_cast<std::size_t>(size) <= limits.font.value ? std::realloc(block, static_cast<std::size_t>(size)) : nullptr;
}
void release(FT_Memory, void* block) { std::free(block); }

struct Table {
  std::size_t offset = 0;
  std::size_t length = 0;
};

// A big-endian number; 0 behind the end.
std::size_t number(const std::string& font, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = at; i < at + size && at + size <= font.size(); ++i)
    value = value << 8 | static_cast<unsigned char>(font[i]);
  return value;
}

Table find_table(const std::string& font, std::string_view tag) {
  constexpr std::size_t header_size = 12;
  constexpr std::size_t row_size = 16;
  for (std::size_t i = 0; i < number(font, 4, 2); ++i) {
    const std::size_t row = header_size + row_size * i;
    if (row + row_size <= font.size() && font.compare(row, tag.size(), tag) == 0)
      return {number(font, row + 8, 4), number(font, row + 12, 4)};
  }
  return {};
}

// Sets the end of the last glyph in `loca`, the offsets of glyphs in `glyf`: FreeType 2.12 writes a too large one, and HarfBuzz
// then skips the glyph.
void repair_last_glyph(std::string& font) {
  constexpr std::size_t loca_format = 50;
  const bool is_short = number(font, find_table(font, "head").offset + loca_format, 2) == 0;
  const std::size_t entry_size = is_short ? 2 : 4;
  const Table offsets = find_table(font, "loca");
  const std::size_t end = offsets.offset + offsets.length;
  if (offsets.length < entry_size || end > font.size()) return;
  std::size_t value = find_table(font, "glyf").length / (is_short ? 2 : 1);
  for (std::size_t i = 1; i <= entry_size; ++i, value >>= 8) font[end - i] = static_cast<char>(value & 0xFF);
}

// The file that FreeType sees: without compression. Empty if it is broken.
std::string decompress(const std::string& bytes) {
  FT_MemoryRec_ memory{nullptr, allocate, release, reallocate};
  FT_Library library = nullptr;
  if (FT_New_Library(&memory, &library) != 0) return {};
  const LibraryHandle library_handle(library);
  FT_Add_Default_Modules(library);
  FT_Face face = nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
  if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face) != 0) return {};
  const FaceHandle face_handle(face);
  FT_ULong size = 0;
  if (FT_Load_Sfnt_Table(face, 0, 0, nullptr, &size) != 0) return {};  // the tag 0 is the whole file
  std::string result(size, '\0');
  if (FT_Load_Sfnt_Table(face, 0, 0, reinterpret_cast<FT_Byte*>(result.data()), &size) != 0) return {};
  if (bytes.starts_with("wOF2")) repair_last_glyph(result);
  return result;
}

}  // namespace

bool is_web_font(const std::string& path) {
  const OpenFile open = open_file(path, {});
  if (!open.is_regular()) return false;
  const std::string signature = read_up_to(open.file.get(), signature_size).value_or("");
  return signature == "wOFF" || signature == "wOF2";
}

Descriptor decompress_web_font(const std::string& path) {
  const std::string font = decompress(read_regular_file(path, limits.font));
  return font.empty() ? Descriptor{} : file_in_memory(font);
}

}  // namespace placard
