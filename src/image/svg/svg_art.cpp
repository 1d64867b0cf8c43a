// Step 8 of reading an SVG: walks the elements in painting order and resolves each to paths in the units of the viewBox.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/limits.h"
#include "image/logo.h"
#include "image/svg/clips.h"
#include "image/svg/gradients.h"
#include "image/svg/groups.h"
#include "image/svg/shapes.h"
#include "image/svg/values.h"

namespace placard {

namespace {

constexpr const char* outline_hint =
    "convert text to outlines: Inkscape 'Path > Object to Path', Illustrator 'Type > Create Outlines', Figma 'Flatten'";
constexpr const char* png_hint = "export the logo as PNG";

/// An element that is not drawn.
struct Undrawn {
  std::string_view name;
  std::string_view reason;  // empty: it is only used by others
  const char* hint = "";
};
constexpr std::array<Undrawn, 20> undrawn{{{"defs", ""},
                                           {"symbol", ""},
                                           {"style", ""},
                                           {"linearGradient", ""},
                                           {"radialGradient", ""},
                                           {"clipPath", ""},
                                           {"mask", ""},
                                           {"filter", ""},
                                           {"pattern", ""},
                                           {"marker", ""},
                                           {"view", ""},
                                           {"font", ""},
                                           {"text", "text is not supported", outline_hint},
                                           {"image", "embedded pictures are not supported", png_hint},
                                           {"foreignObject", "HTML is not supported", png_hint},
                                           {"animate", "animations are not supported", "save one frame of it"},
                                           {"animateTransform", "animations are not supported", "save one frame of it"},
                                           {"animateMotion", "animations are not supported", "save one frame of it"},
                                           {"animateColor", "animations are not supported", "save one frame of it"},
                                           {"set", "animations are not supported", "save one frame of it"}}};

// The factor of a transformation that changes no angles, or nothing.
std::optional<double> uniform_scale(const Matrix& m) {
  const double first = m.a * m.a + m.b * m.b;
  const double second = m.c * m.c + m.d * m.d;
  const double tolerance = 1e-6 * (first + second);
  if (std::abs(first - second) > tolerance || std::abs(m.a * m.c + m.b * m.d) > tolerance) return std::nullopt;
  return std::sqrt((first + second) / 2);
}

void scale(ArtStroke& stroke, double by) {
  stroke.width *= by;
  stroke.dash_offset *= by;
  for (double& dash : stroke.dashes) dash *= by;
}

class Resolver {
 public:
  explicit Resolver(const SvgDocument& document) : context_(document) {}

  Art resolve() {
    const SvgElement& root = *context_.document.root;
    const Rect view = read_view(root);
    Art art{view, {}};
    context_.complexity = Complexity(art.box);
    const SvgProperties properties = context_.properties(root, {}, viewport_);
    if (properties.displayed) {
      std::vector<ArtNode> nodes;
      draw_children(root, properties, {root_matrix_, viewport_}, nodes);
      std::vector<ArtNode> shown;
      add_group(std::move(nodes), properties.opacity, std::nullopt, shown);
      add_viewport(std::move(shown), art.box, {}, art.nodes);
    }
    if (depth_of(art.nodes) > limits.logo_groups.value)
      throw SvgFault{root.line, "groups with an opacity or a clip are nested in more than " + to_text(limits.logo_groups),
                     png_hint};
    return art;
  }

 private:
  // Sets the viewport of the root element and returns what is shown of its plane: the viewBox, or the size if its proportions
  // differ.
  Rect read_view(const SvgElement& root) {
    const std::string_view text = root.attribute("viewBox");
    auto box = text.empty() ? std::nullopt : parse_view_box(text);
    if (!text.empty() && !box) throw SvgFault{root.line, "viewBox is not four numbers"};
    const Size size{root_length(root, "width"), root_length(root, "height")};
    const bool has_size = size.width > 0 && size.height > 0;
    if (!box && has_size) box = Rect{0, 0, size.width, size.height};
    if (!box || box->width <= 0 || box->height <= 0)
      throw SvgFault{root.line, "no size", "add its size to the <svg> tag: viewBox=\"0 0 WIDTH HEIGHT\""};
    const double far = limits.logo_coordinate.number();
    for (const double number : {box->x, box->y, box->width, box->height}) {
      if (!(std::abs(number) <= far)) throw SvgFault{root.line, "viewBox has numbers above " + to_text(limits.logo_coordinate)};
    }
    if (std::max(box->width, box->height) < limits.min_logo_side) throw SvgFault{root.line, "viewBox is too small"};
    viewport_ = {box->width, box->height};
    const double ratio = has_size ? size.width / size.height * box->height / box->width : 1;
    constexpr double same = 0.01;
    if (std::abs(ratio - 1) < same || !(ratio < far && ratio > 1 / far)) return *box;
    const Rect shown{0, 0, size.width, size.height};
    root_matrix_ = fit_view_box(*box, shown, root.attribute("preserveAspectRatio"));
    return shown;
  }

