#pragma once
// Reads PDFs with the tools of poppler.

#include <string>
#include <string_view>

namespace placard::test {

/// Whether pdftoppm and pdfinfo are installed.
bool has_pdf_reader();

/// The first page as a PNG on white, with `scale` px per 0.75 pt. Throws if the PDF is invalid.
std::string draw_pdf(std::string_view bytes, double scale);

/// The output of pdfinfo, with the URLs of links. Throws if pdfinfo reports a problem.
std::string info_of_pdf(std::string_view bytes);

}  // namespace placard::test
