// The output of --report, the job summary and the annotations of a run.

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::vector<std::string> github{"GITHUB_ACTIONS=true"};
const std::vector<std::string> repository{"GITHUB_SERVER_URL=https://github.example", "GITHUB_REPOSITORY=a/b", "GITHUB_SHA=1234"};

const std::vector<std::string> render{"render", "cards.yaml", "--report"};
const std::vector<std::string> compare{"render", "cards.yaml", "--report", "--check"};

std::string summary(const Workspace& workspace, const std::string& rows, std::vector<std::string> options = {}) {
  workspace.write("report.tsv", rows);
  options.insert(options.begin(), {"summary", "report.tsv"});
  const Finished finished = workspace.call(options, repository);
  CHECK(finished.status == 0);
  return finished.out;
}

}  // namespace

TEST_CASE("reports: render --report prints a row for each picture and each problem", "[program]") {
  const Workspace workspace{{"cards.yaml", "- title: a\n- {title: b, mode: dark, subtitle: s}\n"}};
  const std::string warning =
      "warning\tcards.yaml:2:36\t'subtitle' is not shown by layout 'project'\tuse layout 'banner', 'hero' or 'social'\n";
  CHECK(workspace.call(compare).out == "missing\tcards/a-light.svg\nmissing\tcards/a-dark.svg\nmissing\tcards/b.svg\n" + warning);
  CHECK(workspace.call(render).out == "new\tcards/a-light.svg\nnew\tcards/a-dark.svg\nnew\tcards/b.svg\n" + warning);
  workspace.write("cards.yaml", "- title: a\n- {title: b, mode: dark}\n");
  CHECK(workspace.call(compare).out == "unchanged\tcards/a-light.svg\nunchanged\tcards/a-dark.svg\ndiffers\tcards/b.svg\n");
  CHECK(workspace.call(render).out == "unchanged\tcards/a-light.svg\nunchanged\tcards/a-dark.svg\nchanged\tcards/b.svg\n");
  workspace.write("cards.yaml", "title: a\n");
  CHECK(workspace.call(compare).out == "unchanged\tcards/a-light.svg\nunchanged\tcards/a-dark.svg\norphan\tcards/b.svg\n");
  CHECK(workspace.call({"render", "cards.yaml", "--report", "--tar", "cards.tar"}).out == "changed\tcards.tar\n");
  CHECK(has(workspace.call({"render", "none.yaml", "--report"}).out, "error\t\treading 'none.yaml': "));
}

