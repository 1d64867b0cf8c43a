// Logos on cards: how they fit, what is said of those that cannot be seen or drawn.

#include <array>
#include <cstdlib>

#include "support/pictures.h"
#include "support/text.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string begin = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>";

std::string filled(const std::string& color) { return begin + "<path fill='" + color + "' d='M2 2h20v20H2z'/></svg>"; }

// The pixel of a logo's unit square at (x, y), 0 to 24, on a card of style github at scale 2: the logo is 24 px high.
std::array<int, 3> pixel(const Picture& card, double x, double y) {
  constexpr int left = 2 * 19, top = 2 * 17;
  const std::uint8_t* at = card.at(left + static_cast<int>(2 * x), top + static_cast<int>(2 * y));
  return {at[0], at[1], at[2]};
}

}  // namespace

TEST_CASE("logos: opacity, strokes and inherited fill rules have the right colors", "[program]") {
  Workspace workspace{{"a.yaml", "title: Card\nlogo: logo.svg\nlayout: compact\nstyle: github\n"}};
  const auto draw = [&](const std::string& content) {
    workspace.write("logo.svg", begin + content + "</svg>");
    const auto run = workspace.call({"render", "a.yaml", "-f", "png", "-m", "light", "-o", "a.png"});
    CAPTURE(run.err);
    CHECK(run.status == 0);
    return read_png(workspace.read("a.png"));
  };
  const auto near = [](std::array<int, 3> color, int r, int g, int b) {
    return std::abs(color[0] - r) <= 2 && std::abs(color[1] - g) <= 2 && std::abs(color[2] - b) <= 2;
  };
  const Picture overlays = draw(
      "<path fill='#c00' d='M2 2h20v20H2z'/><path fill='#000' fill-opacity='.2' d='M2 12h20v10H2z'/>"
      "<path fill='#fff' opacity='.3' d='M12 2h10v20H12z'/>");
  CHECK(near(pixel(overlays, 6, 6), 0xcc, 0, 0));
  CHECK(near(pixel(overlays, 6, 18), 0xa3, 0, 0));
  CHECK(near(pixel(overlays, 18, 6), 0xdb, 0x4d, 0x4d));
  CHECK(near(pixel(overlays, 18, 18), 0xbf, 0x4d, 0x4d));
  const Picture frame = draw("<g fill='#c00' fill-rule='evenodd'><path d='M2 2h20v20H2z M7 7h10v10H7z'/></g>");
  CHECK(near(pixel(frame, 4, 12), 0xcc, 0, 0));
  CHECK(near(pixel(frame, 12, 12), 255, 255, 255));
  const Picture lines = draw(
      "<path fill='#c00' stroke='#003' stroke-width='4' d='M6 6h12v12H6z'/><path fill='none' stroke='#0a0' stroke-width='2' "
      "d='M2 2l20 20'/>");
  CHECK(near(pixel(lines, 6, 12), 0, 0, 0x33));
  CHECK(near(pixel(lines, 15, 10), 0xcc, 0, 0));
  CHECK(near(pixel(lines, 10, 10), 0, 0xaa, 0));
}

TEST_CASE("logos: a wordmark is as high as the title, and at most five times as wide", "[program]") {
  Workspace workspace{{"a.yaml", "title: Card\nlogo: logo.svg\n"}};
  const auto width_of = [&](const std::string& box) {
    workspace.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + box + "'><path d='M0 0h1v1z'/></svg>");
    const std::string scene = workspace.call({"render", "a.yaml", "-f", "scene", "-o", "-"}).out;
    const std::size_t at = scene.find("artwork ");
    REQUIRE(at != std::string::npos);
    const std::size_t title = scene.find("text ");
    return std::stod(scene.substr(title + 5)) - std::stod(scene.substr(at + 8)) - 10;  // the gap
  };
  CHECK(std::abs(width_of("0 0 24 24") - 24) < 0.6);
  CHECK(std::abs(width_of("0 0 96 24") - 96) < 0.6);
  CHECK(std::abs(width_of("0 0 240 24") - 120) < 0.6);
  CHECK(std::abs(width_of("0 0 12 24") - 12) < 0.6);
}

