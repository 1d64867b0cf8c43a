// YAML and JSON to cards; each problem has to be showable, in one way only.

#include "base/characters.h"
#include "base/limits.h"
#include "fuzz.h"
#include "input/parse.h"
#include "input/plain_json.h"
#include "model/card.h"

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

// Whether two nodes hold the same, the second one `before` bytes further to the right.
bool is_same(const Node& one, const Node& other, std::size_t before) {
  const auto is_moved = [before](const Span& span, const Span& there) {
    return span.begin + before == there.begin && span.end + before == there.end;
  };
  if (one.kind != other.kind || one.text != other.text || one.quoted != other.quoted || !is_moved(one.span, other.span) ||
      one.items.size() != other.items.size() || one.entries.size() != other.entries.size())
    return false;
  for (std::size_t i = 0; i < one.items.size(); ++i) {
    if (!is_same(one.items[i], other.items[i], before)) return false;
  }
  for (std::size_t i = 0; i < one.entries.size(); ++i) {
    const Entry& entry = one.entries[i];
    const Entry& there = other.entries[i];
    if (entry.key != there.key || !is_moved(entry.key_span, there.key_span) || !is_same(entry.value, there.value, before))
      return false;
  }
  return true;
}

// What is read without the library is what the library reads: it takes the short way only where all is plain, and the character
// that is added here is not.
void compare_with_library(const std::string& text) {
  const auto plain = read_plain_json(text);
  if (!plain) return;
  Problems problems;
  const Node node = parse({"fuzz.json", "[" + text + ", \"\\u200b\"]"}, problems);
  const bool at_limit = problems.has_errors() && problems.sorted().front().message.find("than") != std::string::npos;
  fuzz::require(at_limit || (problems.empty() && node.items.size() == 2 && is_same(*plain, node.items.front(), 1)),
                "JSON is the same without the library");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Syntax syntax = data[0] % 3 == 0 ? Syntax::json : data[0] % 3 == 1 ? Syntax::yaml : Syntax::detect;
  const Source source{"fuzz", fuzz::text_of(data + 1, size - 1)};
  compare_with_library(source.text);
  Problems problems;
  const Node root = parse(source, problems, syntax);
  fuzz::require(weigh(root) <= limits::values.value, "no more values than the limit");
  check_spans(root, source.text.size());
  const std::vector<Card> cards = read_cards(root, problems);
  for (const Problem& problem : problems.sorted()) {
    const std::string text = to_text(problem, source);
    // A joiner may have lost its neighbour to a '?'; what steers or turns may not be there.
    for (const OddCharacter& odd : odd_characters(text)) {
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
    fuzz::require(odd_characters(card.title.text).empty() && odd_characters(card.summary.text).empty(), "what is drawn is seen");
  }
  return 0;
}
