#pragma once
// The cards of a metadata file.

#include <memory>
#include <optional>

#include "base/color.h"
#include "input/fields.h"
#include "model/vocabulary.h"

namespace placard {

struct Layout;  // style/layout_file.h

/// Whether a text has no place in the metadata file: it comes from the defaults of the command line.
inline bool is_given(const Text& text) { return text.span.begin == text.span.end; }

/// The state of a project: free text, and a tone if the author sets one.
struct Status {
  Text text;
  std::optional<Tone> tone;

  [[nodiscard]] Tone effective_tone() const { return tone.value_or(tone_of(text.text)); }
};

/// The link of a card. Either part can be empty: a link without text shows its address.
struct Link {
  Text text;
  Text url;

  [[nodiscard]] bool empty() const { return text.empty() && url.empty(); }
};

/// The paths of a logo: one for both modes, or one for each.
struct Logo {
  Text light;
  Text dark;

  [[nodiscard]] bool empty() const { return light.empty() && dark.empty(); }
};

/// A photograph or screenshot: the path of a file for both modes, or one for each mode.
struct Image {
  Text file;
  Text light;  ///< after reading: never empty if `file` or `dark` is set
  Text dark;   ///< after reading: never empty if `file` or `light` is set
  Text alt;    ///< what it shows

  [[nodiscard]] bool empty() const { return light.empty(); }
};

/// A keyword, with an optional logo before it.
struct Keyword {
  Text text;
  Text logo;
};

/// The color of a part of a badge: a tone or any color.
struct BadgeColor {
  std::optional<Tone> tone;
  std::optional<Color> color;
  Span span{};

  [[nodiscard]] bool empty() const { return !tone && !color; }
};

/// The colors of a badge; empty ones are those of the style.
struct BadgeColors {
  BadgeColor message;
  BadgeColor label;
  BadgeColor logo;
};

/// A named value: "stars: 128".
struct Stat {
  Text name;
  Text value;
  Text label{};          ///< shown for the name, in a translation
  bool is_fact = false;  ///< named without a value, which the facts of the repository have

  [[nodiscard]] const std::string& shown_name() const { return label.empty() ? name.text : label.text; }
};

/// A programming language and how much of a project is written in it.
struct LanguageAmount {
  Text name;
  double amount = 0;  ///< in any unit
};

/// How much of something is done.
struct Completion {
  Text label;
  std::optional<double> done;
  double of = 100;
  Span span{};

  [[nodiscard]] bool empty() const { return !done; }
};

/// Numbers in the order of time.
struct Sparkline {
  std::vector<double> values;
  Text fact;  ///< whose history they are
  Span span{};

  [[nodiscard]] bool empty() const { return values.empty(); }
};

/// A talk, paper, job or release.
struct TimelineEntry {
  Text date;  ///< as written
  Text title;
  Text place;
  Text url;
};

/// A person with a name, a photograph or both.
struct Person {
  Text name;
  Text avatar;  ///< a path
};

/// The languages that a card is translated to, as tags.
struct Translations {
  std::vector<Text> languages;
};

/// The fonts of a card, each the path of a font file or a family; an empty one is that of the style.
struct FontChoice {
  Text text;
  Text mono;  ///< where the style has a monospaced font

