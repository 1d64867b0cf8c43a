#pragma once
// Words of the command line into values, by the value's type.

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "drawing/render_options.h"
#include "base/color.h"
#include "input/fields.h"
#include "style/overrides.h"

namespace placard {

/// The command line was wrong: what to say about it. Exit status 2.
struct UsageError {
  std::string message;
};

/// A usage error with its hint, which may be empty.
UsageError wrong(const std::string& message, const std::string& hint = {});

// read_option: a word into a value; what is wrong with the word, or nothing.
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::string& target, Range range);
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::vector<std::string>& target,
                                      Range range);
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<double>& target,
                                      Range range);
std::optional<UsageError> read_option(const std::string& word, std::string_view option, int& target, Range range);
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<Color>& target,
                                      Range range);
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<Background>& target,
                                      Range range);
/// 'I/N'.
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<Shard>& target,
                                      Range range);

template <HasEnumNames T>
std::optional<UsageError> read_option(const std::string& word, std::string_view option, T& target, Range) {
  const std::optional<T> known = from_name<T>(word);
  if (!known) return wrong("unknown value '" + word + "' for " + std::string(option), spelling_hint(word, names_of<T>()));
  target = *known;
  return std::nullopt;
}

template <HasEnumNames T>
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::optional<T>& target, Range range) {
  T value{};
  auto error = read_option(word, option, value, range);
  if (!error) target = value;
  return error;
}

template <HasEnumNames T>
std::optional<UsageError> read_option(const std::string& word, std::string_view option, std::vector<T>& target, Range range) {
  T value{};
  auto error = read_option(word, option, value, range);
  if (!error) target.push_back(value);
  return error;
}

/// The words that a target takes; none where it takes any.
template <class T>
std::vector<std::string_view> names_for(const T&) {
  if constexpr (HasEnumNames<T>) return names_of<T>();
  return {};
}
template <class T>
std::vector<std::string_view> names_for(const std::optional<T>&) {
  return names_for(T{});
}
template <class T>
std::vector<std::string_view> names_for(const std::vector<T>&) {
  return names_for(T{});
}

template <class T>
constexpr bool is_list(const T&) {
  return false;
}
template <class T>
constexpr bool is_list(const std::vector<T>&) {
  return true;
}

}  // namespace placard
