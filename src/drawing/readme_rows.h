#pragma once
// Cards side by side in a README, which `render` drew as they stand in their files.

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "drawing/card_files.h"
#include "layout/layout.h"
#include "readme/markers.h"
#include "readme/snippet.h"

namespace placard {

/// The heights that `render` gives cards: those of a row of their file have one.
class DrawnHeights {
 public:
  DrawnHeights(Cards& cards, LayoutResources& resources) : cards_(cards), resources_(resources) {}
  /// px of the picture in a layout, or in the card's own.
  double of(const Card& card, std::optional<LayoutKind> layout);

 private:
  Cards& cards_;
  LayoutResources& resources_;
  std::map<std::pair<const CardFile*, std::optional<LayoutKind>>, std::vector<double>> heights_;
};

/// Warns at a marker where cards of one of its rows are not equally high. `cards` are those of the set.
void warn_of_uneven_rows(const Marker& marker, const std::vector<const Card*>& cards, const CardSet& set, DrawnHeights& heights,
                         std::optional<LayoutKind> layout, Problems& problems);

}  // namespace placard
