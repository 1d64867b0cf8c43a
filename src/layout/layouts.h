#pragma once
// The layouts, each a function from a card to a column of elements, and the elements that they share.

#include <limits>

#include "layout/elements.h"
#include "model/card.h"

namespace placard {

using ColumnHandle = std::unique_ptr<ColumnElement>;

/// A text of at most `lines` lines; 0 is unlimited. `name` is the field name in warnings.
ElementHandle text_element(const LayoutContext& context, const Type& type, const Text& text, int lines, std::string_view name,
                           TextOptions options = {});

// Elements for the fields of a card, styled by the context.
/// `max_height` limits the height in px if the style shrinks titles.
ElementHandle title_element(const LayoutContext& context, const Text& title,
                            double max_height = std::numeric_limits<double>::infinity());
ElementHandle summary_element(const LayoutContext& context, const Text& summary);
ElementHandle quote_element(const LayoutContext& context, const Text& quote);
ElementHandle tags_element(const LayoutContext& context, const std::vector<Text>& tags);
ElementHandle link_element(const LayoutContext& context, const Link& link);
ElementHandle stats_element(const LayoutContext& context, const std::vector<Stat>& stats);
/// Name, slash and role; name and role may be empty.
ElementHandle owner_element(const LayoutContext& context, const Text& name, const Text& role);
/// Puts the logo of a card in front of an element; returns the element alone if there is no logo.
ElementHandle beside_logo(const LayoutContext& context, const Card& card, ElementHandle content);
/// Puts the status of a card at the end of the line, or below the element if both do not fit on a line.
ElementHandle beside_status(const LayoutContext& context, const Card& card, ElementHandle content);
/// Logo, title and status.
ElementHandle head_element(const LayoutContext& context, const Card& card);

/// Abbreviates a number: 12345 is "12.3k".
std::string short_number(double value);

ColumnHandle project_layout(const Card& card, const LayoutContext& context);
ColumnHandle compact_layout(const Card& card, const LayoutContext& context);
ColumnHandle hero_layout(const Card& card, const LayoutContext& context);
ColumnHandle note_layout(const Card& card, const LayoutContext& context);
ColumnHandle social_layout(const Card& card, const LayoutContext& context);

}  // namespace placard
