#pragma once
// The properties of a style; frame.h has those of the frame. Lengths are in CSS px.

#include <compare>
#include <functional>

#include "style/data.h"

namespace placard {

/// How a quote is marked.
enum class QuoteTreatment { bar, mark, plain };

/// Tags as chips, or as a line of text.
enum class TagTreatment { chips, line };

/// The title.
struct TitleStyle {
  Type type;
  PrefixStyle prefix;
  double gap = 16;  ///< minimum distance to the status
  int lines = 2;
  double smallest = 0;  ///< minimum size when the title shrinks before it is cut; 0 does not shrink
  double largest = 0;   ///< maximum size of a short title in the layout social; 0 does not grow
  Border rule;          ///< a line below the title or owner and the status
  int rule_lines = 1;   ///< number of lines of the rule
  double rule_gap = 0;  ///< distance to the rule
};

/// A paragraph of text: the summary.
struct TextBlock {
  Type type;
  double gap = 0;    ///< distance to the element above
  int lines = 0;     ///< maximum; 0 is unlimited
  double width = 0;  ///< maximum; 0 is the available width
};

/// The large text of a profile; lines after the first use `rest_color`.
struct HeadlineStyle {
  Type type;
  double gap = 0;
  int lines = 4;        ///< maximum; 0 is unlimited
  double smallest = 0;  ///< minimum size when the headline shrinks before it is cut; 0 does not shrink
  double largest = 0;   ///< maximum size of a short headline; 0 does not grow
  Paint rest_color;
};

/// The owner line: name, separator, role.
struct OwnerStyle {
  Type type;
  std::string slash;
  double spacing = 8;  ///< on each side of the slash
  Paint slash_color;
};

/// A short line below the title of the layout note.
struct AccentStyle {
  double width = 0;
  double height = 0;
  double gap = 0;    ///< distance to the element above
  double below = 0;  ///< distance to the element below
  Paint color;
};

/// A row of marks: the technologies of a project.
struct TechStyle {
  double size = 20;         ///< height of a mark
  double gap = 0;           ///< distance to the element above
  double spacing = 14;      ///< between marks
  bool own_colors = false;  ///< whether marks keep their own colors
  Paint color;              ///< of marks without their own
};

/// A row of stats; `type` is that of names, units and text.
struct StatsStyle {
  Type type;
  int number_weight = 600;
  Paint number_color;
  double gap = 0;
  double spacing = 18;  ///< between stats
  double dot = 10;      ///< diameter of the language dot
  double icon = 12;     ///< size of an icon
  double icon_gap = 6;  ///< between the dot or icon and its text
};

/// A bar along the bottom edge.
struct EdgeStyle {
  double height = 0;
  Paint color;
};

/// A logo before the title. It is as wide as its proportions make it, up to five times its height.
struct LogoStyle {
  double size = 24;  ///< height
  double gap = 10;   ///< distance to the title
  Paint color;       ///< of a logo without its own colors
};

/// A photograph of the owner, drawn as a square or circle.
struct AvatarStyle {
  double size = 24;
  double gap = 10;     ///< distance to the text next to it
  double radius = 50;  ///< of the corners, % of the size; 50 is a circle
  Border border;
};

/// A screenshot in a frame.
struct CoverStyle {
  double gap = 16;     ///< distance to the text above or next to it
  double width = 0;    ///< maximum; 0 is the available width
  double height = 63;  ///< maximum, % of the width; 62.5 is 16:10
  double radius = 8;
  double padding = 12;  ///< above and below an image that is too high for the frame
  Paint fill;           ///< behind the image
  Border border;
};

/// A hanging quotation mark: drawn in the indent of a quote.
struct MarkStyle {
  std::string text;  ///< empty: the opening mark of the card's language
  Type type;
  double x = 0;  ///< from the left edge of the quote to the ink of the mark
  double y = 0;  ///< from the top of the quote to the ink of the mark
};

/// A quote.
struct QuoteStyle {
  Type type;
  double gap = 0;
  int lines = 0;
  QuoteTreatment treatment = QuoteTreatment::bar;
  double bar = 2;      ///< width of the bar
  double indent = 16;  ///< between the bar or edge and the text
  Paint bar_color;
  MarkStyle mark;
};

/// Tags, as chips or as a line of text.
struct TagsStyle {
  PillStyle chip;
  double gap = 0;
  double icon = 12;        ///< height of a logo
  double icon_gap = 6;     ///< between a logo and the text
  double spacing = 8;      ///< between tags, or on each side of a separator
  double row_spacing = 8;  ///< between lines
  int lines = 0;           ///< maximum, the last tag counting the rest; 0 is unlimited
  TagTreatment treatment = TagTreatment::chips;
  std::string quotes;     ///< on both sides of a tag with spaces
  std::string separator;  ///< between tags in a line
  Paint separator_color;
  Border rule;          ///< a line above the tags
  double rule_gap = 0;  ///< between the rule and the tags
};

/// The pill next to the title.
struct StatusStyle {
  PillStyle pill;
  double dot = 6;      ///< diameter; 0 draws no dot
  double dot_gap = 7;  ///< between the dot and the text
  Paint dot_color;
};

/// The link of a card.
struct LinkStyle {
  Type type;
  double gap = 0;
  std::string arrow;
};

/// All properties of a style. Every value comes from a style file.
struct Style {
  Text name;
  std::string about;
  std::vector<Text> fonts;  ///< paths of additional fonts, relative to the style file
  Motion motion = Motion::none;
  Frame frame;
  TitleStyle title;
  OwnerStyle owner;
  HeadlineStyle headline;
  TextBlock summary;
  AccentStyle accent;
  QuoteStyle quote;
  TagsStyle tags;
  StatusStyle status;
  LinkStyle link;
  TechStyle tech;
  StatsStyle stats;
  LanguagesStyle languages;
  ProgressStyle progress;
  MetricsStyle metrics;
  SparklineStyle sparkline;
  TimelineStyle timeline;
  CodeStyle code;
  PeopleStyle people;
  LogoStyle logo;
  AvatarStyle avatar;
  CoverStyle cover;
  BadgeStyle badge;
  EdgeStyle edge;
};

/// The font files of users, in addition to the fonts of the program, as paths that can be opened.
struct FontFiles {
  std::vector<std::string> of_style;
  std::vector<std::string> of_file;  ///< of the metadata file: for characters missing from the style's fonts

