#include "image/svg/context.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "image/svg/shapes.h"

namespace placard {

namespace {

double length_of(const Path& path) {
  double length = 0;
  for (std::size_t i = 1; i < path.points.size(); ++i)
    length += std::hypot(path.points[i].x - path.points[i - 1].x, path.points[i].y - path.points[i - 1].y);
  return length;
}

double dashes_of(const ArtPath& path) {
  double period = 0;
  for (const double dash : path.stroke.dashes) period += dash;
  return period > 0 ? length_of(path.path) / period * static_cast<double>(path.stroke.dashes.size()) : 0;
}

}  // namespace

void Complexity::count(const SvgElement& element) {
  constexpr std::size_t usual_element = 64;  // bytes, without its attributes
  bytes_ += usual_element;
  for (const auto& [name, value] : element.attributes) bytes_ += value.size();
  if (bytes_ > limits.logo_drawn.value)
    throw SvgFault{element.line, "more than " + to_text(limits.logo_drawn) + " of elements are drawn"};
}

bool Complexity::is_within_reach(Point p) const {
  const double reach = limits.logo_reach.number() * std::max(box_.width, box_.height);
  return std::abs(p.x - box_.x - box_.width / 2) <= reach && std::abs(p.y - box_.y - box_.height / 2) <= reach;
}

// Counts how often a horizontal line crosses a path, on average in each band. Filling a path takes time that grows faster than
// this number.
void Complexity::count_crossings(const Path& path, double times) {
  const double height = box_.height / static_cast<double>(crossings_.size());
  for (std::size_t i = 1; i < path.points.size(); ++i) {
    const auto [low, high] = std::minmax(path.points[i - 1].y, path.points[i].y);
    for (std::size_t band = 0; band < crossings_.size(); ++band) {
      const double top = box_.y + static_cast<double>(band) * height;
      crossings_[band] += times * std::max(0.0, std::min(high, top + height) - std::max(low, top)) / height;
    }
  }
}

void Complexity::count(const SvgElement& element, const ArtPath& path) {
  const Path placed = transformed(path.path, path.place);
  const double scale = std::sqrt(std::abs(path.place.determinant()));
  const bool is_near = std::all_of(placed.points.begin(), placed.points.end(), [this](Point p) { return is_within_reach(p); }) &&
                       path.stroke.width * scale <= limits.logo_reach.number() * std::max(box_.width, box_.height);
  if (!is_near) throw SvgFault{element.line, "a path extends further than " + to_text(limits.logo_reach) + " of the viewBox"};
  points_ += path.path.points.size();
  if (++paths_ > limits.logo_paths.value || points_ > limits.logo_points.value)
    throw SvgFault{element.line, "too many paths or points"};
  const double edges = (is_visible(path.fill) ? 1 : 0) + (is_visible(path.stroke) ? 2 : 0);
  count_crossings(placed, edges);
  if (*std::max_element(crossings_.begin(), crossings_.end()) > limits.logo_crossings.number())
    throw SvgFault{element.line,
                   "the paths cross a horizontal line more often than " + std::to_string(limits.logo_crossings.value) + " times"};
  if (!is_visible(path.stroke)) return;
  dashes_ += dashes_of(path);
  if (!(dashes_ <= limits.logo_dashes.number())) throw SvgFault{element.line, "more than " + to_text(limits.logo_dashes)};
}

SvgProperties SvgContext::properties(const SvgElement& element, const SvgProperties& inherited, const Size& viewport) {
  const auto [entry, is_new] = declared_.try_emplace(&element);
  if (is_new) entry->second = rules.declared(element);
  return properties_of(element, entry->second, inherited, diagonal_of(viewport));
}

const SvgElement& SvgContext::find(const SvgElement& element, std::string_view reference) const {
  const auto id = local_id(reference);
  const std::string shown(reference.substr(0, 60));
  if (!id)
    throw SvgFault{element.line, "<" + element.name + "> refers to '" + shown + "'",
                   "a logo is one file: copy the element into it"};
  const auto found = document.by_id.find(*id);
  if (found == document.by_id.end())
    throw SvgFault{element.line, "<" + element.name + "> refers to '" + shown + "', which is not in the file"};
  return *found->second;
}

}  // namespace placard
