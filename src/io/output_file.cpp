// Each temporary file is locked by the process that writes it. The lock ends with the process, so an unlocked temporary file
// was left by a killed run.
#include "io/output_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <mutex>
#include <random>
#include <set>

#include "base/diagnostics.h"
#include "io/files.h"
#include "io/open_file.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_start = ".placard-";
constexpr std::string_view temporary_end = ".tmp";
constexpr std::size_t random_letters = 12;
constexpr int max_attempts = 100;  // to find an unused name

[[noreturn]] void fail_to_write(const std::string& path, const std::string& why, ExitStatus status) {
  throw Failure("writing '" + path + "': " + why, status);
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

// Whether `name` still names the open file.
bool is_at(const Descriptor& file, const Descriptor& folder, const std::string& name) {
  struct stat open {};
  struct stat named {};
  return ::fstat(file.get(), &open) == 0 && ::fstatat(folder.get(), name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

// Removes leftover temporary files once per run and folder. On file systems without locks, nothing is removed.
void remove_leftovers(const OutputPlace& place) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> done;
  const std::lock_guard lock(mutex);
  if (!done.insert(parent_folder(place.path)).second) return;
  for (const std::string& name : names_in(place.folder)) {
    if (!is_temporary(name)) continue;
    const OpenFile open = open_entry(place.folder, name);
    if (open.is_regular() && ::flock(open.file.get(), LOCK_EX | LOCK_NB) == 0 && is_at(open.file, place.folder, name))
      ::unlinkat(place.folder.get(), name.c_str(), 0);
  }
}

bool has_bytes(const OutputPlace& place, std::string_view bytes) {
  const OpenFile open = open_entry(place.folder, place.name);
  if (!open.is_regular() || open.size() != bytes.size()) return false;
  const auto text = read_up_to(open.file.get(), bytes.size() + 1);
  return text && *text == bytes;
}

std::string follow_links(std::string path) {
  constexpr int max_links = 40;  // the limit of Linux
  std::error_code error;
  for (int links = 0; fs::is_symlink(path, error); ++links) {
    if (links == max_links) fail_to_write(path, std::strerror(ELOOP), ExitStatus::wrong_input);
    path = (fs::path(path).parent_path() / fs::read_symlink(path, error)).string();
    if (error) fail_to_write(path, error.message(), status_of_errno(error.value()));
  }
  return path;
}

// Gives an open file a temporary name and renames it, both in a child process: when this process is killed in between, the child
// goes on, and no temporary file is left. Sets errno on failure.
bool link_and_rename(const std::string& open_file, const OutputPlace& place, const std::string& temporary) {
  const int folder = place.folder.get();
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);  // the child inherits it: Ctrl-C is for both processes
  const pid_t child = ::vfork();
  if (child == 0) {
    if (::linkat(AT_FDCWD, open_file.c_str(), folder, temporary.c_str(), AT_SYMLINK_FOLLOW) != 0) ::_exit(errno);
    if (::renameat(folder, temporary.c_str(), folder, place.name.c_str()) == 0) ::_exit(0);
    const int reason = errno;
    ::unlinkat(folder, temporary.c_str(), 0);
    ::_exit(reason);
  }
  int status = 0;
  int reason = child < 0 || ::waitpid(child, &status, 0) != child ? errno : 0;
  if (reason == 0) reason = WIFEXITED(status) ? WEXITSTATUS(status) : EINTR;
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = reason;
  return reason == 0;
}

}  // namespace

