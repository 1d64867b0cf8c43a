// Cards in twelve scripts: properties that do not depend on the version of the installed fonts. The cards are those of the
// golden case real-languages, which compares the picture.

#include <algorithm>
#include <map>
#include <sstream>

#include "base/utf8.h"
#include "support/files.h"
#include "support/process.h"
#include "support/system_fonts.h"
#include "support/text.h"

using namespace placard;

namespace {

/// A line of text of a scene.
struct Line {
  double x = 0;
  double size = 0;
  double width = 0;
  std::string text;
};

struct DrawnCard {
  double width = 0;
  std::vector<Line> lines;
  std::string messages;
};

// "text 25,43 size 18 width 64.8 title | kairos"
Line read_line(const std::string& row) {
  Line line;
  std::istringstream parts(row.substr(5));
  std::string label;
  char comma = 0;
  double y = 0;
  parts >> line.x >> comma >> y >> label >> line.size >> label >> line.width;
  line.text = row.substr(row.find(" | ") + 3);
  return line;
}

/// Draws cards with the given system fonts only.
class Renderer {
 public:
  explicit Renderer(const std::vector<std::string>& fonts) {
    std::vector<test::fs::path> files;
    for (const std::string& font : fonts) {
      const auto path = test::find_font(font);
      if (path) files.push_back(*path);
      if (!path) missing_ += " " + font;
    }
    if (missing_.empty()) variable_ = test::configure_fonts(files, folder_.path() / "system");
  }

  [[nodiscard]] const std::string& missing() const { return missing_; }

  [[nodiscard]] DrawnCard draw(const std::string& yaml, const std::string& card) const {
    const auto finished =
        test::run({.command = {PLACARD_PROGRAM, "render", "-", "-o", "-", "--format", "scene", "--card", card, "--mode", "light"},
                   .folder = folder_.path(),
                   .input = yaml,
                   .variables = {variable_, "NO_COLOR=1"}});
    REQUIRE(finished.status == 0);
    DrawnCard drawn{0, {}, finished.err};
    std::istringstream rows(finished.out);
    for (std::string row; std::getline(rows, row);) {
      if (row.starts_with("scene ")) drawn.width = std::stod(row.substr(6));
      if (row.starts_with("text ")) drawn.lines.push_back(read_line(row));
    }
    return drawn;
  }

