#include "init/starter.h"

#include <algorithm>
#include <initializer_list>

#include "base/ascii.h"
#include "base/spelling.h"
#include "package/package.h"

namespace placard {

namespace {

// Limits that fit the layout `project` in every built-in style.
constexpr std::size_t max_title_length = 44;
constexpr std::size_t max_summary_length = 200;
constexpr std::size_t max_stat_length = 24;
constexpr std::size_t max_owner_length = 60;

using SourceKind = FactSource::Kind;

// The first non-empty text of a field, by kind of source.
std::string choose(const std::vector<SourceFacts>& found, std::initializer_list<SourceKind> kinds, std::string Facts::*field) {
  for (const SourceKind kind : kinds) {
    for (const SourceFacts& one : found)
      if (one.kind == kind && !(one.facts.*field).empty()) return one.facts.*field;
  }
  return {};
}

// Keeps the first package that has a name, or the first one: values of several packages do not belong together.
void keep_one_package(std::vector<SourceFacts>& found) {
  const auto is_package = [](const SourceFacts& one) { return one.kind == SourceKind::package; };
  auto kept = std::ranges::find_if(found, [&](const SourceFacts& one) { return is_package(one) && !one.facts.title.empty(); });
  if (kept == found.end()) kept = std::ranges::find_if(found, is_package);
  if (kept == found.end()) return;
  std::iter_swap(found.begin(), kept);
  found.erase(std::remove_if(found.begin() + 1, found.end(), is_package), found.end());
}

// The license of the package, or those of all license files, which are alternatives.
std::string license_of(const std::vector<SourceFacts>& found) {
  std::string licenses = choose(found, {SourceKind::package}, &Facts::license);
  if (!licenses.empty()) return licenses;
  for (const auto& [kind, facts] : found) {
    if (kind == SourceKind::license && !facts.license.empty() && licenses.find(facts.license) == std::string::npos)
      licenses += (licenses.empty() ? "" : " OR ") + facts.license;
  }
  return licenses;
}

// Allows fewer columns for titles with many wide letters.
std::size_t max_columns_for(std::string_view title) {
  const auto is_wide = [](char c) { return is_capital(c) || c == 'm' || c == 'w'; };
  const auto letters = title.substr(0, max_title_length);
  return max_title_length - static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), is_wide)) / 3;
}

// The name in "Hi there, I'm Alice!"; the owner if a greeting has none.
std::string name_of_owner(const std::string& title, const std::string& owner) {
  for (const std::string_view start : {"I'm ", "I’m ", "I am ", "name is "}) {
    const std::size_t at = title.find(start);
    if (at == std::string::npos) continue;
    const std::string name = title.substr(at + start.size());
    return name.substr(0, name.find_last_not_of(" .!") + 1);
  }
  const std::string first_word = lower(title.substr(0, title.find_first_of(" ,!")));
  const bool is_greeting = first_word == "hi" || first_word == "hello" || first_word == "hey" || first_word == "welcome";
  return title.empty() || is_greeting ? owner : title;
}

// Makes the first card the header of a profile.
void introduce_owner(Starter& starter, const std::vector<SourceFacts>& found) {
  starter.is_profile = true;
  starter.title = name_of_owner(choose(found, {SourceKind::readme}, &Facts::title), starter.owner);
  starter.url.resize(starter.url.rfind('/'));
  if (starter.title == starter.owner) starter.owner.clear();
}

}  // namespace

std::vector<FactSource> fact_sources() {
  std::vector<FactSource> sources;
  for (const PackageKind& kind : package_kinds()) sources.push_back({SourceKind::package, read_package_facts, {kind.pattern}});
  sources.push_back(
      {SourceKind::readme,
       [](const Source& source) { return read_readme(source.text, markup_of(source.name)); },
       {"README.md", "README.markdown", "README.mkd", "README.mdx", "README.rst", "README.adoc", "README.asciidoc", "README"}});
  sources.push_back({SourceKind::repository, [](const Source& source) { return read_git_config(source.text); }, {".git/config"}});
  sources.push_back(
      {SourceKind::license,
       [](const Source& source) { return read_license(source.text); },
       {"LICENSE", "LICENSE.*", "LICENCE", "LICENCE.*", "LICENSE-MIT", "LICENSE-APACHE", "COPYING", "COPYING.*", "UNLICENSE"}});
  return sources;
}

Starter choose_facts(std::vector<SourceFacts> found, std::string_view folder) {
  std::vector<std::string> names{clean_text(folder)};
  for (const SourceFacts& one : found)
    if (one.kind != SourceKind::readme && !one.facts.title.empty()) names.push_back(one.facts.title);
  for (SourceFacts& one : found) find_name(one.facts, names);
  keep_one_package(found);
  Starter starter;
  starter.title = choose(found, {SourceKind::readme, SourceKind::package, SourceKind::repository}, &Facts::title);
  if (starter.title.empty()) starter.title = clean_text(folder);
  if (starter.title.empty()) starter.title = "my-project";
  starter.title = shorten(starter.title, max_columns_for(starter.title));
  starter.summary = shorten(choose(found, {SourceKind::package, SourceKind::readme}, &Facts::summary), max_summary_length);
  starter.owner = shorten(choose(found, {SourceKind::repository, SourceKind::package}, &Facts::owner), max_owner_length);
  starter.url = choose(found, {SourceKind::repository, SourceKind::package}, &Facts::url);
  const bool is_repository = !starter.url.empty();
  if (!is_repository) starter.url = choose(found, {SourceKind::package}, &Facts::homepage);
  starter.link_text = link_text_for(starter.url, is_repository ? "view source" : "visit the website");
  starter.language = shorten(choose(found, {SourceKind::package}, &Facts::language), max_stat_length);
  starter.license = shorten(license_of(found), max_stat_length);
  if (is_repository && same_letters(choose(found, {SourceKind::repository}, &Facts::title), starter.owner))
    introduce_owner(starter, found);
  for (const SourceFacts& one : found) {
    if (starter.tags.empty()) starter.tags = one.facts.tags;
  }
  return starter;
}

}  // namespace placard
