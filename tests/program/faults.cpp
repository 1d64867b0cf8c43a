// Faults that people found: each stays mended.

#include <sys/stat.h>

#include "support/desk.h"

using namespace placard;
using test::Desk;
using test::has;

namespace {

const std::string marks = "<!-- placard:start -->\n<!-- placard:end -->\n";

}  // namespace

TEST_CASE("faults: a README that is too large is refused and stays as it is", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  const std::string text = marks + std::string((std::size_t{8} << 20) + 10, 'x') + "end";
  desk.write("README.md", text);
  CHECK(desk.call({"embed", "README.md", "card.yaml"}).status == 1);
  CHECK(desk.read("README.md") == text);
}

TEST_CASE("faults: a badge of characters that no XML may hold is refused", "[program]") {
  const Desk desk;
  for (const char* label : {"a\x01", "a\xFF", "a\xEF\xBF\xBE", "  "}) {
    CHECK(desk.call({"badge", label, "b", "-o", "b.svg"}).status == 1);
    CHECK(!test::fs::exists(desk.folder / "b.svg"));
  }
  CHECK(desk.call({"badge", "a", "b", "-o", "b.jpg"}).status == 2);
}

TEST_CASE("faults: two files that name different logos by one path get their own", "[program]") {
  const Desk desk;
  const std::string head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"";
  desk.write("a/logo.svg", head + "M0 0h8v8z\"/></svg>");
  desk.write("b/logo.svg", head + "M0 0v8h8z\"/></svg>");
  desk.write("a/c.yaml", "title: one\nlogo: logo.svg\n");
  desk.write("b/c.yaml", "title: two\nlogo: logo.svg\n");
  CHECK(desk.call({"render", "a/c.yaml", "b/c.yaml", "-o", "both", "-m", "light"}).status == 0);
  CHECK(desk.call({"render", "b/c.yaml", "-o", "alone", "-m", "light"}).status == 0);
  CHECK(desk.read("both/two.svg") == desk.read("alone/two.svg"));
  desk.write("c/c.yaml", "title: three\nlogo: logo.svg\n");
  CHECK(desk.call({"render", "a/c.yaml", "c/c.yaml", "-o", "both"}).status == 1);
}

TEST_CASE("faults: two files with a card of one id are refused by embed and export too", "[program]") {
  const Desk desk;
  desk.write("a.yaml", "title: One\nid: x\n");
  desk.write("b.yaml", "title: Two\nid: x\n");
  desk.write("README.md", marks);
  const auto embedded = desk.call({"embed", "README.md", "a.yaml", "b.yaml"});
  CHECK(embedded.status == 1);
  CHECK(has(embedded.err, "b.yaml:2:5: error: the picture 'x' would be written twice"));
  CHECK(desk.read("README.md") == marks);
  CHECK(desk.call({"preview", "a.yaml", "b.yaml", "--export", "gallery"}).status == 1);
  CHECK_FALSE(test::fs::exists(desk.folder / "gallery/index.html"));
}

TEST_CASE("faults: HarfBuzz's own settings change no byte", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: office AVATAR\n");
  CHECK(desk.call({"render", "card.yaml", "-o", "a.svg", "-m", "light"}).status == 0);
  const auto other = test::run({.command = {PLACARD_PROGRAM, "render", "card.yaml", "-o", "b.svg", "-m", "light"},
                                .folder = desk.folder.path(),
                                .input = {},
                                .variables = {"HB_SHAPER_LIST=fallback"}});
  CHECK(other.status == 0);
  CHECK(desk.read("a.svg") == desk.read("b.svg"));
}

TEST_CASE("faults: a card in two layouts has ids that do not meet on one page", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: kairos\n");
  CHECK(desk.call({"render", "card.yaml", "-o", "-", "-m", "light"}).out.find("id=\"") != std::string::npos);
  const std::string one = desk.call({"render", "card.yaml", "-o", "-", "-m", "light"}).out;
  const std::string other = desk.call({"render", "card.yaml", "-o", "-", "-m", "light", "-l", "hero"}).out;
  const auto first_id = [](const std::string& svg) { return svg.substr(svg.find("id=\"") + 4, 4); };
  CHECK(first_id(one) != first_id(other));
}

TEST_CASE("faults: text after a '#' is missed in a message", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\nsummary: Fixes #12 and #13\nquote: meant # a comment\n");
  const auto finished = desk.call({"check", "card.yaml"});
  CHECK(has(finished.err, "card.yaml:2:16: warning: text after '#' is a comment"));
  CHECK_FALSE(has(finished.err, "card.yaml:3"));
}

