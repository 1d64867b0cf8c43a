#include "io/files.h"

#include <sys/stat.h>

#include <chrono>

#include "base/diagnostics.h"
#include "support/files.h"

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
    write_file(path, bytes);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "no failure";
}

}  // namespace

TEST_CASE("a file is created with the folders above it") {
  const TemporaryFolder folder;
  const std::string path = folder / "a/b/card.svg";
  CHECK(write_file(path, "new") == Written::created);
  CHECK(read_file(path) == "new");
  CHECK(test::files_below(folder.path()) == std::vector<std::string>{"a/b/card.svg"});
}

TEST_CASE("a file whose bytes are the same is not touched") {
  const TemporaryFolder folder;
  const std::string path = folder / "card.svg";
  test::write_file(path, "bytes");
  fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(48));
  const struct stat before = status_of(path);
  CHECK(write_file(path, "bytes") == Written::unchanged);
  CHECK(status_of(path).st_ino == before.st_ino);
  CHECK(status_of(path).st_mtim.tv_sec == before.st_mtim.tv_sec);
  CHECK(status_of(path).st_mtim.tv_nsec == before.st_mtim.tv_nsec);
}

TEST_CASE("a file whose bytes differ is replaced, of the same length too") {
  const TemporaryFolder folder;
  const std::string path = folder / "card.svg";
  test::write_file(path, "old");
  const ino_t before = status_of(path).st_ino;
  CHECK(write_file(path, "new") == Written::replaced);
  CHECK(read_file(path) == "new");
  CHECK(status_of(path).st_ino != before);  // through another file: a reader never sees half of it
  CHECK(write_file(path, "newer") == Written::replaced);
  CHECK(write_file(path, "") == Written::replaced);
  CHECK(test::files_below(folder.path()).size() == 1);
}

TEST_CASE("a file that cannot be written says why and leaves nothing behind") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "card.svg");
  CHECK(reason(folder / "card.svg", "x") == "writing '" + (folder / "card.svg").string() + "': a folder has that name");
  test::write_file(folder / "file", "");
  CHECK(reason(folder / "file/card.svg", "x").find("Not a directory") != std::string::npos);
  CHECK(reason(folder / std::string(300, 'x'), "x").find("File name too long") != std::string::npos);
  CHECK(test::files_below(folder.path()) == std::vector<std::string>{"file"});
}

TEST_CASE("a full disk leaves the old file in place") {
  // /dev/full is what a full disk looks like: it is written to and is no regular file.
  if (!fs::exists("/dev/full")) SKIP("no /dev/full here");
  CHECK(reason("/dev/full/x", "x") != "no failure");
}

TEST_CASE("a file is read with its name") {
  const TemporaryFolder folder;
  test::write_file(folder / "a.yaml", "title: a\n");
  const Source source = read_source(folder / "a.yaml");
  CHECK(source.text == "title: a\n");
  CHECK(source.name == (folder / "a.yaml").string());
}

TEST_CASE("what cannot be read says why") {
  const TemporaryFolder folder;
  const auto failure_of = [](const std::string& path) -> std::string {
    try {
      read_source(path);
    } catch (const Failure& failure) {
      return failure.what();
    }
    return "no failure";
  };
  CHECK(failure_of(folder / "none") == "reading '" + (folder / "none").string() + "': No such file or directory");
  CHECK(failure_of(folder.path()) == "reading '" + folder.path().string() +
                                         "': it is a folder, not a file\n  hint: 'placard init' writes a first file of cards");
}

TEST_CASE("no more of a file is read than any reader takes") {
  const TemporaryFolder folder;
  test::write_file(folder / "large", std::string((8U << 20) + 100, 'a'));
  CHECK(read_source(folder / "large").text.size() == (8U << 20) + 1);
}

TEST_CASE("a file's project is the nearest folder with a .git, else its own folder") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "project/.git");
  fs::create_directories(folder / "project/a/b");
  fs::create_directories(folder / "loose");
  const fs::path real = fs::canonical(folder.path());
  CHECK(project_folder(folder / "project/a/b/cards.yaml") == (real / "project").string());
  CHECK(project_folder(folder / "loose/cards.yaml") == (real / "loose").string());
}

TEST_CASE("a path is inside a folder with its links followed") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "project/sub");
  fs::create_directories(folder / "project-2");
  fs::create_directory_symlink(folder / "project-2", folder / "project/link");
  const std::string project = folder / "project";
  CHECK(is_inside(folder / "project/x.yaml", project));
  CHECK(is_inside(folder / "project/sub/../x.yaml", project));
  CHECK(is_inside(project, project));
  CHECK_FALSE(is_inside(folder / "project/../x.yaml", project));
  CHECK_FALSE(is_inside(folder / "project-2/x.yaml", project));
  CHECK_FALSE(is_inside(folder / "project/link/x.yaml", project));
}

TEST_CASE("the folder of a path is what stands before its name") {
  for (const std::string path : {"cards.yaml", "./stdin", "a/b/cards.yaml", "a//cards.yaml", "../cards.yaml", "/cards.yaml", "/",
                                 "a/", "a/b/", "", ".", "/a/b"}) {
    CAPTURE(path);
    CHECK(parent_folder(path) == fs::path(path).parent_path().string());
  }
}
