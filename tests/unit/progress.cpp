#include "batch/batch.h"

using namespace placard;

TEST_CASE("progress: shows the number of cards, the speed and the remaining time, if it is known", "[batch]") {
  CHECK(progress_text(500, 1000, 10) == "[============            ] 500 of 1000 cards, 50/s, 10 s left");
  CHECK(progress_text(1, 3, 2) == "[========                ] 1 of 3 cards, 0.5/s, 4 s left");
  CHECK(progress_text(10, 10'000, 10) == "[                        ] 10 of 10000 cards, 1/s, 2 h 46 min left");
  CHECK(progress_text(100, 10'000, 10) == "[                        ] 100 of 10000 cards, 10/s, 16 min 30 s left");
  CHECK(progress_text(3, 3, 2) == "[========================] 3 of 3 cards, 1.5/s");
  CHECK(progress_text(1234, std::nullopt, 2) == "1234 cards, 617/s");
  CHECK(progress_text(0, std::nullopt, 0) == "0 cards, 0/s");
}
