#pragma once
// Where the boxes of a layout leave their shapes.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "image/logo.h"
#include "image/svg_art.h"
#include "base/diagnostics.h"
#include "layout/element.h"
#include "scene/scene.h"
#include "style/style.h"
#include "text/typesetter.h"

namespace placard {

/// Drawings and colors that come from files.
class ArtSource {
 public:
  ArtSource() = default;
  ArtSource(const ArtSource&) = delete;
  ArtSource& operator=(const ArtSource&) = delete;
  virtual ~ArtSource() = default;

  /// A built-in icon, or null where there is none of that name.
  virtual const Art* icon(std::string_view name) = 0;
  /// The logo at a path of a card, or null where there is none.
  virtual const LogoArt* logo(const Text& path) = 0;
  /// The color that a programming language is known by.
  virtual std::optional<Color> language_color(std::string_view name) = 0;
};

/// What lay_out works with: the style of the card's layout, the fonts, drawings, the tone of the status, and the problems
/// of the card's file.
struct LayoutContext {
  const Style& style;
  Typesetter& typesetter;
  ArtSource& art;
  Tone tone;
  Problems& problems;
  bool right_to_left = false;
  std::string language{};  ///< a tag, or empty
};

/// Fills a scene; the role `tone` becomes the card's own tone here.
class Painter {
 public:
  Painter(Scene& scene, const LayoutContext& context) : scene_(scene), context_(context) {}

  /// From now on, what is at the left of an area is drawn at its right: the area from `left` to `right`, px.
  void mirror(double left, double right) { mirrored_ = left + right; }

  /// Where something of this width begins that is to begin at `x`.
  [[nodiscard]] double place(double x, double width) const { return mirrored_ ? *mirrored_ - x - width : x; }

  void box(const Rect& rect, double radius, const Paint& fill, const Border& border = {});

  /// A round mark that carries a meaning.
  void dot(const Rect& rect, const Paint& fill, std::string_view part);

  void add(Box box);
  void add(Drawing drawing);
  void add(Picture picture);

  /// The lines of a paragraph from `at`, the top left corner of the first line.
  void text(Point at, const Paragraph& paragraph, const Type& type, std::string_view part);

  /// Warns about letters that an ellipsis stands for and characters that no font has. `name` is the field's.
  void report(const Paragraph& paragraph, std::string_view name, Span span);

 private:
  [[nodiscard]] Paint toned(Paint paint) const;
  std::size_t index_of(const SetGlyph& glyph);

  Scene& scene_;
  const LayoutContext& context_;
  std::optional<double> mirrored_;                            // the sum of an x and its mirror image
  std::unordered_map<const Outline*, std::size_t> outlines_;  // places in the scene
};

}  // namespace placard
