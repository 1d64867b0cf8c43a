#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include <jpeglib.h>
#include <jerror.h>

#include "base/free_by.h"
#include "base/limits.h"
#include "image/photo.h"
#include "image/pixel_rows.h"

namespace placard {

namespace {

constexpr unsigned marker_with_exif = JPEG_APP0 + 1;

[[noreturn]] void fail(j_common_ptr jpeg) {
  switch (jpeg->err->msg_code) {
    case JERR_INPUT_EMPTY:
    case JERR_INPUT_EOF:
    case JERR_NO_IMAGE:
    case JWRN_JPEG_EOF: throw BrokenPhoto{"the file is truncated"};
    case JERR_ARITH_NOTIMPL:
    case JERR_BAD_PRECISION:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_SOF_UNSUPPORTED: throw BrokenPhoto{"this kind of JPEG is not supported"};
    case JERR_OUT_OF_MEMORY: throw std::bad_alloc();
    default: throw BrokenPhoto{"the file is corrupt"};
  }
}

// libjpeg replaces missing and corrupt data by gray pixels with a warning. The other warnings are harmless.
void fail_on_warning(j_common_ptr jpeg, int level) {
  const int code = jpeg->err->msg_code;
  if (level < 0 && code != JWRN_EXTRANEOUS_DATA && code != JWRN_ADOBE_XFORM && code != JWRN_JFIF_MAJOR) fail(jpeg);
}

// Each scan of a progressive JPEG can cover the whole picture in a few bytes.
void limit_scans(j_common_ptr jpeg) {
  if (reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > static_cast<int>(limits.photo_scans.value))
    throw BrokenPhoto{"more than " + to_text(limits.photo_scans)};
}

/// The state of libjpeg for reading a file whose header has been read. Errors are thrown as BrokenPhoto.
class JpegReader {
 public:
  explicit JpegReader(std::string_view file) {
    jpeg_.err = jpeg_std_error(&errors_);
    errors_.error_exit = fail;
    errors_.emit_message = fail_on_warning;
    jpeg_create_decompress(&jpeg_);
    owner_.reset(&jpeg_);
    progress_.progress_monitor = limit_scans;
    jpeg_.progress = &progress_;
    jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(file.data()), file.size());
    jpeg_save_markers(&jpeg_, marker_with_exif, 0xFFFF);
    jpeg_read_header(&jpeg_, TRUE);
  }
  jpeg_decompress_struct* operator->() { return &jpeg_; }
  jpeg_decompress_struct* get() { return &jpeg_; }

 private:
  jpeg_error_mgr errors_{};
  jpeg_progress_mgr progress_{};
  jpeg_decompress_struct jpeg_{};
  std::unique_ptr<jpeg_decompress_struct, FreeBy<jpeg_destroy_decompress>> owner_;
};

}  // namespace

int exif_orientation(std::string_view segment) {
  constexpr std::string_view signature("Exif\0\0", 6);
  constexpr std::size_t tag_of_orientation = 0x0112;
  constexpr std::size_t entry_size = 12;
  if (!segment.starts_with(signature)) return 1;
  segment.remove_prefix(signature.size());
  // The number of `size` bytes at an offset of the TIFF structure; nothing if it is outside.
  const auto number = [&](std::size_t at, std::size_t size) -> std::optional<std::size_t> {
    if (at > segment.size() || segment.size() - at < size) return std::nullopt;
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | static_cast<unsigned char>(segment[at + (segment.starts_with("MM") ? i : size - 1 - i)]);
    }
    return value;
  };
  const auto directory = number(4, 4);
  const auto count = directory ? number(*directory, 2) : std::nullopt;
  for (std::size_t i = 0; i < count.value_or(0); ++i) {
    const std::size_t entry = *directory + 2 + i * entry_size;
    const auto value = number(entry + 8, 2);
    if (!value) break;
    if (number(entry, 2) == tag_of_orientation && *value >= 1 && *value <= 8) return static_cast<int>(*value);
  }
  return 1;
}

PhotoHeader read_jpeg_header(std::string_view file) {
  JpegReader jpeg(file);
  PhotoHeader header{jpeg->image_width, jpeg->image_height};
  header.is_cmyk = jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK;
  header.is_progressive = jpeg_has_multiple_scans(jpeg.get()) != FALSE;
  for (const auto* marker = jpeg->marker_list; marker != nullptr && header.orientation == 1; marker = marker->next) {
    header.orientation = exif_orientation({reinterpret_cast<const char*>(marker->data), marker->data_length});
  }
  return header;
}

void decode_jpeg(std::string_view file, unsigned reduction, const TakeRow& take) {
  JpegReader jpeg(file);
  jpeg->scale_num = 1;
  jpeg->scale_denom = reduction;
  jpeg->out_color_space = JCS_EXT_RGBA;
  jpeg_start_decompress(jpeg.get());
  std::vector<JSAMPLE> pixels(std::size_t{4} * jpeg->output_width);
  JSAMPROW row = pixels.data();
  while (jpeg->output_scanline < jpeg->output_height) {
    jpeg_read_scanlines(jpeg.get(), &row, 1);
    take(row);
  }
  jpeg_finish_decompress(jpeg.get());
}

std::string encode_jpeg(const Bitmap& bitmap, int quality, const std::string& comment) {
  jpeg_error_mgr errors{};
  jpeg_compress_struct jpeg{};
  jpeg.err = jpeg_std_error(&errors);
  errors.error_exit = fail;
  jpeg_create_compress(&jpeg);
  const std::unique_ptr<jpeg_compress_struct, FreeBy<jpeg_destroy_compress>> owner(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = static_cast<JDIMENSION>(bitmap.width);
  jpeg.image_height = static_cast<JDIMENSION>(bitmap.height);
  jpeg.input_components = 4;
  jpeg.in_color_space = JCS_EXT_RGBX;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = TRUE;
  jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = 1;  // 4:4:4, for the text of screenshots
  jpeg_start_compress(&jpeg, TRUE);
  if (!comment.empty())
    jpeg_write_marker(&jpeg, JPEG_COM, reinterpret_cast<const JOCTET*>(comment.data()), static_cast<unsigned>(comment.size()));
  while (jpeg.next_scanline < jpeg.image_height) {
    auto* row = const_cast<JSAMPROW>(bitmap.rgba.data() + std::size_t{4} * jpeg.image_width * jpeg.next_scanline);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  const std::unique_ptr<unsigned char, FreeBy<std::free>> result(bytes);
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace placard
