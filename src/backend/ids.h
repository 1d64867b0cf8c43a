#pragma once
// Ids of an SVG: made of the card, so that the ids of two cards in one page differ.

#include <cstdint>
#include <string>
#include <string_view>

namespace placard {

constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A number in letters and digits.
std::string in_letters(std::uint64_t value);

/// Three letters that stand for a card.
std::string id_prefix(std::string_view card_id);

}  // namespace placard
