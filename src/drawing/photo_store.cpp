#include "drawing/photo_store.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "drawing/named_file.h"
#include "io/files.h"

namespace placard {

namespace {

constexpr double pixels_per_px = 2;
constexpr std::size_t max_photo_bytes = 64 * Limits::mib;    // kept for the next line of JSON Lines
constexpr std::size_t max_picture_bytes = 32 * Limits::mib;  // kept for the next card; a picture of a cover has about 2 MB

Photo read(const OpenFile& open, const std::string& path) {
  Photo photo = read_photo(read_all(open.file, path, limits.photo));
  if (photo.error.empty()) photo.error = broken_part_of(photo);
  return photo;
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

}  // namespace

const Photo* PhotoStore::find(std::string_view path) const {
  const auto found = photos_.find(path);
  return found == photos_.end() || !found->second->error.empty() ? nullptr : found->second.get();
}

Picture PhotoStore::picture(const Photo& photo, const Size& size, bool is_square) {
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

void PhotoStore::load(Card& card, CardFile& file) {
  for (Text* path : {&card.avatar.light, &card.avatar.dark}) load(*path, "avatar", file, file.problems);
  for (Person& person : card.people) load(person.avatar, "avatar", file, file.problems);
  Problems of_cover;
  for (Text* path : {&card.cover.light, &card.cover.dark}) {
    if (card.is_converted) path->text = path_in_site(path->text, file.path);
    load(*path, "cover", file, of_cover);
  }
  if (!card.is_converted || !of_cover.has_errors()) return file.problems.add(of_cover);
  const Problem first = of_cover.sorted().front();
  file.problems.warning(first.span, first.message, first.hint);
  card.cover = {};
}

void PhotoStore::load(Text& path, std::string_view kind, const CardFile& file, Problems& problems) {
  const bool is_address = path.text.find("://") != std::string::npos;  // reported by the reader
  if (path.empty() || is_address) return;
  const std::string own = own_path(file.origin(path));
  const Text named = path;
  const auto cannot_be_drawn = [&](const std::string& why, const std::string& hint = {}) {
    problems.error(named.span, "the " + std::string(kind) + " '" + named.text + "' cannot be drawn: " + why, hint);
  };
  path.text = (std::filesystem::path(own).parent_path() / named.text).lexically_normal().string();
  const OpenFile open = open_named(
      {kind, path.text, project_folder(own), limits.photo, "paths are relative to the metadata file", "use a PNG or JPEG file"},
      named, problems);
  if (!open.file) return;
  if (used_.insert(path.text).second) bytes_ += open.size();
  if (bytes_ > limits.photos.value) {
    return cannot_be_drawn("all avatars and covers together are larger than " + to_text(limits.photos));
  }
  auto& photo = photos_[path.text];
  if (!photo) {
    photo = std::make_shared<const Photo>(read(open, path.text));
    photo_bytes_ += photo->file.size();
  }
  if (!photo->error.empty()) cannot_be_drawn(photo->error, photo->hint);
}

void PhotoStore::begin_run() {
  if (photo_bytes_ > max_photo_bytes) {
    pictures_.clear();
    photos_.clear();
    photo_bytes_ = picture_bytes_ = 0;
  }
  used_.clear();
  bytes_ = 0;
}

}  // namespace placard
