#include "layout/painter.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "text/fallback.h"
#include "text/script.h"

namespace placard {

std::size_t Painter::index_of(const SetGlyph& glyph) {
  const auto [entry, is_new] = outlines_.try_emplace(glyph.outline.get(), scene_.outlines.size());
  if (is_new) scene_.outlines.push_back({glyph.outline, glyph.character});
  return entry->second;
}

void Painter::add(Box box) {
  if (mirrored_) {
    box.rect.x = place(box.rect.x, box.rect.width);
    std::swap(box.radii[0], box.radii[1]);
    std::swap(box.radii[2], box.radii[3]);
  }
  const double max_radius = std::min(box.rect.width, box.rect.height) / 2;
  for (double& radius : box.radii) radius = std::min(radius, max_radius);
  box.fill = toned(box.fill, context_.tone);
  box.stroke.paint = toned(box.stroke.paint, context_.tone);
  if (box.gradient) {
    for (Paint& stop : box.gradient->stops) stop = toned(stop, context_.tone);
  }
  scene_.shapes.emplace_back(std::move(box));
}

void Painter::add(Pattern pattern) {
  if (pattern.fade && context_.right_to_left) {
    for (Point* end : {&pattern.fade->from, &pattern.fade->to}) end->x = pattern.rect.x + pattern.rect.right() - end->x;
  }
  pattern.paint = toned(pattern.paint, context_.tone);
  scene_.shapes.emplace_back(std::move(pattern));
}

void Painter::add(Artwork artwork) {
  artwork.color = toned(artwork.color, context_.tone);
  scene_.shapes.emplace_back(std::move(artwork));
}

void Painter::add(Picture picture) {
  picture.rect.x = place(picture.rect.x, picture.rect.width);
  picture.radius = std::min({picture.radius, picture.rect.width / 2, picture.rect.height / 2});
  scene_.shapes.emplace_back(std::move(picture));
}

void Painter::box(const Rect& rect, double radius, const Paint& fill, const Border& border) {
  add(Box{rect, {radius, radius, radius, radius}, fill, {border.color, border.width, border.dash}});
}

void Painter::dot(const Rect& rect, const Paint& fill, std::string_view part) {
  const double radius = rect.width / 2;
  mark(rect, {radius, radius, radius, radius}, fill, part);
}

void Painter::mark(const Rect& rect, const std::array<double, 4>& radii, const Paint& fill, std::string_view part) {
  Box box{rect, radii, fill, {}};
  box.purpose = Purpose::meaning;
  box.part = part;
  add(std::move(box));
}

void Painter::text(Point at, const Paragraph& paragraph, const Type& type, std::string_view part) {
  double baseline = at.y + paragraph.baseline;
  for (const SetLine& line : paragraph.lines) {
    baseline += line.above;
    const double x = place(at.x - line.hang, line.width);
    TextLine shape{{x, baseline},
                   type.size,
                   line.width,
                   type.weight,
                   toned(type.color, context_.tone),
                   {scene_.glyphs.size(), 0},
                   {scene_.text.size(), line.text.size()},
                   part};
    scene_.text += line.text;
    for (const SetGlyph& glyph : line.glyphs) {
      if (glyph.png) continue;
      scene_.glyphs.push_back({index_of(glyph), glyph.x, glyph.y});
    }
    shape.glyphs.size = scene_.glyphs.size() - shape.glyphs.begin;
    scene_.shapes.emplace_back(shape);
    for (const SetGlyph& glyph : line.glyphs) {
      const Rect& rect = glyph.picture;
      if (!glyph.png) continue;
      scene_.shapes.emplace_back(Picture{{x + rect.x, baseline + rect.y, rect.width, rect.height}, glyph.png, part});
    }
    baseline += paragraph.line_height;
  }
}

void Painter::report(const Paragraph& paragraph, std::string_view name, Span span) {
  constexpr std::size_t max_listed = 6;  // characters that one message lists
  if (paragraph.lost > 0 && !(context_.has_foreign_text && name == "summary")) {
    const std::size_t lines = paragraph.lines.size();
    context_.problems.warning(span, std::string(name) + " is too long: " + std::to_string(paragraph.lost) +
                                        (paragraph.lost == 1 ? " character was" : " characters were") + " cut" +
                                        (lines == 1 ? "" : " after line " + std::to_string(lines)));
  }
  std::string missing;
  std::set<char32_t> named;
  for (const char32_t code_point : paragraph.missing) {
    if (named.insert(code_point).second) missing += (missing.empty() ? "" : ", ") + code_point_name(code_point);
  }
  for (const FallbackRun& borrowed : paragraph.borrowed) {
    if (!borrowed.of_system) continue;
    std::string characters;
    for (std::size_t i = 0; i < std::min<std::size_t>(borrowed.characters.size(), max_listed); ++i) {
      characters += (i == 0 ? "" : ", ") + code_point_name(borrowed.characters[i]);
    }
    if (borrowed.characters.size() > max_listed) characters += ", …";
    context_.problems.shared_warning(
        "borrowed " + borrowed.family, span,
        std::string(name) + " uses the system font '" + borrowed.family + "' for " + characters +
            ": the picture may differ on other machines",
        "add 'fonts: [fonts/own.ttf]' next to 'cards:' or to a style file to use a font of your own");
  }
  if (missing.empty()) return;
  const std::string package(missing_package(paragraph.missing.front()));
  context_.problems.shared_warning("missing " + std::string(font_package(paragraph.missing.front())), span,
                                   std::string(name) + " has characters that no font contains: " + missing,
                                   (package.empty() ? "" : "install a font, such as Debian's " + package + ", or ") +
                                       "add 'fonts: [fonts/own.ttf]' next to 'cards:' or to a style file");
}

}  // namespace placard
