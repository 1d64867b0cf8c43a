// Web fonts: WOFF and WOFF2 files, which Pango and HarfBuzz cannot read.

#include "text/catalog.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H
#include FT_TRUETYPE_TABLES_H

#include <cstdlib>

#include "io/files.h"

namespace placard {

namespace {

using LibraryHandle = std::unique_ptr<FT_LibraryRec_, FreeBy<FT_Done_Library>>;
using OpenFontHandle = std::unique_ptr<FT_FaceRec_, FreeBy<FT_Done_Face>>;

// FreeType decompresses a font to one block: a small file may claim to need gigabytes.
void* reallocate(FT_Memory, long, long size, void* block) {
  return static_cast<std::size_t>(size) <= limits.font.value ? std::realloc(block, static_cast<std::size_t>(size)) : nullptr;
}
void* allocate(FT_Memory memory, long size) { return reallocate(memory, 0, size, nullptr); }
void release(FT_Memory, void* block) { std::free(block); }

// Sets the end of the last glyph in `loca`, the offsets of glyphs in `glyf`: FreeType 2.12 writes a too large one, and HarfBuzz
// then skips the glyph.
void repair_last_glyph(std::string& font) {
  constexpr std::size_t loca_format = 51;
  const BlobHandle file(
      hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_WRITABLE, nullptr, nullptr));
  const FaceHandle face(hb_face_create(file.get(), 0));
  const auto find_table = [&](hb_tag_t tag) {
    const BlobHandle table(hb_face_reference_table(face.get(), tag));
    return std::string_view(hb_blob_get_data(table.get(), nullptr), hb_blob_get_length(table.get()));  // a part of `font`
  };
  const std::string_view head = find_table(HB_TAG('h', 'e', 'a', 'd'));
  const std::string_view offsets = find_table(HB_TAG('l', 'o', 'c', 'a'));
  if (head.size() <= loca_format || offsets.size() < 4) return;
  const bool is_short = head[loca_format] == 0;
  std::size_t value = find_table(HB_TAG('g', 'l', 'y', 'f')).size() / (is_short ? 2 : 1);
  const std::size_t end = static_cast<std::size_t>(offsets.data() - font.data()) + offsets.size();
  for (std::size_t i = 1; i <= (is_short ? 2 : 4); ++i, value >>= 8) font[end - i] = static_cast<char>(value & 0xFF);
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
  const OpenFontHandle face_handle(face);
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
  const std::string signature = read_up_to(open.file.get(), 4).value_or("");
  return signature == "wOFF" || signature == "wOF2";
}

Descriptor decompress_web_font(const std::string& path) {
  const std::string font = decompress(read_regular_file(path, limits.font));
  return font.empty() ? Descriptor{} : file_in_memory(font);
}

}  // namespace placard
