#pragma once
// What is said to a person: problems on stderr.

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "io/annotation.h"
#include "io/report_rows.h"
#include "base/enum_names.h"

namespace placard {

/// How problems are said: to people, to programs, or to GitHub's runner, which shows them beside their lines.
enum class ReportFormat { text, json, github };

template <>
struct EnumNames<ReportFormat> {
  static constexpr std::array<std::string_view, 3> names{"text", "json", "github"};
};

/// Prints to stderr, in color where it is a terminal that takes it and NO_COLOR is not set, as annotations where GITHUB_ACTIONS
/// is 'true'; counts what it printed.
class Report {
 public:
  Report();
  /// Hands problems to `listener` instead.
  using Listener = std::function<void(const Source&, const Problem&)>;
  explicit Report(Listener listener) : listener_(std::move(listener)) {}

  /// Another form than the surroundings ask for. As JSON nothing is printed: findings() has what comes from then on.
  void use(ReportFormat format) { format_ = format; }
  [[nodiscard]] ReportFormat format() const { return format_; }
  /// From now on, each file and each problem is also a row on stdout.
  void print_rows() { has_rows_ = true; }

  /// All problems of a source, in the order of their places; says whether there was no error.
  bool show(const Source& source, const Problems& problems);
  /// One of them. A warning that many cards give rise to is printed for the first source that has it, and counted for the others.
  void show(const Source& source, const Problem& problem);
  /// Says of how many cards of other sources the warnings are true that were printed once; before the last words of a run.
  void report_repeated();
  /// A line of its own.
  void say(std::string_view line);
  /// "placard: error: …"
  void fail(std::string_view message);
  /// A file and what became of it, with `detail` after its path.
  void say_file(FileOutcome outcome, const std::string& path, std::string_view detail = {});
  /// The same as a row only.
  void note_file(FileOutcome outcome, const std::string& path);

  /// Shows a line that the next one takes the place of; nothing where the text is empty. For terminals only.
  void show_status(const std::string& text);
  [[nodiscard]] bool is_terminal() const { return is_terminal_; }

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  /// How many problems were found and not shown: there were too many.
  [[nodiscard]] std::size_t unshown() const { return unshown_; }
  /// What was not printed, as JSON is not; what was printed is not kept, for a stream has no end of it.
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

 private:
  /// A warning that was printed, and is not printed again.
  struct Repeated {
    std::string place;      // of the one that was printed
    std::size_t cards = 0;  // more of them, in other sources
  };
  void print_or_collect(const Source& source, const Problem& problem);
  void print_row(const std::string& row);
  bool has_annotation_left(Level level);
  enum class Printed { text, command };
  void print(Printed kind, const std::string& text);

  bool is_terminal_ = false;
  bool color_ = false;
  bool has_status_ = false;  // on the last line of the terminal
  bool has_rows_ = false;
  std::array<std::size_t, 2> annotations_{};  // that were printed, of each level
  Listener listener_;
  ReportFormat format_ = ReportFormat::text;
  std::string workspace_;
  std::vector<Finding> findings_;
  std::map<std::string, Repeated, std::less<>> repeated_;  // by the group of the warning
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::size_t unshown_ = 0;
};

}  // namespace placard
