#include "base/number.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/diagnostics.h"

namespace placard {

std::string to_text(double value, int decimals) {
  if (!std::isfinite(value)) throw Failure("drawing: a coordinate is not a finite number");
  constexpr double max_whole = 1e9;
  if (value == std::trunc(value) && std::abs(value) < max_whole) return std::to_string(static_cast<long>(value));
  std::array<char, 400> buffer{};  // the largest double has 309 digits before the point
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  if (text.find('.') != std::string_view::npos) {
    text.remove_suffix(text.size() - 1 - text.find_last_not_of('0'));
    if (text.back() == '.') text.remove_suffix(1);
  }
  if (text == "-0") text.remove_prefix(1);
  return std::string(text);
}

std::string to_short_text(double value, int decimals) {
  std::string text = to_text(value, decimals);
  const std::size_t zero = text.starts_with("0.") ? 0 : text.starts_with("-0.") ? 1 : std::string::npos;
  return zero == std::string::npos ? text : text.erase(zero, 1);
}

std::optional<double> parse_number(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace placard
