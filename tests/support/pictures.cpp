#include "support/pictures.h"

#include <librsvg/rsvg.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace placard::test {

namespace {

using Pixel = std::array<int, 4>;

std::size_t bytes_of(int width, int height) { return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4; }

/// The pixel at a position with premultiplied color, transparent outside of the picture.
Pixel premultiplied_at(const Picture& picture, int x, int y) {
  if (x >= picture.width || y >= picture.height) return {};
  const std::uint8_t* p = picture.at(x, y);
  const auto multiplied = [p](int channel) { return (p[channel] * p[3] + 127) / 255; };
  return {multiplied(0), multiplied(1), multiplied(2), p[3]};
}

int distance(const Pixel& a, const Pixel& b) {
  int largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

template <auto free>
struct Free {
  template <class T>
  void operator()(T* object) const {
    free(object);
  }
};

// Pixels of Cairo are 32-bit words of alpha, red, green and blue, premultiplied.
Picture from_surface(cairo_surface_t* surface, int width, int height) {
  cairo_surface_flush(surface);
  Picture picture{width, height, std::vector<std::uint8_t>(bytes_of(width, height))};
  const int stride = cairo_image_surface_get_stride(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  std::uint8_t* out = picture.rgba.data();
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < width; ++x) {
      const std::uint32_t alpha = row[x] >> 24;
      for (const unsigned shift : {16U, 8U, 0U}) {
        const std::uint32_t channel = (row[x] >> shift) & 0xFF;
        *out++ = static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255U, (channel * 255 + alpha / 2) / alpha));
      }
      *out++ = static_cast<std::uint8_t>(alpha);
    }
  }
  return picture;
}

using RsvgPointer = std::unique_ptr<RsvgHandle, Free<g_object_unref>>;

RsvgPointer read_svg(std::string_view document) {
  GError* raw_error = nullptr;
  RsvgPointer handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(document.data()), document.size(), &raw_error));
  const std::unique_ptr<GError, Free<g_error_free>> error(raw_error);
  if (!handle) throw std::runtime_error(std::string("not an SVG: ") + (error ? error->message : "no reason given"));
  rsvg_handle_set_dpi(handle.get(), 96);
  return handle;
}

Picture draw(RsvgHandle* handle, double width, double height) {
  const int pixel_width = static_cast<int>(std::ceil(width));
  const int pixel_height = static_cast<int>(std::ceil(height));
  const std::unique_ptr<cairo_surface_t, Free<cairo_surface_destroy>> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixel_width, pixel_height));
  const std::unique_ptr<cairo_t, Free<cairo_destroy>> cairo(cairo_create(surface.get()));
  const RsvgRectangle viewport{0, 0, width, height};
  if (rsvg_handle_render_document(handle, cairo.get(), &viewport, nullptr) == 0)
    throw std::runtime_error("librsvg cannot draw it");
  return from_surface(surface.get(), pixel_width, pixel_height);
}

}  // namespace

Picture read_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    throw std::runtime_error(std::string("not a PNG: ") + image.message);
  }
  image.format = PNG_FORMAT_RGBA;
  Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  picture.rgba.resize(bytes_of(picture.width, picture.height));
  if (png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) == 0) {
    throw std::runtime_error(std::string("a corrupt PNG: ") + image.message);
  }
  return picture;
}

void write_png(const std::filesystem::path& path, const Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGBA;
  if (png_image_write_to_file(&image, path.c_str(), 0, picture.rgba.data(), 0, nullptr) == 0) {
    throw std::runtime_error("cannot write " + path.string() + ": " + image.message);
  }
}

Picture draw_svg(std::string_view document, double scale) {
  const RsvgPointer handle = read_svg(document);
  double width = 0;
  double height = 0;
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height) == 0)
    throw std::runtime_error("an SVG without a size in px");
  return draw(handle.get(), width * scale, height * scale);
}

Picture draw_svg_in_square(std::string_view document, int side) { return draw(read_svg(document).get(), side, side); }

Difference compare(const Picture& expected, const Picture& actual, int tolerance) {
  Difference result;
  result.same_size = expected.width == actual.width && expected.height == actual.height;
  const int width = std::max(expected.width, actual.width);
  const int height = std::max(expected.height, actual.height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int by = distance(premultiplied_at(expected, x, y), premultiplied_at(actual, x, y));
      result.largest = std::max(result.largest, by);
      if (by <= tolerance) continue;
      if (result.pixels++ == 0) {
        result.first_x = x;
        result.first_y = y;
      }
    }
  }
  result.share = static_cast<double>(result.pixels) / (static_cast<double>(width) * height);
  return result;
}

Picture side_by_side(const Picture& expected, const Picture& actual, int tolerance) {
  constexpr int gap = 8;
  const int width = std::max(expected.width, actual.width);
  const int height = std::max(expected.height, actual.height);
  Picture sheet{3 * width + 2 * gap, height, {}};
  sheet.rgba.resize(bytes_of(sheet.width, sheet.height), 128);
  const auto put = [&sheet](int x, int y, const Pixel& pixel) {
    std::uint8_t* out = sheet.rgba.data() + bytes_of(sheet.width, y) + static_cast<std::size_t>(x) * 4;
    // A medium gray is visible behind both light and dark cards.
    for (std::size_t i = 0; i < 3; ++i) out[i] = static_cast<std::uint8_t>(pixel[i] + 128 * (255 - pixel[3]) / 255);
    out[3] = 255;
  };
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < sheet.width; ++x) put(x, y, {});
    for (int x = 0; x < width; ++x) {
      const Pixel before = premultiplied_at(expected, x, y);
      const Pixel after = premultiplied_at(actual, x, y);
      const Pixel pale{192 + before[0] / 4, 192 + before[1] / 4, 192 + before[2] / 4, 255};
      put(x, y, before);
      put(width + gap + x, y, distance(before, after) > tolerance ? Pixel{220, 0, 0, 255} : pale);
      put(2 * (width + gap) + x, y, after);
    }
  }
  return sheet;
}

}  // namespace placard::test
