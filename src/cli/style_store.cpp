#include "cli/style_store.h"

#include <algorithm>
#include <filesystem>

#include "base/spelling.h"
#include "cli/files.h"
#include "input/parse.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_chain = 8;

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

}  // namespace

std::vector<std::string> built_in_styles(const std::string& data_folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(data_folder + "/styles")) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

StyleStore::StyleStore(std::string data_folder, Catalogue& catalogue, Report& report)
    : data_folder_(std::move(data_folder)), catalogue_(catalogue), report_(report) {}

std::string StyleStore::locate(const Text& asked, const std::string& folder, const std::string& project,
                               Problems& problems) const {
  if (is_path(asked.text)) {
    const std::string path = (fs::path(folder) / asked.text).string();
    std::error_code error;
    if (!project.empty() && !is_inside(path, project)) {
      problems.error(asked.span, "the style '" + asked.text + "' lies outside the project",
                     "a file may use styles of its own project only");
    } else if (!fs::is_regular_file(path, error)) {
      problems.error(asked.span, "no style file '" + asked.text + "'", "looked for '" + path + "'");
    } else {
      return path;
    }
    return {};
  }
  std::error_code error;
  const std::string path = data_folder_ + "/styles/" + asked.text + ".yaml";
  if (fs::is_regular_file(path, error)) return path;
  const auto names = built_in_styles(data_folder_);
  problems.error(asked.span, "unknown style '" + asked.text + "'", spelling_hint(asked.text, {names.begin(), names.end()}));
  return {};
}

// The file and those it is built on, outermost ancestor last.
bool StyleStore::read_chain(const std::string& path, std::vector<std::unique_ptr<File>>& files) {
  std::string next = path;
  while (!next.empty()) {
    auto file = std::make_unique<File>();
    file->source = read_source(next);
    file->node = parse(file->source, file->problems);
    const Text parent = extended_style(file->node);
    const std::string folder = fs::path(next).parent_path().string();
    next.clear();
    if (!parent.empty() && files.size() + 1 >= longest_chain) {
      file->problems.error(parent.span, "more than 8 styles are built on each other", "does one extend itself?");
    } else if (!parent.empty()) {
      next = locate(parent, folder, project_folder(path), file->problems);
    }
    const bool broken = file->problems.has_errors();
    files.push_back(std::move(file));
    if (broken) return false;
  }
  return true;
}

const StyleSheet* StyleStore::load(const std::string& path) {
  const auto [entry, is_new] = loaded_.try_emplace(path);
  if (!is_new) return entry->second.get();
  std::vector<std::unique_ptr<File>> files;
  StyleSheet sheet;
  if (read_chain(path, files)) {
    std::vector<StyleFile> chain;
    for (auto file = files.rbegin(); file != files.rend(); ++file) chain.push_back({(*file)->node, &(*file)->problems});
    sheet = read_style(chain);
    File& own = *files.front();
    for (const Text& font : sheet.base.fonts) catalogue_.add((fs::path(path).parent_path() / font.text).string());
    if (!own.problems.has_errors()) catalogue_.check(sheet.base, own.problems);
    for (const Style& style : sheet.by_layout) {
      if (!own.problems.has_errors()) catalogue_.check(style, own.problems);
    }
  }
  bool good = true;
  for (const auto& file : files) good = report_.show(file->source, file->problems) && good;
  if (good) entry->second = std::make_unique<StyleSheet>(std::move(sheet));
  return entry->second.get();
}

const StyleSheet* StyleStore::find(const Text& asked, const std::string& folder, const std::string& project, Problems& problems) {
  const std::string path = locate(asked, folder, project, problems);
  return path.empty() ? nullptr : load(path);
}

const StyleSheet* StyleStore::find(const std::string& asked) {
  Problems problems;
  const StyleSheet* sheet = find({asked, {}}, ".", {}, problems);
  if (problems.has_errors()) {
    const Problem problem = problems.sorted().front();
    throw Failure("loading a style: " + problem.message + "\n  hint: " + problem.hint);
  }
  return sheet;
}

}  // namespace placard
