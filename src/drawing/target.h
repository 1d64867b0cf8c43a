#pragma once
// Where pictures go.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "drawing/render_options.h"
#include "io/output_file.h"
#include "io/report.h"

namespace placard {

/// Pictures go into a folder under their own names, into one file, to stdout, or into an archive.
struct Target {
  enum class Kind { folder, file, standard, archive };
  Kind kind = Kind::folder;
  std::string path;

  /// As messages say it.
  [[nodiscard]] std::string name() const { return kind == Kind::standard ? "stdout" : "'" + path + "'"; }
  /// Whether it takes one picture only.
  [[nodiscard]] bool is_single() const { return kind == Kind::file || kind == Kind::standard; }
};

/// What the options say. Throws Failure where the ending is none that is written.
Target read_target(const RenderOptions& options);

/// The formats of each card's pictures. Throws Failure where the target takes another.
std::vector<Format> formats_for(const RenderOptions& options, const Target& target);

/// Puts pictures where they belong, or compares them with what is there. Throws Failure where they are more bytes than the limit.
class PictureWriter {
 public:
  PictureWriter(const Target& target, bool only_compares, Report& report, const Limit& limit);

  void write(const std::string& name, const std::string& bytes);

  /// Ends an archive; without this, there is none.
  void finish();

  /// How many files are not what would be written.
  [[nodiscard]] std::size_t differing() const { return differing_; }

 private:
  void add_to_archive(std::string_view bytes);

  const Target& target_;
  bool only_compares_;
  Report& report_;
  Limit limit_;
  std::optional<OutputFile> archive_;  // unless it goes to stdout
  std::string entry_;                  // what is being put into it
  std::size_t pictures_ = 0;
  std::size_t bytes_ = 0;
  std::size_t differing_ = 0;
};

}  // namespace placard
