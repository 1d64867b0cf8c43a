#pragma once
// PDF as others read it: poppler's tools are the judges.

#include <string>
#include <string_view>

namespace placard::test {

/// Whether poppler's tools are here.
bool has_pdf_reader();

/// The first page as PNG at `scale` px for 0.75 pt, on white; throws where it is none.
std::string draw_pdf(std::string_view bytes, double scale);

/// What pdfinfo says of it, with the addresses that it leads to; throws where it has anything against it.
std::string info_of_pdf(std::string_view bytes);

}  // namespace placard::test
