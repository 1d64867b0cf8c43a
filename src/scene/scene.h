#pragma once
// The display list: shapes and outlined text at fixed positions, with roles instead of colors. Layouts write it, and backends
// draw it.

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bitmap.h"
#include "base/geometry.h"
#include "scene/art.h"
#include "scene/path.h"
#include "style/paint.h"

namespace placard {

/// The outline of one glyph in font units, y upwards from the baseline.
struct Outline {
  int face = 0;        ///< number of the font in this run
  unsigned glyph = 0;  ///< glyph index in the font
  double units_per_em = 0;
  Path path;
};

/// An outline of a scene, with the first character that uses it.
struct NamedOutline {
  std::shared_ptr<const Outline> outline;
  char32_t character = 0;
};

/// A positioned glyph: px from the start of its line's baseline.
struct Glyph {
  std::size_t outline = 0;  ///< index into the scene's outlines
  double x = 0;
  double y = 0;
};

/// A line around a box, inside its edge.
struct Stroke {
  Paint paint;
  double width = 0;
  double dash = 0;  ///< length of dashes and gaps; 0 is solid

  [[nodiscard]] bool visible() const { return paint.visible() && width > 0; }
};

/// A gradient in px with evenly spaced stops. The last stop continues beyond the end.
struct Gradient {
  bool radial = false;
  Point from;   ///< where a linear one begins, or the center of a radial one
  Point to;     ///< where a linear one ends
  Size radius;  ///< of a radial one
  std::vector<Paint> stops;
};

/// Whether a box needs contrast with its background.
enum class Purpose { decoration, meaning };

/// The mode in which a shape is drawn.
enum class Shown { always, light, dark };

/// A rectangle, rounded by one radius at each corner: top left, top right, bottom right, bottom left.
struct Box {
  Rect rect;
  std::array<double, 4> radii{};
  Paint fill;
  Stroke stroke;
  std::optional<Gradient> gradient{};  ///< instead of `fill`
  Purpose purpose = Purpose::decoration;
  std::string_view part{};  ///< of the card: "status", …
};

/// Artwork, scaled and placed.
struct Artwork {
  std::shared_ptr<const Art> art{};
  Point origin{};          ///< px: where the origin of its units is
  double scale = 1;        ///< px per unit
  Paint color{};           ///< of parts without a color of their own
  bool one_color = false;  ///< whether all parts use `color`
  std::string_view part{};
  Shown shown = Shown::always;

  /// Returns the paint for a color of the artwork.
  [[nodiscard]] Paint paint_of(const ArtColor& own) const;
};

/// A PNG or JPEG file, scaled to a rectangle.
struct Picture {
  Rect rect;
  std::shared_ptr<const std::string> file;
  std::string_view part{};
  Shown shown = Shown::always;
  std::shared_ptr<const Bitmap> pixels{};  ///< of a JPEG; null for a PNG
  bool is_photo = false;                   ///< stretched to `rect`, whose ratio differs by rounding
  double radius = 0;                       ///< of its corners
  std::vector<Color> colors{};             ///< the darkest and the lightest of a logo; empty for others
};

/// Where a pattern fades in: from nothing to all of its color.
struct Fade {
  Point from;
  Point to;
};

/// A path that repeats over a rectangle in square tiles, the first at its top left corner.
struct Pattern {
  Rect rect;
  double radius = 0;
  double tile = 0;   ///< side, in units of the path
  Path path;         ///< of one tile; what leaves it at an edge enters at the opposite one
  double scale = 1;  ///< px per unit
  double line = 0;   ///< width, px; 0 fills the path
  Paint paint;
  std::optional<Fade> fade{};
  std::vector<Rect> holes{};  ///< where nothing is drawn; they do not overlap
};

/// A range of `size` elements from index `begin`.
struct Slice {
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// One line of text. Scene::glyphs_of and Scene::text_of return its glyphs and text.
struct TextLine {
  Point origin;      ///< left end of the baseline
  double size = 0;   ///< px per em
  double width = 0;  ///< px
  int weight = 400;
  Paint paint;
  Slice glyphs{};
  Slice text{};             ///< the text of the line
  std::string_view part{};  ///< of the card: "title", "tag", …
};

/// What an SVG does with shapes: fades them in, reveals them from the start of the line, or lets them pulse three times.
enum class Effect { fade, reveal, pulse };

/// Consecutive shapes that move together in an SVG. The last frame is the scene itself, as in other formats.
struct Movement {
  Effect effect = Effect::fade;
  Slice shapes;
  double delay = 0;  ///< s, of a fade
  int cells = 0;     ///< of a line that is typed: its characters, which are of equal width
};

using Shape = std::variant<Box, Pattern, Artwork, Picture, TextLine>;

/// A finished card.
struct Scene {
  Size size;
  std::string id;           ///< of the card, for ids in the SVG
  std::string title;        ///< text alternative in one sentence
  std::string description;  ///< text that the title leaves out
  std::string url;          ///< link target; may be empty
  std::vector<NamedOutline> outlines;
  std::vector<Shape> shapes;        ///< painted in this order
  std::vector<Glyph> glyphs;        ///< of all lines
  std::string text;                 ///< of all lines
  std::vector<Movement> movements;  ///< by their first shape; one that contains another comes first
  bool right_to_left = false;

  [[nodiscard]] std::span<const Glyph> glyphs_of(const TextLine& line) const {
    return std::span(glyphs).subspan(line.glyphs.begin, line.glyphs.size);
  }
  [[nodiscard]] std::string_view text_of(const TextLine& line) const {
    return std::string_view(text).substr(line.text.begin, line.text.size);
  }
};

/// Whether a scene shows an avatar or a cover.
bool has_photo(const Scene& scene);

/// Formats the scene as text, one shape per line, for `--format scene`.
std::string to_text(const Scene& scene);

/// Returns the area to fill: up to the center of the border if the border is opaque, else the whole box.
Box fill_of(const Box& box, bool stroke_is_opaque);
/// Returns the area that a pattern fills, without its holes.
Box area_of(const Pattern& pattern);
/// Returns the area that the letters of a line cover.
Rect area_of(const TextLine& line);
/// Returns the area of a shape; empty for a pattern.
Rect area_of(const Shape& shape);
/// Returns the center line of the border.
Box stroke_of(const Box& box);

}  // namespace placard
