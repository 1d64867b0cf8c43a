// Avatars and covers in the pictures of cards.

#include <algorithm>
#include <cmath>

#include "support/jpeg.h"
#include "support/scenes.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

// A smooth picture with some detail.
Picture scenery(int width, int height) {
  Picture picture{width, height, {}};
  picture.rgba.reserve(static_cast<std::size_t>(width * height) * 4);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto wave = [](double at) { return static_cast<std::uint8_t>(128 + 100 * std::sin(at)); };
      picture.rgba.insert(picture.rgba.end(), {wave(x * 9.0 / width), wave(y * 7.0 / height), wave((x + y) * 40.0 / width), 255});
    }
  }
  return picture;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t result = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++result;
  return result;
}

const std::string everything = "title: a\nsummary: b\ncover: cover.png\navatar: me.jpg\nmode: light\n";

/// A workspace with a portrait, me.jpg, and a screenshot, cover.png.
struct Pictures : Workspace {
  Pictures() {
    write("me.jpg", to_jpeg(scenery(300, 400)));
    write_png(*this / "cover.png", scenery(320, 200));
  }
  // The SVG of a card.
  [[nodiscard]] std::string svg(const std::string& yaml) const {
    write("card.yaml", yaml);
    const Finished finished = render("card.yaml", {"-o", "card.svg", "--strict"});
    INFO(finished.err);
    REQUIRE(finished.status == 0);
    return read("card.svg");
  }
  // The messages of a card that cannot be drawn.
  [[nodiscard]] std::string errors(const std::string& yaml) const {
    write("card.yaml", yaml);
    const Finished finished = call({"check", "card.yaml"});
    CHECK(finished.status == 1);
    return finished.err + finished.out;
  }
};

}  // namespace

