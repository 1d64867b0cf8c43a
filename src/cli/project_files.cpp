#include "cli/project_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/files.h"

namespace placard {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;

// Up to one byte more than is allowed; false on an error.
bool read_bytes(int descriptor, std::string& text) {
  text.resize(most_bytes + 1);
  std::size_t size = 0;
  while (size < text.size()) {
    const ssize_t count = ::read(descriptor, text.data() + size, text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  text.resize(size);
  return true;
}

}  // namespace

ProjectFile read_project_file(const std::string& folder, const std::string& name) {
  const std::string path = (std::filesystem::path(folder) / name).string();
  struct stat info {};
  ProjectFile file;
  if (::lstat(path.c_str(), &info) != 0 || S_ISDIR(info.st_mode)) return file;
  file.exists = true;
  const auto refuse = [&file](std::string why) {
    file.refusal = std::move(why);
    file.text.clear();
    return file;
  };
  if (!is_inside(path, folder)) return refuse("is a link that leads out of the folder");
  // A pipe would wait for someone to write.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return refuse(std::string("cannot be read: ") + std::strerror(errno));
  const bool regular = ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
  const bool good = regular && read_bytes(descriptor, file.text);
  ::close(descriptor);
  if (!regular) return refuse("is no plain file");
  if (!good) return refuse("cannot be read");
  if (file.text.size() > most_bytes) return refuse("is larger than 1 MiB");
  return file;
}

}  // namespace placard
