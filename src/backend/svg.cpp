#include "backend/svg.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "backend/path_data.h"
#include "backend/xml.h"
#include "base/number.h"

namespace placard {

namespace {

// Half a grid unit is 0.055 px: 0.22 px at four times the size, below what an eye resolves.
constexpr double px_per_unit = 0.13;

// With whole tens, the letters of a typewriter face (600 of 1000 wide) stand at whole units, in the same places in every
// line: that compresses well.
constexpr double grid_step = 10;

constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

std::string in_letters(std::uint64_t value) {
  std::string text;
  do {
    text += id_letters[value % id_letters.size()];
    value /= id_letters.size();
  } while (value > 0);
  return text;
}

// Three letters that stand for a card, so that the ids of two cards in one page differ (FNV-1a).
std::string id_prefix(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string prefix(1, id_letters[hash % 52]);
  prefix += id_letters[(hash >> 16) % id_letters.size()];
  prefix += id_letters[(hash >> 32) % id_letters.size()];
  return prefix;
}

class SvgWriter {
 public:
  SvgWriter(const Scene& scene, const Palette& palette) : scene_(scene), palette_(palette), prefix_(id_prefix(scene.id)) {}

  std::string write() {
    const std::string width = to_text(scene_.size.width);
    const std::string height = to_text(scene_.size.height);
    const std::string title = prefix_ + "-t";
    const std::string description = prefix_ + "-d";
    xml_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                      {"width", width},
                      {"height", height},
                      {"viewBox", "0 0 " + width + " " + height},
                      {"role", "img"},
                      {"aria-labelledby", scene_.description.empty() ? title : title + " " + description}});
    xml_.element("title", {{"id", title}}, scene_.title);
    if (!scene_.description.empty()) xml_.element("desc", {{"id", description}}, scene_.description);
    define_glyphs();
    for (const Shape& shape : scene_.shapes) std::visit([this](const auto& s) { draw(s); }, shape);
    xml_.close();
    return xml_.take();
  }

 private:
  // How often each outline is used, and how fine the grid of each face has to be for its largest text.
  void count_glyphs() {
    uses_.assign(scene_.outlines.size(), 0);
    for (const Shape& shape : scene_.shapes) {
      const auto* line = std::get_if<TextLine>(&shape);
      if (line == nullptr) continue;
      for (const Glyph& glyph : line->glyphs) {
        ++uses_[glyph.outline];
        double& grid = grids_[scene_.outlines[glyph.outline].outline->face];
        grid = std::max(grid, std::ceil(line->size / px_per_unit / grid_step) * grid_step);
      }
    }
  }

  // The outlines that are used more than once; the others are drawn where they stand.
  void define_glyphs() {
    count_glyphs();
    ids_.resize(scene_.outlines.size());
    std::map<int, std::size_t> letters;  // faces in the order they appear
    std::set<std::string> taken;
    bool open = false;
    for (std::size_t i = 0; i < scene_.outlines.size(); ++i) {
      const auto& [outline, character] = scene_.outlines[i];
      const std::size_t face = letters.try_emplace(outline->face, letters.size()).first->second;
      if (uses_[i] < 2) continue;
      if (!std::exchange(open, true)) xml_.open("defs");
      // The character itself, so that an edit of the text changes few ids.
      const std::string start = prefix_ + in_letters(face);
      const bool plain = character < 128 && id_letters.find(static_cast<char>(character)) != std::string_view::npos;
      ids_[i] = start + (plain ? std::string(1, static_cast<char>(character)) : "-" + in_letters(outline->glyph));
      if (!taken.insert(ids_[i]).second) ids_[i] = start + "-" + in_letters(outline->glyph);
      const double scale = grids_[outline->face] / outline->units_per_em;
      xml_.element("path", {{"id", ids_[i]}, {"d", path_data({{&outline->path, {scale, -scale, 0, 0}}})}});
    }
    if (open) xml_.close();
  }

  struct Ink {
    std::string colour;
    std::string opacity;  // empty where it is opaque
  };

  [[nodiscard]] Ink ink(const Paint& paint) const {
    const Colour colour = palette_.colour(paint);
    return {hex(colour), colour.alpha < 1 ? to_text(colour.alpha, 3) : ""};
  }

