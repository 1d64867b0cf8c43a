#include "preview/watcher.h"

#include <filesystem>
#include <fstream>
#include <thread>

#include "support/files.h"

using namespace placard;
namespace fs = std::filesystem;

namespace {

using Paths = std::set<std::string>;

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

TEST_CASE("watcher: a saved file is reported with its path", "[preview]") {
  const placard::test::TemporaryFolder folder;
  Watcher watcher;
  watcher.watch({folder.path().string()});
  save(folder.path() / "cards.yaml");
  CHECK(changes_of(watcher) == Paths{(folder.path() / "cards.yaml").string()});
  CHECK(changes_of(watcher, std::chrono::milliseconds(20)).empty());
}

TEST_CASE("watcher: a file that is renamed over another is reported", "[preview]") {
  const placard::test::TemporaryFolder folder;
  save(folder.path() / "cards.yaml");
  Watcher watcher;
  watcher.watch({folder.path().string()});
  save(folder.path() / "cards.yaml~");
  fs::rename(folder.path() / "cards.yaml~", folder.path() / "cards.yaml");
  CHECK(changes_of(watcher).contains((folder.path() / "cards.yaml").string()));
}

TEST_CASE("watcher: several saves in a row are reported once", "[preview]") {
  const placard::test::TemporaryFolder folder;
  Watcher watcher;
  watcher.watch({folder.path().string()});
  for (int i = 0; i < 20; ++i) save(folder.path() / "cards.yaml");
  CHECK(watcher.take().empty());  // the quiet time is not over
  std::size_t times = 0;
  const auto end = Watcher::Clock::now() + std::chrono::milliseconds(150);
  while (Watcher::Clock::now() < end) times += watcher.take().empty() ? 0 : 1;
  CHECK(times == 1);
}

TEST_CASE("watcher: a missing folder is ignored", "[preview]") {
  const placard::test::TemporaryFolder folder;
  Watcher watcher;
  watcher.watch({(folder.path() / "none").string(), folder.path().string()});
  save(folder.path() / "a.svg");
  CHECK(changes_of(watcher) == Paths{(folder.path() / "a.svg").string()});
}

TEST_CASE("watcher: folders that are no longer watched are not reported", "[preview]") {
  const placard::test::TemporaryFolder folder;
  Watcher watcher;
  watcher.watch({folder.path().string()});
  watcher.watch({});
  save(folder.path() / "a.svg");
  CHECK(changes_of(watcher, std::chrono::milliseconds(50)).empty());
}
