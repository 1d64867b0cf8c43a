#include "cli/scratch_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "support/files.h"

using namespace placard;
using placard::test::TemporaryFolder;

namespace {

// What nobody else may read or find, and what no program that is started inherits.
void check_is_private(const Descriptor& file, const TemporaryFolder& folder) {
  REQUIRE(file.is_open());
  struct stat info {};
  REQUIRE(::fstat(file.get(), &info) == 0);
  CHECK((info.st_mode & 07777) == 0600);
  CHECK(info.st_nlink == 0);
  CHECK((::fcntl(file.get(), F_GETFD) & FD_CLOEXEC) != 0);
  CHECK(test::files_below(folder.path()).empty());
  struct stat other {};
  REQUIRE(::stat(folder.path().c_str(), &other) == 0);
  CHECK(info.st_dev == other.st_dev);
  CHECK(::pwrite(file.get(), "text", 4, 10) == 4);
  char c = 0;
  CHECK(::pread(file.get(), &c, 1, 13) == 1);
  CHECK(c == 't');
}

}  // namespace

TEST_CASE("a scratch file has no name, and nobody else can read it") {
  const TemporaryFolder folder;
  check_is_private(open_scratch_file(folder.path().string()), folder);
  check_is_private(open_removed_file(folder.path().string()), folder);
}

TEST_CASE("a folder that is not there has no scratch file") {
  CHECK_FALSE(open_scratch_file("/nowhere/at/all").is_open());
  CHECK_FALSE(open_removed_file("/nowhere/at/all").is_open());
}

TEST_CASE("the folder that the user names comes first") {
  const char* const before = std::getenv("TMPDIR");
  const std::string old = before == nullptr ? "" : before;
  ::setenv("TMPDIR", "/mine", 1);
  CHECK(scratch_folders() == std::vector<std::string>{"/mine", "/var/tmp", "/tmp"});
  ::setenv("TMPDIR", "", 1);
  CHECK(scratch_folders() == std::vector<std::string>{"/var/tmp", "/tmp"});
  before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", old.c_str(), 1);
}
