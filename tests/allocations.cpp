// How often a warm program asks for memory while it makes a card: bounds a little above what it takes, so that it does not
// creep up. The operators new and delete are this program's own and count; what libraries in C take is not seen.

#include <cstddef>
#include <cstdlib>
#include <new>

#include "backend/svg.h"
#include "input/parse.h"
#include "layout/layout.h"
#include "support/files.h"
#include "support/style.h"

using namespace placard;

namespace {

std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

/// The kairos card as a line of a stream.
const std::string kairos =
    R"({"id":"kairos-scheduler","title":"kairos-scheduler","status":"in progress","summary":"Distributed job scheduler. 50M tasks/day. No external coordinator.","quote":"The interesting problem wasn't scheduling — it was what happens to in-flight tasks during a Raft leader election. Most schedulers pretend this edge case doesn't exist.","tags":["Raft via Apache Ratis","Consistent hash ring in replicated state","Kafka + Redis exactly-once","K3s + HPA on consumer lag","Zero migration on scale-out"],"link":{"text":"view on github","url":"https://example.org"}})";

/// Draws lines of a stream in ink and the program's fonts, and counts.
class Counter {
 public:
  // How often memory was asked for while a line became an SVG.
  std::size_t count(const std::string& line) {
    const Source source{"stdin", line};
    Problems problems;
    const std::size_t before = allocations;
    for (const Card& card : read_cards(parse(source, problems), problems)) {
      scene_ = lay_out(card, test::ink_style(), workshop_, problems, 0, std::move(scene_));
      const std::string svg = to_svg(scene_, Inks(scene_, *test::ink_style().dark, {13, 17, 23, 1}), nullptr, paths_);
      bytes_ += svg.size();
    }
    const std::size_t count = allocations - before;
    CHECK(problems.empty());
    return count;
  }

  // Of all pictures.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  Catalogue fonts_{PLACARD_BUILD_FOLDER "/share/placard/fonts"};
  Typesetter typesetter_{fonts_};
  Workshop workshop_{typesetter_, test::test_workshop().art};
  GlyphPaths paths_;
  Scene scene_;
  std::size_t bytes_ = 0;
};

// The card with other words, as long as they were: a letter of each becomes another one.
std::string with_new_words(int number) {
  std::string line = kairos;
  const std::size_t begin = line.find("\"summary\"") + 10;
  const std::size_t end = line.find("\"tags\"") - 1;
  unsigned rest = static_cast<unsigned>(number);
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (line[i - 1] != ' ' || line[i] < 'a' || line[i] > 'z') continue;
    line[i] = static_cast<char>('a' + (static_cast<unsigned>(line[i] - 'a') + rest) % 26);
    rest = rest * 5 + 3;
  }
  return line;
}

}  // namespace

TEST_CASE("a card whose words came before asks for memory some thirty times") {
  Counter counter;
  for (int i = 0; i < 3; ++i) counter.count(kairos);
  const std::size_t count = counter.count(kairos);
  CAPTURE(count);
  CHECK(counter.bytes() > 4 * 10'000);
  CHECK(count <= 31);
}

TEST_CASE("a card with new words asks for memory only to keep them") {
  Counter counter;
  constexpr int cards = 40;
  for (int i = 0; i < cards; ++i) counter.count(with_new_words(i));
  std::size_t sum = 0;
  for (int i = cards; i < 2 * cards; ++i) sum += counter.count(with_new_words(i));
  CAPTURE(sum / cards);
  CHECK(sum / cards <= 39);
}
