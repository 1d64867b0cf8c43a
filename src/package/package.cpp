#include "package/package.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/address.h"
#include "base/spelling.h"
#include "base/split.h"
#include "input/fields.h"
#include "input/plain_text.h"

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t max_summary = 200;  // columns; abstracts were not written for a card
constexpr std::size_t max_owners = 3;     // more do not fit in a line
constexpr std::size_t max_keywords = 8;   // files can have twenty

// Adds the nodes at a path. Keys are compared without case, and each item of a list is searched.
void find_all(const Node& node, string_view path, std::vector<const Node*>& found) {
  for (const Node& item : node.items) find_all(item, path, found);
  if (path.empty() && node.kind != Node::Kind::list) found.push_back(&node);
  const std::size_t dot = std::min(path.find('.'), path.size());
  for (const Entry& entry : node.entries)
    if (!path.empty() && same_letters(entry.key, path.substr(0, dot)))
      find_all(entry.value, path.substr(std::min(dot + 1, path.size())), found);
}

std::string one_line(string_view text) { return join(split(text, blanks), " "); }

// Whether a value is computed when the package is built: "${project.name}", "$(Version)", "#{VERSION}", "attr: frob.VERSION".
bool is_computed(string_view text) {
  const auto has = [text](string_view part) { return text.find(part) != string_view::npos; };
  return has("${") || has("$(") || has("#{") || text.starts_with("attr:") || text.starts_with("file:");
}

// Whether a description is that of a new project.
bool is_placeholder(string_view text) {
  constexpr std::array<string_view, 3> texts{"TODO", "Add your description here", "A new Flutter project."};
  return std::ranges::find(texts, text) != texts.end();
}

// The text of a value, or the name of a person, organization, license or language that is a mapping.
Text text_of(const Node& node) {
  std::string text = node.kind == Node::Kind::null ? "" : node.text;
  for (const string_view keys : {"name", "given-names|givenName|name-particle|family-names|familyName", "alias"}) {
    if (!text.empty()) break;
    for (const string_view key : split(keys, "|"))
      if (const Node* part = node.find(key)) text += part->text + " ";
  }
  text = one_line(text);
  return {is_computed(text) ? "" : text, node.span};
}

// The texts at the first path that has any.
std::vector<Text> texts_at(const Node& root, string_view paths) {
  std::vector<Text> texts;
  for (const string_view path : split(paths, "|")) {
    std::vector<const Node*> nodes;
    find_all(root, path, nodes);
    for (const Node* node : nodes)
      if (Text text = text_of(*node); !text.empty()) texts.push_back(std::move(text));
    if (!texts.empty()) break;
  }
  return texts;
}

void add(Node& package, string_view key, const std::string& text, Span span) {
  if (!text.empty()) add_entry(package, key, make_node(Node::Kind::scalar, span, text));
}

// "Ada Lovelace" of "Ada Lovelace <ada@example.org> (https://example.org)"; nothing of an address alone.
std::string person(string_view text) {
  const string_view name = trimmed(text.substr(0, std::min(text.find('<'), text.find(" ("))));
  return name.find('@') == string_view::npos ? std::string(name) : "";
}

void add_owner(const Node& root, const PackageKind& kind, Node& package) {
  std::vector<Text> owners;
  for (const auto& [text, span] : texts_at(root, kind.paths.owner)) {
    for (const string_view part : split(text, ";"))  // MSBuild's separator
      if (std::string name = person(part); !name.empty()) owners.push_back({std::move(name), span});
  }
  std::string names;
  for (std::size_t i = 0; i < std::min(owners.size(), max_owners); ++i) names += (i == 0 ? "" : ", ") + owners[i].text;
  if (owners.size() > max_owners) names += " et al.";
  if (!owners.empty()) return add(package, "owner", shorten(names, limits.owner.value), owners.front().span);
  const Node* repository = package.find("repository");
  if (const auto address = parse_repository_address(repository == nullptr ? "" : repository->text))
    add(package, "owner", address->owner, repository->span);
}

bool is_doi(string_view text) { return text.starts_with("10.") || text.find("doi.org/10.") != string_view::npos; }

// A DOI is the page of a package without another one.
void add_links(const Node& root, const PackageKind& kind, Node& package) {
  for (const auto& [text, span] : texts_at(root, kind.paths.repository)) {
    const bool is_short = text.find(':') == std::string::npos && std::ranges::count(text, '/') == 1;  // npm's "owner/name"
    const auto address = parse_repository_address((is_short ? "github:" : "") + text);
    if (address && package.find("repository") == nullptr) add(package, "repository", address->url, span);
  }
  for (const string_view path : split(kind.paths.homepage, "|")) {
    for (const auto& [text, span] : texts_at(root, path)) {
      if (package.find("homepage") != nullptr || (is_doi(text) && package.find("repository") != nullptr)) continue;
      add(package, "homepage", public_url((text.starts_with("10.") ? "https://doi.org/" : "") + text), span);
    }
  }
}

