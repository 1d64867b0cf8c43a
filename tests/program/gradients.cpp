// The PNG of a card with gradients is small.

#include "support/workspace.h"

using namespace placard::test;

TEST_CASE("gradients: cards in style aurora take less than 150 KB at scale 2", "[program]") {
  const Workspace workspace;
  REQUIRE(
      workspace.call({"render", PLACARD_SOURCE_FOLDER "/data/portfolio.yaml", "-o", "out", "-f", "png", "-s", "aurora"}).status ==
      0);
  const auto files = workspace.files("out");
  CHECK(files.size() == 16);
  for (const auto& [name, bytes] : files) {
    CAPTURE(name);
    CHECK(bytes.size() < 150'000);
  }
}
