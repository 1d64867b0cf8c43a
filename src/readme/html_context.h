#pragma once
// The HTML around a marker in Markdown.

#include <string_view>

#include "readme/markers.h"

namespace placard {

/// The HTML elements that are open at a line of Markdown.
class HtmlContext {
 public:
  /// Reads the next line that is not code, without the blanks before it.
  void read_line(std::string_view words);
  /// Sets the place of a marker in this line. A paragraph of HTML that a blank line interrupts passes on its alignment.
  void describe(Marker& marker) const;

 private:
  void read_tag(std::string_view tag);

  bool in_html_ = false;
  bool in_text_ = false;
  Align align_ = Align::none;  // of the text element
};

}  // namespace placard