  void draw(const Box& box) {
    const bool opaque = palette_.colour(box.stroke.paint).alpha >= 1;
    if (!box.stroke.visible()) return draw_rect(box, box.fill, {});
    if (opaque && box.stroke.dash == 0) return draw_rect(stroke_of(box), box.fill, box.stroke);
    if (box.fill.visible()) draw_rect(fill_of(box, opaque && box.stroke.dash == 0), box.fill, {});
    draw_rect(stroke_of(box), {}, box.stroke);
  }

  void draw_rect(const Box& box, const Paint& fill, const Stroke& stroke) {
    const Ink inside = ink(fill);
    const Ink line = ink(stroke.paint);
    const bool lined = stroke.visible();
    const std::string fill_colour = fill.visible() ? inside.colour : "none";
    const std::string fill_opacity = fill.visible() ? inside.opacity : "";
    const std::string stroke_colour = lined ? line.colour : "";
    const std::string stroke_opacity = lined ? line.opacity : "";
    const std::string width = lined && stroke.width != 1 ? to_text(stroke.width) : "";
    const std::string dash = lined && stroke.dash > 0 ? to_text(stroke.dash) : "";
    const Rect& r = box.rect;
    if (r.width == r.height && box.radii[0] * 2 >= r.width) {
      xml_.element("circle", {{"cx", to_text(r.x + r.width / 2)},
                              {"cy", to_text(r.y + r.height / 2)},
                              {"r", to_text(r.width / 2)},
                              {"fill", fill_colour},
                              {"fill-opacity", fill_opacity},
                              {"stroke", stroke_colour},
                              {"stroke-opacity", stroke_opacity},
                              {"stroke-width", width},
                              {"stroke-dasharray", dash}});
      return;
    }
    xml_.element("rect", {{"x", r.x == 0 ? "" : to_text(r.x)},
                          {"y", r.y == 0 ? "" : to_text(r.y)},
                          {"width", to_text(r.width)},
                          {"height", to_text(r.height)},
                          {"rx", box.radii[0] > 0 ? to_text(box.radii[0]) : ""},
                          {"fill", fill_colour},
                          {"fill-opacity", fill_opacity},
                          {"stroke", stroke_colour},
                          {"stroke-opacity", stroke_opacity},
                          {"stroke-width", width},
                          {"stroke-dasharray", dash}});
  }

  void draw(const TextLine& line) {
    if (line.glyphs.empty()) return;
    const double grid = grids_[scene_.outlines[line.glyphs.front().outline].outline->face];
    const double scale = line.size / grid;
    const Ink paint = ink(line.paint);
    xml_.open("g", {{"fill", paint.colour},
                    {"fill-opacity", paint.opacity},
                    {"transform", "translate(" + to_text(line.origin.x) + " " + to_text(line.origin.y) + ")scale(" +
                                      to_text(scale, 5) + ")"}});
    std::vector<PathPart> single;
    for (const Glyph& glyph : line.glyphs) {
      const int x = static_cast<int>(std::lround(glyph.x / scale));
      const int y = static_cast<int>(std::lround(-glyph.y / scale));
      if (uses_[glyph.outline] > 1) {
        xml_.element("use", {{"href", "#" + ids_[glyph.outline]},
                             {"x", x == 0 ? "" : std::to_string(x)},
                             {"y", y == 0 ? "" : std::to_string(y)}});
      } else {
        const Outline& outline = *scene_.outlines[glyph.outline].outline;
        single.push_back({&outline.path, {grid / outline.units_per_em, -grid / outline.units_per_em, x, y}});
      }
    }
    if (!single.empty()) xml_.element("path", {{"d", path_data(single)}});
    xml_.close();
  }

  const Scene& scene_;
  const Palette& palette_;
  std::string prefix_;
  XmlWriter xml_;
  std::map<int, double> grids_;   // units per em, by face
  std::vector<std::string> ids_;  // of the outlines
  std::vector<int> uses_;         // of the outlines
};

}  // namespace

std::string to_svg(const Scene& scene, const Palette& palette) { return SvgWriter(scene, palette).write(); }

}  // namespace placard
