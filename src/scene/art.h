#pragma once
// Artwork: a drawing of paths with their paints, as it is read from an SVG file. Every value is resolved: there are no styles,
// references or units.

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/enum_names.h"
#include "base/geometry.h"
#include "scene/path.h"

namespace placard {

/// A color of artwork.
struct ArtColor {
  std::optional<Color> own{};  ///< empty uses the color of the shape that draws the artwork
  double opacity = 1;

  bool operator==(const ArtColor&) const = default;
};

/// How a gradient continues beyond its ends.
enum class Spread { pad, reflect, repeat };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<Spread>{"pad", "reflect", "repeat"};

/// A gradient from a point to another, or from a circle to another.
struct ArtGradient {
  /// A color at a part of the way, 0 to 1.
  struct Stop {
    double offset = 0;
    ArtColor color;
  };

  bool radial = false;
  Point from;  ///< where a linear one begins, or the center of the inner circle
  Point to;    ///< where a linear one ends, or the center of the outer circle
  double from_radius = 0;
  double to_radius = 0;
  Matrix place;  ///< from the units of the gradient to those of the path
  Spread spread = Spread::pad;
  std::vector<Stop> stops;  ///< at least two, in order
};

/// Nothing, a color or a gradient.
using ArtPaint = std::variant<std::monostate, ArtColor, ArtGradient>;

/// The shape of the ends of a line.
enum class LineCap { butt, round, square };

/// The shape of the corners of a line.
enum class LineJoin { miter, round, bevel };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<LineCap>{"butt", "round", "square"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<LineJoin>{"miter", "round", "bevel"};

/// A line along a path.
struct ArtStroke {
  ArtPaint paint{};
  double width = 0;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  double miter_limit = 4;
  std::vector<double> dashes{};  ///< lengths of dashes and gaps in turn; empty is solid
  double dash_offset = 0;
};

/// A path that is filled, stroked or both.
struct ArtPath {
  Path path;              ///< in the units of the artwork, y downwards
  bool even_odd = false;  ///< even-odd fill rule instead of nonzero
  ArtPaint fill{};
  ArtStroke stroke{};
  Matrix place{};  ///< to the units of the artwork; not the identity only where a stroke is distorted
};

/// A part of a clip.
struct ClipPath {
  Path path;
  bool even_odd = false;
};

struct ArtNode;

/// Nodes that are composited as one.
struct ArtGroup {
  double opacity = 1;
  std::vector<ClipPath> clip{};  ///< the union of these paths is visible; empty does not clip
  std::vector<ArtNode> nodes;
};

/// A path or a group.
struct ArtNode : std::variant<ArtPath, ArtGroup> {
  using variant::variant;
};

/// A drawing and the part of its plane that is shown.
struct Art {
  Rect box;
  std::vector<ArtNode> nodes;
};

/// Whether a paint draws anything.
inline bool is_visible(const ArtPaint& paint) { return !std::holds_alternative<std::monostate>(paint); }

/// Whether a stroke draws anything.
inline bool is_visible(const ArtStroke& stroke) { return stroke.width > 0 && is_visible(stroke.paint); }

}  // namespace placard