TEST_CASE("reports: --quiet prints errors, warnings and differences only", "[program]") {
  const Workspace workspace{{"cards.yaml", "- {title: a, mode: dark, subtitle: s}\n- {title: b, mode: dark, tags: [a]}\n"},
                            {"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
  const auto call = [&workspace](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--quiet"});
    return workspace.call(std::move(arguments));
  };
  const std::string warning = call({"check", "cards.yaml"}).err;
  CHECK(warning.starts_with("cards.yaml:1:36: warning: 'subtitle' is not shown by layout 'project'\n"));
  CHECK_FALSE(has(warning, "2 cards"));
  CHECK(call({"render", "cards.yaml"}).err == warning);
  CHECK(call({"check", "cards.yaml"}).out.empty());
  CHECK(has(call({"check", "cards.yaml", "--contrast"}).out, "a-light: title"));
  CHECK(call({"check", "cards.yaml", "--format", "json"}).out == workspace.call({"check", "cards.yaml", "--format", "json"}).out);
  CHECK(call({"embed", "README.md", "cards.yaml", "--check"}).err == "differs README.md\n");
  CHECK(call({"embed", "README.md", "cards.yaml"}).err.empty());
  workspace.write("cards.yaml", "- {title: a, mode: dark}\n");
  const Finished differs = call({"render", "cards.yaml", "--check", "--report"});
  CHECK(differs.err == "differs cards/a.svg\n");
  CHECK(differs.out == "differs\tcards/a.svg\norphan\tcards/b.svg\n");
  CHECK(call({"badge", "build", "passing", "-o", "build.svg"}).err.empty());
  CHECK(has(call({"badge", "build", "passing", "-o", "none/build.svg", "--style", "none"}).err, "none"));
  CHECK(has(call({"render", "none.yaml"}).err, "reading 'none.yaml'"));
}

TEST_CASE("reports: embed --report prints a row for the README", "[program]") {
  const Workspace workspace{{"cards.yaml", "title: a\n"}, {"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
  CHECK(workspace.call({"render", "cards.yaml"}).status == 0);
  const Finished differs = workspace.call({"embed", "README.md", "cards.yaml", "--report", "--check"});
  CHECK(differs.status == 1);
  CHECK(differs.out == "differs\tREADME.md\n");
  CHECK(differs.err == "differs README.md\nrun 'placard embed' without --check to update it\n");
  CHECK(workspace.call({"embed", "./README.md", "cards.yaml", "--report"}).out == "changed\tREADME.md\n");
  CHECK(workspace.call({"embed", "README.md", "cards.yaml", "--report"}).out == "unchanged\tREADME.md\n");
  CHECK(workspace.call({"embed", "README.md", "cards.yaml", "--report", "--check"}).out == "unchanged\tREADME.md\n");
}

TEST_CASE("reports: --report cannot share stdout and fails if stdout cannot be written", "[program]") {
  const Workspace workspace{{"cards.yaml", "{title: a, mode: dark}\n"}, {"broken.yaml", "titel: a\n"}};
  CHECK(workspace.call({"render", "cards.yaml", "--report", "-o", "-"}).status == 2);
  CHECK(workspace.call({"render", "cards.yaml", "--report", "--tar", "-"}).status == 2);
  for (const std::string file : {"cards.yaml", "broken.yaml", "none.yaml"}) {
    const Finished finished = workspace.shell("exec \"$0\" render " + file + " --report >/dev/full");
    CAPTURE(file, finished.err);
    CHECK(finished.status == 3);
    CHECK(has(finished.err, "error: "));
  }
}

TEST_CASE("reports: ten annotations of each level are written, and further problems as text", "[program]") {
  const Workspace workspace;
  std::string card = "title: a\n";
  for (int i = 0; i < 12; ++i) card += "wrong" + std::to_string(i) + ": 1\n";
  workspace.write("cards.yaml", card);
  const Finished finished = workspace.call({"check", "cards.yaml"}, github);
  CHECK(count(finished.err, "::error file=cards.yaml,") == 10);
  CHECK_FALSE(has(finished.err, "::error file=cards.yaml,line=12,"));
  CHECK(has(finished.err, "\ncards.yaml:13:1: error: unknown key 'wrong11'"));
}

TEST_CASE("reports: the summary has files, pictures and problems, with links to committed files", "[program]") {
  const Workspace workspace;
  const std::string rows =
      "unchanged\tcards/a-light.svg\nunchanged\tcards/a-dark.svg\nnew\tcards/b c.png\nwarning\ta:1:1\t<odd>\t\n";
  const std::string text = summary(workspace, rows);
  CHECK(text.starts_with("### Cards\n\n1 of 3 files changed.\n"));
  CHECK(has(text, "<a href=\"https://github.example/a/b/blob/1234/cards/a-dark.svg\">cards/a-dark.svg</a>"));
  CHECK(has(text, "<span>cards/b c.png</span>"));
  CHECK(has(
      text,
      "<source media=\"(prefers-color-scheme: dark)\" srcset=\"https://github.example/a/b/blob/1234/cards/a-dark.svg?raw=true\">"
      "<img src=\"https://github.example/a/b/blob/1234/cards/a-light.svg?raw=true\" alt=\"a-light.svg\" align=\"top\"></picture>"));
  CHECK(count(text, "<img ") == 1);
  CHECK(has(text, "<li>a:1:1: warning: &lt;odd&gt;</li>"));
  const std::string committed = summary(workspace, rows, {"--commit", "5678"});
  CHECK(has(committed, " Committed as 5678."));
  CHECK(has(committed,
            "<img src=\"https://github.example/a/b/blob/5678/cards/b%20c.png?raw=true\" alt=\"b c.png\" align=\"top\">"));
}

TEST_CASE("reports: the headline of the summary has the result of the run", "[program]") {
  const Workspace workspace;
  CHECK(has(summary(workspace, "error\t\tno\t\n"), "**The cards could not be drawn"));
  CHECK(has(summary(workspace, "unchanged\ta\norphan\tb\n"), "All 1 files match the metadata.\n"));
  CHECK(has(summary(workspace, "unchanged\ta\nmissing\tb\ndiffers\tc\n"), "**2 of 3 files do not match the metadata.**"));
}

TEST_CASE("reports: the summary respects GitHub's size limit and rejects invalid reports", "[program]") {
  const Workspace workspace;
  std::string rows;
  for (int i = 0; i < 1000; ++i) rows += "unchanged\t" + std::string(1000, '<') + std::to_string(i) + ".svg\n";
  for (int i = 0; i < 1000; ++i) rows += "error\t\t" + std::string(5000, '<') + "\t\n";
  const std::string text = summary(workspace, rows);
  CHECK(text.size() < 1 << 20);
  CHECK(has(text, " more files\n"));
  CHECK(has(text, " more problems\n"));
  std::string few_rows;
  for (int i = 0; i < 205; ++i) few_rows += "unchanged\ta" + std::to_string(i) + ".svg\n";
  CHECK(has(summary(workspace, few_rows), "a199.svg</a>\n</td>\n</tr>\n</table>\n\n5 more files\n"));
  CHECK(workspace.call({"summary"}).status == 2);
  CHECK(workspace.call({"summary", "none.tsv"}).status == 1);
  workspace.write("cards.yaml", "title: a\n");
  CHECK(has(workspace.call({"summary", "cards.yaml"}).err, "line 1 is not a row of --report"));
}
