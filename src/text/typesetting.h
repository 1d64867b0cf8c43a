#pragma once
// What a typesetter has for one set of fonts: Pango for each face, fallback fonts, the paragraph cache.

#include <unordered_map>

#include "text/fallback.h"
#include "text/outlines.h"
#include "text/shaping.h"
#include "text/typesetter.h"

namespace placard {

/// Pango for one face. Each face has its own configuration, which never changes: Pango reads it in background threads.
class FaceContext {
 public:
  explicit FaceContext(const FaceFile& face);

  /// Sets the language (a tag) and the base direction.
  void set_language(const std::string& tag, bool right_to_left);

  /// Returns the description of the face for a type; variable faces have each weight.
  [[nodiscard]] DescriptionHandle describe(const Type& type, int weight) const;
  /// Returns the face for a description. Throws Failure if Pango returns another font.
  [[nodiscard]] FontHandle font(const PangoFontDescription* description) const;

  /// Selects a description for text that is shaped with `context`.
  void select(const PangoFontDescription* description) { pango_context_set_font_description(context_.get(), description); }
  [[nodiscard]] PangoContext* context() const { return context_.get(); }

 private:
  FaceFile face_;
  std::string language_;
  bool right_to_left_ = false;
  FontConfigHandle config_;
  FontMapHandle map_;
  ContextHandle context_;
};

/// A part of a text in a fallback font; offsets in bytes.
struct FallbackRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  const FallbackFace* face = nullptr;
};

/// The fallback font of each character of a text.
struct FontFallback {
  FallbackFonts& fonts;
  std::map<std::pair<char32_t, Presentation>, const FallbackFace*> faces{};
  std::vector<FallbackRun> runs{};

  /// Finds fonts for the missing characters of a paragraph in a font of the kind and for the emoji of its text. Returns whether
  /// it found one for a character that had none.
  bool find(FontKind kind, int weight, std::string_view text, const Paragraph& paragraph);

  /// Returns the parts of a text that fallback fonts show, in order.
  [[nodiscard]] std::vector<FallbackRange> ranges(std::string_view text) const;
};

/// Whether a text has emoji, by default or by U+FE0F.
bool has_emoji(std::string_view text);

/// The cache key without the text.
struct Setting {
  Type type;
  Room room;
  std::string language;
  Direction direction = Direction::automatic;
  bool leans_right_to_left = false;

  bool operator==(const Setting&) const = default;
};

/// Caches typeset paragraphs: cards are measured before they are drawn, and cards often share text.
class Paragraphs {
 public:
  /// Clears the cache if it is full. Pointers to paragraphs stay valid until then.
  void make_room();

  /// Returns the cached paragraph, or null.
  [[nodiscard]] const Paragraph* find(std::string_view text, const Setting& setting) const;

  /// Adds a paragraph that is not in the cache.
  const Paragraph& add(std::string_view text, const Setting& setting, Paragraph paragraph);

 private:
  std::unordered_multimap<std::string, std::pair<Setting, Paragraph>> entries_;  // by text
  std::size_t glyphs_ = 0;
};

/// A type with its face.
struct LoadedType {
  FaceContext& face;
  DescriptionHandle description;  // selects the face in its size and weight

  [[nodiscard]] FontHandle font() const { return face.font(description.get()); }
};

struct FontSet {
  Catalog catalog;                                                             // with the fonts in addition to the built-in ones
  std::map<std::tuple<std::string, std::string, Slant>, FaceContext> faces{};  // by path, family and slant
  Outlines outlines{};
  FallbackFonts fallback{catalog};
  Paragraphs paragraphs{};
  Setting setting{};  // of the current text

  LoadedType load(const Type& type);
  FaceContext& context_of(const FaceFile& face) {
    return faces.try_emplace({face.path, face.family, face.slant}, face).first->second;
  }
  /// Shapes a text in the type of the setting.
  ShapedText shape(std::string_view text, bool right_to_left, const FontFallback& fallback_faces);
};

/// Breaks a text into lines as the setting of the fonts says.
Paragraph build_paragraph(FontSet& fonts, const FontFallback& fallback, std::string_view text);

}  // namespace placard
