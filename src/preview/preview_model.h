#pragma once
// The data of the preview page, and its JSON.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/geometry.h"
#include "model/vocabulary.h"
#include "scene/resolved_colors.h"

namespace placard {

/// The style, palette, layout and motion that the page selects; empty: those of the file.
struct View {
  std::string style;
  std::string palette;
  std::string layout;
  std::string card;        ///< key of a single card; empty: all cards
  std::string language{};  ///< of the translations; empty: each card in its own language
  std::string motion{};

  // clang-tidy mistakes the zero in the generated comparison for a pointer.
  auto operator<=>(const View&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// A problem, split into its parts.
struct Message {
  Level level = Level::error;
  std::string place;  ///< "cards.yaml:4:13", or empty
  std::string text;
  std::string excerpt;  ///< the source line and a caret below it
  std::string hint;
};

/// A picture as SVG and PNG. URLs are relative to the page.
struct ShownPicture {
  std::string svg;
  std::string svg_name;
  std::size_t svg_bytes = 0;
  std::string png;
  std::string png_name;
  std::optional<std::size_t> png_bytes;  ///< if it was already drawn
};

/// The bounds of a part of a picture, in px.
struct ShownBox {
  std::string name;
  Rect rect;
  std::string text;
};

/// The contrasts of a card in each mode.
struct ContrastTables {
  std::vector<ContrastRow> light;
  std::vector<ContrastRow> dark;
};

/// A card with its pictures and details.
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
  ShownPicture dark;  ///< equal to `light` if one picture serves both modes
  std::vector<ShownBox> boxes;
  ContrastTables contrast;
  std::vector<Message> messages;
};

/// The keys of the cards in a row.
using ShownRow = std::vector<std::string>;

/// The cards of a file.
struct ShownSet {
  std::string file;
  std::string snippet;
  std::vector<ShownRow> rows;
};

/// The cards between two markers of a README.
struct ShownSection {
  std::size_t line = 1;
  std::string align;
  std::vector<ShownRow> rows;
};

/// A README with markers.
struct ShownReadme {
  std::string path;
  bool current = true;  ///< whether `placard embed` would not change it
  std::vector<ShownSection> sections;
};

/// The data of one view.
struct PreviewModel {
  std::string version;
  bool exported = false;
  std::vector<std::string> files;
  std::vector<std::string> styles;
  std::vector<std::string> palettes;
  std::vector<std::string> layouts;
  std::vector<std::string> languages;  ///< of all translations
  std::vector<std::string_view> motions = names_of<Motion>();
  View view;
  std::string about;  ///< the description of the first card's style
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

/// A model as JSON, with only the cards that differ from `known`.
std::string to_json(const PreviewModel& model, const CardTexts& cards, const CardTexts& known = {});

}  // namespace placard
