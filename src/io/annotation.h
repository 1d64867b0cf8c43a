#pragma once
// Words for a log that obeys commands: GitHub's runner reads every line that a step prints.

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace placard {

/// A problem with its place counted, or a failure that has none.
struct Finding {
  Level level = Level::error;
  std::string file;  ///< empty: it has no place
  Place begin;
  Place end;  ///< in the same line
  std::string message;
  std::string hint;
};

/// A problem of a source as a finding.
Finding finding_of(const Problem& problem, const Source& source);

/// The finding as a command that makes the runner show it beside its line: "::error file=…,line=…::…". Paths are those
/// of the checked-out repository where `workspace`, its folder, is not empty.
std::string annotation(const Finding& finding, const std::string& workspace);

/// The text with whatever the runner would take for a command, "::x::" at a line's beginning or "##[x]" anywhere, made
/// plain text by a space.
std::string neutral(std::string_view text);

}  // namespace placard
