#pragma once
// What the page shows, as plain data, and as the JSON that the page reads.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/geometry.h"

namespace placard {

/// How the page wants the cards; empty is as the file says.
struct View {
  std::string style;
  std::string palette;
  std::string layout;
  std::string card;  ///< only this one, by its key

  // clang-tidy takes the zero that the compiler compares with for a pointer.
  auto operator<=>(const View&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// A problem in parts.
struct Message {
  Level level = Level::error;
  std::string place;  ///< "cards.yaml:4:13", or empty
  std::string text;
  std::string excerpt;  ///< the line and, below it, a caret
  std::string hint;
};

/// One picture as SVG and as PNG; addresses are relative to the page.
struct ShownPicture {
  std::string svg;
  std::string svg_name;
  std::size_t svg_bytes = 0;
  std::string png;
  std::string png_name;
  std::optional<std::size_t> png_bytes;  ///< where it has been drawn already
};

/// A part of a picture: px.
struct ShownBox {
  std::string name;
  Rect rect;
  std::string text;
};

/// The contrast of a part of a card, and how it came about.
struct ShownContrast {
  std::string part;
  std::string role;
  double ratio = 0;
  double needed = 0;
  std::string given;  ///< the palette's color
  std::string used;   ///< what it was moved to
};

/// The contrasts of a card in each mode.
struct ContrastTables {
  std::vector<ShownContrast> light;
  std::vector<ShownContrast> dark;
};

/// A card with its pictures and all that the page says of them.
struct ShownCard {
  std::string key;  ///< the name of its pictures, without mode and format
  std::string id;
  std::string title;
  std::string layout;
  std::string style;
  std::string mode;
  std::string place;
  Size size;
  std::string alt;
  std::string url;
  std::string snippet;
  ShownPicture light;
  ShownPicture dark;  ///< the same as `light` where there is one for both
  std::vector<ShownBox> boxes;
  ContrastTables contrast;
  std::vector<Message> messages;
};

/// Keys of cards that stand side by side.
using ShownRow = std::vector<std::string>;

/// The cards of a file.
struct ShownSet {
  std::string file;
  std::string snippet;
  std::vector<ShownRow> rows;
};

/// What stands between two markers of a README.
struct ShownSection {
  std::size_t line = 1;
  std::string align;
  std::vector<ShownRow> rows;
};

/// A README with markers.
struct ShownReadme {
  std::string path;
  bool current = true;  ///< whether embed would leave it as it is
  std::vector<ShownSection> sections;
};

/// All that the page shows of one view.
struct PreviewModel {
  std::string version;
  bool exported = false;
  std::vector<std::string> files;
  std::vector<std::string> styles;
  std::vector<std::string> palettes;
  std::vector<std::string> layouts;
  View view;
  std::string snippet;
  std::vector<ShownSet> sets;
  std::optional<ShownReadme> readme;
  std::vector<ShownCard> cards;
  std::vector<Message> messages;
};

/// The JSON of each card by its key.
using CardTexts = std::map<std::string, std::string>;

/// The cards of a model as JSON.
CardTexts card_texts(const PreviewModel& model);

/// A model as JSON with those of its cards that differ from `known`.
std::string to_json(const PreviewModel& model, const CardTexts& cards, const CardTexts& known = {});

}  // namespace placard
