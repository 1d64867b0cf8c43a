#include <exception>
#include <new>

#include "base/diagnostics.h"
#include "cli/commands.h"

int main(int argc, char** argv) {
  placard::Report report;
  try {
    const placard::Command command = placard::read_command_line(argc, argv);
    return std::visit([&report](const auto& options) { return placard::run(options, report); }, command);
  } catch (const std::bad_alloc&) {
    report.fail("out of memory");
  } catch (const std::exception& failure) {
    report.fail(failure.what());
  }
  return 1;
}
