#include "io/report.h"

using namespace placard;

namespace {

const Source source{"card.yaml", "title: a\n"};

// A warning, and more errors than are kept of a file.
Problems many_problems() {
  Problems problems;
  problems.warning({0, 1}, "a warning");
  for (std::size_t i = 0; i < limits.problems.value + 50; ++i) problems.error({0, 1}, "error " + std::to_string(i));
  return problems;
}

void check_counts(const Report& report) {
  CHECK(report.errors() == limits.problems.value + 52);
  CHECK(report.warnings() == 2);
  CHECK(report.unshown() == 50);
}

}  // namespace

TEST_CASE("report: counts shown and hidden problems, and keeps findings for JSON only", "[io]") {
  for (const ReportFormat format : {ReportFormat::json, ReportFormat::text, ReportFormat::github}) {
    Report report;
    report.use(format);
    CHECK_FALSE(report.show(source, many_problems()));
    report.show(source, {Level::warning, {0, 1}, "one more", {}});
    report.show(source, {Level::error, {0, 1}, "one more", {}});
    report.fail("reading a file: why");
    check_counts(report);
    CHECK(report.findings().size() == (format == ReportFormat::json ? limits.problems.value + 4 : 0));
  }
}
