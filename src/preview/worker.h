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
  void add(Task task) { add_to(tasks_, std::move(task)); }
  /// Adds a short task that runs before the others, or within one that calls `run_short_tasks`.
  void add_short(Task task) { add_to(short_tasks_, std::move(task)); }
  /// Called by a long task between its steps.
  void run_short_tasks() {
    while (run_first(short_tasks_)) continue;
  }

 private:
  void add_to(std::deque<Task>& queue, Task task) {
    const std::lock_guard lock(mutex_);
    queue.push_back(std::move(task));
    added_.notify_one();
  }

  bool run_first(std::deque<Task>& queue) {
    std::unique_lock lock(mutex_);
    if (queue.empty()) return false;
    const Task task = std::move(queue.front());
    queue.pop_front();
    lock.unlock();
    task();
    return true;
  }

  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      run_short_tasks();
      if (run_first(tasks_)) continue;
      std::unique_lock lock(mutex_);
      added_.wait(lock, stop, [this] { return !tasks_.empty() || !short_tasks_.empty(); });
    }
  }

  std::mutex mutex_;
  std::condition_variable_any added_;
  std::deque<Task> tasks_;
  std::deque<Task> short_tasks_;
  std::jthread thread_{[this](const std::stop_token& stop) { run(stop); }};
};

}  // namespace placard
