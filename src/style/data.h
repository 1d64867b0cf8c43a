#pragma once
// The properties of data on a card: languages, progress, metrics, sparkline, timeline, code and people. Lengths are in CSS px.
// Legends and labels have the type of stats.

#include "style/badge.h"

namespace placard {

inline constexpr std::string_view gap_doc = "distance to the element above, px";

/// Languages as a bar above their legend, or as a ring beside it.
enum class LanguagesTreatment { bar, donut };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<LanguagesTreatment>{"bar", "donut"};

/// A sparkline as a line, or as bars.
enum class SparklineTreatment { line, bars };
template <>
inline constexpr std::array<std::string_view, 2> enum_names<SparklineTreatment>{"line", "bars"};

/// A bar whose length is a share of the width.
struct BarStyle {
  double height = 8;
  double radius = 4;
  Border border;  ///< around all of it
};

template <>
inline constexpr auto table<BarStyle> = std::tuple{
    Field{"height", &BarStyle::height, "px", {1, 100}},
    Field{"radius", &BarStyle::radius, "px", {0, 50}},
    Field{"border", &BarStyle::border, "a line around all of it"},
};

/// A ring of arcs.
struct DonutStyle {
  double size = 72;   ///< diameter
  double width = 12;  ///< of the ring
  double gap = 20;    ///< distance to the legend
};

template <>
inline constexpr auto table<DonutStyle> = std::tuple{
    Field{"size", &DonutStyle::size, "diameter, px", {8, 400}},
    Field{"width", &DonutStyle::width, "width of the ring, px", {1, 100}},
    Field{"gap", &DonutStyle::gap, "distance to the legend, px", {0, 200}},
};

/// Programming languages.
struct LanguagesStyle {
  double gap = 0;  ///< distance to the element above
  LanguagesTreatment treatment = LanguagesTreatment::bar;
  BarStyle bar;
  DonutStyle donut;
  double spacing = 2;      ///< between parts of the bar or ring
  double legend_gap = 10;  ///< between the bar and the legend
  double row_spacing = 6;  ///< between lines of the legend
  Paint color;             ///< of languages without a known color
};

template <>
inline constexpr auto table<LanguagesStyle> = std::tuple{
    Field{"gap", &LanguagesStyle::gap, gap_doc, {0, 400}},
    Field{"treatment", &LanguagesStyle::treatment, "bar or donut"},
    Field{"bar", &LanguagesStyle::bar, "the bar"},
    Field{"donut", &LanguagesStyle::donut, "the ring"},
    Field{"spacing", &LanguagesStyle::spacing, "distance between parts of the bar or ring, px", {1, 20}},
    Field{"legend_gap", &LanguagesStyle::legend_gap, "distance from the bar to the legend, px", {0, 100}},
    Field{"row_spacing", &LanguagesStyle::row_spacing, "distance between lines of the legend, px", {0, 100}},
    Field{"color", &LanguagesStyle::color, "color role of languages without a known color"},
};

/// A bar from zero to what is done.
struct ProgressStyle {
  double gap = 0;  ///< distance to the element above
  BarStyle bar;
  double label_gap = 7;  ///< between the label and the bar
  Paint color;
  Paint track;  ///< behind the bar
};

template <>
inline constexpr auto table<ProgressStyle> = std::tuple{
    Field{"gap", &ProgressStyle::gap, gap_doc, {0, 400}},
    Field{"bar", &ProgressStyle::bar, "the bar and its track"},
    Field{"label_gap", &ProgressStyle::label_gap, "distance from the label to the bar, px", {0, 100}},
    Field{"color", &ProgressStyle::color, "color role of what is done"},
    Field{"track", &ProgressStyle::track, "color role of the track"},
};

/// Large numerals with labels.
struct MetricsStyle {
  double gap = 0;           ///< distance to the element above
  double spacing = 36;      ///< between metrics
  double row_spacing = 16;  ///< between lines
  Type number;
  Type label;
};

template <>
inline constexpr auto table<MetricsStyle> = std::tuple{
    Field{"gap", &MetricsStyle::gap, gap_doc, {0, 400}},
    Field{"spacing", &MetricsStyle::spacing, "distance between metrics, px", {0, 400}},
    Field{"row_spacing", &MetricsStyle::row_spacing, "distance between lines, px", {0, 200}},
    Field{"number", &MetricsStyle::number, "text style of values"},
    Field{"label", &MetricsStyle::label, "text style of names"},
};

/// A small chart without axes.
struct SparklineStyle {
  double gap = 0;  ///< distance to the element above
  SparklineTreatment treatment = SparklineTreatment::line;
  double width = 96;  ///< maximum; 0 is the available width
  double height = 22;
  double line = 1.5;   ///< width of the line
  double dot = 5;      ///< diameter of the dot at the end of the line
  double spacing = 2;  ///< between bars
  Paint color;
};

template <>
inline constexpr auto table<SparklineStyle> = std::tuple{
    Field{"gap", &SparklineStyle::gap, gap_doc, {0, 400}},
    Field{"treatment", &SparklineStyle::treatment, "line or bars"},
    Field{"width", &SparklineStyle::width, "maximum width, px; 0 is the available width", up_to(limits.card_side)},
    Field{"height", &SparklineStyle::height, "px", {4, 400}},
    Field{"line", &SparklineStyle::line, "width of the line, px", {0.5, 20}},
    Field{"dot", &SparklineStyle::dot, "diameter of the dot at the end of the line, px; 0 draws no dot", {0, 40}},
    Field{"spacing", &SparklineStyle::spacing, "distance between bars, px", {0, 20}},
    Field{"color", &SparklineStyle::color, "color role"},
};

/// Dots on a line with what happened.
struct TimelineStyle {
  double gap = 0;       ///< distance to the element above
  double spacing = 14;  ///< between entries
  double indent = 22;   ///< from the edge to the text
  double dot = 10;      ///< diameter
  Paint dot_color;      ///< of the first dot
  Border ring;          ///< the outline of the other dots
  Border rail;          ///< the line between dots
  Type title;
  Type place;
  Type date;
};

template <>
inline constexpr auto table<TimelineStyle> = std::tuple{
    Field{"gap", &TimelineStyle::gap, gap_doc, {0, 400}},
    Field{"spacing", &TimelineStyle::spacing, "distance between entries, px", {0, 200}},
    Field{"indent", &TimelineStyle::indent, "distance from the edge to the text, px", {0, 200}},
    Field{"dot", &TimelineStyle::dot, "diameter, px; 0 draws no dots", {0, 100}},
    Field{"dot_color", &TimelineStyle::dot_color, "color role of the first dot"},
    Field{"ring", &TimelineStyle::ring, "the outline of the other dots"},
    Field{"rail", &TimelineStyle::rail, "the line between dots"},
    Field{"title", &TimelineStyle::title, "text style"},
    Field{"place", &TimelineStyle::place, "text style"},
    Field{"date", &TimelineStyle::date, "text style"},
};

/// A command in a chip as wide as the card.
struct CodeStyle {
  double gap = 0;  ///< distance to the element above
  PillStyle chip;
};

template <>
inline constexpr auto table<CodeStyle> = std::tuple{
    Field{"gap", &CodeStyle::gap, gap_doc, {0, 400}},
    Field{"chip", &CodeStyle::chip, "the shape around it; its prefix is the prompt"},
};

/// Overlapping photographs and initials.
struct PeopleStyle {
  double gap = 0;  ///< distance to the element above
  double size = 32;
  double overlap = 6;  ///< a negative one is a gap
  double radius = 50;  ///< of the corners, % of the size; 50 is a circle
  int max = 6;         ///< how many are drawn; a number counts the rest
  Border ring;         ///< around each, over the one before
  Paint fill;          ///< behind initials
  Border border;       ///< the outline of each
  Type type;           ///< of initials
};

template <>
inline constexpr auto table<PeopleStyle> = std::tuple{
    Field{"gap", &PeopleStyle::gap, gap_doc, {0, 400}},
    Field{"size", &PeopleStyle::size, "px", {8, 200}},
    Field{"overlap", &PeopleStyle::overlap, "px; a negative one is a gap", {-100, 100}},
    Field{"radius", &PeopleStyle::radius, "radius of the corners, % of the size; 50 is a circle", {0, 50}},
    Field{"max", &PeopleStyle::max, "how many are drawn; a number counts the rest", {1, 100}},
    Field{"ring", &PeopleStyle::ring, "a line around each, over the one before"},
    Field{"fill", &PeopleStyle::fill, "color role behind initials"},
    Field{"border", &PeopleStyle::border, "the outline of each"},
    Field{"type", &PeopleStyle::type, "text style of initials"},
};

}  // namespace placard
