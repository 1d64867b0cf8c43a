#pragma once
// Icons and language colors from the data folder, each read when it is first asked for.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "drawing/card_files.h"
#include "input/node.h"
#include "layout/painter.h"

namespace placard {

/// The drawings of one thread.
class ArtStore : public ArtSource {
 public:
  explicit ArtStore(std::string data_folder) : data_folder_(std::move(data_folder)) {}
  /// One with the logos of another, for a thread of its own.
  ArtStore(std::string data_folder, const ArtStore& other) : data_folder_(std::move(data_folder)), logos_(other.logos_) {}

  const Art* icon(std::string_view name) override;
  const LogoArt* logo(const Text& path) override;
  std::optional<Color> language_color(std::string_view name) override;

  /// Reads the logos of a file's cards, whose paths are then those from where the program runs; what is wrong with one is a
  /// problem at its path.
  void load_logos(CardFile& file);
  /// Begins a run in the limit on the bytes of all logos. Logos of the runs before are kept, unless there are more than `max`.
  void begin_run(std::size_t max) {
    if (logos_.size() > max) logos_.clear();
    used_logos_.clear();
    logo_bytes_ = 0;
  }

 private:
  std::string data_folder_;
  std::map<std::string, std::optional<Art>, std::less<>> icons_;
  std::map<std::string, std::shared_ptr<const LogoArt>, std::less<>> logos_;  // by path from where the program runs
  std::set<std::string, std::less<>> used_logos_;                             // paths, in this run
  std::size_t logo_bytes_ = 0;                                                // of these
  std::optional<Node> languages_;
};

}  // namespace placard
