#pragma once
// Parses the values of options by the type of their target.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drawing/options.h"
#include "base/color.h"
#include "input/fields.h"
#include "style/overrides.h"

namespace placard {

/// A usage error (exit status 2): its message.
struct UsageError {
  std::string message;
};

/// A usage error with an optional hint.
UsageError usage_error(const std::string& message, const std::string& hint = {});

/// The error of a value, or nothing.
using OptionError = std::optional<UsageError>;

/// Parses the value of an option into `target`; a vector gets one more element. Numbers must be in `range`.
OptionError read_option(const std::string& word, std::string_view option, std::string& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, double& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, int& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, Color& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, Background& target, Range range);
OptionError read_option(const std::string& word, std::string_view option, Shard& target, Range range);  // 'I/N'

template <HasEnumNames T>
OptionError read_option(const std::string& word, std::string_view option, T& target, Range) {
  const std::optional<T> known = from_name<T>(word);
  if (!known) return usage_error("unknown value '" + word + "' for " + std::string(option), spelling_hint(word, names_of<T>()));
  target = *known;
  return std::nullopt;
}

template <class T>
OptionError read_option(const std::string& word, std::string_view option, std::optional<T>& target, Range range) {
  return read_option(word, option, target.emplace(), range);
}

template <class T>
OptionError read_option(const std::string& word, std::string_view option, std::vector<T>& target, Range range) {
  return read_option(word, option, target.emplace_back(), range);
}

/// The type of a single value of a target.
template <class T>
struct ValueOf {
  using type = T;
  static constexpr bool is_list = false;
};
template <class T>
struct ValueOf<std::optional<T>> : ValueOf<T> {};
template <class T>
struct ValueOf<std::vector<T>> : ValueOf<T> {
  static constexpr bool is_list = true;
};

/// The allowed values of a target; empty if any value is allowed.
template <class T>
std::vector<std::string_view> choices_for() {
  if constexpr (HasEnumNames<typename ValueOf<T>::type>) return names_of<typename ValueOf<T>::type>();
  return {};
}

}  // namespace placard
