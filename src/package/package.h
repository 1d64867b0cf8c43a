#pragma once
// Files that describe a package: those of package managers, CITATION.cff and CMakeLists.txt.

#include <span>

#include "input/parse.h"

namespace placard {

/// The paths of each field in a file, the best first: '|' separates the paths, '.' the keys of a path.
struct PackagePaths {
  std::string_view name = "name", description = "description", owner{}, repository{}, homepage = "homepage", license = "license",
                   version = "version", keywords = "keywords";
};

/// A kind of package file.
struct PackageKind {
  std::string_view pattern;  ///< the name of the file, or "*.csproj" for any name with this extension
  std::string_view language;
  Node (*parse)(const Source& source, Problems& problems);
  PackagePaths paths;
  char scope_end = '\0';      ///< the character before the last part of a name, such as '/' in "@acme/frob"
  bool has_language = false;  ///< whether a file without a name also tells the language
};

/// All kinds by priority.
std::span<const PackageKind> package_kinds();

/// The section of the reference about package files.
std::string package_reference();

/// The kind of a file by its name; null for any other file.
const PackageKind* find_package_kind(std::string_view path);

/// Reads a package file as a mapping with these keys: `name`, `description`, `owner`, `repository`, `homepage`, `language`,
/// `license`, `version` and the list `keywords`. Reports a missing name; null after any other error. Values keep their places.
Node read_package(const PackageKind& kind, const Source& source, Problems& problems);

// The parsers of single formats. They report the first error.

/// XML (Expat): an element with child elements is a mapping, any other is text, and a repeated element is a repeated key.
/// Elements with a `Condition` of MSBuild are left out.
Node parse_xml(const Source& source, Problems& problems);
/// Sections of keys, as in setup.cfg. Indented lines continue a value, or are keys of their own: "Source = https://…".
Node parse_ini(const Source& source, Problems& problems);
/// The literal values that a gemspec assigns.
Node parse_gemspec(const Source& source, Problems& problems);
/// The last part of the path of a `module`, and its `repository`.
Node parse_go_mod(const Source& source, Problems& problems);
/// The project() command of a CMakeLists.txt: `project`, `DESCRIPTION`, `HOMEPAGE_URL`, `VERSION` and `language`.
Node parse_cmake(const Source& source, Problems& problems);

}  // namespace placard
