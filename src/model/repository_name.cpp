// The names of repositories and packages.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "model/repository.h"

namespace placard {

namespace {

using std::string_view;

/// A site of packages.
struct PackageSite {
  string_view prefix;  // of a key
  string_view page;    // of a package, before its name
  string_view host;    // of the same page, with the path
};
constexpr std::array package_sites{
    PackageSite{"npm:", "https://www.npmjs.com/package/", "npmjs.com/package/"},
    PackageSite{"crate:", "https://crates.io/crates/", "crates.io/crates/"},
    PackageSite{"pypi:", "https://pypi.org/project/", "pypi.org/project/"},
};

bool is_name(string_view text) {
  return !text.empty() && text.front() != '/' && text.back() != '/' && text.find("//") == string_view::npos &&
         text.find("/-/") == string_view::npos && std::ranges::all_of(text, [](char c) {
           return is_letter_or_digit(c) || string_view("._-~/@+").find(c) != string_view::npos;
         });
}

std::optional<RepositoryName> package(string_view prefix, const std::string& name) {
  return name.empty() ? std::nullopt : parse_repository_name(std::string(prefix) + name);
}

// The package of an answer of a site.
std::optional<RepositoryName> name_of_package(const Node& node) {
  const auto name_in = [&node](string_view key) {
    const Node* value = node.find_map(key);
    return value == nullptr ? std::string() : value->text_at("name");
  };
  if (const std::string name = name_in("crate"); !name.empty()) return package("crate:", name);
  if (const std::string name = name_in("info"); !name.empty()) return package("pypi:", name);
  const std::string name = node.text_at("package");  // of a number of downloads
  if (!name.empty() && node.find("downloads") != nullptr) return package("npm:", name);
  if (!name.empty() && node.find("data") != nullptr) return package("pypi:", name);
  for (const string_view key : {"dist-tags", "dist", "version"})
    if (node.find(key) != nullptr) return package("npm:", node.text_at("name"));
  return std::nullopt;
}

}  // namespace

std::optional<RepositoryName> parse_repository_name(string_view text, bool is_page_of) {
  text = trimmed(text);
  for (const PackageSite& site : package_sites) {
    if (!text.starts_with(site.prefix)) continue;
    const std::string name(text.substr(site.prefix.size()));
    if (!is_name(name)) return std::nullopt;
    // crates.io and PyPI take '-' and '_' as the same.
    std::string key = site.prefix == "npm:" ? std::string(text) : lower(text);
    if (site.prefix != "npm:") std::ranges::replace(key, '_', '-');
    return RepositoryName{std::move(key), std::string(site.page) + name};
  }
  const std::size_t scheme = text.find("://");
  const bool is_url = scheme != string_view::npos;
  if (is_url) text.remove_prefix(scheme + 3);
  if (text.starts_with("www.")) text.remove_prefix(4);
  text = text.substr(0, text.find_first_of("?#"));
  while (text.ends_with('/')) text.remove_suffix(1);
  if (text.ends_with(".git")) text.remove_suffix(4);
  for (const PackageSite& site : package_sites) {
    const string_view name = text.substr(std::min(site.host.size(), text.size()));
    if (text.starts_with(site.host)) return parse_repository_name(std::string(site.prefix).append(name));
  }
  for (const string_view part : {"/-/", "/releases/", "/tree/", "/src/"})
    if (is_page_of) text = text.substr(0, text.find(part));
  const std::size_t slash = text.find('/');
  if (!is_name(text) || slash == string_view::npos) return std::nullopt;
  const bool has_host = is_url || text.substr(0, slash).find('.') != string_view::npos;
  const std::string full = (has_host ? "" : "github.com/") + std::string(text);
  const auto slashes = std::ranges::count(full, '/');
  const bool has_groups = !full.starts_with("github.com/") && !full.starts_with("codeberg.org/");
  if (slashes < 2 || (slashes > 2 && !has_groups)) return std::nullopt;
  return RepositoryName{lower(full), "https://" + full};
}

void check_repository(const Text& text, Problems& problems) {
  if (parse_repository_name(text.text)) return;
  problems.error(text.span, "'" + text.text + "' is not a repository",
                 "write 'owner/name' on GitHub, 'gitlab.com/group/name', 'npm:name', 'crate:name' or 'pypi:name'");
}

std::optional<RepositoryName> name_of_repository(const Node& node) {
  if (node.kind != Node::Kind::map) return std::nullopt;
  if (const Node* repo = node.find_map("repo")) return name_of_repository(*repo);
  for (const string_view key : {"html_url", "web_url", "codeRepository", "url"}) {
    const std::string url = node.text_at(key);
    if (url.find("://") == std::string::npos || url.find("://api.") != std::string::npos) continue;
    const bool says_more = node.find("name") != nullptr || node.find("tagName") != nullptr || key != "url";
    if (auto name = parse_repository_name(url, true); name && says_more) return name;
  }
  const Node* links = node.find_map("_links");  // of a release on GitLab
  if (links != nullptr && node.find("tag_name") != nullptr) return parse_repository_name(links->text_at("self"), true);
  if (const Node* name = node.find_text({"nameWithOwner", "full_name", "fullName"})) return parse_repository_name(name->text);
  if (const Node* path = node.find_text({"path_with_namespace"})) return parse_repository_name("gitlab.com/" + path->text);
  return name_of_package(node);
}

}  // namespace placard
