#include "image/svg/context.h"

#include "image/svg/shapes.h"

namespace placard {

SvgProperties SvgContext::properties(const SvgElement& element, const SvgProperties& inherited, const Size& viewport) {
  const auto [entry, is_new] = declared_.try_emplace(&element);
  if (is_new) entry->second = rules.declared(element);
  return properties_of(element, entry->second, inherited, diagonal_of(viewport));
}

const SvgElement& SvgContext::find(const SvgElement& element, std::string_view reference) const {
  const auto id = local_id(reference);
  const std::string shown(reference.substr(0, 60));
  if (!id)
    throw SvgFault{element.line, "<" + element.name + "> refers to '" + shown + "'",
                   "a logo is one file: copy the element into it"};
  const auto found = document.by_id.find(*id);
  if (found == document.by_id.end())
    throw SvgFault{element.line, "<" + element.name + "> refers to '" + shown + "', which is not in the file"};
  return *found->second;
}

}  // namespace placard
