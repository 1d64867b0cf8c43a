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
#include "text/plain_font.h"
#include "text/plain_text.h"
#include "text/plain_words.h"
#include "text/stand_ins.h"
#include "text/typesetter.h"

namespace placard {

/// What becomes of text that does not fit in a line.
enum class Ends { none, ellipsis };

/// A type with the face that it is set in.
struct LoadedType {
  const FaceFile* file = nullptr;
  hb_font_t* plain = nullptr;      // for plain text; null where all is Pango's
  int plain_face = 0;              // its number among the outlines
  FaceContext* face = nullptr;     // Pango's; null before it is needed
  DescriptionHandle description;   // for that
  double ascent = 0, descent = 0;  // px
};

/// A text in lines: Pango's layout, until it gets another text, or lines of glyphs where the text is plain.
struct ShapedText {
  std::vector<BrokenLine> lines;
  PangoLayout* layout = nullptr;
  PlainLines plain;
  int plain_face = 0;
  double width = 0;  // px, of the widest line before lines were made even
};

/// All that belongs to one set of fonts: nothing of it is seen in another.
struct Typesetter::State {
  FontFiles fonts;  // besides the program's
  Catalogue catalogue;
  // By file, and which of its faces.
  std::map<std::tuple<std::string, std::string, Slant>, std::unique_ptr<FaceContext>> faces;
  Outlines outlines;
  FallbackFonts fallback;
  bool plain_apart;
  PlainFonts plain_fonts;
  WordStore words;  // in the program's fonts
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
  double size = 0;       // px, of the type
  double hang = 0;       // px that its first line begins outside
  std::string marked;    // its text with signs for breaking
  std::string unmarked;  // a part of it without them
  ShapedText shaped;
  ShapedText other;  // another try
  PlainText plain_text;
  StandIns stand_ins;

  State(FontFiles brought, const Catalogue& all, bool plain)
      : fonts(std::move(brought)), catalogue(all.with(fonts)), fallback(catalogue), plain_apart(plain) {}
  LoadedType& load(const Type& type);
  FaceContext& context_of(const Type& type);
  [[nodiscard]] bool runs_right_to_left(std::string_view text) const;
  void shape(std::string_view text, const Type& type, const Room& room, Ends ends, ShapedText& result);
  [[nodiscard]] PlainRoom plain_room(double width) const;
  bool shape_plain(std::string_view text, const Type& type, const Room& room, ShapedText& result);
  PangoLayout* shape_all(std::string_view text, const Type& type, const Room& room, Ends ends);
  double hang_of(std::string_view text, const Type& type, double most);
  void break_lines(const Type& type, const Room& room);
  void break_again(ShapedText& result, double width);
  void make_even(double room);
  SetLine read_line(const ShapedText& of, std::size_t number, std::string_view text, Paragraph& paragraph);
  SetLine new_line();
  SetLine read_plain(const ShapedText& of, std::size_t number, std::string_view text);
  SetLine read_all(PangoLayoutLine* line, std::string_view text, Paragraph& paragraph);
  void add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph, double& x);
  void add_glyph(int face, const PlainGlyph& glyph, double x, std::string_view text, SetLine& line);
  void add_picture(int face, unsigned glyph, double x, double em, SetLine& line);
  Paragraph set(std::string_view text, const Type& type, const Room& room);
  void add_line(SetLine line, Paragraph& paragraph) const;
  void append_paragraph(std::string_view text, bool more_follows, const Type& type, const Room& room, Paragraph& paragraph);
};

}  // namespace placard
