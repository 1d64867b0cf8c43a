#pragma once
// Field tables for the properties of style.h: reading, hints, printing, schema and reference share these rows.

#include "model/fields.h"
#include "style/style.h"

namespace placard {

template <>
inline constexpr std::array<std::string_view, 3> enum_names<QuoteTreatment>{"bar", "mark", "plain"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<TagTreatment>{"chips", "line"};

template <>
inline constexpr auto table<TitleStyle> = std::tuple{
    Field{"type", &TitleStyle::type, "text style"},
    Field{"prefix", &TitleStyle::prefix, "a mark before the text"},
    Field{"gap", &TitleStyle::gap, "minimum distance to the status, px", {0, 400}},
    Field{"lines", &TitleStyle::lines, "maximum number of lines; 0 is unlimited", {0, 100}},
    Field{"smallest",
          &TitleStyle::smallest,
          "minimum size when the title shrinks before it is cut, px; 0 does not shrink",
          {0, 400}},
    Field{"largest", &TitleStyle::largest, "maximum size of a short title in the layout social, px; 0 does not grow", {0, 400}},
    Field{"rule", &TitleStyle::rule, "a line below the title or owner and the status"},
    Field{"rule_lines", &TitleStyle::rule_lines, "number of lines of the rule", {1, 3}},
    Field{"rule_gap", &TitleStyle::rule_gap, "distance to the rule, px", {0, 200}},
};

template <>
inline constexpr auto table<TextBlock> = std::tuple{
    Field{"type", &TextBlock::type, "text style"},
    Field{"gap", &TextBlock::gap, "distance to the element above, px", {0, 400}},
    Field{"lines", &TextBlock::lines, "maximum number of lines; 0 is unlimited", {0, 100}},
    Field{"width", &TextBlock::width, "maximum width, px; 0 is the available width", up_to(limits.card_side)},
};

template <>
inline constexpr auto table<HeadlineStyle> = std::tuple{
    Field{"type", &HeadlineStyle::type, "text style"},
    Field{"gap", &HeadlineStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"lines", &HeadlineStyle::lines, "maximum number of lines; 0 is unlimited", {0, 100}},
    Field{"smallest",
          &HeadlineStyle::smallest,
          "minimum size when the headline shrinks before it is cut, px; 0 does not shrink",
          {0, 400}},
    Field{"largest", &HeadlineStyle::largest, "maximum size of a short headline, px; 0 does not grow", {0, 400}},
    Field{"rest_color", &HeadlineStyle::rest_color, "color role of the lines after the first"},
};

template <>
inline constexpr auto table<OwnerStyle> = std::tuple{
    Field{"type", &OwnerStyle::type, "text style"},
    Field{"slash", &OwnerStyle::slash, "separator between name and role", {0, 8}},
    Field{"spacing", &OwnerStyle::spacing, "space on each side of the separator, px", {0, 100}},
    Field{"slash_color", &OwnerStyle::slash_color, "color role"},
};

template <>
inline constexpr auto table<AccentStyle> = std::tuple{
    Field{"width", &AccentStyle::width, "px; 0 draws no line", {0, 400}},
    Field{"height", &AccentStyle::height, "px", {0, 40}},
    Field{"gap", &AccentStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"below", &AccentStyle::below, "distance to the element below, px", {0, 400}},
    Field{"color", &AccentStyle::color, "color role"},
};

template <>
inline constexpr auto table<StatsStyle> = std::tuple{
    Field{"type", &StatsStyle::type, "text style"},
    Field{"number_weight", &StatsStyle::number_weight, "weight of numbers", {1, 1000}},
    Field{"number_color", &StatsStyle::number_color, "color role of numbers"},
    Field{"gap", &StatsStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"spacing", &StatsStyle::spacing, "distance between stats, px", {0, 200}},
    Field{"dot", &StatsStyle::dot, "diameter of the language dot, px", {0, 100}},
    Field{"icon", &StatsStyle::icon, "size of an icon, px", {0, 100}},
    Field{"icon_gap", &StatsStyle::icon_gap, "distance from the dot or icon to its text, px", {0, 100}},
};

template <>
inline constexpr auto table<TechStyle> = std::tuple{
    Field{"size", &TechStyle::size, "height of a mark, px", {4, 400}},
    Field{"gap", &TechStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"spacing", &TechStyle::spacing, "distance between marks, px", {0, 200}},
    Field{"own_colors", &TechStyle::own_colors, "whether marks keep their own colors"},
    Field{"color", &TechStyle::color, "color role of marks without their own colors"},
};

template <>
inline constexpr auto table<LogoStyle> = std::tuple{
    Field{"size", &LogoStyle::size, "height, px", {4, 400}},
    Field{"gap", &LogoStyle::gap, "distance to the title, px", {0, 100}},
    Field{"color", &LogoStyle::color, "color role of a logo without its own colors"},
};

template <>
inline constexpr auto table<AvatarStyle> = std::tuple{
    Field{"size", &AvatarStyle::size, "px", {4, 400}},
    Field{"gap", &AvatarStyle::gap, "distance to the text next to it, px", {0, 200}},
    Field{"radius", &AvatarStyle::radius, "radius of the corners, % of the size; 50 is a circle", {0, 50}},
    Field{"border", &AvatarStyle::border, "the outline"},
};

template <>
inline constexpr auto table<CoverStyle> = std::tuple{
    Field{"gap", &CoverStyle::gap, "distance to the text above or next to it, px", {0, 400}},
    Field{"width", &CoverStyle::width, "maximum width, px; 0 is the available width", up_to(limits.card_side)},
    Field{"height", &CoverStyle::height, "maximum height, % of the width", {10, 100}},
    Field{"radius", &CoverStyle::radius, "px", {0, 200}},
    Field{"padding", &CoverStyle::padding, "space above and below an image that is too high for the frame, px", {0, 100}},
    Field{"fill", &CoverStyle::fill, "color role"},
    Field{"border", &CoverStyle::border, "the outline"},
};

template <>
inline constexpr auto table<EdgeStyle> = std::tuple{
    Field{"height", &EdgeStyle::height, "px; 0 draws no bar", {0, 100}},
    Field{"color", &EdgeStyle::color, "color role"},
};

template <>
inline constexpr auto table<MarkStyle> = std::tuple{
    Field{"text", &MarkStyle::text, "the quotation mark; empty is that of the card's language", {0, 8}},
    Field{"type", &MarkStyle::type, "text style"},
    Field{"x", &MarkStyle::x, "from the left edge of the quote to the mark, px", {-100, 100}},
    Field{"y", &MarkStyle::y, "from the top of the quote to the mark, px", {-100, 100}},
};

template <>
inline constexpr auto table<QuoteStyle> = std::tuple{
    Field{"type", &QuoteStyle::type, "text style"},
    Field{"gap", &QuoteStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"lines", &QuoteStyle::lines, "maximum number of lines; 0 is unlimited", {0, 100}},
    Field{"treatment", &QuoteStyle::treatment, "bar, mark or plain"},
    Field{"bar", &QuoteStyle::bar, "width of the bar, px", {0, 40}},
    Field{"indent", &QuoteStyle::indent, "distance from the bar or edge to the text, px", {0, 200}},
    Field{"bar_color", &QuoteStyle::bar_color, "color role"},
    Field{"mark", &QuoteStyle::mark, "the hanging quotation mark"},
};

template <>
inline constexpr auto table<TagsStyle> = std::tuple{
    Field{"chip", &TagsStyle::chip, "the shape of a tag"},
    Field{"gap", &TagsStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"icon", &TagsStyle::icon, "height of a tag's logo, px", {4, 100}},
    Field{"icon_gap", &TagsStyle::icon_gap, "distance from a tag's logo to its text, px", {0, 100}},
    Field{"spacing", &TagsStyle::spacing, "distance between tags, or on each side of a separator, px", {0, 200}},
    Field{"row_spacing", &TagsStyle::row_spacing, "distance between lines, px", {0, 200}},
    Field{"lines", &TagsStyle::lines, "maximum number of lines, the last tag counting the rest; 0 is unlimited", {0, 100}},
    Field{"treatment", &TagsStyle::treatment, "chips or line"},
    Field{"quotes", &TagsStyle::quotes, "quotation mark on both sides of a tag with spaces", {0, 8}},
    Field{"separator", &TagsStyle::separator, "separator between tags in a line", {0, 8}},
    Field{"separator_color", &TagsStyle::separator_color, "color role"},
    Field{"rule", &TagsStyle::rule, "a line above the tags"},
    Field{"rule_gap", &TagsStyle::rule_gap, "distance from the rule to the tags, px", {0, 200}},
};

template <>
inline constexpr auto table<StatusStyle> = std::tuple{
    Field{"pill", &StatusStyle::pill, "the shape around it"},
    Field{"dot", &StatusStyle::dot, "diameter, px; 0 draws no dot", {0, 100}},
    Field{"dot_gap", &StatusStyle::dot_gap, "distance from the dot to the text, px", {0, 100}},
    Field{"dot_color", &StatusStyle::dot_color, "color role"},
};

template <>
inline constexpr auto table<LinkStyle> = std::tuple{
    Field{"type", &LinkStyle::type, "text style"},
    Field{"gap", &LinkStyle::gap, "distance to the element above, px", {0, 400}},
    Field{"arrow", &LinkStyle::arrow, "text after the link", {0, 8}},
};

template <>
inline constexpr auto table<Style> = std::tuple{
    Field{"name", &Style::name, "name of the style", {0, 60}},
    Field{"about", &Style::about, "description in the list of styles", {0, 200}},
    Field{"fonts", &Style::fonts, "additional font files, relative to this file", up_to(limits.style_fonts)},
    Field{"motion", &Style::motion, "how an SVG appears: none, subtle or typed"},
    Field{"frame", &Style::frame, "the frame of the card"},
    Field{"title", &Style::title, "the name of the project"},
    Field{"owner", &Style::owner, "name / role, at the top of the layouts hero and social"},
    Field{"headline", &Style::headline, "the large text of the layout hero"},
    Field{"summary", &Style::summary, "the description of the project"},
    Field{"accent", &Style::accent, "a short line below the title of the layout note"},
    Field{"quote", &Style::quote, "a quoted sentence"},
    Field{"tags", &Style::tags, "tags, as chips or a line of text"},
    Field{"status", &Style::status, "the pill next to the title"},
    Field{"tech", &Style::tech, "a row of marks: the technologies of a project"},
    Field{"link", &Style::link, "the link of the card"},
    Field{"stats", &Style::stats, "a row of stats"},
    Field{"languages", &Style::languages, "programming languages and their shares"},
    Field{"progress", &Style::progress, "a bar from zero to what is done"},
    Field{"metrics", &Style::metrics, "large numerals with labels"},
    Field{"sparkline", &Style::sparkline, "a small chart without axes"},
    Field{"timeline", &Style::timeline, "dots on a line with what happened"},
    Field{"code", &Style::code, "a command after a prompt"},
    Field{"people", &Style::people, "overlapping photographs and initials"},
    Field{"logo", &Style::logo, "an image before the title"},
    Field{"avatar", &Style::avatar, "a photograph of the owner"},
    Field{"cover", &Style::cover, "a screenshot in a frame"},
    Field{"badge", &Style::badge, "a label and a message"},
    Field{"edge", &Style::edge, "a bar along the bottom edge"},
};

/// The JSON Schema of style files.
std::string style_schema(const std::vector<std::string>& layouts);

}  // namespace placard
