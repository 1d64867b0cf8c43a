#pragma once
// Messages and hints for syntax errors. The messages of libfyaml differ between its versions, and few of them
// say what to do.

#include <optional>

#include "input/parse.h"

namespace placard {

/// A syntax error.
struct Diagnosis {
  Span span;
  std::string message;
  std::string hint;
};

/// The first known mistake in a YAML text that libfyaml could not parse past `until`; nullopt if none is found up to
/// the line of `until`.
std::optional<Diagnosis> diagnose_yaml(std::string_view text, std::size_t until);

/// The first mistake in a text that is not valid JSON.
std::optional<Diagnosis> diagnose_json(std::string_view text);

/// Detects text that is neither YAML nor JSON: TOML and merge conflicts.
std::optional<Diagnosis> diagnose_other(std::string_view text);

/// The empty span at a line and column, both from 1; columns count code points.
Span place_span(std::string_view text, int line, int column);

/// Warns about text after a value that is a comment because of a '#'; `text` is the text of the file.
void warn_of_lost_text(std::string_view text, const Node& value, Problems& problems);

/// Warns about a value that is missing because a '#' makes it a comment.
void warn_of_comment(std::string_view text, const Node& key, Problems& problems);

}  // namespace placard
