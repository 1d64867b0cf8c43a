#pragma once
// The field tables of a metadata file: the rows that reading, spelling help, schema and reference share.

#include <tuple>

#include "base/limits.h"
#include "input/form.h"
#include "model/card.h"

namespace placard {

// A row takes a line or two.
// clang-format off

template <>
struct Table<Status> {
  static constexpr auto fields = std::tuple{
      Field{"text", &Status::text, "Free text; a known word picks its tone.", up_to(limits::status), {"in progress"}},
      Field{"tone", &Status::tone, "The color, where the word's own is not meant.", {}, {"warning"}},
  };
};

template <>
struct Table<Link> {
  static constexpr auto fields = std::tuple{
      Field{"text", &Link::text, "What the link says.", up_to(limits::link_text), {"view on github"}},
      Field{"url", &Link::url, "Where it leads: http, https or mailto.",
            up_to(limits::link_url), {"https://github.com/octocat/hello"}},
  };
};

template <>
struct Table<Logo> {
  static constexpr auto fields = std::tuple{
      Field{"light", &Logo::light, "An SVG of paths or a PNG, for light mode.", up_to(limits::path), {"docs/logo-light.svg"}},
      Field{"dark", &Logo::dark, "The same for dark mode.", up_to(limits::path), {"docs/logo-dark.svg"}},
  };
};

template <>
struct Table<Look> {
  static constexpr auto fields = std::tuple{
      Field{"layout", &Look::layout, "The arrangement of a card.", {}, {{}, "project"}},
      Field{"style", &Look::style, "How cards look: a built-in style, or the path of a style file.", {}, {"ink", "ink"}},
      Field{"palette", &Look::palette, "The colors: a built-in palette, or the path of a base16 or base24 file.", {}, {"nord"}},
      Field{"mode", &Look::mode, "Light, dark, both in a file each, or one SVG that adapts itself (auto).", {}, {{}, "both"}},
      Field{"direction", &Look::direction, "Where lines begin; auto follows the title."},
      Field{"lang", &Look::lang, "A language tag: chooses quotation marks and forms of Han characters.",
            up_to(limits::lang), {"de", "en"}},
      Field{"width", &Look::width, "Width in px; the style's where it is absent.", {limits::min_card_width, limits::card_side.number()}, {"480"}},
      Field{"height", &Look::height, "Height in px; a card grows with its text where it is absent.",
            {20, limits::card_side.number()}, {"240"}},
  };
};

template <>
struct Table<FileDefaults> {
  static constexpr auto fields = std::tuple{
      Field{"owner", &FileDefaults::owner, "The owner of every card that names none.", up_to(limits::owner), {"octocat"}},
      Field{"fonts", &FileDefaults::fonts, "Paths of fonts for characters that the style's own lack.",
            up_to(limits::fonts), {"[\"fonts/own.ttf\"]"}},
      Field{"columns", &FileDefaults::columns, "How many cards stand side by side; those of a row get one height.",
            {1, limits::columns.number()}, {"2"}},
  };
};

template <>
struct Table<Card> {
  static constexpr auto fields = std::tuple{
      Field{"id", &Card::id, "Names the output file: letters, digits, '.', '_' and '-'; made from the title where it is absent.",
            up_to(limits::id),
            {"hello-world", {}, "^\\s*([A-Za-z0-9_][A-Za-z0-9._-]*)?\\s*$"}},
      Field{"title", &Card::title, "The name of what the card shows; the only required field.",
            up_to(limits::title), {"hello-world"}},
      Field{"subtitle", &Card::subtitle, "A line beside or below the title.", up_to(limits::subtitle), {"a small demonstration"}},
      Field{"owner", &Card::owner, "Who or what it belongs to; the first line of a hero and a social picture.",
            up_to(limits::owner), {"octocat"}},
      Field{"status", &Card::status, "The state of the project: free text, whose tone is that of a known word, or text and tone.",
            {}, {"in progress"}},
      Field{"summary", &Card::summary, "What it is, in one or two sentences; line breaks begin paragraphs.",
            up_to(limits::summary),
            {"Says hello to the world."}},
      Field{"quote", &Card::quote, "A sentence worth quoting.", up_to(limits::quote), {"Hello is the hard part."}},
      Field{"tags", &Card::tags, "Short words that say what it is made of.", up_to(limits::tags), {"[\"C++\", \"SVG\"]"}},
      Field{"link", &Card::link, "Where the card leads: an address, a text, or both.", {},
            {"{\"text\": \"view on github\", \"url\": \"https://github.com/octocat/hello\"}"}},
      Field{"stats", &Card::stats, "Figures and words by name: language, stars, forks, license, version and any other.",
            up_to(limits::stats),
            {"{\"language\": \"C++\", \"stars\": 128, \"license\": \"MIT\"}"}},
      Field{"logo", &Card::logo, "A path inside the project to an SVG of paths or a PNG, or one for each mode.",
            up_to(limits::path), {"docs/logo.svg"}},
      Field{"alt", &Card::alt, "One sentence of 40 to 150 letters for readers who do not see the picture.", up_to(limits::alt),
            {"hello-world: a program that says hello to the world."}},
  };
};

// clang-format on

// A status, a link or a logo may be just its text; stats are any mapping; items of tags are short.
void read_value(const Node& node, Status& value, Range range, Problems& problems);
void read_value(const Node& node, Link& value, Range range, Problems& problems);
void read_value(const Node& node, Logo& value, Range range, Problems& problems);
void read_value(const Node& node, std::vector<Text>& value, Range range, Problems& problems);
void read_value(const Node& node, std::vector<Stat>& value, Range range, Problems& problems);

Form form_of(Tag<Status>, Range range);
Form form_of(Tag<Link>, Range range);
Form form_of(Tag<Logo>, Range range);
Form form_of(Tag<std::vector<Text>>, Range range);
Form form_of(Tag<std::vector<Stat>>, Range range);

}  // namespace placard
