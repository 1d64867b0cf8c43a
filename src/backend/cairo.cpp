#include "backend/cairo.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <tuple>
#include <numbers>

#include "backend/png.h"
#include "base/diagnostics.h"
#include "base/limits.h"
#include "base/number.h"

namespace placard {

namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using SurfaceHandle = std::unique_ptr<cairo_surface_t, DestroySurface>;
struct DestroyPattern {
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using PatternHandle = std::unique_ptr<cairo_pattern_t, DestroyPattern>;
using CairoHandle = std::unique_ptr<cairo_t, DestroyCairo>;

class Player {
 public:
  Player(cairo_t* cairo, const Scene& scene, const Inks& inks) : cairo_(cairo), scene_(scene), inks_(inks) {}

  void play() {
    for (index_ = 0; index_ < scene_.shapes.size(); ++index_) {
      std::visit([this](const auto& shape) { draw(shape); }, scene_.shapes[index_]);
    }
  }

 private:
  void use(const Paint& paint) {
    const Colour colour = inks_.colour(index_, paint);
    cairo_set_source_rgba(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha);
  }

  void use(const Gradient& gradient) {
    const Point& from = gradient.from;
    const PatternHandle pattern(gradient.radial ? cairo_pattern_create_radial(0, 0, 0, 0, 0, 1)
                                                : cairo_pattern_create_linear(from.x, from.y, gradient.to.x, gradient.to.y));
    if (gradient.radial) {
      // A circle of radius 1 at the origin, stretched to the ellipse: the matrix goes the other way.
      cairo_matrix_t matrix;
      cairo_matrix_init_scale(&matrix, 1 / gradient.radius.width, 1 / gradient.radius.height);
      cairo_matrix_translate(&matrix, -from.x, -from.y);
      cairo_pattern_set_matrix(pattern.get(), &matrix);
    }
    const double last = std::max(1.0, static_cast<double>(gradient.stops.size()) - 1);
    for (std::size_t i = 0; i < gradient.stops.size(); ++i) {
      const Colour colour = inks_.colour(index_, gradient.stops[i]);
      cairo_pattern_add_color_stop_rgba(pattern.get(), static_cast<double>(i) / last, colour.red / 255.0, colour.green / 255.0,
                                        colour.blue / 255.0, colour.alpha);
    }
    cairo_set_source(cairo_, pattern.get());
  }

  void trace(const Box& box) {
    constexpr double quarter = std::numbers::pi / 2;
    const Rect& r = box.rect;
    const auto& [top_left, top_right, bottom_right, bottom_left] = box.radii;
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, r.x + top_left, r.y + top_left, top_left, 2 * quarter, 3 * quarter);
    cairo_arc(cairo_, r.right() - top_right, r.y + top_right, top_right, 3 * quarter, 4 * quarter);
    cairo_arc(cairo_, r.right() - bottom_right, r.bottom() - bottom_right, bottom_right, 0, quarter);
    cairo_arc(cairo_, r.x + bottom_left, r.bottom() - bottom_left, bottom_left, quarter, 2 * quarter);
    cairo_close_path(cairo_);
  }

  void draw(const Box& box) {
    const bool hides = inks_.colour(index_, box.stroke.paint).alpha >= 1 && box.stroke.dash == 0;
    if (box.fill.visible() || box.gradient) {
      trace(fill_of(box, hides));
      box.gradient ? use(*box.gradient) : use(box.fill);
      cairo_fill(cairo_);
    }
    if (!box.stroke.visible()) return;
    trace(stroke_of(box));
    use(box.stroke.paint);
    cairo_set_line_width(cairo_, box.stroke.width);
    cairo_set_dash(cairo_, &box.stroke.dash, box.stroke.dash > 0 ? 1 : 0, 0);
    cairo_stroke(cairo_);
  }

  void draw(const Picture& picture) {
    if (!inks_.draws(picture.shown)) return;
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo_, &matrix);
    const int width = std::max(1, static_cast<int>(std::lround(picture.rect.width * matrix.xx)));
    const int height = std::max(1, static_cast<int>(std::lround(picture.rect.height * matrix.yy)));
    SurfaceHandle& scaled = pictures_[{picture.png.get(), width, height}];
    if (!scaled) scaled = scaled_picture(*picture.png, width, height);
    cairo_save(cairo_);
    cairo_translate(cairo_, picture.rect.x, picture.rect.y);
    cairo_scale(cairo_, picture.rect.width / width, picture.rect.height / height);
    cairo_set_source_surface(cairo_, scaled.get(), 0, 0);
    cairo_paint(cairo_);
    cairo_restore(cairo_);
  }

  // A PNG in device px: decoded and scaled once, however often it comes.
  SurfaceHandle scaled_picture(const std::string& png, int width, int height) {
    struct Stream {
      const std::string& bytes;
      std::size_t at = 0;
    } stream{png};
    const auto read = [](void* closure, unsigned char* data, unsigned length) {
      auto& from = *static_cast<Stream*>(closure);
      if (from.bytes.size() - from.at < length) return CAIRO_STATUS_READ_ERROR;
      std::memcpy(data, from.bytes.data() + from.at, length);
      from.at += length;
      return CAIRO_STATUS_SUCCESS;
    };
    const SurfaceHandle image(cairo_image_surface_create_from_png_stream(read, &stream));
    if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS) throw Failure("drawing '" + scene_.id + "': its logo is a broken PNG");
    SurfaceHandle scaled(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const CairoHandle cairo(cairo_create(scaled.get()));
    cairo_scale(cairo.get(), static_cast<double>(width) / cairo_image_surface_get_width(image.get()),
                static_cast<double>(height) / cairo_image_surface_get_height(image.get()));
    cairo_set_source_surface(cairo.get(), image.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_BEST);
    cairo_paint(cairo.get());
    return scaled;
  }

