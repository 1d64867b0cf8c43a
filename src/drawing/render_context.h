#pragma once
// The resources that drawing needs, loaded once for a command.

#include <string>
#include <utility>
#include <vector>

#include "drawing/art_store.h"
#include "drawing/facts_store.h"
#include "io/files.h"
#include "layout/layout.h"

namespace placard {

/// The installed styles, fonts and drawings. Throws Failure if they are missing. Not thread-safe.
struct RenderContext {
  /// `icons` are folders and `facts_files` files of the command line.
  explicit RenderContext(Report& report, std::vector<std::string> icons = {}, const std::vector<std::string>& facts_files = {})
      : styles(folder, catalog, report) {
    art.use_icons(std::move(icons));
    facts.use(facts_files, report);
  }
  /// A context for another thread, with the fonts and logos that `other` has read.
  RenderContext(const RenderContext& other, Report& report)
      : folder(other.folder),
        catalog(other.catalog),
        styles(folder, catalog, report),
        art(folder, other.art),
        facts(other.facts) {}

  std::string folder = data_folder();
  Catalog catalog{folder + "/fonts"};
  StyleStore styles;
  Typesetter typesetter{catalog};
  ArtStore art{folder};
  FactsStore facts;
  LayoutResources resources{typesetter, art, styles};
};

}  // namespace placard
