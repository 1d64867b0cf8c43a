#include "preview/shown.h"

#include <algorithm>

namespace placard {

namespace {

constexpr double ascent = 0.76;  // of a line's size: where its box begins above the baseline
constexpr double descent = 0.24;

Rect around(const TextLine& line) {
  return {line.origin.x, line.origin.y - ascent * line.size, line.width, (ascent + descent) * line.size};
}

bool holds(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

Rect united(const Rect& one, const Rect& other) {
  const double left = std::min(one.x, other.x);
  const double top = std::min(one.y, other.y);
  return {left, top, std::max(one.right(), other.right()) - left, std::max(one.bottom(), other.bottom()) - top};
}

// Lines of one text follow each other closely.
bool follows(const ShownBox& last, const TextLine& line, const Rect& rect) {
  return last.name == line.part && rect.y > last.rect.y && rect.y < last.rect.y + last.rect.height + line.size;
}

}  // namespace

std::vector<ShownBox> boxes_of(const Scene& scene) {
  std::vector<ShownBox> boxes;
  const Box* ground = nullptr;  // the last box that is no card
  bool in_ground = false;       // whether the last text stands in it
  for (const Shape& shape : scene.shapes) {
    if (const auto* box = std::get_if<Box>(&shape)) {
      const bool is_card = box->rect.width >= scene.size.width - 1 && box->rect.height > scene.size.height / 2;
      const bool is_mark = ground != nullptr && holds(ground->rect, box->rect);
      if (!is_card && !is_mark) ground = box;
    } else if (const auto* picture = std::get_if<Picture>(&shape)) {
      boxes.push_back({std::string(picture->part.empty() ? "picture" : picture->part), picture->rect, {}});
    } else if (const auto* line = std::get_if<TextLine>(&shape)) {
      const Rect rect = around(*line);
      const bool grounded = ground != nullptr && holds(ground->rect, rect);
      if (!boxes.empty() && !grounded && !in_ground && follows(boxes.back(), *line, rect)) {
        boxes.back().rect = united(boxes.back().rect, rect);
        boxes.back().text.append(boxes.back().text.empty() ? "" : " ").append(scene.text_of(*line));
      } else {
        boxes.push_back({std::string(line->part), grounded ? ground->rect : rect, std::string(scene.text_of(*line))});
      }
      in_ground = grounded;
    }
  }
  return boxes;
}

std::vector<ShownContrast> contrast_of(const ResolvedColors& inks) {
  std::vector<ShownContrast> rows;
  for (const ContrastRow& row : inks.rows()) {
    rows.push_back({std::string(row.part), std::string(name_of(row.role)), row.after, row.needed, hex(row.given), hex(row.used)});
  }
  return rows;
}

}  // namespace placard
