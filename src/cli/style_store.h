#pragma once
// Styles by name or path, each read once.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "cli/report.h"
#include "style/style.h"
#include "text/catalogue.h"

namespace placard {

/// The names of the styles that are installed with the program, sorted.
std::vector<std::string> built_in_styles(const std::string& data_folder);

/// Loads styles with those they are built on, and the fonts that they bring along.
class StyleStore {
 public:
  StyleStore(std::string data_folder, Catalogue& catalogue, Report& report);

  /// The style of a built-in name or of a path relative to `folder`; a path that leaves `project` is refused (an empty
  /// `project` allows all). Null where there is none or it has errors: those are then reported, at `asked` in
  /// `problems` where the name itself is wrong.
  const StyleSheet* find(const Text& asked, const std::string& folder, const std::string& project, Problems& problems);

  /// The style of a name or path that the command line gave. Throws Failure where there is none.
  const StyleSheet* find(const std::string& asked);

 private:
  struct File {
    Source source;
    Problems problems;
    Node node;
  };
  std::string locate(const Text& asked, const std::string& folder, const std::string& project, Problems& problems) const;
  const StyleSheet* load(const std::string& path);
  bool read_chain(const std::string& path, std::vector<std::unique_ptr<File>>& files);

  std::string data_folder_;
  Catalogue& catalogue_;
  Report& report_;
  std::map<std::string, std::unique_ptr<StyleSheet>> loaded_;  // by path; null where it has errors
};

}  // namespace placard
