#include "model/facts.h"

#include <algorithm>
#include <array>

#include "base/address.h"
#include "base/number.h"
#include "base/spelling.h"
#include "model/fields.h"

namespace placard {

namespace {

constexpr std::size_t max_languages = 3;

bool takes_languages(const Card& card) { return card.languages.size() == 1 && card.languages.front().name.empty(); }

bool takes_history(const Card& card) { return card.sparkline.empty() && !card.sparkline.fact.empty(); }

// The stats and metrics that are named without a value.
std::vector<Text> facts_named_by(const Card& card) {
  std::vector<Text> names;
  for (const auto* stats : {&card.stats, &card.metrics}) {
    for (const Stat& stat : *stats)
      if (stat.is_fact) names.push_back(stat.name);
  }
  return names;
}

bool has_topics(const Card& card) { return card.tags.size() == 1 && card.tags.front().text.empty(); }

/// Sets the fields of one card. Values get the place of its repository, so that messages lead to the card.
class FactsWriter {
 public:
  FactsWriter(Card& card, const FactsTable& facts, std::string repository, Problems& problems)
      : card_(card), facts_(facts), repository_(std::move(repository)), problems_(problems) {}

  void write() {
    if (card_.summary.empty()) card_.summary = text_of("description", up_to(limits.summary));
    if (card_.status.text.empty() && text_of("archived", up_to(limits.status)).text == "true")
      card_.status.text = {"archived", card_.facts};
    const bool has_stats = !card_.stats.empty();
    for (std::vector<Stat>* stats : {&card_.stats, &card_.metrics}) {
      for (Stat& stat : std::exchange(*stats, {})) stat.is_fact ? add_stat(*stats, stat, false) : stats->push_back(stat);
    }
    for (const std::string_view name : default_stats)
      if (!has_stats) add_stat(card_.stats, {{std::string(name), card_.facts}, {}}, true);
    if (has_topics(card_)) write_topics();
    if (takes_languages(card_)) write_languages();
    if (takes_history(card_)) write_history();
  }

 private:
  // A value that the card cannot show is reported with its place in the facts file.
  Text text_of(std::string_view name, Range range) {
    const FactsTable::Fact fact = facts_.find(repository_, name);
    Text text;
    if (!fact || fact.value->kind != Node::Kind::scalar) return text;
    Problems found;
    read_value(*fact.value, text, range, found);
    for (const Problem& problem : found.sorted()) {
      if (problem.level == Level::error)
        problems_.warning(card_.facts, "the " + std::string(name) + " at " + place_text(problem, *fact.source) +
                                           " is not shown: " + problem.message);
    }
    return found.has_errors() ? Text{} : Text{text.text, card_.facts};
  }

  Text value_of(const std::string& name) {
    const FactsTable::Fact fact = facts_.find(repository_, name);
    if (name != "languages" || !fact) return text_of(name, up_to(limits.stat_value));
    std::vector<std::string_view> names;
    for (const Entry& entry : fact.value->entries)
      if (names.size() < max_languages) names.push_back(entry.key);
    return {join(names), card_.facts};
  }

  // Unasked, a fact is added if it says something.
  void add_stat(std::vector<Stat>& stats, Stat stat, bool is_default) {
    stat.value = value_of(stat.name.text);
    stat.is_fact = false;
    const bool is_shown = is_default ? !is_placeholder(stat.value.text) : !stat.value.empty();
    if (is_shown) return stats.push_back(std::move(stat));
    if (is_default) return;
    problems_.warning(stat.name.span, "the facts about '" + repository_ + "' have no '" + stat.name.text + "'",
                      spelling_hint(stat.name.text, fact_names(), "'placard schema --reference'"));
  }

  void write_topics() {
    card_.tags.clear();
    const FactsTable::Fact topics = facts_.find(repository_, "topics");
    if (!topics) return;
    Problems found;
    std::vector<Keyword> tags;
    read_value(*topics.value, tags, Range{}, found);
    for (Keyword& tag : tags) {
      tag.text.span = card_.facts;
      if (card_.tags.size() < max_topics && !found.has_errors()) card_.tags.push_back(std::move(tag));
    }
  }

  void write_languages() {
    const Span place = std::exchange(card_.languages, {}).front().name.span;
    const FactsTable::Fact languages = facts_.find(repository_, "languages");
    Problems found;
    if (!languages) problems_.warning(place, "the facts about '" + repository_ + "' have no 'languages'");
    if (languages) read_value(*languages.value, card_.languages, up_to(limits.languages), found);
    if (found.has_errors()) card_.languages.clear();
    for (LanguageAmount& language : card_.languages) language.name.span = card_.facts;
  }

