#include "backend/svg/svg.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "backend/svg/ids.h"
#include "backend/svg/svg_artwork.h"
#include "backend/svg/svg_colors.h"
#include "backend/svg/svg_glyphs.h"
#include "backend/svg/svg_motion.h"
#include "backend/svg/svg_pattern.h"
#include "backend/svg/transform.h"
#include "backend/svg/xml.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr std::size_t usual_head = 1024;      // bytes before a card's drawing, with CSS
constexpr std::size_t usual_part = 16 << 10;  // bytes of the definitions or the shapes of most cards

std::string unless_zero(double value) { return value == 0 ? "" : to_short_text(value); }
std::string unless_zero(int value) { return value == 0 ? "" : std::to_string(value); }

// Inline, unlike std::lround; halves are rounded away from zero.
int nearest(double value) { return static_cast<int>(value < 0 ? value - 0.5 : value + 0.5); }

std::string_view mode_of(const ResolvedColors& colors, const ResolvedColors* dark) {
  if (dark != nullptr) return "auto";
  return colors.draws(Shown::dark) ? "dark" : "light";
}

// The attributes of a shape's geometry; empty ones are left out.
using ShapeAttributes = std::array<Attribute, 5>;

class SvgWriter {
 public:
  SvgWriter(const Scene& scene, const ResolvedColors& colors, const ResolvedColors* dark, GlyphPaths& paths)
      : scene_(scene),
        prefix_(id_prefix(scene.id, mode_of(colors, dark))),
        colors_(colors, dark, prefix_),
        glyphs_(scene, prefix_, paths) {}

