#pragma once
// The shape of tags, status and code.

#include "style/frame.h"
#include "style/type.h"

namespace placard {

/// A shape with a line of text: the chip of a tag, or a status pill.
struct PillStyle {
  Type type;
  PrefixStyle prefix;
  double padding_left = 9;
  double padding_right = 9;
  double radius = 6;
  Paint fill;
  Border border;
};

}  // namespace placard
