#pragma once
// What is wrong with a file that a person wrote, and what the machine would not do.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/source.h"

namespace placard {

/// How bad a problem is: with errors nothing is drawn.
enum class Level { warning, error };

/// One thing that the author of a file can mend: where, what, and what to do about it.
struct Problem {
  Level level = Level::error;
  Span span;
  std::string message;    ///< lower case, no full stop, the author's own word in quotes
  std::string hint;       ///< may be empty
  std::string group{};    ///< of warnings that many cards give rise to alike: one of each group is told; else empty
  std::size_t cards = 1;  ///< how many cards give rise to it
};

/// The problems of one source, shown in the order of their places; one that is reported again at its place counts once.
/// No more are kept than anybody reads; those beyond are counted.
class Problems {
 public:
  void error(Span span, std::string message, std::string hint = {});
  void warning(Span span, std::string message, std::string hint = {});
  /// A warning that each card of a file may give rise to: the first of its group is kept, and says how many cards it is true of.
  void shared_warning(std::string group, Span span, std::string message, std::string hint = {});

  /// Adds those of another reader of the same source, or of another of its cards.
  void add(const Problems& others);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  /// Whether further errors are only counted: then their hints need not be thought of.
  [[nodiscard]] bool is_full() const { return list_.size() - kept_warnings_ >= limits::problems.value; }
  /// How many are counted and not kept.
  [[nodiscard]] std::size_t unkept() const { return unkept_; }

  /// Sorted by place; problems of one place stay in the order they were found.
  [[nodiscard]] std::vector<Problem> sorted() const;

 private:
  void add(Problem problem);

  std::vector<Problem> list_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::size_t kept_warnings_ = 0;
  std::size_t unkept_ = 0;
};

/// What the machine or its owner can mend: "doing what: why". Caught once, in `main`.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What a Failure says: the words and, where there is something to do about it, the hint behind them.
std::string with_hint(const std::string& message, const std::string& hint);

/// The two parts of what a Failure says.
struct FailureText {
  std::string message;
  std::string hint;
};
FailureText without_hint(std::string_view what);

/// Where a problem is: "name:line:column".
std::string place_text(const Problem& problem, const Source& source);

/// The line of a problem and, below it, a caret under what is wrong; the control characters of both are shown as '?'.
std::string excerpt(const Problem& problem, const Source& source);

/// A problem as people read it: `name:line:column: error: message`, the line with a caret, and the hint.
/// `color` adds terminal colors.
std::string to_text(const Problem& problem, const Source& source, bool color = false);

}  // namespace placard
