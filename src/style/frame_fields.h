#pragma once
// The field tables of a card's frame, and of the parts that all parts of a style share.

#include <array>
#include <string_view>
#include <tuple>

#include "base/limits.h"
#include "input/form.h"
#include "style/style.h"

namespace placard {

template <>
struct EnumNames<Slant> {
  static constexpr std::array<std::string_view, 2> names{"upright", "italic"};
};
template <>
struct EnumNames<LetterCase> {
  static constexpr std::array<std::string_view, 2> names{"as-written", "upper"};
};
template <>
struct EnumNames<Figures> {
  static constexpr std::array<std::string_view, 2> names{"of-font", "tabular"};
};
template <>
struct EnumNames<QuoteTreatment> {
  static constexpr std::array<std::string_view, 3> names{"bar", "mark", "plain"};
};
template <>
struct EnumNames<TagTreatment> {
  static constexpr std::array<std::string_view, 2> names{"chips", "line"};
};
template <>
struct EnumNames<GradientKind> {
  static constexpr std::array<std::string_view, 2> names{"linear", "radial"};
};
template <>
struct EnumNames<BadgeShape> {
  static constexpr std::array<std::string_view, 3> names{"flat", "pill", "outline"};
};

Form form_of(Tag<Paint>, Range range);

// Insets are written as in CSS: one number, [vertical, horizontal], [top, horizontal, bottom] or all four.
void read_value(const Node& node, Insets& value, Range range, Problems& problems);
std::string print_value(const Insets& value);
Form form_of(Tag<Insets>, Range range);

template <>
struct Table<Type> {
  static constexpr std::string_view name = "type";
  static constexpr auto fields = std::tuple{
      Field{"family", &Type::family, "font family"},
      Field{"weight", &Type::weight, "100 to 900", {1, 1000}},
      Field{"slant", &Type::slant, "upright or italic"},
      Field{"size", &Type::size, "px", {4, 400}},
      Field{"line", &Type::line, "height of a line, px", {4, 600}},
      Field{"tracking", &Type::tracking, "space added to each letter, em", {-0.2, 1}},
      Field{"letters", &Type::letters, "as-written or upper"},
      Field{"ligatures", &Type::ligatures, "whether letters may join: '--' into a dash, 'fi' into one sign"},
      Field{"figures", &Type::figures, "of-font, or tabular: as high as capitals, all of one width"},
      Field{"color", &Type::color, "role"},
  };
};

template <>
struct Table<Border> {
  static constexpr std::string_view name = "border";
  static constexpr auto fields = std::tuple{
      Field{"width", &Border::width, "px", {0, 40}},
      Field{"dash", &Border::dash, "length of dashes and gaps, px; 0 is solid", {0, 100}},
      Field{"color", &Border::color, "role"},
  };
};

template <>
struct Table<Layer> {
  static constexpr auto fields = std::tuple{
      Field{"kind", &Layer::kind, "linear or radial"},
      Field{"angle", &Layer::angle, "of a linear one, degrees: 0 is up, 90 to the right", {-360, 360}},
      Field{"center", &Layer::center, "of a radial one, % of the card", {0, 2}},
      Field{"radius", &Layer::radius, "of a radial one, % of the card", {0, 2}},
      Field{"stops", &Layer::stops, "roles, evenly spaced", up_to(limits::style_stops)},
  };
};

template <>
struct Table<GridStyle> {
  static constexpr auto fields = std::tuple{
      Field{"step", &GridStyle::step, "px from line to line; 0 is no grid", {0, 200}},
      Field{"width", &GridStyle::width, "px", {0, 20}},
      Field{"color", &GridStyle::color, "role"},
  };
};

template <>
struct Table<WindowStyle> {
  static constexpr auto fields = std::tuple{
      Field{"height", &WindowStyle::height, "px; 0 is no bar", {0, 200}},
      Field{"color", &WindowStyle::color, "role"},
      Field{"line", &WindowStyle::line, "below the bar"},
      Field{"dot", &WindowStyle::dot, "diameter, px", {0, 100}},
      Field{"inset", &WindowStyle::inset, "from the edge to the first dot, px", {0, 400}},
      Field{"spacing", &WindowStyle::spacing, "from dot to dot, px", {0, 400}},
      Field{"dots", &WindowStyle::dots, "colors", {0, 8}},
  };
};

template <>
struct Table<ShadowStyle> {
  static constexpr auto fields = std::tuple{
      Field{"x", &ShadowStyle::x, "px to the right", {0, 100}},
      Field{"y", &ShadowStyle::y, "px down", {0, 100}},
      Field{"color", &ShadowStyle::color, "role"},
  };
};

template <>
struct Table<PrefixStyle> {
  static constexpr std::string_view name = "prefix";
  static constexpr auto fields = std::tuple{
      Field{"text", &PrefixStyle::text, "empty is none", {0, 16}},
      Field{"weight", &PrefixStyle::weight, "100 to 900", {1, 1000}},
      Field{"gap", &PrefixStyle::gap, "to the text, px", {0, 100}},
      Field{"color", &PrefixStyle::color, "role"},
  };
};

template <>
struct Table<Frame> {
  static constexpr auto fields = std::tuple{
      Field{"width", &Frame::width, "px", {limits::min_card_width, limits::card_side.number()}},
      Field{"height", &Frame::height, "px; 0 grows with the content", up_to(limits::card_side)},
      Field{"padding", &Frame::padding, "px, sides as in CSS"},
      Field{"radius", &Frame::radius, "px", {0, 200}},
      Field{"surface", &Frame::surface, "role"},
      Field{"layers", &Frame::layers, "gradients over the surface, the last on top", up_to(limits::style_layers)},
      Field{"grid", &Frame::grid, "a drafting grid"},
      Field{"border", &Frame::border, "the line around the card"},
      Field{"window", &Frame::window, "a window's bar at the top"},
      Field{"shadow", &Frame::shadow, "a copy of the shape behind it; part of the width"},
  };
};

}  // namespace placard
