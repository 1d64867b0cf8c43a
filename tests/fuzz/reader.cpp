// YAML, JSON, TOML, pages and package files to cards; each problem has to be showable, in one way only.

#include <array>

#include "base/characters.h"
#include "base/limits.h"
#include "fuzz.h"
#include "input/parse.h"
#include "model/card.h"
#include "model/page.h"
#include "package/package.h"

using namespace placard;

namespace {

std::size_t weigh(const Node& node) {
  std::size_t sum = 1;
  for (const Node& item : node.items) sum += weigh(item);
  for (const Entry& entry : node.entries) sum += weigh(entry.value);
  return sum;
}

void check_spans(const Node& node, std::size_t size) {
  fuzz::require(node.span.begin <= node.span.end && node.span.end <= size, "a span lies in its source");
  for (const Node& item : node.items) check_spans(item, size);
  for (const Entry& entry : node.entries) check_spans(entry.value, size);
}

// Reads the text as the kind of package file that the first byte selects.
void read_as_package(const Source& source, std::uint8_t choice) {
  const PackageKind& kind = package_kinds()[choice % package_kinds().size()];
  Problems problems;
  const Node package = read_package(kind, source, problems);
  check_spans(package, source.text.size());
  if (package.kind == Node::Kind::map) read_cards(package, problems);
  for (const Problem& problem : problems.sorted()) to_text(problem, source);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array syntaxes{Syntax::json, Syntax::yaml, Syntax::detect, Syntax::toml};
  const Syntax syntax = syntaxes[data[0] % syntaxes.size()];
  const Source source{"fuzz", fuzz::text_of(data + 1, size - 1)};
  Problems problems;
  const Node root = parse(source, problems, syntax);
  fuzz::require(weigh(root) <= limits.values.value, "no more values than the limit");
  check_spans(root, source.text.size());
  read_as_package(source, data[0]);
  Problems of_page;
  const Page page = read_page(source, of_page);
  check_spans(page.card, source.text.size());
  read_cards(page.card, of_page);
  for (const Problem& problem : of_page.sorted()) to_text(problem, source);
  const std::vector<Card> cards = read_cards(root, problems);
  for (const Problem& problem : problems.sorted()) {
    const std::string text = to_text(problem, source);
    // A joiner may have lost its neighbor to a '?'; what steers or turns may not be there.
    for (const DisallowedCodePoint& odd : find_disallowed(text)) {
      const bool turns =
          (odd.character >= 0x202A && odd.character <= 0x202E) || (odd.character >= 0x2066 && odd.character <= 0x2069);
      fuzz::require(!odd.illegal && odd.character > 0x9F && !turns, "a message steers no terminal");
    }
    fuzz::require(text.find("##[") == std::string::npos, "a message commands no log");
  }
  if (problems.has_errors()) return 0;
  for (const Card& card : cards) {
    fuzz::require(!card.id.empty() && card.id.text.find_first_of("/\\") == std::string::npos && card.id.text.front() != '.',
                  "an id is a name");
    fuzz::require(find_disallowed(card.title.text).empty() && find_disallowed(card.summary.text).empty(),
                  "what is drawn is seen");
  }
  return 0;
}