OutputPlace find_output_place(const std::string& path, const std::string& within, FinalLink link, MissingFolders missing) {
  struct stat info {};
  const bool may_stream = within.empty() && link == FinalLink::follow && ::stat(path.c_str(), &info) == 0;
  if (may_stream && (S_ISFIFO(info.st_mode) || S_ISCHR(info.st_mode) || S_ISBLK(info.st_mode)))
    return {path, Descriptor(), {}, true, true};
  const fs::path target = link == FinalLink::follow ? follow_links(path) : path;
  OutputPlace place{path, open_folder(target.parent_path().string(), within, missing), target.filename().string()};
  const bool may_miss = missing == MissingFolders::fail && (errno == ENOENT || errno == ENOTDIR);
  if (const int code = errno; !place.folder && !may_miss) fail_to_write(path, open_error(path, within), status_of_errno(code));
  place.exists = place.folder && ::fstatat(place.folder.get(), place.name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0;
  if (place.exists && !S_ISREG(info.st_mode) && !S_ISLNK(info.st_mode))
    fail_to_write(path, "it is " + file_type_name(info.st_mode) + ", not a file", ExitStatus::wrong_input);
  return place;
}

OutputFile::OutputFile(OutputPlace place, Temporary kind) : place_(std::move(place)) {
  if (place_.is_stream) {
    file_ = open_file(place_.path, {}, O_WRONLY).file;
    if (!file_.is_open()) fail();
    return;
  }
  remove_leftovers(place_);
  if (kind == Temporary::named || !open_unnamed()) open_named();
  keep_owner_and_mode();
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) ::unlinkat(place_.folder.get(), temporary_.c_str(), 0);
}

bool OutputFile::open_unnamed() {
  file_ = open_entry(place_.folder, ".", O_TMPFILE | O_WRONLY, 0666).file;
  return file_.is_open() && ::flock(file_.get(), LOCK_EX) == 0;
}

// Another run may remove the file before it is locked; then a new name is tried.
void OutputFile::open_named() {
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    const std::string name = temporary_name();
    file_ = open_entry(place_.folder, name, O_WRONLY | O_CREAT | O_EXCL, 0666).file;
    if (!file_.is_open() && errno == EEXIST) continue;
    if (!file_.is_open()) fail();
    temporary_ = name;
    const bool has_locks = ::flock(file_.get(), LOCK_EX) == 0;
    if (!has_locks || is_at(file_, place_.folder, name)) return;
  }
  fail();
}

// The new file must not be readable by more users than the old one. Only root can keep another owner.
void OutputFile::keep_owner_and_mode() {
  struct stat old {};
  if (::fstatat(place_.folder.get(), place_.name.c_str(), &old, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(old.st_mode)) return;
  if (::fchown(file_.get(), old.st_uid, old.st_gid) != 0) errno = 0;
  if (::fchmod(file_.get(), old.st_mode & 0777) != 0) errno = 0;
}

void OutputFile::write(std::string_view bytes) {
  if (!write_all(file_.get(), bytes)) fail();
}

// An unnamed file for a target that exists gets a temporary name first: linkat cannot replace a file.
void OutputFile::put_in_place() {
  const std::string open_file = path_of(file_);
  if (!place_.exists && ::linkat(AT_FDCWD, open_file.c_str(), place_.folder.get(), place_.name.c_str(), AT_SYMLINK_FOLLOW) == 0)
    return;
  for (int attempt = 0; attempt < max_attempts; ++attempt) {
    if (link_and_rename(open_file, place_, temporary_name())) return;
    if (errno != EEXIST) break;
  }
  fail();
}

void OutputFile::commit() {
  // Network file systems may report write errors only on close. The lock is held until the last descriptor is closed.
  const int copy = ::dup(file_.get());
  if (copy < 0 || ::close(copy) != 0) fail();
  if (place_.is_stream) return;
  const int folder = place_.folder.get();
  if (temporary_.empty()) return put_in_place();
  if (::renameat(folder, temporary_.c_str(), folder, place_.name.c_str()) != 0) fail();
  temporary_.clear();
}

void OutputFile::fail() { fail_to_write(place_.path, system_reason(), ExitStatus::machine); }

FileOutcome write_file(const std::string& path, std::string_view bytes, const std::string& within, FinalLink link) {
  OutputPlace place = find_output_place(path, within, link);
  if (!place.is_stream) remove_leftovers(place);
  if (place.exists && !place.is_stream && has_bytes(place, bytes)) return FileOutcome::unchanged;
  const bool existed = place.exists;
  OutputFile file(std::move(place));
  file.write(bytes);
  file.commit();
  return existed ? FileOutcome::changed : FileOutcome::created;
}

FileOutcome compare_file(const std::string& path, std::string_view bytes, const std::string& within, FinalLink link) {
  const OutputPlace place = find_output_place(path, within, link, MissingFolders::fail);
  if (!place.exists) return FileOutcome::missing;
  return has_bytes(place, bytes) ? FileOutcome::unchanged : FileOutcome::differs;
}

}  // namespace placard
