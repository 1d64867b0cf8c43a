#include "text/catalog.h"

#include <fontconfig/fontconfig.h>
// after fontconfig.h, which it needs
#include <fontconfig/fcfreetype.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <optional>
#include <sstream>

#include "base/limits.h"
#include "base/number.h"
#include "io/files.h"
#include "text/handles.h"

namespace placard {

namespace {

using FontSetHandle = std::unique_ptr<FcFontSet, FreeBy<FcFontSetDestroy>>;

int to_weight(double of_fontconfig) { return static_cast<int>(std::lround(FcWeightToOpenTypeDouble(of_fontconfig))); }

}  // namespace

std::optional<FaceFile> read_face(FcPattern* pattern) {
  FcChar8* family = nullptr;
  FcChar8* path = nullptr;
  if (FcPatternGetString(pattern, FC_FAMILY, 0, &family) != FcResultMatch ||
      FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) {
    return std::nullopt;
  }
  FaceFile face{
      reinterpret_cast<const char*>(family), 400, Slant::upright, reinterpret_cast<const char*>(path), FontOwner::style, 0};
  FcPatternReference(pattern);
  face.pattern = PatternHandle(pattern, FcPatternDestroy);
  int slant = FC_SLANT_ROMAN;
  FcPatternGetInteger(pattern, FC_SLANT, 0, &slant);
  if (slant != FC_SLANT_ROMAN) face.slant = Slant::italic;
  FcRange* range = nullptr;
  double weight = FC_WEIGHT_REGULAR;
  double heaviest = 0;
  if (FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch) {
    face.weight = to_weight(weight);
  } else if (FcPatternGetRange(pattern, FC_WEIGHT, 0, &range) == FcResultMatch &&
             FcRangeGetDouble(range, &weight, &heaviest) == FcTrue) {
    face.weight = to_weight(weight);
    face.heaviest = to_weight(heaviest);
  }
  return face;
}

Catalog::Catalog(const std::string& folder) {
  std::istringstream file(read_regular_file(folder + "/catalog.txt", limits.file));
  for (std::string line; std::getline(file, line);) {
    std::istringstream parts(line);
    std::string family, weight, slant, name;
    std::getline(std::getline(std::getline(std::getline(parts, family, '\t'), weight, '\t'), slant, '\t'), name);
    if (name.empty()) continue;
    std::string path = folder;
    path.append("/").append(name);
    faces_.push_back({family, static_cast<int>(parse_number(weight).value_or(400)),
                      slant == "italic" ? Slant::italic : Slant::upright, std::move(path), FontOwner::program});
  }
}

bool Catalog::read(const std::string& path) {
  if (read_.contains(path)) return true;
  int count = 0;
  const FontSetHandle found(FcFontSetCreate());
  FcFreeTypeQueryAll(reinterpret_cast<const FcChar8*>(path.c_str()), static_cast<unsigned>(-1), nullptr, &count, found.get());
  std::vector<FaceFile> faces;
  for (int i = 0; i < found->nfont; ++i) {
    if (auto face = read_face(found->fonts[i])) faces.push_back(*std::move(face));
  }
  if (faces.empty()) return false;
  // Skips the named instances of a variable font: its range covers their weights.
  const auto is_instance = [&](const FaceFile& face) {
    return !face.is_variable() && std::any_of(faces.begin(), faces.end(), [&](const FaceFile& other) {
      return other.is_variable() && other.slant == face.slant;
    });
  };
  std::copy_if(faces.begin(), faces.end(), std::back_inserter(read_[path]),
               [&](const FaceFile& face) { return !is_instance(face); });
  return true;
}

Catalog Catalog::with(const FontFiles& files) const {
  Catalog result;
  result.faces_ = faces_;
  const auto add = [&](const std::string& path, FontOwner owner) {
    const auto known = read_.find(path);
    assert(known != read_.end());
    for (FaceFile face : known->second) {
      face.owner = owner;
      result.faces_.push_back(std::move(face));
    }
  };
  for (const std::string& path : files.of_style) add(path, FontOwner::style);
  for (const std::string& path : files.of_file) add(path, FontOwner::file);
  return result;
}

const FaceFile* Catalog::find(std::string_view family, int weight, Slant slant) const {
  for (const FontOwner owner : {FontOwner::style, FontOwner::program}) {
    for (const FaceFile& face : faces_) {
      if (face.owner == owner && face.has(weight) && face.slant == slant && face.family == family) return &face;
    }
  }
  return nullptr;
}

std::string Catalog::hint(const Type& type) const {
  std::vector<std::string_view> families;
  std::string weights;
  for (const FaceFile& face : faces_) {
    if (std::find(families.begin(), families.end(), face.family) == families.end()) families.push_back(face.family);
    if (face.family == type.family.text && face.slant == type.slant) {
      weights += (weights.empty() ? "" : ", ") + std::to_string(face.weight);
      if (face.is_variable()) weights += " to " + std::to_string(face.heaviest);
    }
  }
  return weights.empty() ? spelling_hint(type.family.text, families) : "available weights: " + weights;
}

std::vector<Type> Catalog::missing(const Style& style) const {
  std::vector<Type> result;
  const auto is_same = [](const Type& a, const Type& b) {
    return a.family.text == b.family.text && a.weight == b.weight && a.slant == b.slant;
  };
  for (const Type& type : types_of(style)) {
    const bool known = std::any_of(result.begin(), result.end(), [&](const Type& other) { return is_same(type, other); });
    if (!known && find(type.family.text, type.weight, type.slant) == nullptr) result.push_back(type);
  }
  return result;
}

Problem Catalog::problem_of(const Type& type) const {
  const std::string slant = type.slant == Slant::italic ? " italic" : "";
  return {Level::error, type.family.span, "no font '" + type.family.text + " " + std::to_string(type.weight) + slant + "'",
          hint(type)};
}

}  // namespace placard
