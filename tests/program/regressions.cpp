// Faults that were found in use or in review, and have been fixed.

#include <sys/stat.h>

#include "support/workspace.h"

using namespace placard;
using test::has;
using test::Workspace;

namespace {

const std::string markers = "<!-- placard:start -->\n<!-- placard:end -->\n";

}  // namespace

TEST_CASE("regressions: a README that is too large is rejected and does not change", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}};
  const std::string text = markers + std::string((std::size_t{8} << 20) + 10, 'x') + "end";
  workspace.write("README.md", text);
  CHECK(workspace.call({"embed", "README.md", "card.yaml"}).status == 1);
  CHECK(workspace.read("README.md") == text);
}

TEST_CASE("regressions: a badge with characters that XML does not allow is rejected", "[program]") {
  const Workspace workspace;
  for (const char* label : {"a\x01", "a\xFF", "a\xEF\xBF\xBE"}) {
    CHECK(workspace.call({"badge", label, "b", "-o", "b.svg"}).status == 1);
    CHECK(!test::fs::exists(workspace / "b.svg"));
  }
  CHECK(workspace.call({"badge", "a", "b", "-o", "b.jpg"}).status == 2);
}

TEST_CASE("regressions: two files with different logos at the same relative path each get their own", "[program]") {
  const Workspace workspace;
  const std::string head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"";
  workspace.write("a/logo.svg", head + "M0 0h8v8z\"/></svg>");
  workspace.write("b/logo.svg", head + "M0 0v8h8z\"/></svg>");
  workspace.write("a/c.yaml", "title: one\nlogo: logo.svg\n");
  workspace.write("b/c.yaml", "title: two\nlogo: logo.svg\n");
  CHECK(workspace.call({"render", "a/c.yaml", "b/c.yaml", "-o", "both", "-m", "light"}).status == 0);
  CHECK(workspace.call({"render", "b/c.yaml", "-o", "alone", "-m", "light"}).status == 0);
  CHECK(workspace.read("both/two.svg") == workspace.read("alone/two.svg"));
  workspace.write("c/c.yaml", "title: three\nlogo: logo.svg\n");
  CHECK(workspace.call({"render", "a/c.yaml", "c/c.yaml", "-o", "both"}).status == 1);
}

TEST_CASE("regressions: two files with the same card id are rejected by render, embed and preview --export", "[program]") {
  const Workspace workspace{{"a.yaml", "title: One\nid: x\n"}, {"b.yaml", "title: Two\nid: x\n"}, {"README.md", markers}};
  CHECK(workspace.call({"render", "a.yaml", "b.yaml"}).status == 1);
  const auto embedded = workspace.call({"embed", "README.md", "a.yaml", "b.yaml"});
  CHECK(embedded.status == 1);
  CHECK(has(embedded.err, "b.yaml:2:5: error: the picture 'x' would be written twice"));
  CHECK(workspace.read("README.md") == markers);
  CHECK(workspace.call({"preview", "a.yaml", "b.yaml", "--export", "gallery"}).status == 1);
  CHECK_FALSE(test::fs::exists(workspace / "gallery/index.html"));
}

TEST_CASE("regressions: environment variables of HarfBuzz change nothing", "[program]") {
  const Workspace workspace{{"card.yaml", "title: office AVATAR\n"}};
  CHECK(workspace.call({"render", "card.yaml", "-o", "a.svg", "-m", "light"}).status == 0);
  CHECK(workspace.call({"render", "card.yaml", "-o", "b.svg", "-m", "light"}, {"HB_SHAPER_LIST=fallback"}).status == 0);
  CHECK(workspace.read("a.svg") == workspace.read("b.svg"));
}

TEST_CASE("regressions: the ids of a card in two layouts do not clash on one page", "[program]") {
  const Workspace workspace{{"card.yaml", "title: kairos\n"}};
  const std::string one = workspace.call({"render", "card.yaml", "-o", "-", "-m", "light"}).out;
  const std::string other = workspace.call({"render", "card.yaml", "-o", "-", "-m", "light", "-l", "hero"}).out;
  const auto first_id = [](const std::string& svg) { return svg.substr(svg.find("id=\"") + 4, 4); };
  CHECK(has(one, "id=\""));
  CHECK(first_id(one) != first_id(other));
}

TEST_CASE("regressions: text that is lost after '#' is reported", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\nsummary: Fixes #12 and #13\nquote: meant # a comment\n"}};
  const auto finished = workspace.call({"check", "card.yaml"});
  CHECK(has(finished.err, "card.yaml:2:16: warning: text after '#' is a comment"));
  CHECK_FALSE(has(finished.err, "card.yaml:3"));
  workspace.write("card.yaml", "title: a\nsummary: #1 tool\n");
  CHECK(has(workspace.call({"check", "card.yaml"}).err, "'summary' has no value"));
}

TEST_CASE("regressions: an entity in a URL is escaped in Markdown", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\nlink: {text: t, url: 'https://example.org/?a=1&colon;b'}\n"}};
  workspace.write("README.md", markers);
  CHECK(workspace.call({"embed", "README.md", "card.yaml", "--snippet", "markdown"}).status == 0);
  CHECK(has(workspace.read("README.md"), "a=1&amp;colon;b>"));
}

