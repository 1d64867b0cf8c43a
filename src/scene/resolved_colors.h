#pragma once
// Roles to colors: a palette's, moved in lightness where they could not be read against what is really behind them.

#include <string_view>
#include <vector>

#include "scene/scene.h"
#include "style/paint.h"

namespace placard {

/// The contrast of a part of a scene: the worst over all its shapes and all points behind them.
struct ContrastRow {
  std::string_view part;
  Role role = Role::none;
  double needed = 4.5;
  double before = 0;
  double after = 0;
  Color given;
  Color used;
};

/// The colors of a scene in one palette.
class ResolvedColors {
 public:
  /// `page` is what lies behind a card that lets it through.
  ResolvedColors(const Scene& scene, const Palette& palette, const Color& page);

  /// The color of a paint of the shape at `index`: its text, its fill if that has a meaning, or any other paint of it.
  [[nodiscard]] Color color(std::size_t index, const Paint& paint) const;

  /// Whether a shape that belongs to one mode is drawn in these colors.
  [[nodiscard]] bool draws(Shown shown) const { return shown == Shown::always || (shown == Shown::dark) == dark_; }

  /// What was measured and moved: a row for each part and role, in the order of painting.
  [[nodiscard]] const std::vector<ContrastRow>& rows() const { return rows_; }

 private:
  void find_rows(const Scene& scene);

  bool dark_;  // the page is
  const Palette& palette_;
  std::vector<int> row_of_shape_;  // index into rows_, or -1
  std::vector<ContrastRow> rows_;
};

/// The least contrast that WCAG 2.2 AA asks of a line of text: 3 for large text, else 4.5.
double needed_contrast(const TextLine& line);

/// All colors that lie behind a shape of a scene, each point of a grid over it with all that was painted before.
std::vector<Color> colors_behind(const Scene& scene, std::size_t index, const Palette& palette, const Color& page);

}  // namespace placard
