#include "cli/scratch_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdlib>

namespace placard {

// On many systems /tmp is memory itself, which is what a scratch file shall spare; /var/tmp is a disk everywhere.
std::vector<std::string> scratch_folders() {
  std::vector<std::string> folders{"/var/tmp", "/tmp"};
  const char* const asked = std::getenv("TMPDIR");
  if (asked != nullptr && *asked != '\0') folders.insert(folders.begin(), asked);
  return folders;
}

Descriptor open_scratch_file(const std::string& folder) {
#ifdef O_TMPFILE
  // O_EXCL: nobody can give it a name later.
  Descriptor file(::open(folder.c_str(), O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (file) return file;
#endif
  return open_removed_file(folder);
}

Descriptor open_removed_file(const std::string& folder) {
  std::string path = folder + "/.placard-scratch-XXXXXX";
  Descriptor file(::mkostemp(path.data(), O_CLOEXEC));  // with mode 0600
  if (file && ::unlink(path.c_str()) != 0) return {};
  return file;
}

}  // namespace placard
