#include <png.h>

#include <cstring>
#include <new>
#include <vector>

#include "base/limits.h"
#include "image/pixel_rows.h"

namespace placard {

namespace {

void read(png_structp png, png_bytep data, std::size_t length) {
  auto& rest = *static_cast<std::string_view*>(png_get_io_ptr(png));
  if (rest.size() < length) throw BrokenPhoto{"the file is truncated"};
  std::memcpy(data, rest.data(), length);
  rest.remove_prefix(length);
}

/// The state of libpng, which reports errors by throwing BrokenPhoto.
class PngReader {
 public:
  explicit PngReader(std::string_view file) : rest_(file) {
    const auto fail = [](png_structp, png_const_charp) { throw BrokenPhoto{"the file is corrupt"}; };
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, [](png_structp, png_const_charp) {});
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) throw std::bad_alloc();
    png_set_read_fn(png_, &rest_, read);
    const auto max_side = static_cast<png_uint_32>(limits.png_side.value);
    png_set_user_limits(png_, max_side, max_side);
  }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }

  // An interlaced PNG is decoded as a whole, others row by row.
  void decode(const TakeRow& take) {
    png_read_info(png_, info_);
    png_set_expand(png_);
    png_set_scale_16(png_);
    png_set_gray_to_rgb(png_);
    png_set_add_alpha(png_, 0xFF, PNG_FILLER_AFTER);
    const int passes = png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
    const std::size_t height = png_get_image_height(png_, info_);
    const std::size_t stride = png_get_rowbytes(png_, info_);
    std::vector<png_byte> pixels(passes > 1 ? height * stride : stride);
    for (int pass = 0; pass < passes; ++pass) {
      for (std::size_t y = 0; y < height; ++y) {
        png_bytep row = pixels.data() + (passes > 1 ? y * stride : 0);
        png_read_row(png_, row, nullptr);
        if (pass == passes - 1) take(row);
      }
    }
    png_read_end(png_, nullptr);
  }

 private:
  std::string_view rest_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace

void decode_png(std::string_view file, const TakeRow& take) { PngReader(file).decode(take); }

}  // namespace placard
