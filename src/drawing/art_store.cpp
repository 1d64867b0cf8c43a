#include "drawing/art_store.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/ascii.h"
#include "base/fnv.h"
#include "base/spelling.h"
#include "drawing/named_file.h"
#include "image/logo.h"
#include "input/parse.h"
#include "io/files.h"

namespace placard {

namespace {

/// A folder of icons, and the folder that it must be in.
struct IconFolder {
  std::string path;
  std::string within;
};

// Whether a logo is named by a word instead of a path: "redis", "Node.js".
bool is_icon_name(const std::string& text) {
  if (text.find('/') != std::string::npos) return false;
  const std::string extension = lower(std::filesystem::path(text).extension().string());
  constexpr std::array<std::string_view, 8> of_names{"", ".js", ".io", ".net", ".ai", ".dev", ".com", ".org"};
  return std::find(of_names.begin(), of_names.end(), extension) != of_names.end();
}

// The file names that a word can mean: as simple-icons spells "Node.js" and "C++" ("nodedotjs", "cplusplus"), and with dashes.
std::vector<std::string> icon_words(const std::string& text) {
  std::string spelled;
  for (const char c : lower(text)) {
    if (is_letter_or_digit(c)) spelled += c;
    if (c == '.') spelled += "dot";
    if (c == '+') spelled += "plus";
    if (c == '&') spelled += "and";
    if (c == '#') spelled += "sharp";
  }
  std::string plain = slug(text);
  if (plain == spelled) return {std::move(plain)};
  return {std::move(spelled), std::move(plain)};
}

// For hints.
std::vector<std::string> names_of_icons(const std::vector<IconFolder>& folders) {
  constexpr std::size_t most = 20'000;
  std::vector<std::string> names;
  for (const auto& [folder, within] : folders) {
    for (const std::string& name : names_in(open_folder(folder, within), most)) {
      if (name.ends_with(".svg")) names.push_back(name.substr(0, name.size() - 4));
    }
  }
  return names;
}

}  // namespace

std::shared_ptr<const Art> ArtStore::icon(std::string_view name) {
  const auto [entry, is_new] = icons_.try_emplace(std::string(name));
  std::error_code error;
  const std::string path = data_folder_ + "/data/icons/" + std::string(name) + ".svg";
  if (is_new && std::filesystem::is_regular_file(path, error)) {
    ArtResult result = read_svg_art(read_regular_file(path, limits.logo));
    if (!result.error.empty()) throw Failure("reading the icon '" + path + "': " + result.error, ExitStatus::machine);
    entry->second = std::make_shared<const Art>(std::move(result.art));
  }
  return entry->second;
}

const LogoArt* ArtStore::logo(const Text& path) {
  const auto found = logos_.find(path.text);
  return found == logos_.end() ? nullptr : found->second.get();
}

void ArtStore::load_images(CardFile& file) {
  bool is_original_broken = false;
  for (Card& card : file.cards) {
    const std::size_t before = file.problems.errors();
    if (!card.logo_svg.empty()) {
      card.logo.light = card.logo.dark = {"svg " + std::to_string(fnv1a(card.logo_svg.text)), card.logo_svg.span};
      auto& logo = logos_[card.logo.light.text];
      logo = std::make_shared<LogoArt>(read_logo(card.logo_svg.text));
      if (!logo->error.empty())
        file.problems.error(card.logo_svg.span, "the logo in 'logoSvg' cannot be drawn: " + logo->error, logo->hint);
    } else {
      for (Text* path : logos_of(card)) load_logo(*path, file);
    }
    photos_.load(card, file);
    // An error of an image that a translation shares with its card is already reported.
    card.has_broken_image = file.problems.errors() > before || (card.is_translation() && is_original_broken);
    if (!card.is_translation()) is_original_broken = card.has_broken_image;
  }
}

// Looks a name up in the folders of icons, then among the built-in ones, and reports one that is in neither. Returns the folder
// that its file must be in, or nothing if there is no file to load.
std::optional<std::string> ArtStore::find_icon(Text& name, CardFile& file) {
  std::vector<IconFolder> folders;
  for (const Text& folder : file.icons) {
    const std::string own = own_path(file.origin(folder));
    const std::filesystem::path path = std::filesystem::path(own).parent_path() / folder.text;
    folders.push_back({path.lexically_normal().string(), project_folder(own)});
  }
  for (const std::string& folder : icon_folders_) folders.push_back({folder, root_folder()});
  const std::vector<std::string> words = icon_words(name.text);
  for (const auto& [folder, within] : folders) {
    for (const std::string& word : words) {
      std::string path = folder;
      path.append("/").append(word).append(".svg");
      if (!open_file(path, within).is_regular()) continue;
      name.text = path;
      return within;
    }
  }
  for (const std::string& word : words) {
    const std::shared_ptr<const Art> built_in = icon(word);
    if (!built_in) continue;
    name.text = "icon " + word;  // not a path
    logos_[name.text] = std::make_shared<LogoArt>(LogoArt{built_in, {}, {}, {}});
    return std::nullopt;
  }
  const bool has_folders = !folders.empty();
  folders.push_back({data_folder_ + "/data/icons", {}});
  const std::vector<std::string> known = names_of_icons(folders);
  const auto similar = nearest(words.back(), {known.begin(), known.end()});
  file.problems.error(name.span, "there is no icon '" + name.text + "'",
                      similar       ? "did you mean '" + std::string(*similar) + "'?"
                      : has_folders ? "write the path of a file, or the name of an SVG file in a folder of icons"
                                    : "write the path of a file, or name a folder of icons next to 'cards:', such as "
                                      "'icons: node_modules/simple-icons/icons'");
  return std::nullopt;
}

void ArtStore::load_logo(Text& path, CardFile& file) {
  const bool is_address = path.text.find("://") != std::string::npos;  // reported by the reader
  if (path.empty() || is_address) return;
  const std::string own = own_path(file.origin(path));
  const Text named = path;
  const auto cannot_be_drawn = [&](const std::string& why, const std::string& hint = {}) {
    file.problems.error(named.span, "the logo '" + named.text + "' cannot be drawn: " + why, hint);
  };
  std::string within = file.is_of_command_line ? root_folder() : project_folder(own);
  if (is_icon_name(path.text)) {
    const auto icon_file = find_icon(path, file);
    if (!icon_file) return;
    within = *icon_file;
  } else {
    path.text = (std::filesystem::path(own).parent_path() / named.text).lexically_normal().string();
  }
  const OpenFile open = open_named(
      {"logo", path.text, within, limits.logo,
       file.is_of_command_line ? "paths are relative to the current folder" : "paths are relative to the metadata file",
       "use an SVG or PNG file"},
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
