#include "cli/report.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "base/characters.h"

namespace placard {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_dumb_terminal() { return variable("TERM") == "dumb"; }

}  // namespace

Report::Report()
    : is_terminal_(::isatty(STDERR_FILENO) != 0), colour_(is_terminal_ && !is_dumb_terminal() && variable("NO_COLOR").empty()) {
  if (variable("GITHUB_ACTIONS") == "true") format_ = ReportFormat::github;
  workspace_ = variable("GITHUB_WORKSPACE");
}

bool Report::show(const Source& source, const Problems& problems) {
  for (const Problem& problem : problems.sorted()) {
    if (listener_) {
      listener_(source, problem);
      continue;
    }
    findings_.push_back(finding_of(problem, source));
    if (format_ == ReportFormat::text) print(Printed::text, to_text(problem, source, colour_));
    if (format_ == ReportFormat::github) print(Printed::command, annotation(findings_.back(), workspace_));
  }
  if (problems.unkept() > 0) say(source.name + ": " + std::to_string(problems.unkept()) + " more problems are not shown");
  unshown_ += problems.unkept();
  errors_ += problems.errors();
  return !problems.has_errors();
}

void Report::say(std::string_view line) {
  if (format_ != ReportFormat::json) print(Printed::text, for_terminal_line(line) + "\n");
}

void Report::fail(std::string_view message) {
  FailureText text = without_hint(message);
  Finding finding;
  finding.message = std::move(text.message);
  finding.hint = std::move(text.hint);
  if (format_ == ReportFormat::github) print(Printed::command, annotation(finding, workspace_));
  if (format_ == ReportFormat::text) {
    const std::string start = colour_ ? "placard: \033[1;31merror:\033[0m " : "placard: error: ";
    print(Printed::text, start + with_hint(for_terminal_line(finding.message), for_terminal_line(finding.hint)) + "\n");
  }
  findings_.push_back(std::move(finding));
  ++errors_;
}

void Report::show_status(const std::string& text) {
  if (!is_terminal_ || is_dumb_terminal() || format_ != ReportFormat::text || (text.empty() && !has_status_)) return;
  print(Printed::text, text);
  has_status_ = !text.empty();
}

// Whatever is no terminal may be a log that obeys commands.
void Report::print(Printed kind, const std::string& text) {
  const std::string whole = (has_status_ ? "\r\033[K" : "") + (is_terminal_ || kind == Printed::command ? text : neutral(text));
  has_status_ = false;
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

}  // namespace placard
