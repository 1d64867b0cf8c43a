// PDFs as poppler reads them: the picture of the PNG, a page as large as the card, and nothing that changes from run to run.

#include "backend/pdf/pdf.h"

#include "backend/raster/png_pair.h"
#include "support/desk.h"
#include "support/pdf.h"
#include "support/pictures.h"
#include "support/scenes.h"
#include "support/style.h"

using namespace placard;
using test::has;

namespace {

constexpr double scale = 2;

// As in the agreement of SVG and PNG: a PNG moves a letter by at most a quarter of a px, and edges are smoothed in other ways.
constexpr int visible_step = 24;
constexpr double visible_share = 0.03;
constexpr int max_step = 160;
constexpr std::size_t max_corners = 1;  // where a dashed line around a box begins, which one reader joins to its end

// A page is white where nothing is drawn.
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

void check_agreement(const Scene& scene, const Palette& palette, const std::string& name) {
  const ResolvedColors inks(scene, palette, {255, 255, 255, 1});
  const Bitmap bitmap = to_bitmap(scene, inks, scale);
  const test::Picture png = on_white({bitmap.width, bitmap.height, bitmap.rgba});
  const test::Picture pdf = test::read_png(test::draw_pdf(to_pdf(scene, inks), scale));
  const test::Difference any = test::compare(png, pdf, max_step);
  const test::Difference visible = test::compare(png, pdf, visible_step);
  CAPTURE(name, any.largest, any.first_x, any.first_y, visible.share);
  CHECK(any.same_size);
  CHECK(any.pixels <= max_corners);
  CHECK(visible.share <= visible_share);
  if (any.pixels > max_corners || visible.share > visible_share) {
    test::fs::create_directories(PLACARD_BUILD_FOLDER "/golden");
    const std::string path = PLACARD_BUILD_FOLDER "/golden/pdf-" + name + ".png";
    test::write_png(path, test::side_by_side(png, pdf, visible_step));
    WARN("png | changed | pdf: " << path);
  }
}

const std::string style = PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml";

std::string draw(const test::Desk& desk, const std::string& name, std::vector<std::string> words = {}) {
  words.insert(words.begin(), {"render", "card.yaml", "-s", style, "-o", name});
  const test::Finished finished = desk.call(words);
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  return desk.read(name);
}

}  // namespace

TEST_CASE("pdf: PDF and PNG of a card agree", "[program]") {
  if (!test::has_pdf_reader()) SKIP("no PDF is read: pdftoppm and pdfinfo (poppler-utils) are not here");
  check_agreement(test::kairos_scene(false), *test::test_style().dark, "test-dark");
  check_agreement(test::kairos_scene(false), *test::test_style().light, "test-light");
  check_agreement(test::kairos_scene(true), *test::ink_style().dark, "real-dark");
}

TEST_CASE("pdf: PDF and PNG agree on gradients, dashes and lines that let through", "[program]") {
  if (!test::has_pdf_reader()) SKIP("no PDF is read: pdftoppm and pdfinfo (poppler-utils) are not here");
  Scene scene = test::gradients_scene();
  scene.shapes.emplace_back(Box{{55, 25, 40, 20}, {}, {}, {{Role::text}, 1, 4}});
  check_agreement(scene, test::plain_palette(), "shapes");
}

// Readers differ in how they smooth the edge of a picture.
TEST_CASE("pdf: a picture is at its place in a PDF", "[program]") {
  if (!test::has_pdf_reader()) SKIP("no PDF is read: pdftoppm and pdfinfo (poppler-utils) are not here");
  Scene inner = test::plain_scene("inner");
  inner.shapes.emplace_back(Box{{0, 0, 100, 50}, {}, {Role::accent}, {}});
  const auto png = std::make_shared<const std::string>(to_png(inner, ResolvedColors(inner, test::plain_palette(), {}), 1));
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Picture{{10, 20, 20, 10}, png});
  const test::Picture drawn =
      test::read_png(test::draw_pdf(to_pdf(scene, ResolvedColors(scene, test::plain_palette(), {})), scale));
  const auto is_blue = [&](int x, int y) { return drawn.at(x, y)[0] < 8 && drawn.at(x, y)[2] > 247; };
  for (const auto& [x, y] : {std::pair{22, 42}, {57, 42}, {22, 57}, {57, 57}, {40, 50}}) CHECK(is_blue(x, y));
  for (const auto& [x, y] : {std::pair{17, 50}, {63, 50}, {40, 37}, {40, 63}}) CHECK_FALSE(is_blue(x, y));
}

TEST_CASE("pdf: no address leaves its place in a PDF", "[program]") {
  if (!test::has_pdf_reader()) SKIP("no PDF is read: pdftoppm and pdfinfo (poppler-utils) are not here");
  Scene scene = test::plain_scene();
  scene.shapes.emplace_back(Box{{0, 0, 100, 50}, {}, {Role::accent}, {}});
  scene.url = "https://e.org/a(b)'c\\d \u00e9\n?x=1";
  const std::string info = test::info_of_pdf(to_pdf(scene, ResolvedColors(scene, test::plain_palette(), {})));
  CAPTURE(info);
  CHECK(has(info, "https://e.org/a%28b%29%27c%5Cd%20%C3%A9%0A?x=1"));
  scene.url = "docs/page.md";
  CHECK_FALSE(has(test::info_of_pdf(to_pdf(scene, ResolvedColors(scene, test::plain_palette(), {}))), "docs"));
}

