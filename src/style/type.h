#pragma once
// How text looks: the font, its size and its color. Lengths are in CSS px.

#include <map>
#include <string>

#include "input/fields.h"
#include "style/paint.h"

namespace placard {

/// The slant of a font.
enum class Slant { upright, italic };

/// Whether text is converted to upper case.
enum class LetterCase { as_written, upper };

/// The digits of a font: its default, of capital height, or also of equal width.
enum class Figures { of_font, lining, tabular };

/// Positions on the axes of a variable font, by tag; others follow from weight, slant and size, or are those of the font.
struct FontAxes {
  std::map<std::string, double> positions;

  bool operator==(const FontAxes&) const = default;
};

/// A text style.
struct Type {
  Text family;
  int weight = 400;
  Slant slant = Slant::upright;
  FontAxes axes;
  double size = 14;
  double line = 20;     ///< line height
  double tracking = 0;  ///< letter spacing, in em
  LetterCase letters = LetterCase::as_written;
  bool ligatures = true;  ///< whether the font's ligatures are used
  Figures figures = Figures::of_font;
  Paint color;

  bool operator==(const Type&) const = default;
};

/// A mark before a text, in the type of the text except for weight and color.
struct PrefixStyle {
  std::string text;
  int weight = 400;
  double gap = 0;  ///< between the mark and the text
  Paint color;
};

}  // namespace placard
