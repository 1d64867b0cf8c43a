#pragma once
// Annotations: workflow commands of GitHub Actions, whose runner reads every line that a step prints.

#include <string>
#include <string_view>

#include "base/diagnostics.h"

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

}  // namespace placard
