#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>

#include "base/diagnostics.h"
#include "cli/options.h"
#include "io/open_file.h"

namespace {

// If a standard stream is closed, the next opened file gets its descriptor, and messages would be written into a picture.
// The placeholder has the opposite access mode, so that using it fails.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    const int wrong_way = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (!placard::open_file("/dev/null", {}, wrong_way).file) ::_exit(static_cast<int>(placard::ExitStatus::machine));
  }
}

}  // namespace

int main(int argc, char** argv) {
  hold_standard_streams();
  ::unsetenv("HB_SHAPER_LIST");  // would select other shapers: output must be reproducible
  // Exceeding the file size limit becomes a write error, after which the temporary file is removed.
  std::signal(SIGXFSZ, SIG_IGN);
  placard::Report report;
  try {
    placard::Command command = placard::read_command_line(argc, argv);
    placard::prepare(command, report);
    const int status = std::visit([&report](const auto& options) { return placard::run(options, report); }, command);
    report.report_repeated();
    return std::max(status, static_cast<int>(report.status()));
  } catch (const placard::Failure& failure) {
    report.fail(failure.what(), failure.status);
  } catch (const std::bad_alloc&) {
    report.fail("out of memory", placard::ExitStatus::machine);
  } catch (const std::exception& failure) {
    report.fail(failure.what(), placard::ExitStatus::machine);
  }
  return static_cast<int>(report.status());
}
