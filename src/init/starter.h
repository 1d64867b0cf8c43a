#pragma once
// The first card of a project, and the text of its metadata file.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "init/facts.h"

namespace placard {

/// A kind of file that says something about a project.
struct FactSource {
  enum class Kind { package, readme, repository, license };
  Kind kind;
  Facts (*read)(std::string_view text);
  std::vector<std::string_view> paths;
};

/// All kinds, the one whose word counts more first.
extern const std::array<FactSource, 8> fact_sources;

/// What was found in one file.
struct SourceFacts {
  FactSource::Kind kind;
  Facts facts;
};

/// What the first card says.
struct Starter : Facts {
  std::string style;
  std::string link_text;
};

/// Chooses what the card says, field by field, from what was found, in lengths that a card has room for. The title is the
/// README's, else the package's, the repository's, the folder's; the summary the package's, else the README's; owner and
/// link the repository's, else the package's, the link at last the package's homepage; tags, language and license the package's,
/// the last else the license file's. Among packages, and READMEs, the first that says it counts.
Starter choose_facts(const std::vector<SourceFacts>& found, std::string_view folder);

/// A metadata file of one card, with notes that name the fields it does not have yet.
std::string to_yaml(const Starter& starter);

}  // namespace placard
