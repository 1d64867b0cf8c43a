// Pipelines of hosts other than GitHub, made from the examples in examples/ci/.

#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "base/ascii.h"
#include "init/starter.h"

namespace placard {

namespace {

using std::string_view;

constexpr string_view forgejo_example = ".forgejo/workflows/cards.yml";

constexpr std::array<PipelineHost, 4> hosts{{
    {"gitlab.", ".gitlab-ci.yml", ".gitlab-ci.yml", ""},
    {"codeberg.org", forgejo_example, forgejo_example, "codeberg-small"},
    {"forgejo.", forgejo_example, forgejo_example, "docker"},
    {"gitea.", ".gitea/workflows/cards.yml", forgejo_example, "ubuntu-latest"},
}};

// Removes the steps for a README from a project that has none with markers.
void remove_readme(std::string& text) {
  const std::size_t command = text.find("placard embed README.md");
  const std::size_t begin = text.rfind('\n', command);
  text.erase(begin, text.find('\n', command) - begin);
  replace_all(text, " README.md", "");
}

}  // namespace

const PipelineHost* find_pipeline_host(string_view host) {
  const auto* found =
      std::find_if(hosts.begin(), hosts.end(), [&](const PipelineHost& one) { return host.starts_with(one.prefix); });
  return found == hosts.end() ? nullptr : found;
}

std::string to_pipeline(std::string example, const PipelineHost& host, const WorkflowOptions& facts) {
  const std::string owner = facts.action.substr(0, facts.action.find('/'));
  replace_all(example, "# Replace OWNER and VERSION with those of a release of placard.\n",
              owner == "OWNER" ? "# Replace OWNER with the owner of the placard repository.\n" : "");
  replace_all(example, "OWNER/", owner + "/");
  replace_all(example, "VERSION", facts.action.substr(facts.action.find("@v") + 2));
  replace_all(example, "branches: [main]", "branches: [" + join({facts.branches.begin(), facts.branches.end()}) + "]");
  replace_all(example, "runs-on: docker", "runs-on: " + std::string(host.runner));
  facts.readme.empty() ? remove_readme(example) : replace_all(example, "README.md", facts.readme);
  return example;
}

}  // namespace placard
