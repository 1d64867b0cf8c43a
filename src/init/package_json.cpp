// npm's package.json.

#include "init/address.h"
#include "init/facts.h"
#include "init/plain_text.h"
#include "input/parse.h"

namespace placard {

namespace {

std::string text_at(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value != nullptr && value->kind == Node::Kind::scalar ? value->text : "";
}

// The text of a key, or of a key in its mapping: "license": {"type": …}.
std::string text_at(const Node& node, std::string_view key, std::string_view inner) {
  const Node* value = node.find(key);
  return value != nullptr && value->kind == Node::Kind::map ? text_at(*value, inner) : text_at(node, key);
}

bool uses_typescript(const Node& root) {
  for (const std::string_view key : {"devDependencies", "dependencies", "peerDependencies"}) {
    const Node* packages = root.find(key);
    if (packages != nullptr && packages->kind == Node::Kind::map && packages->find("typescript") != nullptr) return true;
  }
  return root.find("types") != nullptr || root.find("typings") != nullptr;
}

}  // namespace

Facts read_package_json(std::string_view text) {
  Facts facts;
  Problems problems;
  const Node root = parse({"package.json", std::string(text)}, problems, Syntax::json);
  if (root.kind != Node::Kind::map) {
    facts.problem = "is not valid JSON";
    return facts;
  }
  const std::string name = text_at(root, "name");
  facts.title = clean_text(name.substr(name.starts_with('@') ? name.find('/') + 1 : 0));
  facts.summary = clean_text(text_at(root, "description"));
  std::string repository = text_at(root, "repository", "url");
  // "owner/name" without a host means GitHub.
  if (repository.find(':') == std::string::npos && repository.find('/') != std::string::npos) repository.insert(0, "github:");
  facts.url = parse_repository_address(repository).value_or(RepositoryAddress{}).url;
  facts.homepage = public_url(text_at(root, "homepage"));
  facts.license = clean_text(text_at(root, "license", "type"));
  if (const Node* keywords = root.find("keywords"); keywords != nullptr && keywords->kind == Node::Kind::list) {
    std::vector<std::string> words;
    for (const Node& item : keywords->items) {
      if (item.kind == Node::Kind::scalar) words.push_back(item.text);
    }
    facts.tags = tags_of(words);
  }
  // Without a name, the file only lists tools of a project in any language.
  if (!facts.title.empty()) facts.language = uses_typescript(root) ? "TypeScript" : "JavaScript";
  return facts;
}

}  // namespace placard
