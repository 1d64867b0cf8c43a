#include "image/svg/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "image/number_scanner.h"

namespace placard {

namespace {

struct Unit {
  std::string_view name;
  double px;
};
constexpr double em = 16;
constexpr std::array<Unit, 9> units{{{"px", 1},
                                     {"pt", 4.0 / 3},
                                     {"pc", 16},
                                     {"mm", 96 / 25.4},
                                     {"cm", 96 / 2.54},
                                     {"in", 96},
                                     {"rem", em},
                                     {"em", em},
                                     {"ex", em / 2}}};

std::optional<double> read_length(NumberScanner& scanner, double whole) {
  const auto number = scanner.number();
  if (!number) return std::nullopt;
  if (scanner.take("%")) return *number / 100 * whole;
  for (const Unit& unit : units) {
    if (scanner.take(unit.name)) return *number * unit.px;
  }
  return *number;
}

// The arguments of a transformation up to its ')'; angles are in degrees.
std::optional<std::vector<double>> read_arguments(NumberScanner& scanner) {
  std::vector<double> numbers;
  scanner.skip_space();
  while (!scanner.take(")")) {
    const auto number = scanner.number();
    if (!number || numbers.size() == 6) return std::nullopt;
    numbers.push_back(*number);
    if (!scanner.take("px")) scanner.take("deg");
    scanner.skip_separators();
  }
  return numbers;
}

Matrix rotation(double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
}

double tangent(double degrees) { return std::tan(degrees * std::numbers::pi / 180); }

std::optional<Matrix> transformation(std::string_view name, const std::vector<double>& n) {
  const std::size_t count = n.size();
  if (name == "matrix" && count == 6) return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && (count == 1 || count == 2)) return Matrix{1, 0, 0, 1, n[0], count == 2 ? n[1] : 0};
  if (name == "translateX" && count == 1) return Matrix{1, 0, 0, 1, n[0], 0};
  if (name == "translateY" && count == 1) return Matrix{1, 0, 0, 1, 0, n[0]};
  if (name == "scale" && (count == 1 || count == 2)) return Matrix{n[0], 0, 0, n[count - 1], 0, 0};
  if (name == "rotate" && count == 1) return rotation(n[0]);
  if (name == "rotate" && count == 3) return Matrix{1, 0, 0, 1, n[1], n[2]} * rotation(n[0]) * Matrix{1, 0, 0, 1, -n[1], -n[2]};
  if (name == "skewX" && count == 1) return Matrix{1, 0, tangent(n[0]), 1, 0, 0};
  if (name == "skewY" && count == 1) return Matrix{1, tangent(n[0]), 0, 1, 0, 0};
  return std::nullopt;
}

// The part of the free space before the view box.
double share_before(std::string_view alignment, std::string_view low, std::string_view high) {
  if (alignment.find(low) != std::string_view::npos) return 0;
  return alignment.find(high) != std::string_view::npos ? 1 : 0.5;
}

}  // namespace

std::optional<double> parse_length(std::string_view text, double whole) {
  NumberScanner scanner(text);
  const auto length = read_length(scanner, whole);
  scanner.skip_space();
  return scanner.rest().empty() ? length : std::nullopt;
}

std::optional<std::vector<double>> parse_lengths(std::string_view text, double whole) {
  NumberScanner scanner(text);
  std::vector<double> lengths;
  for (scanner.skip_separators(); !scanner.rest().empty(); scanner.skip_separators()) {
    const auto length = read_length(scanner, whole);
    if (!length) return std::nullopt;
    lengths.push_back(*length);
  }
  return lengths;
}

std::optional<Matrix> parse_transform(std::string_view text) {
  Matrix result;
  NumberScanner scanner(text);
  for (scanner.skip_separators(); !scanner.rest().empty() && scanner.rest() != "none"; scanner.skip_separators()) {
    const std::string_view name = scanner.rest().substr(0, scanner.rest().find_first_of(" \t\r\n("));
    scanner.take(name);
    scanner.skip_space();
    if (!scanner.take("(")) return std::nullopt;
    const auto arguments = read_arguments(scanner);
    const auto next = arguments ? transformation(name, *arguments) : std::nullopt;
    if (!next) return std::nullopt;
    result = result * *next;
  }
  return result;
}

std::optional<Rect> parse_view_box(std::string_view text) {
  const auto numbers = parse_lengths(text, 0);
  if (!numbers || numbers->size() != 4) return std::nullopt;
  return Rect{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
}

Matrix fit_view_box(const Rect& box, const Rect& viewport, std::string_view aspect_ratio) {
  Size scale{viewport.width / box.width, viewport.height / box.height};
  double x = viewport.x;
  double y = viewport.y;
  if (!aspect_ratio.starts_with("none")) {
    const bool slices = aspect_ratio.ends_with("slice");
    const double both = slices ? std::max(scale.width, scale.height) : std::min(scale.width, scale.height);
    scale = {both, both};
    x += (viewport.width - box.width * both) * share_before(aspect_ratio, "xMin", "xMax");
    y += (viewport.height - box.height * both) * share_before(aspect_ratio, "YMin", "YMax");
  }
  return {scale.width, 0, 0, scale.height, x - box.x * scale.width, y - box.y * scale.height};
}

}  // namespace placard
