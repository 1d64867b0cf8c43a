// Facts files: our own form and the answers of services.

#include "base/split.h"
#include "model/facts.h"

namespace placard {

namespace {

constexpr std::string_view alias_prefix = "r_";

// The name in an alias of query_alias().
std::string name_in_alias(std::string_view alias) {
  std::string name;
  for (std::size_t i = alias_prefix.size(); i < alias.size(); ++i) {
    const bool is_encoded = alias[i] == '_' && i + 2 < alias.size();
    const auto high = is_encoded ? hex_digit(alias[i + 1]) : std::nullopt;
    const auto low = is_encoded ? hex_digit(alias[i + 2]) : std::nullopt;
    if (is_encoded && (!high || !low)) return {};
    name += is_encoded ? static_cast<char>(*high * 16 + *low) : alias[i];
    if (is_encoded) i += 2;
  }
  return name;
}

// The repository that a key names, in a mapping by name or an answer to a query.
std::optional<RepositoryName> name_in_key(const std::string& key) {
  if (key.starts_with(alias_prefix)) return parse_repository_name(name_in_alias(key));
  return key.find('/') != std::string::npos || key.find(':') != std::string::npos ? parse_repository_name(key) : std::nullopt;
}

// The message of an answer that failed; null for any other mapping.
const Node* failure_of(const Node& node) {
  const bool is_other = node.find("schemaVersion") != nullptr || node.find("name") != nullptr;
  return is_other ? nullptr : node.find_text({"message", "error", "detail"});
}

bool is_json_line(std::string_view line) {
  const std::string_view text = trimmed(line);
  return (text.starts_with('{') && text.ends_with('}')) || (text.starts_with('[') && text.ends_with(']'));
}

// The documents of a file: its lines, if each is a JSON object or list of its own.
std::vector<Source> documents_in(const Source& source) {
  std::vector<Source> lines;
  std::size_t number = source.first_line;
  for (std::string_view rest = source.text; !rest.empty(); ++number) {
    const std::string_view line = take_line(rest);
    if (trimmed(line).empty()) continue;
    if (!is_json_line(line)) return {source};
    lines.push_back({source.name, std::string(line), number});
  }
  return lines.empty() ? std::vector<Source>{source} : lines;
}

}  // namespace

std::string query_alias(std::string_view name) {
  std::string alias(alias_prefix);
  for (const char c : name) {
    if (is_letter_or_digit(c)) {
      alias += c;
    } else {
      append_hex(alias += '_', static_cast<unsigned char>(c));
    }
  }
  return alias;
}

bool FactsTable::add(const Source& file, const Show& show) {
  bool is_good = true;
  std::vector<Source> documents = documents_in(file);
  if (documents.size() > limits.facts_lines.value) {
    Problems problems;
    problems.error({0, 0}, "more than " + to_text(limits.facts_lines) + " of JSON", "write them as one list: jq -s . FILE");
    show(file, problems);
    return false;
  }
  for (Source& document : documents) {
    Problems problems;
    Addition addition{std::make_shared<const Source>(std::move(document)), problems};
    const Node root = parse(*addition.source, problems);
    const std::size_t before = count_;
    add_tree(root, nullptr, addition);
    const bool is_empty = root.entries.empty() && root.items.empty() && root.kind != Node::Kind::scalar;
    if (count_ == before && problems.empty() && !is_empty)
      problems.warning(root.span, "no facts about a repository or package are in this file",
                       "write them as {\"owner/name\": {…}}, or as the services answer");
    is_good = is_good && !problems.has_errors();
    show(*addition.source, problems);
  }
  return is_good;
}

void FactsTable::add_tree(const Node& node, const RepositoryName* asked, Addition& addition) {
  for (const Node& item : node.items) add_tree(item, asked, addition);
  if (node.kind != Node::Kind::map) return;
  const auto own = name_of_repository(node);
  if (own) return add_document(node, *own, asked, addition);
  if (const Node* message = failure_of(node)) {
    addition.problems.warning(message->span, (asked != nullptr ? "'" + asked->key + "': " : "") + message->text,
                              "facts that were fetched before are kept");
  } else if (asked != nullptr) {
    add_document(node, *asked, asked, addition);
  } else {
    add_entries(node, addition);
  }
}

void FactsTable::add_entries(const Node& node, Addition& addition) {
  if (const Node* reset = node.find("resetAt"); reset != nullptr && reset->text.size() >= 10) date_ = reset->text.substr(0, 10);
  for (const auto& [key, key_span, value] : node.entries) {
    const auto name = name_in_key(key);
    add_tree(value, name ? &*name : nullptr, addition);
  }
}

// Facts are kept by the name that was asked for.
void FactsTable::add_document(const Node& node, const RepositoryName& name, const RepositoryName* asked, Addition& addition) {
  const std::string& key = asked != nullptr ? asked->key : name.key;
  if (key != name.key && node.find("nameWithOwner") != nullptr)
    addition.problems.warning(node.span, "'" + key + "' is now '" + name.key + "'", "write the new name in 'repo' or 'link'");
  const auto says = [&node](std::string_view word) { return node.text_at(word) == "true"; };
  const bool is_release = node.find("tag_name") != nullptr || node.find("tagName") != nullptr;
  if (is_release && (says("draft") || says("isDraft") || says("prerelease") || says("isPrerelease"))) return;
  if (is_release && !addition.released.insert(key).second) return;
  Node facts = facts_of(node, addition.problems);
  const auto is_of_release = [](const Entry& entry) { return entry.key == "version" || entry.key == "released"; };
  if (is_release) std::erase_if(facts.entries, std::not_fn(is_of_release));
  const bool may_have_own = asked != nullptr && !is_release && node.find("schemaVersion") == nullptr;
  std::vector<Entry> own;  // facts that services do not have: "coverage": "98%"
  for (const Entry& entry : node.entries)
    if (may_have_own && entry.value.kind == Node::Kind::scalar && facts.find(entry.key) == nullptr) own.push_back(entry);
  facts.entries.insert(facts.entries.end(), own.begin(), own.end());
  std::vector<Document>& documents = documents_[key];
  if (documents.size() == limits.facts_answers.value) documents.erase(documents.begin());
  documents.push_back({std::move(facts), addition.source});
  ++count_;
}

FactsTable::Fact FactsTable::find(std::string_view repository, std::string_view fact) const {
  const auto found = documents_.find(repository);
  if (found == documents_.end()) return {};
  for (auto document = found->second.rbegin(); document != found->second.rend(); ++document)
    if (const Node* value = document->facts.find(fact)) return {value, document->source.get()};
  return {};
}

void FactsTable::add(const FactsTable& newer) {
  for (const auto& [key, documents] : newer.documents_) {
    std::vector<Document>& all = documents_[key];
    all.insert(all.end(), documents.begin(), documents.end());
  }
}

}  // namespace placard
