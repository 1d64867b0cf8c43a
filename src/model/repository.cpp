#include "model/repository.h"

#include <algorithm>
#include <array>

#include "base/address.h"
#include "base/number.h"
#include "base/spelling.h"
#include "base/split.h"
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
  string_view paths;  // separated by '|'
};

constexpr std::array fact_rows{
    FactRow{"archived", "archiv", FactKind::truth, "isArchived|archived"},
    FactRow{"description", "descri", FactKind::text, "summary|description"},
    FactRow{"downloads", "download", FactKind::number, "downloads.last_month|data.last_month|downloads"},
    FactRow{"forks", "fork", FactKind::number, "forkCount|forks_count|forksCount|forks"},
    FactRow{"history", "", FactKind::any, "history"},
    FactRow{"issues", "issue", FactKind::number, "issues.totalCount|open_issues_count|openIssuesCount|open_issues|issues"},
    FactRow{"language", "languag", FactKind::text,
            "primaryLanguage.name|programmingLanguage.0.name|programmingLanguage.name|programmingLanguage.0|"
            "programmingLanguage|language"},
    FactRow{"languages", "", FactKind::sizes, "languages.edges|languages"},
    FactRow{"license", "licen", FactKind::text,
            "license.spdx_id|licenseInfo.spdxId|licenseInfo.key|license.key|license.type|license_expression|"
            "licenses.0.type|licenses.0|versions.0.license|license"},
    FactRow{"name", "", FactKind::text, "name|tagName|tag_name"},
    FactRow{"owner", "", FactKind::text, "owner.login|owner.username|owner"},
    FactRow{"released", "", FactKind::date,
            "latestRelease.publishedAt|release.date|publishedAt|published_at|released_at|released"},
    FactRow{"stars", "star", FactKind::number, "stargazerCount|stargazers_count|stargazersCount|star_count|stars_count|stars"},
    FactRow{"topics", "topic", FactKind::list, "repositoryTopics.nodes|repositoryTopics|topics|tag_list|keywords"},
    FactRow{"updated", "", FactKind::date, "updated"},
    FactRow{"url", "", FactKind::text,
            "html_url|web_url|codeRepository|url|homepage|home_page|repository.url|repository|project_urls.Homepage|"
            "project_urls.Source|project_urls.Repository"},
    FactRow{"version", "", FactKind::text,
            "latestRelease.tagName|release.tag|tagName|tag_name|dist-tags.latest|max_stable_version|max_version|"
            "softwareVersion|version"},
};

// SPDX identifiers; keys of services are the same in lower case.
constexpr string_view licenses =
    "MIT Apache-2.0 GPL-2.0 GPL-3.0 AGPL-3.0 LGPL-2.1 LGPL-3.0 MPL-2.0 BSD-2-Clause BSD-3-Clause ISC Unlicense CC0-1.0 EPL-2.0";

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

bool is_of_kind(const Node& value, FactKind kind) {
  if (kind == FactKind::list) return value.kind == Node::Kind::list || value.is_text();
  if (kind == FactKind::sizes) return value.kind == Node::Kind::list || value.kind == Node::Kind::map;
  return kind == FactKind::any || value.is_text();
}

