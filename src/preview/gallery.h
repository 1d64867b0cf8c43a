#pragma once
// The files of the preview page, and their export.

#include <map>
#include <string>

#include "drawing/options.h"
#include "io/report.h"

namespace placard {

/// A file of the preview page.
struct PageFile {
  std::string path;
  std::string type;  ///< media type
};

/// The files of the page by URL path, such as "/index.html". Throws Failure if they are not installed.
std::map<std::string, PageFile> page_files();

/// Exports the page and all pictures to a folder: with the styles of the files and with each built-in style. Returns the exit
/// status.
int export_gallery(const PreviewOptions& options, Report& report);

}  // namespace placard