  // The history of a fact is a list of days and numbers.
  void write_history() {
    Sparkline& line = card_.sparkline;
    const FactsTable::Fact history = facts_.find(repository_, "history");
    const Node* days = history ? history.value->find(line.fact.text) : nullptr;
    for (const Node& day : days == nullptr ? std::vector<Node>{} : days->items) {
      const auto number = day.items.size() == 2 ? parse_number(day.items.back().text) : std::nullopt;
      if (number && *number >= 0) line.values.push_back(*number);
    }
    if (line.values.size() > 1 && line.values.size() <= limits.points.value) return;
    problems_.warning(line.fact.span, "the facts about '" + repository_ + "' have no history of '" + line.fact.text + "'",
                      "'history: " + line.fact.text + "' next to 'cards:' keeps a number a day");
    line = {};
  }

  Card& card_;
  const FactsTable& facts_;
  std::string repository_;
  Problems& problems_;
};

// Removes what only facts can set, after a message about them.
void drop_named_facts(Card& card) {
  for (std::vector<Stat>* stats : {&card.stats, &card.metrics}) std::erase_if(*stats, &Stat::is_fact);
  if (has_topics(card)) card.tags.clear();
  if (takes_languages(card)) card.languages.clear();
  if (takes_history(card)) card.sparkline = {};
}

void report_no_repository(const Card& card, Problems& problems) {
  const std::vector<Text> named = facts_named_by(card);
  const std::string hint = "name the repository of the card: 'repo: owner/name'";
  if (!named.empty())
    problems.error(named.front().span, "'" + named.front().text + "' has no value",
                   "write it as {language: Java, stars: 128}, or " + hint);
  if (has_topics(card)) problems.error(card.tags.front().text.span, "'from facts' has no repository", hint);
  if (takes_languages(card)) problems.error(card.languages.front().name.span, "'from facts' has no repository", hint);
  if (takes_history(card))
    problems.error(card.sparkline.fact.span, "'" + card.sparkline.fact.text + "' has no numbers",
                   "write them as [1, 4, 2, 8], or " + hint);
}

}  // namespace

std::optional<RepositoryName> repository_of(const Card& card) {
  if (!card.repo.empty()) return parse_repository_name(card.repo.text);
  constexpr std::array<std::string_view, 6> known{"github.com/", "gitlab.com/", "codeberg.org/", "npm:", "crate:", "pypi:"};
  auto name = parse_repository_name(card.link.url.text);
  const bool is_known = name && std::ranges::any_of(known, [&](std::string_view start) { return name->key.starts_with(start); });
  return is_known ? name : std::nullopt;
}

std::vector<std::string> facts_used_by(const Card& card) {
  std::vector<std::string> names;
  if (card.summary.empty()) names.emplace_back("description");
  if (card.status.text.empty()) names.emplace_back("archived");
  if (has_topics(card)) names.emplace_back("topics");
  if (card.stats.empty()) names.insert(names.end(), default_stats.begin(), default_stats.end());
  if (takes_languages(card)) names.emplace_back("languages");
  if (takes_history(card)) names.push_back(card.sparkline.fact.text);
  for (Text& name : facts_named_by(card)) names.push_back(std::move(name.text));
  return names;
}

void add_facts(Card& card, const FactsTable& facts, Problems& problems) {
  const auto name = repository_of(card);
  if (!name) {
    if (card.repo.empty()) report_no_repository(card, problems);
    return drop_named_facts(card);
  }
  card.facts = card.repo.empty() ? card.link.url.span : card.repo.span;
  if (facts.has(name->key)) {
    FactsWriter(card, facts, name->key, problems).write();
  } else {
    const bool is_asked =
        !card.repo.empty() || has_topics(card) || takes_languages(card) || takes_history(card) || !facts_named_by(card).empty();
    if (is_asked)
      problems.warning(
          card.facts, "there are no facts about '" + name->key + "'",
          "write 'facts: facts.json' next to 'cards:'; the action with 'facts: true', or 'placard facts', fills that file");
    drop_named_facts(card);
  }
  if (card.link.empty()) card.link = {{link_text_for(name->url, ""), card.facts}, {name->url, card.facts}};
}

}  // namespace placard
