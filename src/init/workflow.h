#pragma once
// The workflow that keeps committed cards what the metadata file says.

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// What a workflow depends on.
struct WorkflowOptions {
  std::string action;                 ///< "owner/placard@v1.2.3"; an owner "OWNER" is the reader's to replace
  std::vector<std::string> branches;  ///< pushes to them draw
  std::string readme;                 ///< its name; empty for none
};

/// The text of .github/workflows/cards.yml.
std::string to_workflow(const WorkflowOptions& facts);

/// The branches that a repository's pushes go to, from the text of .git/refs/remotes/origin/HEAD and .git/HEAD: its default
/// one where they tell, else the usual names.
std::vector<std::string> default_branches(std::string_view origin_head, std::string_view head);

}  // namespace placard
