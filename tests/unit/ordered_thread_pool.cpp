#include "batch/ordered_thread_pool.h"
#include "batch/batch.h"

#include <sys/resource.h>

#include <chrono>
#include <fstream>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

using namespace placard;

namespace {

using Numbers = OrderedThreadPool<int, int>;

Numbers::Source count_to(int last) {
  return [next = 0, last](const std::atomic<bool>&) mutable { return next < last ? std::optional(next++) : std::nullopt; };
}

// A worker that takes longer for a job with a smaller last digit.
Numbers::Worker uneven() {
  return [](int job) {
    std::this_thread::sleep_for(std::chrono::microseconds(100 * (9 - job % 10)));
    return job * job;
  };
}

/// Limits the address space of the process to its current size and some bytes more.
class MemoryLimit {
 public:
  explicit MemoryLimit(rlim_t bytes) {
    std::ifstream("/proc/self/statm") >> pages_;
    REQUIRE(::getrlimit(RLIMIT_AS, &before_) == 0);
    const rlimit limit{pages_ * 4096 + bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_AS, &limit) == 0);
  }
  ~MemoryLimit() { ::setrlimit(RLIMIT_AS, &before_); }
  MemoryLimit(const MemoryLimit&) = delete;
  MemoryLimit& operator=(const MemoryLimit&) = delete;

 private:
  rlim_t pages_ = 0;
  rlimit before_{};
};

}  // namespace

TEST_CASE("ordered thread pool: each job has one result, in their order, with any number of threads", "[batch]") {
  for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
    std::vector<int> results;
    Numbers(count_to(150), uneven, threads).run([&](int result) { results.push_back(result); });
    CAPTURE(threads);
    REQUIRE(results.size() == 150);
    for (int i = 0; i < 150; ++i) CHECK(results[static_cast<std::size_t>(i)] == i * i);
    Numbers(count_to(0), uneven, threads).run([&](int result) { results.push_back(result); });
    CHECK(results.size() == 150);
  }
}

TEST_CASE("ordered thread pool: an exception of a worker is rethrown after the results of earlier jobs", "[batch]") {
  for (const std::size_t threads : {1U, 4U}) {
    const auto work = [](int job) { return job == 20 ? throw std::runtime_error("twenty") : job; };
    std::vector<int> results;
    Numbers pool(
        count_to(1000), [&work] { return work; }, threads);
    CHECK_THROWS_AS(pool.run([&](int result) { results.push_back(result); }), std::runtime_error);
    CHECK(results.size() == 20);
  }
}

TEST_CASE("ordered thread pool: an exception of the source is rethrown after the results of earlier jobs", "[batch]") {
  for (const std::size_t threads : {1U, 4U}) {
    const auto source = [next = 0](const std::atomic<bool>&) mutable -> std::optional<int> {
      return next == 30 ? throw std::runtime_error("broken") : next++;
    };
    std::size_t results = 0;
    Numbers pool(source, uneven, threads);
    CHECK_THROWS_AS(pool.run([&](int) { ++results; }), std::runtime_error);
    CHECK(results == 30);
  }
}

TEST_CASE("ordered thread pool: the queue is bounded, and a waiting source is stopped at the end", "[batch]") {
  std::atomic<int> taken = 0;
  const auto endless = [&taken](const std::atomic<bool>& stopped) -> std::optional<int> {
    if (taken == 100) {
      while (!stopped) std::this_thread::yield();
      return std::nullopt;
    }
    return taken++;
  };
  int max_ahead = 0;
  int consumed = 0;
  Numbers pool(endless, uneven, 2);
  const auto consume = [&](int) {
    max_ahead = std::max(max_ahead, taken - consumed);
    if (++consumed == 90) throw std::runtime_error("enough");
  };
  CHECK_THROWS_AS(pool.run(consume), std::runtime_error);
  CHECK(max_ahead <= 2 * 8 + 2);
}

TEST_CASE("ordered thread pool: each thread creates one worker", "[batch]") {
  std::mutex mutex;
  std::set<std::thread::id> makers;
  int workers = 0;
  const auto make_worker = [&]() -> Numbers::Worker {
    const std::lock_guard lock(mutex);
    makers.insert(std::this_thread::get_id());
    ++workers;
    return uneven();
  };
  Numbers(count_to(100), make_worker, 3).run([](int) {});
  CHECK(workers >= 1);
  CHECK(workers <= 3);
  CHECK(makers.size() == static_cast<std::size_t>(workers));
  CHECK_FALSE(makers.contains(std::this_thread::get_id()));
}

TEST_CASE("ordered thread pool: if some threads cannot start, the calling thread does the jobs", "[batch]") {
#ifdef PLACARD_SANITIZED
  SKIP("a sanitizer needs more address space than any limit");
#endif
  for (const rlim_t megabytes : {4U, 60U, 200U}) {  // a stack has 8 MiB by default: 0, 7 and 25 threads
    CAPTURE(megabytes);
    std::vector<int> results;
    results.reserve(150);
    const MemoryLimit limit(megabytes << 20);
    Numbers(count_to(150), uneven, 256).run([&](int result) { results.push_back(result); });
    CHECK(results.size() == 150);
    for (std::size_t i = 0; i < results.size(); ++i) CHECK(results[i] == static_cast<int>(i * i));
  }
}

TEST_CASE("progress: shows the number of cards, the speed and the remaining time, if it is known", "[batch]") {
  CHECK(progress_text(500, 1000, 10) == "[============            ] 500 of 1000 cards, 50/s, 10 s left");
  CHECK(progress_text(1, 3, 2) == "[========                ] 1 of 3 cards, 0.5/s, 4 s left");
  CHECK(progress_text(10, 10'000, 10) == "[                        ] 10 of 10000 cards, 1/s, 2 h 46 min left");
  CHECK(progress_text(100, 10'000, 10) == "[                        ] 100 of 10000 cards, 10/s, 16 min 30 s left");
  CHECK(progress_text(3, 3, 2) == "[========================] 3 of 3 cards, 1.5/s");
  CHECK(progress_text(1234, std::nullopt, 2) == "1234 cards, 617/s");
  CHECK(progress_text(0, std::nullopt, 0) == "0 cards, 0/s");
}