// Several licenses are alternatives. The full text of a license and other addresses are left out.
void add_license(const Node& root, const PackageKind& kind, Node& package) {
  std::string all;
  Span span;
  for (auto& [text, place] : texts_at(root, kind.paths.license)) {
    const bool is_address = text.find("://") != std::string::npos;
    if (is_address && text.find("spdx.org/") == std::string::npos) continue;
    if (text == "UNLICENSED" || text.starts_with("SEE LICENSE IN ")) continue;  // npm's words for no license or another text
    if (is_address) text = text.substr(text.rfind('/') + 1);
    if (text.ends_with(".html")) text.resize(text.size() - 5);
    all += (all.empty() ? "" : " OR ") + text;
    span = place;
  }
  if (all.size() <= limits.stat_value.value) add(package, "license", all, span);
}

// A text can be a list with semicolons or commas; in formats without lists, also of words.
void add_keywords(const Node& root, const PackageKind& kind, Node& package) {
  Node keywords = make_node(Node::Kind::list, root.span);
  const bool has_lists = kind.parse != parse_xml && kind.parse != parse_ini;
  for (const auto& [text, span] : texts_at(root, kind.paths.keywords)) {
    const char* separators = has_lists || text.find_first_of(",;") != std::string::npos ? ",;" : " ";
    for (const string_view word : split(text, separators)) {
      const bool is_known = std::ranges::any_of(keywords.items, [&](const Node& item) { return same_letters(item.text, word); });
      if (!is_known && keywords.items.size() < max_keywords)
        keywords.items.push_back(make_node(Node::Kind::scalar, span, std::string(word)));
    }
  }
  add_entry(package, "keywords", std::move(keywords));
}

void add_language(const Node& root, const PackageKind& kind, Node& package) {
  if (package.find("name") == nullptr && !kind.has_language) return;
  const std::vector<Text> own = texts_at(root, "language|programmingLanguage");
  if (!own.empty() && kind.language.empty()) return add(package, "language", own.front().text, own.front().span);
  const string_view typescript = "devDependencies.typescript|dependencies.typescript|peerDependencies.typescript|types|typings";
  const bool is_typescript = kind.language == "JavaScript" && !texts_at(root, typescript).empty();
  add(package, "language", is_typescript ? "TypeScript" : std::string(kind.language), root.span);
}

void report_missing_name(const Node& root, const PackageKind& kind, Problems& problems) {
  const bool is_workspace = root.find("workspace") != nullptr || root.find("workspaces") != nullptr;
  problems.error({0, 0}, is_workspace ? "no name: this is a workspace" : "no name",
                 is_workspace ? "pass the file of one of its packages"
                              : "the title of a card comes from '" + join(split(kind.paths.name, "|"), "' or '") + "'");
}

// MSBuild names a project without a name after its file.
std::string name_of_file(string_view path) {
  const string_view file = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  return std::string(file.substr(0, file.rfind('.')));
}

}  // namespace

Node read_package(const PackageKind& kind, const Source& source, Problems& problems) {
  Problems found;
  const Node root = is_readable(source, found) ? kind.parse(source, found) : Node{};
  if (found.has_errors()) return problems.add(found), Node{};  // warnings are for files that were written for placard
  const auto first = [&root](string_view paths) {
    const std::vector<Text> texts = texts_at(root, paths);
    return texts.empty() ? Text{} : texts.front();
  };
  Node package = make_node(Node::Kind::map, {0, source.text.size()});
  Text name = first(kind.paths.name);
  if (kind.scope_end != '\0') name.text.erase(0, name.text.rfind(kind.scope_end) + 1);  // npos + 1 is 0
  if (name.empty() && kind.language == "C#") name = {name_of_file(source.name), root.span};
  add(package, "name", name.text, name.span);
  if (name.empty()) report_missing_name(root, kind, problems);
  const Text description = first(kind.paths.description);
  if (!is_placeholder(description.text)) add(package, "description", shorten(description.text, max_summary), description.span);
  add_links(root, kind, package);
  add_owner(root, kind, package);
  add_license(root, kind, package);
  const Text version = first(kind.paths.version);
  if (version.text.size() <= limits.stat_value.value) add(package, "version", version.text, version.span);
  add_language(root, kind, package);
  add_keywords(root, kind, package);
  return package;
}

}  // namespace placard
