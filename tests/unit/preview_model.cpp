#include "preview/preview_model.h"

#include "support/text.h"

using namespace placard;

namespace {

PreviewModel model_with(std::string title) {
  PreviewModel model;
  model.files = {"cards.yaml"};
  for (const char* key : {"one", "two"}) {
    ShownCard card;
    card.key = key;
    card.title = key == std::string("one") ? title : "Two";
    model.cards.push_back(card);
  }
  return model;
}

}  // namespace

TEST_CASE("preview model: the JSON of a model has all cards", "[preview]") {
  const PreviewModel model = model_with("a \"title\"");
  const std::string json = to_json(model, card_texts(model));
  CHECK(json.find(R"("one":{"id":"","title":"a \"title\"")") != std::string::npos);
  CHECK(json.find("\"two\":{") != std::string::npos);
  CHECK(test::has(json, "\"readme\":null"));
  CHECK(test::has(json, "\"pngBytes\":null"));
}

TEST_CASE("preview model: the JSON of an update has only cards that changed", "[preview]") {
  const CardTexts known = card_texts(model_with("before"));
  const PreviewModel model = model_with("after");
  const std::string json = to_json(model, card_texts(model), known);
  CHECK(test::has(json, "\"one\":{"));
  CHECK_FALSE(test::has(json, "\"two\":{"));
}
