#include "text/catalog.h"

#include <fontconfig/fcfreetype.h>

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <sstream>

#include "base/number.h"
#include "io/files.h"

namespace placard {

namespace {

using FontSetHandle = std::unique_ptr<FcFontSet, FreeBy<FcFontSetDestroy>>;

// The face in a collection; the other bits number the instances of a variable font.
int index_of(FcPattern* pattern) { return number_of(pattern, FC_INDEX, 0) & 0xFFFF; }

std::vector<Axis> read_axes(const std::string& path, int index) {
  constexpr unsigned max_axes = 64;
  const FaceHandle face = open_face(path, index);
  std::array<hb_ot_var_axis_info_t, max_axes> found{};
  unsigned count = max_axes;
  hb_ot_var_get_axis_infos(face.get(), 0, &count, found.data());
  std::vector<Axis> axes;
  for (const hb_ot_var_axis_info_t& axis : std::span(found).first(count)) {
    std::array<char, 4> tag{};
    hb_tag_to_string(axis.tag, tag.data());
    axes.push_back({std::string(tag.data(), tag.size()), axis.min_value, axis.default_value, axis.max_value});
  }
  return axes;
}

int to_weight(double of_fontconfig) { return static_cast<int>(std::lround(FcWeightToOpenTypeDouble(of_fontconfig))); }

}  // namespace

std::optional<FaceFile> read_face(FcPattern* pattern) {
  FaceFile face{std::string(text_of(pattern, FC_FAMILY)), 400, Slant::upright, std::string(text_of(pattern, FC_FILE)),
                FontOwner::style};
  if (face.family.empty() || face.path.empty()) return std::nullopt;
  FcPatternReference(pattern);
  face.pattern = PatternHandle(pattern, FcPatternDestroy);
  if (number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN) face.slant = Slant::italic;
  double weight = FC_WEIGHT_REGULAR;
  if (FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch) face.weight = to_weight(weight);
  if (has_property(pattern, FC_VARIABLE)) face.axes = read_axes(face.path, index_of(pattern));
  if (const Axis* axis = face.axis("wght")) {
    face.weight = static_cast<int>(std::lround(axis->min));
    face.heaviest = static_cast<int>(std::lround(axis->max));
  }
  return face;
}

const Axis* FaceFile::axis(std::string_view tag) const {
  const auto found = std::ranges::find(axes, tag, &Axis::tag);
  return found == axes.end() ? nullptr : &*found;
}

bool FaceFile::has(Slant asked) const {
  const Axis* italic = axis("ital");
  const Axis* oblique = axis("slnt");
  return asked == slant ||
         (asked == Slant::italic && ((italic != nullptr && italic->max >= 1) || (oblique != nullptr && oblique->min < 0)));
}

// Follows CSS: the optical size is the size in px, and an italic without an axis of its own is slanted by 14 degrees.
std::string FaceFile::variations(const Type& type, int of_weight) const {
  constexpr double slant_of_css = -14;
  const bool italic = type.slant == Slant::italic;
  std::string result;
  for (const Axis& each : axes) {
    double value = each.standard;
    if (each.tag == "wght") value = of_weight;
    if (each.tag == "opsz") value = type.size;
    if (each.tag == "ital") value = italic ? 1 : 0;
    if (each.tag == "slnt") value = italic && axis("ital") == nullptr ? slant_of_css : 0;
    if (const auto asked = type.axes.positions.find(each.tag); asked != type.axes.positions.end()) value = asked->second;
    result += (result.empty() ? "" : ",") + each.tag + "=" + to_text(std::clamp(value, each.min, each.max));
  }
  return result;
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
  std::string file = path;
  if (is_web_font(path)) {
    auto decompressed = std::make_shared<const Descriptor>(decompress_web_font(path));
    if (!decompressed->is_open()) return false;
    file = path_of(*decompressed);
    web_fonts_.push_back(std::move(decompressed));
  }
  int count = 0;
  const FontSetHandle found(FcFontSetCreate());
  FcFreeTypeQueryAll(to_fontconfig(file.c_str()), static_cast<unsigned>(-1), nullptr, &count, found.get());
  const std::span patterns(found->fonts, static_cast<std::size_t>(found->nfont));
  // Skips the named instances of a variable font: its axes cover them.
  const auto is_instance = [&](FcPattern* pattern) {
    return !has_property(pattern, FC_VARIABLE) && std::ranges::any_of(patterns, [&](FcPattern* other) {
      return has_property(other, FC_VARIABLE) && index_of(other) == index_of(pattern);
    });
  };
  std::vector<FaceFile> faces;
  for (FcPattern* pattern : patterns) {
    if (is_instance(pattern)) continue;
    if (auto face = read_face(pattern)) faces.push_back(*std::move(face));
  }
  if (faces.empty()) return false;
  read_[path] = std::move(faces);
  return true;
}

Catalog Catalog::with(const FontFiles& files) const {
  Catalog result;
  result.faces_ = faces_;
  const auto add = [&](const std::string& path, FontOwner owner) {
    for (FaceFile face : read_.at(path)) {
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
    const FaceFile* slanted = nullptr;  // by an axis, if no face is italic
    for (const FaceFile& face : faces_) {
      if (face.owner != owner || !face.has(weight) || !face.has(slant) || face.family != family) continue;
      if (face.slant == slant) return &face;
      if (slanted == nullptr) slanted = &face;
    }
    if (slanted != nullptr) return slanted;
  }
  return nullptr;
}

bool Catalog::has_family(std::string_view family) const {
  return std::ranges::find(faces_, family, &FaceFile::family) != faces_.end();
}

// Built-in fonts have no pattern: reading them takes longer than drawing a card.
bool Catalog::is_monospaced(std::string_view family) const {
  return std::ranges::any_of(faces_, [&](const FaceFile& face) {
    const int usual = face.family.ends_with(" Mono") ? FC_MONO : FC_PROPORTIONAL;
    return face.family == family && (face.pattern ? number_of(face.pattern.get(), FC_SPACING, usual) : usual) >= FC_MONO;
  });
}

Type Catalog::in_family(Type type, const Text& family) const {
  const FaceFile* best = nullptr;
  const auto distance = [&](const FaceFile& face) {
    return std::pair(!face.has(type.slant), std::abs(face.nearest(type.weight) - type.weight));
  };
  for (const FaceFile& face : faces_) {
    const bool is_of_family = face.owner != FontOwner::file && face.family == family.text;
    if (is_of_family && (best == nullptr || distance(face) < distance(*best))) best = &face;
  }
  if (best == nullptr) return type;
  type.family = family;
  type.axes = {};
  type.weight = best->nearest(type.weight);
  if (!best->has(type.slant)) type.slant = best->slant;
  return type;
}

std::string Catalog::family_hint(std::string_view family) const {
  std::vector<std::string_view> families;
  for (const FaceFile& face : faces_) {
    if (std::find(families.begin(), families.end(), face.family) == families.end()) families.push_back(face.family);
  }
  return spelling_hint(family, families);
}

std::string Catalog::hint(const Type& type) const {
  std::string weights;
  for (const FaceFile& face : faces_) {
    if (face.family == type.family.text && face.has(type.slant)) {
      weights += (weights.empty() ? "" : ", ") + std::to_string(face.weight);
      if (face.heaviest > 0) weights += " to " + std::to_string(face.heaviest);
    }
  }
  return weights.empty() ? family_hint(type.family.text) : "available weights: " + weights;
}

std::vector<Type> Catalog::missing(const Style& style) const {
  std::vector<Type> result;
  const auto face_of = [](const Type& type) { return std::tie(type.family.text, type.weight, type.slant); };
  for (const Type& type : types_of(style)) {
    const bool is_known = std::ranges::find(result, face_of(type), face_of) != result.end();
    if (!is_known && find(type.family.text, type.weight, type.slant) == nullptr) result.push_back(type);
  }
  return result;
}

Problem Catalog::problem_of(const Type& type) const {
  const std::string slant = type.slant == Slant::italic ? " italic" : "";
  return {Level::error, type.family.span, "no font '" + type.family.text + " " + std::to_string(type.weight) + slant + "'",
          hint(type)};
}

}  // namespace placard
