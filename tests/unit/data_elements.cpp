#include <algorithm>
#include <cmath>

#include "layout/layouts.h"
#include "scene/resolved_colors.h"
#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

using MakeElement = Element (*)(const LayoutContext&, const Card&);

/// The scene of one element, 300 px wide.
struct Drawn {
  Scene scene;
  Size size;
  double width = 300;

  Drawn(MakeElement make, const std::string& field, Style style = test_style().base, bool right_to_left = false) {
    Problems problems;
    const LayoutContext context{style, test_typesetter(), test_resources().art, Tone::info, problems, right_to_left};
    const Card card = cards_of("{title: a, " + field + "}").at(0);
    Painter painter(scene, context);
    if (right_to_left) painter.mirror(0, width);
    const Element element = make(context, card);
    const FittedElement fitted = element.fit(width);
    size = fitted.size;
    fitted.draw({0, 0}, painter);
  }

  template <class T>
  [[nodiscard]] std::vector<T> all() const {
    std::vector<T> found;
    for (const Shape& shape : scene.shapes)
      if (const auto* one = std::get_if<T>(&shape)) found.push_back(*one);
    return found;
  }

  // The boxes that convey meaning.
  [[nodiscard]] std::vector<Box> marks() const {
    std::vector<Box> boxes = all<Box>();
    std::erase_if(boxes, [](const Box& box) { return box.purpose != Purpose::meaning; });
    return boxes;
  }

  // The right end of a text, rounded.
  [[nodiscard]] double right_of_text(std::size_t index) const {
    const TextLine line = all<TextLine>().at(index);
    return std::round((line.origin.x + line.width) * 100) / 100;
  }

  [[nodiscard]] Lines texts() const {
    Lines result;
    for (const TextLine& line : all<TextLine>()) result.emplace_back(scene.text_of(line));
    return result;
  }
};

/// Has a photograph for one path.
class PhotoArt : public ArtSource {
 public:
  std::shared_ptr<const Art> icon(std::string_view) override { return nullptr; }
  const LogoArt* logo(const Text&) override { return nullptr; }
  const Photo* photo(const Text& path) override { return path.text == "ada.png" ? &photo_ : nullptr; }
  Picture picture(const Photo&, const Size&, bool) override { return {}; }
  std::optional<Color> language_color(std::string_view) override { return std::nullopt; }

 private:
  Photo photo_;
};

}  // namespace

TEST_CASE("data elements: the parts of a bar of languages fill its width in order", "[layout]") {
  const Drawn bar(languages_element, "languages: {C: 29, Rust: 71, Foo: 100}");
  const double gap = test_style().base.languages.spacing;
  const std::vector<Box> marks = bar.marks();
  REQUIRE(marks.size() == 6);  // and the dots of the legend
  CHECK(marks[0].rect == Rect{0, 0, 148, 8});
  CHECK(marks[1].rect == Rect{148 + gap, 0, 105, 8});
  CHECK(marks[2].rect == Rect{148 + 105 + 2 * gap, 0, 43, 8});
  CHECK(marks[2].rect.right() == bar.width);
  CHECK(marks[0].radii == std::array<double, 4>{4, 0, 0, 4});
  CHECK(marks[1].radii == std::array<double, 4>{});
  CHECK(marks[0].fill == test_style().base.languages.color);
  CHECK(marks[1].fill.role == Role::literal);
  CHECK(marks[3].fill == marks[0].fill);
  CHECK(bar.texts() == Lines{"Foo", "50%", "Rust", "36%", "C", "14%"});
  CHECK(bar.size.height > 8 + test_style().base.languages.legend_gap);
}

TEST_CASE("data elements: right to left, bars begin at the right", "[layout]") {
  const auto marks = Drawn(languages_element, "languages: {C: 29, Rust: 71}", test_style().base, true).marks();
  CHECK(marks[0].rect.right() == 300);
  CHECK(marks[0].radii == std::array<double, 4>{0, 4, 4, 0});
  CHECK(marks[1].rect.x == 0);
  const auto progress = Drawn(progress_element, "progress: 25%", test_style().base, true).marks();
  REQUIRE(progress.size() == 1);
  CHECK(progress[0].rect.right() == 299);
  const auto dots = Drawn(timeline_element, "timeline: [{title: x}]", test_style().base, true).marks();
  CHECK(dots.at(0).rect.right() == 300);
}

TEST_CASE("data elements: progress begins at zero, with its label above or its number beside", "[layout]") {
  const Drawn labeled(progress_element, "progress: {done: 1, of: 2, label: beta}");
  CHECK(labeled.texts() == Lines{"beta", "50%"});
  REQUIRE(labeled.marks().size() == 1);
  const Rect bar = labeled.marks()[0].rect;
  CHECK(bar.x == 1);  // inside the border
  CHECK(bar.width == 149);
  CHECK(labeled.right_of_text(1) == labeled.width);
  const Drawn plain(progress_element, "progress: 100");
  CHECK(plain.texts() == Lines{"100%"});
  const double track = plain.all<Box>()[0].rect.width;
  CHECK(track < plain.width - plain.all<TextLine>()[0].width);
  CHECK(plain.marks()[0].rect.width == std::round(track - 2));
  CHECK(Drawn(progress_element, "progress: 0").marks().empty());
}

