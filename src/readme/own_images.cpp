#include "readme/own_images.h"

#include <string_view>

#include "base/number.h"

namespace placard {

namespace {

std::string width_of(const EmbeddedCard& card, const CardSet& set) { return to_text(shown_width(card, set), 0); }

std::string to_directive(const EmbeddedCard& card, const CardSet& set, bool is_alone) {
  std::string text = ".. image:: " + card.light + "\n";
  const auto add = [&text](std::string_view name, const std::string& value) {
    text += "   :" + std::string(name) + ": ";
    for (const char c : value) text += c == '\n' || c == '\r' ? ' ' : c;
    text += "\n";
  };
  if (!card.alt.empty()) add("alt", card.alt);
  if (!card.url.empty()) add("target", card.url.ends_with('_') ? card.url.substr(0, card.url.size() - 1) + "%5F" : card.url);
  if (card.width > 0) add("width", width_of(card, set) + "px");
  if (is_alone && set.align != Align::none) add("align", std::string(name_of(set.align)));
  return text;
}

// Character references are replaced in blocks and in lines alike.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool is_special = std::string_view("\"&<>[]{}").find(c) != std::string_view::npos;
    out += is_special ? "&#" + std::to_string(static_cast<int>(c)) + ";" : c == '\n' || c == '\r' ? " " : std::string(1, c);
  }
  return out + "\"";
}

std::string to_macro(const EmbeddedCard& card, const CardSet& set, bool is_alone) {
  std::string text = (is_alone ? "image::" : "image:") + card.light + "[" + quoted(card.alt);
  if (card.width > 0) text += ",width=" + width_of(card, set);
  if (!card.url.empty()) text += ",link=" + quoted(card.url);
  if (is_alone && set.align != Align::none) text += ",align=" + std::string(name_of(set.align));
  return text + "]";
}

}  // namespace

std::string to_directives(const CardSet& set) {
  std::string text = "\n";
  const EmbeddedCard* card = set.cards.data();
  for (const std::size_t length : row_lengths(set.cards, set.columns)) {
    for (std::size_t i = 0; i < length; ++i) text += to_directive(*card++, set, length == 1);
    text += "\n";
  }
  return text;
}

std::string to_macros(const CardSet& set) {
  std::string text;
  const EmbeddedCard* card = set.cards.data();
  for (const std::size_t length : row_lengths(set.cards, set.columns)) {
    if (!text.empty()) text += "\n";
    if (length > 1 && set.align != Align::none) text += "[.text-" + std::string(name_of(set.align)) + "]\n";
    for (std::size_t i = 0; i < length; ++i) text += (i == 0 ? "" : " ") + to_macro(*card++, set, length == 1);
    text += "\n";
  }
  return text;
}

}  // namespace placard
