#include <array>

#include "image/logo.h"
#include "support/files.h"
#include "support/logos.h"
#include "support/text.h"

using namespace placard;

namespace {

std::string document(const std::string& content, const std::string& attributes = " viewBox=\"0 0 24 24\"") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + attributes + ">" + content +
         "</svg>";
}

ArtResult read(const std::string& content, const std::string& attributes = " viewBox=\"0 0 24 24\"") {
  return read_svg_art(document(content, attributes));
}

const std::string square = "<path d=\"M0 0h10v10z\"/>";

const ArtPath& path_at(const ArtResult& result, std::size_t index) {
  CAPTURE(result.error);
  return std::get<ArtPath>(result.art.nodes.at(index));
}

std::optional<Color> fill_at(const ArtResult& result, std::size_t index) {
  return std::get<ArtColor>(path_at(result, index).fill).own;
}

// Logos as drawing programs and people write them. Each is compared with librsvg.
const std::vector<std::string> drawn{
    // Shapes.
    "<rect x='2' y='2' width='20' height='14' fill='#c00'/>",
    "<rect x='2' y='2' width='20' height='14' rx='3' fill='#c00'/>",
    "<rect x='2' y='2' width='20' height='14' rx='30' ry='4' fill='#c00'/>",
    "<circle cx='12' cy='12' r='9' fill='teal'/>",
    "<ellipse cx='50%' cy='12' rx='10' ry='5' fill='teal'/>",
    "<line x1='2' y1='3' x2='22' y2='20' stroke='navy' stroke-width='2'/>",
    "<polyline points='2,2 12,20 22,2' fill='none' stroke='navy' stroke-width='2'/>",
    "<polygon points='2 2 22 2 12 20' fill='gold'/>",
    "<path d='M2 12a10 10 0 0 1 20 0q-5 12-10 0t-10 0z' fill='orchid'/>",
    // Units and view boxes.
    "<rect width='2mm' height='6pt' fill='green'/><rect x='16' width='.25in' height='1pc' fill='blue'/>",
    "<svg x='4' y='4' width='16' height='8' viewBox='0 0 10 10'><circle cx='5' cy='5' r='7' fill='green'/></svg>",
    "<svg x='4' y='4' width='16' height='8' viewBox='0 0 10 10' preserveAspectRatio='xMaxYMin slice'><circle cx='5' cy='5' r='5'/></svg>",
    "<svg width='20' height='8' viewBox='0 0 10 10' preserveAspectRatio='none'><circle cx='5' cy='5' r='5' fill='#0aa'/></svg>",
    // Fill rules and inheritance.
    "<g fill='#c00' fill-rule='evenodd'><path d='M2 2h20v20H2z M7 7h10v10H7z'/></g>",
    "<g fill='red' stroke='blue' stroke-width='2'><path d='M4 4h8v8z'/><path d='M12 12h8v8z' fill='none'/></g>",
    "<g color='purple'><path d='M4 4h16v16z' fill='currentColor'/></g>",
    "<g visibility='hidden'><path d='M0 0h24v24z'/><path d='M4 4h8v8z' visibility='visible' fill='red'/></g>",
    "<g display='none'><text>x</text></g><path d='M4 4h8v8z' fill='red'/>",
    // Strokes.
    "<path d='M6 6h12v12H6z' fill='#c00' stroke='#003' stroke-width='4'/><path d='M2 2l20 20' fill='none' stroke='#0a0' stroke-width='2'/>",
    "<path d='M4 18L12 4l8 14' fill='none' stroke='#333' stroke-width='4' stroke-linecap='round' stroke-linejoin='round'/>",
    "<path d='M4 18L12 4l8 14' fill='none' stroke='#333' stroke-width='4' stroke-linecap='square' stroke-linejoin='bevel'/>",
    "<path d='M4 18L6 4l2 14' fill='none' stroke='#333' stroke-width='1' stroke-miterlimit='2'/>",
    "<path d='M4 12h.01M12 12h0M20 12h.01' stroke='#333' stroke-width='4' stroke-linecap='round'/>",
    "<path d='M2 6h20M2 12h20' stroke='#333' stroke-width='2' stroke-dasharray='4 2'/>",
    "<path d='M2 12h20' stroke='#333' stroke-width='3' stroke-dasharray='3' stroke-dashoffset='2'/>",
    "<path d='M4 4h16v16H4z' fill='#fc0' stroke='#03c' stroke-width='6' paint-order='stroke'/>",
    "<circle cx='12' cy='12' r='8' fill='none' stroke='crimson' stroke-width='25%'/>",
    // Transformations.
    "<path d='M0 0h10v10z' fill='red' transform='translate(4 4) rotate(30) scale(1.2, .8)'/>",
    "<g transform='matrix(.8 .2 -.2 .8 4 2)'><rect width='12' height='12' fill='red' stroke='black'/></g>",
    "<rect x='3' y='3' width='4' height='10' stroke='blue' stroke-width='2' fill='none' transform='scale(3 1)'/>",
    "<rect x='6' y='6' width='8' height='8' fill='orange' transform='rotate(45 12 12)'/>",
    "<rect x='2' y='2' width='8' height='8' fill='orange' transform='skewX(30)'/>",
    "<rect width='8' height='8' fill='orange' style='transform: translate(5px, 6px) rotate(10deg)'/>",
    // Opacity.
    "<path fill='#c00' d='M2 2h20v20H2z'/><path fill='#000' fill-opacity='.2' d='M2 12h20v10H2z'/><path fill='#fff' opacity='.3' d='M12 2h10v20H12z'/>",
    "<g opacity='.5'><rect x='2' y='2' width='12' height='12' fill='red'/><rect x='8' y='8' width='12' height='12' fill='blue'/></g>",
    "<rect x='4' y='4' width='16' height='16' fill='red' stroke='blue' stroke-width='6' opacity='.5'/>",
    "<rect x='4' y='4' width='16' height='16' fill='rgba(255, 0, 0, .4)' stroke='#00f8' stroke-width='6'/>",
    // Colors.
    "<rect width='8' height='24' fill='hsl(120, 60%, 40%)'/><rect x='8' width='8' height='24' fill='rgb(10%, 20%, 90%)'/><rect x='16' "
    "width='8' height='24' fill='RebeccaPurple'/>",
    // Gradients.
    "<linearGradient id='a'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><rect width='24' height='12' fill='url(#a)'/>",
    "<linearGradient id='a' x2='0' y2='1'><stop offset='20%' stop-color='red'/><stop offset='.8' stop-color='blue' stop-opacity='.3'/>"
    "</linearGradient><circle cx='12' cy='12' r='10' fill='url(#a)'/>",
    "<linearGradient id='b'><stop stop-color='gold'/><stop offset='1' stop-color='green'/></linearGradient><linearGradient id='a' "
    "xlink:href='#b' gradientUnits='userSpaceOnUse' x1='4' x2='12' spreadMethod='reflect'/><rect width='24' height='24' fill='url(#a)'/>",
    "<radialGradient id='a' cx='.3' cy='.3'><stop stop-color='white'/><stop offset='1' stop-color='navy'/></radialGradient><rect x='2' "
    "y='2' width='20' height='12' fill='url(#a)'/>",
    "<radialGradient id='a' gradientUnits='userSpaceOnUse' cx='12' cy='12' r='10' fx='8' fy='8' gradientTransform='rotate(20) scale(1 .7)' "
    "spreadMethod='repeat'><stop stop-color='white'/><stop offset='1' stop-color='navy'/></radialGradient><rect width='24' height='24' fill='url(#a)'/>",
    "<linearGradient id='a'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><g transform='rotate(90 12 12)'>"
    "<path d='M4 12h16' stroke='none' fill='url(#a)'/><path d='M4 4h16v6H4z' fill='none' stroke='url(#a)' stroke-width='3'/></g>",
    "<linearGradient id='a'><stop stop-color='red'/></linearGradient><rect width='24' height='12' fill='url(#a)'/>",
    // Clip paths and masks.
    "<clipPath id='c'><circle cx='12' cy='12' r='8'/></clipPath><rect width='24' height='24' fill='red' clip-path='url(#c)'/>",
    "<clipPath id='c'><rect width='8' height='24'/><rect x='4' y='8' width='20' height='8'/></clipPath><g clip-path='url(#c)' "
    "opacity='.6'><rect width='24' height='24' fill='red'/></g>",
    "<clipPath id='c'><path d='M2 2h20v20H2z M7 7h10v10H7z' clip-rule='evenodd'/></clipPath><g clip-path='url(#c)'><circle cx='12' "
    "cy='12' r='12' fill='green'/></g>",
    "<clipPath id='c'><path d='M0 0h24v24H0z'/></clipPath><g clip-path='url(#c)'><circle cx='12' cy='12' r='9' fill='green'/></g>",
    "<mask id='m' fill='#fff'><circle cx='12' cy='12' r='8'/></mask><rect width='24' height='24' fill='red' mask='url(#m)'/>",
    "<circle cx='12' cy='24' r='12' fill='green'/><path d='M-500 0h520v4h-520z' fill='red'/>",
    // <use> and <symbol>.
    "<defs><circle id='o' r='4'/></defs><use href='#o' x='6' y='6' fill='red'/><use xlink:href='#o' x='18' y='18' fill='blue'/>",
    "<symbol id='s' viewBox='0 0 10 10'><circle cx='5' cy='5' r='5' fill='red'/></symbol><use href='#s' width='12' height='12' x='6'/>",
    "<g id='g'><path d='M2 2h4v4z' fill='red'/></g><use href='#g' transform='translate(10 10) scale(2)'/>",
    // Style sheets.
    "<style>.st0{fill:#c00}.st1,.st2{fill:none;stroke:#00c;stroke-width:2}</style><path class='st0' d='M2 2h12v12H2z'/><path class='st2' "
    "d='M8 8h12v12H8z'/>",
    "<style type='text/css'><![CDATA[ /* a */ path{fill:red} #p{fill:blue} g .x{fill:lime!important} ]]></style><path d='M2 2h5v5z'/><path "
    "id='p' d='M8 8h5v5z'/><g><path class='a x' style='fill:black' d='M14 14h5v5z'/></g>",
    "<path style='fill:#c00;fill-opacity:.5;stroke:none' d='M2 2h20v20H2z'/>",
    "<style>circle.big{opacity:.5}</style><circle class='big' cx='12' cy='12' r='9' fill='red'/>",
    // What drawing programs add.
    "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:li>x</rdf:li></rdf:RDF></metadata><path d='M2 2h20v20H2z' fill='#c00'/>",
    "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' id='n'/><title>t</title><desc>d</desc><style/><path d='M2 2h20v20z' fill='#c00'/>",
    "<switch><foreignObject requiredExtensions='x'/><g><path d='M2 2h20v20z' fill='#c00'/></g></switch>",
};

}  // namespace