TEST_CASE("data elements: the arcs of a donut are the shares of its circle", "[layout]") {
  Style style = test_style().base;
  style.languages.treatment = LanguagesTreatment::donut;
  style.languages.spacing = 0;
  style.languages.donut = {100, 20, 16};
  const auto end_of = [](const Artwork& arc) { return std::get<ArtPath>(arc.art->nodes.at(0)).path.points.back(); };
  const Drawn donut(languages_element, "languages: {Rust: 75, C: 25}", style);
  const auto arcs = donut.all<Artwork>();
  REQUIRE(arcs.size() == 2);
  CHECK(std::abs(end_of(arcs[0]).x - 10) < 1e-6);  // three quarters, clockwise from the top, are at the left
  CHECK(std::abs(end_of(arcs[0]).y - 50) < 1e-6);
  CHECK(std::abs(end_of(arcs[1]).x - 50) < 1e-6);
  CHECK(std::abs(end_of(arcs[1]).y - 10) < 1e-6);
  CHECK(donut.all<TextLine>()[0].origin.x > 100 + 16);
  const auto mirrored = Drawn(languages_element, "languages: {Rust: 75, C: 25}", style, true).all<Artwork>();
  CHECK(mirrored.at(0).origin.x == 200);
  CHECK(std::abs(end_of(mirrored[0]).x - 90) < 1e-6);
}

TEST_CASE("data elements: arcs and lines get the color of their marks, with enough contrast", "[layout]") {
  Style style = test_style().base;
  style.languages.treatment = LanguagesTreatment::donut;
  Palette palette = *test_style().light;
  const Color white{255, 255, 255, 1};
  palette.given[static_cast<std::size_t>(Role::accent)] = Color{255, 255, 128, 1};
  for (const Drawn& drawn :
       {Drawn(languages_element, "languages: {JavaScript: 1}", style), Drawn(sparkline_element, "sparkline: [1, 2]", style)}) {
    const ResolvedColors colors(drawn.scene, palette, white);
    std::optional<Color> mark;
    std::optional<Color> art;
    for (std::size_t i = 0; i < drawn.scene.shapes.size(); ++i) {
      if (const auto* box = std::get_if<Box>(&drawn.scene.shapes[i])) mark = colors.color(i, box->fill);
      if (const auto* artwork = std::get_if<Artwork>(&drawn.scene.shapes[i])) art = colors.color(i, artwork->color);
    }
    REQUIRE(mark);
    REQUIRE(art);
    CHECK(*mark == *art);
    CHECK(contrast(*art, white) >= 3);
  }
}

TEST_CASE("data elements: metrics share lines evenly", "[layout]") {
  const Drawn row(metrics_element, "metrics: {a: 25000, b: 50M}");
  CHECK(row.texts() == Lines{"25k", "a", "50M", "b"});
  const auto lines = row.all<TextLine>();
  CHECK(lines[0].origin.y == lines[2].origin.y);
  CHECK(lines[2].origin.x == std::ceil(lines[0].width) + test_style().base.metrics.spacing);
  const auto wrapped =
      Drawn(metrics_element, "metrics: {aaaaaaaa: 10000M, bbbbbbbb: 1, cccccccc: 2, dddddddd: 10000M}").all<TextLine>();
  CHECK(wrapped[0].origin.y == wrapped[2].origin.y);
  CHECK(wrapped[4].origin.y == wrapped[6].origin.y);
  CHECK(wrapped[4].origin.y > wrapped[0].origin.y);
  CHECK(wrapped[6].origin.x == wrapped[2].origin.x);
}

TEST_CASE("data elements: a sparkline goes from its smallest to its largest number and ends with a dot", "[layout]") {
  Style style = test_style().base;
  style.sparkline.width = 101;
  style.sparkline.height = 40;
  style.sparkline.line = 2;
  style.sparkline.dot = 4;
  const Drawn line(sparkline_element, "sparkline: [10, 30, 20]", style);
  CHECK(line.size == Size{101, 40});
  const std::vector<Point> points = std::get<ArtPath>(line.all<Artwork>().at(0).art->nodes.at(0)).path.points;
  CHECK(points == std::vector<Point>{{1, 38}, {50, 2}, {99, 20}});
  CHECK(line.marks().at(0).rect == Rect{97, 18, 4, 4});
  const Drawn mirrored(sparkline_element, "sparkline: [10, 30, 20]", style, true);
  CHECK(mirrored.all<Artwork>().at(0).origin.x == 199);
  CHECK(mirrored.marks().at(0).rect == Rect{199, 18, 4, 4});
  const Drawn flat(sparkline_element, "sparkline: [5, 5]", style);
  CHECK(flat.marks().at(0).rect.y == 18);
}

