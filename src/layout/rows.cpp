// Elements next to each other.

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/containers.h"

namespace placard {

namespace {

// Share of the remaining width that an element may take next to one that grows.
constexpr double max_share = 0.55;

// Share of the row up to which a second element stays on the line and the title wraps.
constexpr double share_beside = 1.0 / 3;

// px by which a text may move to share the baseline; texts of very different sizes are centered instead.
constexpr double max_shift = 4;

// Aligns the first lines of a row.
FittedElement leveled_by_line(std::vector<PlacedElement> placed, double width, double filled) {
  FittedElement row{.size = {width, 0}, .filled = filled};
  for (const auto& [element, at] : placed) row.first_line = std::max(row.first_line, element.first_line);
  for (auto& [element, at] : placed) {
    const std::optional<double>& own = element.baseline;
    at.y = std::floor((row.first_line - element.first_line) / 2);  // a whole px, so that edges and baselines are sharp
    row.size.height = std::max(row.size.height, at.y + element.size.height);
    // The shift to the shared baseline does not increase the height.
    if (own && !row.baseline) row.baseline = at.y + *own;
    if (own && std::abs(*row.baseline - at.y - *own) <= max_shift) at.y = *row.baseline - *own;
  }
  row.draw = draw_all(std::move(placed));
  return row;
}

FittedElement leveled(std::vector<PlacedElement> placed, double width, double filled, RowLevel level) {
  if (level == RowLevel::line) return leveled_by_line(std::move(placed), width, filled);
  FittedElement row{.size = {width, 0}, .filled = filled};
  for (const auto& [element, at] : placed) row.size.height = std::max(row.size.height, element.size.height);
  for (auto& [element, at] : placed) {
    if (level == RowLevel::center) at.y = std::floor((row.size.height - element.size.height) / 2);
    row.first_line = std::max(row.first_line, at.y + element.first_line);
  }
  row.draw = draw_all(std::move(placed));
  return row;
}

double width_without_gaps(double width, double gap, const std::vector<RowItem>& items) {
  return width - gap * static_cast<double>(items.empty() ? 0 : items.size() - 1);
}

// Two elements below each other; nothing if they are better next to each other.
std::optional<FittedElement> folded_row(const std::vector<RowItem>& items, double gap, double fold_gap, double width) {
  if (items.size() != 2) return std::nullopt;
  FittedElement last = items.back().element.fit(width);
  const double beside = std::max(0.0, width - gap - last.size.width);
  const bool has_room = items.front().element.has_room_in(beside);
  if (has_room && last.size.width <= share_beside * width) return std::nullopt;
  FittedElement first = items.front().element.fit(width);
  if (has_room && first.filled.value_or(first.size.width) <= beside) return std::nullopt;
  const double y = first.size.height + fold_gap;
  FittedElement row{{width, y + last.size.height}, first.first_line, {}, first.baseline, width};
  row.draw = draw_all({{std::move(first), {}}, {std::move(last), {0, y}}});
  return row;
}

bool grows(const RowItem& item) { return item.growth != Growth::none; }

// The width of each element that grows: an equal share, or less if it needs less, which leaves more to the others.
std::vector<double> widths_of_growing(const std::vector<RowItem>& items, double left) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (grows(items[i])) open.push_back(i);
  std::vector<double> needed(items.size(), std::numeric_limits<double>::infinity());
  for (const std::size_t i : open) {
    if (open.size() > 1 && items[i].growth == Growth::needed) needed[i] = std::ceil(items[i].element.fit(needed[i]).size.width);
  }
  std::ranges::stable_sort(open, {}, [&needed](std::size_t i) { return needed[i]; });
  std::vector<double> widths(items.size());
  double parts = static_cast<double>(open.size());
  for (const std::size_t i : open) {
    widths[i] = std::min(needed[i], std::max(0.0, left / parts--));
    left -= widths[i];
  }
  return widths;
}

FittedElement fit_row(const std::vector<RowItem>& items, double gap, RowLevel level, bool folds, double width) {
  double left = width_without_gaps(width, gap, items);
  const bool shares = !folds && std::ranges::any_of(items, grows);
  double filled = width - left;
  std::vector<PlacedElement> placed(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (grows(items[i])) continue;
    placed[i].element = items[i].element.fit(std::max(0.0, shares ? left * max_share : left));
    left -= placed[i].element.size.width;
    filled += placed[i].element.size.width;
  }
  const std::vector<double> widths = widths_of_growing(items, left);
  double x = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    FittedElement& element = placed[i].element;
    if (grows(items[i])) {
      element = items[i].element.fit(widths[i]);
      filled += element.filled.value_or(element.size.width);
      element.size.width = widths[i];
    }
    placed[i].at.x = x;
    x += element.size.width + gap;
  }
  return leveled(std::move(placed), std::max(0.0, x - gap), filled, level);
}

bool row_has_room(const std::vector<RowItem>& items, double gap, double width) {
  double left = width_without_gaps(width, gap, items);
  for (const RowItem& item : items) {
    if (!grows(item)) left -= item.element.fit(std::numeric_limits<double>::infinity()).size.width;
  }
  const std::vector<double> widths = widths_of_growing(items, left);
  for (std::size_t i = 0; i < items.size(); ++i)
    if (grows(items[i]) && !items[i].element.has_room_in(widths[i])) return false;
  return left >= 0;
}

}  // namespace

Element row_element(double gap, std::vector<RowItem> items, RowLevel level, std::optional<double> fold_gap) {
  const auto shared = std::make_shared<const std::vector<RowItem>>(std::move(items));
  return {[=](double width) {
            const auto in_two = fold_gap ? folded_row(*shared, gap, *fold_gap, width) : std::nullopt;
            return in_two ? *in_two : fit_row(*shared, gap, level, fold_gap.has_value(), width);
          },
          [=](double width) { return row_has_room(*shared, gap, width); }};
}

}  // namespace placard
