#include "cli/art_store.h"

#include <filesystem>

#include "base/spelling.h"
#include "cli/files.h"
#include "input/parse.h"

namespace placard {

const Art* ArtStore::icon(std::string_view name) {
  const auto [entry, is_new] = icons_.try_emplace(std::string(name));
  std::error_code error;
  const std::string path = data_folder_ + "/data/icons/" + std::string(name) + ".svg";
  if (is_new && std::filesystem::is_regular_file(path, error)) {
    ArtResult result = read_svg_art(read_source(path).text);
    if (!result.error.empty()) throw Failure("reading the icon '" + path + "': " + result.error);
    entry->second = std::move(result.art);
  }
  return entry->second ? &*entry->second : nullptr;
}

std::optional<Colour> ArtStore::language_colour(std::string_view name) {
  if (!languages_) {
    Problems problems;
    languages_ = parse(read_source(data_folder_ + "/data/languages.yaml"), problems);
  }
  for (const Entry& entry : languages_->entries) {
    if (same_letters(entry.key, name)) return parse_colour(entry.value.text);
  }
  return std::nullopt;
}

}  // namespace placard
