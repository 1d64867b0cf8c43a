#pragma once
// The manifest of a run: one line of JSON for each picture, then one for the run. For a folder of pages, a manifest whose name
// ends in ".json" is one object, which templates read: the path of each page and that of its picture.

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "batch/batch.h"
#include "io/output_file.h"

namespace placard {

/// Writes the manifest that the options name, if any. All member functions throw Failure on an I/O error.
class ManifestWriter {
 public:
  explicit ManifestWriter(const RenderRun& run);

  /// Adds a picture: its name, size, SHA-256 and the place of its card.
  void add(const std::string& name, const std::string& bytes, const InputPlace& place);
  /// Adds the shard, the number of pictures and, for JSON Lines, of lines. Without this call, no manifest is written.
  void finish(const LinesRead* lines);

 private:
  void write(std::string_view row);

  const RenderRun& run_;
  std::optional<OutputFile> file_;  // empty for stdout
  bool is_map_ = false;
  JsonWriter map_{2};
  std::string last_page_;
  std::size_t pictures_ = 0;
};

}  // namespace placard
