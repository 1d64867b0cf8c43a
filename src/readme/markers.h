#pragma once
// The places of a README that placard fills: between a start and an end marker.
//
//   <!-- placard:start kairos-scheduler social-feed-system columns=2 align=center -->
//   <!-- placard:end -->

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/vocabulary.h"

namespace placard {

/// Where the pictures of a row stand.
enum class Align { none, left, center, right };

template <>
struct EnumNames<Align> {
  static constexpr std::array<std::string_view, 4> names{"none", "left", "center", "right"};
};

/// A pair of markers with what the start one asks for.
struct Marker {
  Span span;                         ///< the start marker
  Span content;                      ///< all between the two lines of the markers
  std::vector<Text> ids;             ///< the cards, in this order; all of them where it names none
  std::optional<LayoutKind> layout;  ///< the cards in this layout instead of their own
  int columns = 0;                   ///< 0: as the metadata file says
  Align align = Align::none;
  std::string indent;  ///< before the marker: what it fills stands as deep
};

/// Finds the markers of a README; those in code blocks are text about markers. One without its partner and an unknown
/// word are problems at their lines.
std::vector<Marker> find_markers(const Source& readme, Problems& problems);

/// Says that a README has no markers, at the first place that looks like one but stands in a table, in the middle of a
/// line or in code.
void report_no_markers(const Source& readme, Problems& problems);

/// The README with new text between its markers, in its own line ends; all else stays byte for byte.
std::string fill(const Source& readme, const std::vector<Marker>& markers, const std::vector<std::string>& contents);

}  // namespace placard
