#pragma once
// The preview's page as files.

#include <map>
#include <string>

#include "preview/preview_options.h"
#include "io/report.h"

namespace placard {

/// A file of the page.
struct PageFile {
  std::string path;
  std::string type;  ///< media type
};

/// The files of the page by their addresses on the server: "/index.html", … Throws Failure where they are not installed.
std::map<std::string, PageFile> page_files();

/// Writes the page with all pictures, in the styles that the files name and in each built-in one, into a folder. Returns the exit
/// status.
int export_gallery(const PreviewOptions& options, Report& report);

}  // namespace placard
