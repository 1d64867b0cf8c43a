#pragma once
// Ids of an SVG, derived from the card and the mode so that they are unique among the pictures of a page.

#include <cstdint>
#include <string>
#include <string_view>

namespace placard {

constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A number in base 62.
std::string in_letters(std::uint64_t value);

/// A prefix of four characters for the ids of a card in a mode. A fifth character would add 0.3 KB to a card.
std::string id_prefix(std::string_view card_id, std::string_view mode);

}  // namespace placard
