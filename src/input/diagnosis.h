#pragma once
// What is wrong with the syntax of a file, in our own words: the library's differ between its versions, and few of them
// say what to do.

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/node.h"

namespace placard {

/// A mistake of syntax.
struct Diagnosis {
  Span span;
  std::string message;
  std::string hint;
};

/// The first mistake in a YAML text that the library could not read past `until`; nothing where none is known that
/// stands there or before.
std::optional<Diagnosis> diagnose_yaml(std::string_view text, std::size_t until);

/// The first mistake in a text that is no JSON.
std::optional<Diagnosis> diagnose_json(std::string_view text);

/// What makes a text that is no YAML and no JSON something else, or unfinished: TOML, lines of a merge. Nothing for all others.
std::optional<Diagnosis> diagnose_other(std::string_view text);

/// A place that the library names, lines and columns counted from 1 and columns in code points.
Span place_span(std::string_view text, int line, int column);

/// Warns of words behind a value that a '#' makes a comment; `text` is the file's.
void warn_of_lost_text(std::string_view text, const Node& value, Problems& problems);

/// Warns of a value that is missing because a '#' makes it a comment.
void warn_of_comment(std::string_view text, const Node& key, Problems& problems);

}  // namespace placard
