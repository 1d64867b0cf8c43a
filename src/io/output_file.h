#pragma once
// Atomic file writes, and the format of archives.

#include <array>
#include <string>
#include <string_view>

#include "base/enum_names.h"
#include "io/open_file.h"

namespace placard {

/// What happens to a symbolic link at the path of a file: `follow` where the command line names the file, `replace` where it
/// names only the folder.
enum class FinalLink { follow, replace };

/// How an unfinished file is kept: unnamed (O_TMPFILE), or with a temporary name where the file system does not support
/// that.
enum class Temporary { unnamed, named };

/// The target of a write.
struct OutputPlace {
  std::string path;        ///< as it was named
  Descriptor folder;       ///< the folder of the target; closed if it does not exist or for a stream
  std::string name;        ///< in the folder
  bool exists = false;     ///< whether the target exists
  bool is_stream = false;  ///< a FIFO or device that is written directly
};

/// Finds the target of a path, see io/open_file.h for `within`. Throws Failure for folders and sockets, and for FIFOs and
/// devices unless the command line may name any file.
OutputPlace find_output_place(const std::string& path, const std::string& within, FinalLink link,
                              MissingFolders missing = MissingFolders::create);

/// A file that is being written. `commit` replaces the old file atomically and keeps its owner and mode. Temporary files
/// of killed runs are removed by the next run that writes into the folder.
class OutputFile {
 public:
  /// All member functions throw Failure on an I/O error.
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
  void put_in_place();
  [[noreturn]] void fail();

  OutputPlace place_;
  std::string temporary_;  // name in the folder; empty for an unnamed file
  Descriptor file_;
};

/// What a run did with a file, or the result of a comparison with --check.
enum class FileOutcome { created, changed, unchanged, missing, differs, orphan };

template <>
inline constexpr std::array<std::string_view, 6> enum_names<FileOutcome>{"new",     "changed", "unchanged",
                                                                         "missing", "differs", "orphan"};

/// Writes a file atomically; leaves a file that already has these bytes untouched.
FileOutcome write_file(const std::string& path, std::string_view bytes, const std::string& within, FinalLink link);

/// Compares a file with the bytes that would be written.
FileOutcome compare_file(const std::string& path, std::string_view bytes, const std::string& within, FinalLink link);

/// Appends a file to an archive in the ustar format. Owner and date are 0, so that equal pictures give equal archives.
void append_tar_entry(std::string& archive, std::string_view name, std::string_view bytes);

/// The end-of-archive marker.
std::string tar_end();

}  // namespace placard
