// Packages that TOML files describe: Rust's and Python's.

#include <algorithm>

#include "init/address.h"
#include "init/facts.h"
#include "init/plain_text.h"
#include "init/toml.h"

namespace placard {

namespace {

std::string owner_of(const std::string& repository) {
  const auto address = read_repository_address(repository);
  return address ? tidy(address->owner) : "";
}

}  // namespace

Facts read_cargo(std::string_view text) {
  Facts facts;
  const auto entries = read_toml(text, &facts.broken_line);
  facts.title = tidy(find_string(entries, {"package.name"}));
  facts.summary = tidy(find_string(entries, {"package.description", "workspace.package.description"}));
  facts.url = repository_page(find_string(entries, {"package.repository", "workspace.package.repository"}));
  facts.owner = owner_of(find_string(entries, {"package.repository", "workspace.package.repository"}));
  facts.homepage = web_page(find_string(entries, {"package.homepage", "workspace.package.homepage"}));
  facts.licence = tidy(find_string(entries, {"package.license", "workspace.package.license"}));
  facts.tags = tags_of(find_strings(entries, {"package.keywords", "workspace.package.keywords"}));
  facts.language = "Rust";
  const auto is_known = [](const TomlEntry& entry) {
    return entry.path.starts_with("package.") || entry.path.starts_with("workspace.");
  };
  if (std::none_of(entries.begin(), entries.end(), is_known)) facts.problem = "has no '[package]' that can be read";
  return facts;
}

Facts read_pyproject(std::string_view text) {
  Facts facts;
  const auto entries = read_toml(text, &facts.broken_line);
  facts.title = tidy(find_string(entries, {"project.name", "tool.poetry.name"}));
  facts.summary = tidy(find_string(entries, {"project.description", "tool.poetry.description"}));
  facts.url = repository_page(find_string(entries, {"project.urls.repository", "project.urls.source", "project.urls.source code",
                                                    "project.urls.sourcecode", "project.urls.github", "tool.poetry.repository"}));
  facts.owner = owner_of(find_string(entries, {"project.urls.repository", "project.urls.source", "project.urls.source code",
                                               "project.urls.sourcecode", "project.urls.github", "tool.poetry.repository"}));
  facts.homepage = web_page(find_string(entries, {"project.urls.homepage", "tool.poetry.homepage"}));
  facts.licence = tidy(find_string(entries, {"project.license", "tool.poetry.license"}));
  // "license = {text = …}" was often the whole licence.
  if (facts.licence.empty()) facts.licence = tidy(find_string(entries, {"project.license.text"}));
  facts.tags = tags_of(find_strings(entries, {"project.keywords", "tool.poetry.keywords"}));
  // Python's tools keep their settings in this file in projects of other languages too.
  if (!facts.title.empty()) facts.language = "Python";
  return facts;
}

}  // namespace placard
