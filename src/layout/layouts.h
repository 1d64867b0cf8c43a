#pragma once
// The parts that layouts share, and the layouts: each makes a column of elements from a card.

#include "layout/elements.h"
#include "model/card.h"

namespace placard {

ElementHandle text_element(const Kit& kit, const Type& type, const Text& text, int lines, std::string_view name);
ElementHandle title_element(const Kit& kit, const Text& title);
ElementHandle status_element(const Kit& kit, const Status& status);
ElementHandle quote_element(const Kit& kit, const Text& quote);
ElementHandle tags_element(const Kit& kit, const std::vector<Text>& tags);
ElementHandle link_element(const Kit& kit, const Link& link);

using ColumnHandle = std::unique_ptr<ColumnElement>;

ColumnHandle project_layout(const Card& card, const Kit& kit);

}  // namespace placard
