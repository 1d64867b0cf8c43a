#include "io/report_rows.h"

#include <algorithm>
#include <filesystem>

#include "base/characters.h"

namespace placard {

namespace {

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

std::string to_row(const FileRow& file) {
  std::string path = std::filesystem::path(file.path).lexically_normal().generic_string();
  // Programs open the path, so only separators of rows and fields are replaced.
  std::replace_if(
      path.begin(), path.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, '?');
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
  for (std::size_t begin = 0, number = 1; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::vector<std::string_view> fields = fields_of(text.substr(begin, end - begin));
    begin = end + 1;
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
