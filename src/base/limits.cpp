#include "base/limits.h"

#include <algorithm>
#include <array>

namespace placard {

namespace {

constexpr std::array all{
    limits::file,
    limits::readme,
    limits::markers,
    limits::readme_cards,
    limits::open_brackets,
    limits::separators,
    limits::blank_lines,
    limits::directives,
    limits::yaml_tag,
    limits::nesting,
    limits::values,
    limits::text,
    limits::problems,
    limits::cards,
    limits::columns,
    limits::fonts,
    limits::id,
    limits::title,
    limits::subtitle,
    limits::owner,
    limits::status,
    limits::summary,
    limits::quote,
    limits::tags,
    limits::tag,
    limits::link_text,
    limits::link_url,
    limits::stats,
    limits::stat_name,
    limits::stat_value,
    limits::alt,
    limits::lang,
    limits::path,
    limits::badge_text,
    limits::card_side,
    limits::card_height,
    limits::png_side,
    limits::png_pixels,
    limits::pdf_side,
    limits::logo,
    limits::logos,
    limits::logo_pixels,
    limits::logo_nesting,
    limits::logo_paths,
    limits::logo_points,
    limits::logo_crossings,
    limits::logo_coordinate,
    limits::logo_reach,
    limits::grid_step,
    limits::style_chain,
    limits::style_layers,
    limits::style_stops,
    limits::style_fonts,
    limits::font,
    limits::output,
    limits::stream_output,
    limits::init_file,
    limits::preview_request,
    limits::preview_connections,
    limits::preview_backlog,
    limits::preview_views,
    limits::preview_memory,
};

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

}  // namespace

std::span<const Limit> all_limits() { return all; }

std::string to_text(const Limit& limit) {
  const bool bytes = limit.unit == "bytes";
  if (bytes && limit.value % limits::mib == 0) return std::to_string(limit.value / limits::mib) + " MiB";
  if (bytes && limit.value % limits::kib == 0) return std::to_string(limit.value / limits::kib) + " KiB";
  if (limit.value % limits::million == 0)
    return std::to_string(limit.value / limits::million) + " million " + std::string(limit.unit);
  return std::to_string(limit.value) + " " + std::string(limit.unit);
}

std::string limits_text() {
  std::string text;
  for (const Limit& limit : all) {
    text += padded(std::string(limit.name), 20) + padded(std::to_string(limit.value), 12) + padded(std::string(limit.unit), 11) +
            std::string(limit.reason) + "\n";
  }
  return text;
}

}  // namespace placard
