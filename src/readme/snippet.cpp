#include "readme/snippet.h"

#include <glib.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "base/ascii.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr double readme_width = 805;  // px. GitHub's column is 838 px wide, and 815 px in a window of 1,265 px.
constexpr double gutter = 16;         // px between two cards, across and down

/// A character and what is written for it.
using Escape = std::pair<char, std::string_view>;

constexpr std::array html_escapes{Escape{'&', "&amp;"},  Escape{'<', "&lt;"}, Escape{'>', "&gt;"},
                                  Escape{'"', "&quot;"}, Escape{'\n', " "},   Escape{'\r', " "}};
// In a URL between '<' and '>' in Markdown.
constexpr std::array address_escapes{Escape{'&', "&amp;"}, Escape{'<', "%3C"}, Escape{'>', "%3E"}, Escape{'\n', "%0A"},
                                     Escape{'\r', "%0A"}};
// In AsciiDoc, which replaces character references in blocks and in lines alike.
constexpr std::array macro_escapes{Escape{'"', "&#34;"}, Escape{'&', "&#38;"}, Escape{'<', "&#60;"},  Escape{'>', "&#62;"},
                                   Escape{'[', "&#91;"}, Escape{']', "&#93;"}, Escape{'{', "&#123;"}, Escape{'}', "&#125;"},
                                   Escape{'\n', " "},    Escape{'\r', " "}};

std::string escaped(std::string_view text, std::span<const Escape> escapes) {
  std::string out;
  for (const char c : text) {
    const auto escape = std::ranges::find(escapes, c, &Escape::first);
    out += escape == escapes.end() ? std::string_view(&c, 1) : escape->second;
  }
  return out;
}

std::string in_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  std::ranges::replace(text, '\r', ' ');
  return text;
}

