#pragma once
// Ids of an SVG: made of the card and the mode, so that the ids of two pictures in one page differ.

#include <cstdint>
#include <string>
#include <string_view>

namespace placard {

constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A number in letters and digits.
std::string in_letters(std::uint64_t value);

/// Four letters that stand for a card in a mode. Each more would take a third of a kilobyte of a card.
std::string id_prefix(std::string_view card_id, std::string_view mode);

}  // namespace placard
