#include "support/checked_png.h"

#include "support/files.h"
#include "support/process.h"

namespace placard::test {

std::string fault_of_png(std::string_view bytes) {
  const TemporaryFolder folder;
  write_file(folder / "a.png", bytes);
  const Finished finished =
      run({{"/bin/sh", "-c", "command -v pngcheck > /dev/null || exit 0; exec pngcheck -v a.png"}, folder.path(), {}});
  return finished.status == 0 ? "" : "pngcheck: " + finished.out + finished.err;
}

}  // namespace placard::test
