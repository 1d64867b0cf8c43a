#pragma once
// The parts of a layout that a card has something for, and the fields that a layout does not show.

#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"

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

inline bool has(const Fields& fields, PartKind kind) { return fields.test(static_cast<std::size_t>(kind)); }
inline void set(Fields& fields, PartKind kind, bool value = true) { fields.set(static_cast<std::size_t>(kind), value); }

/// Returns the parts of a layout that are shown if a card has these fields, and adds their fields to `shown`. A field is shown
/// once, by the first part that can show it; a container without parts is left out.
std::vector<ChosenPart> choose_parts(const Layout& layout, const Fields& present, Fields& shown);

/// Returns the fields that a card has, with the conditions of layouts.
Fields fields_of(const Card& card);

/// Whether a layout shows a field: "yes", "" for no, or the space-separated fields that must all be absent for it to be shown.
std::string place_of(PartKind field, const Layout& layout);

/// Adds one warning that lists the fields of the card that its layout does not show. Ignores fields that serve other purposes
/// (owner and avatar of the whole file, the URL of a link), cards of repositories, facts, and layouts that an option chose.
void warn_of_left_out(const Card& card, LayoutSource& layouts, Problems& problems);

}  // namespace placard
