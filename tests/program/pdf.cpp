// PDFs, read by poppler: they show the same picture as the PNG on a page of the size of the card, and are reproducible.

#include "backend/pdf/pdf.h"

#include "backend/raster/png_pair.h"
#include "layout/layouts.h"
#include "image/logo.h"
#include "support/logos.h"
#include "support/workspace.h"
#include "support/pdf.h"
#include "support/bitmaps.h"
#include "support/scenes.h"
#include "support/style.h"

using namespace placard;
using test::has;

namespace {

constexpr double scale = 2;

// As in agreement.cpp: a PNG moves a glyph by at most a quarter of a px, and edges are anti-aliased in another way. One pixel
// may differ more: the start of a dashed line around a box, which one reader joins to its end.
constexpr test::Tolerance tolerance{160, 0.03, 24, 1};

// The page of a PDF is white.
test::Picture on_white(test::Picture picture) {
  for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
    const int alpha = picture.rgba[i + 3];
    for (std::size_t c = 0; c < 3; ++c) {
      picture.rgba[i + c] = static_cast<std::uint8_t>((picture.rgba[i + c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    picture.rgba[i + 3] = 255;
  }
  return picture;
}

void check_backends(const Scene& scene, const Palette& palette, const std::string& name) {
  const ResolvedColors colors(scene, palette, {255, 255, 255, 1});
  const test::Picture pdf = test::read_png(test::draw_pdf(to_pdf(scene, colors), scale));
  test::check_agreement(on_white(test::raster_picture(scene, colors, scale)), pdf, "pdf-" + name, tolerance);
}

std::string draw(const test::Workspace& workspace, const std::string& name, std::vector<std::string> options = {}) {
  options.insert(options.end(), {"-o", name});
  const test::Finished finished = workspace.render("card.yaml", options);
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  return workspace.read(name);
}

void need_pdf_reader() {
  if (!test::has_pdf_reader()) SKIP("pdftoppm and pdfinfo (poppler-utils) are not installed");
}

}  // namespace

TEST_CASE("pdf: PDF and PNG of a card agree", "[program]") {
  need_pdf_reader();
  check_backends(test::kairos_scene(false), *test::test_style().dark, "test-dark");
  check_backends(test::kairos_scene(false), *test::test_style().light, "test-light");
  check_backends(test::kairos_scene(true), *test::ink_style().dark, "real-dark");
}

TEST_CASE("pdf: PDF and PNG agree on gradients, dashes and translucent lines", "[program]") {
  need_pdf_reader();
  Scene scene = test::gradients_scene();
  scene.shapes.emplace_back(Box{{55, 25, 40, 20}, {}, {}, {{Role::text}, 1, 4}});
  check_backends(scene, test::plain_palette(), "shapes");
}

TEST_CASE("pdf: PDF and PNG agree on logos with gradients, strokes, groups and clip paths", "[program]") {
  need_pdf_reader();
  for (
      const std::string content :
      {"<radialGradient id='a' cx='.3' cy='.3'><stop stop-color='white'/><stop offset='1' stop-color='navy'/></radialGradient><rect "
       "x='2' y='2' width='20' height='12' fill='url(#a)'/>",
       "<path d='M4 18L12 4l8 14' fill='none' stroke='#333' stroke-width='4' stroke-linecap='round' stroke-dasharray='3 6'/>",
       "<g opacity='.5'><rect x='2' y='2' width='12' height='12' fill='red'/><rect x='8' y='8' width='12' height='12' fill='blue'/></g>",
       "<clipPath id='c'><circle cx='12' cy='12' r='8'/></clipPath><rect width='24' height='24' fill='red' clip-path='url(#c)'/>",
       "<clipPath id='c'><rect width='8' height='24'/><rect x='4' y='8' width='20' height='8'/></clipPath><g clip-path='url(#c)' "
       "opacity='.6'><rect width='24' height='24' fill='red'/></g>"}) {
    CAPTURE(content);
    const ArtResult art = read_svg_art("<svg viewBox='0 0 24 24'>" + content + "</svg>");
    REQUIRE(art.error.empty());
    check_backends(test::logo_scene(art.art, 96), test::plain_palette(), "logo");
  }
}

TEST_CASE("pdf: PDF and PNG agree on patterns, also where they fade", "[program]") {
  need_pdf_reader();
  for (const PatternArea area : {PatternArea::all, PatternArea::right}) {
    for (const PatternKind kind : {PatternKind::grid, PatternKind::dots, PatternKind::circuit}) {
      Scene scene = test::plain_scene();
      scene.shapes.emplace_back(pattern_of({kind, 0, 0, {Role::accent, 0.3, {}}, area}, {0, 0, 100, 50}, 0));
      check_backends(scene, test::plain_palette(), "pattern");
    }
  }
}

TEST_CASE("pdf: an embedded picture is at its position", "[program]") {
  need_pdf_reader();
  Scene inner = test::plain_scene("inner");
  inner.shapes.emplace_back(Box{{0, 0, 100, 50}, {}, {Role::accent}, {}});
  const auto png = std::make_shared<const std::string>(test::to_png(inner, ResolvedColors(inner, test::plain_palette(), {}), 1));
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Picture{{10, 20, 20, 10}, png});
  const test::Picture drawn =
      test::read_png(test::draw_pdf(to_pdf(scene, ResolvedColors(scene, test::plain_palette(), {})), scale));
  const auto is_blue = [&](int x, int y) { return drawn.at(x, y)[0] < 8 && drawn.at(x, y)[2] > 247; };
  for (const auto& [x, y] : {std::pair{22, 42}, {57, 42}, {22, 57}, {57, 57}, {40, 50}}) CHECK(is_blue(x, y));
  for (const auto& [x, y] : {std::pair{17, 50}, {63, 50}, {40, 37}, {40, 63}}) CHECK_FALSE(is_blue(x, y));
}

TEST_CASE("pdf: a link is percent-encoded, and a relative path is not a link", "[program]") {
  need_pdf_reader();
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Box{{0, 0, 100, 50}, {}, {Role::accent}, {}});
  scene.url = "https://e.org/a(b)'c\\d \u00e9\n?x=1";
  const std::string info = test::info_of_pdf(to_pdf(scene, ResolvedColors(scene, test::plain_palette(), {})));
  CAPTURE(info);
  CHECK(has(info, "https://e.org/a%28b%29%27c%5Cd%20%C3%A9%0A?x=1"));
  scene.url = "docs/page.md";
  CHECK_FALSE(has(test::info_of_pdf(to_pdf(scene, ResolvedColors(scene, test::plain_palette(), {}))), "docs"));
}

TEST_CASE("pdf: a PDF has the size, the title and the link of its card", "[program]") {
  need_pdf_reader();
  const test::Workspace workspace;
  workspace.write("card.yaml", "title: Größe (1)\nheight: 200\nlink: {text: there, url: \"https://e.org/a(b)?x=1\"}\n");
  const std::string info = test::info_of_pdf(draw(workspace, "card.pdf"));
  CAPTURE(info);
  CHECK(has(info, "Größe (1)"));
  CHECK(has(info, "Pages:           1\n"));
  CHECK(has(info, "Page size:       360 x 150 pts"));
  CHECK(has(info, "https://e.org/a%28b%29?x=1"));
  CHECK(has(info, "Encrypted:       no"));
  CHECK(has(info, "JavaScript:      no"));
}

TEST_CASE("pdf: a PDF is the same in every run, in any folder and environment, and with any number of threads", "[program]") {
  const test::Workspace workspace;
  workspace.write("card.yaml", "title: a\nsummary: Text → of a card\nlink: https://e.org\n");
  const std::string first = draw(workspace, "card.pdf");
  CHECK(first.starts_with("%PDF-1.5"));
  CHECK(draw(workspace, "elsewhere/other.pdf") == first);
  CHECK(draw(workspace, "light.pdf", {"-m", "light"}) == first);
  CHECK(draw(workspace, "dark.pdf", {"-m", "dark"}) != first);
  CHECK(draw(workspace, "auto.pdf", {"-m", "auto"}) == first);
  CHECK_FALSE(has(first, "card.pdf"));
  const test::Finished piped =
      test::call({"render", "-", "-s", test::test_style_file, "-o", "-", "-f", "pdf"}, "/",
                 {"TZ=Asia/Kathmandu", "LC_ALL=de_DE.UTF-8", "HOME=/nowhere"}, workspace.read("card.yaml"));
  CHECK(piped.out == first);
  std::string cards;
  for (int i = 0; i < 12; ++i) cards += "- {title: \"" + std::to_string(i) + "\", summary: Text, link: https://e.org}\n";
  workspace.write("cards.yaml", cards);
  for (const std::string jobs : {"1", "2"}) {
    CHECK(workspace.render("cards.yaml", {"-f", "pdf,svg", "-j", jobs, "-o", "out" + jobs}).status == 0);
  }
  const auto all = workspace.files("out1");
  CHECK(all.size() == 48);
  CHECK(workspace.files("out2") == all);
}

TEST_CASE("pdf: a picture that is too large for its format is reported for its card, and the other cards are drawn",
          "[program]") {
  const test::Workspace workspace;
  workspace.write("cards.yaml", "- title: small\n- title: huge\n  width: 4000\n  height: 4000\n");
  const test::Finished drawn = workspace.call({"render", "cards.yaml", "-o", "out", "-f", "png", "--scale", "4", "-m", "light"});
  CHECK(drawn.status == 1);
  CHECK(has(drawn.err, "cards.yaml:2:10: error: the PNG of 'huge' cannot be drawn: 16000 x 16000 pixels are too many"));
  CHECK(has(drawn.err, "hint: use a lower --scale, or --format svg"));
  CHECK(test::files_below(workspace / "out") == std::vector<std::string>{"small.png"});
  CHECK(workspace.call({"render", "cards.yaml", "-o", "out", "-f", "png", "--scale", "1", "-m", "light"}).status == 0);
  const test::Finished line = workspace.call({"render", "-", "-o", "lines", "-f", "png", "--scale", "4"}, {},
                                             "{\"title\": \"huge\", \"width\": 4000, \"height\": 4000}\n");
  CHECK(line.status == 1);
  CHECK(has(line.err, "stdin:1:11: error: the PNG of 'huge'"));
  // A card with many lines exceeds the maximum size of a PDF page, and of a PNG at scale 2.
  std::string summary;
  for (int i = 0; i < 900; ++i) summary += "\\na";
  workspace.write("high.yaml", "title: high\nsummary: \"" + summary + "\"\n");
  const test::Finished high = workspace.render("high.yaml", {"-o", "high.pdf"});
  CHECK(high.status == 1);
  CHECK(has(high.err, "high.yaml:1:8: error: the PDF of 'high' cannot be drawn: a page of 480 x "));
  CHECK_FALSE(test::fs::exists(workspace / "high.pdf"));
  const test::Finished checked = workspace.call({"check", "high.yaml", "-s", test::test_style_file});
  CHECK(checked.status == 0);
  CHECK(has(checked.err, "high.yaml:1:8: warning: this card cannot be drawn as PNG at --scale 2: 960 x "));
  CHECK(workspace.render("high.yaml", {"-o", "high.svg"}).status == 0);
}

TEST_CASE("pdf: badge writes a PDF", "[program]") {
  const test::Workspace workspace;
  CHECK(workspace.call({"badge", "build", "passing", "-o", "build.pdf"}).status == 0);
  CHECK(workspace.read("build.pdf").starts_with("%PDF-1.5"));
}
