#pragma once
// Which font file holds which face: the only way a font gets into the program.

#include <string>
#include <string_view>
#include <vector>

#include "style/style.h"

namespace placard {

/// A face in a font file. A variable one can be drawn in any weight of its range.
struct FaceFile {
  std::string family;
  int weight = 400;  ///< the lightest
  Slant slant = Slant::upright;
  std::string path;
  bool brought = false;  ///< by a style or a metadata file
  int heaviest = 0;      ///< of a variable face; else 0

  [[nodiscard]] bool is_variable() const { return heaviest > 0; }
  [[nodiscard]] bool has(int asked) const { return asked == weight || (is_variable() && asked > weight && asked <= heaviest); }
};

/// The faces that can be drawn with.
class Catalogue {
 public:
  /// Reads `folder`/catalogue.txt, a line a face: "family<TAB>weight<TAB>slant<TAB>file". Throws Failure where it
  /// cannot be read.
  explicit Catalogue(const std::string& folder);
  Catalogue() = default;

  /// Adds the faces of a font file (TTF, OTF, a collection, a variable font); throws Failure where it is no font.
  void add(const std::string& path);

  [[nodiscard]] const std::vector<FaceFile>& faces() const { return faces_; }

  /// The face with just this family, weight and slant, or null.
  [[nodiscard]] const FaceFile* find(std::string_view family, int weight, Slant slant) const;

  /// Says which types of a style have no face, each at its place in the style's file.
  void check(const Style& style, Problems& problems) const;

 private:
  [[nodiscard]] std::string hint(const Type& type) const;

  std::vector<FaceFile> faces_;
};

}  // namespace placard
