// Pages of sites: Markdown files with front matter, one by one and as a folder.

#include "support/pictures.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

std::string post(const std::string& title, const std::string& more = {}) {
  return "---\ntitle: " + title + "\ndescription: Some text.\n" + more + "---\n# " + title + "\n";
}

using Names = std::vector<std::string>;

Workspace site() {
  return Workspace{{"content/_index.md", post("Home")},
                   {"content/about-us.md", post("About")},
                   {"content/posts/hello/index.md", post("Hello")},
                   {"content/posts/hello/index.fr.md", post("Bonjour")},
                   {"content/posts/draft.mdx", post("Draft", "draft: true\n")},
                   {"content/posts/slug.md", post("Slug", "slug: other-name\n")},
                   {"content/posts/notes.txt", "no page"},
                   {"content/node_modules/x/README.md", post("Module")},
                   {"content/.obsidian/x.md", post("Hidden")}};
}

const Names site_pictures{"_index.png", "about-us.png", "posts/hello.fr.png", "posts/hello.png", "posts/other-name.png"};

}  // namespace

TEST_CASE("pages: a page is a card, and a draft is none without --drafts", "[program]") {
  const Workspace workspace{{"a.md", post("A")}, {"b.md", post("B", "draft: true\n")}};
  CHECK(workspace.render("a.md", {"-o", "a.svg"}).status == 0);
  CHECK(has(workspace.read("a.svg"), "A: Some text."));
  const Finished draft = workspace.render("b.md", {"-o", "b"});
  CHECK(draft.status == 0);
  CHECK(has(draft.err, "1 draft skipped; '--drafts' draws drafts too\n0 cards"));
  CHECK(workspace.render("b.md", {"-o", "b", "--drafts"}).status == 0);
  CHECK(files_below(workspace / "b") == Names{"b-dark.svg", "b-light.svg"});
  CHECK(workspace.call({"check", "a.md"}).status == 0);
}

TEST_CASE("pages: a misspelled folder is recognized, with and without a slash", "[program]") {
  const Workspace workspace = site();
  for (const char* folder : {"contents", "contents/"}) CHECK(has(workspace.render(folder).err, "hint: did you mean 'content'?"));
}

TEST_CASE("pages: a cover that cannot be drawn is a warning", "[program]") {
  const Workspace workspace{{".git/config", ""}};
  write_png(workspace / "cover.png", {2, 2, std::vector<std::uint8_t>(16, 200)});
  fs::create_directories(workspace / "static/images");
  fs::copy_file(workspace / "cover.png", workspace / "static/images/root.png");
  const auto warnings = [&](const std::string& cover) {
    workspace.write("a.md", post("A", "image: " + cover + "\n"));
    const Finished run = workspace.render("a.md", {"-o", "a.svg", "--layout", "social"});
    CHECK(run.status == 0);
    CHECK(has(workspace.read("a.svg"), "<image") != has(run.err, "warning"));
    return run.err;
  };
  CHECK_FALSE(has(warnings("cover.png"), "warning"));
  CHECK_FALSE(has(warnings("/images/root.png"), "warning"));
  CHECK(has(warnings("missing.png"), "a.md:4:8: warning: the cover 'missing.png' does not exist"));
  CHECK(has(warnings("a.md"), "a.md:4:8: warning: the cover 'a.md' cannot be drawn"));
  CHECK(has(warnings("../../../../etc/passwd"), "a.md:4:8: warning: the cover '../../../../etc/passwd'"));
  CHECK(has(warnings("https://example.org/a.png"), "warning: the cover is not shown: it is a web address"));
}

TEST_CASE("pages: a description that was not written for a card may be cut", "[program]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word ";
  const Workspace workspace{{"a.md", "---\ntitle: A\ndescription: " + text + "\n---\n"},
                            {"a.yaml", "title: A\nsummary: " + text}};
  CHECK_FALSE(has(workspace.render("a.md", {"--layout", "social"}).err, "warning"));
  CHECK(has(workspace.render("a.yaml", {"--layout", "social"}).err, "summary is too long"));
}

