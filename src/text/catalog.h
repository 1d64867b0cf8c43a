#pragma once
// The catalog of font faces and their files. Fonts are loaded only through it.

#include <algorithm>

#include "io/open_file.h"
#include "style/style.h"
#include "text/handles.h"

namespace placard {

/// Where a font comes from. Fonts of a metadata file are used only as a fallback, not by family name.
enum class FontOwner { style, program, file };

/// An axis of a variable font.
struct Axis {
  std::string tag;  ///< such as "wght"
  double min = 0;
  double standard = 0;
  double max = 0;
};

/// A face in a font file. Variable faces support each weight of their range.
struct FaceFile {
  std::string family;
  int weight = 400;  ///< the minimum weight of a variable face
  Slant slant = Slant::upright;
  std::string path;
  FontOwner owner = FontOwner::program;
  int heaviest = 0;         ///< the maximum weight of a variable face; else 0
  PatternHandle pattern{};  ///< what Fontconfig knows about the face; null for built-in ones, which are plain
  std::vector<Axis> axes{};

  /// The weight of the face that is nearest to the one asked for.
  [[nodiscard]] int nearest(int asked) const { return std::clamp(asked, weight, std::max(weight, heaviest)); }
  [[nodiscard]] bool has(int asked) const { return nearest(asked) == asked; }
  [[nodiscard]] bool has(Slant asked) const;
  [[nodiscard]] const Axis* axis(std::string_view tag) const;

  /// Returns the position of a type in `weight` on each axis, as Pango reads it: "wght=500,opsz=14".
  [[nodiscard]] std::string variations(const Type& type, int of_weight) const;
};

/// Whether a file is a WOFF or WOFF2 font.
bool is_web_font(const std::string& path);

/// Decompresses a web font to a file in memory; closed if it is broken or too large.
Descriptor decompress_web_font(const std::string& path);

/// Returns the face that a Fontconfig pattern describes.
std::optional<FaceFile> read_face(FcPattern* pattern);

/// The available faces: the built-in ones and those that `with` adds. Fonts of a style are visible only to its own cards, so that
/// a card does not depend on the other files of a run.
class Catalog {
 public:
  /// Reads `folder`/catalog.txt with one face per line: "family<TAB>weight<TAB>slant<TAB>file". Throws Failure if the
  /// file cannot be read.
  explicit Catalog(const std::string& folder);
  Catalog() = default;

  /// Reads the faces of a font file (TTF, OTF, collection, WOFF, WOFF2, variable font) for `with`; false if it is not a font.
  bool read(const std::string& path);

  /// Returns these faces and those of `files`, which `read` has read. Fonts of a style override built-in ones of the same name.
  [[nodiscard]] Catalog with(const FontFiles& files) const;

  [[nodiscard]] const std::vector<FaceFile>& faces() const { return faces_; }

  /// Returns the face with this family, weight and slant, or null.
  [[nodiscard]] const FaceFile* find(std::string_view family, int weight, Slant slant) const;

  /// Returns the type in another family, in its nearest weight, and upright if that has no italics.
  [[nodiscard]] Type in_family(Type type, const Text& family) const;

  [[nodiscard]] bool has_family(std::string_view family) const;
  [[nodiscard]] bool is_monospaced(std::string_view family) const;

  /// Returns the family of a file that `read` has read.
  [[nodiscard]] const std::string& family_of(const std::string& path) const { return read_.at(path).front().family; }

  /// Returns what to write instead of an unknown family; empty if there is no suggestion.
  [[nodiscard]] std::string family_hint(std::string_view family) const;

  /// Returns the types of a style that have no face, one for each family, weight and slant.
  [[nodiscard]] std::vector<Type> missing(const Style& style) const;

  /// Returns the error for a type that has no face.
  [[nodiscard]] Problem problem_of(const Type& type) const;

 private:
  [[nodiscard]] std::string hint(const Type& type) const;

  std::vector<FaceFile> faces_;
  std::map<std::string, std::vector<FaceFile>> read_;         // by path
  std::vector<std::shared_ptr<const Descriptor>> web_fonts_;  // decompressed; shared: catalogs are copied
};

}  // namespace placard
