#include <algorithm>

#include "layout/layouts.h"

namespace placard {

namespace {

// A quote keeps quotation marks that its author wrote; else it gets real ones.
std::string quoted(const std::string& quote) {
  for (const std::string_view mark : {"“", "„", "«", "‹", "「", "『"}) {
    if (quote.starts_with(mark)) return quote;
  }
  const bool straight = quote.size() > 1 && quote.front() == '"' && quote.back() == '"';
  return "“" + (straight ? quote.substr(1, quote.size() - 2) : quote) + "”";
}

}  // namespace

ElementHandle text_element(const Kit& kit, const Type& type, const Text& text, int lines, std::string_view name) {
  return std::make_unique<TextElement>(kit.typesetter, type, text.text, lines, name, text.span);
}

ElementHandle status_element(const Kit& kit, const Status& status) {
  const StatusStyle& style = kit.style.status;
  return std::make_unique<PillElement>(kit.typesetter, style.pill, status.text, "status",
                                       Dot{style.dot, style.dot_gap, style.dot_colour});
}

ElementHandle quote_element(const Kit& kit, const Text& quote) {
  const QuoteStyle& style = kit.style.quote;
  auto text = text_element(kit, style.type, {quoted(quote.text), quote.span}, style.lines, "quote");
  if (style.treatment == QuoteTreatment::plain) return text;
  return std::make_unique<BarElement>(style, std::move(text));
}

ElementHandle tags_element(const Kit& kit, const std::vector<Text>& tags) {
  auto wrap = std::make_unique<WrapElement>(kit.style.tags.spacing);
  for (const Text& tag : tags) wrap->add(std::make_unique<PillElement>(kit.typesetter, kit.style.tags.chip, tag, "tag"));
  return wrap;
}

ElementHandle link_element(const Kit& kit, const Link& link) {
  const LinkStyle& style = kit.style.link;
  const Text& said = link.text.empty() ? link.url : link.text;
  const std::string arrow = style.arrow.empty() ? "" : " " + style.arrow;
  return text_element(kit, style.type, {said.text + arrow, said.span}, 1, "link");
}

}  // namespace placard
