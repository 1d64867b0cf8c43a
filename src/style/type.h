#pragma once
// How text looks: the font, its size and its color. Lengths are in CSS px.

#include <map>

#include "style/paint.h"

namespace placard {

/// The slant of a font.
enum class Slant { upright, italic };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<Slant>{"upright", "italic"};

/// Whether text is converted to upper case.
enum class LetterCase { as_written, upper };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<LetterCase>{"as-written", "upper"};

/// The digits of a font: its default, of capital height, or also of equal width.
enum class Figures { of_font, lining, tabular };
template <>
inline constexpr std::array<std::string_view, 3> enum_names<Figures>{"of-font", "lining", "tabular"};

/// Positions on the axes of a variable font, by tag; others follow from weight, slant and size, or are those of the font.
struct FontAxes {
  std::map<std::string, double> positions;

  bool operator==(const FontAxes&) const = default;
};

// Axes are a mapping of tags to numbers: {wdth: 85, MONO: 0}.
void read_value(const Node& node, FontAxes& value, Range range, Problems& problems);
std::string print_value(const FontAxes& value);
Form form_of(Tag<FontAxes>, Range range);

inline constexpr double max_axis = 32'767;  // largest position in a font file

/// A text style.
struct Type {
  Text family;
  int weight = 400;
  Slant slant = Slant::upright;
  FontAxes axes;
  double size = 14;
  double line = 20;     ///< line height
  double tracking = 0;  ///< letter spacing, in em
  LetterCase letters = LetterCase::as_written;
  bool ligatures = true;  ///< whether the font's ligatures are used
  Figures figures = Figures::of_font;
  Paint color;

  bool operator==(const Type&) const = default;
};

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

/// A mark before a text, in the type of the text except for weight and color.
struct PrefixStyle {
  std::string text;
  int weight = 400;
  double gap = 0;  ///< between the mark and the text
  Paint color;
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

}  // namespace placard
