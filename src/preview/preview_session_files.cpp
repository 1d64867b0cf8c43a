// The files that the preview depends on.

#include <array>
#include <filesystem>

#include "preview/preview_session.h"
#include "io/files.h"
#include "io/open_file.h"

namespace placard {

namespace fs = std::filesystem;

namespace {

std::array<fs::path, 2> readme_folders(const PreviewOptions& options) {
  const std::string& file = options.files.front();
  return {fs::path(file).parent_path(), fs::path(project_folder(file))};
}

}  // namespace

void PreviewSession::find_readme() {
  readme_ = options_.readme;
  std::error_code error;
  for (const fs::path& folder : readme_folders(options_)) {
    if (readme_.empty() && fs::is_regular_file(folder / "README.md", error))
      readme_ = fs::proximate(folder / "README.md", error).string();
  }
  embed_.readme = readme_.empty() ? "README.md" : readme_;
}

// All files that the preview depends on, including missing files and the targets of symbolic links.
std::set<std::string> PreviewSession::files() const {
  std::set<std::string> files = files_;
  files.insert(options_.files.begin(), options_.files.end());
  files.insert(options_.facts.begin(), options_.facts.end());
  if (!options_.pages.defaults.empty()) files.insert(options_.pages.defaults);
  for (const fs::path& folder : readme_folders(options_)) files.insert((folder / "README.md").string());
  if (!readme_.empty()) files.insert(readme_);
  if (context_) files.insert(context_->render_context.styles.files().begin(), context_->render_context.styles.files().end());
  std::set<std::string> links;
  std::error_code error;
  for (const std::string& file : files) {
    if (fs::is_symlink(file, error)) links.insert(fs::weakly_canonical(file, error).string());
  }
  files.merge(links);
  return files;
}

std::set<std::string> PreviewSession::folders() const {
  std::set<std::string> folders;
  for (const std::string& file : files()) folders.insert(parent_folder(file));
  return folders;
}

std::string whole_path(const std::string& path) {
  std::error_code error;
  const fs::path normal = fs::absolute(path.empty() ? "." : path, error).lexically_normal();
  return (normal.has_filename() ? normal : normal.parent_path()).string();
}

std::set<std::string> PreviewSession::dependencies() const {
  std::set<std::string> all;
  for (const std::string& file : files()) {
    std::string path = whole_path(file);
    while (all.insert(path).second) path = parent_folder(path);
  }
  return all;
}

void PreviewSession::remember_files(Cards& cards) {
  for (CardFile& file : cards.files()) {
    const fs::path own = fs::path(file.path).parent_path();
    const auto add = [&](const fs::path& path) { files_.insert(path.lexically_normal().string()); };
    if (!file.page.empty()) add(file.path);
    for (const Text& font : file.fonts) add(own / font.text);
    for (const Text& folder : file.icons) add(own / folder.text);
    for (const Text& path : file.facts) add(own / path.text);
    for (Card& card : file.cards) {
      for (const auto& images : {logos_of(card), photos_of(card)}) {
        for (const Text* path : images) {
          if (!path->empty()) add(path->text);
        }
      }
      for (const Text* path : {&card.look.style, &card.look.palette, &card.look.font.text, &card.look.font.mono}) {
        const bool is_path = path->text.find('/') != std::string::npos || path->text.find('.') != std::string::npos;
        if (is_path) add(own / path->text);
      }
    }
  }
}

}  // namespace placard
