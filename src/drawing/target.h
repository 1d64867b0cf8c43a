#pragma once
// The output of a run.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "drawing/options.h"
#include "io/output_file.h"
#include "io/report.h"

namespace placard {

/// The number of new and changed files, and of orphans, that are listed; the others are counted.
constexpr std::size_t max_listed = 20;

/// A folder, a single file, stdout, a tar archive, or lines of JSON on stdout.
struct Target {
  enum class Kind { folder, file, standard, archive, lines };
  Kind kind = Kind::folder;
  std::string path;
  std::string within = {};  ///< the folder that its files must be in: see io/open_file.h

  /// The name in messages.
  [[nodiscard]] std::string name() const { return kind == Kind::standard ? "stdout" : "'" + path + "'"; }
  /// Whether it takes only one picture.
  [[nodiscard]] bool is_single() const { return kind == Kind::file || kind == Kind::standard; }
};

/// The target of the options. Throws Failure for an unsupported file extension.
Target read_target(const RenderOptions& options);

/// The formats of each card's pictures. Throws Failure if they contradict the target's extension.
std::vector<Format> formats_for(const RenderOptions& options, const Target& target);

/// Writes pictures to the target, or compares them with existing files. Throws Failure above the limit on bytes.
class PictureWriter {
 public:
  PictureWriter(const Target& target, bool only_compares, Report& report, const Limit& limit);

  /// `line` is the line of the card in the input.
  void write(const std::string& name, const std::string& bytes, std::size_t line = 0);

  /// Writes why a line was not drawn, if pictures are written as lines.
  void write_error(std::size_t line, const std::string& message);

  /// Completes an archive, and reports how many files were not listed. Without this call, no archive is written.
  void finish();

  /// The number of files that differ from what would be written.
  [[nodiscard]] std::size_t differing() const { return differing_; }

 private:
  void add_to_archive(std::string_view bytes);
  void report_written(FileOutcome outcome, const std::string& path, std::size_t bytes);

  const Target& target_;
  bool only_compares_;
  Report& report_;
  Limit limit_;
  std::optional<OutputFile> archive_;  // empty for stdout
  std::string entry_;                  // reused buffer for one tar entry
  std::size_t pictures_ = 0;
  std::size_t bytes_ = 0;
  std::size_t differing_ = 0;
  std::size_t written_ = 0;    // new and changed files
  std::size_t unchanged_ = 0;  // files of a folder
};

/// Which pictures of earlier runs are orphans: all, or those of cards that are now drawn in another mode.
enum class OrphanScope { all, modes };

/// Reports SVG, PNG, WebP and JPEG files in the folder of a target that placard wrote and that have none of the `names`, which
/// have no extension. Names made of one of `ids` and one of `layouts` belong to a run with --layout and are skipped. `patterns`
/// are those of files in folders below; without them, only the folder itself is searched.
void report_orphans(const Target& target, const std::set<std::string>& names, const std::set<std::string>& ids,
                    const std::vector<std::string>& layouts, OrphanScope scope, const std::vector<std::string>& patterns,
                    Report& report);

}  // namespace placard
