// The fonts that styles, metadata files and options bring.

#include <algorithm>
#include <array>
#include <filesystem>

#include "drawing/named_file.h"
#include "drawing/style_store.h"
#include "io/files.h"
#include "text/fallback.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

const std::string font_types = "a TTF, OTF, TTC, WOFF or WOFF2 file";

bool is_font_path(std::string_view name) {
  constexpr std::array<std::string_view, 5> endings{".ttf", ".otf", ".ttc", ".woff", ".woff2"};
  return name.find('/') != std::string_view::npos ||
         std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace

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
    if (std::ranges::find(files.of_style, path) == files.of_style.end()) files.of_style.push_back(path);
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
    const auto choose = [&](const Type& type) {
      return faces.in_family(type, faces.is_monospaced(type.family.text) ? *mono : *text);
    };
    change_fonts(entry->second->base, choose);
    for (auto& [layout, style] : entry->second->by_layout) change_fonts(style, choose);
  }
  return entry->second.get();
}

std::vector<std::string> StyleStore::read_fonts(const std::vector<Text>& fonts, const Requester& requester) {
  std::vector<std::string> paths;
  for (const Text& font : fonts) {
    const std::string path = read_font(font, requester);
    if (!path.empty()) paths.push_back(path);
  }
  return paths;
}

bool StyleStore::uses(const StyleSheet& sheet, const std::vector<std::string>& fonts, std::string_view text) const {
  const Catalog faces = catalog_.with(sheet.fonts);
  FallbackFonts fallback(faces);
  const auto is_named = [&](const Type& type) {
    return std::ranges::any_of(fonts, [&](const std::string& path) { return catalog_.family_of(path) == type.family.text; });
  };
  return std::ranges::any_of(sheet.styles(), [&](const Style* style) {
    const std::vector<Type> types = types_of(*style);
    return std::ranges::any_of(types, is_named) || fallback.adds_to(types, text);
  });
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

}  // namespace placard
