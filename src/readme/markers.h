#pragma once
// The markers of a README: placard writes the cards between a start and an end marker.
//
//   <!-- placard:start kairos-scheduler social-feed-system columns=2 align=center -->
//   <!-- placard:end -->
//
// In reStructuredText '.. placard:start', in AsciiDoc '// placard:start', in MDX '{/* placard:start */}'. Both markers can be on
// one line, such as in a cell of a table.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "input/markdown.h"
#include "model/vocabulary.h"

namespace placard {

/// How a language writes comments and code.
struct MarkerSyntax {
  std::string_view open;         ///< before a marker
  std::string_view close;        ///< after a marker; empty: the end of the line
  std::string_view fences;       ///< characters of the lines around code
  std::size_t min_fence;         ///< the least number of them
  std::size_t code_indentation;  ///< spaces before a line of code
};

constexpr std::string_view start_mark = "placard:start";
constexpr std::string_view end_mark = "placard:end";

const MarkerSyntax& syntax_of(Markup markup);

/// A marker without options: "<!-- placard:start -->".
std::string written(Markup markup, std::string_view mark);

/// Both markers, in quotes: "'<!-- placard:start -->' and '<!-- placard:end -->'".
std::string both_markers(Markup markup);

/// The horizontal alignment of a row of pictures.
enum class Align { none, left, center, right };

template <>
inline constexpr std::array<std::string_view, 4> enum_names<Align>{"none", "left", "center", "right"};

/// What is valid between two markers: blocks; blocks of HTML, because Markdown is not read there; what a paragraph can contain,
/// because they are inside one; or text of one line.
enum class MarkerContext { block, html, paragraph, line };

/// A pair of markers and the options of the start marker.
struct Marker {
  Span span;              ///< the start marker
  Span content;           ///< everything between the two marker lines, or markers in one line
  std::vector<Text> ids;  ///< the cards in this order; empty for all cards
  Text layout;            ///< overrides the layout of the cards; may be empty
  Text lang;              ///< the translation to show; empty: each card in its own language
  int columns = 0;        ///< 0: the value of the metadata file
  Align align = Align::none;
  MarkerContext context = MarkerContext::block;
  std::string indent;  ///< the indentation of the marker, or '>' of a quote, repeated before each inserted line
};

/// Finds the markers of a README in the markup of its name, except in code blocks and comments. Reports a marker without its
/// counterpart and unknown options at their lines.
std::vector<Marker> find_markers(const Source& readme, Problems& problems);

/// Reports that a README has no markers, at the first text that looks like a marker but is in a table, in code or in the
/// middle of a line.
void report_no_markers(const Source& readme, Problems& problems);

/// Returns the README with new text between its markers, with the line endings of the README. All other bytes are unchanged.
std::string fill(const Source& readme, const std::vector<Marker>& markers, const std::vector<std::string>& contents);

}  // namespace placard
