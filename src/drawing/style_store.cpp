#include "drawing/style_store.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/version.h"
#include "drawing/named_file.h"
#include "io/files.h"
#include "input/parse.h"
#include "style/overrides.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

const std::string font_types = "a TTF, OTF, TTC, WOFF or WOFF2 file";

bool is_font_path(std::string_view name) {
  constexpr std::array<std::string_view, 5> endings{".ttf", ".otf", ".ttc", ".woff", ".woff2"};
  return name.find('/') != std::string_view::npos ||
         std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
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

void throw_if_invalid_look(const Problems& asked) {
  for (const Problem& problem : asked.sorted()) throw Failure(with_hint(problem.message, problem.hint));
}

StyleStore::StyleStore(std::string data_folder, Catalog& catalog, Report& report)
    : data_folder_(std::move(data_folder)), catalog_(catalog), report_(report) {}

// What to write instead of an unknown name; empty if there is no suggestion.
std::string StyleStore::hint_for_unknown(const std::string& asked, std::string_view kind, const Requester& requester) const {
  for (const std::string ending : {".yaml", ".yml", ".json", ""}) {
    if (!exists((fs::path(requester.folder) / (asked + ending)).string())) continue;
    return "to use the file, write '" + (ending.empty() ? "./" + asked : asked + ending) + "'";
  }
  const std::string name = canonical(asked);
  const std::string other = kind == "style" ? "palette" : "style";
  if (name == "light" || name == "dark") return "to choose light or dark, write 'mode: " + name + "'";
  if (exists(folder_of(other) + "/" + name + ".yaml")) return "it is a " + other + ": '" + other + ": " + name + "'";
  if (requester.problems->is_full()) return {};  // it would not be shown
  const auto names = styles_in(folder_of(kind));
  if (names.empty()) return {};
  return spelling_hint(asked, {names.begin(), names.end()}, kind == "style" ? "'placard styles'" : "'placard styles --palettes'");
}

// The path of a style or palette file, whose text is kept; empty if it cannot be used, which is reported.
std::string StyleStore::locate_file(const Text& asked, const std::string& kind, const Requester& requester) {
  std::string path = (fs::path(requester.folder) / asked.text).lexically_normal().string();
  // "./ink" and "styles/ink.yaml" are paths; "ink" is the built-in style.
  const std::string stem = canonical(fs::path(path).stem().string());
  const bool is_built_in = exists(folder_of(kind) + "/" + stem + ".yaml");
  const OpenFile open =
      open_named({kind, path, requester.file.empty() ? root_folder() : project_folder(requester.file), limits.file,
                  is_built_in ? "the built-in " + kind + " is named '" + stem + "'" : "looked for '" + path + "'"},
                 asked, *requester.problems);
  if (!open.file) return {};
  if (!sources_.contains(path)) sources_[path] = {path, read_all(open.file, path, limits.file)};
  return path;
}

// The text of a file that was located.
Source StyleStore::source_of(const std::string& path) const {
  const auto found = sources_.find(path);
  return found == sources_.end() ? Source{path, read_regular_file(path, limits.file)} : found->second;
}

// The path of a style or palette; empty if there is none, which is reported at the name.
std::string StyleStore::locate(const Text& asked, std::string_view kind, const Requester& requester) {
  const std::string name(kind);
  // The system truncates a path at U+0000, so that the message would name another file than the opened one.
  if (asked.text.find('\0') != std::string::npos) {
    requester.problems->error(asked.span, "the name of a " + name + " cannot contain U+0000");
    return {};
  }
  if (is_path(asked.text)) return locate_file(asked, name, requester);
  std::string path = folder_of(kind);
  path.append("/").append(canonical(asked.text)).append(".yaml");
  if (sheets_.contains(path) || palettes_.contains(path) || exists(path)) return path;
  const std::string problem = kind == "style" ? "unknown style '" : "unknown palette '";
  requester.problems->error(asked.span, problem + asked.text + "'", hint_for_unknown(asked.text, kind, requester));
  return {};
}

// Reads a style file and its ancestors, the outermost ancestor last.
bool StyleStore::read_chain(const std::string& path, std::vector<FileHandle>& files) {
  std::string next = path;
  while (!next.empty()) {
    auto file = std::make_unique<File>();
    file->source = source_of(next);
    files_.insert(next);
    file->node = parse(file->source, file->problems);
    const Text parent = extended_style(file->node);
    const Requester requester{parent_folder(next), path, &file->problems};
    next.clear();
    if (!parent.empty() && files.size() + 1 >= limits.style_chain.value) {
      file->problems.error(parent.span, "more than " + to_text(limits.style_chain) + " extend each other",
                           "check whether a style extends itself");
    } else if (!parent.empty()) {
      next = locate(parent, "style", requester);
    }
    const bool broken = file->problems.has_errors();
    files.push_back(std::move(file));
    if (broken) return false;
  }
  return true;
}

StyleSheet StyleStore::read_sheet(std::vector<FileHandle>& files) {
  std::vector<StyleFile> chain;
  for (auto file = files.rbegin(); file != files.rend(); ++file) chain.push_back({(*file)->node, &(*file)->problems});
  StyleSheet sheet = read_style(chain);
  Problems& problems = files.front()->problems;
  // Font paths are relative to the file that names them.
  for (const FileHandle& file : files) {
    const Node* fonts = file->problems.has_errors() ? nullptr : file->node.find("fonts");
    for (std::size_t i = 0; fonts != nullptr && i < fonts->items.size(); ++i) {
      const Node& font = fonts->items[i];
      const std::string& name = file->source.name;
      const std::string path = read_font({font.text, font.span}, {parent_folder(name), name, &file->problems});
      if (!path.empty()) sheet.fonts.of_style.push_back(path);
    }
  }
  const Catalog faces = catalog_.with(sheet.fonts);
  if (!problems.has_errors()) report_missing_faces(sheet, faces, chain);
  return sheet;
}

// The real path of a font, which Fontconfig opens; empty if it cannot be used, which is reported.
std::string StyleStore::read_font(const Text& font, const Requester& requester) {
  const std::string path = (fs::path(requester.folder) / font.text).lexically_normal().string();
  const OpenFile open = open_named({"font", path, requester.file.empty() ? root_folder() : project_folder(requester.file),
                                    limits.font, "paths are relative to the file that names it", "use " + font_types},
                                   font, *requester.problems);
  if (!open.file) return {};
  files_.insert(path);
  if (catalog_.read(open.real_path())) return open.real_path();
  requester.problems->error(font.span, "'" + font.text + "' is not a font", "use " + font_types);
  return {};
}

// The family of a path or name, whose file becomes one of the style; nothing if it is missing, which is reported.
std::optional<Text> StyleStore::find_family(const Text& font, const Requester& requester, FontFiles& files) {
  if (font.empty()) return Text{};
  const auto use = [&](const std::string& path) {
    if (std::find(files.of_style.begin(), files.of_style.end(), path) == files.of_style.end()) files.of_style.push_back(path);
    return Text{catalog_.family_of(path), font.span};
  };
  if (is_font_path(font.text)) {
    const std::string path = read_font(font, requester);
    return path.empty() ? std::nullopt : std::optional(use(path));
  }
  for (const std::string& path : files.of_file) {
    if (catalog_.family_of(path) == font.text) use(path);
  }
  const Catalog faces = catalog_.with(files);
  if (faces.has_family(font.text)) return font;
  requester.problems->error(font.span, "no font '" + font.text + "'", faces.family_hint(font.text));
  return std::nullopt;
}

const StyleSheet* StyleStore::with_font(const StyleSheet* sheet, const FontChoice& font, const Requester& requester) {
  if (sheet == nullptr || font.empty()) return sheet;
  FontFiles files = sheet->fonts;
  const auto text = find_family(font.text, requester, files);
  const auto mono = text && font.mono.text != font.text.text ? find_family(font.mono, requester, files) : text;
  if (!text || !mono) return nullptr;
  std::vector<std::string> key{"font", text->text, mono->text};
  key.insert(key.end(), files.of_style.begin(), files.of_style.end());
  const auto [entry, is_new] = with_fonts_.try_emplace({sheet, std::move(key)});
  if (is_new) {
    entry->second = std::make_unique<StyleSheet>(*sheet);
    entry->second->fonts = files;
    const Catalog faces = catalog_.with(files);
    change_fonts(*entry->second,
                 [&](const Type& type) { return faces.in_family(type, faces.is_monospaced(type.family.text) ? *mono : *text); });
  }
  return entry->second.get();
}

std::vector<std::string> StyleStore::read_fonts(const std::vector<Text>& fonts, const std::string& file, Problems& problems) {
  std::vector<std::string> paths;
  const std::string name = own_path(file);
  for (const Text& font : fonts) {
    const std::string path = read_font(font, {parent_folder(name), name, &problems});
    if (!path.empty()) paths.push_back(path);
  }
  return paths;
}

const StyleSheet* StyleStore::with_fonts(const StyleSheet* sheet, const std::vector<std::string>& fonts) {
  if (sheet == nullptr || fonts.empty()) return sheet;
  const auto [entry, is_new] = with_fonts_.try_emplace({sheet, fonts});
  if (is_new) {
    entry->second = std::make_unique<StyleSheet>(*sheet);
    entry->second->fonts.of_file = fonts;
  }
  return entry->second.get();
}

const StyleSheet* StyleStore::load(const std::string& path) {
  const auto [entry, is_new] = sheets_.try_emplace(path);
  if (!is_new) return entry->second.get();
  std::vector<FileHandle> files;
  StyleSheet sheet;
  if (read_chain(path, files)) sheet = read_sheet(files);
  bool good = true;
  for (const FileHandle& file : files) good = report_.show(file->source, file->problems) && good;
  if (good) entry->second = std::make_unique<StyleSheet>(std::move(sheet));
  return entry->second.get();
}

const PalettePair* StyleStore::load_palette(const std::string& path, std::size_t depth) {
  const auto [entry, is_new] = palettes_.try_emplace(path);
  if (!is_new) return entry->second.get();
  files_.insert(path);
  File file{source_of(path), {}, {}};
  file.node = parse(file.source, file.problems);
  PalettePair result;
  if (const auto pair = read_pair(file.node)) {
    const Requester requester{parent_folder(path), path, &file.problems};
    const auto part = [&](const Text& name) -> const PalettePair* {
      const std::string other = locate(name, "palette", requester);
      if (other.empty()) return nullptr;
      const PalettePair* found = depth + 1 < limits.style_chain.value ? load_palette(other, depth + 1) : nullptr;
      if (found == nullptr)
        file.problems.error(name.span, "the palette '" + name.text + "' has no colors",
                            "check whether palettes refer to each other in a cycle");
      return found;
    };
    if (const PalettePair* light = part(pair->light)) result.light = light->light ? light->light : light->dark;
    if (const PalettePair* dark = part(pair->dark)) result.dark = dark->dark ? dark->dark : dark->light;
  } else if (is_scheme(file.node)) {
    result = read_scheme(file.node, file.problems);
  } else if (!file.problems.has_errors()) {
    file.problems.error({0, 0}, "not a color scheme",
                        "a base16 scheme has the keys base00 to base0F; colors by role belong in 'palettes:' of a style");
  }
  if (report_.show(file.source, file.problems)) palettes_[path] = std::make_unique<PalettePair>(result);
  return palettes_[path].get();
}

std::vector<ListedPalette> StyleStore::palettes() {
  std::vector<ListedPalette> list;
  for (const std::string& name : built_in_palettes(data_folder_)) {
    const std::string path = data_folder_ + "/styles/palettes/" + name + ".yaml";
    const PalettePair* colors = load_palette(path);
    if (colors == nullptr) continue;
    ListedPalette listed{name, colors->light.has_value(), colors->dark.has_value(), {}, {}};
    if (listed.light && listed.dark) {
      Problems ignored;  // reported by load_palette
      const Source source{path, read_regular_file(path, limits.file)};
      listed.halves = read_pair(parse(source, ignored)).value_or(PairFile{});
    }
    list.push_back(std::move(listed));
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
  const PalettePair* pair = load_palette(palette_path);
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
  throw_if_invalid_look(problems);
  return sheet;
}

}  // namespace placard
