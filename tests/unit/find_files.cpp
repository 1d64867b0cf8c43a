#include "io/find_files.h"

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "support/files.h"

using namespace placard;
using test::TemporaryFolder;

TEST_CASE("find files: '*' and '?' stay in a name, '**/' is any number of folders", "[io]") {
  CHECK(matches("**/*.md", "a.md"));
  CHECK(matches("**/*.md", "a/b/c.md"));
  CHECK(matches("posts/**/*.md", "posts/a.md"));
  CHECK(matches("posts/**", "posts/a/b"));
  CHECK(matches("a?c*", "abcd"));
  CHECK_FALSE(matches("*.md", "a/b.md"));
  CHECK_FALSE(matches("posts/**/*.md", "other/posts/a.md"));
  CHECK_FALSE(matches("**/*.md", "a.mdx"));
  CHECK_FALSE(matches("**/a.md", "ba.md"));
  CHECK_FALSE(matches("a?c", "a/c"));
}

TEST_CASE("find files: paths are sorted; folders are entered only if a pattern names one", "[io]") {
  const TemporaryFolder folder;
  for (const char* name : {"b.md", "a/c.md", "a.md", ".hidden/d.md", "node_modules/e.md", ".f.md"})
    test::write_file(folder / name, "");
  const auto find = [&](const std::string& pattern) { return find_files(folder.path().string(), {}, {pattern}); };
  CHECK(find("**/*.md") == std::vector<std::string>{"a.md", "a/c.md", "b.md"});
  CHECK(find("*.md") == std::vector<std::string>{"a.md", "b.md"});
  CHECK(find("*.rst").empty());
  CHECK_THROWS_AS(find_files((folder / "missing").string(), {}, {"*"}), Failure);
}
