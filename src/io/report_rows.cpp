#include "io/report.h"

#include <algorithm>
#include <filesystem>

#include "base/characters.h"
#include "base/split.h"

namespace placard {

namespace {

std::string escaped(std::string_view text, bool is_property) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '%': result += "%25"; break;
      case '\r': result += "%0D"; break;
      case '\n': result += "%0A"; break;
      case ':': result += is_property ? "%3A" : ":"; break;
      case ',': result += is_property ? "%2C" : ","; break;
      default: result += c;
    }
  }
  return result;
}

// GitHub expects paths relative to the repository.
std::string path_in(const std::string& workspace, const std::string& file) {
  namespace fs = std::filesystem;
  if (workspace.empty()) return file;
  std::error_code error;
  const fs::path path = fs::weakly_canonical(fs::absolute(file, error), error);
  const fs::path folder = fs::weakly_canonical(workspace, error);
  const std::string inside = path.lexically_relative(folder).generic_string();
  return error || inside.empty() || inside.starts_with("..") ? file : inside;
}

// The runner trims Unicode white space, so only visible ASCII counts as visible.
bool is_visible(char c) { return c > 0x20 && c < 0x7F; }

// Splits a row at its tabs.
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t tab = 0; tab != std::string_view::npos; line.remove_prefix(std::min(line.size(), tab + 1))) {
    tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
  }
  return fields;
}

std::string problem_text(const std::vector<std::string_view>& fields) {
  std::string text(fields[1]);
  if (!text.empty()) text += ": ";
  text.append(fields[0]).append(": ").append(fields[2]);
  if (!fields[3].empty()) text.append(" (").append(fields[3]).append(")");
  return text;
}

}  // namespace

Finding finding_of(const Problem& problem, const Source& source) {
  const std::size_t begin = std::min(problem.span.begin, source.text.size());
  const std::string_view line = line_at(source.text, begin);
  const auto line_end = static_cast<std::size_t>(line.data() - source.text.data()) + line.size();
  const std::size_t end = std::max(begin, std::min(problem.span.end, line_end));
  return {problem.level, source.name, place_of(source.text, begin), place_of(source.text, end), problem.message, problem.hint};
}

std::string annotation(const Finding& finding, const std::string& workspace) {
  std::string text = finding.level == Level::error ? "::error " : "::warning ";
  std::string message = for_terminal(finding.message);
  if (!finding.file.empty()) {
    const auto number = [](std::size_t value) { return std::to_string(value); };
    const std::string at = number(finding.begin.line) + ":" + number(finding.begin.column);
    if (finding.file != "stdin") text += "file=" + escaped(neutral(for_terminal(path_in(workspace, finding.file))), true) + ",";
    text += "line=" + number(finding.begin.line) + ",col=" + number(finding.begin.column) +
            ",endLine=" + number(finding.end.line) + ",endColumn=" + number(finding.end.column) + ",";
    message = for_terminal(finding.file) + ":" + at + ": " + message;  // the log does not show the properties
  }
  if (!finding.hint.empty()) message += "\nhint: " + for_terminal(finding.hint);
  return text + "title=placard::" + escaped(neutral(message), false) + "\n";
}

std::string neutral(std::string_view text) {
  std::string result;
  bool at_beginning = true;  // no visible character in this line so far
  for (const char c : text) {
    const bool opens_old = c == '[' && result.ends_with("##");
    const bool opens_new = c == ':' && result.ends_with(':') && at_beginning;
    if (opens_old || opens_new) result += ' ';
    result += c == '\r' ? '?' : c;
    if (c == '\n') at_beginning = true;
    if (is_visible(c) && (c != ':' || opens_new)) at_beginning = false;
  }
  return result;
}

std::string to_row(const FileRow& file) {
  std::string path = std::filesystem::path(file.path).lexically_normal().generic_string();
  // Programs open the path, so only separators of rows and fields are replaced.
  std::ranges::replace_if(
      path, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, '?');
  return std::string(name_of(file.outcome)) + "\t" + path + "\n";
}

std::string to_row(const Finding& finding) {
  std::string place;
  if (!finding.file.empty())
    place = finding.file + ":" + std::to_string(finding.begin.line) + ":" + std::to_string(finding.begin.column);
  std::string row = finding.level == Level::error ? "error" : "warning";
  for (const std::string& field : {place, finding.message, finding.hint}) row += "\t" + for_terminal_line(field);
  return row + "\n";
}

void read_rows(std::string_view text, const std::string& name, ReportRows& rows) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::vector<std::string_view> fields = fields_of(take_line(text));
    const auto outcome = from_name<FileOutcome>(fields[0]);
    if (outcome && fields.size() == 2) {
      rows.files.push_back({*outcome, std::string(fields[1])});
    } else if ((fields[0] == "error" || fields[0] == "warning") && fields.size() == 4) {
      rows.problems.push_back(problem_text(fields));
    } else {
      throw Failure("reading '" + name + "': line " + std::to_string(number) + " is not a row of --report");
    }
  }
}

}  // namespace placard
