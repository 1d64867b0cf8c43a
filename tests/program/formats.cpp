// WebP and JPEG pictures, read with libwebp and libjpeg.

#include <webp/decode.h>

#include <cmath>
#include <cstdlib>

#include "backend/raster/webp.h"
#include "image/pixel_rows.h"
#include "support/jpeg.h"
#include "support/pictures.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

Picture read_webp(const std::string& bytes) {
  Picture picture;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::uint8_t* rgba = WebPDecodeRGBA(data, bytes.size(), &picture.width, &picture.height);
  REQUIRE(rgba != nullptr);
  picture.rgba.assign(rgba, rgba + std::ptrdiff_t{4} * picture.width * picture.height);
  WebPFree(rgba);
  return picture;
}

Picture read_jpeg(const std::string& bytes) {
  const auto header = placard::read_jpeg_header(bytes);
  Picture picture{static_cast<int>(header.width), static_cast<int>(header.height), {}};
  placard::decode_jpeg(bytes, 1, [&](const std::uint8_t* row) {
    picture.rgba.insert(picture.rgba.end(), row, row + std::ptrdiff_t{4} * picture.width);
  });
  return picture;
}

bool is_lossless(const std::string& webp) {
  WebPBitstreamFeatures features;
  REQUIRE(WebPGetFeatures(reinterpret_cast<const std::uint8_t*>(webp.data()), webp.size(), &features) == VP8_STATUS_OK);
  return features.format == 2;
}

// The mean difference of the channels of two pictures.
double mean_difference(const Picture& a, const Picture& b) {
  REQUIRE(a.rgba.size() == b.rgba.size());
  double sum = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i) sum += std::abs(int{a.rgba[i]} - int{b.rgba[i]});
  return sum / static_cast<double>(a.rgba.size());
}

Picture photograph(int width, int height) {
  Picture picture{width, height, {}};
  for (int i = 0; i < width * height; ++i) {
    const auto wave = [&](double length) { return static_cast<std::uint8_t>(128 + 100 * std::sin(i % width * i / length)); };
    picture.rgba.insert(picture.rgba.end(), {wave(9e4), wave(7e4), wave(5e4), 255});
  }
  return picture;
}

/// A workspace with cards.yaml: a flat card and a social card with a cover.
struct Site : Workspace {
  Site()
      : Workspace({{"cards.yaml",
                    "- {title: flat, summary: Text., tags: [a, b]}\n"
                    "- {title: photo, layout: social, cover: cover.jpg, mode: light}\n"}}) {
    write("cover.jpg", to_jpeg(photograph(300, 200)));
  }
};

}  // namespace

TEST_CASE("formats: a WebP has the pixels of the PNG and is smaller", "[program]") {
  const Site site;
  REQUIRE(site.render("cards.yaml", {"-f", "png,webp", "--card", "flat", "--scale", "3"}).status == 0);
  REQUIRE(site.call({"render", "cards.yaml", "-f", "png,webp", "--card", "flat", "-s", "aurora", "-o", "gradient"}).status == 0);
  for (const std::string name : {"cards/flat-light", "cards/flat-dark", "gradient/flat-light"}) {
    const std::string png = site.read(name + ".png");
    const std::string webp = site.read(name + ".webp");
    CHECK(webp.size() < png.size());
    CHECK(is_lossless(webp));
    const Picture expected = read_png(png);
    const Picture picture = read_webp(webp);
    CHECK(picture.width == expected.width);
    CHECK(picture.rgba == expected.rgba);
    CHECK(picture.at(0, 0)[3] == 0);
  }
}

TEST_CASE("formats: WebP and JPEG of a photograph lose little and are smaller than its PNG", "[program]") {
  const Site site;
  REQUIRE(site.render("cards.yaml", {"-f", "png,webp,jpeg", "--card", "photo"}).status == 0);
  const std::string png = site.read("cards/photo.png");
  const std::string webp = site.read("cards/photo.webp");
  const std::string jpeg = site.read("cards/photo.jpg");
  CHECK_FALSE(is_lossless(webp));
  CHECK(webp.size() < png.size());
  CHECK(jpeg.size() < png.size());
  const Picture expected = read_png(png);
  CHECK(expected.width == 1280);
  CHECK(mean_difference(expected, read_webp(webp)) < 2);
  CHECK(mean_difference(expected, read_jpeg(jpeg)) < 2);
}

