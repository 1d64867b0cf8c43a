#pragma once
// A thread for work that takes long.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace placard {

/// Runs tasks one at a time on its own thread. Its end waits for the current task and drops the others.
class Worker {
 public:
  using Task = std::function<void()>;

  /// Adds a task that runs after all others.
  void add(Task task) {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
    added_.notify_one();
  }

 private:
  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      std::unique_lock lock(mutex_);
      if (!added_.wait(lock, stop, [this] { return !tasks_.empty(); })) return;
      const Task task = std::move(tasks_.front());
      tasks_.pop_front();
      lock.unlock();
      task();
    }
  }

  std::mutex mutex_;
  std::condition_variable_any added_;
  std::deque<Task> tasks_;
  std::jthread thread_{[this](const std::stop_token& stop) { run(stop); }};
};

}  // namespace placard
