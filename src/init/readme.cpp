// Title and summary from a README: the first heading and the first paragraph below it.

#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "init/facts.h"
#include "init/markdown.h"

namespace placard {

namespace {

// Headings that are not the name of a project.
constexpr std::array<std::string_view, 12> generic_headings{"readme",      "overview",          "introduction",    "about",
                                                            "description", "table of contents", "installation",    "install",
                                                            "usage",       "contents",          "getting started", "quick start"};

// Splits "name: description" or "name - description" into title and summary.
void split(const std::string& heading, Facts& facts) {
  facts.title = heading;
  for (const std::string_view separator : {" – ", " — ", " - ", ": ", " | "}) {
    const std::size_t at = heading.find(separator);
    if (at == std::string::npos || at == 0) continue;
    facts.title = heading.substr(0, at);
    facts.summary = heading.substr(at + separator.size());
    return;
  }
}

}  // namespace

Facts read_readme(std::string_view text) {
  Facts facts;
  for (const ReadmeBlock& block : read_blocks(text)) {
    const bool is_heading = block.kind == ReadmeBlock::Kind::heading;
    if (block.text.empty()) continue;
    if (is_heading && !facts.title.empty()) break;  // the next paragraph belongs to another section
    const auto is_same = [&block](std::string_view word) { return same_letters(block.text, word); };
    if (is_heading && std::none_of(generic_headings.begin(), generic_headings.end(), is_same)) split(block.text, facts);
    if (block.kind != ReadmeBlock::Kind::paragraph) continue;
    facts.summary = block.text;
    break;
  }
  return facts;
}

}  // namespace placard
