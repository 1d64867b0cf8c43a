#include "layout/painter.h"

#include "base/utf8.h"

namespace placard {

Paint Painter::toned(Paint paint) const {
  constexpr std::array<Role, 5> tones{Role::success, Role::warning, Role::info, Role::danger, Role::neutral};
  if (paint.role == Role::tone) paint.role = tones[static_cast<std::size_t>(kit_.tone)];
  return paint;
}

std::size_t Painter::index_of(const SetGlyph& glyph) {
  const auto [entry, is_new] = indices_.try_emplace(glyph.outline.get(), scene_.outlines.size());
  if (is_new) scene_.outlines.push_back({glyph.outline, glyph.character});
  return entry->second;
}

void Painter::box(const Rect& rect, double radius, const Paint& fill, const Border& border) {
  const double most = std::min(rect.width, rect.height) / 2;
  radius = std::min(radius, most);
  scene_.shapes.emplace_back(
      Box{rect, {radius, radius, radius, radius}, toned(fill), {toned(border.colour), border.width, border.dash}});
}

void Painter::text(Point at, const Paragraph& paragraph, const Type& type) {
  double baseline = at.y + paragraph.baseline;
  for (const SetLine& line : paragraph.lines) {
    TextLine shape{{at.x, baseline}, type.size, line.width, toned(type.colour), {}, line.text};
    shape.glyphs.reserve(line.glyphs.size());
    for (const SetGlyph& glyph : line.glyphs) shape.glyphs.push_back({index_of(glyph), glyph.x, glyph.y});
    scene_.shapes.emplace_back(std::move(shape));
    baseline += paragraph.line_height;
  }
}

void Painter::report(const Paragraph& paragraph, std::string_view name, Span span) {
  if (paragraph.lost > 0) {
    const std::size_t lines = paragraph.lines.size();
    kit_.problems.warning(span, std::string(name) + " cut after " + std::to_string(lines) +
                                    (lines == 1 ? " line, " : " lines, ") + std::to_string(paragraph.lost) +
                                    (paragraph.lost == 1 ? " letter lost" : " letters lost"));
  }
  std::string missing;
  for (const char32_t code_point : paragraph.missing) {
    if (missing.find(code_point_name(code_point)) == std::string::npos) {
      missing += (missing.empty() ? "" : ", ") + code_point_name(code_point);
    }
  }
  if (!missing.empty()) kit_.problems.warning(span, std::string(name) + " has characters that its font lacks: " + missing);
}

}  // namespace placard
