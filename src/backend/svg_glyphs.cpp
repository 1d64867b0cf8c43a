#include "backend/svg_glyphs.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "backend/ids.h"

namespace placard {

namespace {

// Half a grid unit is 0.07 px: 0.28 px at four times the size.
constexpr double px_per_unit = 0.14;

// With whole tens, the letters of a typewriter face (600 of 1000 wide) stand at whole units, in the same places in every
// line: that compresses well.
constexpr double grid_step = 10;

// Whether it takes fewer bytes to draw an outline wherever it stands than to define it once and use it.
bool is_cheaper_in_place(const std::string& data, int uses) {
  const std::size_t definition = data.size() + std::string_view("<path id=\"abcde\" d=\"\"/>\n").size();
  const std::size_t use = std::string_view("<use href=\"#abcde\" x=\"1234\"/>\n").size();
  const std::size_t place = 2;  // digits more, for its moves are longer
  const auto count = static_cast<std::size_t>(uses);
  return count * (data.size() + place) <= definition + count * use;
}

}  // namespace

SvgGlyphs::SvgGlyphs(const Scene& scene, std::string prefix, GlyphPaths& paths)
    : scene_(scene), prefix_(std::move(prefix)), paths_(paths), ids_(scene.outlines.size()), uses_(scene.outlines.size(), 0) {
  for (const Shape& shape : scene.shapes) {
    const auto* line = std::get_if<TextLine>(&shape);
    if (line == nullptr) continue;
    for (const Glyph& glyph : line->glyphs) {
      ++uses_[glyph.outline];
      double& grid = grids_[scene.outlines[glyph.outline].outline->face];
      grid = std::max(grid, std::ceil(line->size / px_per_unit / grid_step) * grid_step);
    }
  }
}

const PathText& SvgGlyphs::text(std::size_t outline) {
  const auto& shared = scene_.outlines[outline].outline;
  return paths_.text(shared, grids_[shared->face]);
}

void SvgGlyphs::define(XmlWriter& definitions) {
  std::map<int, std::size_t> letters;  // faces in the order they appear
  std::set<std::string> taken;
  std::string data;
  for (std::size_t i = 0; i < scene_.outlines.size(); ++i) {
    const auto& [outline, character] = scene_.outlines[i];
    const std::size_t face = letters.try_emplace(outline->face, letters.size()).first->second;
    if (uses_[i] < 2) continue;
    data.clear();
    GridPoint pen;
    append_path(data, text(i), {}, pen);
    if (is_cheaper_in_place(data, uses_[i])) continue;
    // The character itself, so that an edit of the text changes few ids.
    const std::string start = prefix_ + in_letters(face);
    const bool plain = character < 128 && id_letters.find(static_cast<char>(character)) != std::string_view::npos;
    ids_[i] = start + (plain ? std::string(1, static_cast<char>(character)) : "-" + in_letters(outline->glyph));
    if (!taken.insert(ids_[i]).second) ids_[i] = start + "-" + in_letters(outline->glyph);
    definitions.element("path", {{"id", ids_[i]}, {"d", data}});
  }
}

}  // namespace placard
