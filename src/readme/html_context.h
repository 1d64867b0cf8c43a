#pragma once
// The HTML around a marker in Markdown.

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "readme/markers.h"

namespace placard {

/// The HTML elements that are open at a line of Markdown.
class HtmlContext {
 public:
  /// Reads the next line that is not code, without the blanks before it.
  void read_line(std::string_view words) {
    if (trimmed(words).empty()) {
      in_html_ = false;
      return;
    }
    if (words.size() > 1 && words[0] == '<' && (is_letter(words[1]) || words[1] == '/')) in_html_ = true;
    if (!in_html_ && !words.starts_with("<!--")) in_text_ = false;  // a paragraph of Markdown ends that of HTML
    for (std::size_t at = words.find('<'); in_html_ && at != std::string_view::npos; at = words.find('<', at + 1))
      read_tag(words.substr(at, std::min(words.find('>', at), words.size()) - at));
  }

  /// Sets the place of a marker in this line. A paragraph of HTML that a blank line interrupts passes on its alignment.
  void describe(Marker& marker) const {
    marker.context = !in_html_ ? MarkerContext::block : in_text_ ? MarkerContext::paragraph : MarkerContext::html;
    if (!in_html_ && in_text_ && marker.align == Align::none) marker.align = align_;
  }

 private:
  // HTML elements that can contain text only, and those that end them.
  static constexpr std::string_view text_elements = " p h1 h2 h3 h4 h5 h6 summary ";
  static constexpr std::string_view block_elements = " blockquote center details div li ol table td th tr ul ";

  void read_tag(std::string_view tag) {
    const bool closes = tag.substr(1).starts_with('/');
    const std::string text = lower(tag);
    const std::string_view name = std::string_view(text).substr(closes ? 2 : 1);
    const std::string word = " " + std::string(name.substr(0, name.find_first_of(" \t\r\n/"))) + " ";
    const bool is_text = text_elements.find(word) != std::string_view::npos;
    if (!is_text && block_elements.find(word) == std::string_view::npos) return;
    in_text_ = is_text && !closes;
    align_ = in_text_ ? align_of(text) : Align::none;
  }

  // The value of the attribute align in a tag in lower case.
  static Align align_of(std::string_view tag) {
    const std::size_t at = tag.find("align=");
    if (at == std::string_view::npos) return Align::none;
    std::string_view value = tag.substr(at + 6);
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    return from_name<Align>(value.substr(0, value.find_first_of("\"' /"))).value_or(Align::none);
  }

  bool in_html_ = false;
  bool in_text_ = false;
  Align align_ = Align::none;  // of the text element
};

}  // namespace placard
