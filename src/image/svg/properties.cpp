#include "image/svg/properties.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/number.h"
#include "image/svg/values.h"

namespace placard {

namespace {

/// An effect that is drawn only by its absence.
struct Effect {
  std::string_view property;
  std::string_view absent;
  std::string_view name;
};
constexpr std::array<Effect, 9> effects{{{"filter", "none", "filters"},
                                         {"backdrop-filter", "none", "filters"},
                                         {"mix-blend-mode", "normal", "blend modes"},
                                         {"marker", "none", "markers"},
                                         {"marker-start", "none", "markers"},
                                         {"marker-mid", "none", "markers"},
                                         {"marker-end", "none", "markers"},
                                         {"animation", "none", "animations"},
                                         {"vector-effect", "none", "vector effects"}}};

constexpr std::array<std::string_view, 9> geometry{"x", "y", "cx", "cy", "r", "rx", "ry", "d", "width"};

/// Reads the declarations of one element.
class PropertyReader {
 public:
  PropertyReader(const SvgElement& element, const SvgProperties& inherited, double diagonal)
      : element_(element), inherited_(inherited), diagonal_(diagonal), result_(inherited) {
    const SvgProperties initial;
    result_.opacity = initial.opacity;
    result_.displayed = initial.displayed;
    result_.clip_path = initial.clip_path;
    result_.mask = initial.mask;
    result_.transform = initial.transform;
    result_.stop_color = initial.stop_color;
    result_.stop_opacity = initial.stop_opacity;
  }

  SvgProperties read(const std::vector<Declaration>& declared) {
    for (const Declaration& declaration : declared) {
      if (!declaration.value.empty()) read(declaration.name, declaration.value);
    }
    // What is not displayed cannot be wrong.
    if (!result_.displayed) return result_;
    if (!fault_.message.empty()) throw SvgFault(fault_);
    return result_;
  }

 private:
  void read(const std::string& name, const std::string& value) {
    if (value == "inherit") return inherit(name);
    if (name == "display") {
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
    } else if (!read_fill(name, value) && !read_stroke(name, value)) {
      check_effect(name, value);
    }
  }

  void inherit(const std::string& name) {
    if (name == "fill") result_.fill = inherited_.fill;
    if (name == "stroke") result_.stroke = inherited_.stroke;
    if (name == "fill-opacity") result_.fill_opacity = inherited_.fill_opacity;
    if (name == "stroke-opacity") result_.stroke_opacity = inherited_.stroke_opacity;
    if (name == "stroke-width") result_.line.width = inherited_.line.width;
    if (name == "opacity") result_.opacity = inherited_.opacity;
  }

  bool read_fill(const std::string& name, const std::string& value) {
    if (name == "fill") {
      result_.fill = read_paint(name, value);
    } else if (name == "fill-opacity") {
      result_.fill_opacity = read_opacity(name, value);
    } else if (name == "fill-rule") {
      result_.even_odd = value == "evenodd";
    } else if (name == "clip-rule") {
      result_.even_odd_clip = value == "evenodd";
    } else if (name == "opacity") {
      result_.opacity = read_opacity(name, value);
    } else if (name == "stop-color") {
      result_.stop_color = read_paint(name, value);
    } else if (name == "stop-opacity") {
      result_.stop_opacity = read_opacity(name, value);
    } else {
      return false;
    }
    return true;
  }

  bool read_stroke(const std::string& name, const std::string& value) {
    ArtStroke& line = result_.line;
    if (name == "stroke") {
      result_.stroke = read_paint(name, value);
    } else if (name == "stroke-opacity") {
      result_.stroke_opacity = read_opacity(name, value);
    } else if (name == "stroke-width") {
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
    for (const Effect& effect : effects) {
      if (name == effect.property && value != effect.absent) {
        fault_ = {element_.line, std::string(effect.name) + " are not supported",
                  "flatten the effect in Inkscape, Figma or Illustrator, or export the logo as PNG"};
      }
    }
    // An attribute in a style sheet.
    const bool is_geometry = std::find(geometry.begin(), geometry.end(), name) != geometry.end();
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
    if (std::any_of(dashes.begin(), dashes.end(), [](double dash) { return dash < 0; })) return fail(name, value);
    // An odd number of lengths is repeated; without length, the line is solid.
    if (dashes.size() % 2 == 1) dashes.insert(dashes.end(), dashes.begin(), dashes.end());
    if (std::all_of(dashes.begin(), dashes.end(), [](double dash) { return dash == 0; })) dashes.clear();
  }

  void read_reference(std::string& target, const std::string& name, const std::string& value) {
    target.clear();
    if (value == "none") return;
    const auto id = read_url(value);
    id ? void(target = *id) : fail(name, value);
  }

  // The id in "url(#id)", and moves `value` behind it.
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