// Escapes the special characters of Markdown.
std::string markdown_escaped(const std::string& text) {
  std::string out;
  for (const char c : in_one_line(text)) {
    if (std::string_view("\\`*_[]{}()<>!#|&~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value, html_escapes) + "\"";
}

bool is_badge(const EmbeddedCard& card) { return card.kind == LayoutKind::badge; }

bool have_same_size(const EmbeddedCard& one, const EmbeddedCard& other) {
  return one.kind == other.kind && (is_badge(one) || std::abs(one.width - other.width) < 1);
}

// Social pictures are meant to be scaled.
bool fills_row(const EmbeddedCard& card) {
  return !is_badge(card) && card.kind != LayoutKind::picture && card.width >= readme_width;
}

// Calls a function with each card, its position in its row, and the length of the row.
template <class Use>
void for_each_card(const CardSet& set, Use use) {
  const EmbeddedCard* card = set.cards.data();
  for (const std::size_t length : row_lengths(set.cards, set.columns))
    for (std::size_t i = 0; i < length; ++i) use(*card++, i, length);
}

// The longest row of cards of this size. The last row can be shorter, but its pictures have the same width.
std::size_t max_row_length(const EmbeddedCard& card, const CardSet& set) {
  std::size_t max_length = 1;
  for_each_card(set, [&](const EmbeddedCard& other, std::size_t i, std::size_t length) {
    if (i == 0 && have_same_size(other, card)) max_length = std::max(max_length, length);
  });
  return max_length;
}

// JSX, which is the HTML of MDX, closes all elements.
std::string picture(const EmbeddedCard& card, Snippet form, Markup markup, const std::string& attributes) {
  if (form == Snippet::markdown) {
    const std::string image = "![" + markdown_escaped(card.alt) + "](<" + escaped(card.light, address_escapes) + ">)";
    return card.url.empty() ? image : "[" + image + "](<" + escaped(card.url, address_escapes) + ">)";
  }
  const bool is_jsx = markup == Markup::mdx;
  const std::string close = is_jsx ? " />" : ">";
  const std::string image = "<img" + attribute("src", card.light) + attribute("alt", card.alt) + attributes + close;
  const std::string begin = card.url.empty() ? "" : "<a" + attribute("href", card.url) + ">";
  const std::string end = card.url.empty() ? "" : "</a>";
  if (form != Snippet::picture || card.dark.empty()) return begin + image + end;
  // One line, because white space inside a link is underlined.
  return begin + "<picture><source media=\"(prefers-color-scheme: dark)\"" + attribute(is_jsx ? "srcSet" : "srcset", card.dark) +
         close + image + "</picture>" + end;
}

bool has_own_paragraph(MarkerContext context) { return context == MarkerContext::block || context == MarkerContext::html; }

// HTML in one line, for a cell of a table and for MDX, which reads lines within an element as Markdown.
std::string html_in_one_line(std::string html) {
  replace_all(html, "<!--\n-->", "");
  html.pop_back();
  replace_all(html, "\n", " ");
  replace_all(html, "|", "&#124;");
  return html;
}

// The text between two pictures. Rows of cards are lines of one paragraph, which GitHub would keep 16 px apart from the next.
// Between cards is an ideographic space: it is as wide as the gutter and, unlike others, hangs at the end of a line when the row
// wraps on a phone. The comment keeps the line break from adding a space. Badges are words of a paragraph of their own.
std::string_view separator(const EmbeddedCard& card, bool is_end_of_row, const EmbeddedCard* next, MarkerContext context) {
  if (next == nullptr || (is_badge(card) && !is_end_of_row)) return "\n";
  if (has_own_paragraph(context) && (is_badge(card) || is_badge(*next))) return "\n</p>\n";
  return is_end_of_row ? "<br>\n" : "&#x3000;<!--\n-->";
}

std::string attributes(const EmbeddedCard& card, const CardSet& set) {
  std::string text = card.width > 0 ? attribute("width", to_text(shown_width(card, set), 0)) : "";
  if (is_badge(card)) return text;
  if (set.cards.size() > 1) text += attribute("vspace", to_text(gutter / 2, 0));
  return text + attribute("align", "top");
}

std::string to_markdown(const CardSet& set) {
  std::string text;
  for_each_card(set, [&](const EmbeddedCard& card, std::size_t i, std::size_t) {
    if (i == 0 && !text.empty()) text += "\n";
    text += picture(card, Snippet::markdown, set.markup, {}) + "\n";
  });
  if (set.context == MarkerContext::block) return text;
  if (set.context != MarkerContext::line) return "\n" + text + "\n";  // HTML ends at a blank line
  replace_all(text, "\n\n", "\n");
  replace_all(text, "\n", " ");
  return std::string(trimmed(text));
}

std::string to_html(const CardSet& set, Snippet form) {
  const std::string begin = set.align == Align::none ? "<p>\n" : "<p" + attribute("align", name_of(set.align)) + ">\n";
  std::string text;
  bool is_open = !has_own_paragraph(set.context);
  for_each_card(set, [&](const EmbeddedCard& card, std::size_t i, std::size_t length) {
    if (!is_open) text += begin;
    const EmbeddedCard* next = &card == &set.cards.back() ? nullptr : &card + 1;
    const std::string_view after = separator(card, i + 1 == length, next, set.context);
    text.append(picture(card, form, set.markup, attributes(card, set))).append(after);
    is_open = !after.ends_with("</p>\n");
  });
  if (is_open && has_own_paragraph(set.context)) text += "</p>\n";
  if (text.empty() || (set.context != MarkerContext::line && set.markup != Markup::mdx)) return text;
  text = html_in_one_line(std::move(text));
  if (set.markup == Markup::mdx) replace_all(text, "<br>", "<br />");
  if (set.context == MarkerContext::line) return text;
  return (set.context == MarkerContext::paragraph ? "<span>" + text + "</span>" : text) + "\n";
}

// A directive of reStructuredText. Images without an alignment flow as text.
std::string to_directive(const EmbeddedCard& card, const CardSet& set, bool is_alone) {
  std::string text = ".. image:: " + card.light + "\n";
  const auto add = [&text](std::string_view name, const std::string& value) {
    text += "   :" + std::string(name) + ": " + in_one_line(value) + "\n";
  };
  if (!card.alt.empty()) add("alt", card.alt);
  if (!card.url.empty()) add("target", card.url.ends_with('_') ? card.url.substr(0, card.url.size() - 1) + "%5F" : card.url);
  if (card.width > 0) add("width", to_text(shown_width(card, set), 0) + "px");
  if (is_alone && set.align != Align::none) add("align", std::string(name_of(set.align)));
  return text;
}

std::string macro_text(std::string_view text) { return "\"" + escaped(text, macro_escapes) + "\""; }

std::string to_macro(const EmbeddedCard& card, const CardSet& set, bool is_alone) {
  std::string text = (is_alone ? "image::" : "image:") + card.light + "[" + macro_text(card.alt);
  if (card.width > 0) text += ",width=" + to_text(shown_width(card, set), 0);
  if (!card.url.empty()) text += ",link=" + macro_text(card.url);
  if (is_alone && set.align != Align::none) text += ",align=" + std::string(name_of(set.align));
  return text + "]";
}

// Directives between blank lines.
std::string to_directives(const CardSet& set) {
  std::string text = "\n";
  for_each_card(set, [&](const EmbeddedCard& card, std::size_t i, std::size_t length) {
    text += to_directive(card, set, length == 1) + (i + 1 == length ? "\n" : "");
  });
  return text;
}

// Macros of AsciiDoc: a block for each card that is alone in its row, or a line for a row.
std::string to_macros(const CardSet& set) {
  std::string text;
  for_each_card(set, [&](const EmbeddedCard& card, std::size_t i, std::size_t length) {
    if (i == 0 && !text.empty()) text += "\n";
    if (i == 0 && length > 1 && set.align != Align::none) text += "[.text-" + std::string(name_of(set.align)) + "]\n";
    text += (i == 0 ? "" : " ") + to_macro(card, set, length == 1) + (i + 1 == length ? "\n" : "");
  });
  return text;
}

}  // namespace

std::string url_path(std::string_view path) {
  gchar* escaped_path = g_uri_escape_string(std::string(path).c_str(), "!$&'()*+/:;=@[]", TRUE);
  std::string result(escaped_path);
  g_free(escaped_path);
  return result;
}

std::vector<std::size_t> row_lengths(const std::vector<EmbeddedCard>& cards, int columns) {
  const auto max_length = static_cast<std::size_t>(std::max(1, columns));
  std::vector<std::size_t> lengths;
  const EmbeddedCard* first = nullptr;
  for (const EmbeddedCard& card : cards) {
    const bool is_full = first != nullptr && lengths.back() == max_length && !is_badge(card);
    if (first == nullptr || is_full || fills_row(card) || !have_same_size(card, *first)) {
      lengths.push_back(0);
      first = &card;
    }
    ++lengths.back();
  }
  return lengths;
}

double width_in_row(std::size_t count) {
  const auto number = static_cast<double>(count);
  return std::floor((readme_width - gutter * (number - 1)) / number);
}

double shown_width(const EmbeddedCard& card, const CardSet& set) {
  const std::size_t count = max_row_length(card, set);
  const bool is_scaled = card.kind == LayoutKind::picture || (count > 1 && !is_badge(card));
  return is_scaled ? std::min(card.width, width_in_row(count)) : card.width;
}

Snippet default_form(Markup markup) {
  return markup == Markup::rst || markup == Markup::asciidoc ? Snippet::plain : Snippet::picture;
}

std::string to_snippet(const CardSet& set, Snippet form) {
  if (form == Snippet::markdown) return to_markdown(set);
  if (set.markup != Markup::rst && set.markup != Markup::asciidoc) return to_html(set, form);
  if (form != Snippet::picture) return set.markup == Markup::rst ? to_directives(set) : to_macros(set);
  std::string html = to_html(set, form);
  if (set.markup == Markup::asciidoc) return "++++\n" + html + "++++\n";
  html.pop_back();
  replace_all(html, "\n", "\n   ");
  return "\n.. raw:: html\n\n   " + html + "\n\n";
}

}  // namespace placard
