#include "backend/svg/xml.h"

using namespace placard;

TEST_CASE("xml: special characters and normalized white space are escaped, and empty attributes omitted", "[backend]") {
  XmlWriter xml;
  xml.element("title", {{"id", "a\"b<c>&'"}}, "1 < 2 & \"3\" > 2 ]]> </title>");
  xml.element("desc", {{"a", "x\ty\nz\r"}}, "x\ty\nz\r");
  xml.element("desc", {}, "é → \U0001F600");
  xml.element("rect", {{"x", ""}, {"width", "4"}, {"rx", ""}});
  CHECK(xml.text() ==
        "<title id=\"a&quot;b&lt;c&gt;&amp;'\">1 &lt; 2 &amp; &quot;3&quot; &gt; 2 ]]&gt; &lt;/title&gt;</title>\n"
        "<desc a=\"x&#9;y&#10;z&#13;\">x&#9;y&#10;z&#13;</desc>\n"
        "<desc>é → \U0001F600</desc>\n"
        "<rect width=\"4\"/>\n");
}

TEST_CASE("xml: elements are closed in reverse order", "[backend]") {
  XmlWriter xml;
  xml.open("svg", {{"width", "1"}});
  xml.open("g");
  xml.element("path", {{"d", "m0 0"}});
  xml.close();
  xml.close();
  CHECK(xml.text() == "<svg width=\"1\">\n<g>\n<path d=\"m0 0\"/>\n</g>\n</svg>\n");
}
