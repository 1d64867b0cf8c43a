#include "base/utf8.h"

#include "base/diagnostics.h"

using namespace placard;

TEST_CASE("display width: characters take zero, one or two columns", "[base]") {
  CHECK(display_width("title") == 5);
  CHECK(display_width("標題") == 4);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("🚀") == 2);
  CHECK(display_width("→ – …") == 5);
  CHECK(display_width("Ａ") == 2);
}

TEST_CASE("display width: the caret is in the right column after wide characters", "[base]") {
  const Source source{"a.yaml", "標題: x\n"};
  CHECK(to_text({Level::error, {8, 9}, "wrong", ""}, source) == "a.yaml:1:5: error: wrong\n    標題: x\n          ^\n");
  CHECK(to_text({Level::error, {0, 6}, "wrong", ""}, source) == "a.yaml:1:1: error: wrong\n    標題: x\n    ^~~~\n");
}

TEST_CASE("display width: bidirectional controls are replaced in excerpts", "[base]") {
  const Source source{"a.yaml", "a: \u202Eb\n"};
  CHECK(to_text({Level::error, {0, 1}, "wrong", ""}, source) == "a.yaml:1:1: error: wrong\n    a: ?b\n    ^\n");
}
