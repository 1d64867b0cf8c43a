#pragma once
// The field tables of a style: the rows that reading, spelling help, printing and documentation share.

#include <tuple>

#include "style/style.h"

namespace placard {

template <>
struct Words<Slant> {
  static constexpr std::array<std::string_view, 2> names{"upright", "italic"};
};
template <>
struct Words<LetterCase> {
  static constexpr std::array<std::string_view, 2> names{"as-written", "upper"};
};
template <>
struct Words<Figures> {
  static constexpr std::array<std::string_view, 2> names{"of-font", "tabular"};
};
template <>
struct Words<QuoteTreatment> {
  static constexpr std::array<std::string_view, 3> names{"bar", "mark", "plain"};
};
template <>
struct Words<TagTreatment> {
  static constexpr std::array<std::string_view, 2> names{"chips", "line"};
};

template <>
struct Words<GradientKind> {
  static constexpr std::array<std::string_view, 2> names{"linear", "radial"};
};

template <>
struct Words<BadgeShape> {
  static constexpr std::array<std::string_view, 3> names{"flat", "pill", "outline"};
};

// Insets are written as in CSS: one number, [vertical, horizontal], [top, horizontal, bottom] or all four.
void read_value(const Node& node, Insets& value, Range range, Problems& problems);
std::string print_value(const Insets& value);

template <>
struct Table<Type> {
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
      Field{"colour", &Type::colour, "role"},
  };
};

template <>
struct Table<Border> {
  static constexpr auto fields = std::tuple{
      Field{"width", &Border::width, "px", {0, 40}},
      Field{"dash", &Border::dash, "length of dashes and gaps, px; 0 is solid", {0, 100}},
      Field{"colour", &Border::colour, "role"},
  };
};

template <>
struct Table<Layer> {
  static constexpr auto fields = std::tuple{
      Field{"kind", &Layer::kind, "linear or radial"},
      Field{"angle", &Layer::angle, "of a linear one, degrees: 0 is up, 90 to the right", {-360, 360}},
      Field{"centre", &Layer::centre, "of a radial one, % of the card", {0, 2}},
      Field{"radius", &Layer::radius, "of a radial one, % of the card", {0, 2}},
      Field{"stops", &Layer::stops, "roles, evenly spaced", {0, 16}},
  };
};

template <>
struct Table<GridStyle> {
  static constexpr auto fields = std::tuple{
      Field{"step", &GridStyle::step, "px from line to line; 0 is no grid", {0, 200}},
      Field{"width", &GridStyle::width, "px", {0, 20}},
      Field{"colour", &GridStyle::colour, "role"},
  };
};

template <>
struct Table<WindowStyle> {
  static constexpr auto fields = std::tuple{
      Field{"height", &WindowStyle::height, "px; 0 is no bar", {0, 200}},
      Field{"colour", &WindowStyle::colour, "role"},
      Field{"line", &WindowStyle::line, "below the bar"},
      Field{"dot", &WindowStyle::dot, "diameter, px", {0, 100}},
      Field{"inset", &WindowStyle::inset, "from the edge to the first dot, px", {0, 400}},
      Field{"spacing", &WindowStyle::spacing, "from dot to dot, px", {0, 400}},
      Field{"dots", &WindowStyle::dots, "colours", {0, 8}},
  };
};

template <>
struct Table<ShadowStyle> {
  static constexpr auto fields = std::tuple{
      Field{"x", &ShadowStyle::x, "px to the right", {0, 100}},
      Field{"y", &ShadowStyle::y, "px down", {0, 100}},
      Field{"colour", &ShadowStyle::colour, "role"},
  };
};

template <>
struct Table<PrefixStyle> {
  static constexpr auto fields = std::tuple{
      Field{"text", &PrefixStyle::text, "empty is none", {0, 16}},
      Field{"weight", &PrefixStyle::weight, "100 to 900", {1, 1000}},
      Field{"gap", &PrefixStyle::gap, "to the text, px", {0, 100}},
      Field{"colour", &PrefixStyle::colour, "role"},
  };
};

template <>
struct Table<Frame> {
  static constexpr auto fields = std::tuple{
      Field{"width", &Frame::width, "px", {80, 4000}},
      Field{"height", &Frame::height, "px; 0 grows with the content", {0, 4000}},
      Field{"padding", &Frame::padding, "px, sides as in CSS"},
      Field{"radius", &Frame::radius, "px", {0, 200}},
      Field{"surface", &Frame::surface, "role"},
      Field{"layers", &Frame::layers, "gradients over the surface, the last on top", {0, 16}},
      Field{"grid", &Frame::grid, "a drafting grid"},
      Field{"border", &Frame::border, "the line around the card"},
      Field{"window", &Frame::window, "a window's bar at the top"},
      Field{"shadow", &Frame::shadow, "a copy of the shape behind it; part of the width"},
  };
};

