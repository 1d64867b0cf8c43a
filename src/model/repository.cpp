#include "model/repository.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/spelling.h"

namespace placard {

namespace {

constexpr std::size_t max_topics = 8;  // repositories have up to twenty; a card is no index

// Where a card's value stands in the kinds of data: the first of these paths that holds something.
struct Origin {
  std::string_view key;
  std::array<std::string_view, 4> paths;
};
constexpr std::array<Origin, 2> texts{{
    {"title", {"name"}},
    {"summary", {"description"}},
}};
// The full name "owner/name" stands in for both where they were not asked for.
constexpr Origin full_name{"title", {"nameWithOwner", "full_name"}};
constexpr std::array<Origin, 5> figures{{
    {"language", {"primaryLanguage.name", "language"}},
    {"stars", {"stargazerCount", "stargazers_count"}},
    {"forks", {"forkCount", "forks_count"}},
    {"license", {"license.spdx_id", "licenseInfo.spdxId", "licenseInfo.key", "license"}},
    {"version", {"latestRelease.tagName", "version"}},
}};
constexpr Origin owner{"owner", {"owner.login"}};
constexpr Origin address{"url", {"html_url", "url", "homepage"}};
constexpr Origin archived{"archived", {"isArchived", "archived"}};
constexpr Origin topics{"tags", {"repositoryTopics", "topics", "keywords"}};

// Keys that only such data has: a mapping with `name` and one of them is no misspelt card.
constexpr std::array<std::string_view, 14> signs{"nameWithOwner",    "full_name",        "html_url",    "stargazerCount",
                                                 "stargazers_count", "primaryLanguage",  "forkCount",   "forks_count",
                                                 "licenseInfo",      "repositoryTopics", "description", "url",
                                                 "keywords",         "version"};

// Licenses as people write them, by GitHub's key in small letters.
constexpr std::array<std::string_view, 14> licenses{"MIT",      "Apache-2.0", "GPL-2.0", "GPL-3.0",      "AGPL-3.0",
                                                    "LGPL-2.1", "LGPL-3.0",   "MPL-2.0", "BSD-2-Clause", "BSD-3-Clause",
                                                    "ISC",      "Unlicense",  "CC0-1.0", "EPL-2.0"};

const Node* find_path(const Node& node, std::string_view path) {
  const std::size_t dot = path.find('.');
  const Node* child = node.find(path.substr(0, dot));
  if (child == nullptr || dot == std::string_view::npos) return child;
  return find_path(*child, path.substr(dot + 1));
}

// The first scalar, or list where that is asked for, that an origin names.
const Node* find(const Node& node, const Origin& origin, Node::Kind kind = Node::Kind::scalar) {
  for (const std::string_view path : origin.paths) {
    const Node* found = path.empty() ? nullptr : find_path(node, path);
    if (found != nullptr && found->kind == kind && (kind != Node::Kind::scalar || !found->text.empty())) return found;
  }
  return nullptr;
}

void add(Node& map, std::string_view key, Node value) {
  const Span span = value.span;
  map.entries.push_back({std::string(key), span, std::move(value)});
}

Node text_node(std::string text, Span span) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.span = span;
  node.text = std::move(text);
  node.quoted = true;
  return node;
}

Node map_node(Span span) {
  Node node;
  node.kind = Node::Kind::map;
  node.span = span;
  return node;
}

// Topics are words, or mappings with a name.
Node tags_of(const Node& list) {
  Node tags;
  tags.kind = Node::Kind::list;
  tags.span = list.span;
  for (const Node& item : list.items) {
    const Node* name = item.kind == Node::Kind::map ? item.find("name") : &item;
    if (name != nullptr && name->kind == Node::Kind::scalar && tags.items.size() < max_topics) tags.items.push_back(*name);
  }
  return tags;
}

// What stands there when nothing is known.
bool says_nothing(const Node& value) {
  return value.text == "0" || value.text == "NOASSERTION" || same_letters(value.text, "other") || value.text == "UNLICENSED";
}

Node figure(const Origin& origin, const Node& value) {
  Node result = value;
  if (origin.key != "license") return result;
  for (const std::string_view license : licenses) {
    if (same_letters(license, value.text)) result.text = license;
  }
  return result;
}

// The part of "owner/name" before or behind the slash.
Node part_of_name(const Node& value, bool owner_part) {
  const std::size_t slash = value.text.find('/');
  if (slash == std::string::npos) return value;
  return text_node(owner_part ? value.text.substr(0, slash) : value.text.substr(slash + 1), value.span);
}

bool is_github(const Node& url) { return url.text.find("://github.com/") != std::string::npos; }

// An address as people say it: without its scheme and the slash at its end.
std::string plain_address(std::string text) {
  if (const std::size_t scheme = text.find("://"); scheme != std::string::npos) text.erase(0, scheme + 3);
  if (text.ends_with('/')) text.pop_back();
  return text;
}

}  // namespace

std::optional<Node> as_card(const Node& node) {
  if (node.kind != Node::Kind::map || node.find("title") != nullptr) return std::nullopt;
  const Node* full = find(node, full_name);
  if (full == nullptr && find(node, texts[0]) == nullptr) return std::nullopt;
  bool has_sign = false;
  for (const std::string_view sign : signs) has_sign = has_sign || node.find(sign) != nullptr;
  if (!has_sign) return std::nullopt;

  Node card = map_node(node.span);
  for (const Origin& origin : texts) {
    if (const Node* value = find(node, origin)) add(card, origin.key, *value);
  }
  if (card.find("title") == nullptr) add(card, full_name.key, part_of_name(*full, false));
  const Node* login = find(node, owner);
  if (login != nullptr || full != nullptr) add(card, owner.key, login != nullptr ? *login : part_of_name(*full, true));
  if (const Node* value = find(node, archived); value != nullptr && value->text == "true") {
    add(card, "status", text_node("archived", value->span));
  }
  if (const Node* list = find(node, topics, Node::Kind::list); list != nullptr && !list->items.empty()) {
    add(card, topics.key, tags_of(*list));
  }
  Node stats = map_node(node.span);
  for (const Origin& origin : figures) {
    const Node* value = find(node, origin);
    if (value != nullptr && !says_nothing(*value)) add(stats, origin.key, figure(origin, *value));
  }
  if (!stats.entries.empty()) add(card, "stats", std::move(stats));
  if (const Node* url = find(node, address)) {
    Node link = map_node(url->span);
    add(link, "url", *url);
    add(link, "text", text_node(is_github(*url) ? "view on github" : plain_address(url->text), url->span));
    add(card, "link", std::move(link));
  }
  return card;
}

}  // namespace placard
