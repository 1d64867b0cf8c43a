#pragma once
// Facts files: those of the command line are read once, those of a metadata file with it.

#include <memory>
#include <string>
#include <vector>

#include "io/report.h"
#include "model/facts.h"

namespace placard {

struct CardFile;

/// The facts for the cards of a run.
class FactsStore {
 public:
  /// Reads the files of the command line; their problems are shown by `report`.
  void use(const std::vector<std::string>& paths, Report& report);
  /// Reads the facts files that a metadata file names, and adds the facts to its cards.
  void add_to(CardFile& file, Report& report) const;

 private:
  std::shared_ptr<const FactsTable> asked_ = std::make_shared<FactsTable>();
};

/// Adds a facts file of the command line, or stdin ("-"). Its problems are shown; returns whether there is no error.
bool add_facts_file(const std::string& path, FactsTable& facts, Report& report);

}  // namespace placard
