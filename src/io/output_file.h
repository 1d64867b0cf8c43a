#pragma once
// The one way in which files are written: whole or not at all.

#include <string>
#include <string_view>

#include "io/descriptor.h"

namespace placard {

/// Who chose the name of a file: the person who runs the program, or the data that it reads, which may be a stranger's.
enum class NamedBy { person, data };

/// How a file is kept apart until it is whole: without a name, or, where the file system has no such files, under a temporary
/// one.
enum class Temporary { unnamed, named };

/// Where bytes go that are written to a path. A link that a person named is followed, any other one is replaced.
struct OutputPlace {
  std::string path;        ///< with links followed
  bool exists = false;     ///< whether something is there already
  bool is_stream = false;  ///< a FIFO or a device that a person named, which is written through
};

/// Throws Failure where nothing can be written: at a folder or a socket, and at a FIFO or a device that data named.
OutputPlace find_output_place(const std::string& path, NamedBy named_by);

/// A file that is being written. Readers see the old file until `commit` puts the new one into its place, with the owner and
/// mode of the old one. What a killed run left behind is removed by the next run that writes into the folder.
class OutputFile {
 public:
  /// Makes the folder where it is missing. All functions throw Failure where the system refuses.
  explicit OutputFile(OutputPlace place, Temporary kind = Temporary::unnamed);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  /// Without this, the file vanishes.
  void commit();

 private:
  bool open_unnamed();
  void open_named();
  void keep_owner_and_mode();
  void give_name();
  [[noreturn]] void fail();

  OutputPlace place_;
  std::string folder_;     // of the place, with a slash at its end; empty for the current one
  std::string temporary_;  // path; empty for a file without a name
  Descriptor file_;
};

/// What became of a file that was to be written.
enum class Written { created, replaced, unchanged };

/// Writes a file as OutputFile does; one that has these bytes already is not touched.
Written write_file(const std::string& path, std::string_view bytes, NamedBy named_by);

/// How a file compares to the bytes that would be written there.
enum class FileState { same, differs, missing };
FileState compare_file(const std::string& path, std::string_view bytes, NamedBy named_by);

}  // namespace placard
