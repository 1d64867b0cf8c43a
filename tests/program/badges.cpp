// Badges: their forms, colors and logos, and the JSON of shields.io endpoints.

#include "support/checked_svg.h"
#include "support/text.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string logo = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M2 2h20v20z'/></svg>";

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("badges: a message can be alone, as one argument or after an empty label", "[program]") {
  const Workspace workspace;
  const std::string alone = workspace.call({"badge", "passing"}).out;
  CHECK(fault_of_svg(alone) == "");
  CHECK(has(alone, ">passing</title>"));
  CHECK(count(alone, "<rect") + count(alone, "<path d=\"M") >= 1);
  CHECK(workspace.call({"badge", "", "passing"}).out == alone);
  CHECK(workspace.call({"badge"}).status == 2);
  CHECK(workspace.call({"badge", "a", " "}).status == 1);
}

TEST_CASE("badges: colors are tones, CSS names, hex digits and names of shields.io", "[program]") {
  const Workspace workspace;
  const auto draw = [&](const std::string& color) { return workspace.call({"badge", "a", "b", "--color", color}).out; };
  CHECK(has(draw("hotpink"), "#ff69b4"));
  CHECK(has(draw("#ff69b4"), "#ff69b4"));
  CHECK(has(draw("ff69b4"), "#ff69b4"));
  CHECK(has(draw("brightgreen"), "#44cc11"));
  CHECK(has(draw("hsl(120, 100%, 25%)"), "#008000"));
  CHECK(draw("success") == workspace.call({"badge", "a", "b", "--tone", "success"}).out);
  CHECK(has(workspace.call({"badge", "a", "b", "--label-color", "tomato"}).out, "#ff6347"));
  const auto wrong = workspace.call({"badge", "a", "b", "--color", "pinkish"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.err, "invalid color 'pinkish' for --color"));
  CHECK(workspace.call({"badge", "a", "b", "--color", "red", "--tone", "info"}).status == 2);
  CHECK(has(workspace.call({"badge", "a", "b", "--tone", "#ff69b4"}).err, "hint: use '--color #ff69b4'"));
  // On a light color, the text is dark.
  CHECK(has(workspace.call({"badge", "b", "--color", "beige"}).out, "#14161a"));
}

TEST_CASE("badges: a logo is in the label, in the color of the text or its own", "[program]") {
  const Workspace workspace{{"project/logo.svg", logo}, {"icons/redis.svg", logo}};
  const std::string plain = workspace.call({"badge", "redis", "7.4"}).out;
  const auto width_of = [](const std::string& svg) { return std::stod(svg.substr(svg.find("width=\"") + 7)); };
  const auto run = workspace.call({"badge", "redis", "7.4", "--logo", "project/logo.svg"});
  CHECK(run.err == "");
  CHECK(width_of(run.out) == width_of(plain) + 18);  // 13 px and a gap of 5
  CHECK(has(workspace.call({"badge", "redis", "7.4", "--logo", "redis", "--icons", "icons", "--logo-color", "#dc4437"}).out,
            "#dc4437"));
  CHECK(has(workspace.call({"badge", "a", "b", "--logo", "star"}).out, "<path"));
  const auto missing = workspace.call({"badge", "a", "b", "--logo", "stars"});
  CHECK(missing.status == 1);
  CHECK(has(missing.err, "there is no icon 'stars'"));
  CHECK(has(missing.err, "did you mean 'star'?"));
}

TEST_CASE("badges: an outline has 8 px before its dot and 6 after it", "[program]") {
  const Workspace workspace;
  const std::string scene =
      workspace
          .shell(
              "printf 'title: status\\nstatus: live\\nlayout: badge\\nstyle: s.yaml\\n' > a.yaml; printf 'extends: "
              "ink\\nbadge: {shape: outline}\\n' > s.yaml; \"$0\" render a.yaml -m dark -f scene -o -")
          .out;
  CAPTURE(scene);
  double label = 0, label_width = 0, dot = 0, dot_width = 0, message = 0;
  for (std::size_t at = 0; at < scene.size(); at = scene.find('\n', at) + 1) {
    const std::string line = scene.substr(at, scene.find('\n', at) - at);
    if (line.starts_with("text ") && line.ends_with("status")) {
      label = std::stod(line.substr(5));
      label_width = std::stod(line.substr(line.find("width") + 6));
    }
    if (line.starts_with("text ") && line.ends_with("live")) message = std::stod(line.substr(5));
    if (line.starts_with("box ") && has(line, "7x7")) dot = std::stod(line.substr(4)), dot_width = 7;
  }
  CHECK(std::abs(dot - label - label_width - 8) < 1);
  CHECK(std::abs(message - dot - dot_width - 6) < 0.1);
}

