// The pictures and READMEs of examples/ are the output of their commands. Compared only with the reference fonts.

#include "support/reference_fonts.h"

using namespace placard::test;

TEST_CASE("examples: the files in examples/ are up to date", "[program]") {
  if (!has_reference_fonts()) SKIP("not compared: the fonts are not those of the reference");
  const fs::path source = PLACARD_SOURCE_FOLDER;
  const TemporaryFolder copy;
  fs::copy(source / "examples", copy.path() / "examples", fs::copy_options::recursive);
  fs::copy(source / "data", copy.path() / "data", fs::copy_options::recursive);
  const std::string path = "PATH=" + fs::path(PLACARD_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
  std::size_t count = 0;
  for (const auto& example : fs::directory_iterator(copy.path() / "examples")) {
    if (!fs::exists(example.path() / "draw")) continue;
    // Old pictures are removed first, so that files that no command writes any more are found.
    for (const auto& entry : fs::directory_iterator(example.path())) {
      if (entry.is_directory()) fs::remove_all(entry.path());
    }
    const auto result = run({.command = {"./draw"}, .folder = example.path(), .input = {}, .variables = {path}});
    CAPTURE(example.path().filename().string(), result.err);
    CHECK(result.status == 0);
    ++count;
  }
  CHECK(count >= 8);
  CHECK(contents_of(copy.path() / "examples") == contents_of(source / "examples"));
}
