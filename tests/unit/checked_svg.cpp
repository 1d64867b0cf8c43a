// The checker of SVGs must find every fault that it is for.
#include "support/checked_svg.h"

#include "support/checked_png.h"
#include "support/files.h"

using placard::test::fault_of_svg;

TEST_CASE("checked svg: a valid SVG has no fault", "[support]") {
  CHECK(fault_of_svg(
            R"(<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="t"><title id="t">https://a.example &lt;script&gt;</title>
<style>@media(prefers-color-scheme:dark){.a{fill:#fff}}</style><defs><path id="p" d="M0 0"/></defs><use href="#p"/></svg>)")
            .empty());
}

TEST_CASE("checked svg: scripts, external resources, duplicate ids and dangling references are faults", "[support]") {
  const std::string begin = R"(<svg xmlns="http://www.w3.org/2000/svg">)";
  for (const std::string content :
       {"<script>x</script>", "<path onload=\"x\"/>", "<foreignObject/>", "<a href=\"#x\" id=\"x\"/>",
        "<image href=\"https://x.example/a.png\"/>", "<image href=\"data:image/svg+xml;base64,x\"/>", "<use href=\"#none\"/>",
        "<path fill=\"url(#none)\"/>", "<path fill=\"url(https://x.example)\"/>", "<path id=\"a\"/><path id=\"a\"/>",
        "<use xlink:href=\"#a\" id=\"a\"/>", "<style>@import url(x)</style>", "<style>a{fill:url(https://x.example)}</style>",
        "<animate/>", "<path>", "&#1;", "&x;", "<?php x?>", "<path d=\"https://x.example\"/>"}) {
    CAPTURE(content);
    CHECK_FALSE(fault_of_svg(begin + content + "</svg>").empty());
  }
  CHECK_FALSE(fault_of_svg("<!DOCTYPE svg><svg/>").empty());
  CHECK_FALSE(fault_of_svg("<html/>").empty());
  CHECK_FALSE(fault_of_svg("").empty());
}

TEST_CASE("checked svg: a broken PNG has a fault", "[support]") {
  if (!placard::test::fs::exists("/usr/bin/pngcheck")) SKIP("no pngcheck here");
  CHECK_FALSE(placard::test::fault_of_png("\x89PNG\r\n\x1a\nxxxx").empty());
}
