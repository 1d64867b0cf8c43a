#pragma once
// What other programs read: the rows that --report prints, one per file and per problem, and annotations, which are workflow
// commands of GitHub Actions. Its runner reads every line that a step prints.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "io/output_file.h"

namespace placard {

/// A problem with line and column, or a failure without a place.
struct Finding {
  Level level = Level::error;
  std::string file;  ///< empty if there is no place
  Place begin;
  Place end;  ///< on the same line
  std::string message;
  std::string hint;
};

/// A problem of a source as a finding.
Finding finding_of(const Problem& problem, const Source& source);

/// The workflow command that annotates a line: "::error file=…,line=…::…". Paths are relative to `workspace`, the folder of
/// the checked-out repository, unless it is empty.
std::string annotation(const Finding& finding, const std::string& workspace);

/// Inserts a space into all text that the runner would execute as a workflow command: "::x::" at the start of a line and
/// "##[x]" anywhere.
std::string neutral(std::string_view text);

/// A file and its outcome.
struct FileRow {
  FileOutcome outcome = FileOutcome::unchanged;
  std::string path;
};

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
