#include "text/catalog.h"

#include "support/files.h"
#include "support/style.h"

using namespace placard;
using placard::test::TemporaryFolder;

namespace {

void check(const Catalog& fonts, const Style& style, Problems& problems) {
  for (const Type& type : fonts.missing(style)) {
    const Problem problem = fonts.problem_of(type);
    problems.error(problem.span, problem.message, problem.hint);
  }
}

}  // namespace

TEST_CASE("catalog: a font is found by exact family, weight and slant in the catalog of its folder", "[text]") {
  const Catalog& fonts = test::test_fonts();
  REQUIRE(fonts.find("Placard Test", 400, Slant::upright) != nullptr);
  CHECK(fonts.find("Placard Test", 700, Slant::upright)->path.ends_with("Bold.ttf"));
  CHECK(fonts.find("Placard Test", 400, Slant::italic)->path.ends_with("Italic.ttf"));
  CHECK(fonts.find("Placard Test", 600, Slant::upright) == nullptr);
  CHECK(fonts.find("Placard Test", 700, Slant::italic) == nullptr);
  CHECK(fonts.find("placard test", 400, Slant::upright) == nullptr);
  const TemporaryFolder folder;
  test::write_file(folder / "catalog.txt", "Some Font\t600\titalic\tsome.ttf\nbroken line\nOther\t400\tupright\tother.otf\n");
  const Catalog read(folder.path().string());
  CHECK(read.find("Some Font", 600, Slant::italic)->path == (folder / "some.ttf").string());
  CHECK(read.find("Other", 400, Slant::upright) != nullptr);
  const TemporaryFolder empty;
  CHECK_THROWS_AS(Catalog(empty.path().string()), Failure);
  test::write_file(empty / "text.ttf", "not a font");
  Catalog none;
  CHECK_FALSE(none.read((empty / "text.ttf").string()));
  CHECK_FALSE(none.read((empty / "nothing.ttf").string()));
}

TEST_CASE("catalog: a missing font is reported with the available ones", "[text]") {
  StyleSheet sheet = test::test_style();
  sheet.base.title.type.weight = 500;
  sheet.base.summary.type.family.text = "Placard Tset";
  Problems problems;
  check(test::test_fonts(), sheet.base, problems);
  std::vector<std::string> messages;
  std::vector<std::string> hints;
  for (const Problem& problem : problems.sorted()) {
    messages.push_back(problem.message);
    hints.push_back(problem.hint);
  }
  CHECK(messages == std::vector<std::string>{"no font 'Placard Test 500'", "no font 'Placard Tset 400'"});
  CHECK(hints == std::vector<std::string>{"available weights: 400, 700", "did you mean 'Placard Test'?"});
}

TEST_CASE("catalog: the built-in fonts exist", "[text]") {
  const Catalog fonts(PLACARD_BUILD_FOLDER "/share/placard/fonts");
  for (const int weight : {400, 500, 600, 700}) {
    CHECK(fonts.find("Inter", weight, Slant::upright) != nullptr);
    CHECK(fonts.find("JetBrains Mono", weight, Slant::upright) != nullptr);
  }
  REQUIRE(fonts.find("Inter", 400, Slant::italic) != nullptr);
  // Each file contains the face of its row in the catalog.
  Catalog all;
  const FontFiles files{{fonts.find("Inter", 600, Slant::upright)->path, fonts.find("JetBrains Mono", 500, Slant::italic)->path},
                        {}};
  for (const std::string& file : files.of_style) CHECK(all.read(file));
  CHECK(all.with(files).find("JetBrains Mono", 500, Slant::italic) != nullptr);
}

TEST_CASE("catalog: fonts of a style are used for its cards only, before built-in fonts with the same name", "[text]") {
  const std::string test_font = PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf";
  const TemporaryFolder folder;
  test::write_file(folder / "catalog.txt", "Placard Test\t400\tupright\tinstalled.ttf\n");
  Catalog fonts(folder.path().string());
  REQUIRE(fonts.read(test_font));
  const std::string installed = (folder / "installed.ttf").string();
  CHECK(fonts.find("Placard Test", 400, Slant::upright)->path == installed);
  CHECK(fonts.with({{test_font}, {}}).find("Placard Test", 400, Slant::upright)->path == test_font);
  // Fonts of a metadata file are used for missing characters only.
  CHECK(fonts.with({{}, {test_font}}).find("Placard Test", 400, Slant::upright)->path == installed);
  CHECK(fonts.with({}).faces().size() == 1);
}

