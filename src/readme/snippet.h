#pragma once
// Pictures as HTML or Markdown, for READMEs.

#include <string>
#include <string_view>
#include <vector>

#include "readme/markers.h"

namespace placard {

/// How a picture is put into a page: with a source for each mode, as one SVG that adapts itself, as a plain image for
/// pages that drop sources, or as Markdown.
enum class Snippet { picture, automatic, plain, markdown };

template <>
struct EnumNames<Snippet> {
  static constexpr std::array<std::string_view, 4> names{"picture", "auto", "plain", "markdown"};
};

/// A card's picture as a page sees it.
struct EmbeddedCard {
  std::string light;  ///< path or address of the light picture, or of the only one
  std::string dark;   ///< of the dark one; empty where there is one for both
  std::string alt;
  std::string url;   ///< where it leads; empty for nowhere
  double width = 0;  ///< px; 0 leaves the width to the picture itself
  LayoutKind layout = LayoutKind::project;
};

/// The cards of one place of a page, in rows of `columns`.
struct CardSet {
  std::vector<EmbeddedCard> cards;
  int columns = 1;
  Align align = Align::none;
};

/// A path as a part of an address: what would end it or part it is written in percent.
std::string url_path(std::string_view path);

/// How many cards each row takes: at most `columns`, of one layout and, but for badges, one width, so that a row is even.
std::vector<std::size_t> row_lengths(const std::vector<EmbeddedCard>& cards, int columns);

/// The cards of all places of a page, each as `to_snippet` writes it. Where pictures share a line, one that has a line for
/// itself is as wide as they are together: the edges of a page are straight.
std::vector<std::string> to_snippets(const std::vector<CardSet>& sets, Snippet form);

/// The cards in rows of `columns`, aligned, one element a line; ends with a line break.
std::string to_snippet(const std::vector<EmbeddedCard>& cards, Snippet form, int columns, Align align);

}  // namespace placard
