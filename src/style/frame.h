#pragma once
// The frame of a card, and borders. Lengths are in CSS px.

#include "style/paint.h"

namespace placard {

/// A length for each side.
struct Insets {
  double top = 0;
  double right = 0;
  double bottom = 0;
  double left = 0;
};

// Insets follow CSS: one number, [vertical, horizontal], [top, horizontal, bottom] or all four sides.
void read_value(const Node& node, Insets& value, Range range, Problems& problems);
std::string print_value(const Insets& value);
Form form_of(Tag<Insets>, Range range);

constexpr Range max_inset{0, 400};

/// The kind of a gradient: along a line, or outward from a point.
enum class GradientKind { linear, radial };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<GradientKind>{"linear", "radial"};

/// A border inside the edge of a shape.
struct Border {
  double width = 0;
  double dash = 0;  ///< length of dashes and gaps; 0 draws a solid line
  Paint color;
};

template <>
inline constexpr std::string_view table_name<Border> = "border";
template <>
inline constexpr auto table<Border> = std::tuple{
    Field{"width", &Border::width, "px", {0, 40}},
    Field{"dash", &Border::dash, "length of dashes and gaps, px; 0 draws a solid line", {0, 100}},
    Field{"color", &Border::color, "color role"},
};

/// A gradient over the card's surface; its stops are evenly spaced.
struct Layer {
  GradientKind kind = GradientKind::linear;
  double angle = 180;                  ///< of a linear gradient, in degrees, as in CSS: 0 is up, 90 is right
  std::vector<double> center{50, 50};  ///< of a radial gradient, % of the card
  std::vector<double> radius{50, 50};  ///< of a radial gradient, % of the card
  std::vector<Paint> stops;
};

template <>
inline constexpr auto table<Layer> = std::tuple{
    Field{"kind", &Layer::kind, "linear or radial"},
    Field{"angle", &Layer::angle, "direction of a linear gradient, degrees: 0 is up, 90 is right", {-360, 360}},
    Field{"center", &Layer::center, "center of a radial gradient, % of the card", {0, 2}},
    Field{"radius", &Layer::radius, "radius of a radial gradient, % of the card", {0, 2}},
    Field{"stops", &Layer::stops, "color roles, evenly spaced", up_to(limits.style_stops)},
};

/// What a pattern shows.
enum class PatternKind { none, dots, grid, lines, plus, circuit, topography, waves };
template <>
inline constexpr std::array<std::string_view, 8> enum_names<PatternKind>{"none", "dots",    "grid",       "lines",
                                                                         "plus", "circuit", "topography", "waves"};

/// Where a pattern is drawn: everywhere, or fading in toward the right or the top. Right is left in a right-to-left card.
enum class PatternArea { all, right, top };
template <>
inline constexpr std::array<std::string_view, 3> enum_names<PatternArea>{"all", "right", "top"};

/// A pattern over the surface.
struct PatternStyle {
  PatternKind kind = PatternKind::none;
  double size = 0;   ///< side of the tile that repeats; 0 is the usual size of the kind
  double width = 0;  ///< of lines, or the diameter of dots; 0 is the usual width of the kind
  Paint color;
  PatternArea area = PatternArea::all;
  double clear = 0;  ///< space without the pattern around text; 0 draws it behind text
};

template <>
inline constexpr auto table<PatternStyle> = std::tuple{
    Field{"kind", &PatternStyle::kind, "none, dots, grid, lines, plus, circuit, topography or waves"},
    Field{"size", &PatternStyle::size, "side of the tile that repeats, from 4 px; 0 is the usual size of the kind", {0, 400}},
    Field{"width", &PatternStyle::width, "width of lines or diameter of dots, px; 0 is the usual width of the kind", {0, 20}},
    Field{"color", &PatternStyle::color, "color role"},
    Field{"area", &PatternStyle::area, "all, or where the pattern fades in: right (left in a right-to-left card) or top"},
    Field{"clear", &PatternStyle::clear, "space without the pattern around text, px; 0 draws it behind text", {0, 100}},
};

// A pattern with too small a tile is an error.
void read_value(const Node& node, PatternStyle& value, Range range, Problems& problems);

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

template <>
inline constexpr auto table<WindowStyle> = std::tuple{
    Field{"height", &WindowStyle::height, "px; 0 draws no bar", {0, 200}},
    Field{"color", &WindowStyle::color, "color role"},
    Field{"line", &WindowStyle::line, "the line below the bar"},
    Field{"dot", &WindowStyle::dot, "diameter, px", {0, 100}},
    Field{"inset", &WindowStyle::inset, "distance from the edge to the first dot, px", {0, 400}},
    Field{"spacing", &WindowStyle::spacing, "distance between dots, px", {0, 400}},
    Field{"dots", &WindowStyle::dots, "colors of the dots", {0, 8}},
};

/// A shadow without blur behind the card.
struct ShadowStyle {
  double x = 0;
  double y = 0;
  Paint color;
};

template <>
inline constexpr auto table<ShadowStyle> = std::tuple{
    Field{"x", &ShadowStyle::x, "horizontal offset, px", {0, 100}},
    Field{"y", &ShadowStyle::y, "vertical offset, px", {0, 100}},
    Field{"color", &ShadowStyle::color, "color role"},
};

/// The lower edge of a card.
enum class CutShape { waves, slant };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<CutShape>{"waves", "slant"};

/// A strip along the lower edge in which the surface ends in waves or in a slant.
struct CutStyle {
  CutShape shape = CutShape::waves;
  double height = 0;  ///< of the strip; 0 cuts nothing
};

template <>
inline constexpr auto table<CutStyle> = std::tuple{
    Field{"shape", &CutStyle::shape, "waves or slant"},
    Field{"height", &CutStyle::height, "height of the strip, px; 0 cuts nothing", {0, 400}},
};

/// Short lines at the corners of the frame, inside it, as on a drafting sheet.
struct TickStyle {
  double length = 0;  ///< 0 draws none
  double width = 1;
  double inset = 6;  ///< from the border
  Paint color;
};

template <>
inline constexpr auto table<TickStyle> = std::tuple{
    Field{"length", &TickStyle::length, "px; 0 draws none", {0, 200}},
    Field{"width", &TickStyle::width, "px", {0, 40}},
    Field{"inset", &TickStyle::inset, "distance from the border, px", {0, 200}},
    Field{"color", &TickStyle::color, "color role"},
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

template <>
inline constexpr auto table<Frame> = std::tuple{
    Field{"width", &Frame::width, "px", {limits.min_card_width, limits.card_side.number()}},
    Field{"height", &Frame::height, "px; 0 is as high as the content", up_to(limits.card_side)},
    Field{"padding", &Frame::padding, "px, sides in CSS order"},
    Field{"radius", &Frame::radius, "px", {0, 200}},
    Field{"surface", &Frame::surface, "color role"},
    Field{"layers", &Frame::layers, "gradients over the surface, the last on top", up_to(limits.style_layers)},
    Field{"pattern", &Frame::pattern, "a pattern over the surface and its gradients"},
    Field{"bare_pattern", &Frame::bare_pattern, "the pattern of a picture of the layout social that has nothing but its title"},
    Field{"border", &Frame::border, "the line around the card"},
    Field{"cut", &Frame::cut, "a lower edge in waves or slanted, without the border"},
    Field{"ticks", &Frame::ticks, "short lines at the corners, inside the border"},
    Field{"window", &Frame::window, "a window title bar at the top"},
    Field{"shadow", &Frame::shadow, "a shadow without blur behind the card; counts toward its width"},
};

}  // namespace placard
