#pragma once
// Files in and out: read within limits, written whole or not at all.

#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/source.h"

namespace placard {

/// The text of a file that the command line names, of a pipe, or of stdin for "-"; at most one byte more than any reader
/// takes. Throws Failure.
Source read_source(const std::string& path);

/// The bytes of a file that another file names: no pipe, no device, no more than the limit. Throws Failure.
std::string read_regular_file(const std::string& path, const Limit& limit);

/// Whether a path leads to a file that can be opened and is no folder, pipe or device.
bool is_regular_file(const std::string& path);

/// What stands in the place of such a file: "a folder", "a pipe", "a file that cannot be read"; empty where nothing does.
std::string file_type_at(const std::string& path);

/// The bytes of a file that `is_regular_file`; 0 where it cannot be asked.
std::size_t file_size(const std::string& path);

/// Writes to stdout; throws Failure where that ends early.
void write_stdout(std::string_view bytes);

/// The same of a text for people: in a log of GitHub's runner, nothing of it is a command. A file gets the text as it is.
void print_stdout(std::string_view text);

/// The folder with the fonts and styles that were installed with the program. Throws Failure where it is not there.
std::string data_folder();

/// The folder in which a path says that its file stands; empty where it says none.
std::string parent_folder(const std::string& path);

/// The path that a metadata file has for the paths in it: stdin, "-", counts as a file of the current folder.
std::string own_path(const std::string& file);

/// The folder of the project that a file belongs to: the nearest one above it with a `.git`, else the file's own.
std::string project_folder(const std::string& file);

/// Whether a path, with its links followed, lies in a folder.
bool is_inside(const std::string& path, const std::string& folder);

/// A file of a project, or why it cannot be read.
struct ProjectFile {
  bool exists = false;  ///< whether anything but a folder has that name
  std::string text;
  std::string refusal;  ///< "is larger than 1 MiB"; empty where the text was read
};

/// Reads a file below a folder, no more than the limit. A link is followed within the folder.
ProjectFile read_project_file(const std::string& folder, const std::string& name);

}  // namespace placard
