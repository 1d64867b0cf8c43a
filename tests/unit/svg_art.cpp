
#include <algorithm>
#include <cmath>

#include "image/logo.h"
#include "support/files.h"
#include "support/text.h"

using namespace placard;

namespace {

ArtResult read(const std::string& content, const std::string& attributes = " viewBox=\"0 0 24 24\"") {
  return read_svg_art("<svg xmlns=\"http://www.w3.org/2000/svg\"" + attributes + ">" + content + "</svg>");
}

const std::string square = "<path d=\"M0 0h10v10z\"/>";

}  // namespace

TEST_CASE("svg art: a drawing has paths, which inherit the color of their group, and a viewBox", "[image]") {
  const ArtResult result =
      read("<title>x</title><g><path d=\"M0 0h10v10z\" fill=\"#ff0000\" fill-rule=\"evenodd\"/>" + square + "</g>",
           " viewBox=\"-1 -2 30 40\"");
  CHECK(result.error.empty());
  CHECK(result.art.box == Rect{-1, -2, 30, 40});
  REQUIRE(result.art.parts.size() == 2);
  CHECK(result.art.parts[0].color == Color{255, 0, 0, 1});
  CHECK(result.art.parts[0].even_odd);
  CHECK_FALSE(result.art.parts[1].color);
  CHECK(read(square, " width=\"12\" height=\"13\"").art.box == Rect{0, 0, 12, 13});
  CHECK(read("<g fill=\"#ff0000\">" + square + "</g>").art.parts.at(0).color == Color{255, 0, 0, 1});
}

TEST_CASE("svg art: unsupported elements and attributes are rejected with their line", "[image]") {
  const std::vector<std::string> contents{"<script>alert(1)</script>",
                                          "<image href=\"x.png\"/>",
                                          "<use href=\"#a\"/>",
                                          "<style>path{fill:red}</style>",
                                          "<foreignObject/>",
                                          "<text>hello</text>",
                                          "<path d=\"M0 0h1\" onclick=\"x()\"/>",
                                          "<path d=\"M0 0h1\" fill=\"url(#a)\"/>",
                                          "<path d=\"M0 0h1\" transform=\"scale(2)\"/>",
                                          "<path d=\"M0 0h1\" style=\"fill:red\"/>",
                                          "<g transform=\"scale(2)\">" + square + "</g>",
                                          "<rect width=\"5\" height=\"5\"/>"};
  for (const std::string& content : contents) {
    const ArtResult result = read("\n" + content + square);
    CAPTURE(content, result.error);
    CHECK(result.error.starts_with("line 2: "));
  }
}

TEST_CASE("svg art: files that are not drawings are rejected with the reason, before entities are expanded", "[image]") {
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      "<svg viewBox=\"0 0 1 1\"><title>&b;</title></svg>";
  CHECK(read_svg_art(bomb).error == "line 1: a doctype is not allowed");
  CHECK(read_svg_art("").error.starts_with("line 1: "));
  CHECK(read_svg_art("not xml").error.starts_with("line 1: "));
  CHECK(test::has(read_svg_art("<html/>").error, "not an SVG file"));
  CHECK(test::has(read(square, "").error, "no size"));
  CHECK(test::has(read(square, " viewBox=\"0 0 x 1\"").error, "viewBox"));
  CHECK(read("").error == "no paths in the viewBox");
  CHECK(test::has(read("<path d=\"broken\"/>").error, "invalid path data"));
  CHECK(test::has(read("<path d=\"M0 0h1\" fill=\"salmon\"/>").error, "salmon"));
  CHECK(read(square + "<path").error.starts_with("line 1: "));
}

TEST_CASE("svg art: the number and depth of elements and the lines that paths cross are limited", "[image]") {
  std::string many;
  for (int i = 0; i < 501; ++i) many += square;
  CHECK(test::has(read(many).error, "too many paths"));
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<g>";
  CHECK(test::has(read(deep).error, "nested too deep"));
  const auto zigzag = [](int times, const std::string& height) {
    std::string path = "M0 0";
    for (int i = 0; i < times; ++i) path += "L24 " + height + "L0 0";
    return "<path d=\"" + path + "\"/>";
  };
  const std::string error = "line 1: the paths cross a horizontal line more often than 5000 times";
  CHECK(read(zigzag(2490, "24")).error.empty());
  CHECK(read(zigzag(1250, "24") + zigzag(1260, "24")).error == error);
  CHECK(read(zigzag(2600, "0.4")).error == error);
}

TEST_CASE("svg art: stroked paths are rejected or omitted", "[image]") {
  const ArtResult result =
      read("<path d=\"M0 0h10v10\" stroke=\"#000\" stroke-width=\"2\"/>", " viewBox=\"0 0 24 24\" fill=\"none\"");
  CHECK((!result.error.empty() || result.art.parts.empty()));
}

