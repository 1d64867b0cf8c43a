#pragma once
// The frame of a card, and borders. Lengths are in CSS px.

#include <vector>

#include "input/fields.h"
#include "style/paint.h"

namespace placard {

/// A length for each side.
struct Insets {
  double top = 0;
  double right = 0;
  double bottom = 0;
  double left = 0;
};

constexpr Range max_inset{0, 400};

/// The kind of a gradient: along a line, or outward from a point.
enum class GradientKind { linear, radial };

/// A border inside the edge of a shape.
struct Border {
  double width = 0;
  double dash = 0;  ///< length of dashes and gaps; 0 draws a solid line
  Paint color;
};

/// A gradient over the card's surface; its stops are evenly spaced.
struct Layer {
  GradientKind kind = GradientKind::linear;
  double angle = 180;                  ///< of a linear gradient, in degrees, as in CSS: 0 is up, 90 is right
  std::vector<double> center{50, 50};  ///< of a radial gradient, % of the card
  std::vector<double> radius{50, 50};  ///< of a radial gradient, % of the card
  std::vector<Paint> stops;
};

/// What a pattern shows.
enum class PatternKind { none, dots, grid, lines, plus, circuit, topography, waves };

/// Where a pattern is drawn: everywhere, or fading in toward the right or the top. Right is left in a right-to-left card.
enum class PatternArea { all, right, top };

/// A pattern over the surface.
struct PatternStyle {
  PatternKind kind = PatternKind::none;
  double size = 0;   ///< side of the tile that repeats; 0 is the usual size of the kind
  double width = 0;  ///< of lines, or the diameter of dots; 0 is the usual width of the kind
  Paint color;
  PatternArea area = PatternArea::all;
  double clear = 0;  ///< space without the pattern around text; 0 draws it behind text
};

/// A window title bar at the top of the card, above the padding.
struct WindowStyle {
  double height = 0;  ///< 0 draws no bar
  Paint color;
  Border line;  ///< below the bar
  double dot = 10;
  double inset = 16;    ///< from the card's edge to the first dot
  double spacing = 18;  ///< between dots
  std::vector<Paint> dots;
};

/// A shadow without blur behind the card.
struct ShadowStyle {
  double x = 0;
  double y = 0;
  Paint color;
};

/// The lower edge of a card.
enum class CutShape { waves, slant };

/// A strip along the lower edge in which the surface ends in waves or in a slant.
struct CutStyle {
  CutShape shape = CutShape::waves;
  double height = 0;  ///< of the strip; 0 cuts nothing
};

/// Short lines at the corners of the frame, inside it, as on a drafting sheet.
struct TickStyle {
  double length = 0;  ///< 0 draws none
  double width = 1;
  double inset = 6;  ///< from the border
  Paint color;
};

/// The frame of a card.
struct Frame {
  double width = 480;
  double height = 0;  ///< 0 is as high as the content
  Insets padding;
  double radius = 0;
  Paint surface;
  std::vector<Layer> layers;
  PatternStyle pattern;
  PatternStyle bare_pattern;  ///< instead of `pattern`, behind a picture of the layout social that has nothing but its title
  Border border;
  CutStyle cut;
  TickStyle ticks;
  WindowStyle window;
  ShadowStyle shadow;
};

}  // namespace placard
