#include "support/pdf.h"

#include <stdexcept>

#include "support/files.h"
#include "support/process.h"

namespace placard::test {

namespace {

// The output of a poppler tool. Throws if it writes to stderr, where it reports invalid PDF.
std::string run_tool(const std::string& tool, std::string_view bytes) {
  const TemporaryFolder folder;
  write_file(folder / "a.pdf", bytes);
  const Finished finished = run({{"/bin/sh", "-c", tool}, folder.path(), {}});
  if (finished.status != 0 || !finished.err.empty()) throw std::runtime_error(tool + ": " + finished.err);
  return finished.out;
}

}  // namespace

bool has_pdf_reader() {
  static const bool is_installed =
      run({{"/bin/sh", "-c", "command -v pdftoppm && command -v pdfinfo"}, fs::temp_directory_path(), {}}).status == 0;
  return is_installed;
}

std::string draw_pdf(std::string_view bytes, double scale) {
  return run_tool("pdftoppm -png -singlefile -r " + std::to_string(96 * scale) + " a.pdf", bytes);
}

std::string info_of_pdf(std::string_view bytes) { return run_tool("pdfinfo a.pdf && pdfinfo -url a.pdf", bytes); }

}  // namespace placard::test