TEST_CASE("catalog: the test style uses the test font only, so that its cards are the same on every machine", "[text]") {
  for (const Style* const one : test::test_style().styles()) {
    const Style& style = *one;
    for (const Type& type : types_of(style)) CHECK(type.family.text == "Placard Test");
  }
}

TEST_CASE("catalog: a variable font has every weight of its range", "[text]") {
  const Catalog& fonts = test::test_fonts();
  for (const int weight : {300, 400, 555, 900}) CHECK(fonts.find("Placard Variable", weight, Slant::upright) != nullptr);
  for (const int weight : {299, 901}) CHECK(fonts.find("Placard Variable", weight, Slant::upright) == nullptr);
  CHECK(fonts.find("Placard Variable", 400, Slant::italic) == nullptr);
  Style style = test::test_style().base;
  style.title.type.family.text = "Placard Variable";
  style.title.type.weight = 950;
  Problems problems;
  check(fonts, style, problems);
  REQUIRE(problems.sorted().size() == 1);
  CHECK(problems.sorted().front().hint == "available weights: 300 to 900");
}

TEST_CASE("catalog: a variable font has the weights and italics of its axes, whatever its OS/2 table says", "[text]") {
  const std::string path = PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardAxes.ttf";
  Catalog read;
  REQUIRE(read.read(path));
  const Catalog fonts = read.with({{path}, {}});
  REQUIRE(fonts.faces().size() == 1);  // without its instance
  for (const int weight : {200, 400, 800}) CHECK(fonts.find("Placard Axes", weight, Slant::upright) != nullptr);
  for (const int weight : {199, 801}) CHECK(fonts.find("Placard Axes", weight, Slant::upright) == nullptr);
  REQUIRE(fonts.find("Placard Axes", 400, Slant::italic) != nullptr);
  Type type;
  type.size = 40;
  const FaceFile& face = fonts.faces().front();
  CHECK(face.variations(type, 400) == "wght=400,wdth=100,opsz=40,MONO=0,slnt=0");
  type.slant = Slant::italic;
  type.size = 400;
  CHECK(face.variations(type, 900) == "wght=800,wdth=100,opsz=110,MONO=0,slnt=-14");
}

TEST_CASE("catalog: a face with italics is preferred over an axis", "[text]") {
  const std::string axes = PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardAxes.ttf";
  const TemporaryFolder folder;
  test::write_file(folder / "catalog.txt", "Placard Axes\t400\titalic\titalic.ttf\n");
  Catalog read(folder.path().string());
  REQUIRE(read.read(axes));
  CHECK(read.find("Placard Axes", 400, Slant::italic)->path.ends_with("italic.ttf"));
  CHECK(read.with({{axes}, {}}).find("Placard Axes", 400, Slant::italic)->path == axes);  // the style's own
}

TEST_CASE("catalog: WOFF and WOFF2 files are read, broken ones are not fonts", "[text]") {
  const TemporaryFolder folder;
  for (const std::string ending : {"woff", "woff2"}) {
    const std::string path = PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardVariable." + ending;
    Catalog read;
    REQUIRE(read.read(path));
    const Catalog fonts = read.with({{path}, {}});
    REQUIRE(fonts.find("Placard Variable", 650, Slant::upright) != nullptr);
    std::string bytes = test::read_file(path);
    const auto reads = [&](const std::string& changed) {
      test::write_file(folder / "changed", changed);
      return Catalog().read((folder / "changed").string());
    };
    CHECK(reads(bytes));
    CHECK_FALSE(reads(bytes.substr(0, 4)));
    CHECK_FALSE(reads(bytes.substr(0, bytes.size() / 2)));
    CHECK_FALSE(reads(bytes.substr(0, 4) + std::string(1000, '\xFF')));
  }
}