  void draw(const Drawing& drawing) {
    if (!inks_.draws(drawing.shown)) return;
    trace(drawing.path, drawing.origin.x, drawing.origin.y, drawing.scale, 1);
    if (drawing.fill.visible()) {
      use(drawing.fill);
      cairo_set_fill_rule(cairo_, drawing.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
      cairo_fill_preserve(cairo_);
      cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    }
    if (drawing.stroke.visible()) {
      use(drawing.stroke.paint);
      cairo_set_line_width(cairo_, drawing.stroke.width);
      cairo_set_dash(cairo_, nullptr, 0, 0);
      cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
  }

  void draw(const TextLine& line) {
    for (const Glyph& glyph : line.glyphs) {
      const Outline& outline = *scene_.outlines[glyph.outline].outline;
      trace(outline.path, line.origin.x + glyph.x, line.origin.y - glyph.y, line.size / outline.units_per_em, -1);
    }
    use(line.paint);
    cairo_fill(cairo_);
  }

  // A path with its origin at (x, y), its y axis down (1) or up (-1); Cairo has no quadratic curves, so they are raised
  // to cubic ones.
  void trace(const Path& path, double x, double y, double scale, int down) {
    const Point* at = path.points.data();
    const auto next = [&] {
      const Point p{x + at->x * scale, y + down * at->y * scale};
      ++at;
      return p;
    };
    Point pen;
    for (const Verb verb : path.verbs) {
      switch (verb) {
        case Verb::move:
          pen = next();
          cairo_move_to(cairo_, pen.x, pen.y);
          break;
        case Verb::line:
          pen = next();
          cairo_line_to(cairo_, pen.x, pen.y);
          break;
        case Verb::quad: {
          const Point control = next();
          const Point end = next();
          const auto third = [&](const Point& p) {
            return Point{p.x + (control.x - p.x) * 2 / 3, p.y + (control.y - p.y) * 2 / 3};
          };
          cairo_curve_to(cairo_, third(pen).x, third(pen).y, third(end).x, third(end).y, end.x, end.y);
          pen = end;
          break;
        }
        case Verb::cubic: {
          const Point first = next();
          const Point second = next();
          pen = next();
          cairo_curve_to(cairo_, first.x, first.y, second.x, second.y, pen.x, pen.y);
          break;
        }
        case Verb::close:
          cairo_close_path(cairo_);
          break;
      }
    }
  }

  cairo_t* cairo_;
  const Scene& scene_;
  const Inks& inks_;
  std::map<std::tuple<const std::string*, int, int>, SurfaceHandle> pictures_;
  std::size_t index_ = 0;  // of the shape that is being drawn
};

// Cairo's pixels are multiplied by their alpha and stand in one word each.
Bitmap read_pixels(cairo_surface_t* surface) {
  Bitmap bitmap{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
  const int stride = cairo_image_surface_get_stride(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  bitmap.rgba.resize(static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height) * 4);
  std::uint8_t* out = bitmap.rgba.data();
  for (int y = 0; y < bitmap.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < bitmap.width; ++x) {
      const std::uint32_t pixel = row[x];
      const std::uint32_t alpha = pixel >> 24;
      const auto straight = [alpha](std::uint32_t channel) {
        if (alpha == 0) return std::uint8_t{0};
        return static_cast<std::uint8_t>(alpha == 255 ? channel : (channel * 255 + alpha / 2) / alpha);
      };
      *out++ = straight((pixel >> 16) & 0xFF);
      *out++ = straight((pixel >> 8) & 0xFF);
      *out++ = straight(pixel & 0xFF);
      *out++ = static_cast<std::uint8_t>(alpha);
    }
  }
  return bitmap;
}

}  // namespace

Bitmap to_bitmap(const Scene& scene, const Inks& inks, double scale) {
  const double width = std::ceil(scene.size.width * scale);
  const double height = std::ceil(scene.size.height * scale);
  const double longest = limits::png_side.number();
  if (width > longest || height > longest || width * height > limits::png_pixels.number()) {
    throw Failure("drawing '" + scene.id + "': " + to_text(width) + " x " + to_text(height) +
                  " pixels are too many (at most " + std::to_string(limits::png_side.value) + " a side and " +
                  to_text(limits::png_pixels) + " in all)");
  }
  const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height)));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  cairo_set_tolerance(cairo.get(), 0.1);
  Player(cairo.get(), scene, inks).play();
  // Cairo keeps the first error that happened.
  const cairo_status_t status = cairo_status(cairo.get());
  if (status != CAIRO_STATUS_SUCCESS) throw Failure("drawing '" + scene.id + "': " + cairo_status_to_string(status));
  cairo_surface_flush(surface.get());
  return read_pixels(surface.get());
}

std::string to_png(const Scene& scene, const Inks& inks, double scale) {
  return encode_png(to_bitmap(scene, inks, scale), scale);
}

}  // namespace placard
