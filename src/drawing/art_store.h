#pragma once
// Icons, language colors, logos and photographs, each read on first use; photographs are scaled down once for each size.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "backend/raster/png.h"
#include "drawing/card_files.h"
#include "input/parse.h"
#include "layout/painter.h"

namespace placard {

/// The images of a kind that were read.
template <class Image>
struct ImageCache {
  std::map<std::string, std::shared_ptr<const Image>, std::less<>> images{};  ///< by path from the working directory
  std::set<std::string, std::less<>> used{};                                  ///< paths used in this run
  std::size_t bytes = 0;                                                      ///< of `used`
};

/// The drawings that one thread uses. Not thread-safe.
class ArtStore : public ArtSource {
 public:
  explicit ArtStore(std::string data_folder) : data_folder_(std::move(data_folder)) {}
  /// Starts with the images that another store has read, for use on another thread.
  ArtStore(std::string data_folder, const ArtStore& other)
      : data_folder_(std::move(data_folder)), icon_folders_(other.icon_folders_) {
    logos_.images = other.logos_.images;
    photos_.images = other.photos_.images;
  }

  /// Adds folders of the command line in which icons are looked up by name.
  void use_icons(std::vector<std::string> folders) { icon_folders_ = std::move(folders); }

  std::shared_ptr<const Art> icon(std::string_view name) override;
  const LogoArt* logo(const Text& path) override;
  const Photo* photo(const Text& path) override;
  /// Has two pixels per px, or fewer if the photograph has fewer.
  Picture picture(const Photo& photo, const Size& size, bool is_square) override;
  std::optional<Color> language_color(std::string_view name) override;

  /// Reads the logos, avatars and covers of a file's cards and makes their paths relative to the working directory. Names of
  /// icons become the paths of their files. Errors are reported at the paths; `has_broken_image` of their cards is set. A page
  /// may name covers for other tools: one that cannot be drawn is a warning.
  void load_images(CardFile& file);
  /// Resets the count of bytes. Keeps the logos of earlier runs, unless there are more than `max_logos`, and the photographs,
  /// unless they are large.
  void begin_run(std::size_t max_logos);

 private:
  void load_logo(Text& path, CardFile& file);
  void load_photos(Card& card, CardFile& file);
  std::optional<std::string> find_icon(Text& name, CardFile& file);

  std::string data_folder_;
  std::vector<std::string> icon_folders_;
  std::map<std::string, std::shared_ptr<const Art>, std::less<>> icons_;
  ImageCache<LogoArt> logos_;
  ImageCache<Photo> photos_;
  std::map<std::tuple<const Photo*, int, int, bool>, Picture> pictures_;  // by width, height and whether it is a square
  std::size_t picture_bytes_ = 0;                                         // of `pictures_`
  Compressor compressor_;
  std::optional<Node> languages_;
};

}  // namespace placard
