#include "backend/raster/png_pair.h"

#include <algorithm>
#include <cmath>

namespace placard {

namespace {

/// Edges of a rectangle in pixels of a picture.
struct Edges {
  double left;
  double top;
  double right;
  double bottom;

  Edges(const Rect& rect, double scale)
      : left(rect.x * scale), top(rect.y * scale), right(rect.right() * scale), bottom(rect.bottom() * scale) {}

  [[nodiscard]] bool is_integral() const {
    const auto is_whole = [](double at) { return std::floor(at) == at; };
    return is_whole(left) && is_whole(top) && is_whole(right) && is_whole(bottom);
  }
};

/// Paints shapes in order. Each function returns whether the shape could be painted for both pictures at once.
class PairRenderer {
 public:
  PairRenderer(const Scene& scene, const ResolvedColors& light, const ResolvedColors& dark, double scale, Masks& masks)
      : scene_(scene),
        light_(light),
        dark_(dark),
        scale_(scale),
        masks_(masks),
        canvas_(static_cast<int>(std::ceil(scene.size.width * scale)), static_cast<int>(std::ceil(scene.size.height * scale))) {}

  bool paint() {
    for (index_ = 0; index_ < scene_.shapes.size(); ++index_) {
      if (!std::visit([&](const auto& shape) { return draw(shape); }, scene_.shapes[index_])) return false;
    }
    return !canvas_.pairs.overflowed();
  }

  PairCanvas& canvas() { return canvas_; }

 private:
  PairBlender blender_for(const Paint& paint, Mark mark, Shown shown = Shown::always) {
    const auto pixel = [&](const ResolvedColors& colors) {
      return colors.draws(shown) ? to_pixel(colors.color(index_, paint)) : 0;
    };
    return {{pixel(light_), pixel(dark_)}, mark, canvas_.pairs};
  }

  bool draw(const Box& box) {
    const auto hides = [&](const ResolvedColors& colors) {
      return box.stroke.visible() && box.stroke.dash == 0 && colors.color(index_, box.stroke.paint).alpha >= 1;
    };
    if (box.gradient || hides(light_) != hides(dark_)) return false;
    if (box.fill.visible()) draw(fill_of(box, hides(light_)), {}, box.fill);
    if (box.stroke.visible()) draw(stroke_of(box), {box.stroke.width, box.stroke.dash}, box.stroke.paint);
    return true;
  }

  void draw(const Box& box, const StrokeStyle& stroke, const Paint& paint) {
    PairBlender blender = blender_for(paint, Mark::area);
    if (stroke.dash > 0 ||
        (!draw_square(box, stroke.width, blender) && !masks_.boxes.draw(box, stroke.width, scale_, blender, canvas_)))
      draw([&box](cairo_t* cairo) { trace_box(cairo, box); }, stroke, blender);
  }

  // Square corners on whole pixels need no mask.
  bool draw_square(const Box& box, double line, PairBlender& blender) {
    const bool is_square = std::all_of(box.radii.begin(), box.radii.end(), [](double radius) { return radius <= 0; });
    const Edges outer(inset(box.rect, -line / 2), scale_);
    if (!is_square || !outer.is_integral()) return false;
    if (line <= 0) {
      fill(outer.left, outer.top, outer.right, outer.bottom, blender);
      return true;
    }
    const Edges inner(inset(box.rect, line / 2), scale_);
    if (!inner.is_integral() || inner.left > inner.right || inner.top > inner.bottom) return false;
    fill(outer.left, outer.top, outer.right, inner.top, blender);
    fill(outer.left, inner.top, inner.left, inner.bottom, blender);
    fill(inner.right, inner.top, outer.right, inner.bottom, blender);
    fill(outer.left, inner.bottom, outer.right, outer.bottom, blender);
    return true;
  }

  void fill(double left, double top, double right, double bottom, PairBlender& blender) {
    const auto inside = [](double at, int most) { return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(most))); };
    const int end = inside(bottom, canvas_.height);
    for (int y = inside(top, canvas_.height); y < end; ++y) {
      composite(blender, 255, canvas_.row(y) + inside(left, canvas_.width), canvas_.row(y) + inside(right, canvas_.width));
    }
  }

  void draw(const PathBuilder& add_path, const StrokeStyle& stroke, PairBlender& blender) {
    Mask mask = extents(add_path, stroke, scale_, canvas_.width, canvas_.height);
    if (mask.width <= 0 || mask.height <= 0) return;
    draw_mask(add_path, stroke, scale_, mask);
    composite(blender, mask, canvas_);
  }

  // Groups, gradients and distorted strokes are left to Cairo.
  bool draw(const Artwork& artwork) {
    return std::all_of(artwork.art->nodes.begin(), artwork.art->nodes.end(), [&](const ArtNode& node) {
      const auto* path = std::get_if<ArtPath>(&node);
      if (path == nullptr || path->place != Matrix{}) return false;
      const PathBuilder add_path = [&](cairo_t* cairo) { trace_art(cairo, *path, artwork); };
      return draw(path->fill, {}, add_path, artwork) &&
             draw(path->stroke.paint, {path->stroke.width * artwork.scale}, add_path, artwork);
    });
  }

  bool draw(const ArtPaint& paint, const StrokeStyle& stroke, const PathBuilder& add_path, const Artwork& artwork) {
    const auto* color = std::get_if<ArtColor>(&paint);
    if (color == nullptr) return !is_visible(paint);
    PairBlender blender = blender_for(artwork.paint_of(*color), Mark::area, artwork.shown);
    draw(add_path, stroke, blender);
    return true;
  }

  bool draw(const Pattern& pattern) {
    PairBlender blender = blender_for(pattern.paint, Mark::area);
    composite(blender, pattern_mask(pattern, scale_, canvas_.width, canvas_.height), canvas_);
    return true;
  }

  static bool draw(const Picture&) { return false; }

  bool draw(const TextLine& line) {
    PairBlender blender = blender_for(line.paint, Mark::glyphs);
    composite(blender, masks_.glyphs.line(line, scene_, scale_, canvas_.width, canvas_.height), canvas_);
    return true;
  }

  const Scene& scene_;
  const ResolvedColors& light_;
  const ResolvedColors& dark_;
  double scale_;
  Masks& masks_;
  PairCanvas canvas_;
  std::size_t index_ = 0;  // of the shape that is being drawn
};

}  // namespace

std::optional<PairCanvas> paint_pairs(const Scene& scene, const ResolvedColors& light, const ResolvedColors& dark, double scale,
                                      Masks& masks) {
  PairRenderer painter(scene, light, dark, scale, masks);
  if (!painter.paint()) return std::nullopt;
  return std::move(painter.canvas());
}

}  // namespace placard
