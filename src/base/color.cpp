#include "base/color.h"

#include <array>
#include <cmath>

#include "base/ascii.h"

namespace placard {

namespace {

std::uint8_t to_channel(double value) { return static_cast<std::uint8_t>(std::lround(value)); }

// The linear light of each of the 256 channel values.
std::array<double, 256> light_of_channels() {
  std::array<double, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = linear_light(static_cast<double>(i) / 255);
  return table;
}

}  // namespace

double linear_light(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

std::optional<Color> parse_color(std::string_view text) {
  if (text == "transparent") return Color{0, 0, 0, 0};
  if (text.starts_with('#')) text.remove_prefix(1);
  const bool is_short = text.size() == 3 || text.size() == 4;
  if (!is_short && text.size() != 6 && text.size() != 8) return std::nullopt;
  std::array<int, 4> channels{0, 0, 0, 255};
  const std::size_t digits = is_short ? 1 : 2;
  for (std::size_t i = 0; i < text.size() / digits; ++i) {
    const auto high = hex_digit(text[i * digits]);
    const auto low = hex_digit(text[i * digits + digits - 1]);
    if (!high || !low) return std::nullopt;
    channels[i] = *high * 16 + *low;
  }
  return Color{static_cast<std::uint8_t>(channels[0]), static_cast<std::uint8_t>(channels[1]),
               static_cast<std::uint8_t>(channels[2]), channels[3] / 255.0};
}

std::string hex(const Color& color) {
  std::string text = "#";
  for (const std::uint8_t channel : {color.red, color.green, color.blue}) append_hex(text, channel);
  return text;
}

std::string hex_with_alpha(const Color& color) {
  std::string text = hex(color);
  if (color.alpha < 1) append_hex(text, to_channel(color.alpha * 255));
  return text;
}

double luminance(const Color& color) {
  static const std::array<double, 256> light = light_of_channels();
  return 0.2126 * light[color.red] + 0.7152 * light[color.green] + 0.0722 * light[color.blue];
}

double contrast(const Color& a, const Color& b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

Color over(const Color& top, const Color& bottom) {
  if (top.alpha == 1) return top;
  const auto mix = [&](std::uint8_t a, std::uint8_t b) { return to_channel(a * top.alpha + b * (1 - top.alpha)); };
  return {mix(top.red, bottom.red), mix(top.green, bottom.green), mix(top.blue, bottom.blue), 1};
}

Color faded(const Color& color, double opacity) { return {color.red, color.green, color.blue, color.alpha * opacity}; }

}  // namespace placard
