#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/diagnostics.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = (std::size_t{8} << 20) + 1;  // one more than the reader's limit, so that it can tell

std::string reason() { return std::strerror(errno); }

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  // The last error of a write may show only here.
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

// Up to `most` bytes, or nothing on an error.
std::optional<std::string> read_up_to(int descriptor, std::size_t most) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (text.size() < most) {
    const ssize_t count = ::read(descriptor, buffer.data(), std::min(buffer.size(), most - text.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return text;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool has_bytes(const std::string& path, std::string_view bytes) {
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info {};
  if (!file.is_open() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
  if (static_cast<std::size_t>(info.st_size) != bytes.size()) return false;
  const auto text = read_up_to(file.get(), bytes.size() + 1);
  return text && *text == bytes;
}

}  // namespace

Source read_source(const std::string& path) {
  const std::string name = path == "-" ? "stdin" : path;
  const File file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info {};
  if (!file.is_open() || ::fstat(file.get(), &info) != 0) throw Failure("reading '" + name + "': " + reason());
  if (S_ISDIR(info.st_mode)) throw Failure("reading '" + name + "': it is a folder, not a file");
  auto text = read_up_to(file.get(), most_bytes);
  if (!text) throw Failure("reading '" + name + "': " + reason());
  return {name, std::move(*text)};
}

Written write_file(const std::string& path, std::string_view bytes) {
  if (has_bytes(path, bytes)) return Written::unchanged;
  const auto fail = [&path](const std::string& why) { throw Failure("writing '" + path + "': " + why); };
  const fs::path target(path);
  std::error_code error;
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
  if (error) fail(error.message());
  if (fs::is_directory(target, error)) fail("a folder has that name");
  const bool existed = fs::exists(target, error);
  const std::string temporary =
      (target.parent_path() / ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".tmp")).string();
  {
    File file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file.is_open()) fail(reason());
    // Whoever could not read the old file shall not read the new one. Another owner can be kept by root only.
    struct stat old {};
    if (existed && ::stat(path.c_str(), &old) == 0) {
      if (::fchown(file.get(), old.st_uid, old.st_gid) != 0) errno = 0;
      if (::fchmod(file.get(), old.st_mode & 07777) != 0) errno = 0;
    }
    if (!write_all(file.get(), bytes) || !file.close()) {
      const std::string why = reason();
      ::unlink(temporary.c_str());
      fail(why);
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const std::string why = reason();
    ::unlink(temporary.c_str());
    fail(why);
  }
  return existed ? Written::replaced : Written::created;
}

FileState compare_file(const std::string& path, std::string_view bytes) {
  std::error_code error;
  if (!fs::exists(path, error)) return FileState::missing;
  return has_bytes(path, bytes) ? FileState::same : FileState::differs;
}

void write_stdout(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes)) throw Failure("writing to stdout: " + reason());
}

std::string data_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& folder : {program / "share/placard", program.parent_path() / "share/placard"}) {
    if (fs::is_directory(folder / "styles", error)) return folder.string();
  }
  throw Failure("looking for fonts and styles: no 'share/placard' beside the program in '" + program.string() + "'");
}

std::string project_folder(const std::string& file) {
  std::error_code error;
  const fs::path own = fs::weakly_canonical(fs::absolute(file, error), error).parent_path();
  for (fs::path folder = own; folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) return folder.string();
  }
  return own.string();
}

bool is_inside(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path inner = fs::weakly_canonical(fs::absolute(path, error), error);
  const fs::path outer = fs::weakly_canonical(fs::absolute(folder, error), error);
  const auto [rest, unused] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return rest == outer.end();
}

}  // namespace placard
