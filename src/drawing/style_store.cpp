#include "drawing/style_store.h"

#include <algorithm>
#include <filesystem>

#include "base/ascii.h"
#include "base/spelling.h"
#include "base/version.h"
#include "drawing/named_file.h"
#include "io/files.h"
#include "input/parse.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

std::vector<std::string> styles_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const fs::path path : names_in(open_folder(folder, {}))) {
    if (path.extension() == ".yaml") names.push_back(path.stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Built-in names are lower case with '-'; '_' and spaces are accepted for it.
std::string canonical(std::string name) {
  for (char& c : name) c = c == '_' || c == ' ' ? '-' : lower(c);
  return name;
}

bool exists(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

}  // namespace

std::vector<std::string> built_in_styles(const std::string& data_folder) { return styles_in(data_folder + "/styles"); }
std::vector<std::string> built_in_palettes(const std::string& data_folder) { return styles_in(data_folder + "/styles/palettes"); }
std::vector<std::string> built_in_layouts(const std::string& data_folder) { return styles_in(data_folder + "/styles/layouts"); }

void throw_if_invalid_look(const Problems& asked) {
  for (const Problem& problem : asked.sorted()) throw Failure(with_hint(problem.message, problem.hint), problem.status);
}

StyleStore::StyleStore(std::string data_folder, Catalog& catalog, Report& report)
    : data_folder_(std::move(data_folder)),
      catalog_(catalog),
      report_(report),
      layout_names_(placard::built_in_layouts(data_folder_)) {}

// What to write instead of an unknown name; empty if there is no suggestion.
std::string StyleStore::hint_for_unknown(const std::string& asked, const std::string& kind, const Requester& requester) const {
  for (const std::string ending : {".yaml", ".yml", ".json", ""}) {
    if (!exists((fs::path(requester.folder) / (asked + ending)).string())) continue;
    return "to use the file, write '" + (ending.empty() ? "./" + asked : asked + ending) + "'";
  }
  const std::string name = canonical(asked);
  if (name == "light" || name == "dark") return "to choose light or dark, write 'mode: " + name + "'";
  for (const std::string other : {"style", "palette", "layout"})
    if (exists(folder_of(other) + "/" + name + ".yaml")) return "it is a " + other + ": '" + other + ": " + name + "'";
  if (requester.problems->is_full()) return {};  // it would not be shown
  const auto names = styles_in(folder_of(kind));
  if (names.empty()) return {};
  const std::string command = kind == "layout"  ? "'placard layouts'"
                              : kind == "style" ? "'placard styles'"
                                                : "'placard styles --palettes'";
  return spelling_hint(asked, {names.begin(), names.end()}, command);
}

// The path of a style, palette or layout file, whose text is kept; empty if it cannot be used, which is reported.
std::string StyleStore::locate_file(const Text& asked, const std::string& kind, const Requester& requester) {
  std::string path = (fs::path(requester.folder) / asked.text).lexically_normal().string();
  // "./ink" and "styles/ink.yaml" are paths; "ink" is the built-in style.
  const std::string stem = canonical(fs::path(path).stem().string());
  const bool is_built_in = exists(folder_of(kind) + "/" + stem + ".yaml");
  const std::string other = fs::path(path).replace_extension(path.ends_with(".yaml") ? ".yml" : ".yaml").string();
  const std::string hint = is_built_in     ? "the built-in " + kind + " is named '" + stem + "'"
                           : exists(other) ? "did you mean '" + other + "'?"
                                           : "looked for '" + path + "'";
  const std::string within = requester.file.empty() ? root_folder() : project_folder(requester.file);
  const OpenFile open = open_named({kind, path, within, limits.file, hint}, asked, *requester.problems);
  if (!open.file) return {};
  if (!sources_.contains(path)) sources_[path] = {path, read_all(open.file, path, limits.file)};
  return path;
}

// The text of a file that was located.
Source StyleStore::source_of(const std::string& path) const {
  const auto found = sources_.find(path);
  return found == sources_.end() ? Source{path, read_regular_file(path, limits.file)} : found->second;
}

// The path of a style, palette or layout; empty if there is none, which is reported at the name.
std::string StyleStore::locate(const Text& asked, const std::string& kind, const Requester& requester) {
  // The system truncates a path at U+0000, so that the message would name another file than the opened one.
  if (asked.text.find('\0') != std::string::npos) {
    requester.problems->error(asked.span, "the name of a " + kind + " cannot contain U+0000");
    return {};
  }
  if (is_path(asked.text)) return locate_file(asked, kind, requester);
  std::string path = folder_of(kind) + "/" + canonical(asked.text) + ".yaml";
  if (sheets_.contains(path) || palettes_.contains(path) || layouts_.contains(path) || exists(path)) return path;
  requester.problems->error(asked.span, "unknown " + kind + " '" + asked.text + "'",
                            hint_for_unknown(asked.text, kind, requester));
  return {};
}

// Reads a style or layout file and its ancestors, the outermost ancestor last.
bool StyleStore::read_chain(const std::string& path, const std::string& kind, Files& files) {
  for (std::string next = path; !next.empty();) {
    File& file = files.emplace_back(File{source_of(next), {}, {}});
    files_.insert(next);
    file.node = parse(file.source, file.problems);
    const Text parent = extended_file(file.node);
    const Requester requester{parent_folder(next), path, &file.problems};
    next.clear();
    if (!parent.empty() && files.size() >= limits.style_chain.value) {
      file.problems.error(parent.span,
                          "more than " + std::to_string(limits.style_chain.value) + " " + kind + "s extend each other",
                          "check whether a " + kind + " extends itself");
    } else if (!parent.empty()) {
      next = locate(parent, kind, requester);
    }
    if (file.problems.has_errors()) return false;
  }
  return true;
}

StyleSheet StyleStore::read_sheet(Files& files) {
  std::vector<StyleFile> chain;
  for (File& file : files) chain.insert(chain.begin(), {file.node, &file.problems});
  StyleSheet sheet = read_style(chain, layout_names_);
  // Font paths are relative to the file that names them.
  for (File& file : files) {
    const Node* fonts = file.problems.has_errors() ? nullptr : file.node.find("fonts");
    const Requester requester{parent_folder(file.source.name), file.source.name, &file.problems};
    for (std::size_t i = 0; fonts != nullptr && i < fonts->items.size(); ++i) {
      const std::string path = read_font({fonts->items[i].text, fonts->items[i].span}, requester);
      if (!path.empty()) sheet.fonts.of_style.push_back(path);
    }
  }
  const Catalog faces = catalog_.with(sheet.fonts);
  if (!files.front().problems.has_errors()) report_missing_faces(sheet, faces, chain);
  return sheet;
}

// Reports the problems of files and returns whether none has errors.
bool StyleStore::show(const Files& files) {
  return std::ranges::count_if(files, [&](const File& file) { return !report_.show(file.source, file.problems); }) == 0;
}

const StyleSheet* StyleStore::load(const std::string& path) {
  const auto [entry, is_new] = sheets_.try_emplace(path);
  if (!is_new) return entry->second.get();
  Files files;
  StyleSheet sheet;
  if (read_chain(path, "style", files)) sheet = read_sheet(files);
  if (show(files)) entry->second = std::make_unique<StyleSheet>(std::move(sheet));
  return entry->second.get();
}

LayoutHandle StyleStore::load_layout(const std::string& path) {
  const auto [entry, is_new] = layouts_.try_emplace(path);
  if (!is_new) return entry->second;
  Files files;
  Layout layout;
  if (read_chain(path, "layout", files)) {
    std::vector<StyleFile> chain;
    for (File& file : files) chain.insert(chain.begin(), {file.node, &file.problems});
    layout = read_layout(chain, fs::path(path).stem().string());
    const auto is_built_in = [&](const File& file) { return parent_folder(file.source.name) == folder_of("layout"); };
    const auto nearest = std::ranges::find_if(files, is_built_in);
    layout.style_of = nearest == files.end() ? "" : fs::path(nearest->source.name).stem().string();
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

const LoadedPalette* StyleStore::load_palette(const std::string& path, std::size_t depth) {
  const auto [entry, is_new] = palettes_.try_emplace(path);
  if (!is_new) return entry->second.get();
  files_.insert(path);
  File file{source_of(path), {}, {}};
  file.node = parse(file.source, file.problems);
  LoadedPalette result;
  if (const auto pair = read_pair(file.node)) {
    result.halves = *pair;
    const Requester requester{parent_folder(path), path, &file.problems};
    const auto part = [&](const Text& name) -> const LoadedPalette* {
      const std::string other = locate(name, "palette", requester);
      if (other.empty()) return nullptr;
      const LoadedPalette* found = depth + 1 < limits.style_chain.value ? load_palette(other, depth + 1) : nullptr;
      if (found == nullptr)
        file.problems.error(name.span, "the palette '" + name.text + "' has no colors",
                            "check whether palettes refer to each other in a cycle");
      return found;
    };
    if (const LoadedPalette* light = part(pair->light)) result.light = light->light ? light->light : light->dark;
    if (const LoadedPalette* dark = part(pair->dark)) result.dark = dark->dark ? dark->dark : dark->light;
  } else if (is_scheme(file.node)) {
    result = {read_scheme(file.node, file.problems), {}};
  } else if (!file.problems.has_errors()) {
    file.problems.error({0, 0}, "not a color scheme",
                        "a base16 scheme has the keys base00 to base0F; colors by role belong in 'palettes:' of a style");
  }
  if (report_.show(file.source, file.problems)) palettes_[path] = std::make_unique<LoadedPalette>(result);
  return palettes_[path].get();
}

std::vector<ListedPalette> StyleStore::palettes() {
  std::vector<ListedPalette> list;
  for (const std::string& name : built_in_palettes(data_folder_)) {
    const LoadedPalette* colors = load_palette(folder_of("palette") + "/" + name + ".yaml");
    if (colors != nullptr) list.push_back({name, colors->light.has_value(), colors->dark.has_value(), colors->halves, {}});
  }
  for (ListedPalette& half : list) {
    for (const ListedPalette& pair : list) {
      if (pair.halves.light.text == half.name || pair.halves.dark.text == half.name) half.pair = pair.name;
    }
  }
  return list;
}

const std::string& StyleStore::pair_with(const std::string& palette) {
  if (pairs_.empty()) {
    for (const ListedPalette& listed : palettes()) pairs_[listed.name] = listed.pair;
  }
  return pairs_[canonical(palette)];
}

const StyleSheet* StyleStore::find(const Text& style, const Requester& style_requester, const Text& palette,
                                   const Requester& palette_requester) {
  const std::string path = locate(style, "style", style_requester);
  const std::string palette_path = palette.empty() ? "" : locate(palette, "palette", palette_requester);
  if (path.empty() || (palette_path.empty() && !palette.empty())) return nullptr;
  const StyleSheet* sheet = load(path);
  if (sheet == nullptr || palette_path.empty()) return sheet;
  const LoadedPalette* pair = load_palette(palette_path);
  if (pair == nullptr) return nullptr;
  const auto [entry, is_new] = sheets_.try_emplace(path + "\n" + palette_path);
  if (is_new) entry->second = std::make_unique<StyleSheet>(with_palette(*sheet, *pair));
  return entry->second.get();
}

const StyleSheet* StyleStore::find(const AskedLook& asked, const std::string& folder) {
  Problems problems;
  const Requester requester{folder, {}, &problems};
  const Text style{asked.style.empty() ? std::string(default_style()) : asked.style, {}};
  const StyleSheet* sheet = find(style, requester, {asked.palette, {}}, requester);
  sheet = with_font(sheet, {{asked.font, {}}, {asked.font, {}}}, requester);
  throw_if_invalid_look(problems);
  return sheet;
}

}  // namespace placard
