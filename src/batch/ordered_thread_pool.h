#pragma once
// Work on several threads whose results come in the order of the jobs.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace placard {

/// Takes jobs one by one, works on them on several threads, and passes their results to `consume` on the calling thread, in the
/// order of the jobs. Only a few results wait at a time, however many jobs there are. What a worker, the source or `consume`
/// throws is rethrown here, where its turn is.
template <class Job, class Result>
class OrderedThreadPool {
 public:
  /// The next job, or nothing at the end; called by one thread at a time. It may wait, but not long after `stopped`.
  using Source = std::function<std::optional<Job>(const std::atomic<bool>& stopped)>;
  using Worker = std::function<Result(Job)>;
  using MakeWorker = std::function<Worker()>;

  /// Each thread makes a worker of its own when it gets its first job.
  OrderedThreadPool(Source source, MakeWorker make_worker, std::size_t threads)
      : source_(std::move(source)), make_worker_(std::move(make_worker)), threads_(threads) {}

  void run(const std::function<void(Result)>& consume) {
    const Threads threads(*this);
    if (threads_ <= 1) return run_here(consume);
    while (auto slot = next_result()) {
      if (slot->error) std::rethrow_exception(slot->error);
      consume(std::move(*slot->result));
    }
  }

 private:
  struct Slot {
    std::unique_ptr<Result> result;
    std::exception_ptr error;
    [[nodiscard]] bool is_done() const { return result || error; }
  };

  /// The threads, which end with this.
  class Threads {
   public:
    // Where a thread does not start, the process is at its limit of threads or of memory. Then an eighth of those that did are
    // started again, so that the stacks of the others leave memory for the work; where that is one, the calling thread works.
    explicit Threads(OrderedThreadPool& pool) : pool_(pool) {
      constexpr std::size_t kept_fraction = 8;
      while (pool.threads_ > 1 && !start()) {
        pool.threads_ = threads_.size() / kept_fraction;
        end();
        pool.stopped_ = false;
      }
    }
    ~Threads() { end(); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

   private:
    bool start() {
      const std::lock_guard turn(pool_.turn_);  // none asks for a job before all have started
      try {
        threads_.reserve(pool_.threads_);
        while (threads_.size() < pool_.threads_) threads_.emplace_back([&pool = pool_] { pool.work(); });
        return true;
      } catch (const std::exception&) {
        pool_.stop();
        return false;
      }
    }

    void end() {
      pool_.stop();
      for (std::thread& thread : threads_) thread.join();
      threads_.clear();
    }

    OrderedThreadPool& pool_;
    std::vector<std::thread> threads_;
  };

  void run_here(const std::function<void(Result)>& consume) {
    Worker worker;
    while (auto job = source_(stopped_)) {
      if (!worker) worker = make_worker_();
      consume(worker(std::move(*job)));
    }
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    not_full_.notify_all();
  }

  // The result whose turn it is, or nothing after the last.
  std::optional<Slot> next_result() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return slots_.empty() ? ended_ : slots_.front().is_done(); });
    if (slots_.empty()) return std::nullopt;
    Slot slot = std::move(slots_.front());
    slots_.pop_front();
    ++first_;
    not_full_.notify_one();
    return slot;
  }

  // The body of a thread.
  void work() {
    Worker worker;
    while (auto numbered = next_job()) {
      Slot slot;
      try {
        if (numbered->error) std::rethrow_exception(numbered->error);
        if (!worker) worker = make_worker_();
        slot.result = std::make_unique<Result>(worker(std::move(*numbered->job)));
      } catch (...) {
        slot.error = std::current_exception();
      }
      const std::lock_guard lock(mutex_);
      slots_[numbered->number - first_] = std::move(slot);
      ready_.notify_one();
    }
  }

  struct NumberedJob {
    std::size_t number = 0;
    std::optional<Job> job;
    std::exception_ptr error;  // of the source
  };

  // The next job with its number, or nothing at the end. The thread that has the turn waits for the source, the others for it.
  std::optional<NumberedJob> next_job() {
    const std::lock_guard turn(turn_);
    {
      std::unique_lock lock(mutex_);
      not_full_.wait(lock, [this] { return stopped_ || slots_.size() < threads_ * max_waiting_per_thread; });
      if (stopped_ || ended_) return std::nullopt;
    }
    NumberedJob next;
    try {
      next.job = source_(stopped_);
    } catch (...) {
      next.error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    if (!next.job) ended_ = true;
    if (!next.job && !next.error) {
      ready_.notify_one();
      return std::nullopt;
    }
    next.number = first_ + slots_.size();
    slots_.emplace_back();
    return next;
  }

  static constexpr std::size_t max_waiting_per_thread = 8;  // results: enough that no thread waits for a slow one

  Source source_;
  MakeWorker make_worker_;
  std::size_t threads_;  // constant once they work
  std::mutex turn_;      // to ask the source
  std::mutex mutex_;     // guards everything below
  std::condition_variable not_full_;
  std::condition_variable ready_;
  std::deque<Slot> slots_;  // of jobs that were begun and not consumed
  std::size_t first_ = 0;   // number of the first slot
  bool ended_ = false;
  std::atomic<bool> stopped_ = false;
};

}  // namespace placard
