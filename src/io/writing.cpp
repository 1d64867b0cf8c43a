// Files out: whole or not at all.
//
// A file is written under a name of its own beside its place and then renamed. Whoever writes holds a lock on it, which
// ends with the process: a file of such a name that nobody locks was left by a run that was killed, and the next run
// removes it.

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <random>
#include <set>

#include "base/diagnostics.h"
#include "io/annotation.h"
#include "io/open_files.h"
#include "io/files.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_start = ".placard-";
constexpr std::string_view temporary_end = ".tmp";
constexpr std::size_t random_letters = 12;

std::string temporary_name() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
  // Asking the machine for a number takes longer than all else that is done for a name.
  thread_local std::minstd_rand random(std::random_device{}());
  std::string name(temporary_start);
  for (std::size_t i = 0; i < random_letters; ++i) name += letters[random() % letters.size()];
  return name.append(temporary_end);
}

bool is_temporary(const std::string& name) {
  return name.size() == temporary_start.size() + random_letters + temporary_end.size() && name.starts_with(temporary_start) &&
         name.ends_with(temporary_end);
}

bool is_same_file(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

// Whether `path` still names the open file.
bool is_at(const Descriptor& file, const std::string& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(file.get(), &open) == 0 && ::lstat(path.c_str(), &named) == 0 && is_same_file(open, named);
}

// Where the file system has no locks, nothing is known and nothing is removed.
void remove_if_left(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  struct stat info {};
  if (!file.is_open() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode)) return;
  if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0 && is_at(file, path)) ::unlink(path.c_str());
}

void remove_leftovers(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_temporary(entry->path().filename().string())) remove_if_left(entry->path().string());
  }
}

// Makes the folder, and clears it of what was left, once a run. It may vanish again.
void prepare_folder_of(const std::string& path) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> done;
  const std::string_view folder = std::string_view(path).substr(0, path.rfind('/') + 1);
  struct stat info {};
  const std::lock_guard lock(mutex);
  const auto known = done.find(folder);
  if (known != done.end() && (known->empty() || ::stat(known->c_str(), &info) == 0)) return;
  std::error_code error;
  const fs::path parent = folder.empty() ? "." : fs::path(path).parent_path();
  fs::create_directories(parent, error);
  if (error) throw Failure("writing '" + path + "': " + error.message());
  if (known == done.end()) remove_leftovers(parent);
  done.emplace(folder);
}

bool has_bytes(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  struct stat info {};
  if (!file.is_open() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
  if (static_cast<std::size_t>(info.st_size) != bytes.size()) return false;
  const auto text = read_up_to(file.get(), bytes.size() + 1);
  return text && *text == bytes;
}

/// A file that is being written, and vanishes unless it gets to its place.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string target) : target_(std::move(target)) {
    const std::string folder = target_.substr(0, target_.rfind('/') + 1);
    // Another run may take it for left behind between its making and its locking: then it is made anew.
    for (int attempt = 0; attempt < 100; ++attempt) {
      path_ = folder + temporary_name();
      const int number = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
      if (number < 0 && errno == EEXIST) continue;
      if (number < 0) fail();
      file_.emplace(number);
      const bool has_locks = ::flock(number, LOCK_EX) == 0;
      if (!has_locks || is_at(*file_, path_)) return;
    }
    fail();
  }
  ~TemporaryFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  // Whoever could not read the old file shall not read the new one. Another owner can be kept by root only.
  void take_rights_of(const struct stat& old) {
    if (::fchown(file_->get(), old.st_uid, old.st_gid) != 0) errno = 0;
    if (::fchmod(file_->get(), old.st_mode & 0777) != 0) errno = 0;
  }

  void write(std::string_view bytes) {
    if (!write_all(file_->get(), bytes)) fail();
  }

  void move_to_place() {
    // A disk that is elsewhere may tell its error only at a close; the lock stays until the last one.
    const int copy = ::dup(file_->get());
    if (copy < 0 || ::close(copy) != 0 || ::rename(path_.c_str(), target_.c_str()) != 0) fail();
    path_.clear();
  }

 private:
  [[noreturn]] void fail() {
    const std::string why = system_reason();
    if (!path_.empty() && file_) ::unlink(path_.c_str());
    path_.clear();
    throw Failure("writing '" + target_ + "': " + why);
  }

  std::string target_;
  std::string path_;
  std::optional<Descriptor> file_;
};

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Written write_file(const std::string& path, std::string_view bytes) {
  prepare_folder_of(path);
  struct stat old {};
  const bool existed = ::lstat(path.c_str(), &old) == 0;
  if (existed && has_bytes(path, bytes)) return Written::unchanged;
  if (existed && S_ISDIR(old.st_mode)) throw Failure("writing '" + path + "': a folder has that name");
  TemporaryFile file(path);
  if (existed && S_ISREG(old.st_mode)) file.take_rights_of(old);
  file.write(bytes);
  file.move_to_place();
  return existed ? Written::replaced : Written::created;
}

FileState compare_file(const std::string& path, std::string_view bytes) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) return FileState::missing;
  return has_bytes(path, bytes) ? FileState::same : FileState::differs;
}

void write_stdout(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes)) throw Failure("writing to stdout: " + system_reason());
}

// A pipe may be the log itself.
void print_stdout(std::string_view text) {
  const char* const runner = std::getenv("GITHUB_ACTIONS");
  struct stat info {};
  const bool is_file = ::fstat(STDOUT_FILENO, &info) == 0 && S_ISREG(info.st_mode);
  const bool is_log = runner != nullptr && std::string_view(runner) == "true" && !is_file;
  write_stdout(is_log ? neutral(text) : std::string(text));
}

}  // namespace placard
