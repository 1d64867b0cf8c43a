#include "io/open_file.h"

#include <dirent.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/diagnostics.h"
#include "base/free_by.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

std::string root;  // set once, before files are opened

OpenFile with_status(int number) {
  OpenFile result{Descriptor(number), {}};
  if (result.file && ::fstat(number, &result.info) != 0) result.file = Descriptor();
  return result;
}

// The path from `within` with all links followed; nullopt and EXDEV if it leads outside or into a `.git`.
std::optional<fs::path> path_within(const fs::path& path, const std::string& within) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(fs::absolute(path, error), error);
  errno = error ? error.value() : EXDEV;
  fs::path rest = real.lexically_relative(within);
  if (error || rest.empty() || *rest.begin() == ".." || std::find(rest.begin(), rest.end(), ".git") != rest.end())
    return std::nullopt;
  return rest;
}

// Opens the last folder of a path without following links, which may have appeared since the path was resolved.
Descriptor enter(Descriptor folder, const fs::path& path, MissingFolders missing) {
  for (const fs::path& name : path) {
    if (name.empty()) continue;  // after a slash at the end
    if (missing == MissingFolders::create) ::mkdirat(folder.get(), name.c_str(), 0777);
    folder = Descriptor(::openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder) break;
  }
  return folder;
}

// openat2 is missing before Linux 5.6 and is forbidden in some containers.
int open_beneath(Descriptor folder, const fs::path& path, int flags) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const long number = ::syscall(SYS_openat2, folder.get(), path.c_str(), &how, sizeof how);
  if (number >= 0 || (errno != ENOSYS && errno != EPERM)) return static_cast<int>(number);
  folder = enter(std::move(folder), path.parent_path(), MissingFolders::fail);
  return folder ? ::openat(folder.get(), path.filename().c_str(), flags | O_NOFOLLOW) : -1;
}

Descriptor open_root(const std::string& path) { return Descriptor(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)); }

}  // namespace

void set_root(const std::string& folder) {
  std::error_code error;
  root = fs::canonical(folder, error).string();
  if (!fs::is_directory(folder, error)) throw Failure("reading '" + folder + "': no such folder");
}

const std::string& root_folder() { return root; }

std::string project_folder(const std::string& file) {
  std::error_code error;
  const fs::path own = fs::weakly_canonical(fs::absolute(file, error).parent_path(), error);
  if (!root.empty() && !is_inside(own.string(), root)) return root;
  for (fs::path folder = own; folder.has_relative_path(); folder = folder.parent_path()) {
    if (folder == root || fs::exists(folder / ".git", error)) return folder.string();
  }
  return own.string();
}

bool is_inside(const std::string& path, const std::string& folder) {
  std::error_code error;
  return path_within(path, fs::weakly_canonical(fs::absolute(folder, error), error).string()).has_value();
}

std::string OpenFile::real_path() const {
  std::error_code error;
  return fs::read_symlink("/proc/self/fd/" + std::to_string(file.get()), error).string();
}

OpenFile open_file(const std::string& path, const std::string& within, int flags) {
  flags |= O_CLOEXEC | O_NOCTTY;
  if (within.empty()) return with_status(::open(path.c_str(), flags));
  const auto rest = path_within(path, within);
  return with_status(rest ? open_beneath(open_root(within), *rest, flags | O_NONBLOCK) : -1);
}

Descriptor open_folder(const std::string& path, const std::string& within, MissingFolders missing) {
  const std::string folder = path.empty() ? "." : path;
  if (!within.empty()) {
    const auto rest = path_within(folder, within);
    return rest ? enter(open_root(within), *rest, missing) : Descriptor();
  }
  std::error_code error;
  if (missing == MissingFolders::create) fs::create_directories(folder, error);
  Descriptor opened = open_root(folder);
  if (!opened && error) errno = error.value();
  return opened;
}

OpenFile open_entry(const Descriptor& folder, const std::string& name, int flags, mode_t mode) {
  return with_status(::openat(folder.get(), name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, mode));
}

std::vector<std::string> names_in(const Descriptor& folder, std::size_t max) {
  std::vector<std::string> names;
  const std::unique_ptr<DIR, FreeBy<::closedir>> stream(
      ::fdopendir(::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
  while (const dirent* entry = stream && names.size() < max ? ::readdir(stream.get()) : nullptr) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

std::string open_error(const std::string& path, const std::string& within) {
  const int code = errno;
  std::string reason = code == EXDEV ? "outside the project" : system_reason();
  if (within.empty() || (code != EXDEV && code != ELOOP && code != ENOTDIR)) return reason;
  // The last link leads outside; a link to nothing cannot be followed at all.
  std::string link;
  std::error_code error;
  fs::path prefix;
  for (const fs::path& name : fs::path(path)) {
    prefix /= name;
    if (fs::is_symlink(prefix, error) && (code == EXDEV || !fs::exists(prefix, error))) link = prefix.string();
  }
  return link.empty() ? reason : "outside the project: '" + link + "' is a symbolic link";
}

}  // namespace placard