  // A width or height of the root element; 0 if it depends on the page.
  static double root_length(const SvgElement& root, std::string_view name) {
    const std::string_view text = root.attribute(name);
    return text.ends_with('%') ? 0 : parse_length(text, 0).value_or(0);
  }

  void draw_children(const SvgElement& element, const SvgProperties& own, const SvgPlace& place, std::vector<ArtNode>& target) {
    for (const auto& child : element.children) draw(*child, own, place, target);
  }

  void draw(const SvgElement& element, const SvgProperties& parent, const SvgPlace& outer, std::vector<ArtNode>& target) {
    for (const Undrawn& row : undrawn) {
      if (row.name != element.name) continue;
      if (row.reason.empty() || !context_.properties(element, parent, outer.viewport).displayed) return;
      throw SvgFault{element.line, std::string(row.reason), row.hint};
    }
    context_.complexity.count(element);
    if (++depth_ > limits.logo_nesting.value) throw SvgFault{element.line, "elements are nested too deeply"};
    const SvgProperties own = context_.properties(element, parent, outer.viewport);
    const SvgPlace place{outer.matrix * own.transform, outer.viewport};
    if (own.displayed && place.matrix.determinant() != 0) {
      std::vector<ArtNode> nodes;
      draw_content(element, own, place, nodes);
      std::vector<ArtNode> masked;
      add_group(std::move(nodes), 1,
                own.mask.empty() ? std::nullopt : std::optional(read_mask(element, own.mask, place, context_)), masked);
      const auto clip = own.clip_path.empty() ? std::nullopt : std::optional(read_clip(element, own.clip_path, place, context_));
      add_group(std::move(masked), own.opacity, clip, target);
    }
    --depth_;
  }

  void draw_content(const SvgElement& element, const SvgProperties& own, const SvgPlace& place, std::vector<ArtNode>& nodes) {
    const std::string& name = element.name;
    if (name == "g" || name == "a") return draw_children(element, own, place, nodes);
    if (name == "svg") return draw_viewport(element, element, own, place, nodes);
    if (name == "use") return draw_use(element, own, place, nodes);
    if (name == "switch") return draw_switch(element, own, place, nodes);
    auto path = path_of_shape(element, place.viewport);
    if (!path) throw SvgFault{element.line, "<" + name.substr(0, 60) + "> is not supported", png_hint};
    if (own.visible && !path->empty()) draw_path(element, std::move(*path), own, place, nodes);
  }

  // Draws the first child that every viewer understands.
  void draw_switch(const SvgElement& element, const SvgProperties& own, const SvgPlace& place, std::vector<ArtNode>& nodes) {
    for (const auto& child : element.children) {
      if (child->name == "foreignObject" || !child->attribute("requiredExtensions").empty()) continue;
      return draw(*child, own, place, nodes);
    }
  }

  // Draws a nested <svg>, or a <symbol> with the size of the <use> that names it.
  void draw_viewport(const SvgElement& element, const SvgElement& sized_by, const SvgProperties& own, const SvgPlace& place,
                     std::vector<ArtNode>& nodes) {
    const Size whole = place.viewport;
    const auto length = [&](std::string_view name, double all, double otherwise) {
      const bool has_own = sized_by.attribute(name).empty() || sized_by.attribute(name) == "auto";
      return length_of(has_own ? element : sized_by, name, all, otherwise);
    };
    Rect viewport{0, 0, length("width", whole.width, whole.width), length("height", whole.height, whole.height)};
    if (element.name == "svg") {
      viewport.x = length_of(element, "x", whole.width);
      viewport.y = length_of(element, "y", whole.height);
    }
    if (viewport.width <= 0 || viewport.height <= 0) return;
    const std::string_view text = element.attribute("viewBox");
    const auto box = text.empty() ? Rect{0, 0, viewport.width, viewport.height} : parse_view_box(text);
    if (!box) throw SvgFault{element.line, "viewBox is not four numbers"};
    if (box->width <= 0 || box->height <= 0) return;
    const Matrix inner = fit_view_box(*box, viewport, element.attribute("preserveAspectRatio"));
    std::vector<ArtNode> content;
    draw_children(element, own, {place.matrix * inner, {box->width, box->height}}, content);
    const bool overflows = element.attribute("overflow") == "visible";
    if (!overflows) return add_viewport(std::move(content), viewport, place.matrix, nodes);
    for (ArtNode& node : content) nodes.push_back(std::move(node));
  }

