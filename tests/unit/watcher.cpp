#include "preview/watcher.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include "support/files.h"

using namespace placard;
namespace fs = std::filesystem;

namespace {

using Paths = std::set<std::string>;

/// A temporary folder that is watched.
struct WatchedFolder : test::TemporaryFolder {
  Watcher watcher;

  WatchedFolder() { watcher.watch({path().string()}); }
};

void save(const fs::path& path) { std::ofstream(path) << "text"; }

// All paths that are reported within some time.
Paths changes_of(Watcher& watcher, std::chrono::milliseconds duration = std::chrono::milliseconds(150)) {
  Paths all;
  const auto end = Watcher::Clock::now() + duration;
  while (Watcher::Clock::now() < end) {
    const Paths paths = watcher.take();
    all.insert(paths.begin(), paths.end());
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return all;
}

}  // namespace

TEST_CASE("watcher: a saved file and a file that is renamed over it are reported with their path", "[preview]") {
  WatchedFolder folder;
  save(folder / "cards.yaml");
  CHECK(changes_of(folder.watcher) == Paths{folder / "cards.yaml"});
  CHECK(changes_of(folder.watcher, std::chrono::milliseconds(20)).empty());
  save(folder / "cards.yaml~");
  fs::rename(folder / "cards.yaml~", folder / "cards.yaml");
  CHECK(changes_of(folder.watcher).contains(folder / "cards.yaml"));
}

TEST_CASE("watcher: several saves in a row are reported once", "[preview]") {
  WatchedFolder folder;
  for (int i = 0; i < 20; ++i) save(folder / "cards.yaml");
  CHECK(folder.watcher.take().empty());  // the quiet time is not over
  std::size_t times = 0;
  const auto end = Watcher::Clock::now() + std::chrono::milliseconds(150);
  while (Watcher::Clock::now() < end) times += folder.watcher.take().empty() ? 0 : 1;
  CHECK(times == 1);
}

TEST_CASE("watcher: a missing folder is ignored", "[preview]") {
  const test::TemporaryFolder folder;
  Watcher watcher;
  watcher.watch({folder / "none", folder.path().string()});
  save(folder / "a.svg");
  CHECK(changes_of(watcher) == Paths{folder / "a.svg"});
}

TEST_CASE("watcher: folders that are no longer watched are not reported", "[preview]") {
  WatchedFolder folder;
  folder.watcher.watch({});
  save(folder / "a.svg");
  CHECK(changes_of(folder.watcher, std::chrono::milliseconds(50)).empty());
}
