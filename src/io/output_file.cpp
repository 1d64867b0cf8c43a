// Each temporary file is locked by the process that writes it. The lock ends with the process, so an unlocked temporary file
// was left by a killed run.
#include "io/output_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <filesystem>
#include <mutex>
#include <random>
#include <set>

#include "base/diagnostics.h"
#include "io/files.h"
#include "io/descriptor.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_start = ".placard-";
constexpr std::string_view temporary_end = ".tmp";
constexpr std::size_t random_letters = 12;
constexpr int max_attempts = 100;  // to find an unused name

[[noreturn]] void fail_to_write(const std::string& path, const std::string& why) {
  throw Failure("writing '" + path + "': " + why);
}

std::string temporary_name() {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
  // Seeded once: reading std::random_device for each name is slow.
  thread_local std::minstd_rand random(std::random_device{}());
  std::string name(temporary_start);
  for (std::size_t i = 0; i < random_letters; ++i) name += letters[random() % letters.size()];
  return name.append(temporary_end);
}

bool is_temporary(const std::string& name) {
  return name.size() == temporary_start.size() + random_letters + temporary_end.size() && name.starts_with(temporary_start) &&
         name.ends_with(temporary_end);
}

// Whether `path` still names the open file.
bool is_at(const Descriptor& file, const std::string& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(file.get(), &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
}

// On file systems without locks, nothing is removed.
void remove_if_left(const std::string& path) {
  const OpenFile open = open_for_reading(path, O_NOFOLLOW);
  if (!open.is_regular()) return;
  if (::flock(open.file.get(), LOCK_EX | LOCK_NB) == 0 && is_at(open.file, path)) ::unlink(path.c_str());
}

void remove_leftovers(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_temporary(entry->path().filename().string())) remove_if_left(entry->path().string());
  }
}

// Creates the folder and removes leftover temporary files once per run; recreates a folder that was deleted.
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
  if (error) fail_to_write(path, error.message());
  if (known == done.end()) remove_leftovers(parent);
  done.emplace(folder);
}

bool has_bytes(const std::string& path, std::string_view bytes) {
  const OpenFile open = open_for_reading(path, O_NOFOLLOW);
  if (!open.is_regular() || static_cast<std::size_t>(open.info.st_size) != bytes.size()) return false;
  const auto text = read_up_to(open.file.get(), bytes.size() + 1);
  return text && *text == bytes;
}

std::string follow_links(std::string path) {
  constexpr int max_links = 40;  // the limit of Linux
  std::error_code error;
  for (int links = 0; fs::is_symlink(path, error); ++links) {
    if (links == max_links) fail_to_write(path, std::make_error_code(std::errc::too_many_symbolic_link_levels).message());
    path = (fs::path(path).parent_path() / fs::read_symlink(path, error)).string();
    if (error) fail_to_write(path, error.message());
  }
  return path;
}

}  // namespace

OutputPlace find_output_place(const std::string& path, NamedBy named_by) {
  const bool by_person = named_by == NamedBy::person;
  struct stat info {};
  const bool exists = (by_person ? ::stat(path.c_str(), &info) : ::lstat(path.c_str(), &info)) == 0;
  const bool is_stream = S_ISFIFO(info.st_mode) || S_ISCHR(info.st_mode) || S_ISBLK(info.st_mode);
  if (exists && is_stream && by_person) return {path, true, true};
  if (exists && !S_ISREG(info.st_mode) && !S_ISLNK(info.st_mode))
    fail_to_write(path, "it is " + file_type_name(info.st_mode) + ", not a file");
  return {by_person ? follow_links(path) : path, exists, false};
}

OutputFile::OutputFile(OutputPlace place, Temporary kind) : place_(std::move(place)) {
  if (place_.is_stream) {
    file_ = Descriptor(::open(place_.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file_.is_open()) fail();
    return;
  }
  prepare_folder_of(place_.path);
  folder_ = place_.path.substr(0, place_.path.rfind('/') + 1);
  if (kind == Temporary::named || !open_unnamed()) open_named();
  keep_owner_and_mode();
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool OutputFile::open_unnamed() {
#ifdef O_TMPFILE
  file_ = Descriptor(::open(folder_.empty() ? "." : folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
  return file_.is_open() && ::flock(file_.get(), LOCK_EX) == 0;
#else
  return false;
#endif
}

// Another run may remove the file before it is locked; then a new name is tried.
void OutputFile::open_named() {
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    const std::string path = folder_ + temporary_name();
    file_ = Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file_.is_open() && errno == EEXIST) continue;
    if (!file_.is_open()) fail();
    temporary_ = path;
    const bool has_locks = ::flock(file_.get(), LOCK_EX) == 0;
    if (!has_locks || is_at(file_, path)) return;
  }
  fail();
}

// The new file must not be readable by more users than the old one. Only root can keep another owner.
void OutputFile::keep_owner_and_mode() {
  struct stat old {};
  if (::lstat(place_.path.c_str(), &old) != 0 || !S_ISREG(old.st_mode)) return;
  if (::fchown(file_.get(), old.st_uid, old.st_gid) != 0) errno = 0;
  if (::fchmod(file_.get(), old.st_mode & 0777) != 0) errno = 0;
}

void OutputFile::write(std::string_view bytes) {
  if (!write_all(file_.get(), bytes)) fail();
}

// linkat cannot replace a file, so the unnamed file gets a temporary name before it is renamed.
void OutputFile::give_name() {
  const std::string open_file = "/proc/self/fd/" + std::to_string(file_.get());
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    const std::string path = folder_ + temporary_name();
    if (::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0) {
      temporary_ = path;
      return;
    }
    if (errno != EEXIST) break;
  }
  fail();
}

void OutputFile::commit() {
  // Network file systems may report write errors only on close. The lock is held until the last descriptor is closed.
  const int copy = ::dup(file_.get());
  if (copy < 0 || ::close(copy) != 0) fail();
  if (place_.is_stream) return;
  if (temporary_.empty()) give_name();
  if (::rename(temporary_.c_str(), place_.path.c_str()) != 0) fail();
  temporary_.clear();
}

void OutputFile::fail() { fail_to_write(place_.path, system_reason()); }

Written write_file(const std::string& path, std::string_view bytes, NamedBy named_by) {
  const OutputPlace place = find_output_place(path, named_by);
  if (!place.is_stream) prepare_folder_of(place.path);
  if (place.exists && has_bytes(place.path, bytes)) return Written::unchanged;
  OutputFile file(place);
  file.write(bytes);
  file.commit();
  return place.exists ? Written::replaced : Written::created;
}

FileState compare_file(const std::string& path, std::string_view bytes, NamedBy named_by) {
  const OutputPlace place = find_output_place(path, named_by);
  if (!place.exists) return FileState::missing;
  return has_bytes(place.path, bytes) ? FileState::same : FileState::differs;
}

}  // namespace placard
