#pragma once
// Reading files within limits, writing to stdout, and paths.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/limits.h"
#include "base/source.h"
#include "io/open_file.h"

namespace placard {

/// Reads a file or pipe named on the command line, or stdin for "-", up to one byte more than limits.file.
/// Throws Failure.
Source read_source(const std::string& path);

/// The failure of opening a path, from errno, with a hint if it does not exist; see io/open_file.h for `within`.
Failure unreadable(const std::string& path, const std::string& within);

/// Reads a regular file that is not larger than the limit; see io/open_file.h for `within`. Throws Failure.
std::string read_regular_file(const std::string& path, const Limit& limit, const std::string& within = {});

/// Reads the rest of an open file, up to one byte more than the limit. Throws Failure with the name.
std::string read_all(const Descriptor& file, const std::string& name, const Limit& limit);

/// Writes to stdout. Throws Failure.
void write_stdout(std::string_view bytes);

/// Writes text for people to stdout; in a log of GitHub Actions, workflow commands in it are neutralized.
void print_stdout(std::string_view text);

/// The value of an environment variable; empty if it is not set.
std::string environment_variable(const char* name);

/// The folder of the installed fonts and styles. Throws Failure if it does not exist.
std::string data_folder();

/// Whether a path is a folder.
bool is_folder(const std::string& path);

/// The folder part of a path; may be empty.
std::string parent_folder(const std::string& path);

/// The path that paths in a metadata file are relative to: "-" (stdin) is a file in the current folder.
std::string own_path(const std::string& file);

/// The metadata files of a folder that are found without being named, the preferred one first: cards.yaml, …, placard.json.
std::vector<std::string> metadata_files_in(const std::string& folder);

/// A project file, or the reason why it cannot be read.
struct ProjectFile {
  bool exists = false;  ///< whether something other than a folder has that name
  std::string text;
  std::string refusal;  ///< "is larger than 1 MiB"; empty if the file was read
};

/// Reads a file inside a folder, up to limits.init_file. Symbolic links that leave the folder are refused.
ProjectFile read_project_file(const std::string& folder, const std::string& name);

}  // namespace placard
