#include "io/report.h"

#include "base/diagnostics.h"
#include "support/text.h"

using namespace placard;

namespace {

ReportRows rows_of(std::string_view text) {
  ReportRows rows;
  read_rows(text, "report", rows);
  return rows;
}

}  // namespace

TEST_CASE("report rows: the row of a file has the outcome and the normalized path", "[io]") {
  CHECK(to_row(FileRow{FileOutcome::created, "./cards//a.svg"}) == "new\tcards/a.svg\n");
  CHECK(to_row(FileRow{FileOutcome::differs, "a\tb\nc"}) == "differs\ta?b?c\n");
  CHECK(to_row(FileRow{FileOutcome::orphan, "##[x]/\xC3\xB6\xFF.svg"}) == "orphan\t##[x]/\xC3\xB6\xFF.svg\n");
}

TEST_CASE("report rows: the row of a problem has level, position, message and hint", "[io]") {
  const Source source{"a.yaml", "titel: a\n"};
  CHECK(to_row(finding_of({Level::warning, {0, 5}, "odd\tkey", "did you mean\n'title'?"}, source)) ==
        "warning\ta.yaml:1:1\todd key\tdid you mean?'title'?\n");
  Finding failure;
  failure.message = "no";
  CHECK(to_row(failure) == "error\t\tno\t\n");
}

TEST_CASE("report rows: written rows can be read", "[io]") {
  CHECK(rows_of("").files.empty());
  const ReportRows rows = rows_of("new\ta.svg\nerror\ta.yaml:1:1\tbad\tfix it\nunchanged\tb\nwarning\t\todd\t");
  REQUIRE(rows.files.size() == 2);
  CHECK(rows.files[0].outcome == FileOutcome::created);
  CHECK(rows.files[0].path == "a.svg");
  CHECK(rows.files[1].outcome == FileOutcome::unchanged);
  CHECK(rows.problems == std::vector<std::string>{"a.yaml:1:1: error: bad (fix it)", "warning: odd"});
}

TEST_CASE("report rows: a line that is not a row is an error", "[io]") {
  for (const char* text : {"x", "new", "new\ta\tb", "new\ta\n\nnew\tb", "error\ta", "old\ta"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(rows_of(text), Failure);
  }
}

namespace {

Finding finding(std::string message) {
  Finding result;
  result.message = std::move(message);
  return result;
}

}  // namespace

TEST_CASE("annotation: has the file and the columns of the first line, and no file without a position", "[io]") {
  const Source source{"docs/a.yaml", "title: a\nsummry: b\n"};
  const Finding found = finding_of({Level::warning, {9, 15}, "unknown key 'summry'", "did you mean 'summary'?"}, source);
  CHECK(annotation(found, "") ==
        "::warning file=docs/a.yaml,line=2,col=1,endLine=2,endColumn=7,title=placard::"
        "docs/a.yaml:2:1: unknown key 'summry'%0Ahint: did you mean 'summary'?\n");
  CHECK(annotation(finding("reading 'a': no"), "") == "::error title=placard::reading 'a': no\n");
  const Finding two_lines = finding_of({Level::error, {6, 14}, "x", ""}, {"a.yaml", "tags: [a,\n  b]\n"});
  CHECK(two_lines.end.line == 1);
  CHECK(two_lines.end.column == 10);
}

TEST_CASE("annotation: characters with a meaning in annotations are escaped", "[io]") {
  const Source source{"a:b,c%.yaml", "x"};
  const std::string text = annotation(finding_of({Level::error, {0, 1}, "50%\r\n::error::boo", ""}, source), "");
  CHECK(text.starts_with("::error file=a%3Ab%2Cc%25.yaml,line=1,"));
  CHECK_FALSE(test::has(text, "50%25?%0A: :error: :boo"));
  CHECK(test::has(text, "50%25?%0A: :error::boo"));
  CHECK(text.find('\n') == text.size() - 1);
  CHECK_FALSE(test::has(text, "\r"));
}

TEST_CASE("annotation: paths are relative to the repository", "[io]") {
  const Finding found = finding_of({Level::error, {0, 1}, "x", ""}, {"/home/me/repo/docs/a.yaml", "x"});
  CHECK(test::has(annotation(found, "/home/me/repo"), "file=docs/a.yaml,"));
  CHECK(test::has(annotation(found, "/elsewhere"), "file=/home/me/repo/docs/a.yaml,"));
}

TEST_CASE("annotation: neutral() breaks workflow commands and does not change other text", "[io]") {
  CHECK(neutral("::error::x") == ": :error::x");
  CHECK(neutral("  \t::error::x") == "  \t: :error::x");
  CHECK(neutral("\xC2\xA0::error::x") == "\xC2\xA0: :error::x");
  CHECK(neutral("a\n::stop-commands::x") == "a\n: :stop-commands::x");
  CHECK(neutral("a\r::error::x") == "a?::error::x");
  CHECK(neutral("a ##[error]x") == "a ## [error]x");
  CHECK(neutral("##[group]##[x]") == "## [group]## [x]");
  CHECK(neutral(":::x") == ": ::x");
  CHECK(neutral("std::vector # [a] ## b") == "std::vector # [a] ## b");
  CHECK(neutral("a: b\n  c: d\n") == "a: b\n  c: d\n");
}
