#include "backend/raster/cairo.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "base/diagnostics.h"
#include "base/limits.h"
#include "base/number.h"

namespace placard {

namespace {

class Player {
 public:
  Player(cairo_t* cairo, const Scene& scene, const ResolvedColors& colors, double scale, GlyphMasks* masks)
      : cairo_(cairo), scene_(scene), colors_(colors), scale_(scale), masks_(masks) {}

  // `after_gradients` is called when gradients on top of each other are complete.
  void play(const std::function<void()>& after_gradients) {
    for (index_ = 0; index_ < scene_.shapes.size(); ++index_) {
      std::visit([this](const auto& shape) { draw(shape); }, scene_.shapes[index_]);
      if (after_gradients && is_gradient(index_) && !is_gradient(index_ + 1)) after_gradients();
    }
  }

 private:
  [[nodiscard]] bool is_gradient(std::size_t index) const {
    const Box* box = index < scene_.shapes.size() ? std::get_if<Box>(&scene_.shapes[index]) : nullptr;
    return box != nullptr && box->gradient;
  }

  // The width and height of a picture.
  [[nodiscard]] std::pair<int, int> pixels() const {
    cairo_surface_t* target = cairo_get_target(cairo_);
    return {cairo_image_surface_get_width(target), cairo_image_surface_get_height(target)};
  }

  void use(const Paint& paint) { placard::use(cairo_, colors_.color(index_, paint)); }

  void use(const Gradient& gradient) {
    const Point& from = gradient.from;
    const SourceHandle pattern(gradient.radial ? cairo_pattern_create_radial(0, 0, 0, 0, 0, 1)
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
      add_stop(pattern.get(), static_cast<double>(i) / last, colors_.color(index_, gradient.stops[i]));
    }
    cairo_set_source(cairo_, pattern.get());
  }

  void draw_fill(const Box& box) {
    trace_box(cairo_, box);
    if (box.gradient && masks_ != nullptr) return fill_with_pixels(*box.gradient, box.rect);
    box.gradient ? use(*box.gradient) : use(box.fill);
    cairo_fill(cairo_);
  }

  void fill_with_pixels(const Gradient& gradient, const Rect& rect) {
    const auto [width, height] = pixels();
    PixelArea area{std::clamp(static_cast<int>(rect.x * scale_), 0, width),
                   std::clamp(static_cast<int>(rect.y * scale_), 0, height)};
    area.width = std::clamp(static_cast<int>(std::ceil(rect.right() * scale_)), area.x, width) - area.x;
    area.height = std::clamp(static_cast<int>(std::ceil(rect.bottom() * scale_)), area.y, height) - area.y;
    std::vector<Color> stops;
    for (const Paint& stop : gradient.stops) stops.push_back(colors_.color(index_, stop));
    const SurfaceHandle mixed = gradient_pixels(gradient, stops, scale_, area);
    cairo_save(cairo_);
    cairo_identity_matrix(cairo_);
    cairo_set_source_surface(cairo_, mixed.get(), area.x, area.y);
    cairo_fill(cairo_);
    cairo_restore(cairo_);
  }

  void draw(const Box& box) {
    const bool hides = colors_.color(index_, box.stroke.paint).alpha >= 1 && box.stroke.dash == 0;
    if (box.fill.visible() || box.gradient) draw_fill(fill_of(box, hides));
    if (!box.stroke.visible()) return;
    trace_box(cairo_, stroke_of(box));
    use(box.stroke.paint);
    cairo_set_line_width(cairo_, box.stroke.width);
    cairo_set_dash(cairo_, &box.stroke.dash, box.stroke.dash > 0 ? 1 : 0, 0);
    cairo_stroke(cairo_);
  }

  void draw(const Pattern& pattern) {
    if (masks_ == nullptr) return draw_tiles(pattern);
    const auto [width, height] = pixels();
    draw(pattern_mask(pattern, scale_, width, height), pattern.paint);
  }

