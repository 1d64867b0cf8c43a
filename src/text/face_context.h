#pragma once
// Pango for one face: a Fontconfig configuration and a font map that know its file and no other.

#include <set>
#include <string>

#include "text/catalog.h"
#include "text/handles.h"

namespace placard {

/// One face's own Pango. A configuration for each face means that a face that is first used later disturbs none that is
/// in use: Pango forgets all its fonts when a configuration changes.
class FaceContext {
 public:
  explicit FaceContext(const FaceFile& face);

  /// Selects the language (a tag) and whether lines begin at the right.
  void set_language(const std::string& tag, bool right_to_left);

  /// Adds the file of a fallback font for characters that the face lacks.
  void add_stand_in(const std::string& path);

  /// The description that selects the face in a size, and in a weight where it is variable.
  [[nodiscard]] DescriptionHandle describe(int weight, double size) const;
  /// The face of a description; throws Failure where Pango takes another font for it.
  [[nodiscard]] FontHandle font(const PangoFontDescription* description) const;

  /// Selects a description for text that is shaped with `context`.
  void select(const PangoFontDescription* description) { pango_context_set_font_description(context_.get(), description); }
  [[nodiscard]] PangoContext* context() const { return context_.get(); }

 private:
  void add_file(const std::string& path);

  FaceFile face_;
  std::set<std::string> files_;
  std::string language_;
  bool right_to_left_ = false;
  FontConfigHandle config_;
  FontMapHandle map_;
  ContextHandle context_;
};

}  // namespace placard
