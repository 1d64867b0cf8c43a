#include "base/number.h"

#include <cmath>
#include <limits>

#include "base/diagnostics.h"
#include "support/comma_locale.h"

using namespace placard;

TEST_CASE("number: a number is rounded to its decimals, without trailing zeros, an exponent or the sign of zero", "[base]") {
  CHECK(to_text(0) == "0");
  CHECK(to_text(12) == "12");
  CHECK(to_text(1.5) == "1.5");
  CHECK(to_text(1.25) == "1.25");
  CHECK(to_text(100, 0) == "100");
  CHECK(to_text(10.0, 3) == "10");
  CHECK(to_text(-3.10) == "-3.1");
  CHECK(to_text(2.0 / 3, 2) == "0.67");
  CHECK(to_text(0.999) == "1");
  CHECK(to_text(1.0 / 3, 5) == "0.33333");
  CHECK(to_text(2.5001, 0) == "3");
  CHECK(to_text(-0.0) == "0");
  CHECK(to_text(-0.004) == "0");
  CHECK(to_text(-0.4, 0) == "0");
  CHECK(to_text(1e21) == "1000000000000000000000");
  CHECK(to_text(1e-9) == "0");
  CHECK(to_text(std::numeric_limits<double>::max()).size() == 309);
}

TEST_CASE("number: a short number has no zero before the point", "[base]") {
  CHECK(to_short_text(0.5) == ".5");
  CHECK(to_short_text(-0.25) == "-.25");
  CHECK(to_short_text(10.5) == "10.5");
  CHECK(to_short_text(0) == "0");
  CHECK(to_short_text(0.004) == "0");
}

TEST_CASE("number: a number that is not finite is never written", "[base]") {
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double value : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK_THROWS_AS(to_text(value), Failure);
    CHECK_THROWS_AS(to_short_text(value), Failure);
  }
}

TEST_CASE("number: the whole text must be a number, in every locale", "[base]") {
  CHECK(parse_number("12") == 12);
  CHECK(parse_number("-.5") == -0.5);
  CHECK(parse_number("+3") == 3);
  CHECK(parse_number("1e3") == 1000);
  for (const std::string text :
       {"", "+", "-", ".", "+-3", "12px", " 12", "12 ", "1,5", "0x10", "1_000", "nan", "inf", "-infinity", "1e999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
  const test::CommaLocale comma;
  CHECK(to_text(1234567.25) == "1234567.25");
  CHECK(parse_number("1.5") == 1.5);
  CHECK_FALSE(parse_number("1,5"));
}
