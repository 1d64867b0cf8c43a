#include "drawing/art_store.h"

#include <filesystem>

#include "drawing/named_file.h"
#include "image/logo.h"
#include "base/spelling.h"
#include "io/files.h"
#include "input/parse.h"

namespace placard {


std::shared_ptr<const Art> ArtStore::icon(std::string_view name) {
  const auto [entry, is_new] = icons_.try_emplace(std::string(name));
  std::error_code error;
  const std::string path = data_folder_ + "/data/icons/" + std::string(name) + ".svg";
  if (is_new && std::filesystem::is_regular_file(path, error)) {
    ArtResult result = read_svg_art(read_regular_file(path, limits.logo));
    if (!result.error.empty()) throw Failure("reading the icon '" + path + "': " + result.error);
    entry->second = std::make_shared<const Art>(std::move(result.art));
  }
  return entry->second;
}

const LogoArt* ArtStore::logo(const Text& path) {
  const auto found = logos_.find(path.text);
  return found == logos_.end() ? nullptr : found->second.get();
}

void ArtStore::load_images(CardFile& file) {
  for (Card& card : file.cards) {
    const std::size_t before = file.problems.errors();
    for (Text* path : {&card.logo.light, &card.logo.dark}) load_logo(*path, file);
    photos_.load(card, file);
    card.has_broken_image = file.problems.errors() > before;
  }
}

void ArtStore::load_logo(Text& path, CardFile& file) {
  const bool is_address = path.text.find("://") != std::string::npos;  // reported by the reader
  if (path.empty() || is_address) return;
  const std::string own = own_path(file.path);
  const Text named = path;
  const auto cannot_be_drawn = [&](const std::string& why, const std::string& hint = {}) {
    file.problems.error(named.span, "the logo '" + named.text + "' cannot be drawn: " + why, hint);
  };
  path.text = (std::filesystem::path(own).parent_path() / named.text).lexically_normal().string();
  const OpenFile open = open_named(
      {"logo", path.text, project_folder(own), limits.logo, "paths are relative to the metadata file", "use an SVG or PNG file"},
      named, file.problems);
  if (!open.file) return;
  if (used_logos_.insert(path.text).second) logo_bytes_ += open.size();
  if (logo_bytes_ > limits.logos.value) return cannot_be_drawn("all logos together are larger than " + to_text(limits.logos));
  auto& logo = logos_[path.text];
  if (!logo) logo = std::make_shared<LogoArt>(read_logo(read_all(open.file, path.text, limits.logo)));
  if (!logo->error.empty()) cannot_be_drawn(logo->error, logo->hint);
}

std::optional<Color> ArtStore::language_color(std::string_view name) {
  if (!languages_) {
    Problems problems;
    languages_ = parse({"languages.yaml", read_regular_file(data_folder_ + "/data/languages.yaml", limits.file)}, problems);
  }
  for (const Entry& entry : languages_->entries) {
    if (same_letters(entry.key, name)) return parse_color(entry.value.text);
  }
  return std::nullopt;
}

}  // namespace placard
