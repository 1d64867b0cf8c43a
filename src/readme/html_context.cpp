#include "readme/html_context.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace placard {

namespace {

// HTML elements that can contain text only, and those that end them.
constexpr std::string_view text_elements = " p h1 h2 h3 h4 h5 h6 summary ";
constexpr std::string_view block_elements = " blockquote center details div li ol table td th tr ul ";

// The value of the attribute align in a tag in lower case.
Align align_of(std::string_view tag) {
  const std::size_t at = tag.find("align=");
  if (at == std::string_view::npos) return Align::none;
  std::string_view value = tag.substr(at + 6);
  if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  return from_name<Align>(value.substr(0, value.find_first_of("\"' /"))).value_or(Align::none);
}

}  // namespace

void HtmlContext::read_line(std::string_view words) {
  if (trimmed(words).empty()) {
    in_html_ = false;
    return;
  }
  if (words.size() > 1 && words[0] == '<' && (is_letter(words[1]) || words[1] == '/')) in_html_ = true;
  if (!in_html_ && !words.starts_with("<!--")) in_text_ = false;  // a paragraph of Markdown ends that of HTML
  for (std::size_t at = words.find('<'); in_html_ && at != std::string_view::npos; at = words.find('<', at + 1))
    read_tag(words.substr(at, std::min(words.find('>', at), words.size()) - at));
}

void HtmlContext::describe(Marker& marker) const {
  marker.context = !in_html_ ? MarkerContext::block : in_text_ ? MarkerContext::paragraph : MarkerContext::html;
  if (!in_html_ && in_text_ && marker.align == Align::none) marker.align = align_;
}

void HtmlContext::read_tag(std::string_view tag) {
  const bool closes = tag.substr(1).starts_with('/');
  const std::string text = lower(tag);
  const std::string_view name = std::string_view(text).substr(closes ? 2 : 1);
  const std::string word = " " + std::string(name.substr(0, name.find_first_of(" \t\r\n/"))) + " ";
  const bool is_text = text_elements.find(word) != std::string_view::npos;
  if (!is_text && block_elements.find(word) == std::string_view::npos) return;
  in_text_ = is_text && !closes;
  align_ = in_text_ ? align_of(text) : Align::none;
}

}  // namespace placard
