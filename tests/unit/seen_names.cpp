#include "cli/seen_names.h"

#include <sys/resource.h>

#include <csignal>
#include <random>
#include <set>

#include "support/files.h"

using namespace placard;
using placard::test::TemporaryFolder;

namespace {

using Folders = std::vector<std::string>;

/// Lets files grow no further than this, as a full disk would.
class FileLimit {
 public:
  explicit FileLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit limit{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  ~FileLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

std::string name(std::size_t i) { return "card-" + std::to_string(i) + ".svg"; }

// How many of the names `begin` to `end` are new.
std::size_t add_names(SeenNames& names, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i) count += names.add(name(i)) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a name that comes again is told, in any case of its letters") {
  SeenNames names;
  CHECK(names.add("Card.svg"));
  CHECK(names.add("card.png"));
  CHECK_FALSE(names.add("Card.svg"));
  CHECK_FALSE(names.add("cARD.SVG"));
  CHECK(names.add("card-é.svg"));
  CHECK(names.add("card-É.svg"));  // as the names of the output, letters of ASCII only
}

TEST_CASE("names are known in memory and on the disk, however many come between") {
  const TemporaryFolder folder;
  SeenNames names(100, {folder.path().string()});
  CHECK(add_names(names, 0, 99) == 99);
  CHECK(names.in_memory() == 99);
  CHECK(add_names(names, 0, 99) == 0);
  CHECK(add_names(names, 99, 120) == 21);  // moves to the disk
  CHECK(names.in_memory() == 0);
  CHECK(add_names(names, 0, 120) == 0);
  CHECK(add_names(names, 120, 30'000) == 29'880);  // its pages become more several times
  CHECK(add_names(names, 0, 30'000) == 0);
  CHECK(names.in_memory() == 0);
  CHECK(test::files_below(folder.path()).empty());
}

TEST_CASE("a hundred thousand numbers are told apart as a set does") {
  std::mt19937_64 random(7);
  std::set<std::uint64_t> expected;
  SeenNames names(1000);
  std::size_t wrong = 0;
  for (int i = 0; i < 100'000; ++i) {
    // One in four from few numbers, so that many come again; they fill some pages more than others, too.
    const std::uint64_t number = i % 4 == 0 ? random() % 20'000 : random();
    wrong += names.add_number(number) == expected.insert(number).second ? 0 : 1;
  }
  CHECK(wrong == 0);
  CHECK(expected.size() > 80'000);
}

TEST_CASE("numbers that all belong to one page are taken as others") {
  SeenNames names(10);
  for (const std::uint64_t page : {std::uint64_t{0}, ~std::uint64_t{0} << 40U}) {  // the last page is followed by the first
    std::size_t added = 0;
    std::size_t again = 0;
    for (std::uint64_t i = 1; i <= 5000; ++i) added += names.add_number(page | i << 9U) ? 1 : 0;
    for (std::uint64_t i = 1; i <= 5000; ++i) again += names.add_number(page | i << 9U) ? 1 : 0;
    CHECK(added == 5000);
    CHECK(again == 0);
  }
  CHECK(names.in_memory() == 0);
}

TEST_CASE("where there is no disk, names stay in memory") {
  for (const Folders& folders : {Folders{}, Folders{"/nowhere/at/all"}}) {
    SeenNames names(10, folders);
    CHECK(add_names(names, 0, 5000) == 5000);
    CHECK(names.in_memory() == 5000);
    CHECK(add_names(names, 0, 5000) == 0);
  }
}

TEST_CASE("a folder that takes no files leaves it to the next one") {
  const TemporaryFolder folder;
  SeenNames names(10, {"/nowhere/at/all", folder.path().string()});
  CHECK(add_names(names, 0, 500) == 500);
  CHECK(names.in_memory() == 0);
}

TEST_CASE("where the disk becomes full, names of before and after are known") {
  const TemporaryFolder folder;
  SeenNames names(10, {folder.path().string()});
  {
    const FileLimit limit(64 << 10);  // bytes, of 8 a name
    CHECK(add_names(names, 0, 20'000) == 20'000);
    CHECK(names.in_memory() > 10'000);
    CHECK(names.in_memory() < 15'000);
    CHECK(add_names(names, 0, 20'000) == 0);
  }
  CHECK(add_names(names, 0, 20'000) == 0);
}

TEST_CASE("a page that cannot be written leaves its names in memory") {
  const TemporaryFolder folder;
  SeenNames names(10, {folder.path().string()});
  CHECK(add_names(names, 0, 20) == 20);
  CHECK(names.in_memory() == 0);
  {
    const FileLimit limit(4096);  // the first of its two pages
    CHECK(add_names(names, 20, 420) == 400);
    CHECK(names.in_memory() > 150);
    CHECK(names.in_memory() < 250);
    CHECK(add_names(names, 0, 420) == 0);
  }
  const std::size_t kept = names.in_memory();
  CHECK(add_names(names, 420, 20'000) == 19'580);  // there is room again
  CHECK(names.in_memory() == kept);
  CHECK(add_names(names, 0, 20'000) == 0);
}

TEST_CASE("no room at first is no room for long") {
  const TemporaryFolder folder;
  SeenNames names(10, {folder.path().string()});
  {
    const FileLimit limit(4096);
    CHECK(add_names(names, 0, 30) == 30);
    CHECK(names.in_memory() == 30);
  }
  CHECK(add_names(names, 30, 100) == 70);
  CHECK(names.in_memory() == 0);
  CHECK(add_names(names, 0, 100) == 0);
}
