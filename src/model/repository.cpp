#include "model/repository.h"

#include <array>
#include <string_view>
#include <utility>

namespace placard {

namespace {

constexpr std::size_t most_topics = 8;  // repositories have up to twenty; a card is no index

// Where a card's value stands in the kinds of data: the first of these paths that holds something.
struct Origin {
  std::string_view key;
  std::array<std::string_view, 4> paths;
};
constexpr std::array<Origin, 2> texts{{
    {"title", {"name"}},
    {"summary", {"description"}},
}};
constexpr std::array<Origin, 5> figures{{
    {"language", {"primaryLanguage.name", "language"}},
    {"stars", {"stargazerCount", "stargazers_count"}},
    {"forks", {"forkCount", "forks_count"}},
    {"license", {"license.spdx_id", "licenseInfo.spdxId", "licenseInfo.name", "license"}},
    {"version", {"latestRelease.tagName", "version"}},
}};
constexpr Origin owner{"owner", {"owner.login"}};
constexpr Origin address{"url", {"html_url", "url", "homepage"}};
constexpr Origin archived{"archived", {"isArchived", "archived"}};
constexpr Origin topics{"tags", {"repositoryTopics", "topics", "keywords"}};

// Keys that only such data has: a mapping with `name` and one of them is no misspelt card.
constexpr std::array<std::string_view, 14> signs{"nameWithOwner",   "full_name",       "html_url", "stargazerCount", "stargazers_count",
                                                 "primaryLanguage", "forkCount",       "forks_count", "licenseInfo", "repositoryTopics",
                                                 "description",     "url",             "keywords", "version"};

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
    if (name != nullptr && name->kind == Node::Kind::scalar && tags.items.size() < most_topics) tags.items.push_back(*name);
  }
  return tags;
}

bool is_github(const Node& url) { return url.text.find("://github.com/") != std::string::npos; }

}  // namespace

std::optional<Node> as_card(const Node& node) {
  if (node.kind != Node::Kind::map || node.find("title") != nullptr || find(node, texts[0]) == nullptr) return std::nullopt;
  bool has_sign = false;
  for (const std::string_view sign : signs) has_sign = has_sign || node.find(sign) != nullptr;
  if (!has_sign) return std::nullopt;

  Node card = map_node(node.span);
  for (const Origin& origin : texts) {
    if (const Node* value = find(node, origin)) add(card, origin.key, *value);
  }
  if (const Node* value = find(node, owner)) add(card, owner.key, *value);
  if (const Node* value = find(node, archived); value != nullptr && value->text == "true") {
    add(card, "status", text_node("archived", value->span));
  }
  if (const Node* list = find(node, topics, Node::Kind::list); list != nullptr && !list->items.empty()) {
    add(card, topics.key, tags_of(*list));
  }
  Node stats = map_node(node.span);
  for (const Origin& origin : figures) {
    const Node* value = find(node, origin);
    const bool says_nothing = value != nullptr && (value->text == "0" || value->text == "NOASSERTION");
    if (value != nullptr && !says_nothing) add(stats, origin.key, *value);
  }
  if (!stats.entries.empty()) add(card, "stats", std::move(stats));
  if (const Node* url = find(node, address)) {
    Node link = map_node(url->span);
    add(link, "url", *url);
    if (is_github(*url)) add(link, "text", text_node("view on github", url->span));
    add(card, "link", std::move(link));
  }
  return card;
}

}  // namespace placard
