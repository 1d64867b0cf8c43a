#include "drawing/art_store.h"

#include <filesystem>

#include "image/logo.h"
#include "base/spelling.h"
#include "io/files.h"
#include "input/parse.h"

namespace placard {

namespace {

// How to fix a logo that cannot be drawn; empty if unknown.
std::string hint_for(const std::string& error) {
  if (error.find("is not supported: only <path>") != std::string::npos)
    return "convert all shapes and text to paths, or save it as PNG";
  return error.find("a viewBox is needed") != std::string::npos ? "add its size to the <svg> tag: viewBox=\"0 0 WIDTH HEIGHT\""
                                                                : "";
}

// `named` is the path as the author wrote it.
void report_missing(const Text& path, const std::string& named, Problems& problems) {
  const std::string kind = file_type_at(path.text);
  if (kind.empty()) {
    problems.error(path.span, "no logo file '" + named + "'", "paths are relative to the metadata file");
  } else {
    problems.error(path.span, "the logo '" + named + "' is " + kind, "use an SVG or PNG file");
  }
}

LogoArt read(const std::string& path) {
  LogoArt logo = read_logo(read_regular_file(path, limits.logo));
  if (logo.png) logo.error = broken_part_of_png(*logo.png->bytes);
  return logo;
}

}  // namespace

const Art* ArtStore::icon(std::string_view name) {
  const auto [entry, is_new] = icons_.try_emplace(std::string(name));
  std::error_code error;
  const std::string path = data_folder_ + "/data/icons/" + std::string(name) + ".svg";
  if (is_new && std::filesystem::is_regular_file(path, error)) {
    ArtResult result = read_svg_art(read_regular_file(path, limits.logo));
    if (!result.error.empty()) throw Failure("reading the icon '" + path + "': " + result.error);
    entry->second = std::move(result.art);
  }
  return entry->second ? &*entry->second : nullptr;
}

const LogoArt* ArtStore::logo(const Text& path) {
  const auto found = logos_.find(path.text);
  return found == logos_.end() ? nullptr : found->second.get();
}

void ArtStore::load_logos(CardFile& file) {
  const std::string own = own_path(file.path);
  const auto cannot_be_drawn = [&file](const Text& path, const std::string& named, const std::string& why) {
    file.problems.error(path.span, "the logo '" + named + "' cannot be drawn: " + why, hint_for(why));
  };
  for (Card& card : file.cards) {
    for (Text* path : {&card.logo.light, &card.logo.dark}) {
      const bool is_address = path->text.find("://") != std::string::npos;  // reported by the reader
      if (path->empty() || is_address) continue;
      const std::string named = path->text;
      path->text = (std::filesystem::path(own).parent_path() / named).lexically_normal().string();
      if (!is_inside(path->text, project_folder(own))) {
        file.problems.error(path->span, "the logo '" + named + "' is outside the project", "copy it next to the metadata file");
      } else if (!is_regular_file(path->text)) {
        report_missing(*path, named, file.problems);
      } else if (const std::size_t size = file_size(path->text); size > limits.logo.value) {
        cannot_be_drawn(*path, named, "the file is larger than " + to_text(limits.logo));
      } else if (logo_bytes_ += used_logos_.insert(path->text).second ? size : 0; logo_bytes_ > limits.logos.value) {
        cannot_be_drawn(*path, named, "all logos together are larger than " + to_text(limits.logos));
      } else {
        auto& logo = logos_[path->text];
        if (!logo) logo = std::make_shared<LogoArt>(read(path->text));
        if (!logo->error.empty()) cannot_be_drawn(*path, named, logo->error);
      }
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
