#pragma once
// The names of enumerators in files and on the command line.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/spelling.h"

namespace placard {

/// The names of an enumeration in the order of its enumerators; specialized with `static constexpr std::array names`.
template <class T>
struct EnumNames;

template <class T>
concept HasEnumNames = requires {
  EnumNames<T>::names;
};

/// All names of an enumeration.
template <HasEnumNames T>
std::vector<std::string_view> names_of() {
  return {EnumNames<T>::names.begin(), EnumNames<T>::names.end()};
}

/// The name of an enumerator.
template <HasEnumNames T>
std::string_view name_of(T value) {
  return EnumNames<T>::names[static_cast<std::size_t>(value)];
}

/// The enumerator of a name in American or British spelling, or nothing.
template <HasEnumNames T>
std::optional<T> from_name(std::string_view name) {
  for (std::size_t i = 0; i < EnumNames<T>::names.size(); ++i) {
    if (EnumNames<T>::names[i] == name) return static_cast<T>(i);
  }
  const auto american = american_spelling(name);
  return american ? from_name<T>(*american) : std::nullopt;
}

}  // namespace placard