  void draw_use(const SvgElement& element, const SvgProperties& own, const SvgPlace& place, std::vector<ArtNode>& nodes) {
    const SvgElement& used = context_.find(element, element.attribute("href"));
    const Matrix move{1, 0, 0, 1, length_of(element, "x", place.viewport.width), length_of(element, "y", place.viewport.height)};
    const SvgPlace moved{place.matrix * move, place.viewport};
    if (used.name != "symbol" && used.name != "svg") return draw(used, own, moved, nodes);
    const SvgProperties inner = context_.properties(used, own, moved.viewport);
    if (!inner.displayed) return;
    if (++depth_ > limits.logo_nesting.value) throw SvgFault{element.line, "elements are nested too deeply"};
    context_.complexity.count(used);
    draw_viewport(used, element, inner, {moved.matrix * inner.transform, moved.viewport}, nodes);
    --depth_;
  }

  void draw_path(const SvgElement& element, Path path, const SvgProperties& own, const SvgPlace& place,
                 std::vector<ArtNode>& nodes) {
    const Rect box = bounds(path).value_or(Rect{});
    ArtPath result;
    result.even_odd = own.even_odd;
    result.stroke = own.line;
    const bool has_stroke = own.stroke.kind != SvgPaint::Kind::none && own.line.width > 0;
    const auto factor = uniform_scale(place.matrix);
    if (has_stroke && !factor) result.place = place.matrix;
    const Matrix baked = has_stroke && !factor ? Matrix{} : place.matrix;
    result.path = transformed(std::move(path), baked);
    result.fill = read_paint(element, own.fill, own.fill_opacity, own, {box, baked, place.viewport});
    if (has_stroke) {
      result.stroke.paint = read_paint(element, own.stroke, own.stroke_opacity, own, {box, baked, place.viewport});
      if (factor) scale(result.stroke, *factor);
    }
    if (!is_visible(result.fill) && !is_visible(result.stroke)) return;
    context_.complexity.count(element, result);
    if (!has_stroke || !own.strokes_first || !is_visible(result.fill)) return nodes.push_back(std::move(result));
    ArtPath filled = result;
    filled.stroke.paint = {};
    result.fill = {};
    nodes.emplace_back(std::move(result));
    nodes.emplace_back(std::move(filled));
  }

  ArtPaint read_paint(const SvgElement& element, const SvgPaint& paint, double opacity, const SvgProperties& own,
                      Painted painted) {
    if (paint.kind == SvgPaint::Kind::none || opacity <= 0) return {};
    if (paint.kind == SvgPaint::Kind::color) return ArtColor{paint.color, opacity};
    if (paint.kind == SvgPaint::Kind::current) return ArtColor{own.color, opacity};
    const SvgElement& server = context_.find(element, "#" + paint.id);
    if (server.name == "pattern") throw SvgFault{element.line, "patterns are not supported", png_hint};
    if (server.name != "linearGradient" && server.name != "radialGradient")
      throw SvgFault{element.line, "'#" + paint.id.substr(0, 60) + "' is not a gradient"};
    painted.opacity = opacity;
    painted.color = own.color;
    return read_gradient(server, painted, context_);
  }

  SvgContext context_;
  Size viewport_;
  Matrix root_matrix_;
  std::size_t depth_ = 0;
};

bool is_black(const ArtColor& color) { return !color.own || (color.own->red | color.own->green | color.own->blue) == 0; }

// Applies a function to every paint; stops at the first false.
template <class Function>
bool for_each_paint(std::vector<ArtNode>& nodes, Function function) {
  return std::all_of(nodes.begin(), nodes.end(), [&](ArtNode& node) {
    if (auto* group = std::get_if<ArtGroup>(&node)) return for_each_paint(group->nodes, function);
    auto& path = std::get<ArtPath>(node);
    return function(path.fill) && function(path.stroke.paint);
  });
}

// A drawing in black alone, as most icons are, takes the color of the card, so that it is visible on a dark one.
void release_black(Art& art) {
  const auto is_plain = [](const ArtPaint& paint) {
    const auto* color = std::get_if<ArtColor>(&paint);
    return !is_visible(paint) || (color != nullptr && is_black(*color));
  };
  if (!for_each_paint(art.nodes, is_plain)) return;
  for_each_paint(art.nodes, [](ArtPaint& paint) {
    auto* color = std::get_if<ArtColor>(&paint);
    if (color != nullptr && color->own) *color = {std::nullopt, color->opacity * color->own->alpha};
    return true;
  });
}

}  // namespace

ArtResult read_svg_art(std::string_view text) {
  try {
    const SvgDocument document = parse_svg(text);
    ArtResult result{Resolver(document).resolve(), {}, {}};
    release_black(result.art);
    if (result.art.nodes.empty()) result.error = "nothing is drawn in the viewBox";
    return result;
  } catch (const SvgFault& fault) {
    return {{}, "line " + std::to_string(fault.line) + ": " + fault.message, fault.hint};
  }
}

}  // namespace placard
