#pragma once
// Reading files within limits, writing to stdout, and paths.

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/source.h"

namespace placard {

/// Reads a file or pipe named on the command line, or stdin for "-", up to one byte more than limits.file.
/// Throws Failure.
Source read_source(const std::string& path);

/// Reads a regular file that is not larger than the limit. Throws Failure.
std::string read_regular_file(const std::string& path, const Limit& limit);

/// Whether a path is a regular file that can be opened.
bool is_regular_file(const std::string& path);

/// The type of file at a path: "a folder", "a pipe", "a file that cannot be read"; empty if it does not exist.
std::string file_type_at(const std::string& path);

/// The size of a file in bytes; 0 on an error.
std::size_t file_size(const std::string& path);

/// Writes to stdout. Throws Failure.
void write_stdout(std::string_view bytes);

/// Writes text for people to stdout; in a log of GitHub Actions, workflow commands in it are neutralized.
void print_stdout(std::string_view text);

/// The folder of the installed fonts and styles. Throws Failure if it does not exist.
std::string data_folder();

/// The folder part of a path; may be empty.
std::string parent_folder(const std::string& path);

/// The path that paths in a metadata file are relative to: "-" (stdin) is a file in the current folder.
std::string own_path(const std::string& file);

/// The project folder of a file: the nearest parent folder with a `.git`, or the folder of the file.
std::string project_folder(const std::string& file);

/// Whether a path, with symbolic links resolved, is inside a folder.
bool is_inside(const std::string& path, const std::string& folder);

/// A project file, or the reason why it cannot be read.
struct ProjectFile {
  bool exists = false;  ///< whether something other than a folder has that name
  std::string text;
  std::string refusal;  ///< "is larger than 1 MiB"; empty if the file was read
};

/// Reads a file inside a folder, up to limits.init_file. Symbolic links that leave the folder are refused.
ProjectFile read_project_file(const std::string& folder, const std::string& name);

}  // namespace placard
