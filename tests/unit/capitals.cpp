#include "text/shaping.h"

using namespace placard;

TEST_CASE("capitals: letters follow the rules of the language", "[text]") {
  const auto capitals = [](std::string_view text, std::string_view language) { return to_capitals(text, language).text; };
  CHECK(capitals("istanbul ışık iyi", "tr") == "İSTANBUL IŞIK İYİ");
  CHECK(capitals("istanbul ışık iyi", "az-Latn") == "İSTANBUL IŞIK İYİ");
  CHECK(capitals("istanbul ışık iyi", "en") == "ISTANBUL IŞIK IYI");
  CHECK(capitals("i\u0307\u0300 j į\u0307\u0301 ė", "lt") == "I\u0300 J Į\u0301 Ė");
  CHECK(capitals("i\u0307", "en") == "I\u0307");
  CHECK(capitals("straße", "de") == "STRASSE");
  CHECK(capitals("ﬁn ŉ ǰ ẖ ᾳ և ⅻ ⓩ", "en") == "FIN ʼN J̌ H̱ ΑΙ ԵՒ Ⅻ Ⓩ");
  CHECK(capitals("Ångström 東京 №1 𝐚ℓª", "en") == "ÅNGSTRÖM 東京 №1 𝐚ℓª");
}

TEST_CASE("capitals: Greek letters lose accents, but not the dialytika", "[text]") {
  const auto greek = [](std::string_view text) { return to_capitals(text, "el").text; };
  CHECK(greek("ελληνικό ρολόι") == "ΕΛΛΗΝΙΚΟ ΡΟΛΟΪ");
  CHECK(greek("Άνθρωπος, μαΐου, προϋπόθεση") == "ΑΝΘΡΩΠΟΣ, ΜΑΪΟΥ, ΠΡΟΫΠΟΘΕΣΗ");
  CHECK(greek("μάιος και γάιδαρος, άυλος") == "ΜΑΪΟΣ ΚΑΙ ΓΑΪΔΑΡΟΣ, ΑΫΛΟΣ");
  CHECK(greek("ναι ή όχι, ημέρα") == "ΝΑΙ Ή ΟΧΙ, ΗΜΕΡΑ");
  CHECK(greek("ἐν ἀρχῇ ἦν ὁ λόγος") == "ΕΝ ΑΡΧΗΙ ΗΝ Ο ΛΟΓΟΣ");
  CHECK(to_capitals("ρολόι", "en").text == "ΡΟΛΌΙ");
}

TEST_CASE("capitals: each byte has the offset of its character in the original", "[text]") {
  CHECK(to_capitals("aßb", "de").offsets == std::vector<std::size_t>{0, 1, 1, 3, 4});
  CHECK(to_capitals("ıi", "tr").offsets == std::vector<std::size_t>{0, 2, 2, 3});
  CHECK(to_capitals("a\xFF", "en").text == "A\xFF");
  CHECK(to_capitals("a\xFF", "en").offsets == std::vector<std::size_t>{0, 1, 2});
}
