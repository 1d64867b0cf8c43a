#include "preview/watcher.h"

#include <sys/inotify.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/diagnostics.h"

namespace placard {

namespace {

using std::chrono::milliseconds;

// Editors write, close, rename and set times within a few milliseconds. `max_delay` bounds the delay under continuous saves.
constexpr milliseconds quiet{8};
constexpr milliseconds max_delay{40};

constexpr std::uint32_t events =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// A created file is still empty and is reported when its writer closes it. Links and folders are complete at once.
bool is_news(const inotify_event& event, const std::string& path) {
  if ((event.mask & IN_CREATE) == 0 || (event.mask & IN_ISDIR) != 0) return true;
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0 && (S_ISLNK(info.st_mode) || info.st_nlink > 1);
}

}  // namespace

Watcher::Watcher() : notifier_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!notifier_) throw Failure(std::string("watching files: ") + std::strerror(errno), ExitStatus::machine);
}

// Falls back to the nearest existing parent, where a missing folder would be created.
int Watcher::add(std::string& folder) const {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::path path = fs::absolute(folder.empty() ? "." : folder, error);
  for (;;) {
    const int id = ::inotify_add_watch(notifier_.get(), path.c_str(), events);
    if (id >= 0 || errno != ENOENT || !path.has_relative_path()) return id;
    path = path.parent_path();
    folder = path.string();
  }
}

void Watcher::watch(const std::set<std::string>& folders) {
  std::map<int, std::string> kept;
  for (std::string folder : folders) {
    const int id = add(folder);
    if (id < 0 && errno == ENOSPC)
      throw Failure("watching '" + folder +
                        "': the system's limit of inotify watches is reached\n  hint: raise fs.inotify.max_user_watches",
                    ExitStatus::machine);
    if (id >= 0) kept.try_emplace(id, folder);
  }
  for (const auto& [id, folder] : folders_) {
    if (!kept.contains(id)) ::inotify_rm_watch(notifier_.get(), id);
  }
  folders_ = std::move(kept);
}

milliseconds Watcher::next() {
  read_events();
  if (changed_.empty()) return milliseconds(-1);
  const auto due = std::min(last_ + quiet, first_ + max_delay);
  return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(due - Clock::now()));
}

std::set<std::string> Watcher::take() {
  if (next() != milliseconds(0)) return {};
  return std::exchange(changed_, {});
}

void Watcher::read_events() {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  for (;;) {
    const ssize_t count = ::read(notifier_.get(), buffer.data(), buffer.size());
    if (count <= 0) return;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      at += sizeof event + event.len;
      const auto folder = folders_.find(event.wd);
      if (folder == folders_.end()) continue;
      std::string path = folder->second;
      if (event.len > 0) path += (path.empty() || path.ends_with('/') ? "" : "/") + std::string(name);
      if (!is_news(event, path)) continue;
      last_ = Clock::now();
      if (changed_.empty()) first_ = last_;
      changed_.insert(path);
    }
  }
}

}  // namespace placard
