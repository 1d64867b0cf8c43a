#pragma once
// The resources that drawing needs, loaded once for a command.

#include <string>
#include <utility>
#include <vector>

#include "drawing/art_store.h"
#include "io/files.h"
#include "drawing/style_store.h"
#include "layout/layout.h"

namespace placard {

/// The installed styles, fonts and drawings. Throws Failure if they are missing. Not thread-safe.
struct RenderContext {
  /// `icons` are folders of the command line.
  explicit RenderContext(Report& report, std::vector<std::string> icons = {}) : styles(folder, catalog, report) {
    art.use_icons(std::move(icons));
  }
  /// A context for another thread, with the fonts and logos that `other` has read.
  RenderContext(const RenderContext& other, Report& report)
      : folder(other.folder), catalog(other.catalog), styles(folder, catalog, report), art(folder, other.art) {}

  std::string folder = data_folder();
  Catalog catalog{folder + "/fonts"};
  StyleStore styles;
  Typesetter typesetter{catalog};
  ArtStore art{folder};
  LayoutResources resources{typesetter, art};
};

}  // namespace placard