template <>
struct Table<TitleStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &TitleStyle::type, "how it is set"},
      Field{"prefix", &TitleStyle::prefix, "a mark in front of it"},
      Field{"gap", &TitleStyle::gap, "least distance to the status, px", {0, 400}},
      Field{"lines", &TitleStyle::lines, "most lines; 0 is any number", {0, 100}},
      Field{"smallest", &TitleStyle::smallest, "the size down to which it shrinks before it wraps, px; 0 never", {0, 400}},
  };
};

template <>
struct Table<TextBlock> {
  static constexpr auto fields = std::tuple{
      Field{"type", &TextBlock::type, "how it is set"},
      Field{"gap", &TextBlock::gap, "distance to what stands above, px", {0, 400}},
      Field{"lines", &TextBlock::lines, "most lines; 0 is any number", {0, 100}},
      Field{"width", &TextBlock::width, "most width, px; 0 is all there is", {0, 4000}},
  };
};

template <>
struct Table<HeadlineStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &HeadlineStyle::type, "how it is set"},
      Field{"gap", &HeadlineStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"rest_colour", &HeadlineStyle::rest_colour, "role of the lines after the first"},
  };
};

template <>
struct Table<OwnerStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &OwnerStyle::type, "how it is set"},
      Field{"slash", &OwnerStyle::slash, "between name and role", {0, 8}},
      Field{"spacing", &OwnerStyle::spacing, "at each side of it, px", {0, 100}},
      Field{"slash_colour", &OwnerStyle::slash_colour, "role"},
  };
};

template <>
struct Table<AccentStyle> {
  static constexpr auto fields = std::tuple{
      Field{"width", &AccentStyle::width, "px; 0 is none", {0, 400}},
      Field{"height", &AccentStyle::height, "px", {0, 40}},
      Field{"gap", &AccentStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"below", &AccentStyle::below, "to what follows, px", {0, 400}},
      Field{"colour", &AccentStyle::colour, "role"},
  };
};

template <>
struct Table<StatsStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &StatsStyle::type, "how they are set"},
      Field{"gap", &StatsStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"spacing", &StatsStyle::spacing, "between them, px", {0, 200}},
      Field{"dot", &StatsStyle::dot, "diameter of a language's dot, px", {0, 100}},
      Field{"icon", &StatsStyle::icon, "size of an icon, px", {0, 100}},
      Field{"icon_gap", &StatsStyle::icon_gap, "from dot or icon to its text, px", {0, 100}},
  };
};

template <>
struct Table<LogoStyle> {
  static constexpr auto fields = std::tuple{
      Field{"size", &LogoStyle::size, "px", {4, 400}},
      Field{"gap", &LogoStyle::gap, "to the title, px", {0, 100}},
      Field{"colour", &LogoStyle::colour, "role, for a drawing without colours of its own"},
  };
};

template <>
struct Table<EdgeStyle> {
  static constexpr auto fields = std::tuple{
      Field{"height", &EdgeStyle::height, "px; 0 is none", {0, 100}},
      Field{"colour", &EdgeStyle::colour, "role"},
  };
};

template <>
struct Table<LargeBadgeStyle> {
  static constexpr auto fields = std::tuple{
      Field{"from", &LargeBadgeStyle::from, "the height from which it is large, px", {10, 200}},
      Field{"radius", &LargeBadgeStyle::radius, "px", {0, 100}},
      Field{"padding", &LargeBadgeStyle::padding, "at each side of a text, px", {0, 100}},
      Field{"weight", &LargeBadgeStyle::weight, "100 to 900", {1, 1000}},
      Field{"tracking", &LargeBadgeStyle::tracking, "space added to each letter, em", {-0.2, 1}},
      Field{"letters", &LargeBadgeStyle::letters, "as-written or upper"},
  };
};

template <>
struct Table<BadgeStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &BadgeStyle::type, "how it is set"},
      Field{"shape", &BadgeStyle::shape, "flat, pill or outline"},
      Field{"height", &BadgeStyle::height, "px", {10, 200}},
      Field{"radius", &BadgeStyle::radius, "px", {0, 100}},
      Field{"padding", &BadgeStyle::padding, "at each side of a text, px", {0, 100}},
      Field{"dot", &BadgeStyle::dot, "diameter of an outlined badge's dot, px", {0, 100}},
      Field{"dot_gap", &BadgeStyle::dot_gap, "from the dot to the message, px", {0, 100}},
      Field{"label_fill", &BadgeStyle::label_fill, "role"},
      Field{"label_colour", &BadgeStyle::label_colour, "role"},
      Field{"message_fill", &BadgeStyle::message_fill, "role"},
      Field{"message_colour", &BadgeStyle::message_colour, "role"},
      Field{"border", &BadgeStyle::border, "the line around it"},
      Field{"large", &BadgeStyle::large, "what a high one changes"},
  };
};

