#pragma once
// Step 1 of reading an SVG: XML text to a tree of SVG elements (Expat). Nothing is loaded and nothing is expanded.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace placard {

/// Why an SVG cannot be drawn. Thrown by every step, caught by `read_svg_art`.
struct SvgFault {
  unsigned long line = 0;
  std::string message;
  std::string hint{};  ///< how to repair the file; may be empty
};

/// An element of the SVG namespace.
struct SvgElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< without namespaces; "href" is also that of XLink
  std::vector<std::unique_ptr<SvgElement>> children;
  const SvgElement* parent = nullptr;
  unsigned long line = 0;

  /// The value of an attribute, or an empty text.
  [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
};

/// A document.
struct SvgDocument {
  std::unique_ptr<SvgElement> root;
  std::map<std::string, const SvgElement*, std::less<>> by_id;
  std::string style_sheet;             ///< the text of all <style> elements
  unsigned long style_sheet_line = 0;  ///< of the first one
};

/// Reads a document. Elements of other namespaces, metadata, titles and descriptions are skipped. Throws SvgFault for broken XML,
/// entities, scripts, event handlers and documents beyond the limits.
SvgDocument parse_svg(std::string_view text);

}  // namespace placard
