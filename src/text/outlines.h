#pragma once
// A cache of glyph outlines.

#include <unordered_map>

#include "scene/scene.h"
#include "text/handles.h"

namespace placard {

/// Loads and caches glyph outlines, color glyphs and font metrics. Not thread-safe.
class Outlines {
 public:
  Outlines();

  /// Returns a number that identifies the face of a font, independent of its size. Each weight of a variable font is a
  /// separate face.
  int face_of(PangoFont* font);
  /// The same for a face of a file, with the variation of `font`.
  int face_of(std::string_view path, int index, hb_font_t* font);

  /// Returns the outline of a glyph; empty for spaces and for glyphs that the face does not have.
  std::shared_ptr<const Outline> outline(int face, unsigned glyph);

  /// A color glyph: its PNG and its rectangle in em, y downwards from the baseline.
  struct ColorGlyph {
    std::shared_ptr<const std::string> png;
    Rect place;
  };
  /// Returns a color glyph, or nothing if the glyph has no PNG.
  [[nodiscard]] std::optional<ColorGlyph> color_glyph(int face, unsigned glyph) const;

  /// Returns the ascent and descent of a face, in em.
  [[nodiscard]] std::pair<double, double> extents(int face) const;

 private:
  struct Face {
    std::string path;
    int index = 0;                 // in a file of several faces
    std::vector<int> coordinates;  // of a variable font, normalized
    FaceFontHandle font;           // scaled to the face's own units
    double units_per_em = 1000;
    std::unordered_map<unsigned, std::shared_ptr<const Outline>> outlines;  // by glyph index: a CJK font has 65,535
  };

  DrawFunctionsHandle functions_;
  std::vector<Face> faces_;
};

}  // namespace placard
