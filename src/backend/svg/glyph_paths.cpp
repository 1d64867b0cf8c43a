#include "backend/svg/glyph_paths.h"

namespace placard {

namespace {

constexpr std::size_t max_entries = 20'000;  // about 3 MB

}  // namespace

void GlyphPaths::begin_picture() {
  if (entries_.size() > max_entries) entries_.clear();
}

const PathText& GlyphPaths::text(const std::shared_ptr<const Outline>& outline, double grid) {
  const auto [entry, is_new] = entries_.try_emplace({outline.get(), grid});
  if (is_new) {
    const double scale = grid / outline->units_per_em;
    entry->second = {outline, path_text(outline->path, {scale, -scale})};
  }
  return entry->second.text;
}

}  // namespace placard
