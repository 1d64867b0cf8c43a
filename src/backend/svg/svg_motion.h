#pragma once
// The movements of a scene in an SVG: groups around shapes, and CSS that ends within 5 s.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backend/svg/svg_colors.h"
#include "backend/svg/xml.h"
#include "scene/scene.h"

namespace placard {

/// Writes the movements of a scene around its shapes.
class SvgMotion {
 public:
  /// `prefix` begins ids. Keeps references to all arguments.
  SvgMotion(const Scene& scene, SvgColors& colors, std::string_view prefix, XmlWriter& body)
      : scene_(scene), colors_(colors), prefix_(prefix), body_(body) {}

  /// Begins the movements whose first shape this is.
  void begin(std::size_t shape);
  /// Ends the movements whose last shape this is.
  void end(std::size_t shape);

  /// The CSS of the movements that began so far, for readers who do not prefer reduced motion; may be empty.
  [[nodiscard]] std::string rules() const {
    return rules_.empty() ? "" : "@media(prefers-reduced-motion:no-preference){" + rules_ + "}";
  }

 private:
  [[nodiscard]] std::string name(char letter) const { return std::string(prefix_) + "_" + letter; }
  [[nodiscard]] std::string id_of(const Movement& movement) const;
  void begin(const Movement& movement);
  void end(const Movement& movement);
  void write_caret(const Movement& movement);
  void add_rule(char letter, const std::string& animation);
  void add_keyframes(char letter, const std::string& frames);

  const Scene& scene_;
  SvgColors& colors_;
  std::string_view prefix_;
  XmlWriter& body_;
  std::vector<const Movement*> open_;
  std::size_t next_ = 0;  // movement
  std::string rules_;
};

}  // namespace placard
