#pragma once
// What the user said: the cards of a metadata file.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "input/fields.h"
#include "input/node.h"
#include "model/vocabulary.h"

namespace placard {

/// The state of a project: free text; a tone where the author chose one, else the word's own.
struct Status {
  Text text;
  std::optional<Tone> tone;

  [[nodiscard]] Tone effective_tone() const { return tone.value_or(tone_of(text.text)); }
};

/// Where a card leads. Either part may be missing: a link with no text shows its address.
struct Link {
  Text text;
  Text url;

  [[nodiscard]] bool empty() const { return text.empty() && url.empty(); }
};

/// Pictures of a project, by path: one for both modes, or one for each.
struct Logo {
  Text light;
  Text dark;

  [[nodiscard]] bool empty() const { return light.empty() && dark.empty(); }
};

/// A named figure or word: "stars: 128".
struct Stat {
  Text name;
  Text value;
};

/// How a card is to be drawn: said by a card, or by the file for all its cards.
struct Look {
  std::optional<LayoutKind> layout;
  bool layout_of_card = true;  ///< false where a flag chose the layout
  Text style;                  ///< a built-in style or a path
  Text palette;                ///< a built-in palette or a path
  std::optional<Mode> mode;
  Direction direction = Direction::automatic;
  Text lang;                     ///< a language tag: chooses quotation marks and forms of Han characters
  std::optional<double> width;   ///< px
  std::optional<double> height;  ///< px
};

/// One record of the metadata file.
struct Card {
  Text id;  ///< names the output file; made from the title where the file gives none, see slug()
  Text title;
  Text subtitle;
  Text owner;  ///< who or what it belongs to
  Status status;
  Text summary;  ///< line breaks begin new paragraphs
  Text quote;
  std::vector<Text> tags;
  Link link;
  std::vector<Stat> stats;
  Logo logo;
  Text alt;  ///< one sentence for readers who do not see the picture
  Look look;
  Span span;                   ///< all of it in its file
  int columns = 1;             ///< of the file: how many cards stand side by side
  bool is_repository = false;  ///< a service's answer: nobody chose its fields for a layout
};

/// What a file says for all its cards.
struct FileDefaults {
  Text owner;
  std::vector<Text> fonts;  ///< paths of fonts for characters that the style's own lack
  int columns = 1;          ///< cards side by side
};

/// Reads the cards of a file: one card (a mapping with `title`), a list of cards, or `cards:` with defaults beside
/// it. Every problem is reported; ids are complete and unique afterwards unless there were errors.
std::vector<Card> read_cards(const Node& root, Problems& problems);

/// The `fonts` of a file, paths relative to it.
std::vector<Text> read_fonts(const Node& root);

/// A title as an id: letters and digits of ASCII in lower case, Latin letters without their marks, all else as single '-';
/// may be empty.
std::string slug(std::string_view title);

}  // namespace placard
