#pragma once
// The finished drawing as plain data: shapes and outlined text at fixed places, colors as roles. The waist of the
// program: layout fills it, and every backend draws just what it says.

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "scene/path.h"
#include "style/paint.h"

namespace placard {

/// The outline of one glyph in font units, y upwards from the baseline.
struct Outline {
  int face = 0;        ///< which font it is of, a number of this run
  unsigned glyph = 0;  ///< which glyph of that font
  double units_per_em = 0;
  Path path;
};

/// An outline that a scene uses, with the character that it was first used for.
struct NamedOutline {
  std::shared_ptr<const Outline> outline;
  char32_t character = 0;
};

/// A glyph at a place: px from the beginning of its line's baseline.
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

/// A gradient in px; its stops are evenly spaced, and the last one goes on beyond the end.
struct Gradient {
  bool radial = false;
  Point from;   ///< where a linear one begins, or the center of a radial one
  Point to;     ///< where a linear one ends
  Size radius;  ///< of a radial one
  std::vector<Paint> stops;
};

/// What a shape is for: text and meaning have to stand out from what is behind them, decoration need not.
enum class Purpose { decoration, meaning };

/// In which mode a shape is drawn.
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

/// Lines or areas in units of their own.
struct Drawing {
  Path path{};
  bool even_odd = false;  ///< holes by counting crossings instead of winding
  int steps = 1;          ///< parts of a unit that the SVG backend rounds to
  Point origin{};         ///< px
  double scale = 1;       ///< px per unit
  Paint fill{};
  Stroke stroke{};
  std::string_view part{};
  Shown shown = Shown::always;
};

/// A PNG file, stretched into a rectangle.
struct Picture {
  Rect rect;
  std::shared_ptr<const std::string> png;
  std::string_view part{};
  Shown shown = Shown::always;
};

/// A part of a list: what begins at `begin`, `size` of it.
struct Slice {
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// One line of text. Its glyphs and words stand in the scene: see Scene::glyphs_of and Scene::text_of.
struct TextLine {
  Point origin;      ///< where the baseline begins, at the left
  double size = 0;   ///< px per em
  double width = 0;  ///< px
  int weight = 400;
  Paint paint;
  Slice glyphs{};
  Slice text{};             ///< what the line says
  std::string_view part{};  ///< of the card: "title", "tag", …
};

using Shape = std::variant<Box, Drawing, Picture, TextLine>;

/// A picture.
struct Scene {
  Size size;
  std::string id;           ///< of the card, for ids in the SVG
  std::string title;        ///< one sentence that says what the picture says
  std::string description;  ///< all of its text
  std::string url;          ///< where it leads; may be empty
  std::vector<NamedOutline> outlines;
  std::vector<Shape> shapes;  ///< painted in this order
  std::vector<Glyph> glyphs;  ///< of all lines
  std::string text;           ///< of all lines

  [[nodiscard]] std::span<const Glyph> glyphs_of(const TextLine& line) const {
    return std::span(glyphs).subspan(line.glyphs.begin, line.glyphs.size);
  }
  [[nodiscard]] std::string_view text_of(const TextLine& line) const {
    return std::string_view(text).substr(line.text.begin, line.text.size);
  }
};

/// The scene as text, a shape a line: what golden tests compare.
std::string to_text(const Scene& scene);

/// The part of a box that its fill covers: up to the middle of a line that hides what is beneath it, else all of it.
Box fill_of(const Box& box, bool stroke_is_opaque);
/// The middle of a box's line, where a pen of its width draws it.
Box stroke_of(const Box& box);

}  // namespace placard
