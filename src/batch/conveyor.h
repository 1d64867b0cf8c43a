#pragma once
// Work on several threads whose results come in the order of the work.

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

/// Takes jobs one by one, works on them on a thread for each of `workers`, and hands their results to `consume` on the
/// calling thread, in the order of the jobs. Only a few results wait at a time, however many jobs there are. What a worker,
/// the source or `consume` throws comes out here, where its turn is.
template <class Job, class Result>
class Conveyor {
 public:
  /// The next job, or nothing at the end; called by one thread at a time. It may wait, but not long after `stopped`.
  using Source = std::function<std::optional<Job>(const std::atomic<bool>& stopped)>;
  using Worker = std::function<Result(Job)>;

  Conveyor(Source source, std::vector<Worker> workers) : source_(std::move(source)), workers_(std::move(workers)) {}

  void run(const std::function<void(Result)>& consume) {
    if (workers_.size() == 1) return run_here(consume);
    const Threads threads(*this);
    while (auto slot = take()) {
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
    explicit Threads(Conveyor& conveyor) : conveyor_(conveyor) {
      for (const Worker& worker : conveyor.workers_) threads_.emplace_back([&conveyor, &worker] { conveyor.serve(worker); });
    }
    ~Threads() {
      conveyor_.stop();
      for (std::thread& thread : threads_) thread.join();
    }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

   private:
    Conveyor& conveyor_;
    std::vector<std::thread> threads_;
  };

  void run_here(const std::function<void(Result)>& consume) {
    while (auto job = source_(stopped_)) consume(workers_.front()(std::move(*job)));
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

  // The result whose turn it is, or nothing when all are through.
  std::optional<Slot> take() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return slots_.empty() ? ended_ : slots_.front().is_done(); });
    if (slots_.empty()) return std::nullopt;
    Slot slot = std::move(slots_.front());
    slots_.pop_front();
    ++first_;
    room_.notify_one();
    return slot;
  }

  // A thread's work.
  void serve(const Worker& worker) {
    while (auto ticket = draw_ticket()) {
      Slot slot;
      try {
        if (ticket->error) std::rethrow_exception(ticket->error);
        slot.result = std::make_unique<Result>(worker(std::move(*ticket->job)));
      } catch (...) {
        slot.error = std::current_exception();
      }
      const std::lock_guard lock(mutex_);
      slots_[ticket->number - first_] = std::move(slot);
      ready_.notify_one();
    }
  }

  struct Ticket {
    std::size_t number = 0;
    std::optional<Job> job;
    std::exception_ptr error;  // of the source
  };

  // The next job with its number, or nothing at the end. Who holds the turn waits for the source; the others wait for him.
  std::optional<Ticket> draw_ticket() {
    const std::lock_guard turn(turn_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [this] { return stopped_ || slots_.size() < workers_.size() * waiting_for_each; });
      if (stopped_ || ended_) return std::nullopt;
    }
    Ticket ticket;
    try {
      ticket.job = source_(stopped_);
    } catch (...) {
      ticket.error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    if (!ticket.job) ended_ = true;
    if (!ticket.job && !ticket.error) {
      ready_.notify_one();
      return std::nullopt;
    }
    ticket.number = first_ + slots_.size();
    slots_.emplace_back();
    return ticket;
  }

  static constexpr std::size_t waiting_for_each = 8;  // results for each thread: enough that none has to wait for a slow one

  Source source_;
  std::vector<Worker> workers_;
  std::mutex turn_;   // to ask the source
  std::mutex mutex_;  // of all that follows
  std::condition_variable room_;
  std::condition_variable ready_;
  std::deque<Slot> slots_;  // of jobs that were begun and not consumed
  std::size_t first_ = 0;   // number of the first slot
  bool ended_ = false;
  std::atomic<bool> stopped_ = false;
};

}  // namespace placard
