#pragma once
// Artwork in an SVG: paths with their paints, groups, gradients and clip paths.

#include <map>
#include <string>
#include <string_view>

#include "backend/svg/svg_colors.h"
#include "backend/svg/xml.h"
#include "scene/scene.h"

namespace placard {

/// Writes the artwork of a scene.
class SvgArtwork {
 public:
  /// `prefix` begins ids. Keeps references to all arguments.
  SvgArtwork(SvgColors& colors, std::string_view prefix, XmlWriter& definitions, XmlWriter& body)
      : colors_(colors), prefix_(prefix), definitions_(definitions), body_(body) {}

  /// Writes the shape at `index` of the scene. `name` is the class and `display` the attribute of what only one mode shows.
  void draw(const Artwork& artwork, std::size_t index, std::string_view name, std::string_view display);

 private:
  void draw(const std::vector<ArtNode>& nodes, std::string_view name, std::string_view display);
  void draw(const ArtPath& path, std::string_view name, std::string_view display);
  void draw(const ArtGroup& group, std::string_view name, std::string_view display);
  SvgColor color_of(const ArtPaint& paint, std::string_view property, double steps);
  XmlWriter written(const ArtGradient& gradient, double steps, std::string_view id);
  std::string define(const ArtGradient& gradient, double steps);
  std::string define(const std::vector<ClipPath>& clip);
  [[nodiscard]] double steps_of(double scale) const;

  SvgColors& colors_;
  std::string_view prefix_;
  XmlWriter& definitions_;
  XmlWriter& body_;
  const Artwork* artwork_ = nullptr;
  std::size_t index_ = 0;
  std::map<std::string, std::string, std::less<>> ids_;  // of definitions, by their content
};

}  // namespace placard
