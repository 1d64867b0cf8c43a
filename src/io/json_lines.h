#pragma once
// JSON Lines: a metadata file a line, read as they come.

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "io/descriptor.h"

namespace placard {

/// Whether a line is a JSON object by itself, as far as its brackets and quotes tell.
bool is_json_object(std::string_view line);

/// Whether a file has that format, by its name.
inline bool is_lines_file(std::string_view path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

/// Reads lines of a file or of stdin ("-"), none longer than a metadata file may be. Throws Failure.
class LineReader {
 public:
  explicit LineReader(const std::string& path);

  /// The next line that is not blank, as a source that knows its number; nothing at the end, or soon after `stopped`.
  std::optional<Source> next(const std::atomic<bool>& stopped);

  /// Whether the first line is a whole JSON object. It is read then, and still the next.
  bool begins_with_object();

  /// All that was not read as lines yet.
  Source rest();

 private:
  bool fill(const std::atomic<bool>& stopped);

  std::string name_;
  Descriptor file_;
  std::string text_;  // read, from `begin_` on not yet given
  std::size_t begin_ = 0;
  std::size_t line_ = 1;  // number of the line at `begin_`
  bool ended_ = false;
};

}  // namespace placard
