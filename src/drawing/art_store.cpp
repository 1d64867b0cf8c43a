#include "drawing/art_store.h"

#include <filesystem>

#include "drawing/named_file.h"
#include "image/logo.h"
#include "base/spelling.h"
#include "io/files.h"
#include "input/parse.h"

namespace placard {

namespace {

LogoArt read(const OpenFile& open, const std::string& path) {
  LogoArt logo = read_logo(read_all(open.file, path, limits.logo));
  if (logo.png) logo.error = broken_part_of_png(*logo.png->bytes);
  return logo;
}

}  // namespace

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

void ArtStore::load_logos(CardFile& file) {
  const std::string own = own_path(file.path);
  const auto cannot_be_drawn = [&file](const Text& named, const std::string& why, const std::string& hint = {}) {
    file.problems.error(named.span, "the logo '" + named.text + "' cannot be drawn: " + why, hint);
  };
  for (Card& card : file.cards) {
    for (Text* path : {&card.logo.light, &card.logo.dark}) {
      const bool is_address = path->text.find("://") != std::string::npos;  // reported by the reader
      if (path->empty() || is_address) continue;
      const Text named = *path;
      path->text = (std::filesystem::path(own).parent_path() / named.text).lexically_normal().string();
      const OpenFile open = open_named({"logo", path->text, project_folder(own), limits.logo,
                                        "paths are relative to the metadata file", "use an SVG or PNG file"},
                                       named, file.problems);
      if (!open.file) continue;
      if (used_logos_.insert(path->text).second) logo_bytes_ += open.size();
      if (logo_bytes_ > limits.logos.value) {
        cannot_be_drawn(named, "all logos together are larger than " + to_text(limits.logos));
        continue;
      }
      auto& logo = logos_[path->text];
      if (!logo) logo = std::make_shared<LogoArt>(read(open, path->text));
      if (!logo->error.empty()) cannot_be_drawn(named, logo->error, logo->hint);
    }
  }
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
