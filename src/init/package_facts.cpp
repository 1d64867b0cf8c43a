// The facts of a package file.

#include "init/facts.h"
#include "package/package.h"

namespace placard {

Facts read_package_facts(const Source& source) {
  Facts facts;
  Problems problems;
  const PackageKind* kind = find_package_kind(source.name);
  const Node package = kind == nullptr ? Node{} : read_package(*kind, source, problems);
  if (package.kind == Node::Kind::null && problems.has_errors()) {
    const Problem problem = problems.sorted().front();
    facts.problem = "line " + std::to_string(place_of(source.text, problem.span.begin).line) + ": " + problem.message;
  }
  const auto text_at = [&package](std::string_view key) {
    const Node* value = package.find(key);
    return value == nullptr ? "" : clean_text(value->text);
  };
  facts.title = text_at("name");
  facts.summary = text_at("description");
  facts.owner = text_at("owner");
  facts.url = text_at("repository");
  facts.homepage = text_at("homepage");
  facts.language = text_at("language");
  facts.license = text_at("license");
  std::vector<std::string> words;
  if (const Node* keywords = package.find("keywords"))
    for (const Node& item : keywords->items) words.push_back(item.text);
  facts.tags = tags_of(words);
  return facts;
}

}  // namespace placard
