// Cards from the JSON of repositories, releases, packages and badges.

#include <algorithm>
#include <map>

#include "base/address.h"
#include "base/split.h"
#include "model/fields.h"
#include "model/repository.h"

namespace placard {

namespace {

// Keys that only such data has: a mapping with `name` and one of them is not a misspelled card.
constexpr std::string_view repository_keys =
    "nameWithOwner full_name fullName path_with_namespace html_url web_url stargazerCount stargazersCount star_count "
    "stargazers_count primaryLanguage forkCount forks_count forksCount tagName licenseInfo repositoryTopics description url "
    "keywords version repository codeRepository programmingLanguage";

bool is_repository(const Node& node) {
  if (node.kind != Node::Kind::map || node.find("title") != nullptr) return false;
  if (const Node* inner = wrapped(node)) return inner->find("name") != nullptr;
  const auto has = [&node](std::string_view key) { return node.find(key) != nullptr; };
  const bool has_name = has("name") || has("nameWithOwner") || has("full_name") || has("fullName") || has("tagName");
  return has_name && std::ranges::any_of(split(repository_keys, " "), has);
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
    card.entries.back().value.items.resize(std::min(topics->items.size(), max_topics));
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

std::optional<Node> badge_from_endpoint(const Node& node) {
  if (node.find("schemaVersion") == nullptr || node.find("message") == nullptr) return std::nullopt;
  const auto map = [&node](std::initializer_list<std::pair<std::string_view, std::string_view>> keys) {
    Node result = make_node(Node::Kind::map, node.span);
    for (const auto& [own, theirs] : keys)
      if (const Node* value = node.find_text({theirs})) add_entry(result, own, *value);
    return result;
  };
  Node card = map({{"title", "label"}, {"status", "message"}, {"logo", "namedLogo"}});
  add_entry(card, "layout", make_node(Node::Kind::scalar, node.span, "badge"));
  // Without a label, the message is the title, too.
  if (card.find("title") == nullptr) card.entries.insert(card.entries.begin(), {"title", node.span, *node.find("message")});
  Node colors = map({{"message", "color"}, {"label", "labelColor"}, {"logo", "logoColor"}});
  if (node.text_at("isError") == "true") {
    std::erase_if(colors.entries, [](const Entry& entry) { return entry.key == "message"; });
    add_entry(colors, "message", make_node(Node::Kind::scalar, node.find("isError")->span, "critical"));
  }
  if (!colors.entries.empty()) add_entry(card, "badge", std::move(colors));
  Node height = make_node(Node::Kind::scalar, node.span, "28");
  height.quoted = false;
  if (node.text_at("style") == "for-the-badge") add_entry(card, "height", std::move(height));
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