TEST_CASE("formats: a JPEG shows the page behind translucent parts", "[program]") {
  const Site site;
  const std::vector<std::string> options{"-f", "jpeg", "--card", "photo", "--bg-color", "transparent", "--hide-border"};
  const auto corner = [&](const std::string& mode) {
    std::vector<std::string> all = options;
    all.insert(all.end(), {"--mode", mode});
    CHECK(site.render("cards.yaml", all).status == 0);
    return int{read_jpeg(site.read("cards/photo.jpg")).at(2, 2)[1]};
  };
  CHECK(corner("light") == 255);
  CHECK(std::abs(corner("dark") - 17) <= 2);
}

TEST_CASE("formats: JPEG is for social cards with a photograph", "[program]") {
  const Site site;
  const Finished run = site.render("cards.yaml", {"-f", "jpeg"});
  CHECK(run.status == 1);
  CHECK(has(run.err, "cards.yaml:1:11: error: the JPEG of 'flat' cannot be drawn: JPEG is for social cards with a photograph"));
  CHECK(has(run.err, "hint: use --format png or --format webp"));
  CHECK(files_below(site / "cards") == std::vector<std::string>{"photo.jpg"});
  CHECK(site.render("cards.yaml", {"-f", "jpeg", "--card", "photo", "--layout", "project"}).status == 1);
  CHECK(site.render("cards.yaml", {"-f", "jpeg", "--card", "flat", "--layout", "social"}).status == 1);
  CHECK(site.render("cards.yaml", {"--card", "photo", "-o", "a.jpg"}).status == 0);
  CHECK(site.read("a.jpg") == site.read("cards/photo.jpg"));
}

TEST_CASE("formats: embed, badge and orphans know WebP and JPEG", "[program]") {
  const Site site;
  site.write("README.md", "<!-- placard:start flat photo -->\n<!-- placard:end -->\n");
  REQUIRE(site.render("cards.yaml", {"-f", "webp"}).status == 0);
  REQUIRE(site.render("cards.yaml", {"-f", "jpeg", "--card", "photo"}).status == 0);
  CHECK(site.call({"embed", "README.md", "-f", "webp"}).err == "wrote README.md\n");
  CHECK(has(site.read("README.md"), "src=\"cards/flat-light.webp\""));
  CHECK(has(site.read("README.md"), "src=\"cards/photo.webp\""));
  CHECK(site.call({"embed", "README.md", "-f", "jpeg"}).status == 0);
  CHECK(has(site.read("README.md"), "src=\"cards/photo.jpg\""));
  CHECK(site.call({"badge", "build", "passing", "-o", "b.webp"}).status == 0);
  CHECK(read_webp(site.read("b.webp")).height == 40);
  CHECK(site.call({"badge", "build", "passing", "-o", "b.jpg"}).status == 2);
  site.write("cards/other.jpg", site.read("cover.jpg"));
  site.write("cards.yaml", "title: new\n");
  const Finished run = site.render("cards.yaml", {"--check"});
  for (const std::string name : {"flat-dark.webp", "flat-light.webp", "photo.jpg", "photo.webp"})
    CHECK(has(run.err, "orphan cards/" + name + ": not generated by any card in these files\n"));
  CHECK_FALSE(has(run.err, "other.jpg"));
}

TEST_CASE("formats: a WebP has at most 16383 pixels a side", "[program]") {
  CHECK(placard::webp_fault({100, 16'383}, 1).empty());
  CHECK(placard::webp_fault({100, 8'192}, 2) == "16384 pixels a side is too large: the limit is 16383 pixels");
}
