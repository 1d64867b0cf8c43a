// Cards from the JSON of repositories, releases and packages.

#include <algorithm>
#include <array>
#include <map>

#include "base/address.h"
#include "model/fields.h"
#include "model/repository.h"

namespace placard {

namespace {

constexpr std::size_t max_topics = 8;  // repositories can have twenty

// Keys that only such data has: a mapping with `name` and one of them is not a misspelled card.
constexpr std::array<std::string_view, 24> repository_keys{"nameWithOwner",
                                                           "full_name",
                                                           "fullName",
                                                           "path_with_namespace",
                                                           "html_url",
                                                           "web_url",
                                                           "stargazerCount",
                                                           "stargazersCount",
                                                           "star_count",
                                                           "stargazers_count",
                                                           "primaryLanguage",
                                                           "forkCount",
                                                           "forks_count",
                                                           "forksCount",
                                                           "tagName",
                                                           "licenseInfo",
                                                           "repositoryTopics",
                                                           "description",
                                                           "url",
                                                           "keywords",
                                                           "version",
                                                           "repository",
                                                           "codeRepository",
                                                           "programmingLanguage"};

bool is_repository(const Node& node) {
  if (node.kind != Node::Kind::map || node.find("title") != nullptr) return false;
  for (const std::string_view key : {"crate", "info", "repo"}) {
    const Node* inner = node.find(key);
    if (inner != nullptr && inner->kind == Node::Kind::map) return inner->find("name") != nullptr;
  }
  const auto has = [&node](std::string_view key) { return node.find(key) != nullptr; };
  const bool has_name = has("name") || has("nameWithOwner") || has("full_name") || has("fullName") || has("tagName");
  return has_name && std::ranges::any_of(repository_keys, has);
}

// The text of a link: the name of the host, or the URL without its scheme and trailing slash.
std::string text_of_link(const std::string& url) {
  const std::size_t scheme = url.find("://");
  std::string address = url.substr(scheme == std::string::npos ? 0 : scheme + 3);
  if (address.ends_with('/')) address.pop_back();
  return link_text_for(url, address);
}

}  // namespace

std::optional<Node> card_from_repository(const Node& node, Problems& problems) {
  if (!is_repository(node)) return std::nullopt;
  const Node facts = facts_of(node, problems);
  const auto find = [&facts](std::string_view name) {
    const Node* value = facts.find(name);
    return value == nullptr || is_placeholder(value->text) ? nullptr : value;
  };
  Node card = make_node(Node::Kind::map, node.span);
  for (const auto& [key, fact] : {std::pair{"title", "name"}, {"summary", "description"}, {"owner", "owner"}})
    if (const Node* value = find(fact)) add_entry(card, key, *value);
  if (const Node* archived = find("archived"); archived != nullptr && archived->text == "true")
    add_entry(card, "status", make_node(Node::Kind::scalar, archived->span, "archived"));
  if (const Node* topics = facts.find("topics"); topics != nullptr && !topics->items.empty()) {
    add_entry(card, "tags", *topics);
    std::vector<Node>& tags = card.entries.back().value.items;
    tags.resize(std::min(tags.size(), max_topics));
  }
  Node stats = make_node(Node::Kind::map, node.span);
  for (const std::string_view name : default_stats)
    if (const Node* value = find(name)) add_entry(stats, name, *value);
  if (!stats.entries.empty()) add_entry(card, "stats", std::move(stats));
  if (const Node* url = find("url")) {
    Node link = make_node(Node::Kind::map, url->span);
    add_entry(link, "url", *url);
    add_entry(link, "text", make_node(Node::Kind::scalar, url->span, text_of_link(url->text)));
    add_entry(card, "link", std::move(link));
  }
  return card;
}

void distinguish_repositories(std::vector<Card>& cards) {
  std::map<std::string, std::vector<Card*>> by_id;
  for (Card& card : cards) by_id[card.id.text].push_back(&card);
  for (const auto& [id, same] : by_id) {
    for (Card* const card : same) {
      if (same.size() > 1 && card->is_converted && !card->owner.empty())
        card->id.text = slug(card->owner.text + "-" + card->title.text);
    }
  }
}

}  // namespace placard
