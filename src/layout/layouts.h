#pragma once
// The parts that layouts share, and the layouts: each makes a column of elements from a card.

#include <limits>

#include "layout/elements.h"
#include "model/card.h"

namespace placard {

using ColumnHandle = std::unique_ptr<ColumnElement>;

/// A text in a type of the style; `lines` 0 is any number. `name` is the field's, for warnings.
ElementHandle text_element(const LayoutContext& context, const Type& type, const Text& text, int lines, std::string_view name,
                           TextOptions options = {});

// The fields of a card, each as its style says.
/// `highest` is for a style that lets titles shrink.
ElementHandle title_element(const LayoutContext& context, const Text& title,
                            double max_height = std::numeric_limits<double>::infinity());
ElementHandle summary_element(const LayoutContext& context, const Text& summary);
ElementHandle quote_element(const LayoutContext& context, const Text& quote);
ElementHandle tags_element(const LayoutContext& context, const std::vector<Text>& tags);
ElementHandle link_element(const LayoutContext& context, const Link& link);
ElementHandle stats_element(const LayoutContext& context, const std::vector<Stat>& stats);
/// Name / role; either may be empty.
ElementHandle owner_element(const LayoutContext& context, const Text& name, const Text& role);
/// The logo of a card, if it has one, in front of something else.
ElementHandle beside_logo(const LayoutContext& context, const Card& card, ElementHandle content);
/// The status of a card, if it has one, at the end of a line with something else; below it where the line has no room for both.
ElementHandle beside_status(const LayoutContext& context, const Card& card, ElementHandle content);
/// Title and status.
ElementHandle head_element(const LayoutContext& context, const Card& card);

/// A figure as people read it on the go: 12345 is "12.3k".
std::string short_number(double value);

// The layouts, a file each.
ColumnHandle project_layout(const Card& card, const LayoutContext& context);
ColumnHandle compact_layout(const Card& card, const LayoutContext& context);
ColumnHandle hero_layout(const Card& card, const LayoutContext& context);
ColumnHandle note_layout(const Card& card, const LayoutContext& context);
ColumnHandle social_layout(const Card& card, const LayoutContext& context);

}  // namespace placard