  void draw_tiles(const Pattern& pattern) {
    const cairo_rectangle_t extents{0, 0, pattern.tile, pattern.tile};
    const SurfaceHandle tile(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const CairoHandle on_tile(cairo_create(tile.get()));
    placard::use(on_tile.get(), colors_.color(index_, pattern.paint));
    draw_tile(on_tile.get(), pattern);
    if (pattern.fade) cairo_push_group(cairo_);
    cairo_save(cairo_);
    clip_holes(cairo_, pattern);
    trace_box(cairo_, area_of(pattern));
    cairo_translate(cairo_, pattern.rect.x, pattern.rect.y);
    cairo_scale(cairo_, pattern.scale, pattern.scale);
    cairo_set_source_surface(cairo_, tile.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cairo_), CAIRO_EXTEND_REPEAT);
    cairo_fill(cairo_);
    cairo_restore(cairo_);
    if (!pattern.fade) return;
    cairo_pop_group_to_source(cairo_);
    cairo_mask(cairo_, opacity_of(*pattern.fade).get());
  }

  void draw(const Picture& picture) {
    if (!colors_.draws(picture.shown)) return;
    cairo_surface_t* image = image_of(picture);
    cairo_save(cairo_);
    if (picture.radius > 0) {
      trace_box(cairo_, {picture.rect, {picture.radius, picture.radius, picture.radius, picture.radius}, {}, {}});
      cairo_clip(cairo_);
    }
    cairo_translate(cairo_, picture.rect.x, picture.rect.y);
    cairo_scale(cairo_, picture.rect.width / cairo_image_surface_get_width(image),
                picture.rect.height / cairo_image_surface_get_height(image));
    if (masks_ != nullptr) {
      paint(cairo_, image, CAIRO_FILTER_GOOD);
    } else {
      cairo_set_source_surface(cairo_, image, 0, 0);
      cairo_paint(cairo_);
    }
    cairo_restore(cairo_);
  }

  // Without CAIRO_EXTEND_PAD the pixels at the edges would be mixed with the transparent ones outside of the image.
  static void paint(cairo_t* cairo, cairo_surface_t* image, cairo_filter_t filter) {
    cairo_set_source_surface(cairo, image, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), filter);
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    cairo_rectangle(cairo, 0, 0, cairo_image_surface_get_width(image), cairo_image_surface_get_height(image));
    cairo_fill(cairo);
  }

  // The image in device px, or unscaled for vector surfaces; each is decoded and scaled once.
  cairo_surface_t* image_of(const Picture& picture) {
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo_, &matrix);
    const bool scales = masks_ != nullptr;
    const int width = scales ? std::max(1, static_cast<int>(std::lround(picture.rect.width * matrix.xx))) : 0;
    const int height = scales ? std::max(1, static_cast<int>(std::lround(picture.rect.height * matrix.yy))) : 0;
    SurfaceHandle& image = pictures_[{picture.file.get(), width, height}];
    if (!image) image = scales ? scaled_picture(picture, width, height) : decoded(picture);
    return image.get();
  }

