#include "drawing/target.h"

#include "base/diagnostics.h"
#include "drawing/variants.h"
#include "support/files.h"

using namespace placard;

namespace {

using Kind = Target::Kind;

void write_two(const Target& target, bool only_compares = false) {
  Report report([](const Source&, const Problem&) {});
  report.use(ReportFormat::json);  // prints nothing
  PictureWriter writer(target, only_compares, report, {"output", 10, "bytes", {}});
  writer.write("first.svg", "12345");
  writer.write("second.svg", "67890");
  CHECK_THROWS_AS(writer.write("third.svg", "1"), Failure);
}

}  // namespace

TEST_CASE("target: every target has the limit of bytes of a run", "[drawing]") {
  const test::TemporaryFolder folder;
  const auto path = [&](const char* name) { return (folder / name).string(); };
  write_two({Kind::folder, path("cards")});
  CHECK(test::files_below(folder / "cards") == std::vector<std::string>{"first.svg", "second.svg"});
  write_two({Kind::file, path("card.svg")});
  CHECK(test::read_file(folder / "card.svg") == "67890");
  write_two({Kind::archive, path("cards.tar")});
  CHECK_FALSE(test::fs::exists(folder / "cards.tar"));
  write_two({Kind::standard, "-"});
  write_two({Kind::folder, path("cards")}, true);
}

TEST_CASE("target: a new folder cannot have the name of an archive, but an existing one can", "[drawing]") {
  const test::TemporaryFolder folder;
  RenderOptions options;
  for (const char* name : {"cards.tar", "cards.zip", "cards.TGZ"}) {
    options.output = (folder / name).string();
    CHECK_THROWS_AS(read_target(options), Failure);
  }
  options.output = (folder / "cards.v1").string();
  CHECK(read_target(options).kind == Kind::folder);
  test::fs::create_directory(folder / "cards.tar");
  options.output = (folder / "cards.tar").string();
  CHECK(read_target(options).kind == Kind::folder);
}

TEST_CASE("names: a duplicate name is an error at its card, ignoring case", "[drawing]") {
  PictureNames names;
  Problems problems;
  CHECK(names.add("card-1", {0, 1}, problems));
  CHECK(names.add("card-2", {0, 1}, problems));
  CHECK(problems.empty());
  CHECK_FALSE(names.add("CARD-1", {7, 9}, problems));
  REQUIRE(problems.errors() == 1);
  const Problem problem = problems.sorted().front();
  CHECK(problem.span.begin == 7);
  CHECK(problem.message == "the picture 'CARD-1' would be written twice");
}

TEST_CASE("names: a hundred thousand different names are not duplicates", "[drawing]") {
  PictureNames names;
  Problems problems;
  for (int i = 0; i < 100'000; ++i) names.add("card-" + std::to_string(i) + "-light", {}, problems);
  CHECK(problems.empty());
  CHECK_FALSE(names.add("card-4711-light", {}, problems));
}
