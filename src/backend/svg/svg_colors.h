#pragma once
// The colors of an SVG as attributes, and what changes them where the page is dark.

#include <map>
#include <string>
#include <string_view>

#include "scene/resolved_colors.h"
#include "scene/scene.h"

namespace placard {

/// A color as attributes.
struct SvgColor {
  std::string color = "none";
  std::string opacity;  // empty if it is opaque
  std::string name;     // the class that changes it on a dark page; empty if nothing changes
};

/// Two lists of classes as one.
inline std::string joined(std::string_view first, std::string_view second) {
  return std::string(first).append(first.empty() || second.empty() ? "" : " ").append(second);
}

/// The colors of a scene in one mode, or in both of them in one picture that adapts itself to the page.
class SvgColors {
 public:
  /// `dark` is null where the picture has one mode; `prefix` begins the names of classes.
  SvgColors(const ResolvedColors& colors, const ResolvedColors* dark, std::string_view prefix)
      : colors_(colors), dark_(dark), prefix_(prefix) {}

  /// A paint of a shape of the scene, used for an SVG property: "fill", "stroke" or "stop-color".
  SvgColor paint(std::size_t shape, const Paint& paint, std::string_view property);

  /// Whether nothing shows through a paint of a shape, in any mode of the picture.
  [[nodiscard]] bool is_opaque(std::size_t shape, const Paint& paint) const;

  /// Whether a shape has to be left out. A shape of one mode of a picture that adapts itself gets a class instead.
  bool hides(Shown shown, std::string& name);

  /// Whether the picture has both modes.
  [[nodiscard]] bool adapts() const { return dark_ != nullptr; }

  /// The CSS of the classes that were given so far, for dark pages; may be empty.
  [[nodiscard]] std::string rules() const { return rules_.empty() ? "" : "@media(prefers-color-scheme:dark){" + rules_ + "}"; }

 private:
  const ResolvedColors& colors_;
  const ResolvedColors* dark_;
  std::string_view prefix_;
  std::map<std::string, std::string> classes_;  // by rule
  std::string rules_;
};

}  // namespace placard
