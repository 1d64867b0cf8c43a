#pragma once
// All that drawing cards takes, set up once for a command.

#include <string>

#include "drawing/art_store.h"
#include "io/files.h"
#include "drawing/style_store.h"
#include "layout/layout.h"

namespace placard {

/// Styles, fonts and drawings that are installed with the program. Throws Failure where they are not.
struct RenderContext {
  explicit RenderContext(Report& report) : styles(folder, catalog, report) {}
  /// One for another thread, with the fonts and logos that the first one has read.
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
