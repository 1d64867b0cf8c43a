#include "batch/conveyor.h"

#include <chrono>
#include <stdexcept>
#include <thread>

using namespace placard;

namespace {

using Numbers = Conveyor<int, int>;

Numbers::Source count_to(int last) {
  return [next = 0, last](const std::atomic<bool>&) mutable { return next < last ? std::optional(next++) : std::nullopt; };
}

// As many workers that take the longer, the smaller the job's last digit is.
std::vector<Numbers::Worker> uneven(std::size_t count) {
  const auto work = [](int job) {
    std::this_thread::sleep_for(std::chrono::microseconds(100 * (9 - job % 10)));
    return job * job;
  };
  return std::vector<Numbers::Worker>(count, work);
}

}  // namespace

TEST_CASE("results come in the order of their jobs, with any number of threads") {
  for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
    std::vector<int> results;
    Numbers(count_to(150), uneven(threads)).run([&](int result) { results.push_back(result); });
    CAPTURE(threads);
    REQUIRE(results.size() == 150);
    for (int i = 0; i < 150; ++i) CHECK(results[static_cast<std::size_t>(i)] == i * i);
  }
}

TEST_CASE("no jobs make no results") {
  for (const std::size_t threads : {1U, 3U}) {
    int results = 0;
    Numbers(count_to(0), uneven(threads)).run([&](int) { ++results; });
    CHECK(results == 0);
  }
}

TEST_CASE("what a worker throws comes out where its turn is") {
  for (const std::size_t threads : {1U, 4U}) {
    const auto work = [](int job) { return job == 20 ? throw std::runtime_error("twenty") : job; };
    std::vector<int> results;
    Numbers conveyor(count_to(1000), std::vector<Numbers::Worker>(threads, work));
    CHECK_THROWS_AS(conveyor.run([&](int result) { results.push_back(result); }), std::runtime_error);
    CHECK(results.size() == 20);
  }
}

TEST_CASE("what the source throws comes out behind the results of the jobs before") {
  for (const std::size_t threads : {1U, 4U}) {
    const auto source = [next = 0](const std::atomic<bool>&) mutable -> std::optional<int> {
      return next == 30 ? throw std::runtime_error("broken") : next++;
    };
    std::size_t results = 0;
    Numbers conveyor(source, uneven(threads));
    CHECK_THROWS_AS(conveyor.run([&](int) { ++results; }), std::runtime_error);
    CHECK(results == 30);
  }
}

TEST_CASE("only a few results wait, and a source that waits lets go when it is over") {
  std::atomic<int> taken = 0;
  const auto endless = [&taken](const std::atomic<bool>& stopped) -> std::optional<int> {
    if (taken == 100) {
      while (!stopped) std::this_thread::yield();
      return std::nullopt;
    }
    return taken++;
  };
  int most_ahead = 0;
  int consumed = 0;
  Numbers conveyor(endless, uneven(2));
  const auto consume = [&](int) {
    most_ahead = std::max(most_ahead, taken - consumed);
    if (++consumed == 90) throw std::runtime_error("enough");
  };
  CHECK_THROWS_AS(conveyor.run(consume), std::runtime_error);
  CHECK(most_ahead <= 2 * 8 + 2);
}
