// The elements for the fields of a card.

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/language_rows.h"
#include "layout/layouts.h"

namespace placard {

namespace {

constexpr double fold_gap = 0.4;         // of the pill's line height: gap above a status that wrapped below the title
constexpr double min_aligned_size = 60;  // px of type: not visible in smaller text
constexpr double max_hang = 0.6;         // of the free space next to a quote, for its opening mark

// Returns a URL without its scheme and trailing slash.
std::string_view without_scheme(std::string_view address) {
  std::string_view rest = address;
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (rest.starts_with(scheme)) rest.remove_prefix(scheme.size());
  }
  if (rest.ends_with('/')) rest.remove_suffix(1);
  return rest.empty() ? address : rest;
}

struct QuotationMarks {
  std::string_view open;
  std::string_view close;
  std::string_view languages;  // between spaces
};

// English marks are the default, the last row. French puts a narrow no-break space inside.
constexpr std::array<QuotationMarks, 7> marks{{
    {"«", "»", " de-ch fr-ch es it pt ru uk be el ar fa no "},
    {"«\u202F", "\u202F»", " fr "},
    {"„", "“", " de bg cs sk sl lt "},
    {"„", "”", " hr sr pl ro hu "},
    {"”", "”", " he sv fi "},
    {"「", "」", " ja zh-tw zh-hk zh-hant "},
    {"“", "”", " pt-br "},
}};

// Pairs of an opening and a closing mark of as many bytes.
constexpr std::array<std::string_view, 11> typographic_pairs{"“”", "””", "„“", "„”",   "«»",  "»«",
                                                             "»»", "‹›", "‘’", "「」", "『』"};

std::string_view open_of(std::string_view pair) { return pair.substr(0, pair.size() / 2); }

// Returns a text without the marks and spaces around it if they are a pair, unlike those of “A” or “B”.
std::string_view without_pair(std::string_view text, std::string_view pair) {
  const std::string_view open = open_of(pair);
  if (!text.starts_with(open) || !text.ends_with(pair.substr(open.size()))) return text;
  std::string_view inside = text.substr(open.size());
  inside.remove_suffix(std::min(open.size(), inside.size()));
  if (inside.empty() || inside.find(open) != std::string_view::npos) return text;
  for (const std::string_view space : {" ", "\u00A0", "\u202F"}) {
    if (inside.starts_with(space)) inside.remove_prefix(space.size());
    if (inside.ends_with(space)) inside.remove_suffix(space.size());
  }
  return inside;
}

// Returns a quote without the quotation marks around all of it.
std::string_view without_marks(std::string_view quote) {
  std::string_view inside = without_pair(quote, "\"\"");
  for (const std::string_view pair : typographic_pairs)
    if (inside == quote) inside = without_pair(quote, pair);
  return inside;
}

// Returns the mark of the style, or else the opening mark of the card's language without its space.
std::string large_mark(const LayoutContext& context) {
  const std::string& own = context.style.quote.mark.text;
  if (!own.empty()) return own;
  const QuotationMarks& row = row_for(marks, context.language);
  if (!context.right_to_left) return std::string(row.open.substr(0, row.open.find("\u202F")));
  // Fonts mirror « in right-to-left text, but not “. Between left-to-right marks, nothing is mirrored.
  const std::size_t space = row.close.find("\u202F");
  return "\u200E" + std::string(row.close.substr(space == std::string_view::npos ? 0 : space + 3)) + "\u200E";
}

}  // namespace

Element text_element(const LayoutContext& context, const Type& type, const Text& text, int lines, std::string_view name,
                     TextOptions options) {
  options.align = context.align;
  return text_element(context.typesetter, type, text, lines, name, std::move(options));
}

Element logo_element(const LayoutContext& context, const Card& card, double height) {
  return logo_element(context.art.logo(card.logo.light), context.art.logo(card.logo.dark), height, context.style.logo.color);
}

