#include "backend/svg/svg_colors.h"

#include "backend/svg/ids.h"
#include "base/number.h"

namespace placard {

SvgColor SvgColors::paint(std::size_t shape, const Paint& paint, std::string_view property) {
  if (paint.role == Role::none) return {};
  const Color light = colors_.color(shape, paint);
  SvgColor result{hex(light), light.alpha < 1 ? to_short_text(light.alpha, 3) : "", {}};
  if (dark_ == nullptr) return result;
  const Color dark = dark_->color(shape, paint);
  if (dark == light) return result;
  const std::string opacity_property = property == "stop-color" ? "stop-opacity" : std::string(property) + "-opacity";
  std::string rule = std::string(property) + ":" + hex(dark);
  if (dark.alpha != light.alpha) rule += ";" + opacity_property + ":" + to_short_text(dark.alpha, 3);
  const auto [entry, is_new] = classes_.try_emplace(rule, std::string(prefix_) + "-" + in_letters(classes_.size()));
  if (is_new) rules_ += "." + entry->second + "{" + rule + "}";
  result.name = entry->second;
  return result;
}

bool SvgColors::is_opaque(std::size_t shape, const Paint& paint) const {
  return colors_.color(shape, paint).alpha >= 1 && (dark_ == nullptr || dark_->color(shape, paint).alpha >= 1);
}

bool SvgColors::hides(Shown shown, std::string& name) {
  if (dark_ == nullptr) return !colors_.draws(shown);
  if (shown == Shown::always) return false;
  name = std::string(prefix_) + (shown == Shown::dark ? "-on-dark" : "-on-light");
  const std::string rule = shown == Shown::dark ? "{display:inline}" : "{display:none}";
  if (rules_.find("." + name + "{") == std::string::npos) rules_ += "." + name + rule;
  return false;
}

}  // namespace placard
