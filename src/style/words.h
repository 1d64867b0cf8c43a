#pragma once
// The words that a style chooses from.

#include <array>
#include <string_view>

#include "style/style.h"

namespace placard {

template <>
struct Words<Slant> {
  static constexpr std::array<std::string_view, 2> names{"upright", "italic"};
};
template <>
struct Words<LetterCase> {
  static constexpr std::array<std::string_view, 2> names{"as-written", "upper"};
};
template <>
struct Words<Figures> {
  static constexpr std::array<std::string_view, 2> names{"of-font", "tabular"};
};
template <>
struct Words<QuoteTreatment> {
  static constexpr std::array<std::string_view, 3> names{"bar", "mark", "plain"};
};
template <>
struct Words<TagTreatment> {
  static constexpr std::array<std::string_view, 2> names{"chips", "line"};
};
template <>
struct Words<GradientKind> {
  static constexpr std::array<std::string_view, 2> names{"linear", "radial"};
};
template <>
struct Words<BadgeShape> {
  static constexpr std::array<std::string_view, 3> names{"flat", "pill", "outline"};
};

}  // namespace placard
