#include "model/repository.h"

#include <algorithm>
#include <array>

#include "base/address.h"
#include "base/ascii.h"
#include "base/number.h"
#include "base/spelling.h"
#include "model/shortcodes.h"

namespace placard {

namespace {

using std::string_view;

/// The type of a fact's value.
enum class FactKind { text, number, date, truth, list, sizes, any };

/// A fact, and the paths that may hold it, the best first. A number in a path is the index of an item.
struct FactRow {
  string_view name;
  string_view stem;  // part of the keys that mean this fact in a service without a row; empty: not looked for
  FactKind kind;
  std::vector<string_view> paths;
};

const std::vector<FactRow>& fact_rows() {
  using enum FactKind;
  static const std::vector<FactRow> rows{
      {"archived", "archiv", truth, {"isArchived", "archived"}},
      {"description", "descri", text, {"summary", "description"}},
      {"downloads", "download", number, {"downloads.last_month", "data.last_month", "downloads"}},
      {"forks", "fork", number, {"forkCount", "forks_count", "forksCount", "forks"}},
      {"history", "", any, {"history"}},
      {"issues", "issue", number, {"issues.totalCount", "open_issues_count", "openIssuesCount", "open_issues", "issues"}},
      {"language",
       "languag",
       text,
       {"primaryLanguage.name", "programmingLanguage.0.name", "programmingLanguage.name", "programmingLanguage.0",
        "programmingLanguage", "language"}},
      {"languages", "", sizes, {"languages.edges", "languages"}},
      {"license",
       "licen",
       text,
       {"license.spdx_id", "licenseInfo.spdxId", "licenseInfo.key", "license.key", "license.type", "license_expression",
        "licenses.0.type", "licenses.0", "versions.0.license", "license"}},
      {"name", "", text, {"name", "tagName", "tag_name"}},
      {"owner", "", text, {"owner.login", "owner.username", "owner"}},
      {"released",
       "",
       date,
       {"latestRelease.publishedAt", "release.date", "publishedAt", "published_at", "released_at", "released"}},
      {"stars", "star", number, {"stargazerCount", "stargazers_count", "stargazersCount", "star_count", "stars_count", "stars"}},
      {"topics", "topic", list, {"repositoryTopics.nodes", "repositoryTopics", "topics", "tag_list", "keywords"}},
      {"updated", "", date, {"updated"}},
      {"url",
       "",
       text,
       {"html_url", "web_url", "codeRepository", "url", "homepage", "home_page", "repository.url", "repository",
        "project_urls.Homepage", "project_urls.Source", "project_urls.Repository"}},
      {"version",
       "",
       text,
       {"latestRelease.tagName", "release.tag", "tagName", "tag_name", "dist-tags.latest", "max_stable_version", "max_version",
        "softwareVersion", "version"}},
  };
  return rows;
}

constexpr std::array<string_view, 4> full_names{"nameWithOwner", "full_name", "fullName", "path_with_namespace"};

// SPDX identifiers; keys of services are the same in lower case.
constexpr std::array<string_view, 14> licenses{"MIT",      "Apache-2.0", "GPL-2.0", "GPL-3.0",      "AGPL-3.0",
                                               "LGPL-2.1", "LGPL-3.0",   "MPL-2.0", "BSD-2-Clause", "BSD-3-Clause",
                                               "ISC",      "Unlicense",  "CC0-1.0", "EPL-2.0"};

const Node unknown{};  // null

// The node at a path; null below a null, nullptr if there is none.
const Node* find_path(const Node& node, string_view path) {
  if (path.empty() || node.kind == Node::Kind::null) return &node;
  const std::size_t dot = std::min(path.find('.'), path.size());
  const string_view key = path.substr(0, dot);
  const auto index = node.kind == Node::Kind::list ? parse_number(key) : std::nullopt;
  const bool has_item = index && static_cast<std::size_t>(*index) < node.items.size();
  const Node* child = has_item ? &node.items[static_cast<std::size_t>(*index)] : node.find(key);
  return child == nullptr ? nullptr : find_path(*child, path.substr(std::min(dot + 1, path.size())));
}

// crates.io, PyPI and GitHub's list of starred repositories wrap what they say.
const Node* wrapped(const Node& node) {
  for (const string_view key : {"crate", "info", "repo"}) {
    const Node* inner = node.find(key);
    if (inner != nullptr && inner->kind == Node::Kind::map) return inner;
  }
  return nullptr;
}

bool is_of_kind(const Node& value, FactKind kind) {
  const bool is_scalar = value.kind == Node::Kind::scalar && !value.text.empty();
  if (kind == FactKind::list) return value.kind == Node::Kind::list || is_scalar;
  if (kind == FactKind::sizes) return value.kind == Node::Kind::list || value.kind == Node::Kind::map;
  return kind == FactKind::any || is_scalar;
}

// The value at the first path that has one of the kind; null if a path has only null.
const Node* find_value(const Node& node, const FactRow& row) {
  const Node* null = nullptr;
  for (const Node* place : {wrapped(node), &node}) {
    for (const string_view path : row.paths) {
      const Node* found = place == nullptr ? nullptr : find_path(*place, path);
      if (found == nullptr) continue;
      if (is_of_kind(*found, row.kind)) return found;
      if (found->kind == Node::Kind::null) null = &unknown;
    }
  }
  return null;
}

// Topics are texts, mappings with a name, or one text with commas.
Node topics_of(const Node& value) {
  Node topics = make_node(Node::Kind::list, value.span);
  for (const Node& item : value.items) {
    const Node* name = find_path(item, item.find("topic") != nullptr ? "topic.name" : item.kind == Node::Kind::map ? "name" : "");
    if (name != nullptr && name->kind == Node::Kind::scalar) topics.items.push_back(*name);
  }
  for (string_view rest = value.text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    if (const string_view word = trimmed(rest.substr(0, end)); !word.empty())
      topics.items.push_back(make_node(Node::Kind::scalar, value.span, std::string(word)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return topics;
}

// Languages and their bytes, the largest first: of {"Rust": 71000} or [{"size": 71000, "node": {"name": "Rust"}}].
Node sizes_of(const Node& value) {
  Node sizes = make_node(Node::Kind::map, value.span);
  for (const Entry& entry : value.entries) sizes.entries.push_back(entry);
  for (const Node& item : value.items) {
    const Node* name = find_path(item, "node.name");
    const Node* size = item.find("size");
    if (name != nullptr && size != nullptr) sizes.entries.push_back({name->text, name->span, *size});
  }
  const auto size = [](const Entry& entry) { return parse_number(entry.value.text).value_or(0); };
  std::ranges::stable_sort(sizes.entries, std::ranges::greater{}, size);
  return sizes;
}

std::string license_of(const std::string& text) {
  std::string id = text.substr(text.find("spdx.org/") == std::string::npos ? 0 : text.rfind('/') + 1);
  if (id.ends_with(".html")) id.resize(id.size() - 5);
  for (const string_view license : licenses)
    if (same_letters(license, id)) return std::string(license);
  return id;
}

// The page of a repository that a package names: "git+https://github.com/acme/frob.git" or "acme/frob".
std::string page_of(const std::string& text) {
  if (text.starts_with("http") && !text.ends_with(".git")) return text;
  const bool is_short = text.find(':') == std::string::npos && std::ranges::count(text, '/') == 1;
  const auto address = parse_repository_address((is_short ? "github:" : "") + text);
  return address ? address->url : "";
}

// npm shows the description of a package as it is; GitHub replaces names of emoji.
bool is_package(const Node& node) { return node.find("version") != nullptr || node.find("keywords") != nullptr; }

Node value_of(const FactRow& row, const Node& found, bool is_package) {
  if (found.kind == Node::Kind::null) return found;
  if (row.kind == FactKind::list) return topics_of(found);
  if (row.kind == FactKind::sizes) return sizes_of(found);
  Node value = found;
  if (row.kind == FactKind::date) value.text.resize(std::min<std::size_t>(value.text.size(), 10));  // without the time
  if (row.kind == FactKind::number && parse_number(value.text).value_or(-1) < 0) return unknown;
  if (row.name == "license") value.text = license_of(value.text);
  if (row.name == "url") value.text = page_of(value.text);
  if (row.name == "description" && !is_package) value.text = replace_shortcodes(value.text);
  return value;
}

// Whether a value that was not used can be that of a fact.
bool is_plausible(const Node& value, FactKind kind) {
  if (value.kind == Node::Kind::list) return !value.items.empty();
  if (value.kind == Node::Kind::map) return !value.entries.empty();
  if (value.kind == Node::Kind::null) return false;
  const bool is_truth = value.text == "true" || value.text == "false";
  if (kind == FactKind::truth) return is_truth;
  if (kind == FactKind::number) return !value.quoted && parse_number(value.text);
  return !value.text.empty() && !is_truth && value.text.find("://") == std::string::npos;
}

// Whether a path of another fact begins with a key.
bool is_of_other_fact(const std::string& key, const FactRow& row) {
  return std::ranges::any_of(fact_rows(), [&](const FactRow& other) {
    const auto begins = [&key](string_view path) { return path.substr(0, path.find('.')) == key; };
    return other.name != row.name && std::ranges::any_of(other.paths, begins);
  });
}

void warn_of_similar_keys(const Node& node, const FactRow& row, Problems& problems) {
  if (row.stem.empty()) return;
  for (const Entry& entry : node.entries) {
    if (lower(entry.key).find(row.stem) == std::string::npos || !is_plausible(entry.value, row.kind)) continue;
    if (is_of_other_fact(entry.key, row)) continue;
    const std::string message = "'" + entry.key + "' is not used";
    problems.shared_warning(message, entry.key_span, message,
                            "placard reads " + std::string(row.name) + " from '" + join(row.paths, "', '") + "'");
  }
}

// "owner/name" → the part before or after the last slash.
Node part_of(const Node& full, bool is_owner) {
  const std::size_t slash = full.text.rfind('/');
  if (slash == std::string::npos) return full;
  return make_node(Node::Kind::scalar, full.span, is_owner ? full.text.substr(0, slash) : full.text.substr(slash + 1));
}

const Node* full_name_of(const Node& node) {
  for (const string_view key : full_names) {
    const Node* found = node.find(key);
    if (found != nullptr && found->kind == Node::Kind::scalar && !found->text.empty()) return found;
  }
  return nullptr;
}

void add_if_missing(Node& facts, string_view name, const Node& value) {
  if (facts.find(name) == nullptr) facts.entries.push_back({std::string(name), value.span, value});
}

}  // namespace

bool is_placeholder(string_view value) {
  return value.empty() || value == "0" || value == "NOASSERTION" || value == "UNLICENSED" || same_letters(value, "other");
}

const std::vector<string_view>& fact_names() {
  static const std::vector<string_view> names = [] {
    std::vector<string_view> all;
    for (const FactRow& row : fact_rows()) all.push_back(row.name);
    return all;
  }();
  return names;
}

Node facts_of(const Node& node, Problems& problems) {
  const Node* inner = wrapped(node);
  const Node& document = inner != nullptr ? *inner : node;
  Node facts = make_node(Node::Kind::map, node.span);
  for (const FactRow& row : fact_rows()) {
    if (const Node* found = find_value(node, row)) {
      facts.entries.push_back({std::string(row.name), found->span, value_of(row, *found, is_package(document))});
    } else {
      warn_of_similar_keys(document, row, problems);
    }
  }
  if (const Node* full = full_name_of(document)) {
    add_if_missing(facts, "name", part_of(*full, false));
    add_if_missing(facts, "owner", part_of(*full, true));
  }
  const Node* languages = facts.find("languages");
  if (languages != nullptr && !languages->entries.empty())
    add_if_missing(facts, "language",
                   make_node(Node::Kind::scalar, languages->entries.front().key_span, languages->entries.front().key));
  // A badge of shields.io is a fact of its own.
  const Node* label = node.find("label");
  const Node* message = node.find("message");
  if (node.find("schemaVersion") != nullptr && label != nullptr && message != nullptr)
    add_if_missing(facts, label->text, *message);
  return facts;
}

}  // namespace placard
