#include "base/limits.h"

#include <set>

#include "support/files.h"
#include "support/text.h"

using namespace placard;

TEST_CASE("limits: every limit is listed once, with its reason", "[base]") {
  std::set<std::string_view> names;
  for (const Limit& limit : all_limits()) {
    CAPTURE(limit.name);
    CHECK(names.insert(limit.name).second);
    CHECK(limit.value > 0);
    CHECK(!limit.unit.empty());
    CHECK(!limit.reason.empty());
    CHECK(limit.name.find(' ') == std::string_view::npos);
    CHECK(limit.unit.find(' ') == std::string_view::npos);
    CHECK(limits_text().find(std::string(limit.reason) + "\n") != std::string::npos);
  }
}

TEST_CASE("limits: every limit is used", "[base]") {
  std::string source;
  for (const std::string& name : test::files_below(PLACARD_SOURCE_FOLDER "/src")) {
    if (!name.starts_with("base/limits.")) source += test::read_file(PLACARD_SOURCE_FOLDER "/src/" + name);
  }
  const std::string header = test::read_file(PLACARD_SOURCE_FOLDER "/src/base/limits.h");
  const std::string begin = "\n  Limit ";
  for (std::size_t at = header.find(begin); at != std::string::npos; at = header.find(begin, at + 1)) {
    const std::size_t start = at + begin.size();
    const std::string name = "limits." + header.substr(start, header.find('{', start) - start);
    CAPTURE(name);
    bool found = false;
    for (const char next : {'.', ')', ',', '}', ';', ' '}) found = found || source.find(name + next) != std::string::npos;
    CHECK(found);
  }
}

TEST_CASE("limits: a limit is printed in the largest unit that gives an integer", "[base]") {
  CHECK(to_text(limits.file) == "8 MiB");
  CHECK(to_text(limits.logo) == "512 KiB");
  CHECK(to_text(limits.logo_pixels) == "4 million pixels");
  CHECK(to_text(limits.nesting) == "32 levels");
}
