#pragma once
// Layout files: which parts a card has and how they are arranged.

#include <array>
#include <bitset>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/fields.h"
#include "model/vocabulary.h"

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

/// The distance to the part above: in px, or that of another part.
struct Gap {
  double px = 0;
  std::optional<PartKind> of;
};

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

/// A layout file that has been parsed.
struct LayoutFile {
  Node node;
  Problems* problems = nullptr;  ///< of this file; not owned
};

/// Reads a layout from its file and the files that it extends; the first ancestor comes first. A layout without a name is named
/// `name`. Reports every problem.
Layout read_layout(const std::vector<LayoutFile>& chain, std::string_view name);

/// The JSON Schema of layout files.
std::string layout_schema();

}  // namespace placard
