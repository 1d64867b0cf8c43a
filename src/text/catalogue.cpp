#include "text/catalogue.h"

#include <fontconfig/fontconfig.h>
// after fontconfig.h, which it needs
#include <fontconfig/fcfreetype.h>

#include <algorithm>
#include <fstream>

#include "base/number.h"
#include "text/handles.h"

namespace placard {

namespace {

using PatternHandle = std::unique_ptr<FcPattern, Free<FcPatternDestroy>>;

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find(separator, begin);
    parts.push_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string face_name(std::string_view family, int weight, Slant slant) {
  return std::string(family) + " " + std::to_string(weight) + (slant == Slant::italic ? " italic" : "");
}

}  // namespace

Catalogue::Catalogue(const std::string& folder) {
  std::ifstream file(folder + "/catalogue.txt");
  if (!file) throw Failure("reading the list of fonts '" + folder + "/catalogue.txt': not there; is placard installed whole?");
  for (std::string line; std::getline(file, line);) {
    const auto parts = split(line, '\t');
    if (parts.size() != 4) continue;
    const auto weight = parse_number(parts[1]);
    faces_.push_back({std::string(parts[0]), static_cast<int>(weight.value_or(400)),
                      parts[2] == "italic" ? Slant::italic : Slant::upright, folder + "/" + std::string(parts[3]), false});
  }
}

void Catalogue::add(const std::string& path) {
  if (std::any_of(faces_.begin(), faces_.end(), [&](const FaceFile& face) { return face.brought && face.path == path; })) return;
  int count = 0;
  const PatternHandle pattern(FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(path.c_str()), 0, nullptr, &count));
  FcChar8* family = nullptr;
  if (!pattern || FcPatternGetString(pattern.get(), FC_FAMILY, 0, &family) != FcResultMatch) {
    throw Failure("reading the font '" + path + "': not a font file");
  }
  int weight = FC_WEIGHT_REGULAR;
  int slant = FC_SLANT_ROMAN;
  FcPatternGetInteger(pattern.get(), FC_WEIGHT, 0, &weight);
  FcPatternGetInteger(pattern.get(), FC_SLANT, 0, &slant);
  faces_.push_back({reinterpret_cast<const char*>(family), FcWeightToOpenType(weight),
                    slant == FC_SLANT_ROMAN ? Slant::upright : Slant::italic, path, true});
}

const FaceFile* Catalogue::find(std::string_view family, int weight, Slant slant) const {
  for (const FaceFile& face : faces_) {
    if (face.weight == weight && face.slant == slant && face.family == family) return &face;
  }
  return nullptr;
}

std::string Catalogue::hint(const Type& type) const {
  std::vector<std::string_view> families;
  std::string weights;
  for (const FaceFile& face : faces_) {
    if (std::find(families.begin(), families.end(), face.family) == families.end()) families.push_back(face.family);
    if (face.family == type.family.text && face.slant == type.slant) {
      weights += (weights.empty() ? "" : ", ") + std::to_string(face.weight);
    }
  }
  return weights.empty() ? spelling_hint(type.family.text, families) : "weights: " + weights;
}

void Catalogue::check(const Style& style, Problems& problems) const {
  std::vector<std::string> told;
  for (const Type& type : types_of(style)) {
    if (find(type.family.text, type.weight, type.slant) != nullptr) continue;
    std::string name = face_name(type.family.text, type.weight, type.slant);
    if (std::find(told.begin(), told.end(), name) != told.end()) continue;
    problems.error(type.family.span, "no font '" + name + "'", hint(type));
    told.push_back(std::move(name));
  }
}

}  // namespace placard
