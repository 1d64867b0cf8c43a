#pragma once
// The first card of a project and the text of its metadata file.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "init/facts.h"

namespace placard {

/// A kind of file that has facts about a project.
struct FactSource {
  enum class Kind { package, readme, repository, license };
  Kind kind;
  Facts (*read)(std::string_view text);
  std::vector<std::string_view> paths;
};

/// All kinds of files by priority.
extern const std::array<FactSource, 8> fact_sources;

/// The facts of one file.
struct SourceFacts {
  FactSource::Kind kind;
  Facts facts;
};

/// The facts, style and link text of the first card.
struct Starter : Facts {
  std::string style;
  std::string link_text;
};

/// Chooses each field from the first source that has it, and shortens it to fit. Title: README, package, repository, folder.
/// Summary: package, README. Owner and link: repository, package; then the homepage of the package. Tags and language: package.
/// License: package, license file. Files of the same kind are tried in the order of `fact_sources`.
Starter choose_facts(const std::vector<SourceFacts>& found, std::string_view folder);

/// A metadata file with one card, and comments that show the fields without a value.
std::string to_yaml(const Starter& starter);

}  // namespace placard
