#pragma once
// Avatars and covers, read once and scaled down once for each size.

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "backend/raster/png.h"
#include "base/geometry.h"
#include "drawing/card_files.h"
#include "image/photo.h"
#include "scene/scene.h"

namespace placard {

/// The photographs that one thread uses. Not thread-safe.
class PhotoStore {
 public:
  PhotoStore() = default;
  /// Starts with the photographs that another store has read, for use on another thread.
  PhotoStore(const PhotoStore& other) : photos_(other.photos_) {}
  PhotoStore& operator=(const PhotoStore&) = delete;

  /// Returns the photograph at a path; null if it is not loaded or cannot be drawn.
  [[nodiscard]] const Photo* find(std::string_view path) const;
  /// Returns a photograph, or the square in its middle, for a rectangle of `size` px: with two pixels per px, or fewer if the
  /// photograph has fewer.
  Picture picture(const Photo& photo, const Size& size, bool is_square);

  /// Reads the photographs of a card of a file and makes their paths relative to the working directory. Errors are reported at
  /// the paths. A page may name covers for other tools: one that cannot be drawn is a warning.
  void load(Card& card, CardFile& file);
  /// Resets the count of bytes. Keeps the photographs of earlier runs, unless they are large.
  void begin_run();

 private:
  void load(Text& path, std::string_view kind, const CardFile& file, Problems& problems);

  std::map<std::string, std::shared_ptr<const Photo>, std::less<>> photos_;  // by path from the working directory
  std::map<std::tuple<const Photo*, int, int, bool>, Picture> pictures_;     // by width, height and whether it is a square
  std::set<std::string, std::less<>> used_;                                  // paths used in this run
  std::size_t bytes_ = 0;                                                    // of `used_`
  std::size_t photo_bytes_ = 0;                                              // of `photos_`
  std::size_t picture_bytes_ = 0;                                            // of `pictures_`
  Compressor compressor_;
};

}  // namespace placard
