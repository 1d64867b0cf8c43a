#pragma once
// Watches files for changes (inotify).

#include <chrono>
#include <map>
#include <set>
#include <string>

#include "io/open_file.h"

namespace placard {

/// Watches folders instead of files, because editors replace files by renaming. Not thread-safe.
class Watcher {
 public:
  using Clock = std::chrono::steady_clock;

  /// Throws Failure if inotify is not available.
  Watcher();

  /// Replaces the watched folders. A missing folder is replaced by its nearest existing parent.
  void watch(const std::set<std::string>& folders);

  /// Readable when events are pending; `next` reads them.
  [[nodiscard]] int descriptor() const { return notifier_.get(); }

  /// The time until `take` returns paths if no more events arrive; negative if nothing changed.
  std::chrono::milliseconds next();

  /// The changed paths, after a short quiet period that merges simultaneous saves. A path is the watched folder and a name, or
  /// the folder alone if the folder itself changed.
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
