#pragma once
// Facts: numbers and texts about repositories and packages that were fetched elsewhere and are kept as JSON files.

#include <functional>
#include <map>
#include <memory>
#include <set>

#include "model/repository.h"

namespace placard {

/// The facts of several files by repository.
class FactsTable {
 public:
  /// A value, with the file that it is from. The value is null if the fact is unknown.
  struct Fact {
    const Node* value = nullptr;
    const Source* source = nullptr;

    explicit operator bool() const { return value != nullptr && value->kind != Node::Kind::null; }
  };

  /// Shows the problems of a file, or of one of its lines.
  using Show = std::function<void(const Source&, const Problems&)>;

  /// Adds the facts of a file, which replace earlier ones: a facts file, the answers of services, or JSON Lines of them. Warns
  /// about answers that are messages about a failure. Returns whether there is no error.
  bool add(const Source& file, const Show& show);
  void add(const FactsTable& newer);

  /// The last value of a fact.
  [[nodiscard]] Fact find(std::string_view repository, std::string_view fact) const;
  [[nodiscard]] bool has(std::string_view repository) const { return documents_.contains(repository); }
  /// The date of the last answer, as "2026-11-29"; empty if none has one.
  [[nodiscard]] const std::string& date() const { return date_; }

 private:
  /// What one file says about a repository.
  struct Document {
    Node facts;
    std::shared_ptr<const Source> source;
  };
  /// The file that is being added.
  struct Addition {
    std::shared_ptr<const Source> source;
    Problems& problems;
    std::set<std::string> released{};  ///< repositories with a release: the first of a list is the latest
  };

  void add_tree(const Node& node, const RepositoryName* asked, Addition& addition);
  void add_entries(const Node& node, Addition& addition);
  void add_document(const Node& node, const RepositoryName& name, const RepositoryName* asked, Addition& addition);

  std::map<std::string, std::vector<Document>, std::less<>> documents_;
  std::size_t count_ = 0;  // documents
  std::string date_;
};

/// The repository of a card: that of `repo`, or the one that its link leads to.
std::optional<RepositoryName> repository_of(const Card& card);

/// The names of the facts that a card uses: those of what it does not set itself.
std::vector<std::string> facts_used_by(const Card& card);

/// Sets what a card does not set itself from the facts of its repository. Reports missing facts at `repo`.
void add_facts(Card& card, const FactsTable& facts, Problems& problems);

/// The names in a query are encoded as GraphQL aliases: "r_acme_2ffrob" for acme/frob.
std::string query_alias(std::string_view name);

}  // namespace placard
