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
#include "text/outlines.h"
#include "text/paragraphs.h"
#include "text/stand_ins.h"
#include "text/typesetter.h"

namespace placard {

/// What becomes of text that does not fit in a line.
enum class Ends { none, ellipsis };

/// A type with the face that it is set in.
struct LoadedType {
  FaceContext* face = nullptr;
  DescriptionHandle description;
  double ascent = 0, descent = 0;  // px
};

/// All that belongs to one set of fonts: nothing of it is seen in another.
struct Typesetter::State {
  FontFiles fonts;  // besides the program's
  Catalogue catalogue;
  // By file, and which of its faces.
  std::map<std::tuple<std::string, std::string, Slant>, std::unique_ptr<FaceContext>> faces;
  Outlines outlines;
  FallbackFonts fallback;
  Paragraphs paragraphs;
  std::map<std::tuple<std::string, int, Slant, double>, LoadedType> types;
  std::string language = "en";
  Direction direction = Direction::automatic;
  bool leans_right_to_left = false;
  // Of the paragraph that is being set:
  bool right_to_left = false;
  double size = 0;  // px, of the type
  double hang = 0;  // px that its first line begins outside
  StandIns stand_ins;

  State(FontFiles brought, const Catalogue& all) : fonts(std::move(brought)), catalogue(all.with(fonts)), fallback(catalogue) {}
  const LoadedType& load(const Type& type);
  [[nodiscard]] bool runs_right_to_left(std::string_view text) const;
  PangoLayout* shape(std::string_view text, const Type& type, const Room& room, Ends ends);
  double hang_of(std::string_view text, const Type& type, double most);
  PangoLayout* break_lines(std::string& text, const Type& type, const Room& room);
  SetLine read_line(PangoLayoutLine* line, std::string_view text, Paragraph& paragraph);
  void add_glyphs(const PangoGlyphItem& run, std::string_view text, SetLine& line, Paragraph& paragraph, double& x);
  void add_picture(int face, unsigned glyph, double x, double em, SetLine& line);
  Paragraph set(std::string_view text, const Type& type, const Room& room);
  void add_line(SetLine line, Paragraph& paragraph) const;
  void append_paragraph(std::string text, bool more_follows, const Type& type, const Room& room, Paragraph& paragraph);
};

}  // namespace placard
