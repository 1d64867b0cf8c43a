#include "preview/worker.h"

#include <future>

#include "support/text.h"

using namespace placard;

TEST_CASE("worker: short tasks run within a long task that lets them, and before the next one", "[preview]") {
  std::string order;  // used by the worker's thread until `done`
  std::promise<void> added;
  std::promise<void> done;
  Worker worker;
  worker.add([&] {
    order += "a";
    added.get_future().wait();
    worker.run_short_tasks();
    order += "b";
  });
  worker.add([&] {
    order += "c";
    done.set_value();
  });
  worker.add_short([&] { order += "1"; });
  worker.add_short([&] { order += "2"; });
  added.set_value();
  done.get_future().wait();
  CHECK((order == "a12bc" || order == "12abc"));  // the thread may start late
}

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
