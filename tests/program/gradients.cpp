// The PNG of a card with gradients is small.

#include "support/workspace.h"

using namespace placard::test;

TEST_CASE("gradients: a card in style aurora takes less than 150 KB at scale 2", "[program]") {
  const Workspace workspace;
  const std::string portfolio = PLACARD_SOURCE_FOLDER "/data/portfolio.yaml";
  REQUIRE(workspace.call({"render", portfolio, "-o", "out", "-f", "png", "-s", "aurora", "--card", "kairos-scheduler"}).status ==
          0);
  CHECK(workspace.read("out/kairos-scheduler-dark.png").size() < 150'000);
  CHECK(workspace.read("out/kairos-scheduler-light.png").size() < 150'000);
}