Element large_logo_element(const LayoutContext& context, const Card& card, double size) {
  constexpr double widest = 2;  // heights, or else the logo is lower
  double height = size;
  for (const Text* path : {&card.logo.light, &card.logo.dark}) {
    const LogoArt* const logo = context.art.logo(*path);
    if (logo != nullptr) height = std::min(height, widest * size * logo->size().height / std::max(1.0, logo->size().width));
  }
  return logo_element(context, card, std::ceil(height));
}

Element title_element(const LayoutContext& context, const Text& title) {
  // A name shrinks before it breaks at a hyphen.
  const bool is_name = std::ranges::all_of(title.text, [](char c) { return c > ' ' && c <= '~'; });
  return title_element(context, title, {.min_size = context.style.title.smallest, .one_line = is_name ? 0.75 : 0});
}

Element title_element(const LayoutContext& context, const Text& title, TextOptions options) {
  const TitleStyle& style = context.style.title;
  options.even = true;
  options.prefix = style.prefix;
  options.aligns_ink = style.type.size >= min_aligned_size && !context.right_to_left;
  return text_element(context, style.type, title, style.lines, "title", std::move(options));
}

Element headline_element(const LayoutContext& context, const Text& headline) {
  const HeadlineStyle& style = context.style.headline;
  TextOptions options{.min_size = style.smallest, .max_size = style.largest, .even = true, .hyphenates = true};
  // Explicit line breaks are kept if the text can shrink, and change the color.
  if (headline.text.find('\n') != std::string::npos) {
    options.one_line = 0.57;
    options.rest_color = style.rest_color;
  }
  return text_element(context, style.type, headline, style.lines, "headline", options);
}

Element status_element(const LayoutContext& context, const Card& card) {
  const StatusStyle& style = context.style.status;
  PillFront front{dot_element(style.dot, style.dot_color, "status"), style.dot_gap};
  return pill_element(context.typesetter, style.pill, card.status.text, "status", std::move(front));
}

double status_fold(const LayoutContext& context) { return std::round(fold_gap * context.style.status.pill.type.line); }

Element summary_element(const LayoutContext& context, const Text& summary, int lines) {
  const TextBlock& style = context.style.summary;
  const TextOptions options{.max_width = style.width > 0 ? style.width : std::numeric_limits<double>::infinity(),
                            .hyphenates = true};
  return text_element(context, style.type, summary, lines, "summary", options);
}

Element owner_element(const LayoutContext& context, const Text& name, const Text& role, std::string_view field) {
  const OwnerStyle& style = context.style.owner;
  std::vector<RowItem> row;
  Column column;
  if (!name.text.empty()) column.push_back({text_element(context, style.type, name, 2, field)});
  if (!role.text.empty()) column.push_back({text_element(context, style.type, role, 2, "subtitle")});
  if (!name.text.empty()) {
    row.push_back({text_element(context, style.type, name, 1, field)});
    Type slash = style.type;
    slash.color = style.slash_color;
    if (!style.slash.empty() && !role.text.empty()) row.push_back({text_element(context, slash, {style.slash, {}}, 1, "owner")});
  }
  if (!role.text.empty()) row.push_back({text_element(context, style.type, role, 1, "subtitle"), Growth::needed});
  return either_element(row_element(style.spacing, std::move(row)), column_element(std::move(column)));
}

Element quote_element(const LayoutContext& context, const Text& quote) {
  const QuoteStyle& style = context.style.quote;
  const bool marked = style.treatment == QuoteTreatment::mark;
  const Text marked_quote{marked ? std::string(without_marks(quote.text)) : quoted(quote.text, context.language), quote.span};
  const bool has_indent = style.treatment != QuoteTreatment::plain;
  const double free = has_indent ? style.indent : context.style.frame.padding.left;
  auto text =
      text_element(context, style.type, marked_quote, style.lines, "quote", {.max_hang = max_hang * free, .hyphenates = true});
  if (!has_indent) return text;
  return quote_element(context.typesetter, style, std::move(text), large_mark(context));
}

