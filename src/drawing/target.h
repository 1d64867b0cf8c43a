#pragma once
// Where pictures go.

#include <set>
#include <string>
#include <vector>

#include "base/limits.h"
#include "drawing/render_options.h"
#include "io/report.h"

namespace placard {

/// Pictures go into a folder under their own names, into one file, to stdout, or into an archive.
struct Target {
  enum class Kind { folder, file, standard, archive };
  Kind kind = Kind::folder;
  std::string path;

  /// Whether it takes one picture only.
  [[nodiscard]] bool is_single() const { return kind == Kind::file || kind == Kind::standard; }
};

/// What the options say. Throws Failure where the ending is none that is written.
Target read_target(const RenderOptions& options);

/// The formats of each card's pictures. Throws Failure where the target takes another.
std::vector<Format> formats_for(const RenderOptions& options, const Target& target);

/// Whether orphans can be told: names of all pictures that were compared are remembered for it, which a stream has too many of.
enum class Orphans { told, untold };

/// Puts pictures where they belong, or compares them with what is there. Throws Failure where they are more bytes than `most`.
class PictureWriter {
 public:
  PictureWriter(const Target& target, bool only_compares, Report& report, std::size_t most = limits::output.value,
                Orphans orphans = Orphans::told);
  ~PictureWriter();
  PictureWriter(const PictureWriter&) = delete;
  PictureWriter& operator=(const PictureWriter&) = delete;

  void write(const std::string& name, const std::string& bytes);

  /// Ends an archive; without this, there is none.
  void finish();

  /// Says which pictures of the folder, SVG and PNG, are placard's and were not compared in any format: no card makes them any
  /// more, or those of another file do. Names that begin with one of `ids` and a layout belong to a run of their own.
  void tell_orphans(const std::set<std::string>& ids) const;

  /// How many files are not what would be written.
  [[nodiscard]] std::size_t differing() const { return differing_; }

 private:
  void compare(const std::string& path, const std::string& bytes);
  void add_to_archive(const std::string& bytes);

  const Target& target_;
  bool only_compares_;
  Orphans orphans_;
  Report& report_;
  int archive_ = -1;
  std::string temporary_;        // path of an archive that is not whole yet
  std::string entry_;            // what is being put into it
  std::set<std::string> stems_;  // names without endings of what was compared
  std::size_t pictures_ = 0;
  std::size_t bytes_ = 0;
  std::size_t most_;
  std::size_t differing_ = 0;
};

}  // namespace placard
