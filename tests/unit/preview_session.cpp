#include "preview/preview_session.h"

#include "support/files.h"
#include "preview/drawn_card.h"

using namespace placard;

namespace {

/// A folder with cards, a style and an invalid logo, and the options to show them.
struct SessionFiles {
  test::TemporaryFolder folder;
  PreviewOptions options;

  SessionFiles() {
    test::write_file(
        folder / "cards.yaml",
        "style: ./looks/own.yaml\ncards:\n  - {title: a, logo: logos/a.png}\n  - {title: a b, mode: light}\n  - {title: "
        "a-light, mode: dark}\n");
    test::write_file(folder / "looks/own.yaml", "extends: ink\n");
    test::write_file(folder / "logos/a.png", "no picture");
    options.files = {(folder / "cards.yaml").string()};
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (folder / name).string(); }
};

}  // namespace

TEST_CASE("preview session: depends on all named files, whether they exist or not, and on their folders", "[preview]") {
  const SessionFiles files;
  PreviewSession session(files.options);
  session.state({});
  for (const char* name : {"cards.yaml", "looks/own.yaml", "logos/a.png", "README.md", "looks", "logos", "."}) {
    CAPTURE(name);
    CHECK(session.dependencies().contains(whole_path(files.path(name))));
  }
  for (const char* name : {"other.txt", "cards.yaml~", "looks/other.yaml", "logos/a.png.tmp", "cards", "logos/a.pn"}) {
    CAPTURE(name);
    CHECK_FALSE(session.dependencies().contains(whole_path(files.path(name))));
  }
}

TEST_CASE("preview session: views are dropped when their pictures exceed the limit", "[preview]") {
  const SessionFiles files;
  test::write_file(files.folder / "cards.yaml", "- title: a\n- title: b\n");
  PreviewSession session(files.options);
  const View other{"terminal", "", "", ""};
  const View third{"github", "", "", ""};
  for (const View& view : {View{}, other, third}) session.state(view);
  session.shrink(10'000'000, third);
  for (const View& view : {View{}, other, third}) CHECK(session.has(view));
  session.shrink(1, third);
  CHECK_FALSE(session.has({}));
  CHECK_FALSE(session.has(other));
  CHECK(session.has(third));
  CHECK(session.picture(other, "a-light.svg"));  // redrawn on request
}

TEST_CASE("preview session: a picture is found by its complete name", "[preview]") {
  const SessionFiles files;
  test::write_file(files.folder / "cards.yaml", "- {title: a, mode: dark}\n- {id: a-light, title: b, mode: light}\n- title: c\n");
  PreviewSession session(files.options);
  for (const char* name : {"a.svg", "a-light.svg", "a-light.png", "c-light.svg", "c-dark.png"}) {
    CAPTURE(name);
    CHECK(session.picture({}, name));
  }
  for (const char* name :
       {"a-dark.svg", "c.svg", "a-lightly.svg", "a-light", "", ".svg", "-light.svg", "c-light-dark.svg", "a.svgz"}) {
    CAPTURE(name);
    CHECK_FALSE(session.picture({}, name));
  }
}

TEST_CASE("preview session: a language shows the translations, and cards without one", "[preview]") {
  const SessionFiles files;
  test::write_file(files.folder / "cards.yaml", "- {title: a, translations: {ja: {summary: b}, de: {}}}\n- title: c\n");
  PreviewSession session(files.options);
  const auto rows = [&](const std::string& language) { return session.state({"", "", "", "", language}).model.sets.at(0).rows; };
  CHECK(session.state({}).model.languages == std::vector<std::string>{"de", "ja"});
  CHECK(rows("") == std::vector<ShownRow>{{"a"}, {"c"}});
  CHECK(rows("ja") == std::vector<ShownRow>{{"a.ja"}, {"c"}});
  CHECK(session.picture({"", "", "", "", "ja"}, "a.ja-light.svg") != session.picture({}, "a-light.svg"));
  test::write_file(files.folder / "cards.yaml", "- {title: A, id: a, translations: {ja: {summary: b}, de: {}}}\n- title: c\n");
  const auto before = session.picture({"", "", "", "", "ja"}, "a.ja-light.svg");
  session.draw({"", "", "", "", "ja"});
  CHECK(session.picture({"", "", "", "", "ja"}, "a.ja-light.svg") != before);  // its title is that of the card
}

