// The facts command: what to fetch for the cards of metadata files, and the answers as a small file. placard opens no connection.

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <map>
#include <set>

#include "base/json.h"
#include "base/number.h"
#include "cli/options.h"
#include "drawing/card_files.h"
#include "drawing/facts_store.h"
#include "io/files.h"
#include "io/open_file.h"
#include "io/output_file.h"

namespace placard {

namespace {

constexpr std::size_t page_size = 100;  // repositories in a query
constexpr std::string_view github = "github.com/";

/// The facts that the cards use, by the key of their repository.
using UsedFacts = std::map<std::string, std::set<std::string>>;

// The fields of GraphQL that hold a fact.
constexpr std::pair<std::string_view, std::string_view> query_fields[]{
    {"archived", "isArchived"},
    {"description", "description"},
    {"forks", "forkCount"},
    {"issues", "issues(states: OPEN) { totalCount }"},
    {"language", "primaryLanguage { name }"},
    {"languages", "languages(first: 10, orderBy: {field: SIZE, direction: DESC}) { edges { size node { name } } }"},
    {"license", "licenseInfo { spdxId }"},
    {"stars", "stargazerCount"},
    {"topics", "repositoryTopics(first: 20) { nodes { topic { name } } }"},
    {"version", "latestRelease { tagName publishedAt }"},
};

bool is_github(const std::string& key) { return key.starts_with(github); }

// One operation per page; `rateLimit` has the date.
std::string query_text(const UsedFacts& used) {
  std::string text;
  std::set<std::string> facts;
  std::size_t count = 0;
  for (const auto& [key, names] : used) {
    if (!is_github(key)) continue;
    facts.insert(names.begin(), names.end());
    if (count % page_size == 0)
      text +=
          (count == 0 ? "" : "}\n\n") + ("query page" + std::to_string(count / page_size + 1)) + " {\n  rateLimit { resetAt }\n";
    ++count;
    const std::string name = key.substr(github.size());
    const std::size_t slash = name.find('/');
    text += "  " + query_alias(name) + ": repository(owner: \"" + name.substr(0, slash) + "\", name: \"" +
            name.substr(slash + 1) + "\") { ...facts }\n";
  }
  if (count == 0) return {};
  if (facts.contains("released")) facts.insert("version");
  text += "}\n\nfragment facts on Repository {\n  nameWithOwner\n";
  for (const auto& [fact, field] : query_fields)
    if (facts.contains(std::string(fact))) text += "  " + std::string(field) + "\n";
  return text + "}\n";
}

// The addresses of the JSON about a repository or package, one per line.
std::string urls_of(const std::string& key, const std::set<std::string>& facts) {
  const bool has_release = facts.contains("version") || facts.contains("released");
  const bool has_downloads = facts.contains("downloads");
  const std::string name = key.substr(key.find_first_of(":/") + 1);
  const std::string host = key.substr(0, key.find_first_of(":/"));
  if (key.starts_with("npm:"))  // jsDelivr serves the package.json of the newest version
    return "https://cdn.jsdelivr.net/npm/" + name + "/package.json\n" +
           (has_downloads ? "https://api.npmjs.org/downloads/point/last-month/" + name + "\n" : "");
  if (key.starts_with("crate:")) return "https://crates.io/api/v1/crates/" + name + "\n";
  if (key.starts_with("pypi:"))
    return "https://pypi.org/pypi/" + name + "/json\n" +
           (has_downloads ? "https://pypistats.org/api/packages/" + name + "/recent\n" : "");
  if (host.find("gitlab") != std::string::npos) {
    const std::string project = "https://" + host + "/api/v4/projects/" + replaced(name, "/", "%2F");
    return project + "?license=true\n" + (has_release ? project + "/releases/permalink/latest\n" : "");
  }
  const std::string repository = "https://" + host + "/api/v1/repos/" + name;
  return repository + "\n" + (has_release ? repository + "/releases/latest\n" : "");
}

// A value on one line; the keys of a mapping are sorted.
std::string one_line(const Node& node) {
  if (node.kind == Node::Kind::scalar) {
    const bool is_plain = !node.quoted && (parse_number(node.text) || node.text == "true" || node.text == "false");
    return is_plain ? node.text : json_string(node.text);
  }
  std::string text;
  std::map<std::string_view, const Node*> sorted;
  for (const Entry& entry : node.entries) sorted[entry.key] = &entry.value;
  for (const auto& [key, value] : sorted) text += (text.empty() ? "" : ", ") + json_string(key) + ": " + one_line(*value);
  for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + one_line(item);
  return node.kind == Node::Kind::list ? "[" + text + "]" : "{" + text + "}";
}

// The day of SOURCE_DATE_EPOCH, which is in seconds; empty if it is not set.
std::string date_of_environment() {
  const auto seconds = parse_number(environment_variable("SOURCE_DATE_EPOCH"));
  constexpr double end_of_9999 = 253'402'300'800;
  if (!seconds || *seconds < 0 || *seconds >= end_of_9999) return {};
  const auto time = static_cast<std::time_t>(*seconds);
  std::tm day{};
  std::array<char, 11> text{};
  ::gmtime_r(&time, &day);
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &day);
  return text.data();
}

/// Runs the command.
class FactsCommand {
 public:
  FactsCommand(const FactsOptions& options, Report& report) : options_(options), report_(report) {}

