#pragma once
// Iterating over the points of a path.

#include <cstddef>

#include "scene/path.h"

namespace placard::test {

/// The number of points of a verb.
constexpr std::size_t points_of(Verb verb) {
  switch (verb) {
    case Verb::move:
    case Verb::line: return 1;
    case Verb::quad: return 2;
    case Verb::cubic: return 3;
    case Verb::close: return 0;
  }
  return 0;
}

}  // namespace placard::test
