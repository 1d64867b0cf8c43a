#include "base/json.h"

using namespace placard;

TEST_CASE("json: strings are escaped and stay UTF-8, and invalid UTF-8 is replaced", "[base]") {
  CHECK(json_string("plain “quote” 状态") == "\"plain “quote” 状态\"");
  CHECK(json_string("a\"b\\c\n\r\t") == R"("a\"b\\c\n\r\t")");
  CHECK(json_string(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(json_string("a\xff\xc3") == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("json: a value on one line", "[base]") {
  JsonWriter json;
  json.begin_object();
  json.member("name", "kairos");
  json.member("width", 480.5);
  json.member("dark", true);
  json.key("tags");
  json.begin_array();
  json.value("a");
  json.null();
  json.end_array();
  json.key("none");
  json.begin_object();
  json.end_object();
  json.end_object();
  CHECK(json.take() == R"({"name":"kairos","width":480.5,"dark":true,"tags":["a",null],"none":{}})");
}

TEST_CASE("json: an indented value", "[base]") {
  JsonWriter json(2);
  json.begin_object();
  json.key("list");
  json.begin_array();
  json.value(1.0);
  json.raw("{\"b\":2}");
  json.end_array();
  json.end_object();
  CHECK(json.take() == "{\n  \"list\": [\n    1,\n    {\"b\":2}\n  ]\n}");
}
