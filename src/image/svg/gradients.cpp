#include "image/svg/gradients.h"

#include <algorithm>
#include <cmath>

#include "image/svg/shapes.h"
#include "image/svg/values.h"

namespace placard {

namespace {

constexpr std::size_t max_references = 16;  // from gradient to gradient

class GradientReader {
 public:
  GradientReader(const SvgElement& gradient, const Painted& painted, SvgContext& context)
      : painted_(painted), context_(context), chain_{&gradient} {
    while (const SvgElement* next = referenced(*chain_.back())) {
      chain_.push_back(next);
      if (chain_.size() > max_references) throw SvgFault{gradient.line, "gradients refer to each other too often"};
    }
  }

  ArtPaint read() {
    ArtGradient gradient;
    gradient.stops = read_stops();
    if (gradient.stops.empty()) return {};
    const ArtColor last = gradient.stops.back().color;
    if (gradient.stops.size() == 1) return last;
    gradient.radial = chain_.front()->name == "radialGradient";
    const bool by_box = attribute("gradientUnits") != "userSpaceOnUse";
    const Rect& box = painted_.bounds;
    if (by_box && (box.width <= 0 || box.height <= 0)) return {};
    const auto own = parse_transform(attribute("gradientTransform"));
    if (!own) throw SvgFault{chain_.front()->line, "invalid gradientTransform"};
    const Matrix to_box = by_box ? Matrix{box.width, 0, 0, box.height, box.x, box.y} : Matrix{};
    gradient.place = painted_.place * to_box * *own;
    if (gradient.place.determinant() == 0) return {};
    const Size whole = by_box ? Size{1, 1} : painted_.viewport;
    gradient.radial ? read_circles(gradient, whole) : read_line(gradient, whole);
    if (gradient.radial ? gradient.to_radius <= 0 : gradient.from == gradient.to) return last;
    gradient.spread = from_name<Spread>(attribute("spreadMethod")).value_or(Spread::pad);
    return gradient;
  }

 private:
  [[nodiscard]] const SvgElement* referenced(const SvgElement& gradient) const {
    const std::string_view reference = gradient.attribute("href");
    if (reference.empty()) return nullptr;
    const auto id = local_id(reference);
    const auto& by_id = context_.document.by_id;
    const auto found = id ? by_id.find(*id) : by_id.end();
    if (found == by_id.end())
      throw SvgFault{gradient.line,
                     "a gradient refers to '" + std::string(reference.substr(0, 60)) + "', which is not in the file"};
    return found->second;
  }

  // An attribute of the first gradient that has it.
  [[nodiscard]] std::string_view attribute(std::string_view name) const {
    for (const SvgElement* gradient : chain_) {
      if (const std::string_view value = gradient->attribute(name); !value.empty()) return value;
    }
    return {};
  }

  [[nodiscard]] double length(std::string_view name, double whole, double otherwise) const {
    for (const SvgElement* gradient : chain_) {
      if (!gradient->attribute(name).empty()) return length_of(*gradient, name, whole);
    }
    return otherwise;
  }

  void read_line(ArtGradient& gradient, const Size& whole) const {
    gradient.from = {length("x1", whole.width, 0), length("y1", whole.height, 0)};
    gradient.to = {length("x2", whole.width, whole.width), length("y2", whole.height, 0)};
  }

  void read_circles(ArtGradient& gradient, const Size& whole) const {
    const double diagonal = diagonal_of(whole);
    const Point center{length("cx", whole.width, whole.width / 2), length("cy", whole.height, whole.height / 2)};
    gradient.to = center;
    gradient.to_radius = length("r", diagonal, diagonal / 2);
    gradient.from_radius = std::clamp(length("fr", diagonal, 0), 0.0, std::max(0.0, gradient.to_radius));
    Point focus{length("fx", whole.width, center.x), length("fy", whole.height, center.y)};
    // A focal circle outside of the circle moves to its edge.
    const double distance = std::hypot(focus.x - center.x, focus.y - center.y);
    const double most = 0.999 * (gradient.to_radius - gradient.from_radius);
    if (distance > most && distance > 0) {
      const double share = most / distance;
      focus = {center.x + (focus.x - center.x) * share, center.y + (focus.y - center.y) * share};
    }
    gradient.from = focus;
  }

  [[nodiscard]] std::vector<ArtGradient::Stop> read_stops() const {
    std::vector<ArtGradient::Stop> stops;
    for (const SvgElement* gradient : chain_) {
      for (const auto& child : gradient->children) {
        context_.complexity.count(*child);
        if (child->name == "stop") stops.push_back(read_stop(*child, stops.empty() ? 0 : stops.back().offset));
      }
      if (!stops.empty()) break;
    }
    return stops;
  }

  // A stop at or behind `before`.
  [[nodiscard]] ArtGradient::Stop read_stop(const SvgElement& element, double before) const {
    SvgProperties inherited;
    inherited.color = painted_.color;
    const SvgProperties properties = context_.properties(element, inherited, {1, 1});
    ArtGradient::Stop stop{std::clamp(length_of(element, "offset", 1), before, 1.0),
                           {{}, painted_.opacity * properties.stop_opacity}};
    const bool is_current = properties.stop_color.kind == SvgPaint::Kind::current;
    stop.color.own = is_current ? properties.color : std::optional(properties.stop_color.color);
    return stop;
  }

  const Painted& painted_;
  SvgContext& context_;
  std::vector<const SvgElement*> chain_;
};

}  // namespace

ArtPaint read_gradient(const SvgElement& gradient, const Painted& painted, SvgContext& context) {
  return GradientReader(gradient, painted, context).read();
}

}  // namespace placard
