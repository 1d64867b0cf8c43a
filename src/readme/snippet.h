#pragma once
// HTML, Markdown, reStructuredText and AsciiDoc that shows pictures in a README.

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
  LayoutKind kind = LayoutKind::card;
};

/// The cards between one pair of markers, in rows of `columns`.
struct CardSet {
  std::vector<EmbeddedCard> cards;
  int columns = 1;
  Align align = Align::none;
  MarkerContext context = MarkerContext::block;
  Markup markup = Markup::markdown;
};

/// Percent-encodes a path for a URL; slashes are kept.
std::string url_path(std::string_view path);

/// The width of each of `count` cards that share a row of a README, in px: 805, 394, 257 and so on.
double width_in_row(std::size_t count);

/// The number of cards in each row: at most `columns`, with the same layout and the same width. A card that is as wide as a
/// README is alone. Badges next to each other share a row of any length.
std::vector<std::size_t> row_lengths(const std::vector<EmbeddedCard>& cards, int columns);

/// The width that a card of the set is shown at, in px: its own, unless its row would be wider than a README.
double shown_width(const EmbeddedCard& card, const CardSet& set);

/// The form for a language: pages of reStructuredText and AsciiDoc show images of their own, without a dark picture.
Snippet default_form(Markup markup);

/// The snippet of a card set in its markup, one picture per line; ends with a line break, except in MarkerContext::line.
std::string to_snippet(const CardSet& set, Snippet form);

}  // namespace placard
