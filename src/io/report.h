#pragma once
// Messages on stderr, and what other programs read: the rows that --report prints, one per file and per problem, and annotations,
// which are workflow commands of GitHub Actions. Its runner reads every line that a step prints.

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "io/output_file.h"

namespace placard {

/// A problem with line and column, or a failure without a place.
struct Finding {
  Level level = Level::error;
  std::string file;  ///< empty if there is no place
  Place begin;
  Place end;  ///< on the same line
  std::string message;
  std::string hint;
};

/// A problem of a source as a finding.
Finding finding_of(const Problem& problem, const Source& source);

/// The workflow command that annotates a line: "::error file=…,line=…::…". Paths are relative to `workspace`, the folder of
/// the checked-out repository, unless it is empty.
std::string annotation(const Finding& finding, const std::string& workspace);

/// Inserts a space into all text that the runner would execute as a workflow command: "::x::" at the start of a line and
/// "##[x]" anywhere.
std::string neutral(std::string_view text);

/// A file and its outcome.
struct FileRow {
  FileOutcome outcome = FileOutcome::unchanged;
  std::string path;
};

/// "OUTCOME<tab>PATH\n". The path is normalized; its control characters become '?', so that a row is one line.
std::string to_row(const FileRow& file);

/// "error<tab>FILE:LINE:COLUMN<tab>MESSAGE<tab>HINT\n", or "warning…"; place and hint may be empty.
std::string to_row(const Finding& finding);

/// The parsed rows of one or more reports.
struct ReportRows {
  std::vector<FileRow> files;
  std::vector<std::string> problems;  ///< "FILE:LINE:COLUMN: error: MESSAGE (HINT)"
};

/// Parses the rows of `text`, the contents of the file `name`. Throws Failure if a line is not a row.
void read_rows(std::string_view text, const std::string& name, ReportRows& rows);

/// Format of problems: text for people, JSON for programs, or annotations for GitHub Actions.
enum class ReportFormat { text, json, github };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<ReportFormat>{"text", "json", "github"};

/// Prints to stderr and counts problems. Uses color on terminals unless NO_COLOR is set, and annotations if GITHUB_ACTIONS
/// is 'true'.
class Report {
 public:
  Report();
  /// Passes problems to `listener` instead of printing them.
  using Listener = std::function<void(const Source&, const Problem&)>;
  explicit Report(Listener listener) : listener_(std::move(listener)) {}

  /// Overrides the format. With JSON nothing is printed: findings() collects the problems.
  void use(ReportFormat format) { format_ = format; }
  [[nodiscard]] ReportFormat format() const { return format_; }
  /// Prints problems only: no list of files, no summary.
  void be_quiet() { is_quiet_ = true; }
  /// Also prints each file and each problem as a row on stdout.
  void print_rows() { has_rows_ = true; }

  /// Shows all problems of a source by place; returns whether there is no error.
  bool show(const Source& source, const Problems& problems);
  /// Shows one problem. A warning with a group is printed for the first source that has it, and counted for the others.
  void show(const Source& source, const Problem& problem);
  /// Prints how many further cards the shared warnings apply to; call before the summary of a run.
  void report_repeated();
  /// Prints a line, unless quiet.
  void say(std::string_view line);
  /// Prints "placard: error: …" and counts an error.
  void fail(std::string_view message, ExitStatus status = ExitStatus::wrong_input);
  /// Prints the outcome of a file, with `detail` after its path. When quiet, prints only files that need attention.
  void say_file(FileOutcome outcome, const std::string& path, std::string_view detail = {});
  /// The same, but only as a row.
  void note_file(FileOutcome outcome, const std::string& path);

  /// Shows a status line that the next output replaces; an empty text removes it. Only on terminals.
  void show_status(const std::string& text);
  [[nodiscard]] bool is_terminal() const { return is_terminal_; }

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  /// The exit status that the errors call for.
  [[nodiscard]] ExitStatus status() const { return status_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  /// The number of problems that were not shown because there were too many.
  [[nodiscard]] std::size_t unshown() const { return unshown_; }
  /// The problems in JSON format; printed problems are not kept, so that memory stays bounded.
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

 private:
  /// A shared warning that was printed once.
  struct Repeated {
    std::string place;      // of the printed one
    std::size_t cards = 0;  // further cards in other sources
  };
  void print_or_collect(const Source& source, const Problem& problem);
  void print_row(const std::string& row);
  void print_line(std::string_view line);
  bool has_annotation_left(Level level);
  enum class Printed { text, command };
  void print(Printed kind, const std::string& text);

  bool is_terminal_ = false;
  bool color_ = false;
  bool has_status_ = false;  // a status line is shown
  bool has_rows_ = false;
  bool is_quiet_ = false;
  std::array<std::size_t, 2> annotations_{};  // printed annotations per level
  Listener listener_;
  ReportFormat format_ = ReportFormat::text;
  std::string workspace_;
  std::vector<Finding> findings_;
  std::map<std::string, Repeated, std::less<>> repeated_;  // by warning group
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::size_t unshown_ = 0;
  ExitStatus status_ = ExitStatus::success;
};

}  // namespace placard
