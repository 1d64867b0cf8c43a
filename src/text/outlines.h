#pragma once
// Glyph outlines from fonts, each read once.

#include <hb.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scene/scene.h"
#include "text/handles.h"

namespace placard {

/// The outlines and vertical measures of every face that was asked for.
class Outlines {
 public:
  Outlines();

  /// A number for the face of a font: the same for every size of it, and for every copy of it that Pango makes. Each
  /// weight of a variable font is a face.
  int face_of(PangoFont* font);
  /// The same for a face of a file, in the weight that the font has.
  int face_of(std::string_view path, int index, hb_font_t* font);

  /// The outline of a glyph of a face; empty for a space, and for one that the face does not have.
  std::shared_ptr<const Outline> outline(int face, unsigned glyph);

  /// The picture of a color glyph with its place in em, y downwards from the baseline; null for any other glyph.
  struct ColorGlyph {
    std::shared_ptr<const std::string> png;
    Rect place;
  };
  const ColorGlyph* color_glyph(int face, unsigned glyph);

  /// Height above and depth below the baseline, in em.
  struct Extents {
    double ascent = 0;
    double descent = 0;
  };
  [[nodiscard]] Extents extents(int face) const;

 private:
  struct Face {
    std::string path;
    int index = 0;                 // in a file of several faces
    std::vector<int> coordinates;  // of a variable font, normalized
    FaceFontHandle font;           // scaled to the face's own units
    double units_per_em = 1000;
    unsigned glyphs = 0;                                   // how many it has
    std::vector<std::shared_ptr<const Outline>> outlines;  // by the glyph's number
  };

  DrawFunctionsHandle functions_;
  std::vector<Face> faces_;
  std::map<std::pair<int, unsigned>, ColorGlyph> color_glyphs_;
};

}  // namespace placard
