#pragma once
// The shape of a card, and lines around shapes. Lengths are CSS px.

#include <vector>

#include "input/fields.h"
#include "style/paint.h"

namespace placard {

/// Lengths at the four sides.
struct Insets {
  double top = 0;
  double right = 0;
  double bottom = 0;
  double left = 0;
};

constexpr Range max_inset{0, 400};

/// How the colors of a gradient run: along a line, or outwards from a point.
enum class GradientKind { linear, radial };

/// A line around a shape, inside its edge.
struct Border {
  double width = 0;
  double dash = 0;  ///< length of dashes and of their gaps; 0 is a solid line
  Paint color;
};

/// A gradient over the card's surface; its stops are evenly spaced.
struct Layer {
  GradientKind kind = GradientKind::linear;
  double angle = 180;                  ///< of a linear one, in degrees, as in CSS: 0 is up, 90 to the right
  std::vector<double> center{50, 50};  ///< of a radial one, % of the card
  std::vector<double> radius{50, 50};  ///< of a radial one, % of the card
  std::vector<Paint> stops;
};

/// A drafting grid over the surface.
struct GridStyle {
  double step = 0;  ///< 0 is no grid
  double width = 1;
  Paint color;
};

/// A window's title bar at the top of the card, above its padding.
struct WindowStyle {
  double height = 0;  ///< 0 is no bar
  Paint color;
  Border line;  ///< below the bar
  double dot = 10;
  double inset = 16;    ///< from the card's edge to the first dot
  double spacing = 18;  ///< from dot to dot
  std::vector<Paint> dots;
};

/// A copy of the card's shape behind it, without blur.
struct ShadowStyle {
  double x = 0;
  double y = 0;
  Paint color;
};

/// The card's own shape.
struct Frame {
  double width = 480;
  double height = 0;  ///< 0 grows with the content
  Insets padding;
  double radius = 0;
  Paint surface;
  std::vector<Layer> layers;
  GridStyle grid;
  Border border;
  WindowStyle window;
  ShadowStyle shadow;
};

}  // namespace placard
