#pragma once
// Reads numbers from lists as SVG writes them: "1-2.5,3 .5.5".

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace placard {

/// A position in a text. Every function moves it behind what it reads, and leaves it where nothing can be read.
class NumberScanner {
 public:
  explicit NumberScanner(std::string_view text) : rest_(text) {}

  /// The text that is left.
  [[nodiscard]] std::string_view rest() const { return rest_; }

  /// Skips white space.
  void skip_space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\f"), rest_.size())); }

  /// Skips white space and commas.
  void skip_separators() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\f,"), rest_.size())); }

  /// Skips a text if it is next.
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  /// Skips separators and reads a number. Larger numbers than any drawing needs are refused, so that products of them are finite.
  std::optional<double> number() {
    skip_separators();
    std::string_view digits = rest_;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    constexpr double largest = 1e12;
    if (error != std::errc{} || !(std::abs(value) <= largest)) return std::nullopt;  // also NaN
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

  /// Skips separators and reads a flag: one digit, 0 or 1. No separator is needed after it.
  std::optional<bool> flag() {
    skip_separators();
    if (take("0")) return false;
    return take("1") ? std::optional(true) : std::nullopt;
  }

 private:
  std::string_view rest_;
};

}  // namespace placard
