#include "preview/shown.h"

#include <algorithm>

namespace placard {

namespace {

constexpr double ascent = 0.76;  // in units of the font size
constexpr double descent = 0.24;

Rect bounds_of(const TextLine& line) {
  return {line.origin.x, line.origin.y - ascent * line.size, line.width, (ascent + descent) * line.size};
}

bool contains(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

Rect union_of(const Rect& one, const Rect& other) {
  const double left = std::min(one.x, other.x);
  const double top = std::min(one.y, other.y);
  return {left, top, std::max(one.right(), other.right()) - left, std::max(one.bottom(), other.bottom()) - top};
}

// Whether a line continues the text above it.
bool follows(const ShownBox& last, const TextLine& line, const Rect& rect) {
  return last.name == line.part && rect.y > last.rect.y && rect.y < last.rect.y + last.rect.height + line.size;
}

}  // namespace

std::vector<ShownBox> boxes_of(const Scene& scene) {
  std::vector<ShownBox> boxes;
  const Box* background = nullptr;  // the last box that is not the card itself
  bool was_on_background = false;   // whether the previous text was inside it
  for (const Shape& shape : scene.shapes) {
    if (const auto* box = std::get_if<Box>(&shape)) {
      const bool is_card = box->rect.width >= scene.size.width - 1 && box->rect.height > scene.size.height / 2;
      const bool is_mark = background != nullptr && contains(background->rect, box->rect);
      if (!is_card && !is_mark) background = box;
    } else if (const auto* picture = std::get_if<Picture>(&shape)) {
      boxes.push_back({std::string(picture->part.empty() ? "picture" : picture->part), picture->rect, {}});
    } else if (const auto* line = std::get_if<TextLine>(&shape)) {
      const Rect rect = bounds_of(*line);
      const bool is_on_background = background != nullptr && contains(background->rect, rect);
      if (!boxes.empty() && !is_on_background && !was_on_background && follows(boxes.back(), *line, rect)) {
        boxes.back().rect = union_of(boxes.back().rect, rect);
        boxes.back().text.append(boxes.back().text.empty() ? "" : " ").append(scene.text_of(*line));
      } else {
        boxes.push_back({std::string(line->part), is_on_background ? background->rect : rect, std::string(scene.text_of(*line))});
      }
      was_on_background = is_on_background;
    }
  }
  return boxes;
}

std::vector<ShownContrast> contrast_of(const ResolvedColors& colors) {
  std::vector<ShownContrast> rows;
  for (const ContrastRow& row : colors.rows()) {
    rows.push_back({std::string(row.part), std::string(name_of(row.role)), row.after, row.needed, hex(row.given), hex(row.used)});
  }
  return rows;
}

}  // namespace placard
