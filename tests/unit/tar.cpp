#include "io/output_file.h"

#include "support/files.h"
#include "support/process.h"

using namespace placard;

TEST_CASE("tar: tar can read an archive, also with long names", "[io]") {
  const std::string long_name = std::string(180, 'n') + ".svg";
  const std::string large(70'000, 'x');
  std::string archive;
  append_tar_entry(archive, "a.svg", "<svg/>");
  append_tar_entry(archive, long_name, large);
  append_tar_entry(archive, "empty", "");
  archive += tar_end();
  CHECK(archive.size() % 512 == 0);
  const test::TemporaryFolder folder;
  test::write_file(folder / "it.tar", archive);
  const auto result = test::run({.command = {"/usr/bin/env", "tar", "xf", "it.tar"}, .folder = folder.path(), .input = {}});
  CAPTURE(result.err);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(test::read_file(folder / "a.svg") == "<svg/>");
  CHECK(test::read_file(folder / long_name) == large);
  CHECK(test::read_file(folder / "empty").empty());
}

TEST_CASE("tar: an entry has no owner and no time", "[io]") {
  std::string entry;
  append_tar_entry(entry, "a.svg", "<svg/>");
  CHECK(entry.substr(108, 28) == std::string("0000000\0"
                                             "0000000\0"
                                             "00000000006\0",
                                             28));                   // owner, group, size
  CHECK(entry.substr(136, 12) == std::string("00000000000\0", 12));  // time
  CHECK(entry.substr(257, 8) == std::string("ustar\0"
                                            "00",
                                            8));
}
