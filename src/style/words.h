#pragma once
// The words that a style chooses from.

#include <array>
#include <string_view>

#include "style/style.h"

namespace placard {

template <>
struct EnumNames<Slant> {
  static constexpr std::array<std::string_view, 2> names{"upright", "italic"};
};
template <>
struct EnumNames<LetterCase> {
  static constexpr std::array<std::string_view, 2> names{"as-written", "upper"};
};
template <>
struct EnumNames<Figures> {
  static constexpr std::array<std::string_view, 2> names{"of-font", "tabular"};
};
template <>
struct EnumNames<QuoteTreatment> {
  static constexpr std::array<std::string_view, 3> names{"bar", "mark", "plain"};
};
template <>
struct EnumNames<TagTreatment> {
  static constexpr std::array<std::string_view, 2> names{"chips", "line"};
};
template <>
struct EnumNames<GradientKind> {
  static constexpr std::array<std::string_view, 2> names{"linear", "radial"};
};
template <>
struct EnumNames<BadgeShape> {
  static constexpr std::array<std::string_view, 3> names{"flat", "pill", "outline"};
};

}  // namespace placard
