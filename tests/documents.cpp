// The documents: their length, what they link, and that every picture of the README is drawn by a test.

#include <algorithm>
#include <cctype>
#include <set>

#include "support/documents.h"

using namespace placard::test;

namespace {

const fs::path project = PLACARD_SOURCE_FOLDER;

// The documents of the project, relative to it.
std::vector<std::string> documents() {
  std::vector<std::string> paths{"README.md",    "ARCHITECTURE.md", "CONTRIBUTING.md",
                                 "CHANGELOG.md", "SECURITY.md",     "data/reference.md"};
  for (const std::string& file : files_below(project / "examples"))
    if (file.ends_with(".md") && !file.starts_with("sites/") && !has(file, "/content/")) paths.push_back("examples/" + file);
  paths.emplace_back("examples/sites/README.md");
  return paths;
}

// The anchor that GitHub gives a heading: lower case, without punctuation, with '-' for spaces.
std::string anchor_of(const std::string& heading) {
  std::string anchor;
  for (const char c : heading) {
    if (c == ' ' || c == '-')
      anchor += '-';
    else if (c == '_' || (std::isalnum(static_cast<unsigned char>(c)) != 0))
      anchor += static_cast<char>(std::tolower(c));
  }
  return anchor;
}

std::set<std::string> anchors_of(const std::string& document) {
  std::set<std::string> anchors;
  for (const std::string& line : split_lines(prose_of(document)))
    if (line.starts_with("#")) anchors.insert(anchor_of(line.substr(line.find(' ') + 1)));
  return anchors;
}

// The files that a document links or shows, as written.
std::vector<std::string> links_of(const std::string& document) {
  const std::string prose = prose_of(document);
  std::vector<std::string> links;
  for (const char* prefix : {"src=\"", "srcset=\"", "]("})
    for (const std::string& link : texts_after(prose, prefix, "\")"))
      if (!link.starts_with("http") && !link.starts_with("mailto:")) links.push_back(link);
  return links;
}

std::ptrdiff_t lines_of(const std::string& path) {
  const std::string text = read_document(path);
  return std::count(text.begin(), text.end(), '\n');
}

// Whether a test draws a committed picture and compares it: a golden case, or the command 'draw' of an example.
bool is_drawn(const std::string& picture) {
  if (picture.starts_with("tests/golden/")) return fs::exists(project / fs::path(picture).parent_path() / "args");
  const fs::path folder = fs::path(picture).parent_path();
  return picture.starts_with("examples/") && fs::exists(project / folder.parent_path() / "draw");
}

}  // namespace

TEST_CASE("documents: the README and the guides are short", "[documents]") {
  CHECK(lines_of("README.md") < 170);
  const std::string readme = read_document("README.md");
  CHECK(guides.size() == 7);
  for (const std::string& guide : guides) {
    CAPTURE(guide);
    CHECK(lines_of(guide) < 120);
    CHECK(has(readme, "](" + guide + ")"));
  }
}

TEST_CASE("documents: every link leads to a file and a heading that exist", "[documents]") {
  std::size_t checked = 0;
  for (const std::string& path : documents()) {
    for (const std::string& link : links_of(read_document(path))) {
      CAPTURE(path, link);
      const std::string name = link.substr(0, link.find('#'));
      const fs::path target = name.empty() ? project / path : project / fs::path(path).parent_path() / name;
      REQUIRE(fs::exists(target));
      if (const std::size_t hash = link.find('#'); hash != std::string::npos)
        CHECK(anchors_of(read_file(target)).contains(link.substr(hash + 1)));
      ++checked;
    }
  }
  CHECK(checked > 200);
}

TEST_CASE("documents: every picture in the README has a text, and a test draws it", "[documents]") {
  const std::string readme = read_document("README.md");
  const auto pictures = texts_after(readme, "<img src=\"", "\"");
  CHECK(pictures.size() > 30);
  CHECK(count(readme, "<img src=\"") == count(readme, "\" alt=\""));
  CHECK_FALSE(has(readme, "alt=\"\""));
  for (const std::string& picture : pictures) {
    CAPTURE(picture);
    CHECK(is_drawn(picture));
  }
}

TEST_CASE("documents: the anchor of a heading is that of GitHub", "[documents]") {
  CHECK(anchor_of("2. Fetch the numbers") == "2-fetch-the-numbers");
  CHECK(anchor_of("`frame`: the frame of the card") == "frame-the-frame-of-the-card");
}
