#pragma once
// Running a program and keeping what it says.

#include <filesystem>
#include <string>
#include <vector>

#include "support/files.h"

namespace placard::test {

/// How a program is run.
struct Start {
  std::vector<std::string> command;         ///< the program's path and its arguments
  std::filesystem::path folder;             ///< where it runs; empty is here
  std::string input;                        ///< its stdin
  std::vector<std::string> variables = {};  ///< "NAME=value": set in the environment that it inherits
};

/// What became of it.
struct Finished {
  int status = 0;  ///< what it exited with; 128 and the signal's number where a signal ended it
  std::string out;
  std::string err;
};

/// Runs a program to its end; throws where it cannot be started, and where an SVG that it wrote into its folder or to stdout
/// is one that no page should show (support/checked_svg.h).
Finished run(const Start& start);

/// A program that runs beside the test; it is killed where the test does not end it.
class Background {
 public:
  explicit Background(const Start& start);
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// The first line that it prints; throws where it prints none within ten seconds.
  [[nodiscard]] std::string first_line() const;
  /// Sends a signal and waits for the end.
  Finished end(int signal);

 private:
  TemporaryFolder streams_;
  int child_ = 0;
};

}  // namespace placard::test