TEST_CASE("badges: the JSON of an endpoint is a badge, for the command and in a file of cards", "[program]") {
  const Workspace workspace{
      {"a.json", R"({"schemaVersion": 1, "label": "coverage", "message": "87 %", "color": "brightgreen", "labelColor": "#333"})"},
      {"b.json", R"({"schemaVersion": 1, "label": "", "message": "failing", "isError": true, "style": "for-the-badge"})"},
      {"c.json", R"({"schemaVersion": 1, "label": "a", "message": "b", "logoSvg": "<svg viewBox='0 0 9 9'><text/></svg>"})"},
      {"cards.yaml", "- {schemaVersion: 1, label: docs, message: v2, color: tomato}\n- {title: other}\n"}};
  const std::string svg = workspace.call({"badge", "--endpoint", "a.json"}).out;
  CHECK(has(svg, ">coverage: 87 %</title>"));
  CHECK(has(svg, "#44cc11"));
  CHECK(has(svg, "#333333"));
  const std::string failing = workspace.call({"badge", "--endpoint", "b.json"}).out;
  CHECK(has(failing, "height=\"28\""));
  CHECK(has(failing, "#e05d44"));
  CHECK(has(failing, ">failing</title>"));
  CHECK(workspace.call({"badge", "--endpoint", "-"}, {}, workspace.read("a.json")).out == svg);
  const auto broken = workspace.call({"badge", "--endpoint", "c.json"});
  CHECK(broken.status == 1);
  CHECK(has(broken.err, "the logo in 'logoSvg' cannot be drawn: line 1: text is not supported"));
  CHECK(has(workspace.call({"badge", "--endpoint", "cards.yaml"}).err, "not the JSON of an endpoint"));
  CHECK(workspace.call({"render", "cards.yaml", "-o", "out"}).status == 0);
  CHECK(has(workspace.read("out/docs.svg"), "#ff6347"));
}

TEST_CASE("badges: one that is the same in both modes is one file", "[program]") {
  const Workspace workspace{{"a.yaml", "- {title: build, status: passing, layout: badge}\n- {title: card}\n"},
                            {"README.md", "<!-- placard:start -->\n<!-- placard:end -->\n"}};
  CHECK(workspace.call({"render", "a.yaml", "-o", "out"}).status == 0);
  CHECK(files_below(workspace / "out") == std::vector<std::string>{"build.svg", "card-dark.svg", "card-light.svg"});
  CHECK(workspace.call({"embed", "README.md", "a.yaml", "-o", "out"}).status == 0);
  CHECK(has(workspace.read("README.md"), "src=\"out/build.svg\""));
  CHECK(workspace.call({"render", "a.yaml", "-o", "out", "--check"}).status == 0);
  // The style blueprint outlines badges in the colors of the mode.
  CHECK(workspace.call({"render", "a.yaml", "-s", "blueprint", "-o", "blue", "--card", "build"}).status == 0);
  CHECK(files_below(workspace / "blue") == std::vector<std::string>{"build-dark.svg", "build-light.svg"});
}

TEST_CASE("badges: a color that is adjusted for contrast is a warning, and --keep-colors draws it", "[program]") {
  const Workspace workspace;
  const auto draw = [&](const std::vector<std::string>& more) {
    std::vector<std::string> args{"badge", "a", "b", "--color", "#ffd700"};
    args.insert(args.end(), more.begin(), more.end());
    return workspace.call(args);
  };
  CHECK(draw({}).err == "");  // the fill is as asked, and the text on it is dark
  CHECK(has(draw({}).out, "#ffd700"));
  const auto adjusted = draw({"--shape", "outline"});
  CHECK(adjusted.status == 0);
  CHECK(has(adjusted.err,
            "the colors of the options have too little contrast in light mode and were adjusted: message 1.34:1 (needs 4.5:1)"));
  CHECK(has(adjusted.err, "hint: add --keep-colors to draw exactly these colors"));
  CHECK_FALSE(has(adjusted.out, "#ffd700"));
  CHECK(draw({"--shape", "outline", "--mode", "dark"}).err == "");
  const auto kept = draw({"--shape", "outline", "--keep-colors"});
  CHECK(kept.err == "");
  CHECK(has(kept.out, "#ffd700"));
}