  auto operator<=>(const FontFiles&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 takes its 0 for a pointer
};

/// A style with its overrides for each layout, its palettes and its fonts.
struct StyleSheet {
  Style base;
  std::map<std::string, Style, std::less<>> by_layout;  ///< of the layouts with overrides
  std::optional<Palette> light;
  std::optional<Palette> dark;
  DerivedRoles derived;  ///< of a palette that replaces those of the style
  FontFiles fonts;

  [[nodiscard]] const Style& style(std::string_view layout) const {
    const auto found = by_layout.find(layout);
    return found == by_layout.end() ? base : found->second;
  }
  /// The style of a layout, for changes.
  Style& own_style(const std::string& layout) { return by_layout.try_emplace(layout, base).first->second; }
  /// All styles of the sheet, that of layouts without overrides first.
  [[nodiscard]] std::vector<const Style*> styles() const {
    std::vector<const Style*> all{&base};
    for (const auto& [layout, style] : by_layout) all.push_back(&style);
    return all;
  }
};

/// A style or layout file that has been parsed.
struct StyleFile {
  Node node;
  Problems* problems = nullptr;  ///< of this file; not owned
};

/// The value of `extends` in a style or layout file; empty if absent.
Text extended_file(const Node& node);

/// Reads a style from its file and the files that it extends; the first ancestor comes first. The chain is not empty. `layouts`
/// are the names of the layouts that it can override.
StyleSheet read_style(const std::vector<StyleFile>& chain, const std::vector<std::string>& layouts);

/// The style with the colors of another palette.
StyleSheet with_palette(StyleSheet sheet, const PalettePair& pair);

/// Prints a style as YAML with a comment after each property. Reading it gives the same style.
std::string to_yaml(const StyleSheet& sheet);

/// The type of a mark before a text of `type`.
Type prefix_type(const Type& type, const PrefixStyle& prefix);

/// The type of numbers in stats.
Type number_type(const StatsStyle& style);

/// The type of a large badge.
Type large_type(const BadgeStyle& style);

/// All types that a style uses, for loading its fonts.
std::vector<Type> types_of(const Style& style);

/// Replaces each type of a style by what `choose` returns for it, and the weights of prefixes, numbers and large badges, which
/// have the font of a type.
void change_fonts(Style& style, const std::function<Type(const Type&)>& choose);

}  // namespace placard