template <>
struct Table<MarkStyle> {
  static constexpr auto fields = std::tuple{
      Field{"text", &MarkStyle::text, "", {0, 8}},
      Field{"type", &MarkStyle::type, "how it is set"},
      Field{"x", &MarkStyle::x, "from the quote's left edge, px", {-100, 100}},
      Field{"y", &MarkStyle::y, "from its top to the mark's line, px", {-100, 100}},
  };
};

template <>
struct Table<QuoteStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &QuoteStyle::type, "how it is set"},
      Field{"gap", &QuoteStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"lines", &QuoteStyle::lines, "most lines; 0 is any number", {0, 100}},
      Field{"treatment", &QuoteStyle::treatment, "bar, mark or plain"},
      Field{"bar", &QuoteStyle::bar, "width of the bar, px", {0, 40}},
      Field{"indent", &QuoteStyle::indent, "from the bar, or the edge, to the text, px", {0, 200}},
      Field{"bar_colour", &QuoteStyle::bar_colour, "role"},
      Field{"mark", &QuoteStyle::mark, "the hanging mark"},
  };
};

template <>
struct Table<PillStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &PillStyle::type, "how it is set"},
      Field{"prefix", &PillStyle::prefix, "a mark in front of it"},
      Field{"padding_left", &PillStyle::padding_left, "px", {0, 200}},
      Field{"padding_right", &PillStyle::padding_right, "px", {0, 200}},
      Field{"radius", &PillStyle::radius, "px", {0, 200}},
      Field{"fill", &PillStyle::fill, "role"},
      Field{"border", &PillStyle::border, "the line around it"},
  };
};

template <>
struct Table<TagsStyle> {
  static constexpr auto fields = std::tuple{
      Field{"chip", &TagsStyle::chip, "a tag"},
      Field{"gap", &TagsStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"spacing", &TagsStyle::spacing, "between tags, or at each side of a separator, px", {0, 200}},
      Field{"row_spacing", &TagsStyle::row_spacing, "between lines, px", {0, 200}},
      Field{"lines", &TagsStyle::lines, "most lines, the last tag saying how many more; 0 is any number", {0, 100}},
      Field{"treatment", &TagsStyle::treatment, "chips or line"},
      Field{"separator", &TagsStyle::separator, "between the tags of a running line", {0, 8}},
      Field{"separator_colour", &TagsStyle::separator_colour, "role"},
      Field{"rule", &TagsStyle::rule, "a line above the tags"},
      Field{"rule_gap", &TagsStyle::rule_gap, "from that line to the tags, px", {0, 200}},
  };
};

template <>
struct Table<StatusStyle> {
  static constexpr auto fields = std::tuple{
      Field{"pill", &StatusStyle::pill, "the shape around it"},
      Field{"dot", &StatusStyle::dot, "diameter, px; 0 is no dot", {0, 100}},
      Field{"dot_gap", &StatusStyle::dot_gap, "from the dot to the text, px", {0, 100}},
      Field{"dot_colour", &StatusStyle::dot_colour, "role"},
  };
};

template <>
struct Table<LinkStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &LinkStyle::type, "how it is set"},
      Field{"gap", &LinkStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"arrow", &LinkStyle::arrow, "stands behind the link", {0, 8}},
  };
};

template <>
struct Table<Style> {
  static constexpr auto fields = std::tuple{
      Field{"name", &Style::name, "", {0, 60}},
      Field{"about", &Style::about, "", {0, 200}},
      Field{"fonts", &Style::fonts, "font files of your own, relative to this file", {0, 32}},
      Field{"frame", &Style::frame, "the card's own shape"},
      Field{"title", &Style::title, ""},
      Field{"owner", &Style::owner, "name / role, above a hero and a social picture"},
      Field{"headline", &Style::headline, "the large words of a hero"},
      Field{"summary", &Style::summary, ""},
      Field{"accent", &Style::accent, "a short line below a note's title"},
      Field{"quote", &Style::quote, ""},
      Field{"tags", &Style::tags, ""},
      Field{"status", &Style::status, ""},
      Field{"link", &Style::link, ""},
      Field{"stats", &Style::stats, "a row of figures"},
      Field{"logo", &Style::logo, "a picture before the title"},
      Field{"badge", &Style::badge, ""},
      Field{"edge", &Style::edge, "a bar along the lower edge"},
  };
};

}  // namespace placard
