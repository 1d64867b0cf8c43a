#pragma once
// The state of a typesetter for one set of fonts. Only for typesetter.cpp.

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include "text/face_context.h"
#include "text/fallback.h"
#include "text/font_fallback.h"
#include "text/handles.h"
#include "text/line_breaking.h"
#include "text/outlines.h"
#include "text/paragraphs.h"
#include "text/shaping.h"
#include "text/typesetter.h"

namespace placard {

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
    using Key = std::tuple<std::string_view, int, Slant, double>;
    bool operator()(const Key& a, const Key& b) const { return a < b; }
  };
  std::map<std::tuple<std::string, int, Slant, double>, LoadedType, ByType> types;
  Setting setting;  // of the current text
  // The current paragraph:
  bool right_to_left = false;
  double hang = 0;  // px by which the first line begins outside the block
  ShapedText shaped;
  std::vector<BrokenLine> lines;
  FontFallback fallback_faces;

  State(FontFiles brought, const Catalog& all) : fonts(std::move(brought)), catalog(all.with(fonts)), fallback(catalog) {}
  const LoadedType& load(const Type& type);
  [[nodiscard]] bool runs_right_to_left(std::string_view text) const;
  FaceContext& context_of(const FaceFile& face);
  ShapedText shape(std::string_view text, const Type& type);
  double hang_of(std::string_view text, const Type& type, double most);
  void break_text(std::string_view text, const Type& type, const Room& room, Paragraph& paragraph);
  SetLine read_line(const ShapedText& text, const BrokenLine& broken, Paragraph& paragraph);
  SetLine read_all(const ShapedText& text, Paragraph& paragraph);
  SetLine cut_line(std::string_view text, const Type& type, double width, Paragraph& paragraph);
  void add_glyphs(const ShapedText& text, std::size_t begin, std::size_t end, SetLine& line, Paragraph& paragraph, double& x);
  void add_glyph(int face, const PangoGlyphInfo& info, double x, char32_t character, SetLine& line);
  void add_picture(int face, unsigned glyph, double x, SetLine& line);
  void add_hyphen(const ShapedText& text, SetLine& line, double& x);
  Paragraph set(std::string_view text, const Type& type, const Room& room);
  void add_line(SetLine line, Paragraph& paragraph) const;
  void append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room, Paragraph& paragraph);
};

}  // namespace placard
