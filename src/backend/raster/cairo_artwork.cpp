// Artwork as Cairo draws it: paths with their paints, groups and clips.

#include <array>
#include <cmath>

#include "backend/raster/cairo.h"

namespace placard {

namespace {

// A transformation from the units of artwork, continued to px.
Matrix placed(const Matrix& matrix, const Artwork& artwork) {
  return Matrix{artwork.scale, 0, 0, artwork.scale, artwork.origin.x, artwork.origin.y} * matrix;
}

cairo_matrix_t to_cairo(const Matrix& m) { return {m.a, m.b, m.c, m.d, m.e, m.f}; }

/// Draws the nodes of artwork.
class ArtworkPlayer {
 public:
  ArtworkPlayer(cairo_t* cairo, const Artwork& artwork, const ResolvedColors& colors, std::size_t index)
      : cairo_(cairo), artwork_(artwork), colors_(colors), index_(index) {}

  void draw(const std::vector<ArtNode>& nodes) {
    for (const ArtNode& node : nodes) std::visit([&](const auto& own) { draw(own); }, node);
  }

 private:
  void draw(const ArtPath& path) {
    cairo_save(cairo_);
    trace(path);
    if (is_visible(path.fill)) {
      use(path.fill, path);
      cairo_fill_preserve(cairo_);
    }
    if (is_visible(path.stroke)) {
      use(path.stroke.paint, path);
      cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
    cairo_restore(cairo_);
  }

  // Adds a path in CSS px, and sets its fill rule and how it is stroked. Distorted strokes need their transformation.
  void trace(const ArtPath& path) {
    double scale = artwork_.scale;
    if (path.place == Matrix{}) {
      trace_path(cairo_, path.path, artwork_.origin, scale, 1);
    } else {
      const cairo_matrix_t matrix = to_cairo(placed(path.place, artwork_));
      cairo_transform(cairo_, &matrix);
      trace_path(cairo_, path.path, {}, 1, 1);
      scale = 1;
    }
    set_fill_rule(cairo_, path.even_odd);
    const ArtStroke& stroke = path.stroke;
    if (!is_visible(stroke)) return;
    constexpr std::array<cairo_line_cap_t, 3> caps{CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE};
    constexpr std::array<cairo_line_join_t, 3> joins{CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND, CAIRO_LINE_JOIN_BEVEL};
    cairo_set_line_width(cairo_, stroke.width * scale);
    cairo_set_line_cap(cairo_, caps[static_cast<std::size_t>(stroke.cap)]);
    cairo_set_line_join(cairo_, joins[static_cast<std::size_t>(stroke.join)]);
    cairo_set_miter_limit(cairo_, stroke.miter_limit);
    std::vector<double> dashes = stroke.dashes;
    for (double& dash : dashes) dash *= scale;
    cairo_set_dash(cairo_, dashes.data(), static_cast<int>(dashes.size()), stroke.dash_offset * scale);
  }

  void draw(const ArtGroup& group) {
    cairo_save(cairo_);
    limit_group();
    cairo_push_group(cairo_);
    draw(group.nodes);
    if (group.clip.size() > 1) erase_outside(group.clip);
    cairo_pop_group_to_source(cairo_);
    if (group.clip.size() == 1) {
      trace(group.clip.front());
      cairo_clip(cairo_);
    }
    cairo_paint_with_alpha(cairo_, group.opacity);
    cairo_restore(cairo_);
  }

  // A group needs a picture of the size of the clip: here, the whole pixels of the artwork.
  void limit_group() {
    const Rect& box = artwork_.art->box;
    double left = artwork_.origin.x + box.x * artwork_.scale;
    double top = artwork_.origin.y + box.y * artwork_.scale;
    double right = left + box.width * artwork_.scale;
    double bottom = top + box.height * artwork_.scale;
    cairo_user_to_device(cairo_, &left, &top);
    cairo_user_to_device(cairo_, &right, &bottom);
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo_, &matrix);
    cairo_identity_matrix(cairo_);
    cairo_rectangle(cairo_, std::floor(left), std::floor(top), std::ceil(right) - std::floor(left),
                    std::ceil(bottom) - std::floor(top));
    cairo_clip(cairo_);
    cairo_set_matrix(cairo_, &matrix);
  }

  void trace(const ClipPath& clip) {
    trace_path(cairo_, clip.path, artwork_.origin, artwork_.scale, 1);
    set_fill_rule(cairo_, clip.even_odd);
  }

  // Cairo intersects its clips, so the union of paths is a mask.
  void erase_outside(const std::vector<ClipPath>& clip) {
    cairo_push_group_with_content(cairo_, CAIRO_CONTENT_ALPHA);
    placard::use(cairo_, {0, 0, 0, 1});
    for (const ClipPath& part : clip) {
      trace(part);
      cairo_fill(cairo_);
    }
    cairo_pop_group_to_source(cairo_);
    cairo_set_operator(cairo_, CAIRO_OPERATOR_DEST_IN);
    cairo_paint(cairo_);
  }

  [[nodiscard]] Color color_of(const ArtColor& color) const { return colors_.color(index_, artwork_.paint_of(color)); }

  void use(const ArtPaint& paint, const ArtPath& path) {
    if (const auto* flat = std::get_if<ArtColor>(&paint)) return placard::use(cairo_, color_of(*flat));
    const auto& gradient = std::get<ArtGradient>(paint);
    const Point& from = gradient.from;
    const Point& to = gradient.to;
    const SourceHandle pattern(
        gradient.radial ? cairo_pattern_create_radial(from.x, from.y, gradient.from_radius, to.x, to.y, gradient.to_radius)
                        : cairo_pattern_create_linear(from.x, from.y, to.x, to.y));
    for (const ArtGradient::Stop& stop : gradient.stops) add_stop(pattern.get(), stop.offset, color_of(stop.color));
    constexpr std::array<cairo_extend_t, 3> extends{CAIRO_EXTEND_PAD, CAIRO_EXTEND_REFLECT, CAIRO_EXTEND_REPEAT};
    cairo_pattern_set_extend(pattern.get(), extends[static_cast<std::size_t>(gradient.spread)]);
    cairo_matrix_t matrix = to_cairo(path.place == Matrix{} ? placed(gradient.place, artwork_) : gradient.place);
    if (cairo_matrix_invert(&matrix) != CAIRO_STATUS_SUCCESS) return placard::use(cairo_, {0, 0, 0, 0});
    cairo_pattern_set_matrix(pattern.get(), &matrix);
    cairo_set_source(cairo_, pattern.get());
  }

  cairo_t* cairo_;
  const Artwork& artwork_;
  const ResolvedColors& colors_;
  std::size_t index_;  // of the shape
};

}  // namespace

void draw_artwork(cairo_t* cairo, const Artwork& artwork, const ResolvedColors& colors, std::size_t index) {
  ArtworkPlayer(cairo, artwork, colors, index).draw(artwork.art->nodes);
}

}  // namespace placard
