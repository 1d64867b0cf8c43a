#include "base/limits.h"

#include <algorithm>
#include <array>
#include <bit>

namespace placard {

namespace {

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

}  // namespace

std::span<const Limit> all_limits() {
  static const auto rows = std::bit_cast<std::array<Limit, sizeof(Limits) / sizeof(Limit)>>(limits);
  return rows;
}

std::string to_text(const Limit& limit) {
  const bool bytes = limit.unit == "bytes";
  if (bytes && limit.value % limits.mib == 0) return std::to_string(limit.value / limits.mib) + " MiB";
  if (bytes && limit.value % limits.kib == 0) return std::to_string(limit.value / limits.kib) + " KiB";
  if (limit.value % limits.million == 0)
    return std::to_string(limit.value / limits.million) + " million " + std::string(limit.unit);
  return std::to_string(limit.value) + " " + std::string(limit.unit);
}

std::string limits_text() {
  std::string text;
  for (const Limit& limit : all_limits()) {
    text += padded(std::string(limit.name), 20) + padded(std::to_string(limit.value), 12) + padded(std::string(limit.unit), 11) +
            std::string(limit.reason) + "\n";
  }
  return text;
}

}  // namespace placard