TEST_CASE("preview session: a snapshot stays as it was published", "[preview]") {
  const SessionFiles files;
  test::write_file(files.folder / "cards.yaml", "- title: a\n");
  PreviewSession session(files.options);
  const auto snapshot = session.state({}).snapshot;
  const auto card = snapshot->cards.at("a-light.png");
  const std::string svg = *card->svgs.at("a-light.svg");
  const std::string png = picture_of(*card, "a-light.png").value();
  test::write_file(files.folder / "cards.yaml", "- {title: a, summary: new}\n");
  session.draw({});
  CHECK(snapshot->cards.at("a-light.svg") == card);
  CHECK(*card->svgs.at("a-light.svg") == svg);
  CHECK(picture_of(*card, "a-light.png") == png);
  CHECK(session.picture({}, "a-light.svg") != svg);
  CHECK(session.picture({}, "a-light.png") != png);
}

namespace {

TextLine line(Scene& scene, double x, double y, double width, std::string_view text, std::string_view part) {
  TextLine result;
  result.origin = {x, y};
  result.size = 10;
  result.width = width;
  result.text = {scene.text.size(), text.size()};
  scene.text += text;
  result.part = part;
  return result;
}

Box box(Rect rect) {
  Box result;
  result.rect = rect;
  return result;
}

}  // namespace

TEST_CASE("shown: the lines of a field are one box", "[preview]") {
  Scene scene;
  scene.size = {200, 100};
  scene.shapes = {box({0, 0, 200, 100}), line(scene, 10, 20, 50, "one", "summary"), line(scene, 10, 35, 80, "two", "summary"),
                  line(scene, 10, 60, 20, "else", "title")};
  const auto boxes = boxes_of(scene);
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0].name == "summary");
  CHECK(boxes[0].text == "one two");
  CHECK(boxes[0].rect.x == 10);
  CHECK(boxes[0].rect.width == 80);
  CHECK(boxes[0].rect.height == 25);
  CHECK(boxes[1].name == "title");
}

TEST_CASE("shown: text on a pill has the box of the pill", "[preview]") {
  Scene scene;
  scene.size = {200, 100};
  scene.shapes = {box({0, 0, 200, 100}), box({10, 10, 60, 20}), line(scene, 15, 24, 40, "tag", "tag"), box({80, 10, 60, 20}),
                  line(scene, 85, 24, 40, "other", "tag")};
  const auto boxes = boxes_of(scene);
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0].rect.width == 60);
  CHECK(boxes[1].rect.x == 80);
  CHECK(boxes[1].text == "other");
}

TEST_CASE("preview session: cards have the size of their row, which depends on its other cards", "[preview]") {
  const SessionFiles files;
  const std::string cards = "columns: 2\ncards:\n  - {title: a, summary: long enough to need a line of its own}\n";
  test::write_file(files.folder / "cards.yaml", cards + "  - title: b\n");
  test::write_file(files.folder / "README.md", "<!-- placard:start layout=note -->\n<!-- placard:end -->\n");
  PreviewSession session(files.options);
  const auto size_of = [&](const std::string& key) { return session.state({}).drawn.at(key)->scene.size; };
  for (const std::string layout : {"", "-note"}) {
    CHECK(size_of("a" + layout).width == 394);
    CHECK(size_of("b" + layout).height == size_of("a" + layout).height);
  }
  test::write_file(files.folder / "cards.yaml", cards);
  session.draw({});
  CHECK(size_of("a").width == 805);
  CHECK(size_of("a-note").width == 805);
}

TEST_CASE("preview session: a view has the description of its style", "[preview]") {
  const SessionFiles files;
  test::write_file(files.folder / "cards.yaml", "style: ./looks/own.yaml\ntitle: a\n");
  test::write_file(files.folder / "looks/own.yaml", "extends: ink\nabout: my own\n");
  CHECK(PreviewSession(files.options).state({}).model.about == "my own");
}
