#pragma once
// The properties of data on a card: languages, progress, metrics, sparkline, timeline, code and people. Lengths are in CSS px.
// Legends and labels have the type of stats.

#include "style/pill.h"

namespace placard {

/// Languages as a bar above their legend, or as a ring beside it.
enum class LanguagesTreatment { bar, donut };

/// A sparkline as a line, or as bars.
enum class SparklineTreatment { line, bars };

/// A bar whose length is a share of the width.
struct BarStyle {
  double height = 8;
  double radius = 4;
  Border border;  ///< around all of it
};

/// A ring of arcs.
struct DonutStyle {
  double size = 72;   ///< diameter
  double width = 12;  ///< of the ring
  double gap = 20;    ///< distance to the legend
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

/// A bar from zero to what is done.
struct ProgressStyle {
  double gap = 0;  ///< distance to the element above
  BarStyle bar;
  double label_gap = 7;  ///< between the label and the bar
  Paint color;
  Paint track;  ///< behind the bar
};

/// Large numerals with labels.
struct MetricsStyle {
  double gap = 0;           ///< distance to the element above
  double spacing = 36;      ///< between metrics
  double row_spacing = 16;  ///< between lines
  Type number;
  Type label;
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

/// A command in a chip as wide as the card.
struct CodeStyle {
  double gap = 0;  ///< distance to the element above
  PillStyle chip;
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

}  // namespace placard