  int run() {
    history_.insert(options_.history.begin(), options_.history.end());
    for (std::size_t i = 0; i < options_.files.size(); ++i) {
      const std::string& path = options_.files[i];
      const bool is_metadata = options_.merge.empty() || i == 0 || path.ends_with(".yaml") || path.ends_with(".yml");
      is_metadata ? add_cards(path) : answers_.push_back(path);
    }
    if (report_.has_errors()) return 1;
    for (auto& [key, facts] : used_) facts.insert(history_.begin(), history_.end());
    if (used_.empty()) report_.say("no card has a repository: write 'repo: owner/name'");
    if (!options_.merge.empty()) return merge();
    if (options_.query) write_stdout(query_text(used_));
    for (const auto& [key, facts] : used_)
      if (options_.urls && !is_github(key)) write_stdout(urls_of(key, facts));
    return 0;
  }

 private:
  void add_cards(const std::string& path) {
    const CardFile file = read_card_file(path);
    if (file.problems.has_errors()) report_.show(file.source, file.problems);
    for (const Text& name : file.history) history_.insert(name.text);
    for (const Card& card : file.cards) {
      const auto name = repository_of(card);
      if (!name) continue;
      std::set<std::string>& facts = used_[name->key];
      for (std::string& fact : facts_used_by(card)) facts.insert(std::move(fact));
    }
  }

  int merge() {
    Source old{options_.merge, "{}"};
    if (std::filesystem::exists(options_.merge)) old = read_source(options_.merge);
    kept_.add(old, [this](const Source& source, const Problems& problems) { report_.show(source, problems); });
    if (report_.has_errors()) return 1;
    for (const std::string& path : answers_) {
      // Without a readable answer, the facts that were kept are the best.
      fresh_.add(read_source(path), [this](const Source& source, const Problems& problems) {
        for (Problem problem : problems.sorted()) {
          problem.level = Level::warning;
          report_.show(source, problem);
        }
      });
    }
    date_ = !options_.date.empty() ? options_.date : date_of_environment();
    if (date_.empty()) date_ = fresh_.date();
    report_.say_file(write_file(options_.merge, merged_facts(), root_folder(), FinalLink::follow), options_.merge);
    return 0;
  }

  // The facts that were kept, with the answers, for the repositories of the cards.
  [[nodiscard]] std::string merged_facts() const {
    JsonWriter json(2);
    json.begin_object();
    for (const auto& [key, names] : used_) {
      std::map<std::string, std::string> lines;
      for (const std::string& name : names) add_value(key, name, lines);
      add_history(key, lines);
      if (lines.empty()) continue;
      json.begin_object(key);
      for (const auto& [name, text] : lines) json.raw(name, text);
      json.end_object();
    }
    json.end_object();
    return json.take() + "\n";
  }

  [[nodiscard]] FactsTable::Fact find(const std::string& key, std::string_view name) const {
    const FactsTable::Fact fact = fresh_.find(key, name);
    return fact.value != nullptr ? fact : kept_.find(key, name);
  }

  void add_value(const std::string& key, const std::string& name, std::map<std::string, std::string>& lines) const {
    if (name == "updated" && fresh_.has(key) && !date_.empty()) {
      lines[name] = json_string(date_);
    } else if (const FactsTable::Fact fact = find(key, name)) {
      lines[name] = one_line(*fact.value);
    }
  }

  // {"stars": [["2026-11-01", 1190], ["2026-11-29", 1234]]}: the last number of a day counts.
  void add_history(const std::string& key, std::map<std::string, std::string>& lines) const {
    const FactsTable::Fact old = kept_.find(key, "history");
    std::string text;
    for (const std::string& name : history_) {
      const Node* list = old ? old.value->find(name) : nullptr;
      std::vector<Node> points = list == nullptr ? std::vector<Node>{} : list->items;
      const FactsTable::Fact fact = fresh_.find(key, name);
      if (fact && fact.value->kind == Node::Kind::scalar && !date_.empty()) {
        std::erase_if(points, [this](const Node& point) { return point.items.empty() || point.items.front().text >= date_; });
        points.emplace_back().kind = Node::Kind::list;
        points.back().items = {make_node(Node::Kind::scalar, {}, date_), *fact.value};
      }
      if (points.empty()) continue;
      points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(std::min(points.size(), limits.history.value)));
      Node all;
      all.kind = Node::Kind::list;
      all.items = std::move(points);
      text += (text.empty() ? "" : ", ") + json_string(name) + ": " + one_line(all);
    }
    if (!text.empty()) lines["history"] = "{" + text + "}";
  }

  const FactsOptions& options_;
  Report& report_;
  UsedFacts used_;
  std::set<std::string> history_;
  std::vector<std::string> answers_;
  FactsTable kept_;
  FactsTable fresh_;
  std::string date_;
};

}  // namespace

int run(const FactsOptions& options, Report& report) { return FactsCommand(options, report).run(); }

}  // namespace placard
