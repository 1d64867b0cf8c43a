#include "backend/svg/ids.h"

#include <cctype>
#include <set>

#include "base/fnv.h"

using namespace placard;

TEST_CASE("ids: numbers are encoded in few characters, without duplicates", "[drawing]") {
  CHECK(in_letters(0) == "a");
  CHECK(in_letters(61) == "9");
  CHECK(in_letters(62).size() == 2);
  std::set<std::string> seen;
  for (std::uint64_t i = 0; i < 10'000; ++i) CHECK(seen.insert(in_letters(i)).second);
}

TEST_CASE("ids: the prefix of a card is unique, has four characters and begins with a letter", "[drawing]") {
  std::set<std::string> seen;
  for (int i = 0; i < 500; ++i) {
    const std::string prefix = id_prefix("card-" + std::to_string(i), "light");
    CHECK(prefix.size() == 4);
    CHECK(seen.insert(prefix).second);
    CHECK(seen.insert(id_prefix("card-" + std::to_string(i), "dark")).second);
    CHECK(seen.insert(id_prefix("card-" + std::to_string(i), "auto")).second);
    CHECK(std::isalpha(static_cast<unsigned char>(prefix[0])) != 0);
    for (const char c : prefix) CHECK(std::isalnum(static_cast<unsigned char>(c)) != 0);
  }
}

TEST_CASE("fnv: the test vectors of the authors", "[base]") {
  CHECK(fnv1a("") == 0xcbf29ce484222325);
  CHECK(fnv1a("a") == 0xaf63dc4c8601ec8c);
  CHECK(fnv1a("foobar") == 0x85944171f73967e8);
  CHECK(fnv1a<std::uint32_t>("") == 0x811c9dc5);
  CHECK(fnv1a<std::uint32_t>("a") == 0xe40c292c);
  CHECK(fnv1a<std::uint32_t>("foobar") == 0xbf9cf968);
}
