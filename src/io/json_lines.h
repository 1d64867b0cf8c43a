#pragma once
// JSON Lines: every line is a metadata file.

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "io/open_file.h"

namespace placard {

/// Whether a line is one complete JSON object, judged by its brackets and quotes only.
bool is_json_object(std::string_view line);

/// Whether a path has the extension of JSON Lines.
inline bool is_lines_file(std::string_view path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

/// Reads the lines of a file or of stdin ("-"), each up to limits.file bytes. Throws Failure.
class LineReader {
 public:
  explicit LineReader(const std::string& path);

  /// The next line that is not blank, with its line number; nullopt at the end or after `stopped` is set.
  std::optional<Source> next(const std::atomic<bool>& stopped);

  /// Whether the input is JSON Lines: it is blank, or its first line is a complete JSON object. Consumes nothing.
  bool has_lines();

  /// The rest of the input.
  Source rest();

 private:
  bool fill(const std::atomic<bool>& stopped);

  std::string name_;
  Descriptor file_;
  std::string text_;  // buffer; bytes before `begin_` were returned
  std::size_t begin_ = 0;
  std::size_t line_ = 1;  // line number at `begin_`
  bool ended_ = false;
};

}  // namespace placard
