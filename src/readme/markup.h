#pragma once
// How the markers of READMEs are written in each markup language.

#include <string>
#include <string_view>

#include "input/markdown.h"

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

}  // namespace placard
