#pragma once
// What unit tests draw with: the test font, ink in the test font, and short ways to read things.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "input/node.h"
#include "layout/layout.h"
#include "model/card.h"
#include "style/style.h"
#include "text/catalog.h"
#include "text/typesetter.h"

namespace placard::test {

/// The three faces of the test font, and a variable one.
const Catalog& test_fonts();

/// Sets text with the test font; the same one for all tests, as the program has one for all cards.
Typesetter& test_typesetter();

/// The same typesetter with the drawings that lie beside the program.
LayoutResources& test_resources();

/// tests/support/test-style.yaml over styles/ink.yaml.
const StyleSheet& test_style();

/// styles/ink.yaml.
const StyleSheet& ink_style();

/// A type of the test font: black, of `size` px on lines of `line` px.
Type test_type(double size, double line);

/// YAML or JSON as a node; the test fails where it has problems.
Node node_of(const std::string& text);

/// The cards of a file; the test fails where it has problems.
std::vector<Card> cards_of(const std::string& text);

/// What is said about a file, each problem as "line:column: message" or "line:column: message (hint)".
std::vector<std::string> said(const Problems& problems, std::string_view text);

}  // namespace placard::test
