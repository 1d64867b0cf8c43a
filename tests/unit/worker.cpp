#include "preview/worker.h"

#include <future>

#include "support/text.h"

using namespace placard;

TEST_CASE("worker: the destructor waits for the current task and drops the others", "[preview]") {
  bool has_ended = false;
  bool has_begun_other = false;
  {
    std::promise<void> begun;
    Worker worker;
    worker.add([&] {
      begun.set_value();
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      has_ended = true;
    });
    worker.add([&] { has_begun_other = true; });
    begun.get_future().wait();
  }
  CHECK(has_ended);
  CHECK_FALSE(has_begun_other);
}
