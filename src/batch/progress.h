#pragma once
// The progress of a long run.

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "io/report.h"

namespace placard {

/// A progress line, with a bar and the remaining time if the total is known.
std::string progress_text(std::size_t done, std::optional<std::size_t> total, double seconds);

/// Shows progress on a terminal if a run takes longer than a second.
class Progress {
 public:
  Progress(Report& report, std::optional<std::size_t> total) : report_(report), total_(total) {}
  ~Progress() { report_.show_status({}); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Adds finished cards.
  void advance(std::size_t cards);

 private:
  using Clock = std::chrono::steady_clock;

  Report& report_;
  std::optional<std::size_t> total_;
  std::size_t done_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point shown_ = begin_;
};

}  // namespace placard