TEST_CASE("svg art: every built-in icon can be drawn", "[image]") {
  const test::fs::path folder = PLACARD_SOURCE_FOLDER "/data/icons";
  const auto names = test::files_below(folder);
  CHECK(names.size() >= 5);
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(read_svg_art(test::read_file(folder / name)).error.empty());
  }
}

TEST_CASE("svg art: a PNG logo is recognized by its content, its size is in the header, and its sides are limited", "[image]") {
  const auto png = [](const std::string& size) { return std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + size; };
  // The rest of IHDR, and IEND.
  const std::string rest = std::string("\x08\x06\0\0\0\0\0\0\0", 9) + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
  const LogoArt small = read_logo(png(std::string("\0\0\0\x40\0\0\0\x20", 8) + rest));
  CHECK(read_logo(png(std::string("\0\0\0\x40\0\0\0\x20", 8))).error == "the file is truncated");
  REQUIRE(small.png);
  CHECK(small.png->width == 64);
  CHECK(small.png->height == 32);
  CHECK(test::has(read_logo(png(std::string("\0\0\x4e\x20\0\0\x4e\x20", 8) + rest)).error, "too large"));
  CHECK(read_logo(png(std::string(8, '\0') + rest)).error == "invalid PNG header");
  CHECK(read_logo(png("")).error == "the file is truncated");
  CHECK(read_logo(png(std::string(8, '\0'))).error.size() > 1);
  CHECK(test::has(read_logo(std::string((512U << 10) + 1, 'x')).error, "512 KiB"));
  CHECK(read_logo("<svg viewBox=\"0 0 1 1\">" + square + "</svg>").drawing);
  const std::string header("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x00\x3D\x09\x00\0\0\0\1\x08\x06\0\0\0\0\0\0\0", 33);
  CHECK(read_logo(header).error == "4000000 pixels a side is too large: the limit is 32767 pixels");
}

TEST_CASE("svg art: a viewBox that is too small or too large and a path far outside it are rejected", "[image]") {
  CHECK(read(square, " viewBox=\"0 0 1e-300 1e-300\"").error == "line 1: viewBox is too small");
  CHECK(read(square, " viewBox=\"1e300 0 24 24\"").error == "line 1: viewBox has numbers above 1 million units");
  CHECK(read(square, " width=\"1e300\" height=\"24\"").error == "line 1: viewBox has numbers above 1 million units");
  CHECK(read(square, " viewBox=\"0 0 1000000 1000000\"").error.empty());
  CHECK(read("<path d=\"M0 0L1000000 1000000L-1000000 1000000z\"/>").error ==
        "line 1: a path extends further than 1000 sides of the viewBox");
  CHECK(read("<path d=\"M0 0L24012 -23988L0 9z\"/>").error.empty());
  CHECK(read("<path d=\"M0 0L24013 0L0 9z\"/>").error.size() > 1);
}

TEST_CASE("svg art: a path is clipped to the viewBox, and a path inside of it is unchanged", "[image]") {
  const ArtResult outside = read("<path d=\"M-500 -500h1000v1000h-1000z\"/>");
  REQUIRE(outside.art.parts.size() == 1);
  for (const Point& p : outside.art.parts[0].path.points) {
    CAPTURE(p.x, p.y);
    CHECK((p.x == 0 || p.x == 24));
    CHECK((p.y == 0 || p.y == 24));
  }
  CHECK(read("<path d=\"M30 0h10v10z\"/>").error == "no paths in the viewBox");
  // Half of a circle and of a triangle.
  const ArtResult half = read("<path d=\"M12 0a12 12 0 0 1 0 24z\"/><path d=\"M12 4L36 12L12 20z\"/>", " viewBox=\"0 0 18 24\"");
  REQUIRE(half.art.parts.size() == 2);
  for (const ArtPart& part : half.art.parts) {
    double right = 0;
    for (const Point& p : part.path.points) right = std::max(right, p.x);
    CHECK(std::abs(right - 18) < 1e-9);
  }
  CHECK(half.art.parts[1].path.points.size() == 4);
  const std::string inside = "M1 1C1 -.3 9 -.3 9 1L24.01 24Q0 24 0 12z";  // only control points are outside
  const ArtResult result = read("<path d=\"" + inside + "\"/>");
  REQUIRE(result.art.parts.size() == 1);
  CHECK(result.art.parts[0].path.points == parse_path_data(inside)->points);
  CHECK(result.art.parts[0].path.verbs == parse_path_data(inside)->verbs);
}
