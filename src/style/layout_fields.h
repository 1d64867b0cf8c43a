#pragma once
// The field table of the options of parts: reading, hints and schema share these rows.

#include "input/form.h"
#include "style/layout_file.h"

namespace placard {

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

/// The options of a kind of part.
std::vector<std::string_view> options_of(PartKind kind);
/// The property of a style that describes a kind of part; empty if there is none.
std::string_view style_property_of(PartKind kind);
/// The keys of that property, which a part can change.
std::vector<std::string_view> style_keys_of(PartKind kind);

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

template <>
inline constexpr auto table<PartOptions> = std::tuple{
    Field{"text", &PartOptions::text, "the fields whose text can be shown here; the first that the card has is"},
    Field{"when", &PartOptions::when, "shown only if the card has one of these fields"},
    Field{"unless", &PartOptions::unless, "not shown if the card has one of these fields"},
    Field{"role", &PartOptions::role, "the field after the separator of the owner"},
    Field{"gap", &PartOptions::gap, "distance to the part above: px, or the name of a part whose distance is used", {0, 400}},
    Field{"sink", &PartOptions::sink, "whether height that is left is above the part"},
    Field{"grow", &PartOptions::grow, "whether it takes the width that is left in a row, or a title the height in a picture"},
    Field{"align", &PartOptions::align, "of a row: line, top or center; of other parts: start, center or end"},
    Field{"justify", &PartOptions::justify, "start, or between: the last part of a row is at the end of the line"},
    Field{"max_width", &PartOptions::max_width, "px; 0 is the available width", up_to(limits.card_side)},
    Field{"large", &PartOptions::large, "whether a logo is as large as the avatar"},
    Field{"address", &PartOptions::address, "whether a link shows its address instead of its text"},
};

void read_value(const Node& node, FieldList& value, Range range, Problems& problems);
void read_value(const Node& node, Gap& value, Range range, Problems& problems);
Form form_of(Tag<FieldList>, Range range);
Form form_of(Tag<Gap>, Range range);

}  // namespace placard
