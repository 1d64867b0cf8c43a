#include "model/language.h"

#include "support/style.h"

using namespace placard;
using namespace placard::test;

namespace {

Lines problems_of(const std::string& tag) {
  Problems problems;
  check_language({tag, {}}, problems);
  return messages_of(problems, "x");
}

}  // namespace

TEST_CASE("language: tags of BCP 47 are accepted in any case", "[model]") {
  for (const std::string tag : {"ja", "JA", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419", "fil", "de-CH-1996", "no", "en-x-own"}) {
    CAPTURE(tag);
    CHECK(problems_of(tag).empty());
  }
}

TEST_CASE("language: country codes, names and locales are corrected", "[model]") {
  const auto hint = [](const std::string& tag) { return problems_of(tag).at(0); };
  CHECK(hint("jp") == "1:1: 'jp' is not a language tag (did you mean 'ja'?)");
  CHECK(hint("Japanese") == "1:1: 'Japanese' is not a language tag (did you mean 'ja'?)");
  CHECK(hint("jpn") == "1:1: 'jpn' is not a language tag (did you mean 'ja'?)");
  CHECK(hint("iw") == "1:1: 'iw' is not a language tag (did you mean 'he'?)");
  CHECK(hint("cn-Hant") == "1:1: 'cn-Hant' is not a language tag (did you mean 'zh-Hant'?)");
  CHECK(hint("pt_BR") == "1:1: 'pt_BR' is not a language tag (did you mean 'pt-BR'?)");
  CHECK(hint("ja_JP.UTF-8") == "1:1: 'ja_JP.UTF-8' is not a language tag (did you mean 'ja-JP'?)");
  for (const std::string tag : {"", "x", "xx", "klingon", "ja-", "-ja", "ja--JP", "ja-toolongsubtag", "日本語", "a/b", "../ja"}) {
    CAPTURE(tag);
    CHECK(hint(tag) == "1:1: '" + tag + "' is not a language tag (write a tag such as 'ja', 'pt-BR' or 'zh-Hant')");
  }
}

TEST_CASE("language: the direction follows the script of a tag, or the usual one of the language", "[model]") {
  for (const std::string tag : {"ar", "AR-EG", "he", "fa", "ur", "yi", "ckb", "dv", "uz-Arab", "az-Arab-IR"})
    CHECK(is_right_to_left(tag));
  for (const std::string tag : {"", "en", "ja", "de-1901", "ks-Deva", "ar-Latn", "tr"}) CHECK_FALSE(is_right_to_left(tag));
}
