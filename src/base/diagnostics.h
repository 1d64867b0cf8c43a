#pragma once
// Problems in files that users write, and failures of the system.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/source.h"

namespace placard {

/// How a command ends, as a retry policy reads it: only after `machine` can the same command succeed later. The highest wins.
enum class ExitStatus { success, wrong_input, wrong_use, machine };

/// Severity of a problem: after an error nothing is drawn.
enum class Level { warning, error };

/// A problem that the author of a file can fix: place, message and hint.
struct Problem {
  Level level = Level::error;
  Span span;
  std::string message;    ///< lower case, no full stop, the user's text in single quotes
  std::string hint;       ///< may be empty
  std::string group{};    ///< key of a warning that many cards share: only the first of a group is shown; else empty
  std::size_t cards = 1;  ///< number of cards that have this problem
  ExitStatus status = ExitStatus::wrong_input;  ///< of an error
};

/// The problems of one source. A problem that is reported twice for the same place counts once.
/// At most limits.problems errors and as many warnings are kept; further ones are only counted. Messages and hints are
/// shortened to 400 characters.
class Problems {
 public:
  void error(Span span, std::string message, std::string hint = {}, ExitStatus status = ExitStatus::wrong_input);
  void warning(Span span, std::string message, std::string hint = {});
  /// A warning that several cards of a file may share: the first of its group is kept, with the number of cards.
  void shared_warning(std::string group, Span span, std::string message, std::string hint = {});

  /// Adds the problems of another reader or another card of the same source.
  void add(const Problems& others);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  /// The exit status that the errors call for.
  [[nodiscard]] ExitStatus status() const { return status_; }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  /// Whether further errors are only counted, so that callers can skip computing hints.
  [[nodiscard]] bool is_full() const { return errors_ >= limits.problems.value; }
  /// The number of problems that were counted but not kept.
  [[nodiscard]] std::size_t unkept() const { return errors_ + warnings_ - list_.size(); }

  /// The problems by place; those of one place keep the order in which they were found.
  [[nodiscard]] std::vector<Problem> sorted() const;

 private:
  void add(Problem problem);

  std::vector<Problem> list_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  ExitStatus status_ = ExitStatus::success;
};

/// An error without a place in a file: "doing what: why". Caught in `main`.
struct Failure : std::runtime_error {
  explicit Failure(const std::string& what, ExitStatus cause = ExitStatus::wrong_input)
      : std::runtime_error(what), status(cause) {}

  ExitStatus status;
};

/// Whether the machine is the cause of an errno (disk, memory, permissions), not a wrong path.
ExitStatus status_of_errno(int code);

/// Joins a message and an optional hint into the text of a Failure.
std::string with_hint(const std::string& message, const std::string& hint);

/// The message and the hint of a Failure.
struct FailureText {
  std::string message;
  std::string hint;
};
FailureText without_hint(std::string_view what);

/// The place of a problem: "name:line:column".
std::string place_text(const Problem& problem, const Source& source);

/// The line of a problem with a caret and tildes below the span; control characters are shown as '?'. `mark` and `reset` are
/// ANSI escape codes around the caret and the tildes.
std::string excerpt(const Problem& problem, const Source& source, std::string_view mark = {}, std::string_view reset = {});

/// A problem for the terminal: `name:line:column: error: message`, the line with a caret, and the hint.
/// `color` adds ANSI escape codes.
std::string to_text(const Problem& problem, const Source& source, bool color = false);

}  // namespace placard
