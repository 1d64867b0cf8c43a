// The whole way: bytes to cards to SVG, each judged as the tests judge them. The test font, for speed; the real fonts with
// PLACARD_FUZZ_STYLE=ink (or another style) in the environment.

#include <filesystem>

#include "drawing/art_store.h"
#include "drawing/style_store.h"
#include "drawing/variants.h"
#include "fuzz_pictures.h"
#include "input/parse.h"
#include "layout/layout.h"
#include "support/files.h"

using namespace placard;

namespace {

const std::string data_files = PLACARD_BUILD_FOLDER "/share/placard";
const std::string support = PLACARD_SOURCE_FOLDER "/tests/support";

StyleSheet read_sheet(const std::vector<std::string>& paths) {
  Problems problems;
  std::vector<StyleFile> chain;
  for (const std::string& path : paths) chain.push_back({parse({path, test::read_file(path)}, problems), &problems});
  StyleSheet sheet = read_style(chain, built_in_layouts(data_files));
  fuzz::require(!problems.has_errors(), "the style can be read");
  return sheet;
}

/// Fonts and style, set up once.
struct Setting {
  Catalog fonts{data_files + "/fonts"};
  StyleSheet sheet;
  Typesetter typesetter{fonts};
  ArtStore art{data_files};
  Report report;
  StyleStore store{data_files, fonts, report};
  LayoutResources resources{typesetter, art, store};

  Setting() {
    const char* named = std::getenv("PLACARD_FUZZ_STYLE");
    const std::string style = named == nullptr ? "ink" : named;
    std::vector<std::string> files;
    std::vector<std::string> paths{PLACARD_SOURCE_FOLDER "/styles/" + style + ".yaml"};
    if (named == nullptr) {
      paths.push_back(support + "/test-style.yaml");
      for (const std::string face : {"Regular", "Italic", "Bold"})
        files.push_back(support + "/fonts/PlacardTest-" + face + ".ttf");
      for (const std::string& file : files) fuzz::require(fonts.read(file), "the font can be read");
    }
    sheet = read_sheet(paths);
    sheet.fonts.of_style = files;
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Setting setting;
  const Source source{"fuzz", fuzz::text_of(data, size)};
  Problems problems;
  std::vector<Card> cards = read_cards(parse(source, problems), problems);
  if (problems.has_errors()) return 0;
  constexpr std::size_t max_cards = 8;
  for (std::size_t i = 0; i < cards.size() && i < max_cards; ++i) {
    for (const Text& name : {Text{}, cards[i].look.layout})
      if (const LayoutHandle layout = setting.store.find_layout(name, {".", "fuzz", &problems})) cards[i].layout = layout;
    const Scene scene = lay_out(cards[i], setting.sheet, setting.resources, problems);
    const Variant variant = variants(Mode::automatic, setting.sheet).front();
    const ResolvedColors light(scene, *variant.palette, page_color(false));
    const ResolvedColors dark(scene, variant.adapts_to == nullptr ? *variant.palette : *variant.adapts_to, page_color(true));
    const std::string svg = to_svg(scene, light, &dark);
    fuzz::require(to_svg(lay_out(cards[i], setting.sheet, setting.resources, problems), light, &dark) == svg,
                  "the same card gives the same bytes");
    fuzz::check_pictures(scene, light, dark, 1);
  }
  for (const Problem& problem : problems.sorted()) to_text(problem, source);
  return 0;
}
