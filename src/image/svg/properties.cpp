#include "image/svg/properties.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/number.h"
#include "image/svg/values.h"

namespace placard {

namespace {

/// An effect that is drawn only by its absence.
struct Property {
  std::string_view property;
  std::string_view absent;
  std::string_view name;
};
constexpr std::array<Property, 9> effects{{{"filter", "none", "filters"},
                                           {"backdrop-filter", "none", "filters"},
                                           {"mix-blend-mode", "normal", "blend modes"},
                                           {"marker", "none", "markers"},
                                           {"marker-start", "none", "markers"},
                                           {"marker-mid", "none", "markers"},
                                           {"marker-end", "none", "markers"},
                                           {"animation", "none", "animations"},
                                           {"vector-effect", "none", "vector effects"}}};

constexpr std::array<std::string_view, 9> geometry{"x", "y", "cx", "cy", "r", "rx", "ry", "d", "width"};

template <class Value>
using Member = std::pair<std::string_view, Value SvgProperties::*>;

constexpr std::array<Member<SvgPaint>, 3> paints{
    {{"fill", &SvgProperties::fill}, {"stroke", &SvgProperties::stroke}, {"stop-color", &SvgProperties::stop_color}}};

constexpr std::array<Member<double>, 4> opacities{{{"fill-opacity", &SvgProperties::fill_opacity},
                                                   {"stroke-opacity", &SvgProperties::stroke_opacity},
                                                   {"stop-opacity", &SvgProperties::stop_opacity},
                                                   {"opacity", &SvgProperties::opacity}}};

/// Reads the declarations of one element.
class PropertyReader {
 public:
  PropertyReader(const SvgElement& element, const SvgProperties& inherited, double diagonal)
      : element_(element),
        inherited_(inherited),
        diagonal_(diagonal),
        result_{static_cast<const InheritedProperties&>(inherited)} {}

  SvgProperties read(const std::vector<Declaration>& declared) {
    for (const Declaration& declaration : declared) {
      if (!declaration.value.empty()) read(declaration.name, declaration.value);
    }
    // What is not displayed cannot be wrong.
    if (result_.displayed && !fault_.message.empty()) throw SvgFault(fault_);
    return result_;
  }

 private:
  void read(const std::string& name, const std::string& value) {
    const bool inherits = value == "inherit";
    for (const auto& [paint, member] : paints) {
      if (name == paint) result_.*member = inherits ? inherited_.*member : read_paint(name, value);
    }
    for (const auto& [opacity, member] : opacities) {
      if (name == opacity) result_.*member = inherits ? inherited_.*member : read_opacity(name, value);
    }
    if (inherits) {
      if (name == "stroke-width") result_.line.width = inherited_.line.width;
    } else if (name == "display") {
      result_.displayed = value != "none";
    } else if (name == "visibility") {
      result_.visible = value != "hidden" && value != "collapse";
    } else if (name == "color") {
      const SvgPaint paint = read_paint(name, value);
      result_.color = paint.kind == SvgPaint::Kind::color ? std::optional(paint.color) : inherited_.color;
    } else if (name == "transform") {
      read_or_fail(result_.transform, parse_transform(value), name, value);
    } else if (name == "clip-path" || name == "mask") {
      read_reference(name == "mask" ? result_.mask : result_.clip_path, name, value);
    } else if (name == "paint-order") {
      result_.strokes_first = value.starts_with("stroke") || value == "markers stroke";
    } else if (name == "fill-rule") {
      result_.even_odd = value == "evenodd";
    } else if (name == "clip-rule") {
      result_.even_odd_clip = value == "evenodd";
    } else if (!read_stroke(name, value)) {
      check_effect(name, value);
    }
  }

  bool read_stroke(const std::string& name, const std::string& value) {
    ArtStroke& line = result_.line;
    if (name == "stroke-width") {
      read_or_fail(line.width, parse_length(value, diagonal_), name, value);
      if (line.width < 0) fail(name, value);
    } else if (name == "stroke-linecap") {
      read_or_fail(line.cap, from_name<LineCap>(value), name, value);
    } else if (name == "stroke-linejoin") {
      const bool is_special = value == "miter-clip" || value == "arcs";  // not drawn by any browser
      read_or_fail(line.join, is_special ? LineJoin::miter : from_name<LineJoin>(value), name, value);
    } else if (name == "stroke-miterlimit") {
      read_or_fail(line.miter_limit, parse_number(value), name, value);
      if (line.miter_limit < 1) fail(name, value);
    } else if (name == "stroke-dasharray") {
      read_dashes(name, value);
    } else if (name == "stroke-dashoffset") {
      read_or_fail(line.dash_offset, parse_length(value, diagonal_), name, value);
    } else {
      return false;
    }
    return true;
  }

