#include "init/workflow.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/spelling.h"

namespace placard {

namespace {

using std::string_view;

// The branch after a prefix; empty if its name has characters that need quotes or mean a pattern in a workflow.
std::string branch_of(string_view text, string_view prefix) {
  if (!text.starts_with(prefix)) return {};
  const string_view name = text.substr(prefix.size(), text.find_first_of("\r\n") - prefix.size());
  const auto is_safe = [](char c) { return is_letter_or_digit(c) || string_view("._-/").find(c) != string_view::npos; };
  const bool begins_with_letter = !name.empty() && is_letter(name.front());
  return begins_with_letter && std::all_of(name.begin(), name.end(), is_safe) ? std::string(name) : "";
}

}  // namespace

std::vector<std::string> default_branches(string_view origin_head, string_view head) {
  if (const std::string branch = branch_of(origin_head, "ref: refs/remotes/origin/"); !branch.empty()) return {branch};
  // Without a remote HEAD, the current branch counts only if it has a common name of a default branch.
  const std::string branch = branch_of(head, "ref: refs/heads/");
  if (branch == "main" || branch == "master" || branch == "trunk") return {branch};
  return {"main", "master"};
}

std::string to_workflow(const WorkflowOptions& facts) {
  std::string text = "# Draws the cards of placard.yaml, and commits those that changed.\n";
  if (facts.action.starts_with("OWNER/")) text += "# Replace OWNER with the owner of the placard action.\n";
  text += "# On a pull request, the cards are drawn but not committed, and errors are shown at their lines.\n";
  text += R"(name: cards
on:
  push: # any path: styles, logos and fonts change cards too; unchanged pictures are not committed
    branches: [)";
  text += join({facts.branches.begin(), facts.branches.end()}) + R"(]
  pull_request:
  workflow_dispatch:

permissions:
  contents: write # to push the cards; 'read' is enough without 'commit'

concurrency:
  group: cards-${{ github.ref }}

jobs:
  cards:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
      - uses: )" +
          facts.action + R"(
        with:
          data: placard.yaml
          output: cards
)";
  if (!facts.readme.empty())
    text += "          readme: " + facts.readme + " # with the lines <!-- placard:start --> and <!-- placard:end -->\n";
  return text + "          commit: ${{ github.event_name != 'pull_request' }}\n";
}

}  // namespace placard
