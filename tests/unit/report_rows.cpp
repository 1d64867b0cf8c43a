#include "io/report_rows.h"

#include "base/diagnostics.h"

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
