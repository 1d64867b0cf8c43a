#include "drawing/art_store.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "base/ascii.h"
#include "base/fnv.h"
#include "base/spelling.h"
#include "drawing/named_file.h"
#include "io/files.h"

namespace placard {

namespace {

constexpr double pixels_per_px = 2;
constexpr std::size_t max_photo_bytes = 64 * Limits::mib;    // kept for the next line of JSON Lines
constexpr std::size_t max_picture_bytes = 32 * Limits::mib;  // kept for the next card; a picture of a cover has about 2 MB

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
  return std::ranges::find(of_names, extension) != of_names.end();
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

// A path that begins with '/' is relative to a folder that the site publishes.
std::string path_in_site(const std::string& path, const std::string& page) {
  const std::string project = path.starts_with('/') ? project_folder(page) : "";
  for (const std::string_view folder : {"/static", "/public", "/assets", "/src", ""}) {
    std::string file = project + std::string(folder) + path;
    if (!project.empty() && open_file(file, project).is_regular()) return file;
  }
  return path;
}

/// A kind of images.
template <class Image>
struct ImageKind {
  std::string name;
  Limit limit;  ///< of a file
  std::string all_names;
  Limit limit_of_all;
  std::string types;
  Image (*read)(std::string bytes);
};

const ImageKind<LogoArt> logo_kind{"logo", limits.logo, "all logos", limits.logos, "use an SVG or PNG file", read_logo};

Photo read_whole_photo(std::string bytes) {
  Photo photo = read_photo(std::move(bytes));
  if (photo.error.empty()) photo.error = broken_part_of(photo);
  return photo;
}

ImageKind<Photo> photo_kind(const std::string& name) {
  return {name, limits.photo, "all avatars and covers", limits.photos, "use a PNG or JPEG file", read_whole_photo};
}

// Whether an image is named by a path; the reader reports addresses.
bool is_image_path(const Text& path) { return !path.empty() && path.text.find("://") == std::string::npos; }

// Reads the image at `path`, which the author calls `named`, on its first use.
template <class Image>
void load(const ImageKind<Image>& kind, const Text& named, const std::string& path, const std::string& within,
          ImageCache<Image>& cache, Problems& problems, bool is_of_command_line = false) {
  const auto cannot_be_drawn = [&](const std::string& why, const std::string& hint = {}) {
    problems.error(named.span, "the " + kind.name + " '" + named.text + "' cannot be drawn: " + why, hint);
  };
  const OpenFile open = open_named(
      {kind.name, path, within, kind.limit,
       std::string("paths are relative to the ") + (is_of_command_line ? "current folder" : "metadata file"), kind.types},
      named, problems);
  if (!open.file) return;
  if (cache.used.insert(path).second) cache.bytes += open.size();
  if (cache.bytes > kind.limit_of_all.value)
    return cannot_be_drawn(kind.all_names + " together are larger than " + to_text(kind.limit_of_all));
  auto& image = cache.images[path];
  if (!image) image = std::make_shared<const Image>(kind.read(read_all(open.file, path, kind.limit)));
  if (!image->error.empty()) cannot_be_drawn(image->error, image->hint);
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
  const auto found = logos_.images.find(path.text);
  return found == logos_.images.end() ? nullptr : found->second.get();
}

const Photo* ArtStore::photo(const Text& path) {
  const auto found = photos_.images.find(path.text);
  return found == photos_.images.end() || !found->second->error.empty() ? nullptr : found->second.get();
}

Picture ArtStore::picture(const Photo& photo, const Size& size, bool is_square) {
  const int side = std::min(photo.width, photo.height);
  const double width = is_square ? side : photo.width;
  const double height = is_square ? side : photo.height;
  const double scale = std::min({1.0, pixels_per_px * size.width / width, limits.photo_side.number() / std::max(width, height)});
  const auto scaled = [scale](double length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
  if (picture_bytes_ > max_picture_bytes) {
    pictures_.clear();
    picture_bytes_ = 0;
  }
  Picture& picture = pictures_[{&photo, scaled(width), scaled(height), is_square}];
  if (picture.file) return picture;
  Bitmap bitmap = scaled_down(photo, scaled(width), scaled(height), is_square);
  picture.is_photo = true;
  if (photo.is_jpeg) {
    picture.file = std::make_shared<const std::string>(encode_jpeg(bitmap));
    // The pixels as viewers of the SVG see them.
    bitmap = scaled_down(read_photo(*picture.file), bitmap.width, bitmap.height);
    picture.pixels = std::make_shared<const Bitmap>(std::move(bitmap));
  } else {
    picture.file = std::make_shared<const std::string>(encode_png(bitmap, pixels_per_px, compressor_, 0));
  }
  picture_bytes_ += picture.file->size() + (picture.pixels ? picture.pixels->rgba.size() : 0);
  return picture;
}

void ArtStore::load_images(CardFile& file) {
  bool is_original_broken = false;
  for (Card& card : file.cards) {
    const std::size_t before = file.problems.errors();
    if (!card.logo_svg.empty()) {
      card.logo.light = card.logo.dark = {"svg " + std::to_string(fnv1a(card.logo_svg.text)), card.logo_svg.span};
      auto& logo = logos_.images[card.logo.light.text];
      logo = std::make_shared<const LogoArt>(read_logo(card.logo_svg.text));
      if (!logo->error.empty())
        file.problems.error(card.logo_svg.span, "the logo in 'logoSvg' cannot be drawn: " + logo->error, logo->hint);
    } else {
      for (Text* path : logos_of(card)) load_logo(*path, file);
    }
    load_photos(card, file);
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
    folders.push_back({path_beside(own, folder.text), project_folder(own)});
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
    logos_.images[name.text] = std::make_shared<const LogoArt>(LogoArt{built_in, {}, {}, {}});
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
  if (!is_image_path(path)) return;
  const std::string own = own_path(file.origin(path));
  const Text named = path;
  std::string within = file.is_of_command_line ? root_folder() : project_folder(own);
  if (is_icon_name(path.text)) {
    const auto icon_file = find_icon(path, file);
    if (!icon_file) return;
    within = *icon_file;
  } else {
    path.text = path_beside(own, named.text);
  }
  load(logo_kind, named, path.text, within, logos_, file.problems, file.is_of_command_line);
}

void ArtStore::load_photos(Card& card, CardFile& file) {
  const auto load_photo = [&](Text& path, const std::string& kind, Problems& problems) {
    if (!is_image_path(path)) return;
    const std::string own = own_path(file.origin(path));
    const Text named = path;
    path.text = path_beside(own, named.text);
    load(photo_kind(kind), named, path.text, project_folder(own), photos_, problems);
  };
  for (Text* path : {&card.avatar.light, &card.avatar.dark}) load_photo(*path, "avatar", file.problems);
  for (Person& person : card.people) load_photo(person.avatar, "avatar", file.problems);
  Problems of_cover;
  for (Text* path : {&card.cover.light, &card.cover.dark}) {
    if (card.is_converted) path->text = path_in_site(path->text, file.path);
    load_photo(*path, "cover", of_cover);
  }
  if (!card.is_converted || !of_cover.has_errors()) return file.problems.add(of_cover);
  const Problem first = of_cover.sorted().front();
  file.problems.warning(first.span, first.message, first.hint);
  card.cover = {};
}

void ArtStore::begin_run(std::size_t max_logos) {
  std::size_t photo_bytes = 0;
  for (const auto& [path, photo] : photos_.images) photo_bytes += photo->file.size();
  if (photo_bytes > max_photo_bytes) {
    pictures_.clear();
    picture_bytes_ = 0;
    photos_.images.clear();
  }
  if (logos_.images.size() > max_logos) logos_.images.clear();
  logos_ = {std::move(logos_.images)};
  photos_ = {std::move(photos_.images)};
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
