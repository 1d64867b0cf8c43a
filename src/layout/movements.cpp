// The movements of a card in an SVG.

#include <glib.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/layouts.h"
#include "text/script.h"

namespace placard {

namespace {

constexpr std::size_t max_movements = 6;  // one more adds 45 bytes to an SVG
constexpr double last_delay = 0.4;        // s

std::string_view part_of(const Shape& shape) {
  return std::visit(
      [](const auto& each) -> std::string_view {
        if constexpr (requires { each.part; }) return each.part;
        return {};
      },
      shape);
}

// The part that each shape appears with: boxes and marks in front of a text have that of the text. Empty for what is behind all
// parts.
std::vector<std::string_view> parts_of(const std::vector<Shape>& shapes) {
  std::vector<std::string_view> parts(shapes.size());
  std::string_view next;
  for (std::size_t i = shapes.size(); i-- > 0; parts[i] = next) {
    const std::string_view part = part_of(shapes[i]);
    if (!part.empty() && part != "separator" && part != "language") next = part;
  }
  return parts;
}

bool is_dot(const Box& box) { return box.rect.width == box.rect.height && box.radii[0] * 2 >= box.rect.width; }

// Whether a shape is a bar of data.
bool is_bar(const Shape& shape) {
  constexpr std::array<std::string_view, 3> parts{"languages", "progress", "sparkline"};
  const auto* box = std::get_if<Box>(&shape);
  return box != nullptr && std::ranges::find(parts, box->part) != parts.end() && !is_dot(*box);
}

// The number of characters of a line if they are of equal width and left-to-right, or else 0.
int count_cells(const Scene& scene, const TextLine& line) {
  const std::span<const Glyph> glyphs = scene.glyphs_of(line);
  const std::string text(scene.text_of(line));
  double cell = line.width;
  for (std::size_t i = 1; i < glyphs.size(); ++i) cell = std::min(cell, glyphs[i].x - glyphs[i - 1].x);
  const auto is_in_cell = [&](const Glyph& glyph) {
    return std::abs(std::remainder(glyph.x - glyphs[0].x, cell)) < 0.01 * line.size;
  };
  const long count = g_utf8_strlen(text.c_str(), -1);
  const bool is_even = cell > 0 && std::ranges::all_of(glyphs, is_in_cell) && std::lround(line.width / cell) == count;
  return is_even && count > 1 && !has_right_to_left(text) ? static_cast<int>(count) : 0;
}

/// A line that is typed.
struct TypedLine {
  std::size_t shape = 0;
  int cells = 0;  ///< 0: none
};

// The title without the mark before it, if it is one line of a left-to-right card.
TypedLine typed_title(const Scene& scene) {
  TypedLine typed;
  if (scene.right_to_left) return typed;
  const TextLine* first = nullptr;
  for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
    const auto* line = std::get_if<TextLine>(&scene.shapes[i]);
    if (line == nullptr || line->part != "title") continue;
    if (first != nullptr && line->origin.y != first->origin.y) return {};
    first = line;
    typed = {i, count_cells(scene, *line)};
  }
  return typed;
}

}  // namespace

void add_movements(Scene& scene, std::size_t first, Motion motion, Tone tone) {
  if (motion == Motion::none) return;
  const TypedLine typed = motion == Motion::typed ? typed_title(scene) : TypedLine{};
  const std::vector<std::string_view> parts = parts_of(scene.shapes);
  std::vector<Movement>& movements = scene.movements;
  std::vector<Movement> pulses;
  for (std::size_t i = first; i < parts.size() && !parts[i].empty(); ++i) {
    const int cells = i == typed.shape ? typed.cells : 0;
    // A typed title and bars would take more than 900 bytes.
    const bool is_revealed = cells > 0 || (typed.cells == 0 && is_bar(scene.shapes[i]));
    const Effect effect = is_revealed ? Effect::reveal : Effect::fade;
    const bool follows = i > first && parts[i] == parts[i - 1] && effect == movements.back().effect;
    if (i > first && (follows || movements.size() == max_movements)) {
      if (!follows) movements.back() = {Effect::fade, movements.back().shapes};
      ++movements.back().shapes.size;
    } else {
      movements.push_back({effect, {i, 1}, 0, cells});
    }
    const auto* box = std::get_if<Box>(&scene.shapes[i]);
    if (box != nullptr && box->part == "status" && tone == Tone::success) pulses.push_back({Effect::pulse, {i, 1}});
  }
  const double last = std::max(1.0, static_cast<double>(movements.size()) - 1);
  for (std::size_t i = 0; i < movements.size(); ++i) movements[i].delay = last_delay * static_cast<double>(i) / last;
  movements.insert(movements.end(), pulses.begin(), pulses.end());
  std::ranges::stable_sort(movements, {}, [](const Movement& each) { return each.shapes.begin; });
}

}  // namespace placard
