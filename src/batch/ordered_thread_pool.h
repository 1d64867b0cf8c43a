#pragma once
// Runs jobs on several threads and delivers their results in the order of the jobs.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace placard {

/// A thread pool with a bounded queue. Exceptions of a worker, the source or the consumer are rethrown by `run`, after the
/// results of all earlier jobs.
template <class Job, class Result>
class OrderedThreadPool {
 public:
  /// Returns the next job, or nothing at the end; called by one thread at a time. May block, but not long after `stopped`.
  using Source = std::function<std::optional<Job>(const std::atomic<bool>& stopped)>;
  using Worker = std::function<Result(Job)>;
  using MakeWorker = std::function<Worker()>;

  /// Each thread makes its own worker when it gets its first job.
  OrderedThreadPool(Source source, MakeWorker make_worker, std::size_t threads)
      : source_(std::move(source)), make_worker_(std::move(make_worker)), thread_count_(threads) {}
  ~OrderedThreadPool() { join(); }
  OrderedThreadPool(const OrderedThreadPool&) = delete;
  OrderedThreadPool& operator=(const OrderedThreadPool&) = delete;

  /// Passes each result to `consume` on the calling thread. Call it once.
  void run(const std::function<void(Result)>& consume) {
    if (thread_count_ > 1 && start()) {
      while (auto result = next_result()) consume(result->get());
      return;
    }
    Worker worker;
    for (Task task; (task = next_task()).valid(); consume(next_result()->get())) task(worker);
  }

 private:
  using Task = std::packaged_task<Result(Worker&)>;

  // Starts all threads, or none if the process is at its limit of threads or of memory.
  bool start() {
    {
      const std::lock_guard turn(turn_);  // no thread takes a job before all threads have started
      try {
        threads_.reserve(thread_count_);
        while (threads_.size() < thread_count_) threads_.emplace_back([this] { work(); });
        return true;
      } catch (const std::exception&) {
        stop();
      }
    }
    join();
    stopped_ = false;
    return false;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    not_full_.notify_all();
  }

  void join() {
    stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  // The result of the next job in order, which may not be ready yet; nothing after the last one.
  std::optional<std::future<Result>> next_result() {
    std::unique_lock lock(mutex_);
    not_empty_.wait(lock, [this] { return ended_ || !results_.empty(); });
    if (results_.empty()) return std::nullopt;
    std::future<Result> result = std::move(results_.front());
    results_.pop_front();
    not_full_.notify_one();
    return result;
  }

  void work() {
    Worker worker;
    for (Task task; (task = next_task()).valid();) task(worker);
  }

  // The next job or the failure of the source; invalid at the end. The thread that holds `turn_` waits for the source; the other
  // threads wait for `turn_`.
  Task next_task() {
    const std::lock_guard turn(turn_);
    {
      std::unique_lock lock(mutex_);
      not_full_.wait(lock, [this] { return stopped_ || results_.size() < thread_count_ * max_waiting_per_thread; });
      if (stopped_ || ended_) return {};
    }
    Task task;
    bool is_last = true;
    try {
      if (auto job = source_(stopped_)) {
        is_last = false;
        task = Task([this, job = std::move(*job)](Worker& worker) mutable {
          if (!worker) worker = make_worker_();
          return worker(std::move(job));
        });
      }
    } catch (...) {
      task = Task([failure = std::current_exception()](Worker&) -> Result { std::rethrow_exception(failure); });
    }
    const std::lock_guard lock(mutex_);
    if (task.valid()) results_.push_back(task.get_future());
    ended_ = is_last;
    not_empty_.notify_one();
    return task;
  }

  static constexpr std::size_t max_waiting_per_thread = 8;  // results: enough that no thread waits for a slow one

  Source source_;
  MakeWorker make_worker_;
  std::size_t thread_count_;
  std::vector<std::thread> threads_;
  std::mutex turn_;   // held while asking the source for a job
  std::mutex mutex_;  // guards the members below
  std::condition_variable not_full_;
  std::condition_variable not_empty_;
  std::deque<std::future<Result>> results_;  // of the jobs that were taken and not consumed
  bool ended_ = false;
  std::atomic<bool> stopped_ = false;
};

}  // namespace placard