  // A PDF contains the JPEG as it is.
  static SurfaceHandle opaque_surface(const Bitmap& bitmap, const std::string& jpeg) {
    SurfaceHandle image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, bitmap.width, bitmap.height));
    auto* words = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(image.get()));  // rows have no padding
    const std::uint8_t* rgba = bitmap.rgba.data();
    for (int i = 0; words != nullptr && i < bitmap.width * bitmap.height; ++i, rgba += 4) {
      words[i] = std::uint32_t{rgba[0]} << 16 | std::uint32_t{rgba[1]} << 8 | rgba[2];
    }
    cairo_surface_mark_dirty(image.get());
    cairo_surface_set_mime_data(image.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(jpeg.data()),
                                jpeg.size(), nullptr, nullptr);
    return image;
  }

  SurfaceHandle decoded(const Picture& picture) {
    if (picture.pixels) return opaque_surface(*picture.pixels, *picture.file);
    struct Stream {
      const std::string& bytes;
      std::size_t at = 0;
    } stream{*picture.file};
    const auto read = [](void* closure, unsigned char* data, unsigned length) {
      auto& from = *static_cast<Stream*>(closure);
      if (from.bytes.size() - from.at < length) return CAIRO_STATUS_READ_ERROR;
      std::memcpy(data, from.bytes.data() + from.at, length);
      from.at += length;
      return CAIRO_STATUS_SUCCESS;
    };
    SurfaceHandle image(cairo_image_surface_create_from_png_stream(read, &stream));
    throw_on_error(cairo_surface_status(image.get()), "drawing an image of '" + scene_.id + "'");
    return image;
  }

  SurfaceHandle scaled_picture(const Picture& picture, int width, int height) {
    const SurfaceHandle image = decoded(picture);
    SurfaceHandle scaled(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    const CairoHandle cairo(cairo_create(scaled.get()));
    cairo_scale(cairo.get(), static_cast<double>(width) / cairo_image_surface_get_width(image.get()),
                static_cast<double>(height) / cairo_image_surface_get_height(image.get()));
    paint(cairo.get(), image.get(), CAIRO_FILTER_BEST);
    return scaled;
  }

  void draw(const Artwork& artwork) {
    if (colors_.draws(artwork.shown)) draw_artwork(cairo_, artwork, colors_, index_);
  }

  void draw_outlines(const TextLine& line) {
    for (const Glyph& glyph : scene_.glyphs_of(line)) {
      const Outline& outline = *scene_.outlines[glyph.outline].outline;
      trace_path(cairo_, outline.path, {line.origin.x + glyph.x, line.origin.y - glyph.y}, line.size / outline.units_per_em, -1);
    }
    use(line.paint);
    cairo_fill(cairo_);
  }

  void draw(const TextLine& line) {
    if (masks_ == nullptr) return draw_outlines(line);
    const auto [width, height] = pixels();
    draw(masks_->line(line, scene_, scale_, width, height), line.paint);
  }

  void draw(const Mask& mask, const Paint& paint) {
    if (mask.coverage.empty()) return;
    // Cairo only reads from it; its rows are as many whole words as Cairo wants.
    const SurfaceHandle surface(cairo_image_surface_create_for_data(const_cast<unsigned char*>(mask.coverage.data()),
                                                                    CAIRO_FORMAT_A8, mask.width, mask.height, mask.width));
    use(paint);
    cairo_save(cairo_);
    cairo_identity_matrix(cairo_);
    cairo_mask_surface(cairo_, surface.get(), mask.x, mask.y);
    cairo_restore(cairo_);
  }

  cairo_t* cairo_;
  const Scene& scene_;
  const ResolvedColors& colors_;
  double scale_;
  GlyphMasks* masks_;
  std::map<std::tuple<const std::string*, int, int>, SurfaceHandle> pictures_;
  std::size_t index_ = 0;  // of the shape that is being drawn
};

}  // namespace

void play(cairo_t* cairo, const Scene& scene, const ResolvedColors& colors) { Player(cairo, scene, colors, 1, nullptr).play({}); }

std::string png_fault(const Size& size, double scale) {
  const double width = std::ceil(size.width * scale);
  const double height = std::ceil(size.height * scale);
  const double longest = limits.png_side.number();
  if (width <= longest && height <= longest && width * height <= limits.png_pixels.number()) return {};
  return to_text(width) + " x " + to_text(height) + " pixels are too many: at most " + std::to_string(limits.png_side.value) +
         " a side and " + to_text(limits.png_pixels) + " in all";
}

Canvas to_canvas(const Scene& scene, const ResolvedColors& colors, double scale, GlyphMasks& masks) {
  const double width = std::ceil(scene.size.width * scale);
  const double height = std::ceil(scene.size.height * scale);
  if (const std::string fault = png_fault(scene.size, scale); !fault.empty())
    throw Failure("drawing '" + scene.id + "': " + fault);
  Canvas canvas{static_cast<int>(width), static_cast<int>(height), {}};
  canvas.pixels.resize(static_cast<std::size_t>(canvas.width) * static_cast<std::size_t>(canvas.height));
  const SurfaceHandle surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(canvas.pixels.data()),
                                                                  CAIRO_FORMAT_ARGB32, canvas.width, canvas.height,
                                                                  canvas.width * 4));
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  Player(cairo.get(), scene, colors, scale, &masks).play([&] {
    cairo_surface_flush(surface.get());
    even_out(canvas);
    cairo_surface_mark_dirty(surface.get());
  });
  // Cairo keeps the first error that happened.
  throw_on_error(cairo_status(cairo.get()), "drawing '" + scene.id + "'");
  cairo_surface_flush(surface.get());
  return canvas;
}

}  // namespace placard
