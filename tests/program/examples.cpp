// The pictures and READMEs of examples/ are what their commands draw. Only where the fonts are the reference's.

#include <map>

#include <catch2/catch_test_macros.hpp>

#include "support/files.h"
#include "support/process.h"

using namespace placard;

namespace {

std::map<std::string, std::string> contents_of(const test::fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : test::fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) contents[entry.path().lexically_relative(folder).string()] = test::read_file(entry.path());
  }
  return contents;
}

bool has_reference_fonts() {
  const std::string reference = test::read_file(std::string(PLACARD_SOURCE_FOLDER) + "/tests/golden/fonts-fingerprint.txt");
  const std::string version = test::run({.command = {PLACARD_PROGRAM, "--version"}, .folder = {}, .input = {}}).out;
  return version.find(reference.substr(0, reference.find('\n'))) != std::string::npos;
}

}  // namespace

TEST_CASE("examples: the examples are what their commands draw", "[program]") {
  if (!has_reference_fonts()) SKIP("not compared: the fonts here are not the reference's");
  const test::fs::path source = PLACARD_SOURCE_FOLDER;
  const test::TemporaryFolder copy;
  test::fs::copy(source / "examples", copy.path() / "examples", test::fs::copy_options::recursive);
  test::fs::copy(source / "data", copy.path() / "data", test::fs::copy_options::recursive);
  const std::string path = "PATH=" + test::fs::path(PLACARD_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
  std::size_t count = 0;
  for (const auto& example : test::fs::directory_iterator(copy.path() / "examples")) {
    if (!test::fs::exists(example.path() / "draw")) continue;
    // Drawn anew, not only compared: what is left over from an older command shows as well.
    for (const auto& entry : test::fs::directory_iterator(example.path())) {
      if (entry.is_directory()) test::fs::remove_all(entry.path());
    }
    const auto result = test::run({.command = {"./draw"}, .folder = example.path(), .input = {}, .variables = {path}});
    CAPTURE(example.path().filename().string(), result.err);
    CHECK(result.status == 0);
    ++count;
  }
  CHECK(count >= 5);
  CHECK(contents_of(copy.path() / "examples") == contents_of(source / "examples"));
}