TEST_CASE("regressions: embed writes through a symbolic link and keeps the permissions of the file", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}, {"docs/README.md", markers}};
  test::fs::create_symlink("docs/README.md", workspace / "README.md");
  REQUIRE(::chmod((workspace / "docs/README.md").c_str(), 0600) == 0);
  CHECK(workspace.call({"embed", "README.md", "card.yaml"}).status == 0);
  CHECK(test::fs::is_symlink(workspace / "README.md"));
  CHECK(has(workspace.read("docs/README.md"), "<picture>"));
  CHECK(test::fs::status(workspace / "docs/README.md").permissions() ==
        (test::fs::perms::owner_read | test::fs::perms::owner_write));
}

TEST_CASE("regressions: two pictures with the same name are rejected, also if they differ in case only", "[program]") {
  const Workspace workspace{{"suffix.yaml", "- title: a\n- {title: a-dark, mode: light}\n"}};
  workspace.write("case.yaml", "- {title: a, id: q}\n- {title: b, id: Q}\n");
  for (const char* file : {"suffix.yaml", "case.yaml"}) {
    const auto finished = workspace.call({"render", file, "-o", "out"});
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "would be written twice"));
    CHECK(!test::fs::exists(workspace / "out"));
  }
}

TEST_CASE("regressions: the link of a card is a page or an email address", "[program]") {
  for (const auto& [status, urls] : std::map<int, std::vector<std::string>>{
           {1, {"javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "data:text/html,x", "vbscript:x", "//evil.example"}},
           {0, {"https://example.org/a?b=c:d", "HTTP://example.org", "mailto:a@example.org", "docs/a.md", "#part"}}}) {
    for (const std::string& url : urls) {
      CAPTURE(url);
      const Workspace workspace{{"card.yaml", "title: a\nlink: {text: go, url: \"" + url + "\"}\n"}};
      CHECK(workspace.call({"check", "card.yaml"}).status == status);
    }
  }
}

TEST_CASE("regressions: a file extension that is not a format is rejected", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}};
  for (const char* name : {"x.avif", "x.gif", "x.svgz", "x.PNG"}) {
    CHECK(workspace.call({"render", "card.yaml", "-o", name}).status == 2);
    CHECK(!test::fs::exists(workspace / name));
  }
}

TEST_CASE("regressions: embed percent-encodes paths", "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}, {"README.md", markers}};
  const auto finished = workspace.call({"embed", "README.md", "card.yaml", "-o", "my cards, #1"});
  CHECK(has(workspace.read("README.md"), "srcset=\"my%20cards%2C%20%231/a-dark.svg\""));
  CHECK(has(finished.err, "warning: picture 'my cards, #1/a-light.svg' does not exist yet"));
}

TEST_CASE("regressions: embed leaves code blocks unchanged, keeps the indentation of a marker and skips a byte order mark",
          "[program]") {
  const Workspace workspace{{"card.yaml", "title: a\n"}};
  const std::string code = "````\n```\n" + markers + "````\n\n    <!-- placard:start -->\n    <!-- placard:end -->\n";
  workspace.write("README.md",
                  "\xEF\xBB\xBF" + markers + "\n- item\n  <!-- placard:start -->\n  <!-- placard:end -->\n\ntext\n\n" + code);
  CHECK(workspace.call({"embed", "README.md", "card.yaml"}).status == 0);
  const std::string text = workspace.read("README.md");
  CHECK(text.ends_with(code));
  CHECK(has(text, "\n  <p>\n"));
  CHECK(has(text, "start -->\n<p>\n"));
}

TEST_CASE("regressions: colors of options are kept if they have enough contrast, adjusted with a warning, or kept on demand",
          "[program]") {
  const std::string card = "title: scheme\nsummary: A summary of something\ntags: [one, two]\nquote: A quotation of words.\n";
  const Workspace workspace{{"card.yaml", card}};
  const auto draw = [&](const std::vector<std::string>& more) {
    std::vector<std::string> args{"render", "card.yaml", "-o", "-", "--mode", "light", "--style", "ink"};
    args.insert(args.end(), more.begin(), more.end());
    return workspace.call(args);
  };
  const std::vector<std::string> white{"--bg-color", "30,e96443,904e95", "--title-color", "fff", "--text-color", "fff"};
  const auto adjusted = draw(white);
  CHECK(adjusted.status == 0);
  CHECK(test::has(adjusted.err, "the colors of the options have too little contrast in light mode and were adjusted: title 3."));
  CHECK(test::has(adjusted.err, "hint: add --keep-colors to draw exactly these colors"));
  std::vector<std::string> insisting = white;
  insisting.emplace_back("--keep-colors");
  const auto kept = draw(insisting);
  CHECK(kept.err == "");
  CHECK(kept.out != adjusted.out);
  CHECK(test::has(kept.out, "#ffffff"));
  CHECK_FALSE(test::has(kept.out, "#14161a"));
  const auto good = draw({"--bg-color", "30,402020,904e95", "--title-color", "fff", "--text-color", "fff"});
  CHECK(good.err == "");
  CHECK(test::has(good.out, "#ffffff"));
}
