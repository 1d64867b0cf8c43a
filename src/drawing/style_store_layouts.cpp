#include <filesystem>

#include "drawing/named_file.h"
#include "drawing/style_store.h"

namespace placard {

LayoutHandle StyleStore::load_layout(const std::string& path) {
  const auto [entry, is_new] = layouts_.try_emplace(path);
  if (!is_new) return entry->second;
  std::vector<FileHandle> files;
  Layout layout;
  if (read_chain(path, "layout", files)) {
    std::vector<StyleFile> chain;
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
      chain.push_back({(*file)->node, &(*file)->problems});
      const std::filesystem::path source((*file)->source.name);
      if (source.parent_path() == folder_of("layout")) layout.style_of = source.stem().string();
    }
    const std::string style_of = layout.style_of;
    layout = read_layout(chain, std::filesystem::path(path).stem().string());
    layout.style_of = style_of;
  }
  if (show(files)) entry->second = std::make_shared<const Layout>(std::move(layout));
  return entry->second;
}

LayoutHandle StyleStore::find_layout(const Text& name, const Requester& requester) {
  const std::string path = locate(name.empty() ? Text{std::string(default_layout), {}} : name, "layout", requester);
  return path.empty() ? nullptr : load_layout(path);
}

const std::vector<LayoutHandle>& StyleStore::built_in_layouts() {
  if (built_in_layouts_.empty()) {
    for (const std::string& name : layout_names_)
      if (LayoutHandle layout = load_layout(folder_of("layout") + "/" + name + ".yaml")) built_in_layouts_.push_back(layout);
  }
  return built_in_layouts_;
}

}  // namespace placard
