#pragma once
// Pango for one face: a Fontconfig configuration and a font map that contain only this face.

#include <string>

#include "text/catalog.h"
#include "text/handles.h"

namespace placard {

/// Pango for one face. Each face has its own configuration, which never changes: Pango reads it in background threads.
class FaceContext {
 public:
  explicit FaceContext(const FaceFile& face);

  /// Sets the language (a tag) and the base direction.
  void set_language(const std::string& tag, bool right_to_left);

  /// Returns the description of the face in a size in px; `weight` is used by variable faces.
  [[nodiscard]] DescriptionHandle describe(int weight, double size) const;
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

}  // namespace placard