  void check_effect(const std::string& name, const std::string& value) {
    for (const Property& effect : effects) {
      if (name == effect.property && value != effect.absent) {
        fault_ = {element_.line, std::string(effect.name) + " are not supported",
                  "flatten the effect in Inkscape, Figma or Illustrator, or export the logo as PNG"};
      }
    }
    // An attribute in a style sheet.
    const bool is_geometry = std::ranges::find(geometry, name) != geometry.end();
    if (is_geometry && element_.name != "svg" && element_.attribute(name) != value) fail(name, value);
    if (name == "transform-origin" && parse_lengths(value, 1) != std::vector{0.0, 0.0}) fail(name, value);
  }

  void fail(const std::string& name, const std::string& value) {
    if (fault_.message.empty())
      fault_ = {element_.line, "invalid or unsupported value of '" + name + "': '" + value.substr(0, 60) + "'"};
  }

  template <class Value>
  void read_or_fail(Value& target, const std::optional<Value>& value, const std::string& name, const std::string& text) {
    if (value) {
      target = *value;
    } else {
      fail(name, text);
    }
  }

  double read_opacity(const std::string& name, const std::string& value) {
    double opacity = 1;
    read_or_fail(opacity, parse_length(value, 1), name, value);
    return std::clamp(opacity, 0.0, 1.0);
  }

  void read_dashes(const std::string& name, const std::string& value) {
    std::vector<double>& dashes = result_.line.dashes;
    dashes.clear();
    if (value == "none") return;
    read_or_fail(dashes, parse_lengths(value, diagonal_), name, value);
    if (std::ranges::any_of(dashes, [](double dash) { return dash < 0; })) return fail(name, value);
    // An odd number of lengths is repeated; without length, the line is solid.
    if (dashes.size() % 2 == 1) dashes.insert(dashes.end(), dashes.begin(), dashes.end());
    if (std::ranges::all_of(dashes, [](double dash) { return dash == 0; })) dashes.clear();
  }

  void read_reference(std::string& target, const std::string& name, const std::string& value) {
    target.clear();
    if (value == "none") return;
    const auto id = read_url(value);
    id ? void(target = *id) : fail(name, value);
  }

  // The id in "url(#id)".
  static std::optional<std::string> read_url(std::string_view value) {
    const std::size_t end = value.find(')');
    if (!value.starts_with("url(") || end == std::string_view::npos) return std::nullopt;
    std::string_view target = trimmed(value.substr(4, end - 4));
    if (target.size() > 1 && (target.front() == '"' || target.front() == '\'')) target = target.substr(1, target.size() - 2);
    return local_id(target);
  }

  SvgPaint read_paint(const std::string& name, const std::string& value) {
    if (value == "none") return {};
    if (lower(value) == "currentcolor") return {SvgPaint::Kind::current};
    if (value.starts_with("url(")) {
      if (auto id = read_url(value)) return {SvgPaint::Kind::reference, {}, std::move(*id)};
      if (value.starts_with("url(#")) return fail(name, value), SvgPaint{};
      fault_ = {element_.line, "'" + value.substr(0, 60) + "' refers to another file", "copy the gradient into the logo"};
      return {};
    }
    SvgPaint paint{SvgPaint::Kind::color};
    read_or_fail(paint.color, parse_css_color(value), name, value);
    return paint;
  }

  const SvgElement& element_;
  const SvgProperties& inherited_;
  double diagonal_;
  SvgProperties result_;
  SvgFault fault_;
};

}  // namespace

std::optional<std::string> local_id(std::string_view reference) {
  if (!reference.starts_with('#') || reference.size() == 1) return std::nullopt;
  return std::string(reference.substr(1));
}

SvgProperties properties_of(const SvgElement& element, const std::vector<Declaration>& declared, const SvgProperties& inherited,
                            double diagonal) {
  return PropertyReader(element, inherited, diagonal).read(declared);
}

}  // namespace placard
