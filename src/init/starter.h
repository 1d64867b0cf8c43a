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
  std::string_view path;
  Kind kind;
  Facts (*read)(std::string_view text);
};

/// All kinds, the one whose word counts more first.
extern const std::array<FactSource, 18> fact_sources;

/// What was found in one file.
struct Found {
  FactSource::Kind kind;
  Facts facts;
};

/// What the first card says.
struct Starter {
  std::string style;
  std::string title;
  std::string summary;
  std::string owner;
  std::string url;
  std::string link_text;
  std::string language;
  std::string license;
  std::vector<std::string> tags;
};

/// Chooses what the card says, field by field, from what was found, in lengths that a card has room for. The title is the
/// README's, else the package's, the repository's, the folder's; the summary the package's, else the README's; owner and
/// link the repository's, else the package's, the link at last the package's homepage; tags, language and license the package's,
/// the last else the license file's. Among packages, and READMEs, the first that says it counts.
Starter choose_facts(const std::vector<Found>& found, std::string_view folder);

/// A metadata file of one card, with notes that name the fields it does not have yet.
std::string to_yaml(const Starter& starter);

}  // namespace placard