  std::string write() {
    define_gradients();
    glyphs_.define(definitions_);
    for (index_ = 0; index_ < scene_.shapes.size(); ++index_) {
      motion_.begin(index_);
      std::visit([this](const auto& shape) { draw(shape); }, scene_.shapes[index_]);
      motion_.end(index_);
    }
    const std::string width = to_text(scene_.size.width);
    const std::string height = to_text(scene_.size.height);
    const std::string title = prefix_ + "-t";
    const std::string description = prefix_ + "-d";
    XmlWriter document(definitions_.text().size() + body_.text().size() + scene_.title.size() + scene_.description.size() +
                       usual_head);
    document.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                          {"width", width},
                          {"height", height},
                          {"viewBox", "0 0 " + width + " " + height},
                          {"role", "img"},
                          {"aria-labelledby", scene_.description.empty() ? title : title + " " + description}});
    document.element("title", {{"id", title}}, scene_.title);
    if (!scene_.description.empty()) document.element("desc", {{"id", description}}, scene_.description);
    if (const std::string rules = colors_.rules() + motion_.rules(); !rules.empty()) document.element("style", {}, rules);
    if (!definitions_.text().empty()) {
      document.open("defs");
      document.append(definitions_);
      document.close();
    }
    document.append(body_);
    document.close();
    return document.text();
  }

 private:
  void define_gradients() {
    for (std::size_t i = 0; i < scene_.shapes.size(); ++i) {
      const auto* box = std::get_if<Box>(&scene_.shapes[i]);
      if (box == nullptr || !box->gradient) continue;
      index_ = i;
      const Gradient& gradient = *box->gradient;
      const std::string id = gradient_id(i);
      const Point& from = gradient.from;
      if (gradient.radial) {
        // A circle of radius 1 at the origin, stretched to the ellipse.
        const std::string place = "translate(" + to_short_text(from.x) + " " + to_short_text(from.y) + ")scale(" +
                                  to_short_text(gradient.radius.width) + " " + to_short_text(gradient.radius.height) + ")";
        definitions_.open("radialGradient", {{"id", id},
                                             {"gradientUnits", "userSpaceOnUse"},
                                             {"cx", "0"},
                                             {"cy", "0"},
                                             {"r", "1"},
                                             {"gradientTransform", place}});
      } else {
        definitions_.open("linearGradient", {{"id", id},
                                             {"gradientUnits", "userSpaceOnUse"},
                                             {"x1", to_short_text(from.x)},
                                             {"y1", to_short_text(from.y)},
                                             {"x2", to_short_text(gradient.to.x)},
                                             {"y2", to_short_text(gradient.to.y)}});
      }
      const double last = std::max(1.0, static_cast<double>(gradient.stops.size()) - 1);
      for (std::size_t stop = 0; stop < gradient.stops.size(); ++stop) {
        const SvgColor paint = colors_.paint(index_, gradient.stops[stop], "stop-color");
        definitions_.element("stop", {{"class", paint.name},
                                      {"offset", to_short_text(static_cast<double>(stop) / last, 4)},
                                      {"stop-color", paint.color},
                                      {"stop-opacity", paint.opacity}});
      }
      definitions_.close();
    }
  }

  [[nodiscard]] std::string gradient_id(std::size_t index) const { return prefix_ + "-g" + std::to_string(index); }

  void draw(const Box& box) {
    if (!box.stroke.visible()) return draw_box(box, box.fill, box.gradient.has_value(), {});
    const bool opaque = colors_.is_opaque(index_, box.stroke.paint);
    if (opaque && box.stroke.dash == 0) return draw_box(stroke_of(box), box.fill, box.gradient.has_value(), box.stroke);
    if (box.fill.visible() || box.gradient) draw_box(box, box.fill, box.gradient.has_value(), {});
    draw_box(stroke_of(box), {}, false, box.stroke);
  }

  void draw_box(const Box& box, const Paint& fill, bool has_gradient, const Stroke& stroke) {
    SvgColor inside = colors_.paint(index_, fill, "fill");
    if (has_gradient) inside = {"url(#" + gradient_id(index_) + ")", {}, {}};
    const Rect& r = box.rect;
    const auto& radii = box.radii;
    const auto write = [&](std::string_view tag, const ShapeAttributes& shape) { write_shape(tag, shape, inside, stroke); };
    const bool even = std::all_of(radii.begin(), radii.end(), [&](double radius) { return radius == radii[0]; });
    if (!even) {
      write("path", {{{"d", outline_of(box)}}});
    } else if (r.width == r.height && radii[0] * 2 >= r.width && radii[0] > 0) {
      write("circle", {{{"cx", to_short_text(r.x + r.width / 2)},
                        {"cy", to_short_text(r.y + r.height / 2)},
                        {"r", to_short_text(r.width / 2)}}});
    } else {
      write("rect", {{{"x", unless_zero(r.x)},
                      {"y", unless_zero(r.y)},
                      {"width", to_short_text(r.width)},
                      {"height", to_short_text(r.height)},
                      {"rx", unless_zero(radii[0])}}});
    }
  }

  void draw(const Pattern& pattern) {
    const std::string id = prefix_ + "-f" + std::to_string(index_);
    define_pattern(pattern, colors_.paint(index_, pattern.paint, pattern.line > 0 ? "stroke" : "fill"), id, definitions_);
    const Rect& r = pattern.rect;
    body_.element("rect", {{"x", unless_zero(r.x)},
                           {"y", unless_zero(r.y)},
                           {"width", to_short_text(r.width)},
                           {"height", to_short_text(r.height)},
                           {"rx", unless_zero(pattern.radius)},
                           {"fill", "url(#" + id + ")"},
                           {"clip-path", pattern.holes.empty() ? "" : "url(#" + id + "-c)"},
                           {"mask", pattern.fade ? "url(#" + id + "-m)" : ""}});
  }

  // Writes a shape with its own attributes and those of its fill and stroke.
  void write_shape(std::string_view tag, const ShapeAttributes& shape, const SvgColor& inside, const Stroke& stroke) {
    const bool lined = stroke.visible();
    const SvgColor line = lined ? colors_.paint(index_, stroke.paint, "stroke") : SvgColor{"", "", ""};
    body_.element(tag, {{"class", joined(inside.name, line.name)},
                        shape[0],
                        shape[1],
                        shape[2],
                        shape[3],
                        shape[4],
                        {"fill", inside.color},
                        {"fill-opacity", inside.opacity},
                        {"stroke", line.color},
                        {"stroke-opacity", line.opacity},
                        {"stroke-width", lined && stroke.width != 1 ? to_short_text(stroke.width) : ""},
                        {"stroke-dasharray", lined && stroke.dash > 0 ? to_short_text(stroke.dash) : ""}});
  }

  // The path of a rectangle with different radii, clockwise from the top left.
  static std::string outline_of(const Box& box) {
    const Rect& r = box.rect;
    const auto& [tl, tr, br, bl] = box.radii;
    const auto corner = [](double radius, double x, double y) {
      const std::string size = to_short_text(radius);
      return radius == 0 ? std::string() : "a" + size + " " + size + " 0 0 1 " + to_short_text(x) + " " + to_short_text(y);
    };
    return "M" + to_short_text(r.x + tl) + " " + to_short_text(r.y) + "h" + to_short_text(r.width - tl - tr) +
           corner(tr, tr, tr) + "v" + to_short_text(r.height - tr - br) + corner(br, -br, br) + "h" +
           to_short_text(br + bl - r.width) + corner(bl, -bl, -bl) + "v" + to_short_text(bl + tl - r.height) +
           corner(tl, tl, -tl) + "z";
  }

  [[nodiscard]] std::string_view display_of(Shown shown) const { return shown == Shown::dark && colors_.adapts() ? "none" : ""; }

  void define(const Picture& picture, const std::string& id) {
    const std::string width = to_short_text(picture.rect.width);
    const std::string height = to_short_text(picture.rect.height);
    const std::string clip = picture.radius > 0 ? id + "c" : "";
    if (!clip.empty()) {
      definitions_.open("clipPath", {{"id", clip}});
      definitions_.element("rect", {{"width", width}, {"height", height}, {"rx", to_short_text(picture.radius)}});
      definitions_.close();
    }
    const auto* bytes = reinterpret_cast<const guchar*>(picture.file->data());
    const std::unique_ptr<gchar, decltype(&g_free)> text(g_base64_encode(bytes, picture.file->size()), g_free);
    definitions_.element(
        "image", {{"id", id},
                  {"width", width},
                  {"height", height},
                  {"preserveAspectRatio", picture.is_photo ? "none" : ""},
                  {"clip-path", clip.empty() ? "" : "url(#" + clip + ")"},
                  {"href", (picture.pixels ? "data:image/jpeg;base64," : "data:image/png;base64,") + std::string(text.get())}});
  }

  void draw(const Picture& picture) {
    std::string name;
    if (colors_.hides(picture.shown, name)) return;
    const Rect& r = picture.rect;
    const auto [entry, is_new] = pictures_.try_emplace({picture.file.get(), r.width, r.height, picture.radius});
    if (is_new) {
      entry->second = prefix_ + "-p" + std::to_string(pictures_.size());
      define(picture, entry->second);
    }
    body_.element("use", {{"class", name},
                          {"href", "#" + entry->second},
                          {"x", unless_zero(r.x)},
                          {"y", unless_zero(r.y)},
                          {"display", display_of(picture.shown)}});
  }

  void draw(const Artwork& artwork) {
    std::string name;
    if (!colors_.hides(artwork.shown, name)) artwork_.draw(artwork, index_, name, display_of(artwork.shown));
  }

  // A line with several faces becomes one group per face because each face has its own grid.
  void draw(const TextLine& line) {
    std::vector<std::size_t> faces;
    for (const Glyph& glyph : scene_.glyphs_of(line)) {
      const std::size_t face = glyphs_.face(glyph.outline);
      if (std::find(faces.begin(), faces.end(), face) == faces.end()) faces.push_back(face);
    }
    for (const std::size_t face : faces) draw_face(line, face);
  }

  void draw_face(const TextLine& line, std::size_t face) {
    const double grid = glyphs_.grid(face);
    const double scale = line.size / grid;
    const SvgColor paint = colors_.paint(index_, line.paint, "fill");
    body_.open("g", {{"class", paint.name},
                     {"fill", paint.color},
                     {"fill-opacity", paint.opacity},
                     {"transform", place(line.origin, scale)}});
    std::string single;  // path data of glyphs that are drawn in place
    GridPoint pen;
    for (const Glyph& glyph : scene_.glyphs_of(line)) {
      if (glyphs_.face(glyph.outline) != face) continue;
      const int x = nearest(glyph.x / scale);
      const int y = nearest(-glyph.y / scale);
      if (const std::string& reference = glyphs_.reference(glyph.outline); !reference.empty()) {
        body_.element("use", {{"href", reference}, {"x", unless_zero(x)}, {"y", unless_zero(y)}});
      } else {
        append_path(single, glyphs_.text(glyph.outline), {x, y}, pen);
      }
    }
    if (!single.empty()) body_.element("path", {{"d", single}});
    body_.close();
  }

  const Scene& scene_;
  std::string prefix_;
  SvgColors colors_;
  SvgGlyphs glyphs_;
  std::size_t index_ = 0;  // of the shape that is being drawn
  XmlWriter definitions_{usual_part};
  XmlWriter body_{usual_part};
  SvgArtwork artwork_{colors_, prefix_, definitions_, body_};
  SvgMotion motion_{scene_, colors_, prefix_, body_};
  std::map<std::tuple<const std::string*, double, double, double>, std::string> pictures_;  // ids
};

}  // namespace

std::string to_svg(const Scene& scene, const ResolvedColors& colors, const ResolvedColors* dark, GlyphPaths& paths) {
  return SvgWriter(scene, colors, dark, paths).write();
}

}  // namespace placard
