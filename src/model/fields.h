#pragma once
// Field tables for metadata files: reading, hints, schema and reference share these rows.

#include <initializer_list>

#include "input/form.h"
#include "model/card.h"

namespace placard {

// A row is one or two lines.
// clang-format off

template <> inline constexpr Range text_length<Status> = up_to(limits.status);
template <> inline constexpr Range text_length<Link> = up_to(limits.link_url);
template <> inline constexpr Range text_length<Logo> = up_to(limits.path);
template <> inline constexpr Range text_length<Image> = up_to(limits.path);
template <> inline constexpr Range text_length<FontChoice> = up_to(limits.path);
template <> inline constexpr Range text_length<Keyword> = up_to(limits.tag);
template <> inline constexpr Range text_length<Completion> = up_to(limits.stat_value);
template <> inline constexpr Range text_length<Person> = up_to(limits.path);

template <>
inline constexpr auto table<Status> = std::tuple{
    Field{"text", &Status::text, "Free text; a known word sets the tone.", up_to(limits.status), {"in progress"}},
    Field{"tone", &Status::tone, "The tone; overrides the tone of a known word.", {}, {"warning"}},
};

template <>
inline constexpr auto table<Link> = std::tuple{
    Field{"text", &Link::text, "The text of the link.", up_to(limits.link_text), {"view on github"}},
    Field{"url", &Link::url, "The address: http, https or mailto.", up_to(limits.link_url), {"https://github.com/octocat/hello"}},
};

template <>
inline constexpr auto table<Logo> = std::tuple{
    Field{"light", &Logo::light, "An SVG or PNG file for light mode.", up_to(limits.path), {"docs/logo-light.svg"}},
    Field{"dark", &Logo::dark, "An SVG or PNG file for dark mode.", up_to(limits.path), {"docs/logo-dark.svg"}},
};

template <>
inline constexpr auto table<Image> = std::tuple{
    Field{"file", &Image::file, "A PNG or JPEG file for both modes.", up_to(limits.path), {"docs/screenshot.png"}},
    Field{"light", &Image::light, "A PNG or JPEG file for light mode.", up_to(limits.path), {"docs/screenshot-light.png"}},
    Field{"dark", &Image::dark, "A PNG or JPEG file for dark mode.", up_to(limits.path), {"docs/screenshot-dark.png"}},
    Field{"alt", &Image::alt, "What the image shows, for people who cannot see it.", up_to(limits.alt), {"The main window"}},
};

template <>
inline constexpr auto table<FontChoice> = std::tuple{
    Field{"text", &FontChoice::text, "The font of all text that is not monospaced in the style: a path or a family.", up_to(limits.path), {"fonts/own.ttf"}},
    Field{"mono", &FontChoice::mono, "The font of all text that is monospaced in the style.", up_to(limits.path), {"JetBrains Mono"}},
};

template <>
inline constexpr auto table<Look> = std::tuple{
    Field{"layout", &Look::layout, "A built-in layout, or the path of a layout file.", {}, {"hero", "project"}},
    Field{"style", &Look::style, "A built-in style, or the path of a style file.", {}, {"ink", "ink"}},
    Field{"palette", &Look::palette, "A built-in palette, or the path of a base16 or base24 file.", {}, {"nord"}},
    Field{"font", &Look::font, "The font of all text: the path of a font file, or a family; or one for text and one for monospaced text.", {}, {"fonts/own.ttf"}},
    Field{"mode", &Look::mode, "light, dark, both (one file each) or auto (one SVG that follows the viewer's color scheme).", {}, {{}, "both"}},
    Field{"motion", &Look::motion, "How an SVG appears: none, subtle (parts fade in, bars grow) or typed (a monospaced title is typed too); default: that of the style.", {}, {{}, "none"}},
    Field{"direction", &Look::direction, "The text direction; auto is right-to-left if the language or the title is."},
    Field{"lang", &Look::lang, "A language tag (BCP 47); selects quotation marks, capitals, Han character forms and, for ar, fa, he and the like, the direction.",
          up_to(limits.lang), {"de", "en"}},
    Field{"width", &Look::width, "Width in px; default: the width of the style.", {limits.min_card_width, limits.card_side.number()}, {"480"}},
    Field{"height", &Look::height, "Height in px; default: as high as the content.", {20, limits.card_side.number()}, {"240"}},
};

template <>
inline constexpr auto table<BadgeColors> = std::tuple{
    Field{"message", &BadgeColors::message, "The color behind the message: a tone, a CSS color or a color name of shields.io.", {}, {"tomato"}},
    Field{"label", &BadgeColors::label, "The color behind the label.", {}, {"#333"}},
    Field{"logo", &BadgeColors::logo, "The color of the logo, instead of its own colors.", {}, {"white"}},
};

template <>
inline constexpr auto table<Keyword> = std::tuple{
    Field{"text", &Keyword::text, "The text of the tag.", up_to(limits.tag), {"Redis"}},
    Field{"logo", &Keyword::logo, "The path of an SVG or PNG file, or the name of an icon.", up_to(limits.path), {"redis"}},
};

template <>
inline constexpr auto table<Completion> = std::tuple{
    Field{"done", &Completion::done, "How much is done.", up_to(limits.amount), {"13"}},
    Field{"of", &Completion::of, "How much there is to do.", {1, limits.amount.number()}, {"20"}},
    Field{"label", &Completion::label, "What the progress is of.", up_to(limits.stat_name), {"1.0 milestone"}},
};

template <>
inline constexpr auto table<TimelineEntry> = std::tuple{
    Field{"date", &TimelineEntry::date, "The date, shown as written.", up_to(limits.date), {"2026-10"}},
    Field{"title", &TimelineEntry::title, "What happened; required.", up_to(limits.title), {"What happens during an election"}},
    Field{"place", &TimelineEntry::place, "Where: a conference, journal or company.", up_to(limits.subtitle), {"SREcon, Bengaluru"}},
    Field{"url", &TimelineEntry::url, "An address, for screen readers.", up_to(limits.link_url), {"https://example.org/talk"}},
};

template <>
inline constexpr auto table<Person> = std::tuple{
    Field{"name", &Person::name, "The name; a person without an avatar is drawn as initials.", up_to(limits.owner), {"Ada Lovelace"}},
    Field{"avatar", &Person::avatar, "The path of a PNG or JPEG photograph.", up_to(limits.path), {"docs/ada.jpg"}},
};

template <>
inline constexpr auto table<FileDefaults> = std::tuple{
    Field{"owner", &FileDefaults::owner, "The owner of every card that does not set one.", up_to(limits.owner), {"octocat"}},
    Field{"logo", &FileDefaults::logo, "The logo of every card that does not set one.", up_to(limits.path), {"docs/logo.svg"}},
    Field{"avatar", &FileDefaults::avatar, "The avatar of every card in layout hero or social that does not set one.",
          up_to(limits.path), {"docs/me.jpg"}},
    Field{"fonts", &FileDefaults::fonts, "Paths of fonts for characters that are missing from the style's fonts.",
          up_to(limits.fonts), {"[\"fonts/own.ttf\"]"}},
    Field{"icons", &FileDefaults::icons, "One or several folders of SVG files, so that 'logo: redis' finds redis.svg there.",
          up_to(limits.icon_folders), {"node_modules/simple-icons/icons"}},
    Field{"facts", &FileDefaults::facts, "One or several JSON files with facts about the repositories of the cards; `placard facts` says what to fetch.",
          up_to(limits.facts_files), {"facts.json"}},
    Field{"history", &FileDefaults::history, "Facts of which `placard facts --merge` keeps a number a day.",
          up_to(limits.facts_files), {"stars"}},
    Field{"columns", &FileDefaults::columns,
          "How many cards are placed side by side; the cards of a row have one height and share the width of a README, 805 px.",
          {1, limits.columns.number()}, {"2"}},
};

template <>
inline constexpr auto table<Card> = std::tuple{
    Field{"id", &Card::id, "The name of the output file: letters, digits, '.', '_' and '-'; default: made from the title.",
          up_to(limits.id), {"hello-world", {}, "^\\s*([A-Za-z0-9_][A-Za-z0-9._-]*)?\\s*$"}},
    Field{"title", &Card::title, "The name of the project; the only required field.", up_to(limits.title), {"hello-world"}},
    Field{"subtitle", &Card::subtitle, "A line next to or below the title.", up_to(limits.subtitle), {"a small demonstration"}},
    Field{"owner", &Card::owner, "The person or organization; the first line of the layouts hero and social.",
          up_to(limits.owner), {"octocat"}},
    Field{"status", &Card::status, "The state of the project: free text, or text and tone; a known word sets the tone.",
          {}, {"in progress"}},
    Field{"summary", &Card::summary, "One or two sentences that describe the project; line breaks start new paragraphs.",
          up_to(limits.summary), {"Says hello to the world."}},
    Field{"quote", &Card::quote, "A sentence to quote.", up_to(limits.quote), {"Hello is the hard part."}},
    Field{"tags", &Card::tags, "Short keywords, such as the technologies used, or `from facts` for the topics of the repository.", up_to(limits.tags), {"[\"C++\", \"SVG\"]"}},
    Field{"tech", &Card::tech, "Names of icons or paths of logos, shown as a row of marks.", up_to(limits.tech),
          {"[\"redis\", \"go\"]"}},
    Field{"link", &Card::link, "The link of the card: an address, a text, or both.", {},
          {"{\"text\": \"view on github\", \"url\": \"https://github.com/octocat/hello\"}"}},
    Field{"repo", &Card::repo,
          "The repository or package that facts are about: `owner/name` on GitHub, `gitlab.com/group/name`, `codeberg.org/owner/name`, `npm:name`, `crate:name` or `pypi:name`; default: that of the link.",
          up_to(limits.repo), {"octocat/hello"}},
    Field{"stats", &Card::stats,
          "Named values: language, stars, forks, license, version and any other; or a list of names, whose values are facts.",
          up_to(limits.stats),
          {"{\"language\": \"C++\", \"stars\": 128, \"license\": \"MIT\"}"}},
    Field{"languages", &Card::languages, "Programming languages and their amounts in any unit, such as shares or bytes, or `from facts`.",
          up_to(limits.languages), {"{\"Rust\": 71, \"C\": 29}"}},
    Field{"progress", &Card::progress, "How much is done: a percentage, or a mapping.", {}, {"65%"}},
    Field{"metrics", &Card::metrics, "Named values shown as large numerals; or a list of names, whose values are facts.",
          up_to(limits.metrics), {"{\"tasks a day\": \"50M\", \"query latency\": \"−50 %\"}"}},
    Field{"sparkline", &Card::sparkline, "Numbers over time, drawn as a small line or as bars; or the name of a fact that has a history.",
          {2, limits.points.number()}, {"[1, 4, 2, 8]"}},
    Field{"timeline", &Card::timeline, "Talks, papers, jobs or releases with their dates.", up_to(limits.timeline),
          {"[{\"date\": \"2026-10\", \"title\": \"What happens during an election\", \"place\": \"SREcon, Bengaluru\"}]"}},
    Field{"code", &Card::code, "A command, shown after a prompt.", up_to(limits.code), {"cargo install rgx"}},
    Field{"people", &Card::people, "Names, paths of photographs, or both.", up_to(limits.people),
          {"[{\"name\": \"Ada Lovelace\", \"avatar\": \"docs/ada.jpg\"}]"}},
    Field{"logo", &Card::logo, "The path of an SVG or PNG file in the project, the name of an icon, or one for each mode.",
          up_to(limits.path), {"docs/logo.svg"}},
    Field{"avatar", &Card::avatar, "The path of a PNG or JPEG photograph of the owner; its middle is shown as a square or circle.",
          up_to(limits.path), {"docs/me.jpg"}},
    Field{"cover", &Card::cover, "The path of a PNG or JPEG screenshot, or one path for each mode; shown in a frame.",
          up_to(limits.path), {"docs/screenshot.png"}},
    Field{"badge", &Card::badge, "The colors of the layout badge."},
    Field{"alt", &Card::alt, "Alternative text for people who cannot see the picture: one sentence of 40 to 150 characters.", up_to(limits.alt),
          {"hello-world: a program that says hello to the world."}},
    Field{"translations", &Card::translations,
          "The card in other languages: a mapping of language tags to what differs; `ja` gives the pictures `ID.ja-light.svg` and `ID.ja-dark.svg`.",
          up_to(limits.translations), {"{\"ja\": {\"summary\": \"世界に挨拶するプログラム。\"}}"}},
};

// clang-format on

// A status, link, logo or image can be a plain text; stats is a mapping with any keys.
void read_value(const Node& node, BadgeColor& value, Range range, Problems& problems);
void read_value(const Node& node, Status& value, Range range, Problems& problems);
void read_value(const Node& node, Link& value, Range range, Problems& problems);
void read_value(const Node& node, Logo& value, Range range, Problems& problems);
void read_value(const Node& node, FontChoice& value, Range range, Problems& problems);
void read_value(const Node& node, Image& value, Range range, Problems& problems);
void read_value(const Node& node, Keyword& value, Range range, Problems& problems);
void read_value(const Node& node, TextList& value, Range range, Problems& problems);
void read_value(const Node& node, std::vector<Text>& value, Range range, Problems& problems);
void read_value(const Node& node, std::vector<Keyword>& value, Range range, Problems& problems);
void read_value(const Node& node, std::vector<Stat>& value, Range range, Problems& problems);
void read_value(const Node& node, std::vector<LanguageAmount>& value, Range range, Problems& problems);
void read_value(const Node& node, Completion& value, Range range, Problems& problems);
void read_value(const Node& node, Sparkline& value, Range range, Problems& problems);
void read_value(const Node& node, TimelineEntry& value, Range range, Problems& problems);
void read_value(const Node& node, Person& value, Range range, Problems& problems);
/// Reads the languages only: what a translation says is read after its card.
void read_value(const Node& node, Translations& value, Range range, Problems& problems);

Form form_of(Tag<BadgeColor>, Range range);
Form form_of(Tag<TextList>, Range range);
Form form_of(Tag<std::vector<Text>>, Range range);
Form form_of(Tag<std::vector<Keyword>>, Range range);
Form form_of(Tag<std::vector<Stat>>, Range range);
Form form_of(Tag<std::vector<LanguageAmount>>, Range range);
Form form_of(Tag<Sparkline>, Range range);
Form form_of(Tag<Translations>, Range range);

/// The value of `tags` and `languages` that takes them from the facts about the repository.
inline constexpr std::string_view from_facts = "from facts";

/// Reports a path that is a web address.
void require_files(const std::string& what, std::initializer_list<const Text*> paths, Problems& problems);

/// Reports an address with a scheme that is not allowed.
void check_url(const Text& url, Problems& problems);

/// A card in another language, by an entry of its `translations`: what that does not say is that of the card.
Card translated(const Card& card, const Entry& translation, Problems& problems);

/// The keys of a translation: those of a card without `id` and `translations`, and `labels`.
std::vector<FieldForm> translation_forms();

/// Parses the color of a badge: a tone, a CSS color, hex digits, or a color name of shields.io such as "brightgreen".
std::optional<BadgeColor> parse_badge_color(std::string_view text);

/// The JSON Schema of metadata files. Editors suggest the names of styles, palettes and layouts; paths are allowed too.
std::string metadata_schema(const std::vector<std::string>& styles, const std::vector<std::string>& palettes,
                            const std::vector<std::string>& layouts);

/// Converts the JSON of a repository, release or package (see model/repository.h) to the mapping of a card. Returns nothing for
/// any other mapping.
std::optional<Node> card_from_repository(const Node& node, Problems& problems);

/// Converts the JSON of a shields.io endpoint to the mapping of a badge. Returns nothing for any other mapping.
std::optional<Node> badge_from_endpoint(const Node& node);

}  // namespace placard
