#include "io/files.h"

#include "io/open_file.h"

#include "base/diagnostics.h"
#include "support/files.h"

using namespace placard;
using placard::test::TemporaryFolder;
namespace fs = std::filesystem;

TEST_CASE("files: a file is read with its name and at most one byte more than the limit", "[io]") {
  const TemporaryFolder folder;
  test::write_file(folder / "a.yaml", "title: a\n");
  const Source source = read_source(folder / "a.yaml");
  CHECK(source.text == "title: a\n");
  CHECK(source.name == (folder / "a.yaml").string());
  test::write_file(folder / "large", std::string((8U << 20) + 100, 'a'));
  CHECK(read_source(folder / "large").text.size() == (8U << 20) + 1);
}

TEST_CASE("files: a file that cannot be read is reported with the reason", "[io]") {
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
                                         "': it is a folder, not a file\n  hint: run 'placard init' to create a metadata file");
}

TEST_CASE("files: the project of a file is the nearest folder with .git, or the folder of the file", "[io]") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "project/.git");
  fs::create_directories(folder / "project/a/b");
  fs::create_directories(folder / "loose");
  const fs::path real = fs::canonical(folder.path());
  CHECK(project_folder(folder / "project/a/b/cards.yaml") == (real / "project").string());
  CHECK(project_folder(folder / "loose/cards.yaml") == (real / "loose").string());
}

TEST_CASE("files: is_inside follows symbolic links", "[io]") {
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

TEST_CASE("files: parent_folder agrees with std::filesystem", "[io]") {
  for (const std::string path : {"cards.yaml", "./stdin", "a/b/cards.yaml", "a//cards.yaml", "../cards.yaml", "/cards.yaml", "/",
                                 "a/", "a/b/", "", ".", "/a/b"}) {
    CAPTURE(path);
    CHECK(parent_folder(path) == fs::path(path).parent_path().string());
  }
}