// The value at the first path that has one of the kind; null if a path has only null.
const Node* find_value(const Node& node, const FactRow& row) {
  const Node* null = nullptr;
  for (const Node* place : {wrapped(node), &node}) {
    for (const string_view path : split(row.paths, "|")) {
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
  for (const string_view word : split(value.text, ","))
    topics.items.push_back(make_node(Node::Kind::scalar, value.span, std::string(word)));
  return topics;
}

// Languages and their bytes, the largest first: of {"Rust": 71000} or [{"size": 71000, "node": {"name": "Rust"}}].
Node sizes_of(const Node& value) {
  Node all = make_node(Node::Kind::map, value.span);
  all.entries = value.entries;
  for (const Node& item : value.items) {
    const Node* name = find_path(item, "node.name");
    const Node* size = item.find("size");
    if (name != nullptr && size != nullptr) all.entries.push_back({name->text, name->span, *size});
  }
  const auto bytes = [](const Entry& entry) { return parse_number(entry.value.text).value_or(0); };
  std::ranges::stable_sort(all.entries, std::ranges::greater{}, bytes);
  return all;
}

std::string license_of(const std::string& text) {
  std::string id = text.substr(text.find("spdx.org/") == std::string::npos ? 0 : text.rfind('/') + 1);
  if (id.ends_with(".html")) id.resize(id.size() - 5);
  for (const string_view license : split(licenses, " "))
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
  return std::ranges::any_of(fact_rows, [&](const FactRow& other) {
    const auto begins = [&key](string_view path) { return path.substr(0, path.find('.')) == key; };
    return other.name != row.name && std::ranges::any_of(split(other.paths, "|"), begins);
  });
}

void warn_of_similar_keys(const Node& node, const FactRow& row, Problems& problems) {
  if (row.stem.empty()) return;
  for (const Entry& entry : node.entries) {
    if (lower(entry.key).find(row.stem) == std::string::npos || !is_plausible(entry.value, row.kind)) continue;
    if (is_of_other_fact(entry.key, row)) continue;
    const std::string message = "'" + entry.key + "' is not used";
    problems.shared_warning(message, entry.key_span, message,
                            "placard reads " + std::string(row.name) + " from '" + join(split(row.paths, "|"), "', '") + "'");
  }
}

// "owner/name" → the part before or after the last slash.
Node part_of(const Node& full, bool is_owner) {
  const std::size_t slash = full.text.rfind('/');
  if (slash == std::string::npos) return full;
  return make_node(Node::Kind::scalar, full.span, is_owner ? full.text.substr(0, slash) : full.text.substr(slash + 1));
}

void add_if_missing(Node& facts, string_view name, const Node& value) {
  if (facts.find(name) == nullptr) facts.entries.push_back({std::string(name), value.span, value});
}

}  // namespace

const Node* wrapped(const Node& node) {
  for (const string_view key : {"crate", "info", "repo"})
    if (const Node* inner = node.find_map(key)) return inner;
  return nullptr;
}

bool is_placeholder(string_view value) {
  return value.empty() || value == "0" || value == "NOASSERTION" || value == "UNLICENSED" || same_letters(value, "other");
}

std::vector<string_view> fact_names() {
  std::vector<string_view> names;
  for (const FactRow& row : fact_rows) names.push_back(row.name);
  return names;
}

Node facts_of(const Node& node, Problems& problems) {
  const Node* inner = wrapped(node);
  const Node& document = inner != nullptr ? *inner : node;
  Node facts = make_node(Node::Kind::map, node.span);
  for (const FactRow& row : fact_rows) {
    if (const Node* found = find_value(node, row)) {
      facts.entries.push_back({std::string(row.name), found->span, value_of(row, *found, is_package(document))});
    } else {
      warn_of_similar_keys(document, row, problems);
    }
  }
  if (const Node* full = document.find_text({"nameWithOwner", "full_name", "fullName", "path_with_namespace"})) {
    add_if_missing(facts, "name", part_of(*full, false));
    add_if_missing(facts, "owner", part_of(*full, true));
  }
  const Node* languages = facts.find("languages");
  if (languages != nullptr && !languages->entries.empty())
    add_if_missing(facts, "language",
                   make_node(Node::Kind::scalar, languages->entries.front().key_span, languages->entries.front().key));
  const Node* message = node.find("schemaVersion") != nullptr ? node.find("message") : nullptr;
  if (message != nullptr && node.find("label") != nullptr)  // a badge of shields.io is a fact of its own
    add_if_missing(facts, node.find("label")->text, *message);
  return facts;
}

}  // namespace placard
