#include "readme/snippet.h"

#include <glib.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace placard {

namespace {

// px: two pictures of 400 px and a space. GitHub's column is 838 px wide, and 815 px in a window of 1,265 px.
constexpr double row_width = 805;
constexpr double space_width = 5;  // px between two pictures of a row

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n':
      case '\r': out += ' '; break;
      default: out.push_back(c);
    }
  }
  return out;
}

// Escapes the special characters of Markdown.
std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]()<>!#|&~").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

// Escapes a URL for use between '<' and '>' in Markdown.
std::string in_angle_brackets(std::string_view address) {
  std::string out;
  for (const char c : address)
    out += c == '&' ? "&amp;" : c == '<' ? "%3C" : c == '>' ? "%3E" : c == '\n' || c == '\r' ? "%0A" : std::string(1, c);
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

bool have_same_size(const EmbeddedCard& one, const EmbeddedCard& other) {
  return one.layout == other.layout && (one.layout == LayoutKind::badge || std::abs(one.width - other.width) < 1);
}

// The longest row of cards of this size. The last row can be shorter, but its pictures have the same width.
std::size_t max_row_length(const EmbeddedCard& card, const CardSet& set) {
  std::size_t max_length = 1;
  auto first = set.cards.begin();
  for (const std::size_t length : row_lengths(set.cards, set.columns)) {
    if (have_same_size(*first, card)) max_length = std::max(max_length, length);
    first += static_cast<std::ptrdiff_t>(length);
  }
  return max_length;
}

// Pictures that fit side by side keep their width; others share the row. The width is in px, not in percent, so that pictures
// wrap and stay readable on a phone.
std::string width_of(const EmbeddedCard& card, const CardSet& set, bool has_full_rows) {
  const auto count = static_cast<double>(max_row_length(card, set));
  double width = card.width;
  if (card.layout != LayoutKind::badge && (count > 1 || has_full_rows)) {
    width = std::min(width, std::floor((row_width - space_width * (count - 1)) / count));
  }
  return to_text(width, 0);
}

std::string picture(const EmbeddedCard& card, Snippet form, const std::string& width) {
  if (form == Snippet::markdown) {
    const std::string image = "![" + markdown_escaped(card.alt) + "](<" + in_angle_brackets(card.light) + ">)";
    return card.url.empty() ? image + "\n" : "[" + image + "](<" + in_angle_brackets(card.url) + ">)\n";
  }
  const std::string image = "<img" + attribute("src", card.light) + attribute("alt", card.alt) +
                            (card.width > 0 ? attribute("width", width) : "") + ">";
  const std::string begin = card.url.empty() ? "" : "<a" + attribute("href", card.url) + ">";
  const std::string end = card.url.empty() ? "\n" : "</a>\n";
  if (form != Snippet::picture || card.dark.empty()) return begin + image + end;
  // One line, because white space inside a link is underlined.
  return begin + "<picture><source media=\"(prefers-color-scheme: dark)\"" + attribute("srcset", card.dark) + ">" + image +
         "</picture>" + end;
}

// Whether some pictures share a row and fill it.
bool has_full_row(const CardSet& set) {
  return std::any_of(set.cards.begin(), set.cards.end(), [&set](const EmbeddedCard& card) {
    const auto count = static_cast<double>(max_row_length(card, set));
    return count > 1 && card.layout != LayoutKind::badge && (card.width + space_width) * count >= row_width;
  });
}

std::string to_snippet(const CardSet& set, Snippet form, bool has_full_rows) {
  std::string text;
  auto begin = set.cards.begin();
  for (const std::size_t length : row_lengths(set.cards, set.columns)) {
    const auto end = begin + static_cast<std::ptrdiff_t>(length);
    const std::vector<EmbeddedCard> row(begin, end);
    begin = end;
    if (form == Snippet::markdown) {
      for (const EmbeddedCard& card : row) text += picture(card, form, {});
      if (end != set.cards.end()) text += "\n";
      continue;
    }
    text += set.align == Align::none ? "<p>\n" : "<p align=\"" + std::string(name_of(set.align)) + "\">\n";
    for (const EmbeddedCard& card : row) text += picture(card, form, width_of(card, set, has_full_rows));
    text += "</p>\n";
  }
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
    if (first == nullptr || lengths.back() == max_length || !have_same_size(card, *first)) {
      lengths.push_back(0);
      first = &card;
    }
    ++lengths.back();
  }
  return lengths;
}

std::vector<std::string> to_snippets(const std::vector<CardSet>& sets, Snippet form) {
  const bool has_full_rows = std::any_of(sets.begin(), sets.end(), has_full_row);
  std::vector<std::string> texts;
  for (const CardSet& set : sets) texts.push_back(to_snippet(set, form, has_full_rows));
  return texts;
}

std::string to_snippet(const std::vector<EmbeddedCard>& cards, Snippet form, int columns, Align align) {
  return to_snippets({{cards, columns, align}}, form).front();
}

}  // namespace placard
