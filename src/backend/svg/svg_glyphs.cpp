#include "backend/svg/svg_glyphs.h"

#include <algorithm>
#include <cmath>

#include "backend/svg/ids.h"

namespace placard {

namespace {

// Rounding moves a point by at most half a unit: 0.07 px.
constexpr double px_per_unit = 0.14;

// Multiples of ten give the advances of monospaced fonts (600 of 1000 units) integer values, so that the same positions
// recur in every line, which compresses well.
constexpr double grid_step = 10;

// Whether drawing an outline in place takes fewer bytes than defining and referencing it.
bool is_cheaper_in_place(const std::string& data, int uses) {
  const std::size_t definition = data.size() + std::string_view("<path id=\"abcde\" d=\"\"/>\n").size();
  const std::size_t use = std::string_view("<use href=\"#abcde\" x=\"1234\"/>\n").size();
  const std::size_t place = 2;  // additional digits of its longer moves
  const auto count = static_cast<std::size_t>(uses);
  return count * (data.size() + place) <= definition + count * use;
}

}  // namespace

const PathText& GlyphPaths::text(const std::shared_ptr<const Outline>& outline, double grid) {
  const auto [entry, is_new] = entries_.try_emplace({outline.get(), grid});
  if (is_new) {
    const double scale = grid / outline->units_per_em;
    entry->second = {outline, path_text(outline->path, {scale, -scale})};
  }
  return entry->second.text;
}

SvgGlyphs::SvgGlyphs(const Scene& scene, std::string_view prefix, GlyphPaths& paths)
    : scene_(scene), prefix_(prefix), entries_(scene.outlines.size()) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const int number = scene.outlines[i].outline->face;
    const auto known = std::ranges::find(faces_, number, &Face::number);
    entries_[i].face = static_cast<std::size_t>(known - faces_.begin());
    if (known == faces_.end()) faces_.push_back({number, 0, {}});
  }
  for (const Shape& shape : scene.shapes) {
    const auto* line = std::get_if<TextLine>(&shape);
    if (line == nullptr) continue;
    const double grid = std::ceil(line->size / px_per_unit / grid_step) * grid_step;
    for (const Glyph& glyph : scene.glyphs_of(*line)) {
      Entry& entry = entries_[glyph.outline];
      ++entry.uses;
      faces_[entry.face].grid = std::max(faces_[entry.face].grid, grid);
    }
  }
  paths.begin_picture();
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].uses == 0) continue;
    entries_[i].text = &paths.text(scene.outlines[i].outline, faces_[entries_[i].face].grid);
  }
}

// The id ends with the character, so that an edit of the text changes few ids, or with the glyph number if the id of the
// character is taken.
std::string SvgGlyphs::id_of(const NamedOutline& named, std::size_t face) {
  std::string id(prefix_);
  id += in_letters(face);
  const char32_t character = named.character;
  auto& taken = faces_[face].characters;
  const bool plain = character < taken.size() && id_letters.find(static_cast<char>(character)) != std::string_view::npos;
  if (!plain || taken[character]) return id + "-" + in_letters(named.outline->glyph);
  taken.set(character);
  return id + static_cast<char>(character);
}

void SvgGlyphs::define(XmlWriter& definitions) {
  std::string data;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry& entry = entries_[i];
    if (entry.uses < 2) continue;
    data.clear();
    GridPoint pen;
    append_path(data, *entry.text, {}, pen);
    if (is_cheaper_in_place(data, entry.uses)) continue;
    const std::string id = id_of(scene_.outlines[i], entry.face);
    entry.reference = "#" + id;
    definitions.element("path", {{"id", id}, {"d", data}});
  }
}

}  // namespace placard
