#pragma once
// Icons, language colors, logos and photographs, each read on first use.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "drawing/card_files.h"
#include "drawing/photo_store.h"
#include "input/parse.h"
#include "layout/painter.h"

namespace placard {

/// The drawings that one thread uses. Not thread-safe.
class ArtStore : public ArtSource {
 public:
  explicit ArtStore(std::string data_folder) : data_folder_(std::move(data_folder)) {}
  /// Starts with the images that another store has read, for use on another thread.
  ArtStore(std::string data_folder, const ArtStore& other)
      : data_folder_(std::move(data_folder)), icon_folders_(other.icon_folders_), logos_(other.logos_), photos_(other.photos_) {}

  /// Adds folders of the command line in which icons are looked up by name.
  void use_icons(std::vector<std::string> folders) { icon_folders_ = std::move(folders); }

  std::shared_ptr<const Art> icon(std::string_view name) override;
  const LogoArt* logo(const Text& path) override;
  const Photo* photo(const Text& path) override { return photos_.find(path.text); }
  Picture picture(const Photo& photo, const Size& size, bool is_square) override {
    return photos_.picture(photo, size, is_square);
  }
  std::optional<Color> language_color(std::string_view name) override;

  /// Reads the logos, avatars and covers of a file's cards and makes their paths relative to the working directory. Names of
  /// icons become the paths of their files. Errors are reported at the paths; `has_broken_image` of their cards is set.
  void load_images(CardFile& file);
  /// Resets the count of bytes. Keeps the logos of earlier runs, unless there are more than `max`, and the photographs,
  /// unless they are large.
  void begin_run(std::size_t max) {
    photos_.begin_run();
    if (logos_.size() > max) logos_.clear();
    used_logos_.clear();
    logo_bytes_ = 0;
  }

 private:
  void load_logo(Text& path, CardFile& file);
  std::optional<std::string> find_icon(Text& name, CardFile& file);

  std::string data_folder_;
  std::vector<std::string> icon_folders_;
  std::map<std::string, std::shared_ptr<const Art>, std::less<>> icons_;
  std::map<std::string, std::shared_ptr<const LogoArt>, std::less<>> logos_;  // by path from the working directory
  std::set<std::string, std::less<>> used_logos_;                             // paths used in this run
  std::size_t logo_bytes_ = 0;                                                // of `used_logos_`
  PhotoStore photos_;
  std::optional<Node> languages_;
};

}  // namespace placard
