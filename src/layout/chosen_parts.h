#pragma once
// The parts of a layout that a card has something for.

#include <vector>

#include "model/card.h"
#include "style/layout_file.h"

namespace placard {

/// A part that is shown. `first` is replaced by the part that it selects.
struct ChosenPart {
  const Part* part = nullptr;       ///< of the layout
  std::optional<PartKind> field{};  ///< whose value is shown; empty for an owner that has only a role
  bool has_role = false;            ///< of an owner
  std::vector<ChosenPart> parts{};  ///< of a container

  [[nodiscard]] PartKind kind() const { return part->kind; }
  [[nodiscard]] bool is_growing_title() const { return kind() == PartKind::title && part->options.grow; }
};

/// Returns the parts of a layout that are shown if a card has these fields, and adds their fields to `shown`. A field is shown
/// once, by the first part that can show it; a container without parts is left out.
std::vector<ChosenPart> choose_parts(const Layout& layout, const Fields& present, Fields& shown);

/// Returns the fields that a card has, with the conditions of layouts.
Fields fields_of(const Card& card);

}  // namespace placard