TEST_CASE("pages: a folder of pages gives a folder of PNGs of the same structure", "[program]") {
  const Workspace workspace = site();
  CHECK(workspace.render("content", {"-o", "og", "--layout", "social", "--size", "og"}).status == 0);
  CHECK(files_below(workspace / "og") == site_pictures);
  const Picture picture = read_png(workspace.read("og/posts/hello.png"));
  CHECK(picture.width == 1200);
  CHECK(picture.height == 630);
  const Finished again = workspace.render("content", {"-o", "og", "--layout", "social", "--size", "1200x630", "-j", "3"});
  CHECK(has(again.out + again.err, "5 unchanged"));
}

TEST_CASE("pages: --include and --name choose the pages and the names of their pictures", "[program]") {
  const Workspace workspace = site();
  const auto names = [&](const std::vector<std::string>& options) {
    fs::remove_all(workspace / "og");
    std::vector<std::string> all{"-o", "og", "--format", "svg"};
    all.insert(all.end(), options.begin(), options.end());
    CHECK(workspace.render("content", all).status == 0);
    return files_below(workspace / "og");
  };
  CHECK(names({"--include", "posts/**/*.md"}) == Names{"posts/hello.fr.svg", "posts/hello.svg", "posts/other-name.svg"});
  CHECK(names({"--include", "*.md", "--include", "posts/*.mdx", "--drafts"}) ==
        Names{"_index.svg", "about-us.svg", "posts/draft.svg"});
  CHECK(names({"--include", "**/slug.md", "--name", "{dir}/x-{title}/{id}"}) == Names{"posts/x-slug/other-name.svg"});
  CHECK(names({"--include", "about*", "--mode", "both"}) == Names{"about-us-dark.svg", "about-us-light.svg"});
  CHECK(workspace.render("content", {"--name", "{dir}"}).status == 2);
  CHECK(workspace.render("content", {"--name", "../{slug}"}).status == 2);
  CHECK(workspace.render("content", {"--name", "{slgu}"}).status == 2);
  workspace.write("content/2026-01-02-news.md", post("News"));
  workspace.write("content/2026-01-03-day/index.md", post("Day"));
  CHECK(names({"--include", "2026*", "--include", "2026*/index.md"}) == Names{"day.svg", "news.svg"});
  CHECK(names({"--include", "2026*", "--include", "**/slug.md", "--name", "{dir}/{file}"}) ==
        Names{"2026-01-02-news.svg", "posts/slug.svg"});
  workspace.write("content/posts/other-name.md", post("Clash"));
  CHECK(has(workspace.render("content").err, "the picture 'posts/other-name' would be written twice"));
  CHECK(workspace.render("content", {"--size", "1200"}).status == 2);
  CHECK(workspace.render("content", {"--size", "og", "--width", "400"}).status == 2);
  const Finished none = workspace.render("content", {"--include", "*.rst"});
  CHECK(none.status == 1);
  CHECK(has(none.err, "reading 'content': no file matches --include"));
}

TEST_CASE("pages: --check finds orphans in subfolders", "[program]") {
  const Workspace workspace = site();
  const std::vector<std::string> options{"-o", "og", "--layout", "social"};
  CHECK(workspace.render("content", options).status == 0);
  std::vector<std::string> checked = options;
  checked.emplace_back("--check");
  CHECK(workspace.render("content", checked).err.empty());
  fs::rename(workspace / "content/posts/slug.md", workspace / "content/posts/gone.txt");
  const Finished run = workspace.render("content", checked);
  CHECK(has(run.out + run.err, "og/posts/other-name.png: not generated by any card"));
  CHECK(count(run.out + run.err, "not generated") == 1);
}

TEST_CASE("pages: 20 orphans are listed, and the others are counted", "[program]") {
  Workspace workspace;
  for (int i = 10; i < 40; ++i) workspace.write("content/" + std::to_string(i) + ".md", post("A"));
  CHECK(workspace.render("content", {"--mode", "both", "--format", "svg"}).status == 0);
  const Finished run = workspace.render("content", {"--format", "svg", "--mode", "auto"});
  CHECK(count(run.err, "orphan cards/") == 20);
  CHECK(run.err.ends_with("\n40 more orphans\n"));
  CHECK(workspace.render("content", {"--format", "svg", "--quiet"}).err.empty());
}