TEST_CASE("svg art: logos of every kind are drawn as librsvg draws them", "[image]") {
  CHECK(drawn.size() >= 60);
  for (const std::string& content : drawn) {
    const test::LogoComparison logo = test::compare_logo(document(content));
    CAPTURE(content, logo.reason);
    CHECK(logo.outcome == test::LogoOutcome::right);
  }
  const std::string doctype =
      "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
  CHECK(test::compare_logo(doctype + document(square)).outcome == test::LogoOutcome::right);
}

TEST_CASE("svg art: values are resolved: units, transformations, inheritance, gradients", "[image]") {
  const ArtResult result = read(
      "<g fill=\"#ff0000\" fill-rule=\"evenodd\" transform=\"translate(2 3) scale(2)\"><path d=\"M0 0h10v10z\" "
      "stroke=\"lime\" stroke-width=\"1.5\" stroke-dasharray=\"1\"/></g>" +
          square,
      " viewBox=\"-10 -20 60 80\"");
  CHECK(result.error.empty());
  CHECK(result.art.box == Rect{-10, -20, 60, 80});
  const ArtPath& path = path_at(result, 0);
  CHECK(path.even_odd);
  CHECK(path.path.points == std::vector<Point>{{2, 3}, {22, 3}, {22, 23}});
  CHECK(path.stroke.width == 3);
  CHECK(path.stroke.dashes == std::vector<double>{2, 2});
  CHECK(std::get<ArtColor>(path.stroke.paint).own == Color{0, 255, 0, 1});
  CHECK(fill_at(result, 0) == Color{255, 0, 0, 1});
  CHECK(fill_at(result, 1) == Color{0, 0, 0, 1});
  CHECK(read(square, " width=\"12px\" height=\"13\"").art.box == Rect{0, 0, 12, 13});
  const ArtResult wide =
      read("<path d=\"M0 0h24v24z\"/>", " viewBox=\"0 0 24 24\" width=\"60\" height=\"20\" preserveAspectRatio=\"xMaxYMid\"");
  CHECK(wide.art.box == Rect{0, 0, 60, 20});
  CHECK(path_at(wide, 0).path.points == std::vector<Point>{{40, 0}, {60, 0}, {60, 20}});
  const ArtResult gradient = read(
      "<radialGradient id=\"a\" r=\"1\"><stop stop-color=\"red\"/><stop offset=\"2\" "
      "stop-color=\"currentColor\" stop-opacity=\".5\"/></radialGradient><rect x=\"4\" y=\"4\" width=\"8\" "
      "height=\"4\" fill=\"url(#a)\" fill-opacity=\".5\"/>");
  const auto& paint = std::get<ArtGradient>(path_at(gradient, 0).fill);
  CHECK(paint.place == Matrix{8, 0, 0, 4, 4, 4});
  CHECK(paint.to_radius == 1);
  REQUIRE(paint.stops.size() == 2);
  CHECK(paint.stops[0].color == ArtColor{Color{255, 0, 0, 1}, 0.5});
  CHECK(paint.stops[1].offset == 1);
  CHECK(paint.stops[1].color == ArtColor{std::nullopt, 0.25});
}

