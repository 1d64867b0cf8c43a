#include "io/find_files.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "io/files.h"

namespace placard {

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

std::vector<std::string> find_files(const std::string& top, const std::string& within, const std::vector<std::string>& patterns) {
  const std::string project = within.empty() ? project_folder(top + "/.") : within;  // that linked files must be in
  const bool has_folders =
      std::ranges::any_of(patterns, [](const std::string& pattern) { return pattern.find('/') != std::string::npos; });
  std::vector<std::string> found;
  std::vector<std::string> folders{""};  // to search: each is empty or ends with a slash
  while (!folders.empty()) {
    const std::string parent = std::move(folders.back());
    folders.pop_back();
    const Descriptor folder = open_folder(top + "/" + parent, within);
    if (!folder) throw unreadable(top + "/" + parent, within);
    for (const std::string& entry : names_in(folder)) {
      if (entry.starts_with('.') || entry == "node_modules") continue;
      const std::string path = parent + entry;
      const OpenFile open = open_entry(folder, entry, O_PATH);
      if (S_ISDIR(open.info.st_mode)) {
        if (has_folders) folders.push_back(path + "/");
        continue;
      }
      if (std::ranges::none_of(patterns, [&path](const std::string& pattern) { return matches(pattern, path); })) continue;
      if (open.is_regular() || (S_ISLNK(open.info.st_mode) && open_file(top + "/" + path, project).is_regular()))
        found.push_back(path);
      if (found.size() > limits.pages.value) throw Failure("reading '" + top + "': more than " + to_text(limits.pages));
    }
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace placard
