#pragma once
// What a typesetter keeps for one set of fonts, and how it sets a paragraph: for typesetter.cpp alone.

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include "text/face_context.h"
#include "text/fallback.h"
#include "text/handles.h"
#include "text/line_breaking.h"
#include "text/outlines.h"
#include "text/paragraphs.h"
#include "text/font_fallback.h"
#include "text/typesetter.h"

namespace placard {

/// What becomes of text that does not fit in a line.
enum class Ends { none, ellipsis };

/// A type with the face that it is set in.
struct LoadedType {
  FaceContext* face = nullptr;
  DescriptionHandle description;   // selects the face in its size and weight
  double ascent = 0, descent = 0;  // px
};

/// A text in lines.
struct ShapedText {
  LayoutHandle layout;
  std::vector<BrokenLine> lines;
  double width = 0;  // px, of the widest line before lines were made even
};

/// All that belongs to one set of fonts: nothing of it is seen in another.
struct Typesetter::State {
  FontFiles fonts;  // besides the program's
  Catalog catalog;
  // By file, and which of its faces.
  std::map<std::tuple<std::string, std::string, Slant>, std::unique_ptr<FaceContext>> faces;
  Outlines outlines;
  FallbackFonts fallback;
  Paragraphs paragraphs;
  /// Compares what a type is loaded by, owned or looked at.
  struct ByType {
    using is_transparent = void;
    using Key = std::tuple<std::string_view, int, Slant, double>;
    bool operator()(const Key& a, const Key& b) const { return a < b; }
  };
  std::map<std::tuple<std::string, int, Slant, double>, LoadedType, ByType> types;
  Setting setting;  // of what is being set
  // Of the paragraph that is being set:
  bool right_to_left = false;
  double size = 0;     // px, of the type
  double hang = 0;     // px that its first line begins outside
  std::string marked;  // its text with signs for breaking
  ShapedText shaped;
  FontFallback stand_ins;

  State(FontFiles brought, const Catalog& all) : fonts(std::move(brought)), catalog(all.with(fonts)), fallback(catalog) {}
  const LoadedType& load(const Type& type);
  [[nodiscard]] bool runs_right_to_left(std::string_view text) const;
  ShapedText shape(std::string_view text, const Type& type, double width, Ends ends = Ends::none);
  double hang_of(std::string_view text, const Type& type, double most);
  void break_lines(const Type& type, const Room& room);
  void break_again(ShapedText& result, double width) const;
  void make_even(double room);
  SetLine read_line(const ShapedText& of, std::size_t number, std::string_view text, Paragraph& paragraph);
  void add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph, double& x);
  void add_glyph(int face, const PangoGlyphInfo& info, double x, char32_t character, SetLine& line);
  void add_picture(int face, unsigned glyph, double x, double em, SetLine& line);
  Paragraph set(std::string_view text, const Type& type, const Room& room);
  void add_line(SetLine line, Paragraph& paragraph) const;
  void append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room, Paragraph& paragraph);
};

}  // namespace placard
