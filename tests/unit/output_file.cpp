#include "io/output_file.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include <chrono>
#include <thread>

#include "base/diagnostics.h"
#include "support/files.h"
#include "support/text.h"
#include "support/process.h"

using namespace placard;
using placard::test::read_file;
using placard::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

struct stat status_of(const fs::path& path) {
  struct stat info {};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  return info;
}

std::string reason(const std::string& path, const std::string& bytes) {
  try {
    write_file(path, bytes, "", FinalLink::replace);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "no failure";
}

}  // namespace

TEST_CASE("output file: a file is created with the folders above it", "[io]") {
  const TemporaryFolder folder;
  const std::string path = folder / "a/b/card.svg";
  CHECK(write_file(path, "new", "", FinalLink::replace) == FileOutcome::created);
  CHECK(read_file(path) == "new");
  CHECK(test::files_below(folder.path()) == std::vector<std::string>{"a/b/card.svg"});
}

TEST_CASE("output file: a file with the same bytes is not written", "[io]") {
  const TemporaryFolder folder;
  const std::string path = folder / "card.svg";
  test::write_file(path, "bytes");
  fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(48));
  const struct stat before = status_of(path);
  CHECK(write_file(path, "bytes", "", FinalLink::replace) == FileOutcome::unchanged);
  CHECK(status_of(path).st_ino == before.st_ino);
  CHECK(status_of(path).st_mtim.tv_sec == before.st_mtim.tv_sec);
  CHECK(status_of(path).st_mtim.tv_nsec == before.st_mtim.tv_nsec);
}

TEST_CASE("output file: a file with other bytes is replaced, also of the same length", "[io]") {
  const TemporaryFolder folder;
  const std::string path = folder / "card.svg";
  test::write_file(path, "old");
  const ino_t before = status_of(path).st_ino;
  CHECK(write_file(path, "new", "", FinalLink::replace) == FileOutcome::changed);
  CHECK(read_file(path) == "new");
  CHECK(status_of(path).st_ino != before);  // a rename: a reader never sees half of the file
  CHECK(write_file(path, "newer", "", FinalLink::replace) == FileOutcome::changed);
  CHECK(write_file(path, "", "", FinalLink::replace) == FileOutcome::changed);
  CHECK(test::files_below(folder.path()).size() == 1);
}

TEST_CASE("output file: a file that cannot be written is reported with the reason, and no other file is left", "[io]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "card.svg");
  CHECK(reason(folder / "card.svg", "x") == "writing '" + (folder / "card.svg").string() + "': it is a folder, not a file");
  test::write_file(folder / "file", "");
  CHECK(test::has(reason(folder / "file/card.svg", "x"), "Not a directory"));
  CHECK(test::has(reason(folder / std::string(300, 'x'), "x"), "File name too long"));
  CHECK(test::files_below(folder.path()) == std::vector<std::string>{"file"});
}

TEST_CASE("output file: the old file stays until commit(), which keeps its mode", "[io]") {
  for (const Temporary kind : {Temporary::unnamed, Temporary::named}) {
    const TemporaryFolder folder;
    const std::string path = folder / "cards.tar";
    test::write_file(path, "old");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    {
      OutputFile lost(find_output_place(path, "", FinalLink::follow), kind);
      lost.write("lost");
    }
    CHECK(test::files_below(folder.path()) == std::vector<std::string>{"cards.tar"});
    OutputFile file(find_output_place(path, "", FinalLink::follow), kind);
    file.write("new ");
    file.write("bytes");
    CHECK(read_file(path) == "old");
    CHECK(test::files_below(folder.path()).size() == (kind == Temporary::named ? 2 : 1));
    file.commit();
    CHECK(read_file(path) == "new bytes");
    CHECK((status_of(path).st_mode & 0777) == 0640);
    CHECK(test::files_below(folder.path()) == std::vector<std::string>{"cards.tar"});
  }
}

TEST_CASE("output file: a link that the user named is followed, and a link that data named is replaced", "[io]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "real");
  test::write_file(folder / "real/card.svg", "old");
  fs::create_symlink("real/card.svg", folder / "one.svg");
  fs::create_symlink("one.svg", folder / "two.svg");
  CHECK(write_file(folder / "two.svg", "new", "", FinalLink::follow) == FileOutcome::changed);
  CHECK(read_file(folder / "real/card.svg") == "new");
  CHECK(fs::is_symlink(folder / "one.svg"));
  CHECK(fs::is_symlink(folder / "two.svg"));
  CHECK(write_file(folder / "two.svg", "new", "", FinalLink::follow) == FileOutcome::unchanged);
  CHECK(compare_file(folder / "two.svg", "new", "", FinalLink::follow) == FileOutcome::unchanged);
  CHECK(compare_file(folder / "two.svg", "new", "", FinalLink::replace) == FileOutcome::differs);
  CHECK(write_file(folder / "two.svg", "data", "", FinalLink::replace) == FileOutcome::changed);
  CHECK_FALSE(fs::is_symlink(folder / "two.svg"));
  CHECK(read_file(folder / "real/card.svg") == "new");
  fs::create_symlink("real/later.svg", folder / "three.svg");
  CHECK(write_file(folder / "three.svg", "made", "", FinalLink::follow) == FileOutcome::created);
  CHECK(read_file(folder / "real/later.svg") == "made");
  fs::create_symlink("loop", folder / "loop");
  CHECK_THROWS_AS(write_file(folder / "loop", "x", "", FinalLink::follow), Failure);
}

TEST_CASE("output file: a FIFO that the user named is written to, and a FIFO that data named is rejected", "[io]") {
  const TemporaryFolder folder;
  const std::string path = folder / "card.svg";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::string read;
  std::thread reader([&] { read = read_file(path); });
  CHECK(write_file(path, "bytes", "", FinalLink::follow) == FileOutcome::changed);
  reader.join();
  CHECK(read == "bytes");
  CHECK(reason(path, "x") == "writing '" + path + "': it is a pipe, not a file");
  CHECK(fs::is_fifo(path));
  CHECK(test::files_below(folder.path()).size() == 1);
}

TEST_CASE("output file: a device that the user named is written to", "[io]") {
  const TemporaryFolder folder;
  const std::string path = folder / "null.svg";
  if (::mknod(path.c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0) SKIP("only root can create devices");
  if (::close(::open(path.c_str(), O_WRONLY)) != 0) SKIP("devices cannot be opened in this folder");
  CHECK(write_file(path, "bytes", "", FinalLink::follow) == FileOutcome::changed);
  CHECK(reason(path, "x") == "writing '" + path + "': it is a device, not a file");
  CHECK(fs::is_character_file(path));
}

TEST_CASE("output file: a socket and a folder are always rejected", "[io]") {
  const TemporaryFolder folder;
  const std::string path = folder / "card.svg";
  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address{AF_UNIX, {}};
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CHECK_THROWS_AS(write_file(path, "x", "", FinalLink::follow), Failure);
  CHECK(reason(path, "x") == "writing '" + path + "': it is a socket, not a file");
  CHECK(fs::is_socket(path));
  CHECK_THROWS_AS(write_file(folder.path(), "x", "", FinalLink::follow), Failure);
}

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