  [[nodiscard]] bool empty() const { return text.empty() && mono.empty(); }
};

/// How a card is drawn: set by the card, or by the file for all its cards.
struct Look {
  Text layout;                 ///< a built-in layout or a path; empty: project
  bool layout_of_card = true;  ///< false if an option of the command line sets the layout
  Text style;                  ///< a built-in style or a path
  Text palette;                ///< a built-in palette or a path
  FontChoice font;
  std::optional<Mode> mode;
  std::optional<Motion> motion;  ///< empty: that of the style
  Direction direction = Direction::automatic;
  Text lang;                     ///< a language tag: selects quotation marks, capitals and Han character forms
  std::optional<double> width;   ///< px
  std::optional<double> height;  ///< px
};

/// One record of the metadata file, in its own language or in that of a translation.
struct Card {
  Text id;  ///< the name of the output file; default: slug() of the title; of a translation: "ID.ja"
  Text title;
  Text subtitle;
  Text owner;  ///< a person or organization
  Status status;
  Text summary;  ///< line breaks start new paragraphs
  Text quote;
  std::vector<Keyword> tags;  ///< one without text: the topics of the repository
  std::vector<Text> tech;     ///< names of icons
  Link link;
  std::vector<Stat> stats;
  std::vector<LanguageAmount> languages;  ///< one without name: those of the repository
  Completion progress;
  std::vector<Stat> metrics;  ///< shown as large numerals
  Sparkline sparkline;
  std::vector<TimelineEntry> timeline;
  Text code;  ///< a command
  std::vector<Person> people;
  Text repo;  ///< the repository or package that facts are about
  Logo logo;
  Text logo_svg;  ///< the text of an SVG file, instead of a path: of a shields.io endpoint
  Image avatar;   ///< of the owner
  Image cover;
  BadgeColors badge;
  Text alt;  ///< alternative text for people who cannot see the picture
  Translations translations;
  Look look;
  std::shared_ptr<const Layout> layout{};  ///< the file that `look.layout` names; null until it is found
  std::string original;                    ///< of a translation: the id of its card; otherwise empty
  Span translation{};                      ///< of a translation: its key and mapping
  Span span;                               ///< of the whole card in its file
  Span facts{};                            ///< the place of everything that facts added: that of `repo` or the link
  int columns = 1;                         ///< of the file: the number of cards side by side
  std::optional<double> row_width;         ///< px: the width of the cards in its row; empty: that of the style
  bool has_broken_image = false;           ///< a logo, icon or photograph of it cannot be drawn
  bool is_converted = false;  ///< read from the JSON of a repository or from a page: its fields were not chosen for a layout
  std::string name{};         ///< of a page in a folder: the path of its pictures in the output, without mode and extension

  [[nodiscard]] bool is_translation() const { return !original.empty(); }
  /// The id that the card shares with its translations.
  [[nodiscard]] const std::string& shared_id() const { return is_translation() ? original : id.text; }
  /// Whether readers of a language see this card: it is the translation, or it has none. An empty language is that of the card.
  [[nodiscard]] bool is_for(std::string_view language) const;
  /// Whether a value is written in the card, not next to `cards:`.
  [[nodiscard]] bool owns(const Text& value) const {
    return !is_given(value) && value.span.begin >= span.begin && value.span.end <= span.end;
  }
};

/// One or several texts, such as paths.
struct TextList {
  std::vector<Text> texts;
};

/// Defaults for all cards of a file.
struct FileDefaults {
  Text owner;
  Logo logo;
  Image avatar;
  std::vector<Text> fonts;  ///< paths of fonts for characters missing from the style's fonts
  TextList icons;
  TextList facts;    ///< paths of facts files
  TextList history;  ///< names of facts
  int columns = 1;   ///< cards side by side
};

/// The values of all keys next to `cards:`.
struct Defaults {
  Look look;
  FileDefaults file;
};

/// Reads the cards of a file: one card (a mapping with `title`), a list of cards, or `cards:` with keys that override `defaults`.
/// Reports every problem. Without errors, every card has a unique id. The translations of a card follow it as cards of their own.
std::vector<Card> read_cards(const Node& root, Problems& problems, Defaults& defaults);
std::vector<Card> read_cards(const Node& root, Problems& problems);

/// Reads the keys next to `cards:`, which override those of `defaults`. Reports every problem.
void read_keys(const Node& root, Defaults& defaults, Problems& problems);

/// Reads a file that has only the keys that can be next to `cards:`. Reports every problem.
Defaults read_defaults(const Node& root, Problems& problems);

/// Removes the places of all texts, so that `is_given` is true for them.
void remove_places(Defaults& defaults);

/// The paths and names of the SVG and PNG files that a card draws: logo, logos of tags, tech.
std::vector<Text*> logos_of(Card& card);

/// The paths of the photographs that a card draws: avatar, cover, people.
std::vector<Text*> photos_of(Card& card);

/// Makes an id from a title: lower-case ASCII letters and digits, Latin letters without diacritics, and '-' for each run of
/// other characters. Can be empty.
std::string slug(std::string_view title);

}  // namespace placard