TEST_CASE("svg art: a drawing in black alone takes the color of the card, however black is written", "[image]") {
  for (const std::string black : {"", " fill=\"black\"", " fill=\"#000\"", " fill=\"rgb(0,0,0)\"", " fill=\"currentColor\""}) {
    CAPTURE(black);
    CHECK_FALSE(fill_at(read("<path d=\"M0 0h10v10z\"" + black + "/>"), 0));
  }
  for (const std::string white : {"white", "#fff", "rgb(100%, 100%, 100%)"})
    CHECK(fill_at(read("<path d=\"M0 0h10v10z\" fill=\"" + white + "\"/>"), 0) == Color{255, 255, 255, 1});
  const ArtResult colored =
      read(square + "<path d=\"M0 0h10v10z\" fill=\"red\"/><path d=\"M0 0h10v10z\" fill=\"currentColor\"/>");
  CHECK(fill_at(colored, 0) == Color{0, 0, 0, 1});
  CHECK_FALSE(fill_at(colored, 2));
}

TEST_CASE("svg art: what cannot be drawn is rejected with its line, its reason and what to do", "[image]") {
  const std::vector<std::array<std::string, 3>> rejected{
      {"<script>alert(1)</script>", "scripts are not allowed", "delete"},
      {"<path d=\"M0 0h1\" onclick=\"x()\"/>", "'onclick' is not allowed", "delete"},
      {"<text>hello</text>", "text is not supported", "Create Outlines"},
      {"<image href=\"x.png\"/>", "embedded pictures are not supported", "PNG"},
      {"<foreignObject/>", "HTML is not supported", "PNG"},
      {"<path d=\"M0 0h1\"><animate/></path><set/>", "animations are not supported", "one frame"},
      {"<style>@media (prefers-color-scheme: dark) {path{fill:red}}</style>", "'@media' is not supported",
       "{light: FILE, dark: FILE}"},
      {"<style>@import url(x.css);</style>", "'@import' is not supported", "presentation attributes"},
      {"<style>a:not(.b){fill:red}</style>", "the selector 'a:not(.b)' is not supported", "presentation attributes"},
      {"<filter id=\"f\"/><path d=\"M0 0h1v1\" filter=\"url(#f)\"/>", "filters are not supported", "flatten"},
      {"<path d=\"M0 0h1v1\" style=\"mix-blend-mode:multiply\"/>", "blend modes are not supported", "flatten"},
      {"<mask id=\"m\"><path fill=\"red\" d=\"M0 0h9v9z\"/></mask><path d=\"M0 0h1v1\" mask=\"url(#m)\"/>",
       "masks are not supported, except those of white shapes", "flatten"},
      {"<pattern id=\"p\"/><path d=\"M0 0h1v1\" fill=\"url(#p)\"/>", "patterns are not supported", "PNG"},
      {"<path d=\"M0 0h1v1\" marker-end=\"url(#m)\"/>", "markers are not supported", "flatten"},
      {"<path d=\"M0 0h1v1\" fill=\"url(#none)\"/>", "<path> refers to '#none', which is not in the file", ""},
      {"<path d=\"M0 0h1v1\" fill=\"url(http://x/y#a)\"/>", "refers to another file", "copy"},
      {"<use href=\"other.svg#a\"/>", "<use> refers to 'other.svg#a'", "copy"},
      {"<g id=\"a\"><use href=\"#a\"/></g>", "nested too deeply", ""},
      {"<linearGradient id=\"a\" href=\"#a\"/><path d=\"M0 0h1v1\" fill=\"url(#a)\"/>", "gradients refer to each other too often",
       ""},
      {"<path d=\"broken\"/>", "invalid path data", ""},
      {"<path d=\"M0 0h1\" fill=\"salmony\"/>", "'fill': 'salmony'", ""},
      {"<style>circle{r:2}</style><circle r=\"3\"/>", "'r': '2'", ""},
      {"<rect width=\"x\" height=\"2\"/>", "invalid length of 'width'", ""},
      {"<path d=\"M0 0h1\" transform=\"spin(3)\"/>", "'transform': 'spin(3)'", ""},
      {"<flowRoot/>", "<flowRoot> is not supported", "PNG"}};
  for (const auto& [content, reason, hint] : rejected) {
    const ArtResult result = read("\n" + content + square);
    CAPTURE(content, result.error, result.hint);
    CHECK(result.error.starts_with("line 2: "));
    CHECK(test::has(result.error, reason));
    CHECK(test::has(result.hint, hint));
  }
}

