#include "base/fnv.h"

using namespace placard;

TEST_CASE("fnv: the test vectors of the authors", "[base]") {
  CHECK(fnv1a("") == 0xcbf29ce484222325);
  CHECK(fnv1a("a") == 0xaf63dc4c8601ec8c);
  CHECK(fnv1a("foobar") == 0x85944171f73967e8);
  CHECK(fnv1a<std::uint32_t>("") == 0x811c9dc5);
  CHECK(fnv1a<std::uint32_t>("a") == 0xe40c292c);
  CHECK(fnv1a<std::uint32_t>("foobar") == 0xbf9cf968);
}
