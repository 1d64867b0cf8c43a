#include "readme/snippet.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace placard {

namespace {

constexpr double readme_width = 838;  // px of a README's column on GitHub
constexpr double space_width = 5;     // px between two pictures of a line

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

// Letters that mean something in Markdown get a backslash.
std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]()<>!#|&~").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

// An address between '<' and '>' that cannot end there.
std::string closed(std::string_view address) {
  std::string out;
  for (const char c : address)
    out += c == '&' ? "&amp;" : c == '<' ? "%3C" : c == '>' ? "%3E" : c == '\n' || c == '\r' ? "%0A" : std::string(1, c);
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

// Pictures that fit side by side keep their width; others share the line.
std::string width_of(const EmbeddedCard& card, const std::vector<EmbeddedCard>& row) {
  double sum = 0;
  for (const EmbeddedCard& other : row) sum += other.width + space_width;
  if (row.size() == 1 || sum - space_width <= readme_width) return to_text(card.width, 0);
  return std::to_string(98 / row.size()) + "%";
}

std::string picture(const EmbeddedCard& card, Snippet form, const std::string& width) {
  if (form == Snippet::markdown) {
    const std::string image = "![" + markdown_escaped(card.alt) + "](<" + closed(card.light) + ">)";
    return card.url.empty() ? image + "\n" : "[" + image + "](<" + closed(card.url) + ">)\n";
  }
  const std::string image = "<img" + attribute("src", card.light) + attribute("alt", card.alt) + attribute("width", width) + ">";
  const std::string begin = card.url.empty() ? "" : "<a" + attribute("href", card.url) + ">";
  const std::string end = card.url.empty() ? "\n" : "</a>\n";
  if (form != Snippet::picture || card.dark.empty()) return begin + image + end;
  // All on one line: space inside a link would be underlined beside the picture.
  return begin + "<picture><source media=\"(prefers-color-scheme: dark)\"" + attribute("srcset", card.dark) + ">" + image +
         "</picture>" + end;
}

}  // namespace

std::string url_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || std::string_view("\"#%,<>?\\^`{|}").find(c) != std::string_view::npos) {
      out += {'%', digits[byte >> 4], digits[byte & 0xF]};
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::size_t> row_lengths(const std::vector<EmbeddedCard>& cards, int columns) {
  const auto most = static_cast<std::size_t>(std::max(1, columns));
  std::vector<std::size_t> lengths;
  const EmbeddedCard* first = nullptr;
  for (const EmbeddedCard& card : cards) {
    const bool beside = first != nullptr && lengths.back() < most && card.layout == first->layout &&
                        (card.layout == LayoutKind::badge || std::abs(card.width - first->width) < 1);
    if (beside) {
      ++lengths.back();
    } else {
      lengths.push_back(1);
      first = &card;
    }
  }
  return lengths;
}

std::string to_snippet(const std::vector<EmbeddedCard>& cards, Snippet form, int columns, Align align) {
  std::string text;
  auto begin = cards.begin();
  for (const std::size_t length : row_lengths(cards, columns)) {
    const auto end = begin + static_cast<std::ptrdiff_t>(length);
    const std::vector<EmbeddedCard> row(begin, end);
    begin = end;
    if (form == Snippet::markdown) {
      for (const EmbeddedCard& card : row) text += picture(card, form, {});
      if (end != cards.end()) text += "\n";
      continue;
    }
    text += align == Align::none ? "<p>\n" : "<p align=\"" + std::string(word_of(align)) + "\">\n";
    for (const EmbeddedCard& card : row) text += picture(card, form, width_of(card, row));
    text += "</p>\n";
  }
  return text;
}

}  // namespace placard
