#pragma once
// Which font file holds which face: the only way a font gets into the program.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "style/style.h"

namespace placard {

/// Who brought a font: those of a metadata file lend characters only, and are no families to be named.
enum class FontOwner { style, program, file };

/// A face in a font file. A variable one can be drawn in any weight of its range.
struct FaceFile {
  std::string family;
  int weight = 400;  ///< the lightest
  Slant slant = Slant::upright;
  std::string path;
  FontOwner owner = FontOwner::program;
  int heaviest = 0;  ///< of a variable face; else 0

  [[nodiscard]] bool is_variable() const { return heaviest > 0; }
  [[nodiscard]] bool has(int asked) const { return asked == weight || (is_variable() && asked > weight && asked <= heaviest); }
};

/// The faces that can be drawn with: the program's, and those that `with` has added. A style's fonts are seen by its own cards
/// only, so that what a card looks like does not depend on the other files of a run.
class Catalog {
 public:
  /// Reads `folder`/catalog.txt, a line a face: "family<TAB>weight<TAB>slant<TAB>file". Throws Failure where it
  /// cannot be read.
  explicit Catalog(const std::string& folder);
  Catalog() = default;

  /// Reads the faces of a font file (TTF, OTF, a collection, a variable font) for `with`; false where it is no font.
  bool read(const std::string& path);

  /// These faces and those of the files, which have been read. A style's own come before the program's of the same name.
  [[nodiscard]] Catalog with(const FontFiles& files) const;

  [[nodiscard]] const std::vector<FaceFile>& faces() const { return faces_; }

  /// The face with just this family, weight and slant, or null.
  [[nodiscard]] const FaceFile* find(std::string_view family, int weight, Slant slant) const;

  /// The types of a style that have no face: of those that are alike in family, weight and slant, the first.
  [[nodiscard]] std::vector<Type> missing(const Style& style) const;

  /// What to say of a type that has no face.
  [[nodiscard]] Problem problem_of(const Type& type) const;

 private:
  [[nodiscard]] std::string hint(const Type& type) const;

  std::vector<FaceFile> faces_;
  std::map<std::string, std::vector<FaceFile>> read_;  // by path
};

}  // namespace placard
