#pragma once
// The field tables of a style: the rows that reading, spelling help, printing, schema and reference share.

#include "style/frame_fields.h"

namespace placard {

template <>
struct Table<TitleStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &TitleStyle::type, "how it is set"},
      Field{"prefix", &TitleStyle::prefix, "a mark in front of it"},
      Field{"gap", &TitleStyle::gap, "least distance to the status, px", {0, 400}},
      Field{"lines", &TitleStyle::lines, "most lines; 0 is any number", {0, 100}},
      Field{"smallest", &TitleStyle::smallest, "the size down to which it shrinks to fit, px; 0 never", {0, 400}},
  };
};

template <>
struct Table<TextBlock> {
  static constexpr auto fields = std::tuple{
      Field{"type", &TextBlock::type, "how it is set"},
      Field{"gap", &TextBlock::gap, "distance to what stands above, px", {0, 400}},
      Field{"lines", &TextBlock::lines, "most lines; 0 is any number", {0, 100}},
      Field{"width", &TextBlock::width, "most width, px; 0 is all there is", up_to(limits::card_side)},
  };
};

template <>
struct Table<HeadlineStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &HeadlineStyle::type, "how it is set"},
      Field{"gap", &HeadlineStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"rest_color", &HeadlineStyle::rest_color, "role of the lines after the first"},
  };
};

template <>
struct Table<OwnerStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &OwnerStyle::type, "how it is set"},
      Field{"slash", &OwnerStyle::slash, "between name and role", {0, 8}},
      Field{"spacing", &OwnerStyle::spacing, "at each side of it, px", {0, 100}},
      Field{"slash_color", &OwnerStyle::slash_color, "role"},
  };
};

template <>
struct Table<AccentStyle> {
  static constexpr auto fields = std::tuple{
      Field{"width", &AccentStyle::width, "px; 0 is none", {0, 400}},
      Field{"height", &AccentStyle::height, "px", {0, 40}},
      Field{"gap", &AccentStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"below", &AccentStyle::below, "to what follows, px", {0, 400}},
      Field{"color", &AccentStyle::color, "role"},
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
      Field{"color", &LogoStyle::color, "role, for a drawing without colors of its own"},
  };
};

template <>
struct Table<EdgeStyle> {
  static constexpr auto fields = std::tuple{
      Field{"height", &EdgeStyle::height, "px; 0 is none", {0, 100}},
      Field{"color", &EdgeStyle::color, "role"},
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
      Field{"label_color", &BadgeStyle::label_color, "role"},
      Field{"message_fill", &BadgeStyle::message_fill, "role"},
      Field{"message_color", &BadgeStyle::message_color, "role"},
      Field{"border", &BadgeStyle::border, "the line around it"},
      Field{"large", &BadgeStyle::large, "what a high one changes"},
  };
};

template <>
struct Table<MarkStyle> {
  static constexpr auto fields = std::tuple{
      Field{"text", &MarkStyle::text, "the sign", {0, 8}},
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
      Field{"bar_color", &QuoteStyle::bar_color, "role"},
      Field{"mark", &QuoteStyle::mark, "the hanging mark"},
  };
};

template <>
struct Table<PillStyle> {
  static constexpr std::string_view name = "pill";
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
      Field{"separator_color", &TagsStyle::separator_color, "role"},
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
      Field{"dot_color", &StatusStyle::dot_color, "role"},
  };
};

template <>
struct Table<LinkStyle> {
  static constexpr auto fields = std::tuple{
      Field{"type", &LinkStyle::type, "how it is set"},
      Field{"gap", &LinkStyle::gap, "distance to what stands above, px", {0, 400}},
      Field{"arrow", &LinkStyle::arrow, "what stands behind the link", {0, 8}},
  };
};

template <>
struct Table<Style> {
  static constexpr auto fields = std::tuple{
      Field{"name", &Style::name, "what the style is called", {0, 60}},
      Field{"about", &Style::about, "one sentence for the list of styles", {0, 200}},
      Field{"fonts", &Style::fonts, "font files of your own, relative to this file", up_to(limits::style_fonts)},
      Field{"frame", &Style::frame, "the card's own shape"},
      Field{"title", &Style::title, "the name of what the card shows"},
      Field{"owner", &Style::owner, "name / role, above a hero and a social picture"},
      Field{"headline", &Style::headline, "the large words of a hero"},
      Field{"summary", &Style::summary, "the text that says what it is"},
      Field{"accent", &Style::accent, "a short line below a note's title"},
      Field{"quote", &Style::quote, "a sentence worth quoting"},
      Field{"tags", &Style::tags, "what it is made of, as chips or a line"},
      Field{"status", &Style::status, "the pill beside the title"},
      Field{"link", &Style::link, "where the card leads"},
      Field{"stats", &Style::stats, "a row of figures"},
      Field{"logo", &Style::logo, "a picture before the title"},
      Field{"badge", &Style::badge, "a label and a message"},
      Field{"edge", &Style::edge, "a bar along the lower edge"},
  };
};

}  // namespace placard
