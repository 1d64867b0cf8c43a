#include "preview/exhibit.h"

#include <catch2/catch_test_macros.hpp>

using namespace placard;

namespace {

Exhibit exhibit_with(std::string title) {
  Exhibit exhibit;
  exhibit.files = {"cards.yaml"};
  for (const char* key : {"one", "two"}) {
    ShownCard card;
    card.key = key;
    card.title = key == std::string("one") ? title : "Two";
    exhibit.cards.push_back(card);
  }
  return exhibit;
}

}  // namespace

TEST_CASE("an exhibit is JSON with all its cards") {
  const Exhibit exhibit = exhibit_with("a \"title\"");
  const std::string json = to_json(exhibit, card_texts(exhibit));
  CHECK(json.find(R"("one":{"id":"","title":"a \"title\"")") != std::string::npos);
  CHECK(json.find("\"two\":{") != std::string::npos);
  CHECK(json.find("\"readme\":null") != std::string::npos);
  CHECK(json.find("\"pngBytes\":null") != std::string::npos);
}

TEST_CASE("only cards that changed are sent again") {
  const CardTexts known = card_texts(exhibit_with("before"));
  const Exhibit exhibit = exhibit_with("after");
  const std::string json = to_json(exhibit, card_texts(exhibit), known);
  CHECK(json.find("\"one\":{") != std::string::npos);
  CHECK(json.find("\"two\":{") == std::string::npos);
}
