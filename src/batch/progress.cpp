#include "batch/batch.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace placard {

namespace {

constexpr double min_run_time = 1;       // seconds until the first update
constexpr double update_interval = 0.1;  // seconds
constexpr std::size_t bar_width = 24;

std::string duration(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

}  // namespace

std::string progress_text(std::size_t done, std::optional<std::size_t> total, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const std::string speed = ", " + to_text(rate, rate < 10 ? 1 : 0) + "/s";
  if (!total) return std::to_string(done) + " cards" + speed;
  const std::size_t filled = *total > 0 ? std::min(done, *total) * bar_width / *total : bar_width;
  std::string text = "[" + std::string(filled, '=') + std::string(bar_width - filled, ' ') + "] ";
  text += std::to_string(done) + " of " + std::to_string(*total) + " cards" + speed;
  if (rate > 0 && done < *total) text += ", " + duration(static_cast<double>(*total - done) / rate) + " left";
  return text;
}

void Progress::advance(std::size_t cards) {
  done_ += cards;
  const auto now = Clock::now();
  const auto seconds = [](Clock::duration span) { return std::chrono::duration<double>(span).count(); };
  if (!report_.is_terminal() || seconds(now - begin_) < min_run_time || seconds(now - shown_) < update_interval) return;
  shown_ = now;
  report_.show_status(progress_text(done_, total_, seconds(now - begin_)));
}

}  // namespace placard
