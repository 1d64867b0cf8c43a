// Bytes out: to stdout, and whatever is open.

#include <sys/stat.h>

#include <cstdlib>

#include "base/diagnostics.h"
#include "io/annotation.h"
#include "io/open_files.h"
#include "io/files.h"

namespace placard {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
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