 private:
  test::TemporaryFolder folder_;
  std::string variable_;
  std::string missing_;
};

std::string cards() { return test::read_file(PLACARD_SOURCE_FOLDER "/tests/golden/real-languages/card.yaml"); }

char32_t first_of(const std::string& text) {
  std::size_t offset = 0;
  return decode_utf8(text, offset).value_or(0);
}

void check_inside(const DrawnCard& drawn) {
  for (const Line& line : drawn.lines) {
    CAPTURE(line.text);
    CHECK(line.x >= 12);
    CHECK(line.x + line.width <= drawn.width - 12);
  }
}

const Line& find(const DrawnCard& drawn, const std::string& begin) {
  const auto line =
      std::find_if(drawn.lines.begin(), drawn.lines.end(), [&](const Line& l) { return l.text.starts_with(begin); });
  REQUIRE(line != drawn.lines.end());
  return *line;
}

const std::map<std::string, std::vector<std::string>> fonts_of_cards{
    {"latin", {}},
    {"greek", {}},
    {"cyrillic", {}},
    {"chinese", {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"}},
    {"japanese", {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"}},
    {"korean", {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"}},
    {"thai", {"NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"}},
    {"devanagari", {"NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"}},
    {"arabic", {"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"}},
    {"hebrew", {"NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"}},
    {"emoji", {"NotoColorEmoji.ttf"}},
    {"mixed", {"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Regular.ttf"}}};

void skip_without_fonts(const Renderer& renderer) {
  if (!renderer.missing().empty()) SKIP("not installed:" << renderer.missing());
}

}  // namespace

TEST_CASE("languages: text in every script is complete and inside the card", "[program][slow]") {
  std::string skipped;
  for (const auto& [card, fonts] : fonts_of_cards) {
    const Renderer renderer(fonts);
    if (!renderer.missing().empty()) {
      skipped += " " + card;
      continue;
    }
    const DrawnCard drawn = renderer.draw(cards(), card);
    CAPTURE(card, drawn.messages);
    CHECK_FALSE(test::has(drawn.messages, "no font contains"));
    CHECK_FALSE(test::has(drawn.messages, "is too long"));
    CHECK(drawn.lines.size() >= 3);
    check_inside(drawn);
  }
  if (!skipped.empty()) WARN("skipped because Noto fonts are missing:" << skipped);
}

TEST_CASE("languages: a wrapped Chinese sentence is complete, and no line begins with a closing mark", "[program][slow]") {
  const Renderer renderer(fonts_of_cards.at("chinese"));
  skip_without_fonts(renderer);
  const std::string sentence = "面向企业网络管理的分布式系统，专注于正确性与规模。";
  // The position of the comma in its line differs with each width.
  for (int width = 180; width <= 420; width += 8) {
    const std::string yaml =
        "{id: a, layout: compact, lang: zh, title: 中, width: " + std::to_string(width) + ", summary: " + sentence + "}";
    const DrawnCard drawn = renderer.draw(yaml, "a");
    CAPTURE(width);
    check_inside(drawn);
    std::string all;
    for (const Line& line : drawn.lines) {
      CHECK(first_of(line.text) != U'，');
      CHECK(first_of(line.text) != U'。');
      if (line.text != "中") all += line.text;
    }
    if (drawn.messages.find("is too long") == std::string::npos) CHECK(all == sentence);
    if (width >= 200) CHECK_FALSE(test::has(drawn.messages, "is too long"));
  }
}

TEST_CASE("languages: Korean text breaks between words", "[program][slow]") {
  const Renderer renderer(fonts_of_cards.at("korean"));
  skip_without_fonts(renderer);
  const std::string sentence = "기업 네트워크 관리를 위한 분산 시스템으로, 정확성과 규모에 집중합니다.";
  for (int width = 200; width <= 420; width += 10) {
    const DrawnCard drawn =
        renderer.draw("{id: a, lang: ko, title: 가, width: " + std::to_string(width) + ", summary: \"" + sentence + "\"}", "a");
    std::string all;
    for (const Line& line : drawn.lines) {
      if (line.text != "가") all += (all.empty() ? "" : " ") + line.text;
    }
    CAPTURE(width);
    CHECK(all == sentence);
    check_inside(drawn);
  }
}

TEST_CASE("languages: Arabic and Hebrew cards are mirrored", "[program][slow]") {
  for (const auto& [card, title, status] : {std::tuple{"arabic", "مجدول", "قيد"}, std::tuple{"hebrew", "מתזמן", "בתהליך"}}) {
    const Renderer renderer(fonts_of_cards.at(card));
    skip_without_fonts(renderer);
    const DrawnCard drawn = renderer.draw(cards(), card);
    const Line& head = find(drawn, title);
    CAPTURE(card);
    CHECK(head.x + head.width > drawn.width - 30);
    CHECK(find(drawn, status).x < 60);
    CHECK(find(drawn, "Java").x < find(drawn, "1.2k").x);
    // The lines of the summary end at the right edge of the title.
    for (const Line& line : drawn.lines) {
      if (line.size == 13) CHECK(std::abs(line.x + line.width - head.x - head.width) < 0.1);
    }
  }
}

TEST_CASE("languages: an emoji sequence is drawn as one glyph", "[program][slow]") {
  const Renderer renderer(fonts_of_cards.at("emoji"));
  skip_without_fonts(renderer);
  for (const char* sequence :
       {"👍🏽", "👩‍👩‍👧‍👦", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️", "☀️"}) {
    const std::string yaml = std::string("{id: a, title: a, summary: \"") + sequence + "\"}";
    const DrawnCard drawn = renderer.draw(yaml, "a");
    const Line& line = find(drawn, sequence);
    CAPTURE(sequence, line.width, line.size);
    // An emoji is a little wider than an em; two would be twice that.
    CHECK(line.width > line.size);
    CHECK(line.width < 1.5 * line.size);
  }
}

TEST_CASE("languages: without a language, Han characters next to kana get their Japanese form", "[program][slow]") {
  const Renderer renderer(fonts_of_cards.at("japanese"));
  skip_without_fonts(renderer);
  const DrawnCard japanese = renderer.draw("{id: a, title: a, summary: 直接の分散}", "a");
  CHECK(test::has(japanese.messages, "CJK JP"));
  CHECK_FALSE(test::has(japanese.messages, "CJK SC"));
  const DrawnCard chinese = renderer.draw("{id: a, title: a, summary: 直接分散}", "a");
  CHECK(test::has(chinese.messages, "CJK SC"));
}

TEST_CASE("languages: an emoji is text or in color by its default and its selector", "[program][slow]") {
  const Renderer renderer({"NotoColorEmoji.ttf", "DejaVuSans.ttf"});
  skip_without_fonts(renderer);
  const auto messages = [&](const std::string& summary) {
    return renderer.draw("{id: a, title: a, summary: \"" + summary + "\"}", "a").messages;
  };
  const std::string text = "'DejaVu Sans' for ";
  const std::string color = "'Noto Color Emoji' for ";
  for (const char* summary : {"☎ ✔ ⚡\uFE0E", "☎\uFE0E ✔\uFE0E ⚡\uFE0E"}) {
    CAPTURE(summary);
    CHECK(test::has(messages(summary), text + "U+260E, U+2714:"));
    CHECK_FALSE(test::has(messages(summary), color));
  }
  CHECK(test::has(messages("‼\uFE0F ↔\uFE0F ▶\uFE0F ©\uFE0F"), color + "U+203C, U+2194, U+25B6, U+00A9:"));
  CHECK_FALSE(test::has(messages("‼ ↔ ▶ © ™"), color));
  CHECK(test::has(messages("☝🏽 ☝ 🚀 ⚡"), color + "U+261D, U+1F3FD, U+1F680, U+26A1:"));
  CHECK(test::has(messages("☝🏽 ☝ 🚀 ⚡"), text + "U+261D:"));
}

TEST_CASE("languages: fallback fonts have the kind and weight of the style's font", "[program][slow]") {
  const Renderer renderer({"NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf", "NotoSerifHebrew-Regular.ttf",
                           "NotoSerifHebrew-Bold.ttf", "NotoNaskhArabic-Regular.ttf", "NotoSansArabic-Regular.ttf",
                           "NotoSansCJK-Regular.ttc", "NotoSerifCJK-Regular.ttc", "DejaVuSans.ttf"});
  skip_without_fonts(renderer);
  const auto messages = [&](const std::string& style, const std::string& title) {
    return renderer.draw("{id: a, style: " + style + ", title: " + title + "}", "a").messages;
  };
  CHECK(test::has(messages("github", "מתזמן"), "'Noto Sans Hebrew' for"));
  CHECK(test::has(messages("editorial", "מתזמן"), "'Noto Serif Hebrew' for"));
  CHECK(test::has(messages("terminal", "מתזמן"), "'Noto Sans Hebrew' for"));
  CHECK(test::has(messages("editorial", "مجدول"), "'Noto Naskh Arabic' for"));
  CHECK(test::has(messages("github", "مجدول"), "'Noto Sans Arabic' for"));
  CHECK(test::has(messages("github", "调度器"), "'Noto Sans CJK SC' for"));
  CHECK(test::has(messages("editorial", "スケジューラ"), "'Noto Serif CJK JP' for"));
  CHECK(test::has(messages("terminal", "스케줄러"), "'Noto Sans Mono CJK KR' for"));
}
