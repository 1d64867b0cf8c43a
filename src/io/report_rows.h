#pragma once
// The rows that --report prints for other programs: one per file and per problem.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "io/annotation.h"
#include "io/output_file.h"
#include "base/enum_names.h"

namespace placard {

/// What a run did with a file, or the result of a comparison with --check.
enum class FileOutcome { created, changed, unchanged, missing, differs, orphan };

template <>
inline constexpr std::array<std::string_view, 6> enum_names<FileOutcome>{"new",     "changed", "unchanged",
                                                                         "missing", "differs", "orphan"};

/// A file and its outcome.
struct FileRow {
  FileOutcome outcome = FileOutcome::unchanged;
  std::string path;
};

/// The outcome of a write.
FileOutcome outcome_of(Written written);

/// "OUTCOME<tab>PATH\n". The path is normalized; its control characters become '?', so that a row is one line.
std::string to_row(const FileRow& file);

/// "error<tab>FILE:LINE:COLUMN<tab>MESSAGE<tab>HINT\n", or "warning…"; place and hint may be empty.
std::string to_row(const Finding& finding);

/// The parsed rows of one or more reports.
struct ReportRows {
  std::vector<FileRow> files;
  std::vector<std::string> problems;  ///< "FILE:LINE:COLUMN: error: MESSAGE (HINT)"
};

/// Parses the rows of `text`, the contents of the file `name`. Throws Failure if a line is not a row.
void read_rows(std::string_view text, const std::string& name, ReportRows& rows);

}  // namespace placard
