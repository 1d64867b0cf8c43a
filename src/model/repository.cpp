#include "model/fields.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/spelling.h"
#include "model/shortcodes.h"

namespace placard {

namespace {

constexpr std::size_t max_topics = 8;  // repositories can have twenty

// A stat, and the paths that may hold its value.
struct StatPaths {
  std::string_view name;
  std::vector<std::string_view> paths;
};

// Keys that only such data has: a mapping with `name` and one of them is not a misspelled card.
constexpr std::array<std::string_view, 14> repository_keys{
    "nameWithOwner",   "full_name", "html_url",    "stargazerCount", "stargazers_count",
    "primaryLanguage", "forkCount", "forks_count", "licenseInfo",    "repositoryTopics",
    "description",     "url",       "keywords",    "version"};

// SPDX identifiers; GitHub's keys are the same in lower case.
constexpr std::array<std::string_view, 14> licenses{"MIT",      "Apache-2.0", "GPL-2.0", "GPL-3.0",      "AGPL-3.0",
                                                    "LGPL-2.1", "LGPL-3.0",   "MPL-2.0", "BSD-2-Clause", "BSD-3-Clause",
                                                    "ISC",      "Unlicense",  "CC0-1.0", "EPL-2.0"};

const Node* find_path(const Node& node, std::string_view path) {
  const std::size_t dot = path.find('.');
  const Node* child = node.find(path.substr(0, dot));
  if (child == nullptr || dot == std::string_view::npos) return child;
  return find_path(*child, path.substr(dot + 1));
}

// The node at the first of the paths that has one of this kind; a scalar has text.
const Node* find(const Node& node, const std::vector<std::string_view>& paths, Node::Kind kind = Node::Kind::scalar) {
  for (const std::string_view path : paths) {
    const Node* found = find_path(node, path);
    if (found != nullptr && found->kind == kind && (kind != Node::Kind::scalar || !found->text.empty())) return found;
  }
  return nullptr;
}

// Topics are texts, or mappings with a name.
Node tags_of(const Node& list) {
  Node tags = make_node(Node::Kind::list, list.span);
  for (const Node& item : list.items) {
    const Node* name = item.kind == Node::Kind::map ? item.find("name") : &item;
    if (name != nullptr && name->kind == Node::Kind::scalar && tags.items.size() < max_topics) tags.items.push_back(*name);
  }
  return tags;
}

// Whether a value means "unknown".
bool is_placeholder(const Node& value) {
  return value.text == "0" || value.text == "NOASSERTION" || same_letters(value.text, "other") || value.text == "UNLICENSED";
}

// The part of "owner/name" before or after the slash.
Node split_full_name(const Node& value, bool owner_part) {
  const std::size_t slash = value.text.find('/');
  if (slash == std::string::npos) return value;
  return make_node(Node::Kind::scalar, value.span, owner_part ? value.text.substr(0, slash) : value.text.substr(slash + 1));
}

// The text of a link: the URL without its scheme and trailing slash.
std::string link_text_for(std::string text) {
  if (text.find("://github.com/") != std::string::npos) return "view on github";
  if (const std::size_t scheme = text.find("://"); scheme != std::string::npos) text.erase(0, scheme + 3);
  if (text.ends_with('/')) text.pop_back();
  return text;
}

Node read_stats(const Node& node) {
  static const std::array<StatPaths, 5> stats{{
      {"language", {"primaryLanguage.name", "language"}},
      {"stars", {"stargazerCount", "stargazers_count"}},
      {"forks", {"forkCount", "forks_count"}},
      {"license", {"license.spdx_id", "licenseInfo.spdxId", "licenseInfo.key", "license"}},
      {"version", {"latestRelease.tagName", "version"}},
  }};
  Node result = make_node(Node::Kind::map, node.span);
  for (const auto& [name, paths] : stats) {
    const Node* value = find(node, paths);
    if (value == nullptr || is_placeholder(*value)) continue;
    add_entry(result, name, *value);
    if (name != "license") continue;
    for (const std::string_view license : licenses)
      if (same_letters(license, value->text)) result.entries.back().value.text = license;
  }
  return result;
}

// npm shows the description of a package as it is; GitHub replaces names of emoji.
bool is_package(const Node& node) { return node.find("version") != nullptr || node.find("keywords") != nullptr; }

}  // namespace

std::optional<Node> card_from_repository(const Node& node) {
  if (node.kind != Node::Kind::map || node.find("title") != nullptr) return std::nullopt;
  // The full name "owner/name" is the fallback for both fields.
  const Node* full = find(node, {"nameWithOwner", "full_name"});
  const Node* name = find(node, {"name"});
  if (full == nullptr && name == nullptr) return std::nullopt;
  if (std::none_of(repository_keys.begin(), repository_keys.end(),
                   [&](std::string_view key) { return node.find(key) != nullptr; }))
    return std::nullopt;

  Node card = make_node(Node::Kind::map, node.span);
  add_entry(card, "title", name != nullptr ? *name : split_full_name(*full, false));
  if (const Node* value = find(node, {"description"})) {
    add_entry(card, "summary", *value);
    if (!is_package(node)) card.entries.back().value.text = replace_shortcodes(value->text);
  }
  const Node* login = find(node, {"owner.login"});
  if (login != nullptr || full != nullptr) add_entry(card, "owner", login != nullptr ? *login : split_full_name(*full, true));
  if (const Node* value = find(node, {"isArchived", "archived"}); value != nullptr && value->text == "true")
    add_entry(card, "status", make_node(Node::Kind::scalar, value->span, "archived"));
  const Node* topics = find(node, {"repositoryTopics", "topics", "keywords"}, Node::Kind::list);
  if (topics != nullptr && !topics->items.empty()) add_entry(card, "tags", tags_of(*topics));
  if (Node stats = read_stats(node); !stats.entries.empty()) add_entry(card, "stats", std::move(stats));
  if (const Node* url = find(node, {"html_url", "url", "homepage"})) {
    Node link = make_node(Node::Kind::map, url->span);
    add_entry(link, "url", *url);
    add_entry(link, "text", make_node(Node::Kind::scalar, url->span, link_text_for(url->text)));
    add_entry(card, "link", std::move(link));
  }
  return card;
}

}  // namespace placard
