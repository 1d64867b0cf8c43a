#pragma once
// Fonts for plain text, straight from their files.

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "text/catalogue.h"
#include "text/handles.h"

namespace placard {

/// The faces of font files and their sizes, each opened once.
class PlainFonts {
 public:
  /// The face of a file that holds just this one; null where Pango has to choose among several or read the file itself.
  hb_face_t* face(const FaceFile& file);

  /// The face in a size (px), in Pango's units; null where there is no face.
  hb_font_t* font(const FaceFile& file, double size);

 private:
  using FaceHandle = std::unique_ptr<hb_face_t, Free<hb_face_destroy>>;

  std::map<std::string, FaceHandle> faces_;
  std::map<std::pair<std::string, int>, FaceFontHandle> fonts_;
};

}  // namespace placard
