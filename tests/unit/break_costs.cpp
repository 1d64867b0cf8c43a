#include "text/break_costs.h"

#include "base/utf8.h"
#include "support/style.h"
#include "text/line_breaking.h"
#include "text/script.h"

using namespace placard;
using namespace placard::test;

namespace {

// A text in which an ideograph or kana is 20 px wide, a space 5, and any other character 10.
ShapedText shaped(const std::string& text) {
  ShapedText result{with_whole_words(text), {}, {}};
  std::vector<PangoLogAttr> places(count_code_points(result.text) + 1);
  pango_default_break(result.text.c_str(), static_cast<int>(result.text.size()), nullptr, places.data(),
                      static_cast<int>(places.size()));
  for (std::size_t offset = 0, i = 0; offset < result.text.size(); ++i) {
    const std::size_t begin = offset;
    const char32_t character = decode_utf8(result.text, offset).value_or(0);
    const bool is_space = character == ' ';
    const double width = is_space ? 5 : is_han(character) || is_kana(character) ? 20 : 10;
    result.clusters.push_back({begin, to_pango(width), places[i].is_line_break != 0, true, is_space, false});
  }
  return result;
}

Lines lines(const std::string& text, double width, bool even = false, std::size_t max_lines = 0) {
  const ShapedText of = shaped(text);
  Lines result;
  for (const BrokenLine& line : break_lines(of, {width, width, max_lines, even, false}).lines) {
    result.emplace_back(without_joiners(of.text.substr(line.begin, line.length)));
    if (result.back().ends_with(' ')) result.back().pop_back();
  }
  return result;
}

}  // namespace

TEST_CASE("break costs: a line ends with a sentence rather than with the first words of the next one", "[text]") {
  const std::string summary = "Distributed job scheduler. 50M tasks/day. No external coordinator.";
  CHECK(lines(summary, 430) == Lines{"Distributed job scheduler. 50M tasks/day.", "No external coordinator."});
  CHECK(lines(summary, 300) == Lines{"Distributed job scheduler.", "50M tasks/day.", "No external coordinator."});
  CHECK(lines("Verteiltes Planungssystem für Aufgaben. 50 Mio. Aufgaben pro Tag, ohne zentralen Koordinator.", 600) ==
        Lines{"Verteiltes Planungssystem für Aufgaben.", "50 Mio. Aufgaben pro Tag, ohne zentralen Koordinator."});
  CHECK(lines("مجدول مهام موزّع. خمسون مليون مهمة في اليوم، من دون منسّق خارجي.", 350) ==
        Lines{"مجدول مهام موزّع. خمسون مليون مهمة", "في اليوم، من دون منسّق خارجي."});
  CHECK(lines("분산 작업 스케줄러. 하루 5천만 개의 작업을 처리합니다.", 300) ==
        Lines{"분산 작업 스케줄러.", "하루 5천만 개의 작업을 처리합니다."});
  CHECK(break_cost("A line. Then", 8) == after_sentence);
  CHECK(break_cost("a “line.” Then", 18) > after_sentence);  // not a place between words
  CHECK(break_cost("“A line.” Then", 14) == after_sentence);
  CHECK(break_cost("wie z. B. hier", 6) > after_sentence);
  CHECK(break_cost("fast vs. small", 9) > after_sentence);
  CHECK(break_cost("处理。无需", 9) == after_sentence);
}

TEST_CASE("break costs: a line does not end with a word of up to three letters", "[text]") {
  CHECK(lines("It reads all of the files that you already have.", 200) ==
        Lines{"It reads all of", "the files that you", "already have."});
  CHECK(lines("A small proxy that reads a file you have", 250) == Lines{"A small proxy that reads", "a file you have"});
  CHECK(break_cost("the words", 4) > 0);
  CHECK(break_cost("for a word", 6) > break_cost("for the word", 8));
  CHECK(break_cost("yes, words", 5) < 0);
  CHECK(break_cost("(the words", 5) > 0);
  CHECK(break_cost("word and word", 5) < 0);  // but may begin with it
  CHECK(break_cost("한국 말", 7) == 0);
  CHECK(break_cost("wasn't words", 7) == 0);
  CHECK(break_cost("say 'a words", 7) > 0);
  // One letter belongs to what follows even more, one digit less.
  CHECK(break_cost("is a word", 5) >= 2 * break_cost("is 3 word", 5));
  CHECK(lines("What Is a 100-Year Flood?", 175, true) == Lines{"What Is", "a 100-Year Flood?"});
  // & and + are short words, too.
  CHECK(break_cost("aaaa & bbbb", 7) == break_cost("aaaa and bbbb", 9));
  CHECK(break_cost("aaaa + bbbb", 5) == break_cost("aaaa and bbbb", 5));
  CHECK(break_cost("C++ bbbb", 4) == 0);
}

TEST_CASE("break costs: an emoji belongs to the word before it, but may begin a sentence", "[text]") {
  CHECK(break_cost("coffee ☕. Always", 7) > break_cost("coffee ☕. Always", 12));
  CHECK(break_cost("coffee ☕. Always", 7) > break_cost("the coffee", 4));
  CHECK(break_cost("Always. ☕ coffee", 8) == after_sentence);
}

