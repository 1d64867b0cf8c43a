#pragma once
// Atomic file writes.

#include <string>
#include <string_view>

#include "io/descriptor.h"

namespace placard {

/// Who named a file: the user on the command line, or untrusted data.
enum class NamedBy { person, data };

/// How an unfinished file is kept: unnamed (O_TMPFILE), or with a temporary name where the file system does not support
/// that.
enum class Temporary { unnamed, named };

/// The target of a write. A symbolic link named by a person is followed; one named by data is replaced.
struct OutputPlace {
  std::string path;        ///< with symbolic links resolved
  bool exists = false;     ///< whether the target exists
  bool is_stream = false;  ///< a FIFO or device named by a person: written directly
};

/// Throws Failure for folders and sockets, and for FIFOs and devices named by data.
OutputPlace find_output_place(const std::string& path, NamedBy named_by);

/// A file that is being written. `commit` replaces the old file atomically and keeps its owner and mode. Temporary files
/// of killed runs are removed by the next run that writes into the folder.
class OutputFile {
 public:
  /// Creates missing folders. All member functions throw Failure on an I/O error.
  explicit OutputFile(OutputPlace place, Temporary kind = Temporary::unnamed);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  /// Without a call of `commit`, the file is discarded.
  void commit();

 private:
  bool open_unnamed();
  void open_named();
  void keep_owner_and_mode();
  void give_name();
  [[noreturn]] void fail();

  OutputPlace place_;
  std::string folder_;     // of the target, ends with a slash; empty for the current folder
  std::string temporary_;  // path; empty for an unnamed file
  Descriptor file_;
};

/// The result of a write.
enum class Written { created, replaced, unchanged };

/// Writes a file atomically; leaves a file that already has these bytes untouched.
Written write_file(const std::string& path, std::string_view bytes, NamedBy named_by);

/// Compares a file with the bytes that would be written.
enum class FileState { same, differs, missing };
FileState compare_file(const std::string& path, std::string_view bytes, NamedBy named_by);

}  // namespace placard
