#include "io/open_file.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cstddef>
#include <regex>
#include <sstream>

#include "base/diagnostics.h"
#include "io/files.h"
#include "io/output_file.h"
#include "support/files.h"

using namespace placard;
using placard::test::read_file;
using placard::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A project with links that lead out of it, next to a secret.
struct Project {
  TemporaryFolder folder;
  fs::path inner = fs::canonical(folder.path()) / "project";
  std::string within = inner.string();

  Project() {
    test::write_file(folder / "outside/secret", "secret");
    test::write_file(inner / "file", "own");
    test::write_file(inner / "sub/deep/file", "deep");
    test::write_file(inner / ".git/config", "token");
    fs::create_symlink("../outside/secret", inner / "out");
    fs::create_symlink(folder / "outside/secret", inner / "absolute");
    fs::create_directory_symlink("../outside", inner / "folder");
    fs::create_directory_symlink("..", inner / "sub/up");
    fs::create_symlink("../nothing", inner / "nothing-outside");
    fs::create_symlink("nothing", inner / "nothing");
    fs::create_symlink("loop", inner / "loop");
    fs::create_symlink(".git/config", inner / "config");
    fs::create_symlink("sub/deep/file", inner / "in");
    fs::create_symlink(inner / "file", inner / "absolute-in");
  }

  // The text of a file, or why it is not opened.
  [[nodiscard]] std::string read(const std::string& name) const {
    const std::string path = (inner / name).string();
    const OpenFile open = open_file(path, within);
    std::string why = open.file ? "" : open_error(path, within);
    if (const std::size_t at = why.find(within + "/"); at != std::string::npos) why.erase(at, within.size() + 1);
    return open.file ? read_up_to(open.file.get(), 100).value_or("unreadable") : why;
  }

  // Whether a file can be written, or why not.
  [[nodiscard]] std::string write(const std::string& name, FinalLink link) const {
    try {
      write_file((inner / name).string(), "written", within, link);
    } catch (const Failure& failure) {
      return failure.what();
    }
    return "written";
  }
};

// Runs a function in a process where a system call fails with an error; the result of the function.
bool holds_without(long call, int error, bool (*function)()) {
  const pid_t child = ::fork();
  if (child == 0) {
    sock_filter code[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                          BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1),
                          BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error)),
                          BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    const sock_fprog program{4, code};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) ::_exit(2);
    ::_exit(function() ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WEXITSTATUS(status) == 2) SKIP("no seccomp here");
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool follows_links_inside_only() {
  const Project project;
  return project.read("file") == "own" && project.read("sub/deep/file") == "deep" && project.read("sub/up/file") == "own" &&
         project.read("in") == "deep" && project.read("absolute-in") == "own" &&
         project.read("out") == "outside the project: 'out' is a symbolic link" &&
         project.read("absolute") == "outside the project: 'absolute' is a symbolic link" &&
         project.read("folder/secret") == "outside the project: 'folder' is a symbolic link" &&
         project.read("sub/up/folder/secret") == "outside the project: 'sub/up/folder' is a symbolic link" &&
         project.read("../outside/secret") == "outside the project" && project.read("sub/none") == "No such file or directory";
}

}  // namespace

TEST_CASE("open_file: links are followed inside the folder, and a link that leads outside is named", "[io]") {
  CHECK(follows_links_inside_only());
  const Project project;
  CHECK(project.read("nothing-outside") == "outside the project: 'nothing-outside' is a symbolic link");
  CHECK(project.read("loop") != "No such file or directory");
  CHECK(project.read("config") == "outside the project: 'config' is a symbolic link");
  CHECK(project.read(".git/config") == "outside the project");
  CHECK(open_file((project.inner / "out").string(), {}).is_regular());
}

TEST_CASE("open_file: the answers are the same where openat2 is missing or forbidden", "[io]") {
  CHECK(holds_without(SYS_openat2, ENOSYS, follows_links_inside_only));
  CHECK(holds_without(SYS_openat2, EPERM, follows_links_inside_only));
}

TEST_CASE("write_file: nothing is written through a link that leads outside, and no folder is made there", "[io]") {
  const Project project;
  for (const char* name : {"out", "absolute", "folder/new", "sub/up/folder/a/b/new", "../new", "nothing-outside", "config"}) {
    CAPTURE(name);
    CHECK(project.write(name, FinalLink::follow).find("outside the project") != std::string::npos);
  }
  CHECK(project.write("folder/secret", FinalLink::replace).find("'" + project.within + "/folder' is a symbolic link") !=
        std::string::npos);
  CHECK(test::files_below(project.folder / "outside") == std::vector<std::string>{"secret"});
  CHECK(read_file(project.folder / "outside/secret") == "secret");
  CHECK(project.write("in", FinalLink::follow) == "written");
  CHECK(read_file(project.inner / "sub/deep/file") == "written");
  CHECK(project.write("out", FinalLink::replace) == "written");
  CHECK_FALSE(fs::is_symlink(project.inner / "out"));
  CHECK(project.write("new/folder/file", FinalLink::replace) == "written");
}

TEST_CASE("open_file: nothing else in the program opens files or lists folders", "[io]") {
  static const std::regex opening(
      R"((::|\b)(open|openat|openat2|creat|fopen|freopen|opendir|open64)\(|\b[io]?fstream\b|\b\w*directory_iterator\b|SYS_open)");
  const fs::path source = PLACARD_SOURCE_FOLDER "/src";
  for (const std::string& file : test::files_below(source)) {
    if (!file.ends_with(".h") && !file.ends_with(".cpp")) continue;
    if (file == "io/open_file.cpp" || file.starts_with("backend/svg/xml.")) continue;
    std::istringstream lines(read_file(source / file));
    for (std::string line; std::getline(lines, line);) {
      std::smatch found;
      const bool may_open = line.find("open") != std::string::npos || line.find("creat(") != std::string::npos ||
                            line.find("stream") != std::string::npos || line.find("directory_iterator") != std::string::npos;
      if (!may_open || !std::regex_search(line, found, opening)) continue;
      const bool is_member = found.position() > 0 && line[static_cast<std::size_t>(found.position()) - 1] == '.';
      if (!is_member) FAIL_CHECK("src/" + file + " opens files: " + line);
    }
  }
  CHECK(std::regex_search("  std::ifstream file(path);", opening));
  CHECK(std::regex_search("  const int file = ::open(path, O_RDONLY);", opening));
  CHECK_FALSE(std::regex_search("  return reopen(path);", opening));
}
