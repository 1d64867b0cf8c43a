#include "drawing/variants.h"

using namespace placard;

TEST_CASE("names: a duplicate name is an error at its card, ignoring case", "[drawing]") {
  PictureNames names;
  Problems problems;
  CHECK(names.add("card-1", {0, 1}, problems));
  CHECK(names.add("card-2", {0, 1}, problems));
  CHECK(problems.empty());
  CHECK_FALSE(names.add("CARD-1", {7, 9}, problems));
  REQUIRE(problems.errors() == 1);
  const Problem problem = problems.sorted().front();
  CHECK(problem.span.begin == 7);
  CHECK(problem.message == "the picture 'CARD-1' would be written twice");
}

TEST_CASE("names: a hundred thousand different names are not duplicates", "[drawing]") {
  PictureNames names;
  Problems problems;
  for (int i = 0; i < 100'000; ++i) names.add("card-" + std::to_string(i) + "-light", {}, problems);
  CHECK(problems.empty());
  CHECK_FALSE(names.add("card-4711-light", {}, problems));
}
