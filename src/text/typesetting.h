#pragma once
// The state of a typesetter for one set of fonts, and its parts: Pango for one face, fallback fonts, the paragraph cache.

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/vocabulary.h"
#include "text/catalog.h"
#include "text/fallback.h"
#include "text/handles.h"
#include "text/line_breaking.h"
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

/// Returns each occurrence of the characters in text order; characters that are not in the text, such as capitals of small
/// letters, come last.
std::vector<char32_t> in_order_of(std::string_view text, const std::vector<char32_t>& characters);

/// A part of a text in a fallback font; offsets in bytes.
struct FallbackRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  const FallbackFace* face = nullptr;
};

/// The fallback font of each character.
class FontFallback {
 public:
  /// Finds fonts for the missing characters of a paragraph in a font of the kind and for the emoji of its text, and adds them to
  /// `borrowed`. Returns whether it found one for a character that had none.
  bool find(FallbackFonts& fonts, FontKind kind, int weight, std::string_view text, const Paragraph& paragraph,
            std::vector<FallbackRun>& borrowed);

  /// Returns the parts of a text that fallback fonts show, in order.
  [[nodiscard]] std::vector<FallbackRange> ranges(std::string_view text) const;

  /// Whether a text has emoji, by default or by U+FE0F.
  [[nodiscard]] static bool has_emoji(std::string_view text);

  void clear() { faces_.clear(); }

 private:
  void borrow(FallbackFonts& fonts, FontKind kind, int weight, char32_t character, Presentation presentation,
              std::vector<FallbackRun>& borrowed);
  [[nodiscard]] const FallbackFace* face_of(char32_t character, Presentation presentation) const;

  std::map<std::pair<char32_t, Presentation>, const FallbackFace*> faces_;
};

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
  struct Entry {
    Setting setting;
    Paragraph paragraph;
  };

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::unordered_multimap<std::string, Entry, Hash, std::equal_to<>> entries_;
  std::size_t glyphs_ = 0;
};

/// A type with its face.
struct LoadedType {
  FaceContext* face = nullptr;
  DescriptionHandle description;   // selects the face in its size and weight
  double ascent = 0, descent = 0;  // px
};

/// Everything that belongs to one set of fonts.
struct Typesetter::State {
  FontFiles fonts;  // in addition to the built-in ones
  Catalog catalog;
  // By path, family and slant.
  std::map<std::tuple<std::string, std::string, Slant>, std::unique_ptr<FaceContext>> faces;
  Outlines outlines;
  FallbackFonts fallback;
  Paragraphs paragraphs;
  /// Compares the keys of types, owned or not.
  struct ByType {
    using is_transparent = void;
    using Key = std::tuple<std::string_view, int, Slant, double, const std::map<std::string, double>&>;
    bool operator()(const Key& a, const Key& b) const { return a < b; }
  };
  std::map<std::tuple<std::string, int, Slant, double, std::map<std::string, double>>, LoadedType, ByType> types;
  Setting setting;  // of the current text
  // The current paragraph:
  bool right_to_left = false;
  double hang = 0;  // px by which the first line begins outside the block
  FontFallback fallback_faces;

  State(FontFiles brought, const Catalog& all) : fonts(std::move(brought)), catalog(all.with(fonts)), fallback(catalog) {}
  const LoadedType& load(const Type& type);
  [[nodiscard]] bool runs_right_to_left(std::string_view text) const;
  FaceContext& context_of(const FaceFile& face);
  ShapedText shape(std::string_view text, const Type& type);
  double hang_of(std::string_view text, const Type& type, double most);
  SetLine read_line(const ShapedText& text, const BrokenLine& broken, Paragraph& paragraph);
  SetLine read_all(const ShapedText& text, Paragraph& paragraph);
  SetLine cut_line(std::string_view text, bool more_follows, const Type& type, double width, Paragraph& paragraph);
  void add_glyphs(const ShapedText& text, std::size_t begin, std::size_t end, SetLine& line, Paragraph& paragraph, double& x);
  void add_glyph(int face, const PangoGlyphInfo& info, double x, char32_t character, SetLine& line);
  void add_picture(int face, unsigned glyph, double x, SetLine& line);
  void add_hyphen(const ShapedText& text, SetLine& line, double& x);
  Paragraph set(std::string_view text, const Type& type, const Room& room);
  void add_line(SetLine line, Paragraph& paragraph) const;
  void append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room, Paragraph& paragraph);
};

}  // namespace placard
