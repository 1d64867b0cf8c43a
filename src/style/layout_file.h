#pragma once
// Layout files: which parts a card has and how they are arranged.

#include <bitset>
#include <memory>

#include "style/style.h"

namespace placard {

/// What a part arranges or shows: containers, parts without a field, fields of a card, and conditions.
enum class PartKind {
  row,
  column,
  wrap,
  head,
  first,
  rule,
  space,
  spring,
  accent,
  headline,
  title,
  subtitle,
  owner,
  status,
  summary,
  quote,
  tags,
  tech,
  link,
  stats,
  logo,
  avatar,
  cover,
  people,
  languages,
  progress,
  metrics,
  sparkline,
  timeline,
  code,
  repeated_owner,  ///< a condition: the owner is the title
  own_avatar,      ///< a condition: the card itself sets its avatar
};
constexpr std::size_t part_count = 32;

template <>
inline constexpr std::array<std::string_view, part_count> enum_names<PartKind>{
    "row",       "column",   "wrap",    "head",      "first",    "rule",   "space",          "spring",
    "accent",    "headline", "title",   "subtitle",  "owner",    "status", "summary",        "quote",
    "tags",      "tech",     "link",    "stats",     "logo",     "avatar", "cover",          "people",
    "languages", "progress", "metrics", "sparkline", "timeline", "code",   "repeated_owner", "own_avatar"};

/// What each part is, in the order of PartKind.
constexpr std::array<std::string_view, part_count> part_docs{
    "a container: parts next to each other; a status at its end moves below if there is no room",
    "a container: parts below each other",
    "a container: parts next to each other, in as many lines as they need",
    "a row with the line that the style draws below a title",
    "shows the first of its parts that the card has something for",
    "a line over the whole width",
    "a fixed distance: {space: 12}",
    "takes the height that is left, or the width in a row",
    "a short line, if the style has one",
    "the large text of a profile: the quote, or else the title",
    "the title",
    "the subtitle",
    "the owner, with a role after a separator",
    "the status, as a pill",
    "the summary",
    "the quote",
    "the tags",
    "the technologies, as a row of marks",
    "the link",
    "the stats",
    "the logo",
    "the avatar",
    "the cover, in a frame",
    "the people, as overlapping circles",
    "the languages, as a bar or ring with a legend",
    "how much is done, as a bar",
    "the metrics, as large numerals",
    "the sparkline",
    "the timeline",
    "the command, in a chip",
    "a condition of 'when' and 'unless': the owner is the title",
    "a condition of 'when' and 'unless': the card itself sets its avatar",
};

/// Whether a part arranges others.
constexpr bool is_container(PartKind kind) { return kind <= PartKind::first; }
/// Whether a part shows one of the texts of a card.
constexpr bool is_text(PartKind kind) {
  return kind >= PartKind::headline && kind <= PartKind::quote && kind != PartKind::status;
}
/// Whether a part shows a field of the same name.
constexpr bool is_field(PartKind kind) { return kind >= PartKind::title && kind < PartKind::repeated_owner; }

/// A set of fields and conditions, by PartKind.
using Fields = std::bitset<part_count>;

/// One or several fields or conditions.
struct FieldList {
  std::vector<PartKind> fields;
};

void read_value(const Node& node, FieldList& value, Range range, Problems& problems);
Form form_of(Tag<FieldList>, Range);

/// The distance to the part above: in px, or that of another part.
struct Gap {
  double px = 0;
  std::optional<PartKind> of;
};

void read_value(const Node& node, Gap& value, Range range, Problems& problems);
Form form_of(Tag<Gap>, Range);

/// Where parts are: in a row, first lines centered on each other (`line`), tops or centers; otherwise, where the lines begin.
enum class PartAlign { line, top, center, start, end };

/// Whether the last part of a row is at the end of the line.
enum class Justify { start, between };

template <>
inline constexpr std::array<std::string_view, 5> enum_names<PartAlign>{"line", "top", "center", "start", "end"};
template <>
inline constexpr std::array<std::string_view, 2> enum_names<Justify>{"start", "between"};

/// The options of parts. Each kind of part has only some of them.
struct PartOptions {
  FieldList text;                ///< the first of these that the card has is shown; empty: the field of the part
  FieldList when;                ///< the part is shown only if the card has one of them; empty: always
  FieldList unless;              ///< the part is not shown if the card has one of them
  std::optional<PartKind> role;  ///< of the owner: the field after the separator
  std::optional<Gap> gap;        ///< above the part; empty: that of the style
  bool sink = false;             ///< height that is left is above the part
  bool grow = false;             ///< the part takes the width that is left in a row; a title in a picture, the height
  std::optional<PartAlign> align;
  Justify justify = Justify::start;
  double max_width = 0;  ///< px; 0 is the available width
  bool large = false;    ///< of a logo: as large as the avatar
  bool address = false;  ///< of a link: its address is shown instead of its text
};

template <>
inline constexpr auto table<PartOptions> = std::tuple{
    Field{"text", &PartOptions::text, "the fields whose text can be shown here; the first that the card has is"},
    Field{"when", &PartOptions::when, "shown only if the card has one of these fields"},
    Field{"unless", &PartOptions::unless, "not shown if the card has one of these fields"},
    Field{"role", &PartOptions::role, "the field after the separator of the owner"},
    Field{"gap",
          &PartOptions::gap,
          "distance to the part above, or before it in a row: px, or the name of a part whose distance is used",
          {0, 400}},
    Field{"sink", &PartOptions::sink, "whether height that is left is above the part"},
    Field{"grow", &PartOptions::grow, "whether it takes the width that is left in a row, or a title the height in a picture"},
    Field{"align", &PartOptions::align, "of a row: line, top or center; of other parts: start, center or end"},
    Field{"justify", &PartOptions::justify, "start, or between: the last part of a row is at the end of the line"},
    Field{"max_width", &PartOptions::max_width, "px; 0 is the available width", up_to(limits.card_side)},
    Field{"large", &PartOptions::large, "whether a logo is as large as the avatar"},
    Field{"address", &PartOptions::address, "whether a link shows its address instead of its text"},
};

/// The options of a kind of part.
std::vector<std::string_view> options_of(PartKind kind);
/// The property of a style that describes a kind of part; empty if there is none.
std::string_view style_property_of(PartKind kind);
/// The keys of that property, which a part can change.
std::vector<std::string_view> style_keys_of(PartKind kind);

/// A part of a layout.
struct Part {
  PartKind kind = PartKind::title;
  PartOptions options;
  double height = 0;        ///< of a space, px
  std::vector<Part> parts;  ///< of a container
  Node style;               ///< what differs from the style: a mapping with one property of the style, or null
  Span span;
};

/// A layout file, with what it extends.
struct Layout {
  Text name;
  std::string about;
  LayoutKind kind = LayoutKind::card;
  bool is_variant = false;      ///< it extends another layout
  std::string style_of{};       ///< the built-in layout whose overrides in styles apply; may be empty
  std::vector<Node> changes{};  ///< of the style, for the whole card
  std::vector<Part> body{};
};
using LayoutHandle = std::shared_ptr<const Layout>;

/// The keys of a layout file.
struct LayoutKeys {
  Text name;
  std::string about;
  Text extends;
  LayoutKind kind = LayoutKind::card;
  double width = 0;
  double height = 0;
};

template <>
inline constexpr auto table<LayoutKeys> = std::tuple{
    Field{"name", &LayoutKeys::name, "name of the layout", {0, 60}},
    Field{"about", &LayoutKeys::about, "description in the list of layouts", {0, 200}},
    Field{"extends", &LayoutKeys::extends, "the layout that this one extends: a built-in layout or a path", up_to(limits.path)},
    Field{"kind", &LayoutKeys::kind,
          "card (in a README), header (as wide as a README), picture (fixed size, for previews of links) or badge"},
    Field{"width", &LayoutKeys::width, "width of a card, px", {limits.min_card_width, limits.card_side.number()}},
    Field{"height", &LayoutKeys::height, "height of a card, px; 0 is that of the content", up_to(limits.card_side)},
};

/// Reads a layout from its file and the files that it extends; the first ancestor comes first. A layout without a name is named
/// `name`. Reports every problem.
Layout read_layout(const std::vector<StyleFile>& chain, std::string_view name);

/// The JSON Schema of layout files.
std::string layout_schema();

}  // namespace placard
