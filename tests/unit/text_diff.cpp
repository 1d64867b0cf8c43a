// The tests' own tools have to be right, too.

#include "support/text_diff.h"

#include "support/pictures.h"

using placard::test::compare;
using placard::test::Picture;
using placard::test::text_diff;

TEST_CASE("text diff: equal texts have no diff, and a difference is shown with its context lines only", "[support]") {
  CHECK(text_diff("", "").empty());
  CHECK(text_diff("a\nb\n", "a\nb\n").empty());
  CHECK(text_diff("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nx\n5\n6\n7\n") == "@@ line 2 @@\n 2\n 3\n-4\n+x\n 5\n 6\n");
  CHECK(text_diff("a\n", "a\nb\n") == "@@ line 1 @@\n a\n+b\n");
  CHECK(text_diff("a\nb\n", "b\n") == "@@ line 1 @@\n-a\n b\n");
  CHECK(text_diff("a\n", "a") == "@@ line 1 @@\n-a\n+a\n\\ no line break at the end\n");
  CHECK(text_diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") ==
        "@@ line 1 @@\n-a\n+A\n 1\n 2\n@@ line 6 @@\n 5\n 6\n-b\n+B\n");
}

TEST_CASE("text diff: pictures that differ less than the tolerance or only where they are transparent are equal", "[support]") {
  const Picture black{2, 1, {0, 0, 0, 255, 10, 10, 10, 255}};
  Picture other = black;
  other.rgba[4] = 12;
  CHECK(compare(black, other, 2).pixels == 0);
  CHECK(compare(black, other, 2).largest == 2);
  CHECK(compare(black, other, 1).pixels == 1);
  CHECK(compare(black, other, 1).first_x == 1);
  CHECK_FALSE(compare(black, Picture{1, 1, {0, 0, 0, 255}}, 0).same_size);
  CHECK(compare({1, 1, {255, 0, 0, 0}}, {1, 1, {0, 255, 0, 0}}, 0).pixels == 0);
  CHECK(compare({1, 1, {255, 0, 0, 255}}, {1, 1, {255, 0, 0, 0}}, 0).largest == 255);
}
