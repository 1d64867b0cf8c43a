#pragma once
// Tells when files were saved.

#include <chrono>
#include <map>
#include <set>
#include <string>

#include "io/descriptor.h"

namespace placard {

/// Watches folders rather than files: editors save by renaming a new file over the old one.
class Watcher {
 public:
  using Clock = std::chrono::steady_clock;

  /// Throws Failure where the system gives no watch.
  Watcher();

  /// Watches just these folders from now on; for one that is not there, the nearest above it that is.
  void watch(const std::set<std::string>& folders);

  /// Can be read when something has happened: `next` then takes it up.
  [[nodiscard]] int descriptor() const { return notifier_.get(); }

  /// How long to wait until `take` has something, given that nothing more happens; negative: until something does.
  std::chrono::milliseconds next();

  /// The paths that changed, once it has been quiet for a moment: many saves at once are one. A path is its folder as it was
  /// given to `watch`, or the nearest above it that is there, and a name; the folder alone where the folder itself changed.
  std::set<std::string> take();

 private:
  void read_events();
  [[nodiscard]] int add(std::string& folder) const;

  Descriptor notifier_;
  std::map<int, std::string> folders_;
  std::set<std::string> changed_;
  Clock::time_point first_;
  Clock::time_point last_;
};

}  // namespace placard
