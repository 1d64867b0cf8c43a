#include "drawing/facts_store.h"

#include <filesystem>

#include "drawing/card_files.h"
#include "drawing/named_file.h"
#include "io/files.h"

namespace placard {

namespace {

FactsTable::Show shown_by(Report& report) {
  return [&report](const Source& source, const Problems& problems) { report.show(source, problems); };
}

}  // namespace

bool add_facts_file(const std::string& path, FactsTable& facts, Report& report) {
  return facts.add(read_source(path), shown_by(report));
}

void FactsStore::use(const std::vector<std::string>& paths, Report& report) {
  if (paths.empty()) return;
  auto facts = std::make_shared<FactsTable>();
  for (const std::string& path : paths) add_facts_file(path, *facts, report);
  asked_ = std::move(facts);
}

void FactsStore::add_to(CardFile& file, Report& report) const {
  FactsTable facts;
  for (const Text& named : file.facts) {
    const std::string own = own_path(file.origin(named));
    const std::string name = path_beside(own, named.text);
    try {
      facts.add(
          {name, read_regular_file(name, limits.file, file.is_of_command_line || is_given(named) ? "" : project_folder(own))},
          shown_by(report));
    } catch (const Failure& failure) {
      if (!std::filesystem::exists(std::filesystem::symlink_status(name))) {
        file.problems.warning(
            named.span, "there is no facts file '" + named.text + "' yet",
            "the action with 'facts: true' writes it, or 'placard facts FILE answer.json --merge " + named.text + "'");
        continue;
      }
      FailureText text = without_hint(failure.what());
      file.problems.error(named.span, std::move(text.message), std::move(text.hint));
    }
  }
  if (!file.facts.empty()) facts.add(*asked_);  // an option overrides the file
  for (Card& card : file.cards) add_facts(card, file.facts.empty() ? *asked_ : facts, file.problems);
}

}  // namespace placard
