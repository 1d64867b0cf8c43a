#pragma once
// What init writes: the metadata file with the first card of a project, README markers, a workflow, or a patch with them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "init/facts.h"

namespace placard {

/// A kind of file that has facts about a project.
struct FactSource {
  enum class Kind { package, readme, repository, license };
  Kind kind;
  Facts (*read)(const Source& source);
  std::vector<std::string_view> paths;  ///< in any case; '*' is any name
};

/// All kinds of files by priority: each kind of package file, then the others.
std::vector<FactSource> fact_sources();

/// The facts of one file.
struct SourceFacts {
  FactSource::Kind kind;
  Facts facts;
};

/// The facts, look and link text of the first card.
struct Starter : Facts {
  std::string style;
  std::string mode = "both";
  std::string link_text;
  std::string readme = "README.md";
  std::string schema;       ///< the address of the JSON Schema for editors; relative to the metadata file, or a URL
  std::string logo;         ///< the path of a file of the project; can be empty
  bool is_profile = false;  ///< of the repository whose README is shown on the page of its owner
};

/// Chooses each field from the first source that has it, and shortens it to fit. Title: README, package, repository, folder.
/// Summary: package, README. Owner and link: repository, package; then the homepage of the package. Tags and language: package.
/// License: package, license files. Only the first package that has a name counts. Other files of the same kind are tried in the
/// order of `fact_sources()`. The part of the README's heading that is the name of the project is the title. In a repository
/// with the name of its owner, title and link are those of the owner.
Starter choose_facts(std::vector<SourceFacts> found, std::string_view folder);

/// A metadata file with one card, and comments that show the fields without a value.
std::string to_yaml(const Starter& starter);

/// The diff between two versions of a file: one hunk with three context lines. `before` is empty for a new file.
std::string to_patch(const std::string& path, const std::optional<std::string>& before, std::string_view after);

/// Lines to insert into a README.
struct Insertion {
  std::size_t offset = 0;  ///< the start of a line, or the end of the text
  std::string lines;       ///< with line breaks
};

/// Places the two markers below the first heading and the badges that follow it, or below the badges of a README without a
/// heading. Never inside a comment, a code block or an HTML element. Uses the line endings of the README.
Insertion place_markers(std::string_view readme, Markup markup = Markup::markdown);

/// The text of a new README: the title and the markers.
std::string new_readme(std::string_view title);

/// The variable parts of the workflow.
struct WorkflowOptions {
  std::string action;                 ///< "owner/placard@v1.2.3"; the owner "OWNER" is a placeholder
  std::vector<std::string> branches;  ///< pushes to these branches run it
  std::string readme;                 ///< the name of the README; can be empty
};

/// The text of .github/workflows/cards.yml.
std::string to_workflow(const WorkflowOptions& facts);

/// A Git host other than GitHub that runs pipelines. None of them shows the dark picture of a <picture> element: GitLab does
/// not resolve relative paths in <source>, Forgejo removes both elements.
struct PipelineHost {
  std::string_view prefix;   ///< of the host name
  std::string_view file;     ///< path of the pipeline in the repository
  std::string_view example;  ///< path of the example in examples/ci/
  std::string_view runner;   ///< label of the runners; empty if none is needed
};

/// The pipelines of a host name; null if unknown.
const PipelineHost* find_pipeline_host(std::string_view host);

/// Fills the owner and version of placard, the branches, the name of the README and the label of the runners into the example.
std::string to_pipeline(std::string example, const PipelineHost& host, const WorkflowOptions& facts);

/// The default branch of a repository, from the text of .git/refs/remotes/origin/HEAD and .git/HEAD; "main" and "master" if
/// these files do not tell.
std::vector<std::string> default_branches(std::string_view origin_head, std::string_view head);

}  // namespace placard
