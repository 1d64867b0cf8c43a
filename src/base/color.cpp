#include "base/color.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/ascii.h"

namespace placard {

namespace {

std::uint8_t to_channel(double value) { return static_cast<std::uint8_t>(std::lround(value)); }

using Triple = std::array<double, 3>;

double encoded(double value) { return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055; }

double decoded(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

// Linear red, green and blue, from 0 to 1.
Triple to_linear(const Color& color) {
  static const auto light = [] {
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = decoded(static_cast<double>(i) / 255);
    return table;
  }();
  return {light[color.red], light[color.green], light[color.blue]};
}

// Linear red, green and blue; values outside 0 to 1 are outside the sRGB gamut.
Triple to_linear(const Oklch& oklch) {
  const double a = oklch.chroma * std::cos(oklch.hue);
  const double b = oklch.chroma * std::sin(oklch.hue);
  const double l = std::pow(oklch.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = std::pow(oklch.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = std::pow(oklch.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool is_in_gamut(const Triple& rgb) {
  constexpr double slack = 1e-4;
  return std::ranges::all_of(rgb, [](double part) { return part >= -slack && part <= 1 + slack; });
}

// Binary search for the sufficient lightness nearest to the start, towards `limit` (0 or 1); negative if there is none.
double nearest_lightness(const Oklch& start, double limit, std::span<const Backdrop> backdrops) {
  const auto is_enough = [&](double lightness) {
    return min_share(to_color({lightness, start.chroma, start.hue}), backdrops) >= 1;
  };
  if (!is_enough(limit)) return -1;
  double near = std::clamp(start.lightness, 0.0, 1.0);
  double far = limit;
  constexpr int steps = 14;  // finer than 8 bits
  for (int i = 0; i < steps; ++i) {
    const double middle = (near + far) / 2;
    (is_enough(middle) ? far : near) = middle;
  }
  return far;
}

}  // namespace

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
  const Triple rgb = to_linear(color);
  return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
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

Oklch to_oklch(const Color& color) {
  const auto [r, g, b] = to_linear(color);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const double x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(x, y), std::atan2(y, x)};
}

Color to_color(const Oklch& oklch) {
  Oklch shown = oklch;
  double low = 0;
  double high = oklch.chroma;
  if (!is_in_gamut(to_linear(shown))) {
    for (int i = 0; i < 12; ++i) {
      shown.chroma = (low + high) / 2;
      (is_in_gamut(to_linear(shown)) ? low : high) = shown.chroma;
    }
    shown.chroma = low;
  }
  const Triple rgb = to_linear(shown);
  const auto channel = [](double part) { return to_channel(255 * encoded(std::clamp(part, 0.0, 1.0))); };
  return {channel(rgb[0]), channel(rgb[1]), channel(rgb[2]), 1};
}

double min_share(const Color& color, std::span<const Backdrop> backdrops) {
  double min_value = 21;
  for (const Backdrop& backdrop : backdrops) {
    min_value = std::min(min_value, contrast(over(color, backdrop.color), backdrop.color) / backdrop.ratio);
  }
  return min_value;
}

Color readable(const Color& color, std::span<const Backdrop> backdrops) {
  if (min_share(color, backdrops) >= 1) return color;
  const Oklch start = to_oklch(color);
  const double lighter = nearest_lightness(start, 1, backdrops);
  const double darker = nearest_lightness(start, 0, backdrops);
  if (lighter < 0 && darker < 0) {
    constexpr Color white{255, 255, 255};
    constexpr Color black{};
    return min_share(white, backdrops) > min_share(black, backdrops) ? white : black;
  }
  const bool up = darker < 0 || (lighter >= 0 && lighter - start.lightness < start.lightness - darker);
  return to_color({up ? lighter : darker, start.chroma, start.hue});
}

}  // namespace placard
