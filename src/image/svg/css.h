#pragma once
// Step 2 of reading an SVG: style sheets and style attributes.

#include <string>
#include <string_view>
#include <vector>

#include "image/svg/document.h"

namespace placard {

/// A property with its value, such as "fill: red".
struct Declaration {
  std::string name;
  std::string value;
  bool important = false;
};

/// The rules of a document's style sheets.
class StyleRules {
 public:
  /// Reads a style sheet. Selectors may be types, classes, ids, their combinations, descendants and lists of them. Throws
  /// SvgFault for anything that could change the picture and is not supported.
  explicit StyleRules(const SvgDocument& document);

  /// What is declared for an element by attributes, rules and its `style`, in ascending priority.
  [[nodiscard]] std::vector<Declaration> declared(const SvgElement& element) const;

 private:
  // "path.a#b": the parts that an element must have.
  struct Compound {
    std::string type;
    std::vector<std::string> classes;
    std::string id;
  };
  struct Rule {
    std::vector<Compound> selector;  // ancestors first
    int specificity = 0;
    std::size_t declarations = 0;  // index
  };

  void add_rules(std::string_view selectors, std::string_view block, unsigned long line);
  static Compound read_compound(std::string_view text, unsigned long line);
  bool matches(const Compound& compound, const SvgElement& element) const;
  bool matches(const Rule& rule, const SvgElement& element) const;

  std::vector<Rule> rules_;  // in ascending priority
  std::vector<std::vector<Declaration>> declarations_;
  mutable std::size_t comparisons_ = 0;  // of a selector's part with an element
};

}  // namespace placard
