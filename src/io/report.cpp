#include "io/report.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "base/characters.h"
#include "io/files.h"

namespace placard {

namespace {

constexpr std::size_t max_annotations = 10;  // per level: GitHub shows at most 10 per step

bool is_dumb_terminal() { return environment_variable("TERM") == "dumb"; }

}  // namespace

Report::Report()
    : is_terminal_(::isatty(STDERR_FILENO) != 0),
      color_(is_terminal_ && !is_dumb_terminal() && environment_variable("NO_COLOR").empty()) {
  if (environment_variable("GITHUB_ACTIONS") == "true") format_ = ReportFormat::github;
  workspace_ = environment_variable("GITHUB_WORKSPACE");
}

bool Report::show(const Source& source, const Problems& problems) {
  for (const Problem& problem : problems.sorted()) print_or_collect(source, problem);
  if (problems.unkept() > 0) print_line(source.name + ": " + std::to_string(problems.unkept()) + " more problems not shown");
  unshown_ += problems.unkept();
  errors_ += problems.errors();
  status_ = std::max(status_, problems.status());
  warnings_ += problems.warnings();
  return !problems.has_errors();
}

void Report::show(const Source& source, const Problem& problem) {
  print_or_collect(source, problem);
  ++(problem.level == Level::error ? errors_ : warnings_);
  if (problem.level == Level::error) status_ = std::max(status_, problem.status);
}

void Report::print_or_collect(const Source& source, const Problem& problem) {
  if (listener_) return listener_(source, problem);
  if (format_ == ReportFormat::json) return findings_.push_back(finding_of(problem, source));
  if (!problem.group.empty()) {
    const auto [known, is_new] = repeated_.try_emplace(problem.group, Repeated{place_text(problem, source)});
    if (!is_new) known->second.cards += problem.cards;
    if (!is_new) return;
  }
  if (has_annotation_left(problem.level)) {
    print(Printed::command, annotation(finding_of(problem, source), workspace_));
  } else {
    print(Printed::text, to_text(problem, source, color_));
  }
  if (has_rows_) print_row(to_row(finding_of(problem, source)));
}

// After a failed write no more rows are printed, because the failure itself would be printed as a row.
void Report::print_row(const std::string& row) {
  if (!std::exchange(has_rows_, false)) return;
  print_stdout(row);
  has_rows_ = true;
}

void Report::note_file(FileOutcome outcome, const std::string& path) {
  if (has_rows_) print_row(to_row(FileRow{outcome, path}));
}

void Report::say_file(FileOutcome outcome, const std::string& path, std::string_view detail) {
  const bool is_written = outcome == FileOutcome::created || outcome == FileOutcome::changed;
  const std::string line = (is_written ? "wrote " : std::string(name_of(outcome)) + " ") + path + std::string(detail);
  is_written || outcome == FileOutcome::unchanged || outcome == FileOutcome::orphan ? say(line) : print_line(line);
  note_file(outcome, path);
}

// Further problems are printed as text, so that the log shows them.
bool Report::has_annotation_left(Level level) {
  return format_ == ReportFormat::github && annotations_.at(static_cast<std::size_t>(level))++ < max_annotations;
}

void Report::report_repeated() {
  for (auto& [group, repeated] : repeated_) {
    const std::size_t cards = std::exchange(repeated.cards, 0);
    if (cards > 0)
      print_line(repeated.place + ": this warning also applies to " + std::to_string(cards) +
                 (cards == 1 ? " more card" : " more cards"));
  }
}

void Report::say(std::string_view line) {
  if (!is_quiet_) print_line(line);
}

void Report::print_line(std::string_view line) {
  if (format_ != ReportFormat::json) print(Printed::text, for_terminal_line(line) + "\n");
}

void Report::fail(std::string_view message, ExitStatus status) {
  FailureText text = without_hint(message);
  Finding finding;
  finding.message = std::move(text.message);
  finding.hint = std::move(text.hint);
  try {
    print_row(to_row(finding));
  } catch (const Failure& failure) {
    status = std::max(status, failure.status);  // the message is printed to stderr anyway
  }
  if (has_annotation_left(finding.level)) {
    print(Printed::command, annotation(finding, workspace_));
  } else if (format_ != ReportFormat::json) {
    const std::string start = color_ ? "placard: \033[1;31merror:\033[0m " : "placard: error: ";
    print(Printed::text, start + with_hint(for_terminal_line(finding.message), for_terminal_line(finding.hint)) + "\n");
  }
  if (format_ == ReportFormat::json) findings_.push_back(std::move(finding));
  ++errors_;
  status_ = std::max(status_, status);
}

void Report::show_status(const std::string& text) {
  if (!is_terminal_ || is_quiet_ || is_dumb_terminal() || format_ != ReportFormat::text || (text.empty() && !has_status_)) return;
  print(Printed::text, text);
  has_status_ = !text.empty();
}

// Any output that is not a terminal may be a log of GitHub Actions, which executes workflow commands.
void Report::print(Printed kind, const std::string& text) {
  const std::string whole = (has_status_ ? "\r\033[K" : "") + (is_terminal_ || kind == Printed::command ? text : neutral(text));
  has_status_ = false;
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

}  // namespace placard
