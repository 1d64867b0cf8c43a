#include "io/project_files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <filesystem>
#include <utility>

#include "io/files.h"
#include "io/open_files.h"

namespace placard {

namespace {

constexpr std::size_t max_bytes = limits::init_file.value;

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
  const Descriptor open(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!open) return refuse("cannot be read: " + system_reason());
  if (::fstat(open.get(), &info) != 0 || !S_ISREG(info.st_mode)) return refuse("is no plain file");
  auto text = read_up_to(open.get(), max_bytes + 1);
  if (!text) return refuse("cannot be read");
  file.text = std::move(*text);
  if (file.text.size() > max_bytes) return refuse("is larger than " + to_text(limits::init_file));
  return file;
}

}  // namespace placard
