// What a README's head says: the first heading and the first paragraph below it.

#include <array>

#include "base/spelling.h"
#include "init/facts.h"
#include "init/markdown.h"

namespace placard {

namespace {

// Headings that name no project.
constexpr std::array<std::string_view, 12> general{"readme",      "overview",          "introduction",    "about",
                                                   "description", "table of contents", "installation",    "install",
                                                   "usage",       "contents",          "getting started", "quick start"};

// "name: what it is", "name - what it is": the name, and what stands behind it.
std::size_t find_separator(std::string_view heading, std::size_t& length) {
  for (const std::string_view separator : {" – ", " — ", " - ", ": ", " | "}) {
    const std::size_t at = heading.find(separator);
    if (at == std::string_view::npos || at == 0) continue;
    length = separator.size();
    return at;
  }
  return std::string_view::npos;
}

}  // namespace

Facts read_readme(std::string_view text) {
  Facts facts;
  std::string subtitle;
  for (const ReadmeBlock& block : read_blocks(text)) {
    if (block.text.empty()) continue;
    if (block.kind == ReadmeBlock::Kind::heading) {
      if (!facts.title.empty()) break;  // a paragraph below another heading is about something else
      bool is_general = false;
      for (const std::string_view word : general) is_general = is_general || same_letters(block.text, word);
      if (is_general) continue;
      std::size_t length = 0;
      const std::size_t at = find_separator(block.text, length);
      facts.title = block.text.substr(0, at);
      if (at != std::string::npos) subtitle = block.text.substr(at + length);
    } else if (block.kind == ReadmeBlock::Kind::paragraph) {
      facts.summary = block.text;
      break;
    }
  }
  if (facts.summary.empty()) facts.summary = subtitle;
  return facts;
}

}  // namespace placard
