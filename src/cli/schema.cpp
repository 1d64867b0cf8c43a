// The schema command.

#include "cli/commands.h"
#include "io/files.h"
#include "cli/reference.h"
#include "drawing/style_store.h"
#include "model/schema.h"
#include "style/schema.h"

namespace placard {

int run(const SchemaOptions& options, Report&) {
  const std::string folder = data_folder();
  const auto styles = built_in_styles(folder);
  const auto palettes = built_in_palettes(folder);
  if (options.reference) {
    write_stdout(reference(styles, palettes));
  } else {
    write_stdout(options.style ? style_schema() : metadata_schema(styles, palettes));
  }
  return 0;
}

}  // namespace placard
