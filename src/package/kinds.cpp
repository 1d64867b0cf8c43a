// The table of package files.

#include <algorithm>
#include <array>
#include <string>

#include "base/spelling.h"
#include "package/package.h"

namespace placard {

namespace {

Node parse_json(const Source& source, Problems& problems) { return parse(source, problems, Syntax::json); }

Node parse_yaml(const Source& source, Problems& problems) { return parse(source, problems, Syntax::yaml); }

constexpr PackagePaths cargo{.name = "package.name",
                             .description = "package.description|workspace.package.description",
                             .owner = "package.authors|workspace.package.authors",
                             .repository = "package.repository|workspace.package.repository",
                             .homepage = "package.homepage|workspace.package.homepage",
                             .license = "package.license|workspace.package.license",
                             .version = "package.version|workspace.package.version",
                             .keywords = "package.keywords|workspace.package.keywords"};

constexpr PackagePaths pyproject{
    .name = "project.name|tool.poetry.name",
    .description = "project.description|tool.poetry.description",
    .owner = "project.authors|tool.poetry.authors|project.maintainers",
    .repository =
        "project.urls.Repository|project.urls.Source|project.urls.Source Code|project.urls.SourceCode|project.urls.GitHub|tool.poetry.repository",
    .homepage = "project.urls.Homepage|tool.poetry.homepage",
    .license = "project.license|tool.poetry.license|project.license.text",
    .version = "project.version|tool.poetry.version",
    .keywords = "project.keywords|tool.poetry.keywords"};

constexpr PackagePaths setup_cfg{
    .name = "metadata.name",
    .description = "metadata.description|metadata.summary",
    .owner = "metadata.author|metadata.maintainer",
    .repository =
        "metadata.project_urls.Source|metadata.project_urls.Source Code|metadata.project_urls.Repository|metadata.project_urls.GitHub",
    .homepage = "metadata.url|metadata.home_page|metadata.home-page|metadata.project_urls.Homepage",
    .license = "metadata.license",
    .version = "metadata.version",
    .keywords = "metadata.keywords"};

constexpr PackagePaths package_json{.owner = "author|contributors|maintainers",
                                    .repository = "repository.url|repository",
                                    .license = "license.type|license|licenses.type"};

constexpr PackagePaths composer{.owner = "authors", .repository = "support.source"};

constexpr PackagePaths pubspec{.owner = "author|authors", .repository = "repository", .license = {}, .keywords = "topics"};

constexpr PackagePaths gemspec{.description = "summary|description",
                               .owner = "authors|author",
                               .repository = "source_code_uri",
                               .homepage = "homepage|homepage_uri",
                               .license = "license|licenses",
                               .keywords = {}};

constexpr PackagePaths csproj{
    .name = "Project.PropertyGroup.Title|Project.PropertyGroup.PackageId|Project.PropertyGroup.AssemblyName",
    .description = "Project.PropertyGroup.Description|Project.PropertyGroup.PackageDescription",
    .owner = "Project.PropertyGroup.Authors|Project.PropertyGroup.Company",
    .repository = "Project.PropertyGroup.RepositoryUrl",
    .homepage = "Project.PropertyGroup.PackageProjectUrl",
    .license = "Project.PropertyGroup.PackageLicenseExpression",
    .version = "Project.PropertyGroup.Version|Project.PropertyGroup.PackageVersion|Project.PropertyGroup.VersionPrefix",
    .keywords = "Project.PropertyGroup.PackageTags"};

constexpr PackagePaths pom{.name = "project.name|project.artifactId",
                           .description = "project.description",
                           .owner = "project.organization|project.developers.developer",
                           .repository = "project.scm.url",
                           .homepage = "project.url",
                           .license = "project.licenses.license",
                           .version = "project.version|project.parent.version",
                           .keywords = {}};

constexpr PackagePaths citation{.name = "title",
                                .description = "abstract",
                                .owner = "authors",
                                .repository = "repository-code|repository",
                                .homepage = "url|doi|identifiers.value"};

constexpr PackagePaths codemeta{.description = "description|abstract",
                                .owner = "author|creator",
                                .repository = "codeRepository",
                                .homepage = "url|identifier",
                                .version = "version|softwareVersion"};

constexpr PackagePaths go_mod{.name = "module", .description = {}, .repository = "repository", .keywords = {}};

constexpr PackagePaths cmake{
    .name = "project", .description = "DESCRIPTION", .homepage = "HOMEPAGE_URL", .version = "VERSION", .keywords = {}};

constexpr std::array kinds{
    PackageKind{"Cargo.toml", "Rust", parse_toml, cargo, '\0', true},
    PackageKind{"pyproject.toml", "Python", parse_toml, pyproject},
    PackageKind{"go.mod", "Go", parse_go_mod, go_mod, '\0', true},
    PackageKind{"CMakeLists.txt", "", parse_cmake, cmake},
    PackageKind{"package.json", "JavaScript", parse_json, package_json, '/'},
    PackageKind{"setup.cfg", "Python", parse_ini, setup_cfg},
    PackageKind{"composer.json", "PHP", parse_json, composer, '/'},
    PackageKind{"pubspec.yaml", "Dart", parse_yaml, pubspec},
    PackageKind{"*.gemspec", "Ruby", parse_gemspec, gemspec},
    PackageKind{"*.csproj", "C#", parse_xml, csproj},
    PackageKind{"pom.xml", "Java", parse_xml, pom, ':'},
    PackageKind{"CITATION.cff", "", parse_yaml, citation},
    PackageKind{"codemeta.json", "", parse_json, codemeta},
};

}  // namespace

std::span<const PackageKind> package_kinds() { return kinds; }

const PackageKind* find_package_kind(std::string_view path) {
  const std::string_view file = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  const auto* kind = std::ranges::find_if(kinds, [file](const PackageKind& row) {
    const std::string_view ending = row.pattern.substr(1);
    return row.pattern.starts_with('*') ? file.ends_with(ending) && file != ending : same_letters(file, row.pattern);
  });
  return kind == kinds.end() ? nullptr : kind;
}

std::string package_reference() {
  std::string text = R"(
### Package files

A file with one of these names is the card of its package, for all commands that take metadata files; `placard init` reads the same.

| file | title | summary | tags |
| --- | --- | --- | --- |
)";
  for (const PackageKind& kind : kinds) {
    text += "| `" + std::string(kind.pattern) + "` |";
    for (const std::string_view paths : {kind.paths.name, kind.paths.description, kind.paths.keywords}) {
      text += paths.empty() ? " " : " `";
      for (const char c : paths) text += c == '|' ? "`, `" : std::string(1, c);
      text += paths.empty() ? "|" : "` |";
    }
    text += "\n";
  }
  return text + R"(
The first key that has a value is used. The scope, vendor, group or path before a name (`@acme/`) is left out. The link is the homepage,
the repository or the DOI; the owner is up to three authors, then the owner of the repository; the stats are language, license and
version. A summary of more than 200 characters is shortened. Values that the build computes (`attr: …`, `$(…)`, `${…}`, elements with a
`Condition`) and what another file sets, such as the workspace of a crate, are left out.
)";
}

}  // namespace placard
