#pragma once
// Loads styles, palettes, layouts and fonts by name or path, each once.

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "io/report.h"
#include "layout/layout.h"
#include "model/card.h"
#include "style/paint.h"
#include "style/style.h"
#include "text/catalog.h"

namespace placard {

/// The sorted names of the built-in styles, palettes and layouts.
std::vector<std::string> built_in_styles(const std::string& data_folder);
std::vector<std::string> built_in_palettes(const std::string& data_folder);
std::vector<std::string> built_in_layouts(const std::string& data_folder);

/// The layout of a card that does not choose one.
constexpr std::string_view default_layout = "project";

/// The source of a style's name: the command line, or a file, which can only use files in its own project.
struct Requester {
  std::string folder = ".";      ///< paths are relative to it
  std::string file;              ///< paths may not leave its project; empty for the command line
  Problems* problems = nullptr;  ///< where unknown names are reported
};

/// The style, palette, font and layout of the command line, which override those of all cards; empty: no override.
struct AskedLook {
  std::string style;
  std::string palette;
  std::string font = {};
  std::string layout = {};
};

/// A built-in palette with its modes.
struct ListedPalette {
  std::string name;
  bool light = false;
  bool dark = false;
  PairFile halves;   ///< the palettes that a palette with both modes combines
  std::string pair;  ///< for a palette with one mode: the palette that has both
};

/// A palette file.
struct LoadedPalette : PalettePair {
  PairFile halves;  ///< the palettes that it combines
};

/// Reports which types of a sheet have no face, each in the file of the chain that names it: at the family, or at the weight
/// where the family exists. The outermost ancestor comes first, as for `read_style`.
void report_missing_faces(const StyleSheet& sheet, const Catalog& faces, const std::vector<StyleFile>& chain);

/// Throws the first problem as a Failure.
void throw_if_invalid_look(const Problems& asked);

/// Loads styles and layouts with their ancestors, fonts, and palettes. Not thread-safe.
class StyleStore : public LayoutSource {
 public:
  StyleStore(std::string data_folder, Catalog& catalog, Report& report);

  /// Returns a style by built-in name or path, with the colors of a palette unless its name is empty. Null if it is missing or
  /// has errors, which are reported.
  const StyleSheet* find(const Text& style, const Requester& style_requester, const Text& palette,
                         const Requester& palette_requester);

  /// Returns the style of the command line, or the default style, in the palette and font of the command line; their paths are
  /// relative to `folder`. Null if they have errors, which are reported. Throws Failure if a name is unknown.
  const StyleSheet* find(const AskedLook& asked, const std::string& folder = ".");

  /// Returns a layout by built-in name or path; an empty name is the default layout. Null if it is missing or has errors, which
  /// are reported.
  LayoutHandle find_layout(const Text& name, const Requester& requester);

  /// The built-in layouts, sorted by name.
  const std::vector<LayoutHandle>& built_in_layouts() override;

  /// Reads the fonts of a metadata file and returns their paths. Errors are reported to the requester at the fonts' paths.
  std::vector<std::string> read_fonts(const std::vector<Text>& fonts, const Requester& requester);

  /// A style of this store with the fonts of a metadata file.
  const StyleSheet* with_fonts(const StyleSheet* sheet, const std::vector<std::string>& fonts);

  /// Whether a style, with fonts that `read_fonts` returned, sets a part of the text in one of them.
  [[nodiscard]] bool uses(const StyleSheet& sheet, const std::vector<std::string>& fonts, std::string_view text) const;

  /// A style of this store with other fonts. Null if they are missing, which is reported.
  const StyleSheet* with_font(const StyleSheet* sheet, const FontChoice& font, const Requester& requester);

  /// The built-in palettes with their modes.
  std::vector<ListedPalette> palettes();
  /// The built-in palette that has both modes, one of them from the named palette; empty if there is none.
  const std::string& pair_with(const std::string& palette);

  /// The paths of all styles, palettes, layouts and fonts that were read.
  [[nodiscard]] const std::set<std::string>& files() const { return files_; }

 private:
  struct File {
    Source source;
    Problems problems;
    Node node;
  };
  using Files = std::deque<File>;  // problems are referred to

  [[nodiscard]] std::string hint_for_unknown(const std::string& asked, const std::string& kind, const Requester& requester) const;
  [[nodiscard]] std::string folder_of(const std::string& kind) const {
    return kind == "style" ? styles_folder_ : styles_folder_ + "/" + kind + "s";
  }
  std::string locate_file(const Text& asked, const std::string& kind, const Requester& requester);
  std::string locate(const Text& asked, const std::string& kind, const Requester& requester);
  [[nodiscard]] Source source_of(const std::string& path) const;
  const StyleSheet* load(const std::string& path);
  const LoadedPalette* load_palette(const std::string& path, std::size_t depth = 0);
  bool read_chain(const std::string& path, const std::string& kind, Files& files);
  bool show(const Files& files);
  LayoutHandle load_layout(const std::string& path);
  StyleSheet read_sheet(Files& files);
  std::string read_font(const Text& font, const Requester& requester);
  std::optional<Text> find_family(const Text& font, const Requester& requester, FontFiles& files);

  std::string data_folder_;
  std::string styles_folder_ = data_folder_ + "/styles";
  Catalog& catalog_;
  Report& report_;
  std::set<std::string> files_;
  std::map<std::string, Source> sources_;                      // styles, palettes and layouts that were named by a path
  std::map<std::string, std::unique_ptr<StyleSheet>> sheets_;  // by path, and by path and palette; null: has errors
  std::map<std::pair<const StyleSheet*, std::vector<std::string>>, std::unique_ptr<StyleSheet>>
      with_fonts_;  // also by other fonts
  std::map<std::string, std::unique_ptr<LoadedPalette>> palettes_;
  std::map<std::string, LayoutHandle> layouts_;  // by path; null: has errors
  std::vector<LayoutHandle> built_in_layouts_;   // filled on first use
  std::vector<std::string> layout_names_;        // of the built-in layouts
  std::map<std::string, std::string> pairs_;     // by the name of a palette with one mode; filled on first use
};

}  // namespace placard