TEST_CASE("faults: an entity in an address stays text in Markdown", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\nlink: {text: t, url: 'https://example.org/?a=1&colon;b'}\n");
  desk.write("README.md", marks);
  CHECK(desk.call({"embed", "README.md", "card.yaml", "--snippet", "markdown"}).status == 0);
  CHECK(has(desk.read("README.md"), "a=1&amp;colon;b>"));
}

TEST_CASE("faults: embed writes through a link and keeps who may read the file", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  desk.write("docs/README.md", marks);
  test::fs::create_symlink("docs/README.md", desk.folder / "README.md");
  REQUIRE(::chmod((desk.folder / "docs/README.md").c_str(), 0600) == 0);
  CHECK(desk.call({"embed", "README.md", "card.yaml"}).status == 0);
  CHECK(test::fs::is_symlink(desk.folder / "README.md"));
  CHECK(has(desk.read("docs/README.md"), "<picture>"));
  CHECK(test::fs::status(desk.folder / "docs/README.md").permissions() ==
        (test::fs::perms::owner_read | test::fs::perms::owner_write));
}

TEST_CASE("faults: two pictures of one name are refused, also where only upper and lower case differ", "[program]") {
  const Desk desk;
  desk.write("suffix.yaml", "- title: a\n- {title: a-dark, mode: light}\n");
  desk.write("case.yaml", "- {title: a, id: q}\n- {title: b, id: Q}\n");
  for (const char* file : {"suffix.yaml", "case.yaml"}) {
    const auto finished = desk.call({"render", file, "-o", "out"});
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "would be written twice"));
    CHECK(!test::fs::exists(desk.folder / "out"));
  }
}

TEST_CASE("faults: a card leads to pages and people only", "[program]") {
  const Desk desk;
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "data:text/html,x", "vbscript:x", "//evil.example"}) {
    desk.write("card.yaml", "title: a\nlink: {text: go, url: \"" + std::string(url) + "\"}\n");
    const int status = desk.call({"check", "card.yaml"}).status;
    CAPTURE(url);
    // Space at its begin is trimmed, and then it is the same address.
    CHECK(status == 1);
  }
  for (const char* url : {"https://example.org/a?b=c:d", "HTTP://example.org", "mailto:a@example.org", "docs/a.md", "#part"}) {
    desk.write("card.yaml", "title: a\nlink: {text: go, url: \"" + std::string(url) + "\"}\n");
    CAPTURE(url);
    CHECK(desk.call({"check", "card.yaml"}).status == 0);
  }
}

TEST_CASE("faults: an ending that is no format is refused", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  for (const char* name : {"x.jpg", "x.gif", "x.svgz", "x.PNG"}) {
    CHECK(desk.call({"render", "card.yaml", "-o", name}).status == 1);
    CHECK(!test::fs::exists(desk.folder / name));
  }
}

TEST_CASE("faults: embed writes addresses that pages read whole", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  desk.write("README.md", marks);
  const auto finished = desk.call({"embed", "README.md", "card.yaml", "-o", "my cards, #1"});
  CHECK(has(desk.read("README.md"), "srcset=\"my%20cards%2C%20%231/a-dark.svg\""));
  CHECK(has(finished.err, "warning: picture 'my cards, #1/a-light.svg' does not exist yet"));
}

TEST_CASE("faults: embed leaves code blocks alone, keeps a marker's indent and reads past a byte order mark", "[program]") {
  const Desk desk;
  desk.write("card.yaml", "title: a\n");
  const std::string code = "````\n```\n" + marks + "````\n\n    <!-- placard:start -->\n    <!-- placard:end -->\n";
  desk.write("README.md",
             "\xEF\xBB\xBF" + marks + "\n- item\n  <!-- placard:start -->\n  <!-- placard:end -->\n\ntext\n\n" + code);
  CHECK(desk.call({"embed", "README.md", "card.yaml"}).status == 0);
  const std::string text = desk.read("README.md");
  CHECK(text.ends_with(code));
  CHECK(has(text, "\n  <p>\n"));
  CHECK(has(text, "start -->\n<p>\n"));
}

TEST_CASE("faults: brackets without end are refused at once, and a lost value is said", "[program]") {
  const Desk desk;
  desk.write("deep.yaml", "title: " + std::string(1'000'000, '['));
  CHECK(has(desk.call({"check", "deep.yaml"}).err, "nested deeper"));
  desk.write("lost.yaml", "title: a\nsummary: #1 tool\n");
  CHECK(has(desk.call({"check", "lost.yaml"}).err, "'summary' has no value"));
}
