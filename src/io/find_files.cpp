#include "io/find_files.h"

#include <algorithm>
#include <filesystem>

#include "base/limits.h"
#include "io/files.h"

namespace placard {

namespace {

/// Walks a folder and collects the paths of files.
class Finder {
 public:
  Finder(const std::string& folder, const std::string& within, const std::vector<std::string>& patterns)
      : top_(folder), within_(within), project_(within.empty() ? project_folder(folder + "/.") : within), patterns_(patterns) {}

  std::vector<std::string> find() {
    walk({});
    std::ranges::sort(found_);
    return std::move(found_);
  }

 private:
  // `path` is empty or ends with a slash.
  void walk(const std::string& path) {
    std::vector<std::string> folders;
    {
      const std::string name = top_ + "/" + path;
      const Descriptor folder = open_folder(name, within_);
      if (!folder) throw unreadable(name, within_);
      for (const std::string& entry : names_in(folder)) {
        if (entry.starts_with('.') || entry == "node_modules") continue;
        if (is_folder(folder, entry, path + entry)) folders.push_back(path + entry + "/");
      }
    }
    const auto has_folder = [](const std::string& pattern) { return pattern.find('/') != std::string::npos; };
    if (std::ranges::none_of(patterns_, has_folder)) return;
    for (const std::string& folder : folders) walk(folder);
  }

  // Adds a file that matches. Returns whether the entry is a folder.
  bool is_folder(const Descriptor& folder, const std::string& entry, const std::string& path) {
    const OpenFile open = open_entry(folder, entry, O_PATH);
    if (S_ISDIR(open.info.st_mode)) return true;
    if (std::ranges::none_of(patterns_, [&path](const std::string& pattern) { return matches(pattern, path); })) return false;
    if (open.is_regular() || (S_ISLNK(open.info.st_mode) && open_file(top_ + "/" + path, project_).is_regular()))
      found_.push_back(path);
    if (found_.size() > limits.pages.value) throw Failure("reading '" + top_ + "': more than " + to_text(limits.pages));
    return false;
  }

  std::string top_;
  std::string within_;
  std::string project_;  // that linked files must be in
  const std::vector<std::string>& patterns_;
  std::vector<std::string> found_;
};

}  // namespace

bool matches(std::string_view pattern, std::string_view path) {
  if (pattern.empty() || pattern == "**") return pattern == "**" || path.empty();
  if (pattern.starts_with("**/")) {
    for (std::size_t at = 0;; ++at) {
      if (matches(pattern.substr(3), path.substr(at))) return true;
      at = path.find('/', at);
      if (at == std::string_view::npos) return false;
    }
  }
  if (pattern.front() == '*') {
    for (std::size_t at = 0;; ++at) {
      if (matches(pattern.substr(1), path.substr(at))) return true;
      if (at == path.size() || path[at] == '/') return false;
    }
  }
  const bool is_same = !path.empty() && (pattern.front() == path.front() || (pattern.front() == '?' && path.front() != '/'));
  return is_same && matches(pattern.substr(1), path.substr(1));
}

std::vector<std::string> find_files(const std::string& folder, const std::string& within,
                                    const std::vector<std::string>& patterns) {
  return Finder(folder, within, patterns).find();
}

}  // namespace placard
