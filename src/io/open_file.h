#pragma once
// Opens files and folders; nothing else in the program does. The argument `within` is the real path of a folder that the
// opened file must be in, with all symbolic links followed, and outside of any `.git`; empty allows every file. Files of the
// program need no such folder; what the command line names must be in `root_folder`, and what a file names in
// `project_folder`.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace placard {

/// Owns a file descriptor and closes it, except for stdin, stdout and stderr.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  explicit operator bool() const { return is_open(); }

 private:
  int number_ = -1;
};

/// The message of errno.
inline std::string system_reason() { return std::strerror(errno); }

/// The type of a file that is not a regular file: "a folder", "a pipe".
std::string file_type_name(mode_t mode);

/// Reads up to `max_bytes` bytes; nullopt on an error.
std::optional<std::string> read_up_to(int descriptor, std::size_t max_bytes);

/// Writes all bytes; false on an error.
bool write_all(int descriptor, std::string_view bytes);

/// Returns a file in memory with these bytes. Throws Failure.
Descriptor file_in_memory(std::string_view bytes);

/// The path of an open file without a name.
std::string path_of(const Descriptor& file);

/// Restricts the paths of the command line to a folder (--root). Throws Failure if it is not a folder.
void set_root(const std::string& folder);

/// The folder that paths of the command line must be in; empty without --root.
const std::string& root_folder();

/// The project of a file: the nearest parent folder with a `.git`, the root folder, or the folder of the file.
std::string project_folder(const std::string& file);

/// Whether a path, with symbolic links followed, is inside a folder and outside of any `.git`.
bool is_inside(const std::string& path, const std::string& folder);

/// An open file with its status.
struct OpenFile {
  Descriptor file;
  struct stat info {};

  [[nodiscard]] bool is_regular() const { return file.is_open() && S_ISREG(info.st_mode); }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(info.st_size); }
  /// The path with all links followed.
  [[nodiscard]] std::string real_path() const;
};

/// Flags for reading without waiting for the other end of a pipe.
constexpr int read_only = O_RDONLY | O_NONBLOCK;

/// Opens a file. On an error, `file` is closed and errno is set.
OpenFile open_file(const std::string& path, const std::string& within, int flags = read_only);

/// Opens a folder, for the functions below; may create missing folders. On an error, it is closed and errno is set.
enum class MissingFolders { fail, create };
Descriptor open_folder(const std::string& path, const std::string& within, MissingFolders missing = MissingFolders::fail);

/// Opens or creates a file in an open folder. A symbolic link is not followed.
OpenFile open_entry(const Descriptor& folder, const std::string& name, int flags = read_only, mode_t mode = 0);

/// The sorted names in an open folder, at most `max`; none on an error.
std::vector<std::string> names_in(const Descriptor& folder, std::size_t max = SIZE_MAX);

/// Why a path could not be opened, from errno: "outside the project: 'cards' is a symbolic link", or the system's reason.
std::string open_error(const std::string& path, const std::string& within);

}  // namespace placard
