#pragma once
// The names of enumerators in files and on the command line.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/spelling.h"

namespace placard {

/// The names of an enumeration in the order of its enumerators; specialized as a std::array.
template <class T>
inline constexpr bool enum_names = false;

template <class T>
concept HasEnumNames = requires {
  enum_names<T>.size();
};

/// All names of an enumeration.
template <HasEnumNames T>
std::vector<std::string_view> names_of() {
  return {enum_names<T>.begin(), enum_names<T>.end()};
}

/// The name of an enumerator.
template <HasEnumNames T>
std::string_view name_of(T value) {
  return enum_names<T>[static_cast<std::size_t>(value)];
}

/// The enumerator of a name in American or British spelling, or nothing.
template <HasEnumNames T>
std::optional<T> from_name(std::string_view name) {
  const auto found = std::ranges::find(enum_names<T>, name);
  if (found != enum_names<T>.end()) return static_cast<T>(found - enum_names<T>.begin());
  const auto american = american_spelling(name);
  return american ? from_name<T>(*american) : std::nullopt;
}

}  // namespace placard
