#pragma once
// Runs programs and captures their output.

#include <filesystem>
#include <string>
#include <vector>

#include "support/files.h"

namespace placard::test {

/// The command, folder, input and environment of a process.
struct Start {
  std::vector<std::string> command;         ///< the program's path and its arguments
  std::filesystem::path folder;             ///< the working directory; empty for the current one
  std::string input;                        ///< its standard input
  std::vector<std::string> variables = {};  ///< "NAME=value", added to the inherited environment
};

/// The exit status and output of a process.
struct Finished {
  int status = 0;  ///< the exit status, or 128 plus the number of the signal that ended it
  std::string out;
  std::string err;
};

/// Runs a program and waits for its end. Throws if it cannot be started, or if an SVG that it wrote to its folder or to stdout
/// has a fault (support/checked_svg.h).
Finished run(const Start& start);

/// A program that runs in the background. It is killed if the test does not end it.
class Background {
 public:
  explicit Background(const Start& start);
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// The first line that it prints. Throws if there is none within ten seconds.
  [[nodiscard]] std::string first_line() const;
  /// Sends a signal and waits for its end.
  Finished end(int signal);

 private:
  TemporaryFolder streams_;
  int child_ = 0;
};

}  // namespace placard::test
