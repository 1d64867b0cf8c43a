// The folders of src/ are the steps of the rendering pipeline. A table in ARCHITECTURE.md says which folder may include which.
// This test reads the table and every #include, and fails when a folder includes one that its row does not list.

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "support/files.h"

namespace {

namespace fs = std::filesystem;
using placard::test::files_below;
using placard::test::read_file;

using Layers = std::map<std::string, std::set<std::string>>;

// Reads the rows "| `folder/` | what it does | `other` folders |" of the table. The last cell may also be "nothing", "all" or
// "all above". A folder below another one, such as `backend/svg/`, has a row of its own.
Layers read_table(const std::string& text) {
  static const std::regex row(R"(^\| `([a-z/]+)/` \|[^|]*\| *([^|]*[^| ]) *\|$)", std::regex::multiline);
  static const std::regex word("[a-z/]+");
  Layers layers;
  std::set<std::string> all;
  std::set<std::string> above;
  for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at) all.insert((*at)[1]);
  for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at) {
    const std::string folder = (*at)[1];
    const std::string cell = (*at)[2];
    std::set<std::string>& allowed = layers[folder];
    if (cell == "all") {
      allowed = all;
    } else if (cell == "all above") {
      allowed = above;
    } else if (cell != "nothing") {
      for (std::sregex_iterator w(cell.begin(), cell.end(), word); w != end; ++w) allowed.insert(w->str());
    }
    above.insert(folder);
  }
  return layers;
}

/// The only folder that includes the headers of a library. (Two have two: libdeflate in image/ and backend/raster/, Expat in
/// image/ and package/.)
struct Home {
  std::string_view header;  // prefix of its headers
  std::string_view folder;  // or a folder below it
};

// "backend/svg" of "backend/svg/writer.cpp".
std::string folder_of(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? "" : file.substr(0, slash);
}

bool is_in(std::string_view folder, std::string_view home) {
  return folder == home || (folder.starts_with(home) && folder[home.size()] == '/');
}

const std::vector<Home> homes{{"libfyaml", "input"},      {"pango", "text"},     {"hb", "text"},       {"fontconfig", "text"},
                              {"ft2build", "text"},       {"cairo", "backend"},  {"CLI/", "cli/args"}, {"toml++", "input"},
                              {"md4c", "input"},          {"boost/", "preview"}, {"jpeglib", "image"}, {"png.h", "image"},
                              {"webp/", "backend/raster"}};

// Why a file in `folder` may not include `header`; empty when it may.
std::string problem_of(const Layers& layers, const std::string& folder, const std::string& header, bool own) {
  if (!own) {
    for (const Home& home : homes) {
      if (!header.starts_with(home.header) || is_in(folder, home.folder)) continue;
      return "<" + header + "> may be included in " + std::string(home.folder) + "/ only";
    }
    return {};
  }
  const auto row = layers.find(folder);
  if (row == layers.end()) return "folder '" + folder + "' has no row in the table of ARCHITECTURE.md";
  const std::string other = folder_of(header);
  return other == folder || row->second.contains(other) ? "" : folder + "/ may not include \"" + header + "\"";
}

std::vector<std::string> problems_of(const Layers& layers, const std::string& file, const std::string& text) {
  static const std::regex include(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])", std::regex::multiline);
  std::vector<std::string> problems;
  for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at) {
    const std::string problem = problem_of(layers, folder_of(file), (*at)[2].str(), (*at)[1].str() == "\"");
    if (!problem.empty()) problems.push_back("src/" + file + ": " + problem);
  }
  return problems;
}

}  // namespace

TEST_CASE("layers: a folder includes only the folders that its row lists, and each library is included in one folder",
          "[layers]") {
  const fs::path project = PLACARD_SOURCE_FOLDER;
  const Layers layers = read_table(read_file(project / "ARCHITECTURE.md"));
  REQUIRE(layers.size() >= 8);
  CHECK(layers.at("base").empty());
  std::set<std::string> folders;
  for (const std::string& file : files_below(project / "src")) {
    if (!file.ends_with(".h") && !file.ends_with(".cpp") && !file.ends_with(".in")) continue;
    folders.insert(folder_of(file));
    for (const std::string& problem : problems_of(layers, file, read_file(project / "src" / file))) FAIL_CHECK(problem);
  }
  for (const auto& [folder, allowed] : layers) {
    CAPTURE(folder);
    CHECK(folders.contains(folder));
    for (const std::string& other : allowed) CHECK(layers.contains(other));
  }
}

TEST_CASE("layers: an include that is not allowed is reported", "[layers]") {
  using Lines = std::vector<std::string>;
  const Layers layers = read_table(
      "| folder | from → to | may include |\n| --- | --- | --- |\n| `base/` | sources | nothing |\n"
      "| `style/` | looks | `base` |\n| `text/` | words | `base style` |\n| `layout/` | cards | all above |\n"
      "| `backend/svg/` | scenes | `base` |\n| `backend/raster/` | scenes | `base backend/svg` |\n| `cli/` | argv | all |\n");
  CHECK(problems_of(layers, "layout/a.cpp", "#include \"style/style.h\"\n#include <string>\n").empty());
  CHECK(problems_of(layers, "layout/a.cpp", "\n  #  include \"io/files.h\"\n") ==
        Lines{"src/layout/a.cpp: layout/ may not include \"io/files.h\""});
  CHECK(problems_of(layers, "base/a.h", "#include \"text/a.h\"\n").size() == 1);
  CHECK(problems_of(layers, "text/a.h", "#include \"base/a.h\"\n#include \"style/a.h\"\n#include \"text/b.h\"\n").empty());
  CHECK(problems_of(layers, "cli/a.h", "#include \"layout/a.h\"\n").empty());
  CHECK(problems_of(layers, "layout/a.cpp", "#include <pango/pangocairo.h>\n") ==
        Lines{"src/layout/a.cpp: <pango/pangocairo.h> may be included in text/ only"});
  CHECK(problems_of(layers, "text/a.cpp", "#include <hb-ot.h>\n#include <fontconfig/fontconfig.h>\n").empty());
  CHECK(problems_of(layers, "text/a.cpp", "#include <cairo.h>\n").size() == 1);
  CHECK(problems_of(layers, "backend/raster/a.cpp", "#include \"backend/svg/a.h\"\n#include <cairo.h>\n").empty());
  CHECK(problems_of(layers, "backend/svg/a.cpp", "#include \"backend/raster/a.h\"\n") ==
        Lines{"src/backend/svg/a.cpp: backend/svg/ may not include \"backend/raster/a.h\""});
  CHECK(problems_of(layers, "new/a.cpp", "#include \"base/color.h\"\n") ==
        Lines{"src/new/a.cpp: folder 'new' has no row in the table of ARCHITECTURE.md"});
}
