#pragma once
// Adds the shapes of layout elements to a scene.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostics.h"
#include "image/logo.h"
#include "image/photo.h"
#include "scene/scene.h"
#include "style/style.h"
#include "text/typesetter.h"

namespace placard {

/// Icons, logos, photographs and language colors.
class ArtSource {
 public:
  virtual ~ArtSource() = default;

  /// Returns a built-in icon, or null if there is none with this name.
  virtual std::shared_ptr<const Art> icon(std::string_view name) = 0;
  /// Returns the logo at a path of a card, or null if it is not loaded.
  virtual const LogoArt* logo(const Text& path) = 0;
  /// Returns the photograph at a path of a card, or null if it is not loaded or cannot be drawn.
  virtual const Photo* photo(const Text& path) = 0;
  /// Returns a photograph for a rectangle of `size` px, or the square in its middle. The place in the picture is not set.
  virtual Picture picture(const Photo& photo, const Size& size, bool is_square) = 0;
  /// Returns the color that GitHub uses for a programming language.
  virtual std::optional<Color> language_color(std::string_view name) = 0;
};

/// What elements need to lay out one card: style, fonts, icons, status tone, and where problems are reported.
struct LayoutContext {
  const Style& style;
  Typesetter& typesetter;
  ArtSource& art;
  Tone tone;
  Problems& problems;
  bool right_to_left = false;
  std::string language{};         ///< a BCP 47 tag, or empty
  double align = 0;               ///< of lines of text: 0 at the start, 0.5 centered, 1 at the end
  bool has_foreign_text = false;  ///< whether the text was not written for a card: summary and tags are as long as there is room
};

/// Fills a scene. Replaces the roles `tone` and `badge_tone` with the tone of the card's status.
class Painter {
 public:
  Painter(Scene& scene, const LayoutContext& context) : scene_(scene), context_(context) { outlines_.reserve(128); }

  /// Mirrors all later shapes horizontally between `left` and `right`, px.
  void mirror(double left, double right) { mirrored_ = left + right; }

  [[nodiscard]] bool is_mirrored() const { return mirrored_.has_value(); }

  /// Returns the left edge of something that is `width` px wide and begins at `x`, after mirroring.
  [[nodiscard]] double place(double x, double width) const { return mirrored_ ? *mirrored_ - x - width : x; }

  void box(const Rect& rect, double radius, const Paint& fill, const Border& border = {});

  /// Adds a box that conveys meaning, so that its contrast is ensured.
  void mark(const Rect& rect, const std::array<double, 4>& radii, const Paint& fill, std::string_view part);

  /// Adds a round mark.
  void dot(const Rect& rect, const Paint& fill, std::string_view part);

  void add(Box box);
  void add(Pattern pattern);
  void add(Artwork artwork);
  void add(Picture picture);

  /// Adds the lines of a paragraph; `at` is the top left corner of the first line.
  void text(Point at, const Paragraph& paragraph, const Type& type, std::string_view part);

  /// Warns about cut text and about characters that need a system font or have none. `name` is the field name.
  void report(const Paragraph& paragraph, std::string_view name, Span span);

 private:
  std::size_t index_of(const SetGlyph& glyph);

  Scene& scene_;
  const LayoutContext& context_;
  std::optional<double> mirrored_;                            // an x plus its mirror image
  std::unordered_map<const Outline*, std::size_t> outlines_;  // index in the scene
};

}  // namespace placard