TEST_CASE("data elements: the bars of a sparkline begin at zero, and are means if there are many", "[layout]") {
  Style style = test_style().base;
  style.sparkline.treatment = SparklineTreatment::bars;
  style.sparkline.width = 38;
  style.sparkline.height = 40;
  style.sparkline.spacing = 2;
  const auto bars = Drawn(sparkline_element, "sparkline: [10, 0, 20, 5]", style).marks();
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].rect == Rect{0, 20, 8, 20});
  CHECK(bars[1].rect == Rect{20, 0, 8, 40});
  CHECK(bars[2].rect == Rect{30, 30, 8, 10});
  style.sparkline.width = 4;  // room for two
  const auto means = Drawn(sparkline_element, "sparkline: [10, 30, 5, 5]", style).marks();
  REQUIRE(means.size() == 2);
  CHECK(means[0].rect.height == 40);
  CHECK(means[1].rect.height == 10);
}

TEST_CASE("data elements: a timeline connects its dots, of which the first is filled", "[layout]") {
  const Drawn timeline(timeline_element, "timeline: [{date: 2026, title: x, place: y}, {title: z}, {title: z}]");
  const auto boxes = timeline.all<Box>();
  REQUIRE(boxes.size() == 5);
  CHECK(timeline.marks().size() == 1);
  CHECK(boxes[0].fill.role == Role::accent);
  CHECK(boxes[1].rect.y == boxes[0].rect.bottom());  // the rail
  CHECK(boxes[1].rect.bottom() == boxes[2].rect.y);  // the second dot
  CHECK(boxes[2].stroke.width == 2);
  CHECK_FALSE(boxes[2].fill.visible());
  const auto lines = timeline.all<TextLine>();
  CHECK(timeline.texts() == Lines{"x", "2026", "y", "z", "z"});
  CHECK(lines[0].origin.x == test_style().base.timeline.indent);
  CHECK(timeline.right_of_text(1) == timeline.width);
  CHECK(lines[2].origin.x == lines[0].origin.x);
}

TEST_CASE("data elements: code takes the whole width and is shortened at its end", "[layout]") {
  const Drawn code(code_element, "code: make");
  CHECK(code.all<Box>().at(0).rect == Rect{0, 0, 300, 36});
  CHECK(code.texts() == Lines{"$", "make"});
  CHECK(code.all<TextLine>()[0].origin.x == 13);
  const Lines cut = Drawn(code_element, "code: " + std::string(90, 'x')).texts();
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].starts_with("xxx"));
  CHECK(cut[1].ends_with("…"));
  CHECK(Drawn(code_element, "code: make!", test_style().base, true).texts().at(1) == "\u200Emake!\u200E");
}

TEST_CASE("data elements: people overlap, and a number counts those that are not drawn", "[layout]") {
  Style style = test_style().base;
  style.people.max = 2;
  const Drawn people(people_element, "people: [Ada Lovelace, Grace, Alan, Ken]", style);
  CHECK(people.texts() == Lines{"AL", "G", "+2"});
  const double step = style.people.size - style.people.overlap;
  CHECK(people.size == Size{style.people.size + 2 * step, style.people.size});
  const auto boxes = people.all<Box>();
  REQUIRE(boxes.size() == 5);  // three circles; a ring around the second and the third
  CHECK(boxes[1].rect.x == step - 2);
  CHECK(boxes[2].rect.x == step);
  const TextLine line = people.all<TextLine>()[0];
  CHECK(std::abs(line.origin.x + line.width / 2 - style.people.size / 2) < 0.01);
  CHECK(Drawn(people_element, "people: [Ada]", style, true).all<Box>()[0].rect.right() == 300);
}

TEST_CASE("data elements: people with a photograph are circles of it, those without a name or photograph are left out",
          "[layout]") {
  PhotoArt art;
  Problems problems;
  const LayoutContext context{test_style().base, test_typesetter(), art, Tone::info, problems};
  Scene scene;
  Painter painter(scene, context);
  const Card card = cards_of("{title: a, people: [ada.png, gone.png, {name: Grace, avatar: gone.png}]}").at(0);
  const FittedElement people = people_element(context, card).fit(300);
  const double side = test_style().base.people.size;
  CHECK(people.size.width == 2 * side - test_style().base.people.overlap);
  people.draw({10, 5}, painter);
  const auto* picture = std::get_if<Picture>(&scene.shapes.at(1));
  REQUIRE(picture != nullptr);
  CHECK(picture->rect == Rect{11, 6, side - 2, side - 2});  // inside its border
  CHECK(picture->radius == side / 2 - 1);
  CHECK(scene.text == "G");
}

TEST_CASE("data elements: a card without data has no element", "[layout]") {
  Problems problems;
  const LayoutContext context{test_style().base, test_typesetter(), test_resources().art, Tone::info, problems};
  for (const MakeElement make :
       {languages_element, progress_element, metrics_element, sparkline_element, timeline_element, code_element, people_element})
    CHECK_FALSE(make(context, Card{}));
}
