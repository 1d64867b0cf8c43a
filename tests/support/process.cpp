#include "support/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <utility>

#include "support/checked_svg.h"
#include "support/files.h"

namespace placard::test {

namespace {

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (std::string& string : strings) result.push_back(string.data());
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> environment_with(const std::vector<std::string>& variables) {
  std::vector<std::string> result = variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string name = std::string(*entry).substr(0, std::string_view(*entry).find('=') + 1);
    const bool replaced = std::any_of(variables.begin(), variables.end(), [&](const auto& v) { return v.starts_with(name); });
    if (!replaced) result.emplace_back(*entry);
  }
  return result;
}

// Only SVGs of the program begin like this. Others in the folder are input of the test.
void check_svg(const std::string& name, const std::string& bytes) {
  const std::string_view head = std::string_view(bytes).substr(0, 400);
  if (!head.starts_with("<svg ") || head.find("aria-labelledby=") == std::string_view::npos) return;
  const std::string fault = fault_of_svg(bytes);
  if (!fault.empty()) throw std::runtime_error("the program wrote an invalid SVG, " + name + ": " + fault);
}

// Checks the SVGs on stdout and in the folder of a run, if that is in the temporary folder.
void check_pictures(const Start& start, const Finished& finished) {
  check_svg("stdout", finished.out);
  const auto above = fs::temp_directory_path().string();
  if (!start.folder.string().starts_with(above + "/")) return;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(start.folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& path = entry->path();
    if (!entry->is_regular_file(error) || entry->is_symlink(error)) continue;
    if (path.extension() == ".svg") check_svg(path.string(), read_file(path));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::runtime_error("waiting for a program failed");
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// The streams are files, because a pipe could fill up and block the program.
pid_t spawn(const Start& start, const TemporaryFolder& streams) {
  const std::string in = streams / "in";
  const std::string out = streams / "out";
  const std::string err = streams / "err";
  write_file(in, start.input);

  std::vector<std::string> command = start.command;
  std::vector<std::string> variables = environment_with(start.variables);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT, 0600);
  if (!start.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, start.folder.c_str());
  pid_t child = 0;
  const int error =
      ::posix_spawn(&child, command.front().c_str(), &actions, nullptr, pointers(command).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot run " + command.front() + ": " + std::strerror(error));
  return child;
}

}  // namespace

Finished run(const Start& start) {
  const TemporaryFolder streams;
  const int status = wait_for(spawn(start, streams));
  Finished finished{status, read_file(streams / "out"), read_file(streams / "err")};
  check_pictures(start, finished);
  return finished;
}

Background::Background(const Start& start) : child_(spawn(start, streams_)) {}

Background::~Background() {
  if (child_ != 0) end(SIGKILL);
}

std::string Background::first_line() const {
  for (int i = 0; i < 1000; ++i) {
    const std::string out = fs::exists(streams_ / "out") ? read_file(streams_ / "out") : std::string();
    if (const std::size_t end = out.find('\n'); end != std::string::npos) return out.substr(0, end);
    siginfo_t ended{};
    ::waitid(P_PID, static_cast<id_t>(child_), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (ended.si_pid != 0) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  throw std::runtime_error("a program did not print a line: " + read_file(streams_ / "err"));
}

Finished Background::end(int signal) {
  const pid_t child = std::exchange(child_, 0);
  ::kill(child, signal);
  const int status = wait_for(child);
  return {status, read_file(streams_ / "out"), read_file(streams_ / "err")};
}

}  // namespace placard::test