Element tags_element(const LayoutContext& context, const std::vector<Keyword>& tags, int lines) {
  const TagsStyle& style = context.style.tags;
  std::vector<Element> pills;
  for (const Keyword& tag : tags) {
    const LogoArt* logo = tag.logo.empty() ? nullptr : context.art.logo(tag.logo);
    PillFront front{{}, style.icon_gap};
    if (logo != nullptr) front.mark = logo_element(logo, logo, style.icon, style.chip.type.color, false, "tag");
    const bool is_quoted = tag.text.text.find(' ') != std::string::npos;
    const Text text{is_quoted ? style.quotes + tag.text.text + style.quotes : tag.text.text, tag.text.span};
    pills.push_back(pill_element(context.typesetter, style.chip, text, "tag", std::move(front)));
  }
  WrapOptions options{style.spacing, style.row_spacing, {}, lines};
  if (style.treatment == TagTreatment::line && !style.separator.empty()) {
    Type type = style.chip.type;
    type.color = style.separator_color;
    options.separator = text_element(context, type, {style.separator, {}}, 1, "separator");
  }
  options.more = [&context, &tags](std::size_t count) {
    const Text more{"+" + std::to_string(count), tags.back().text.span};
    return pill_element(context.typesetter, context.style.tags.chip, more, "tag", {.has_prefix = false});
  };
  Element wrap = wrap_element(std::move(pills), std::move(options));
  if (style.rule.width == 0) return wrap;
  return column_element({{rule_element(0, style.rule.width, style.rule.color)}, {std::move(wrap), style.rule_gap}});
}

Element tech_element(const LayoutContext& context, const std::vector<Text>& names) {
  const TechStyle& style = context.style.tech;
  std::vector<Element> logos;
  for (const Text& name : names) {
    const LogoArt* logo = context.art.logo(name);
    if (logo != nullptr) logos.push_back(logo_element(logo, logo, style.size, style.color, !style.own_colors));
  }
  return wrap_element(std::move(logos), {style.spacing, style.spacing});
}

Element link_element(const LayoutContext& context, const Link& link, bool shows_address) {
  const LinkStyle& style = context.style.link;
  const bool has_text = !link.text.empty() && link.text.text != link.url.text && !(shows_address && !link.url.empty());
  const Text shown = has_text ? link.text : Text{std::string(without_scheme(link.url.text)), link.url.span};
  // Arrows point in reading direction. The mark makes them follow a left-to-right address, too.
  constexpr std::string_view to_right = "→";
  constexpr std::string_view to_left = "←\u200F";
  std::string arrow = style.arrow;
  const std::size_t at = arrow.find(to_right);
  if (context.right_to_left && at != std::string::npos) arrow.replace(at, to_right.size(), to_left);
  if (!arrow.empty()) arrow.insert(0, " ");
  return text_element(context, style.type, {shown.text + arrow, shown.span}, 1, "link", {.kept_end = arrow.size()});
}

Element code_element(const LayoutContext& context, const Card& card) {
  if (card.code.empty()) return {};
  // The marks keep punctuation in its place in right-to-left cards.
  const std::string mark = context.right_to_left ? "\u200E" : "";
  return pill_element(context.typesetter, context.style.code.chip, Text{mark + card.code.text + mark, card.code.span}, "code",
                      {.fills = true});
}

std::string quoted(std::string_view quote, std::string_view language) {
  const auto is_open = [quote](std::string_view pair) { return quote.starts_with(open_of(pair)); };
  if (std::ranges::any_of(typographic_pairs, is_open)) return std::string(quote);
  const QuotationMarks& row = row_for(marks, language);
  return std::string(row.open).append(without_marks(quote)).append(row.close);
}

}  // namespace placard
