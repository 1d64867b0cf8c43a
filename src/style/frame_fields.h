#pragma once
// Field tables for the frame of a card and for the types that several style properties share.

#include <array>
#include <string_view>
#include <tuple>

#include "base/limits.h"
#include "input/form.h"
#include "style/style.h"

namespace placard {

template <>
inline constexpr std::array<std::string_view, 2> enum_names<Slant>{"upright", "italic"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<LetterCase>{"as-written", "upper"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Figures>{"of-font", "lining", "tabular"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<QuoteTreatment>{"bar", "mark", "plain"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<TagTreatment>{"chips", "line"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<GradientKind>{"linear", "radial"};
template <>
inline constexpr std::array<std::string_view, 8> enum_names<PatternKind>{"none", "dots",    "grid",       "lines",
                                                                         "plus", "circuit", "topography", "waves"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<CutShape>{"waves", "slant"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<PatternArea>{"all", "right", "top"};
template <>
inline constexpr std::array<std::string_view, 3> enum_names<BadgeShape>{"flat", "pill", "outline"};

Form form_of(Tag<Paint>, Range range);

// Insets follow CSS: one number, [vertical, horizontal], [top, horizontal, bottom] or all four sides.
void read_value(const Node& node, Insets& value, Range range, Problems& problems);
std::string print_value(const Insets& value);
Form form_of(Tag<Insets>, Range range);

inline constexpr double max_axis = 32'767;  // largest position in a font file

// Axes are a mapping of tags to numbers: {wdth: 85, MONO: 0}.
void read_value(const Node& node, FontAxes& value, Range range, Problems& problems);
std::string print_value(const FontAxes& value);
Form form_of(Tag<FontAxes>, Range range);

// A pattern with too small a tile is an error.
void read_value(const Node& node, PatternStyle& value, Range range, Problems& problems);

template <>
inline constexpr std::string_view table_name<Type> = "type";
template <>
inline constexpr auto table<Type> = std::tuple{
    Field{"family", &Type::family, "font family"},
    Field{"weight", &Type::weight, "font weight, 100 to 900", {1, 1000}},
    Field{"slant", &Type::slant, "upright or italic"},
    Field{"axes", &Type::axes, "positions on the axes of a variable font, by tag, such as {wdth: 85}", {-max_axis, max_axis}},
    Field{"size", &Type::size, "px", {4, 400}},
    Field{"line", &Type::line, "line height, px", {4, 600}},
    Field{"tracking", &Type::tracking, "letter spacing, em", {-0.2, 1}},
    Field{"letters", &Type::letters, "as-written or upper"},
    Field{"ligatures", &Type::ligatures, "whether the font's ligatures are used, such as 'fi' as one glyph"},
    Field{"figures", &Type::figures, "digits: of-font, lining (capital height), or tabular (capital height and equal width)"},
    Field{"color", &Type::color, "color role"},
};

template <>
inline constexpr std::string_view table_name<Border> = "border";
template <>
inline constexpr auto table<Border> = std::tuple{
    Field{"width", &Border::width, "px", {0, 40}},
    Field{"dash", &Border::dash, "length of dashes and gaps, px; 0 draws a solid line", {0, 100}},
    Field{"color", &Border::color, "color role"},
};

template <>
inline constexpr auto table<Layer> = std::tuple{
    Field{"kind", &Layer::kind, "linear or radial"},
    Field{"angle", &Layer::angle, "direction of a linear gradient, degrees: 0 is up, 90 is right", {-360, 360}},
    Field{"center", &Layer::center, "center of a radial gradient, % of the card", {0, 2}},
    Field{"radius", &Layer::radius, "radius of a radial gradient, % of the card", {0, 2}},
    Field{"stops", &Layer::stops, "color roles, evenly spaced", up_to(limits.style_stops)},
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

template <>
inline constexpr auto table<TickStyle> = std::tuple{
    Field{"length", &TickStyle::length, "px; 0 draws none", {0, 200}},
    Field{"width", &TickStyle::width, "px", {0, 40}},
    Field{"inset", &TickStyle::inset, "distance from the border, px", {0, 200}},
    Field{"color", &TickStyle::color, "color role"},
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

template <>
inline constexpr auto table<CutStyle> = std::tuple{
    Field{"shape", &CutStyle::shape, "waves or slant"},
    Field{"height", &CutStyle::height, "height of the strip, px; 0 cuts nothing", {0, 400}},
};

template <>
inline constexpr auto table<ShadowStyle> = std::tuple{
    Field{"x", &ShadowStyle::x, "horizontal offset, px", {0, 100}},
    Field{"y", &ShadowStyle::y, "vertical offset, px", {0, 100}},
    Field{"color", &ShadowStyle::color, "color role"},
};

template <>
inline constexpr std::string_view table_name<PrefixStyle> = "prefix";
template <>
inline constexpr auto table<PrefixStyle> = std::tuple{
    Field{"text", &PrefixStyle::text, "the mark; empty draws none", {0, 16}},
    Field{"weight", &PrefixStyle::weight, "font weight, 100 to 900", {1, 1000}},
    Field{"gap", &PrefixStyle::gap, "distance to the text, px", {0, 100}},
    Field{"color", &PrefixStyle::color, "color role"},
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