TEST_CASE("pages: check, embed and preview read a folder as render does", "[program]") {
  const Workspace workspace = site();
  workspace.write("README.md", "<!-- placard:start hello -->\n<!-- placard:end -->\n");
  workspace.write("og.yaml", "layout: social\n");
  const std::vector<std::string> options{"content",       "--defaults", "og.yaml", "--include",
                                         "**/hello/*.md", "--include",  "**/*.mdx"};
  const auto call = [&](std::vector<std::string> arguments, const std::vector<std::string>& more = {}) {
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return workspace.call(arguments);
  };
  CHECK(has(call({"check"}).err, "2 cards, no errors"));
  CHECK(has(call({"check"}, {"--drafts"}).err, "3 cards, no errors"));
  CHECK(has(call({"check"}, {"--name", "{title}-x"}).err, "2 cards, no errors"));
  CHECK(call({"check"}, {"--name", "{dir}"}).status == 2);
  workspace.write("content/posts/hello.md", post("Clash"));
  const Finished clash = workspace.call({"check", "content"});
  CHECK(clash.status == 1);
  CHECK(has(clash.err, "the picture 'posts/hello' would be written twice"));
  CHECK(call({"render"}, {"-o", "og"}).status == 0);
  CHECK(call({"embed", "README.md"}, {"-o", "og"}).err == "wrote README.md\n");
  CHECK(has(workspace.read("README.md"), "<img src=\"og/posts/hello.png\" alt=\"Hello"));
  CHECK(call({"preview"}, {"--export", "page"}).status == 0);
  CHECK(fs::exists(workspace / "page/pictures/as-written/posts/hello.fr-dark.svg"));
  CHECK(has(workspace.read("page/state.js"), "\"layout\":\"social\""));
}

TEST_CASE("pages: a manifest with the name .json is a map from pages to pictures", "[program]") {
  const Workspace workspace = site();
  CHECK(workspace.render("content", {"-o", "og", "--manifest", "og.json"}).status == 0);
  CHECK(workspace.read("og.json") ==
        "{\n  \"_index.md\": \"_index.png\",\n  \"about-us.md\": \"about-us.png\",\n"
        "  \"posts/hello/index.fr.md\": \"posts/hello.fr.png\",\n  \"posts/hello/index.md\": \"posts/hello.png\",\n"
        "  \"posts/slug.md\": \"posts/other-name.png\"\n}\n");
  CHECK(workspace.render("content", {"-o", "og", "--manifest", "og.jsonl"}).status == 0);
  CHECK(has(workspace.read("og.jsonl"), "\"file\":\"content/posts/slug.md\""));
}

TEST_CASE("pages: --defaults sets style, owner and logo of all pages, with paths relative to it", "[program]") {
  const Workspace workspace{
      {"content/a.md", post("A")},
      {"content/b.md", post("B", "author: Jo\n")},
      {"site/og.yaml", "layout: social\nowner: My blog\nlogo: logo.svg\n"},
      {"site/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"}};
  CHECK(workspace.render("content", {"-o", "og", "--defaults", "site/og.yaml", "--format", "scene"}).status == 0);
  CHECK(has(workspace.read("og/a.scene"), "My blog"));
  CHECK(has(workspace.read("og/a.scene"), "artwork"));
  CHECK(has(workspace.read("og/b.scene"), "Jo"));
}

TEST_CASE("pages: links in a folder stay in the project, and links to folders are not followed", "[program]") {
  const Workspace workspace{{"project/.git/config", ""},
                            {"project/content/a.md", post("A")},
                            {"project/other/b.md", post("B")},
                            {"outside.md", post("C")}};
  const fs::path content = workspace / "project/content";
  fs::create_symlink("../other/b.md", content / "b.md");
  fs::create_symlink("../../outside.md", content / "c.md");
  fs::create_symlink("..", content / "up");
  CHECK(workspace.render("project/content", {"-o", "og", "--format", "svg"}).status == 0);
  CHECK(files_below(workspace / "og") == Names{"a.svg", "b.svg"});
}
