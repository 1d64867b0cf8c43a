#include "backend/svg/ids.h"

#include <cctype>
#include <set>

using namespace placard;

TEST_CASE("ids: numbers are encoded in few characters, without duplicates", "[drawing]") {
  CHECK(in_letters(0) == "a");
  CHECK(in_letters(61) == "9");
  CHECK(in_letters(62).size() == 2);
  std::set<std::string> seen;
  for (std::uint64_t i = 0; i < 10'000; ++i) CHECK(seen.insert(in_letters(i)).second);
}

TEST_CASE("ids: the prefix of a card is reproducible, has four characters and begins with a letter", "[drawing]") {
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
  CHECK(id_prefix("kairos-scheduler", "dark") == id_prefix("kairos-scheduler", "dark"));
  CHECK(id_prefix("kairos-scheduler", "dark") != id_prefix("kairos-schedules", "dark"));
}
