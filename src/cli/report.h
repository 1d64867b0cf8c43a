#pragma once
// What is said to a person: problems on stderr.

#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace placard {

/// Prints to stderr, in colour where it is a terminal and NO_COLOR is not set; counts what it printed.
class Report {
 public:
  Report();
  /// Hands problems to `listener` instead.
  using Listener = std::function<void(const Source&, const Problem&)>;
  explicit Report(Listener listener) : listener_(std::move(listener)) {}

  /// All problems of a source, in the order of their places; says whether there was no error.
  bool show(const Source& source, const Problems& problems);
  /// A line of its own.
  void say(std::string_view line);
  /// "placard: error: …"
  void fail(std::string_view message);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }

 private:
  bool colour_ = false;
  Listener listener_;
  std::size_t errors_ = 0;
};

}  // namespace placard