TEST_CASE("pdf: a PDF has the size, the words and the link of its card", "[program]") {
  if (!test::has_pdf_reader()) SKIP("no PDF is read: pdftoppm and pdfinfo (poppler-utils) are not here");
  const test::Desk desk;
  desk.write("card.yaml", "title: Größe (1)\nheight: 200\nlink: {text: there, url: \"https://e.org/a(b)?x=1\"}\n");
  const std::string info = test::info_of_pdf(draw(desk, "card.pdf"));
  CAPTURE(info);
  CHECK(has(info, "Größe (1)"));
  CHECK(has(info, "Pages:           1\n"));
  CHECK(has(info, "Page size:       360 x 150 pts"));
  CHECK(has(info, "https://e.org/a%28b%29?x=1"));
  CHECK(has(info, "Encrypted:       no"));
  CHECK(has(info, "JavaScript:      no"));
}

TEST_CASE("pdf: a PDF is the same in every run, at every place and with any number of threads", "[program]") {
  const test::Desk desk;
  desk.write("card.yaml", "title: a\nsummary: Words → of a card\nlink: https://e.org\n");
  const std::string first = draw(desk, "card.pdf");
  CHECK(first.starts_with("%PDF-1.5"));
  CHECK(draw(desk, "elsewhere/other.pdf") == first);
  CHECK(draw(desk, "light.pdf", {"-m", "light"}) == first);
  CHECK(draw(desk, "dark.pdf", {"-m", "dark"}) != first);
  CHECK(draw(desk, "auto.pdf", {"-m", "auto"}) == first);
  CHECK(first.find("card.pdf") == std::string::npos);
  const test::Finished piped = test::call({"render", "-", "-s", style, "-o", "-", "-f", "pdf"}, "/",
                                          {"TZ=Asia/Kathmandu", "LC_ALL=de_DE.UTF-8", "HOME=/nowhere"}, desk.read("card.yaml"));
  CHECK(piped.out == first);
  std::string cards;
  for (int i = 0; i < 12; ++i) cards += "- {title: \"" + std::to_string(i) + "\", summary: Words, link: https://e.org}\n";
  desk.write("cards.yaml", cards);
  for (const std::string jobs : {"1", "2"}) {
    CHECK(desk.call({"render", "cards.yaml", "-s", style, "-f", "pdf,svg", "-j", jobs, "-o", "out" + jobs}).status == 0);
  }
  const auto all = test::contents_of(desk.folder / "out1");
  CHECK(all.size() == 48);
  CHECK(test::contents_of(desk.folder / "out2") == all);
}

TEST_CASE("pdf: a picture that is too large for its format is a problem of its card, and the others are drawn", "[program]") {
  const test::Desk desk;
  desk.write("cards.yaml", "- title: small\n- title: huge\n  width: 4000\n  height: 4000\n");
  const test::Finished drawn = desk.call({"render", "cards.yaml", "-o", "out", "-f", "png", "--scale", "4", "-m", "light"});
  CHECK(drawn.status == 1);
  CHECK(has(drawn.err, "cards.yaml:2:10: error: the PNG of 'huge' cannot be drawn: 16000 x 16000 pixels are too many"));
  CHECK(has(drawn.err, "hint: use a lower --scale, or --format svg"));
  CHECK(test::files_below(desk.folder / "out") == std::vector<std::string>{"small.png"});
  CHECK(desk.call({"render", "cards.yaml", "-o", "out", "-f", "png", "--scale", "1", "-m", "light"}).status == 0);
  // In a stream, too.
  const test::Finished line = test::call({"render", "-", "-o", "lines", "-f", "png", "--scale", "4"}, desk.folder.path(), {},
                                         "{\"title\": \"huge\", \"width\": 4000, \"height\": 4000}\n");
  CHECK(line.status == 1);
  CHECK(has(line.err, "stdin:1:11: error: the PNG of 'huge'"));
  // A card of many lines is higher than a page of a PDF, and than a PNG at twice its size.
  std::string words;
  for (int i = 0; i < 900; ++i) words += "\\na";
  desk.write("high.yaml", "title: high\nsummary: \"" + words + "\"\n");
  const test::Finished high = desk.call({"render", "high.yaml", "-o", "high.pdf", "-s", style});
  CHECK(high.status == 1);
  CHECK(has(high.err, "high.yaml:1:8: error: the PDF of 'high' cannot be drawn: a page of 480 x "));
  CHECK_FALSE(test::fs::exists(desk.folder / "high.pdf"));
  const test::Finished checked = desk.call({"check", "high.yaml", "-s", style});
  CHECK(checked.status == 0);
  CHECK(has(checked.err, "high.yaml:1:8: warning: this card cannot be drawn as PNG at --scale 2: 960 x "));
  CHECK(desk.call({"render", "high.yaml", "-o", "high.svg", "-s", style}).status == 0);
}

TEST_CASE("pdf: a badge is a PDF, too", "[program]") {
  const test::Desk desk;
  CHECK(desk.call({"badge", "build", "passing", "-o", "build.pdf"}).status == 0);
  CHECK(desk.read("build.pdf").starts_with("%PDF-1.5"));
}