TEST_CASE("photos: a large photograph is scaled down to twice the size in which it is drawn", "[program]") {
  const Pictures workspace;
  workspace.write("large.jpg", to_jpeg(scenery(4000, 3000)));
  CHECK(workspace.read("large.jpg").size() > 1'000'000);
  const std::string svg = workspace.svg("title: a\nlayout: social\ncover: large.jpg\nmode: light\n");
  CHECK(svg.size() < 150'000);
  CHECK(has(svg, "data:image/jpeg;base64,"));
}

TEST_CASE("photos: a file for both modes is embedded once, and one for each mode twice", "[program]") {
  const Pictures workspace;
  const std::string one = workspace.svg("title: a\nmode: auto\ncover: {file: cover.png, alt: The main window}\n");
  CHECK(count(one, "<image ") == 1);
  CHECK(has(one, "Image: The main window"));
  write_png(workspace / "night.png", scenery(160, 100));
  const std::string two = workspace.svg("title: a\nmode: auto\ncover: {light: cover.png, dark: night.png}\n");
  CHECK(count(two, "<image ") == 2);
  CHECK(workspace.svg("title: a\nmode: auto\ncover: {file: cover.png, dark: night.png}\n") == two);
}

TEST_CASE("photos: SVG, PNG and PDF show the same picture", "[program]") {
  const Pictures workspace;
  for (const std::string layout : {"project", "hero", "social", "compact"}) {
    for (const std::string direction : {"ltr", "rtl"}) {
      const bool has_cover = layout == "project" || layout == "social";
      const std::string cover = has_cover ? "cover: cover.png\n" : "";
      const std::string avatar = layout == "project" ? "" : "avatar: me.jpg\n";
      const std::string yaml = "title: a\nlayout: " + layout + "\ndirection: " + direction + "\nmode: light\n" + cover + avatar;
      const std::string svg = workspace.svg(yaml);
      const Finished png = workspace.render("card.yaml", {"-o", "card.png", "--scale", "2"});
      REQUIRE(png.status == 0);
      // JPEG decoders and the filters of scaled pictures differ.
      check_agreement(draw_svg(svg, 2), read_png(workspace.read("card.png")), "photos-" + layout + "-" + direction,
                      {.max_step = 255, .visible_share = 0.002, .visible_step = 24});
    }
  }
  workspace.write("card.yaml", everything + "layout: social\n");
  CHECK(workspace.render("card.yaml", {"-o", "card.pdf"}).status == 0);
  CHECK(has(workspace.read("card.pdf"), "/DCTDecode"));  // the JPEG as it is
}

TEST_CASE("photos: the ratio of a cover is kept, and a tall one is centered in the frame", "[program]") {
  const Pictures workspace;
  write_png(workspace / "tall.png", scenery(100, 300));
  const auto scene = [&workspace](const std::string& cover, const std::string& width) {
    workspace.write("card.yaml", "title: a\nwidth: " + width + "\ncover: " + cover + "\n");
    return workspace.call({"render", "card.yaml", "--mode", "light", "-f", "scene", "-o", "-"}).out;
  };
  // The content of a card of 480 px is 430 px wide; the border takes 1 px on each side.
  CHECK(has(scene("cover.png", "480"), "picture 26,66 428x268 radius 7"));
  const std::string tall = scene("tall.png", "480");
  CHECK(has(tall, "box 25,65 430x271 radius 8"));
  CHECK(has(tall, "picture 199,78 82x245 radius 3.5"));
  CHECK(has(scene("cover.png", "240"), "picture 26,66 188x118 radius 7"));
}

TEST_CASE("photos: an avatar next to 'cards:' is shown by hero and social, and a card's own one by compact, too", "[program]") {
  const Pictures workspace;
  workspace.write("cards.yaml",
                  "avatar: me.jpg\nmode: light\ncards:\n- {title: hero, layout: hero}\n- {title: social, layout: social}\n"
                  "- {title: compact, layout: compact}\n- {title: own, layout: compact, avatar: me.jpg}\n- {title: project}\n");
  const Finished finished = workspace.render("cards.yaml", {"-o", "out", "--strict"});
  INFO(finished.err);
  REQUIRE(finished.status == 0);
  for (const auto& [name, shown] : {std::pair{"hero", 1}, {"social", 1}, {"compact", 0}, {"own", 1}, {"project", 0}}) {
    CAPTURE(name);
    CHECK(count(workspace.read("out/" + std::string(name) + ".svg"), "<image ") == static_cast<std::size_t>(shown));
  }
}

TEST_CASE("photos: a layout that does not show an image warns", "[program]") {
  const Pictures workspace;
  workspace.write("logo.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>)");
  const auto warning = [&workspace](const std::string& fields) {
    workspace.write("card.yaml", "title: a\n" + fields);
    return workspace.call({"check", "card.yaml"}).err;
  };
  CHECK(has(warning("layout: note\ncover: cover.png\n"), "'cover' is not shown by layout 'note'"));
  CHECK(has(warning("avatar: me.jpg\n"), "'avatar' is not shown by layout 'project'"));
  CHECK(has(warning("layout: compact\nlogo: logo.svg\navatar: me.jpg\n"), "'avatar' is not shown by layout 'compact'"));
  CHECK_FALSE(has(warning("layout: hero\nlogo: logo.svg\navatar: me.jpg\n"), "not shown"));
}

TEST_CASE("photos: a file that cannot be drawn is reported at its place", "[program]") {
  const Pictures workspace;
  workspace.write("photo.webp", std::string("RIFF\x10\0\0\0WEBPVP8 ", 16));
  workspace.write("half.jpg", workspace.read("me.jpg").substr(0, 4000));
  CHECK(has(workspace.errors("title: a\ncover: none.png\n"), "card.yaml:2:8: error: the cover 'none.png' does not exist"));
  CHECK(has(workspace.errors("title: a\npeople: [none.png]\n"), "card.yaml:2:10: error: the avatar 'none.png' does not exist"));
  const std::string webp = workspace.errors("title: a\nlayout: hero\navatar: photo.webp\n");
  CHECK(has(webp, "card.yaml:3:9: error: the avatar 'photo.webp' cannot be drawn: WebP is not supported"));
  CHECK(has(webp, "magick photo.webp photo.png"));
  CHECK(has(workspace.errors("title: a\ncover: half.jpg\n"), "the cover 'half.jpg' cannot be drawn: the file is truncated"));
  CHECK(has(workspace.errors("title: a\ncover: https://example.org/a.png\n"), "an image must be a file, not a web address"));
  CHECK(has(workspace.errors("title: a\ncover: [a.png]\n"), "expected a path"));
  CHECK(has(workspace.errors("title: a\ncover: ../a.png\n"), "a.png"));
}

TEST_CASE("photos: the pictures of many cards are the same with any number of threads", "[program]") {
  const Pictures workspace;
  std::string cards = "layout: social\nmode: light\navatar: me.jpg\ncards:\n";
  for (int i = 0; i < 20; ++i) cards += "- {title: Card " + std::to_string(i) + ", cover: cover.png}\n";
  workspace.write("cards.yaml", cards);
  for (const std::string jobs : {"1", "3"}) {
    CHECK(workspace.render("cards.yaml", {"-o", "out" + jobs, "--jobs", jobs, "--format", "svg,png"}).status == 0);
  }
  CHECK(workspace.files("out1").size() == 40);
  CHECK(workspace.files("out1") == workspace.files("out3"));
}
