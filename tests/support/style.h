#pragma once
// The test font, styles and shortcuts for reading YAML.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "input/parse.h"
#include "layout/layout.h"
#include "model/card.h"
#include "style/style.h"
#include "text/catalog.h"
#include "text/typesetter.h"

namespace placard::test {

/// The lines of a text or messages, one in each string.
using Lines = std::vector<std::string>;

/// The three faces of the test font, and a variable font.
const Catalog& test_fonts();

/// A typesetter with the test font, shared by all tests.
Typesetter& test_typesetter();

/// The same typesetter with the built-in drawings.
LayoutResources& test_resources();

/// tests/support/test-style.yaml over styles/ink.yaml.
const StyleSheet& test_style();

/// styles/ink.yaml.
const StyleSheet& ink_style();

/// A style of styles/ over styles/ink.yaml: "terminal".
StyleSheet built_in_style(const std::string& name);

/// The test font in black, of `size` px with a line height of `line` px.
Type test_type(double size, double line);

/// Parses YAML or JSON. The test fails if there are problems.
Node node_of(const std::string& text);

/// Reads the cards of a file, with built-in layouts. The test fails if there are problems.
std::vector<Card> cards_of(const std::string& text);

/// A layout of styles/layouts/.
LayoutHandle layout_of(const std::string& name);

/// Reads a layout. The test fails if there are problems.
LayoutHandle layout_from(const std::string& text, const std::string& name);

/// The problems of a file, each as "line:column: message" or "line:column: message (hint)".
Lines messages_of(const Problems& problems, std::string_view text);

}  // namespace placard::test
