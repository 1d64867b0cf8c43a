#pragma once
// All that drawing cards takes, set up once for a command.

#include <string>

#include "drawing/art_store.h"
#include "io/files.h"
#include "drawing/style_store.h"
#include "layout/layout.h"

namespace placard {

/// Styles, fonts and drawings that are installed with the program. Throws Failure where they are not.
struct Studio {
  explicit Studio(Report& report) : styles(folder, catalogue, report) {}

  std::string folder = data_folder();
  Catalogue catalogue{folder + "/fonts"};
  StyleStore styles;
  Typesetter typesetter{catalogue};
  ArtStore art{folder};
  Workshop workshop{typesetter, art};
};

}  // namespace placard
