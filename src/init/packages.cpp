// npm's package.json, the module path of a go.mod, and the project() command of a CMakeLists.txt.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/spelling.h"
#include "init/facts.h"
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

using std::string_view;
using Words = std::vector<std::string>;

/// A word, a parenthesis or a quoted text.
struct Token {
  std::string text;
  bool is_quoted = false;
};

// Removes the next token, and comments before it, from the front of a CMake file. Returns false at the end.
bool take_token(string_view& rest, Token& token) {
  const auto skip = [&](std::size_t length) { rest.remove_prefix(std::min(length, rest.size())); };
  for (skip(rest.find_first_not_of(blanks)); rest.starts_with('#'); skip(rest.find_first_not_of(blanks))) skip(rest.find('\n'));
  token = {"", rest.starts_with('"')};
  if (rest.empty()) return false;
  if (token.is_quoted) {
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
      if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
      token.text.push_back(rest[i]);
    }
    skip(i + 1);
  } else {
    token.text = rest.substr(0, rest.starts_with('(') || rest.starts_with(')') ? 1 : rest.find_first_of(" \t\r\n()\"#"));
    skip(token.text.size());
  }
  return true;
}

// The arguments of the first project() command.
Words find_project(string_view text) {
  Token token;
  for (bool is_project = false; take_token(text, token) && (!is_project || token.is_quoted || token.text != "(");) {
    is_project = !token.is_quoted && same_letters(token.text, "project");
  }
  Words words;
  while (take_token(text, token) && (token.is_quoted || token.text != ")")) words.push_back(token.text);
  return words;
}

// A word with a variable reference is unknown: variables are not evaluated.
std::string literal(const std::string& word) { return word.find("${") == std::string::npos ? clean_text(word) : ""; }

std::string language_of(const Words& words) {
  // The first row that matches wins. Without languages, project() enables C and C++.
  constexpr std::array<std::array<string_view, 2>, 7> rows{
      {{"CXX", "C++"}, {"CUDA", "Cuda"}, {"Fortran", "Fortran"}, {"Swift", "Swift"}, {"CSharp", "C#"}, {"C", "C"}, {"NONE", ""}}};
  for (const auto& [word, name] : rows)
    if (std::find(words.begin(), words.end(), word) != words.end()) return std::string(name);
  return "C++";
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

Facts read_go_mod(std::string_view text) {
  Facts facts;
  facts.language = "Go";
  const std::size_t line = ("\n" + std::string(text)).find("\nmodule ");
  if (line == std::string::npos) return facts;
  std::string_view path = text.substr(line + 7, text.find_first_of("\r\n", line) - line - 7);
  path = trimmed(path.substr(0, path.find("//")));
  if (path.size() > 1 && path.starts_with('"') && path.ends_with('"')) path = path.substr(1, path.size() - 2);
  // "/v2" at the end is the major version.
  const std::string_view stem = path.substr(0, path.find_last_not_of("0123456789") + 1);
  if (stem.size() < path.size() && stem.ends_with("/v")) path = stem.substr(0, stem.size() - 2);
  facts.title = clean_text(path.substr(path.rfind('/') + 1));
  for (const std::string_view host : {"github.com/", "gitlab.com/", "codeberg.org/", "bitbucket.org/"}) {
    const std::size_t owner = path.find('/', host.size());
    if (!path.starts_with(host) || owner == std::string_view::npos) continue;
    // A module can be in a folder of the repository.
    const auto address = parse_repository_address("https://" + std::string(path.substr(0, path.find('/', owner + 1))));
    if (address) facts.url = address->url;
    if (address) facts.owner = clean_text(address->owner);
  }
  return facts;
}

Facts read_cmake(string_view text) {
  Facts facts;
  const Words words = find_project(text);
  if (words.empty()) return facts;
  facts.title = literal(words.front());
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i] == "DESCRIPTION") facts.summary = literal(words[i + 1]);
    if (words[i] == "HOMEPAGE_URL") facts.homepage = public_url(words[i + 1]);
  }
  facts.language = language_of({words.begin() + 1, words.end()});
  return facts;
}

}  // namespace placard
