#include "text/outlines.h"

#include <hb.h>

using namespace placard;

TEST_CASE("outlines: outlines are cached, and a missing glyph is empty", "[text]") {
  const std::string path = PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf";
  hb_blob_t* blob = hb_blob_create_from_file(path.c_str());
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(face);
  {
    Outlines outlines;
    const int number = outlines.face_of(path, 0, font);
    const unsigned count = hb_face_get_glyph_count(face);
    REQUIRE(count > 3);
    CHECK(outlines.face_of(path, 0, font) == number);
    CHECK(outlines.face_of(path, 1, font) != number);
    for (unsigned glyph = 0; glyph < count; ++glyph) {
      const auto outline = outlines.outline(number, glyph);
      CHECK(outline->glyph == glyph);
      CHECK(outlines.outline(number, glyph) == outline);
    }
    for (const unsigned glyph : {count, 70'000U, 4'000'000'000U}) CHECK(outlines.outline(number, glyph)->path.empty());
  }
  hb_font_destroy(font);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
}
