#pragma once
// HTML and Markdown that shows pictures in a README.

#include <string>
#include <string_view>
#include <vector>

#include "readme/markers.h"

namespace placard {

/// The form of a snippet: <picture> with a source for each mode, <img> with one SVG for both modes, <img> for pages that
/// remove <picture>, or Markdown.
enum class Snippet { picture, automatic, plain, markdown };

template <>
inline constexpr std::array<std::string_view, 4> enum_names<Snippet>{"picture", "auto", "plain", "markdown"};

/// The picture of a card in a page.
struct EmbeddedCard {
  std::string light;  ///< URL of the light picture, or of the only one
  std::string dark;   ///< URL of the dark picture; empty if there is only one
  std::string alt;
  std::string url;   ///< link target; can be empty
  double width = 0;  ///< px; 0 writes no width
  LayoutKind layout = LayoutKind::project;
};

/// The cards between one pair of markers, in rows of `columns`.
struct CardSet {
  std::vector<EmbeddedCard> cards;
  int columns = 1;
  Align align = Align::none;
};

/// Percent-encodes a path for a URL; slashes are kept.
std::string url_path(std::string_view path);

/// The number of cards in each row: at most `columns`, with the same layout and, except for badges, the same width.
std::vector<std::size_t> row_lengths(const std::vector<EmbeddedCard>& cards, int columns);

/// The snippets of all card sets of a page. If some rows are full, a single picture is as wide as a full row, so that the
/// edges align.
std::vector<std::string> to_snippets(const std::vector<CardSet>& sets, Snippet form);

/// The snippet of one card set, one element per line; ends with a line break.
std::string to_snippet(const std::vector<EmbeddedCard>& cards, Snippet form, int columns, Align align);

}  // namespace placard