TEST_CASE("logos: one that cannot be seen on its card is a warning that names both modes", "[program]") {
  Workspace workspace;
  const auto warnings = [&](const std::string& logo, const std::string& more = "") {
    workspace.write("logo.svg", logo);
    workspace.write("a.yaml", "title: Card\nstyle: github\nlogo: logo.svg\n" + more);
    const std::string checked = workspace.call({"check", "a.yaml"}).err;
    const std::string drawn = workspace.call({"render", "a.yaml", "-o", "out"}).err;
    CHECK(has(drawn, "the logo cannot be seen") == has(checked, "the logo cannot be seen"));
    return checked;
  };
  CHECK(has(warnings(filled("#0a1016")),
            "a.yaml:3:7: warning: the logo cannot be seen in the dark picture: its contrast is 1.01:1"));
  CHECK(has(warnings(filled("#fff")), "the logo cannot be seen in the light picture: its contrast is 1:1"));
  CHECK(has(warnings(filled("white")), "hint: name one for each mode: 'logo: {light: FILE, dark: FILE}'"));
  CHECK_FALSE(has(warnings(filled("white"), "mode: dark\n"), "warning"));
  for (const std::string seen : {"#000", "black", "rgb(0, 0, 0)", "#c00", "currentColor"}) {
    CAPTURE(seen);
    CHECK_FALSE(has(warnings(filled(seen)), "warning"));
  }
  // With another color, black stays black, and the logo can be seen.
  CHECK_FALSE(has(warnings(begin + "<path d='M2 2h9v9z'/><path fill='#f60' d='M12 12h9v9z'/></svg>"), "warning"));
}

TEST_CASE("logos: a broken logo stops its own card only", "[program]") {
  Workspace workspace{{"good.svg", filled("#c00")},
                      {"bad.svg", begin + "<text>x</text></svg>"},
                      {"a.yaml", "- {title: One, logo: good.svg}\n- {title: Two, logo: bad.svg}\n- {title: Three}\n"}};
  const auto run = workspace.call({"render", "a.yaml", "-m", "light", "-o", "out"});
  CHECK(run.status == 1);
  CHECK(has(run.err, "a.yaml:2:22: error: the logo 'bad.svg' cannot be drawn: line 1: text is not supported"));
  CHECK(has(run.err, "hint: convert text to outlines"));
  CHECK(files_below(workspace / "out") == std::vector<std::string>{"one.svg", "three.svg"});
  CHECK(workspace.call({"render", "a.yaml", "--card", "two", "-m", "light", "-o", "two.svg"}).status == 1);
  CHECK_FALSE(fs::exists(workspace / "two.svg"));
  workspace.write("README.md", "<!-- placard:start -->\n<!-- placard:end -->\n");
  const auto embedded = workspace.call({"embed", "README.md", "a.yaml", "-o", "out"});
  CHECK(embedded.status == 1);
  CHECK(has(embedded.err, "text is not supported"));
}

TEST_CASE("logos: icons are found by name, in folders of the file, of the command line, and built in", "[program]") {
  Workspace workspace{{"icons/redis.svg", filled("#d82c20")},
                      {"icons/cplusplus.svg", filled("#00599c")},
                      {"icons/c.svg", filled("#111")},
                      {"more/go.svg", filled("#00add8")},
                      {"a.yaml",
                       "icons: icons\ncards:\n- title: Card\n  logo: redis\n  tags: [plain, {text: C++, logo: C++}]\n"
                       "  tech: [Redis, Go, star]\n"}};
  const auto run = workspace.call({"render", "a.yaml", "--icons", "more", "-f", "scene", "-o", "-"});
  CAPTURE(run.err);
  CHECK(run.status == 0);
  std::size_t artworks = 0;
  for (std::size_t at = run.out.find("artwork "); at != std::string::npos; at = run.out.find("artwork ", at + 1)) ++artworks;
  CHECK(artworks == 5);
  const std::string svg = workspace.call({"render", "a.yaml", "--icons", "more", "-m", "light", "-o", "-"}).out;
  CHECK(has(svg, "#d82c20"));  // the logo
  CHECK(has(svg, "#00599c"));  // not c.svg
  CHECK_FALSE(has(svg, "#111"));
  CHECK_FALSE(has(svg, "#00add8"));  // a mark of 'tech' takes one color
  const auto missing = workspace.call({"render", "a.yaml", "-o", "out"});
  CHECK(missing.status == 1);
  CHECK(has(missing.err, "a.yaml:6:17: error: there is no icon 'Go'"));
  workspace.write("b.yaml", "cards:\n- {title: B, tags: [{text: R, logo: rediss}]}\n");
  const auto hinted = workspace.call({"check", "b.yaml", "--icons", "icons"});
  CHECK(has(hinted.err, "b.yaml:2:37: error: there is no icon 'rediss'"));
  CHECK(has(hinted.err, "hint: did you mean 'redis'?"));
  workspace.write("c.yaml", "icons: ../elsewhere\ncards:\n- {title: B, logo: redis}\n");
  CHECK(has(workspace.call({"check", "c.yaml"}).err, "there is no icon 'redis'"));
}
