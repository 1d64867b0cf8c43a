#include "backend/svg/svg_artwork.h"

#include <algorithm>
#include <cmath>

#include "backend/svg/path_data.h"
#include "backend/svg/transform.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr double precision = 0.08;    // px; of the points of artwork
constexpr int gradient_decimals = 5;  // a gradient may be in units of its shape

std::string list(const std::vector<double>& lengths, double scale) {
  std::string text;
  for (const double length : lengths) text.append(text.empty() ? "" : " ").append(to_short_text(length * scale));
  return text;
}

template <class Choice>
std::string_view unless_initial(Choice choice) {
  return choice == Choice{} ? "" : name_of(choice);
}

std::string number(double value) { return to_short_text(value, gradient_decimals); }

}  // namespace

void SvgArtwork::draw(const Artwork& artwork, std::size_t index, std::string_view name, std::string_view display) {
  artwork_ = &artwork;
  index_ = index;
  draw(artwork.art->nodes, name, display);
}

void SvgArtwork::draw(const std::vector<ArtNode>& nodes, std::string_view name, std::string_view display) {
  for (const ArtNode& node : nodes) std::visit([&](const auto& own) { draw(own, name, display); }, node);
}

// Points are whole numbers of these steps to a unit.
double SvgArtwork::steps_of(double scale) const { return std::max(1.0, std::ceil(artwork_->scale * scale / precision)); }

void SvgArtwork::draw(const ArtPath& path, std::string_view name, std::string_view display) {
  const double steps = steps_of(std::sqrt(std::abs(path.place.determinant())));
  const double scale = artwork_->scale;
  const Matrix placed = path.place == Matrix{}
                            ? Matrix{scale / steps, 0, 0, scale / steps, artwork_->origin.x, artwork_->origin.y}
                            : Matrix{scale, 0, 0, scale, artwork_->origin.x, artwork_->origin.y} * path.place *
                                  Matrix{1 / steps, 0, 0, 1 / steps, 0, 0};
  const ArtStroke& stroke = path.stroke;
  const bool lined = is_visible(stroke);
  const SvgColor fill = color_of(path.fill, "fill", steps);
  const SvgColor line = lined ? color_of(stroke.paint, "stroke", steps) : SvgColor{"", "", ""};
  body_.element("path",
                {{"class", joined(name, joined(fill.name, line.name))},
                 {"display", display},
                 {"transform", place(placed)},
                 {"d", path_data(path.path, {steps, steps}, lined)},
                 {"fill", fill.color},
                 {"fill-opacity", fill.opacity},
                 {"fill-rule", path.even_odd ? "evenodd" : ""},
                 {"stroke", line.color},
                 {"stroke-opacity", line.opacity},
                 {"stroke-width", lined ? to_short_text(stroke.width * steps) : ""},
                 {"stroke-linecap", lined ? unless_initial(stroke.cap) : ""},
                 {"stroke-linejoin", lined ? unless_initial(stroke.join) : ""},
                 {"stroke-miterlimit", lined && stroke.miter_limit != 4 ? to_short_text(stroke.miter_limit) : ""},
                 {"stroke-dasharray", lined ? list(stroke.dashes, steps) : ""},
                 {"stroke-dashoffset", lined && stroke.dash_offset != 0 ? to_short_text(stroke.dash_offset * steps) : ""}});
}

void SvgArtwork::draw(const ArtGroup& group, std::string_view name, std::string_view display) {
  body_.open("g", {{"class", name},
                   {"display", display},
                   {"opacity", group.opacity < 1 ? to_short_text(group.opacity, 3) : ""},
                   {"clip-path", group.clip.empty() ? "" : define(group.clip)}});
  draw(group.nodes, {}, {});
  body_.close();
}

SvgColor SvgArtwork::color_of(const ArtPaint& paint, std::string_view property, double steps) {
  if (const auto* color = std::get_if<ArtColor>(&paint)) return colors_.paint(index_, artwork_->paint_of(*color), property);
  if (const auto* gradient = std::get_if<ArtGradient>(&paint)) return {define(*gradient, steps), {}, {}};
  return {};
}

XmlWriter SvgArtwork::written(const ArtGradient& gradient, double steps, std::string_view id) {
  const std::string transform = place(Matrix{steps, 0, 0, steps, 0, 0} * gradient.place);
  const std::string_view spread = unless_initial(gradient.spread);
  const Point& from = gradient.from;
  const Point& to = gradient.to;
  XmlWriter result;
  if (gradient.radial) {
    const bool is_centered = from == to;
    result.open("radialGradient", {{"id", id},
                                   {"gradientUnits", "userSpaceOnUse"},
                                   {"cx", number(to.x)},
                                   {"cy", number(to.y)},
                                   {"r", number(gradient.to_radius)},
                                   {"fx", is_centered ? "" : number(from.x)},
                                   {"fy", is_centered ? "" : number(from.y)},
                                   {"fr", gradient.from_radius > 0 ? number(gradient.from_radius) : ""},
                                   {"gradientTransform", transform},
                                   {"spreadMethod", spread}});
  } else {
    result.open("linearGradient", {{"id", id},
                                   {"gradientUnits", "userSpaceOnUse"},
                                   {"x1", number(from.x)},
                                   {"y1", number(from.y)},
                                   {"x2", number(to.x)},
                                   {"y2", number(to.y)},
                                   {"gradientTransform", transform},
                                   {"spreadMethod", spread}});
  }
  for (const ArtGradient::Stop& stop : gradient.stops) {
    const SvgColor color = colors_.paint(index_, artwork_->paint_of(stop.color), "stop-color");
    result.element("stop", {{"class", color.name},
                            {"offset", to_short_text(stop.offset, 4)},
                            {"stop-color", color.color},
                            {"stop-opacity", color.opacity}});
  }
  result.close();
  return result;
}

// Paths with the same gradient share its definition.
std::string SvgArtwork::define(const ArtGradient& gradient, double steps) {
  const auto [entry, is_new] =
      ids_.try_emplace(written(gradient, steps, {}).text(), std::string(prefix_) + "-a" + std::to_string(ids_.size()));
  if (is_new) definitions_.append(written(gradient, steps, entry->second));
  return "url(#" + entry->second + ")";
}

std::string SvgArtwork::define(const std::vector<ClipPath>& clip) {
  const double steps = steps_of(1);
  const std::string transform = place(artwork_->origin, artwork_->scale / steps);
  XmlWriter paths;
  for (const ClipPath& part : clip) {
    paths.element(
        "path",
        {{"transform", transform}, {"d", path_data(part.path, {steps, steps})}, {"clip-rule", part.even_odd ? "evenodd" : ""}});
  }
  const auto [entry, is_new] = ids_.try_emplace(paths.text(), std::string(prefix_) + "-a" + std::to_string(ids_.size()));
  if (is_new) {
    definitions_.open("clipPath", {{"id", entry->second}});
    definitions_.append(paths);
    definitions_.close();
  }
  return "url(#" + entry->second + ")";
}

}  // namespace placard