TEST_CASE("svg art: files that are not drawings are rejected with the reason, before entities are expanded", "[image]") {
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      "<svg viewBox=\"0 0 1 1\"><title>&b;</title></svg>";
  CHECK(read_svg_art(bomb).error == "line 1: entities are not allowed");
  CHECK(read_svg_art("").error.starts_with("line 1: "));
  CHECK(read_svg_art("not xml").error.starts_with("line 1: "));
  CHECK(test::has(read_svg_art("<html/>").error, "not an SVG file"));
  CHECK(test::has(read(square, "").error, "no size"));
  CHECK(test::has(read(square, "").hint, "viewBox"));
  CHECK(test::has(read(square, " viewBox=\"0 0 x 1\"").error, "viewBox"));
  CHECK(read("").error == "nothing is drawn in the viewBox");
  CHECK(read("<path d=\"M30 0h10v10z\"/>").error == "nothing is drawn in the viewBox");
  CHECK(read(square + "<path").error.starts_with("line 1: "));
}

TEST_CASE("svg art: what takes long to draw is rejected", "[image]") {
  const auto times = [](int count, const std::string& text) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
  };
  CHECK(test::has(read(times(2001, square)).error, "too many paths"));
  CHECK(test::has(read(times(100, "<g>")).error, "nested too deep"));
  CHECK(test::has(read(times(10'001, "<g/>")).error, "more than 10000 elements"));
  CHECK(test::has(read("<style>" + times(501, "a{}") + "</style>").error, "more than 500 rules"));
  CHECK(test::has(read("<path d=\"M0 0h24\" stroke=\"red\" stroke-dasharray=\".0001\"/>").error, "more than 20000 dashes"));
  CHECK(test::has(read(times(10, "<g opacity=\".5\">" + square) + times(10, "</g>")).error, "nested in more than 8 levels"));
  // Each <g> uses the one before twice.
  std::string doubled = "<g id=\"g0\"/>";
  for (int i = 1; i < 40; ++i) {
    const std::string use = "<use href=\"#g" + std::to_string(i - 1) + "\"/>";
    doubled += "<g id=\"g" + std::to_string(i) + "\">" + use + use + "</g>";
  }
  CHECK(test::has(read(doubled).error, "more than 4 MiB of elements are drawn"));
  const auto zigzag = [](int count, const std::string& height) {
    std::string path = "M0 0";
    for (int i = 0; i < count; ++i) path += "L24 " + height + "L0 0";
    return "<path d=\"" + path + "\"/>";
  };
  const std::string error = "line 1: the paths cross a horizontal line more often than 5000 times";
  CHECK(read(zigzag(2490, "24")).error.empty());
  CHECK(read(zigzag(1250, "24") + zigzag(1260, "24")).error == error);
  CHECK(read(zigzag(2600, "0.4")).error == error);
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

TEST_CASE("svg art: a viewBox that is too small or too large and a path far outside it are rejected", "[image]") {
  CHECK(read(square, " viewBox=\"0 0 1e-300 1e-300\"").error == "line 1: viewBox is too small");
  CHECK(read(square, " viewBox=\"1e7 0 24 24\"").error == "line 1: viewBox has numbers above 1 million units");
  CHECK(read(square, " width=\"1e7\" height=\"24\"").error == "line 1: viewBox has numbers above 1 million units");
  CHECK(read(square, " viewBox=\"0 0 1000000 1000000\"").error.empty());
  CHECK(read("<path d=\"M0 0L1000000 1000000L-1000000 1000000z\"/>").error ==
        "line 1: a path extends further than 1000 sides of the viewBox");
  CHECK(read("<path d=\"M0 0L24012 -23988L0 9z\"/>").error.empty());
  CHECK(read("<path d=\"M0 0L24013 0L0 9z\"/>").error.size() > 1);
}

TEST_CASE("svg art: only what leaves the viewBox is clipped to it", "[image]") {
  const ArtResult outside = read("<path d=\"M-500 -500h1000v1000h-1000z\"/>");
  REQUIRE(outside.art.nodes.size() == 1);
  const auto& group = std::get<ArtGroup>(outside.art.nodes[0]);
  REQUIRE(group.clip.size() == 1);
  CHECK(bounds(group.clip[0].path) == Rect{0, 0, 24, 24});
  // Only control points are outside.
  CHECK(path_at(read("<path d=\"M1 1C1 -.3 9 -.3 9 1L24.01 24Q0 24 0 12z\"/>"), 0).path.points.size() == 7);
}