TEST_CASE("break costs: a dash or separator does not begin a line, and a compound stays whole", "[text]") {
  CHECK(lines("Nothing is lost (see the log) — and nothing is repeated — ever.", 280) ==
        Lines{"Nothing is lost (see", "the log) — and nothing", "is repeated — ever."});
  CHECK(lines("It keeps the in-flight tasks of each node in order.", 180) ==
        Lines{"It keeps the", "in-flight tasks of", "each node in order."});
  CHECK(lines("Works with Python 3.8–3.13 and later versions", 250) == Lines{"Works with Python 3.8–3.13", "and later versions"});
  // Without another break of as few lines, it breaks at its hyphen.
  CHECK(lines("aaaaaaaaa bbbbb-cccccc dddddd", 160) == Lines{"aaaaaaaaa bbbbb-", "cccccc dddddd"});
  for (const std::string sign : {"—", "–", "-", "·", "|", "/"}) {
    CAPTURE(sign);
    CHECK(break_cost("aaaa " + sign + " bbbb", 5) == last_resort);
    CHECK(break_cost("aaaa " + sign + " bbbb", 6 + sign.size()) < last_resort);
  }
  CHECK(break_cost("read /etc/hosts", 5) == 0);
  CHECK(break_cost("read /etc/hosts", 10) == last_resort);
  CHECK(break_cost("recherche « libre » :", 23) == last_resort);
}

TEST_CASE("break costs: Japanese breaks between phrases", "[text]") {
  CHECK(lines("企業ネットワークのための分散システムです。設定なしで動きます。", 440) ==
        Lines{"企業ネットワークのための分散システムです。", "設定なしで動きます。"});
  CHECK(lines("企業ネットワークのための分散システムです。設定なしで動きます。", 300) ==
        Lines{"企業ネットワークのための", "分散システムです。設定なしで", "動きます。"});
  CHECK(lines("サーバーとブラウザーで動く小さなライブラリ", 260) == Lines{"サーバーとブラウザーで動く", "小さなライブラリ"});
  CHECK(lines("サーバーとブラウザーで動く小さなライブラリ", 300, true) ==
        Lines{"サーバーとブラウザーで", "動く小さなライブラリ"});
  CHECK(lines("第3回の勉強会で100枚のスライドを使いました", 200) == Lines{"第3回の勉強会で", "100枚のスライドを", "使いました"});
  CHECK(break_cost("存在する", 6) > break_cost("存在の確認", 9));
  for (const std::string word : {"から", "だけ", "など", "です", "でし", "ます", "まし", "まで", "より", "ので", "のに", "では",
                                 "には", "とは", "ても", "って", "いう", "でき"}) {
    CAPTURE(word);
    CHECK(break_cost(word, 3) >= inside_word);
  }
  CHECK(break_cost("ではない", 6) < inside_word);
  // No small kana and no long vowel mark begins a line (UAX #14, strict).
  for (double width = 80; width < 300; width += 20) {
    for (const std::string& line : lines("キャッシュサーバーのチェックツール", width)) {
      CAPTURE(width, line);
      for (const std::string sign : {"ャ", "ッ", "ュ", "ー", "ェ"}) CHECK_FALSE(line.starts_with(sign));
    }
  }
}

TEST_CASE("break costs: a paragraph has one line more if that keeps words whole", "[text]") {
  const std::string summary =
      "チームリーダーのためのコマンドラインツールで、データベースを移行する作業を自動で実行することができます。";
  const Lines whole{"チームリーダーのための", "コマンドラインツールで、データベースを", "移行する作業を自動で実行することが",
                    "できます。"};
  CHECK(lines(summary, 390) == whole);
  CHECK(lines(summary, 390, false, 4) == whole);
  CHECK(lines(summary, 390, false, 3).size() == 3);
  CHECK(lines("ゼロから作り直した、誰でも使える、とても速いクライアントライブラリのリポジトリです。実行するだけで動きます。",
              600) == Lines{"ゼロから作り直した、誰でも使える、とても速い", "クライアントライブラリのリポジトリです。",
                            "実行するだけで動きます。"});
  // Not for a hyphen of its own, and not if it would look worse.
  CHECK(lines("aaaaaaaaa bbbbb-cccccc dddddd", 160).size() == 2);
  CHECK(lines("面向企业的网络管理系统", 120).size() == 2);
}

TEST_CASE("break costs: Chinese breaks after punctuation, and between words rather than inside them", "[text]") {
  CHECK(lines("一个简单而强大的静态网站生成器，支持博客和文档。", 440) ==
        Lines{"一个简单而强大的静态网站生成器，", "支持博客和文档。"});
  CHECK(lines("一个简单而强大的静态网站生成器，支持博客和文档。", 260) ==
        Lines{"一个简单而强大的静态网站", "生成器，支持博客和文档。"});
  CHECK(lines("面向企业的管理系统和调度工具", 240) == Lines{"面向企业的管理系统和", "调度工具"});
  CHECK(break_cost("目的地", 3) > break_cost("网络管理", 6));
  CHECK(break_cost("5000万个", 4) == last_resort);
}
