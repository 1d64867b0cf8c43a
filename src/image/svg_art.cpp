#include "image/logo.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "base/free_by.h"
#include "base/limits.h"
#include "base/number.h"

namespace placard {

namespace {

class Reader {
 public:
  explicit Reader(XML_Parser parser) : parser_(parser) {}

  void begin(std::string_view name, const char** attributes) {
    if (++depth_ > static_cast<int>(limits.logo_nesting.value)) return fail("elements are nested too deeply");
    if (depth_ == 1) {
      fills_.emplace_back();
      if (name != "svg") return fail("not an SVG file: the root element is <" + std::string(name) + ">");
      return read_root(attributes);
    }
    fills_.push_back(fills_.empty() ? Fill{} : fills_.back());
    if (name == "title" || name == "desc") {
      ++silent_;
    } else if (silent_ > 0 || name == "g" || name == "defs" || name == "metadata") {
      check(name, attributes);
      if (name == "g") read_fill(attributes);
    } else if (name == "path") {
      read_path(attributes);
    } else {
      fail("<" + std::string(name) + "> is not supported: only <path> is drawn");
    }
  }

  void end(std::string_view name) {
    --depth_;
    if (!fills_.empty() && depth_ > 0) fills_.pop_back();
    if (name == "title" || name == "desc") --silent_;
  }

  void fail(const std::string& message) {
    if (!result.error.empty()) return;
    result.error = "line " + std::to_string(line()) + ": " + message;
    XML_StopParser(parser_, XML_FALSE);
  }

  ArtResult result;

 private:
  struct Fill {
    bool visible = true;
    std::optional<Color> color;
  };

  // Expat 2.8 deprecates this function in favor of one that older versions do not have.
  [[nodiscard]] unsigned long line() const {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    return XML_GetCurrentLineNumber(parser_);
#pragma GCC diagnostic pop
  }

  static std::string_view attribute(const char** attributes, std::string_view name) {
    for (; *attributes != nullptr; attributes += 2) {
      if (name == attributes[0]) return attributes[1];
    }
    return {};
  }

  // Rejects attributes that run code, load files, or need features that are not drawn.
  void check(std::string_view element, const char** attributes) {
    for (const char** at = attributes; *at != nullptr; at += 2) {
      const std::string_view name = at[0];
      const std::string_view value = at[1];
      if (name.starts_with("on") || name == "href" || name.ends_with(":href"))
        return fail("'" + std::string(name) + "' is not allowed");
      if (name == "transform" || name == "style" || name == "clip-path" || name == "mask" || name == "filter") {
        return fail("'" + std::string(name) + "' on <" + std::string(element) +
                    "> is not supported: export the drawing as plain paths");
      }
      if (value.find("url(") != std::string_view::npos) return fail("'url(…)' is not supported");
    }
  }

  void read_root(const char** attributes) {
    check("svg", attributes);
    const std::string_view box = attribute(attributes, "viewBox");
    std::array<double, 4> numbers{0, 0, 0, 0};
    if (!box.empty()) {
      std::size_t begin = 0;
      for (double& number : numbers) {
        begin = box.find_first_not_of(" ,\t\n", begin);
        const std::size_t end = std::min(box.find_first_of(" ,\t\n", begin), box.size());
        const auto value = begin < box.size() ? parse_number(box.substr(begin, end - begin)) : std::nullopt;
        if (!value) return fail("viewBox is not four numbers");
        number = *value;
        begin = end;
      }
    } else {
      numbers[2] = parse_number(attribute(attributes, "width")).value_or(0);
      numbers[3] = parse_number(attribute(attributes, "height")).value_or(0);
    }
    if (numbers[2] <= 0 || numbers[3] <= 0) return fail("no size: add a viewBox");
    const double far = limits.logo_coordinate.number();
    if (std::any_of(numbers.begin(), numbers.end(), [far](double number) { return std::abs(number) > far; }))
      return fail("viewBox has numbers above " + to_text(limits.logo_coordinate));
    if (std::max(numbers[2], numbers[3]) < limits.min_logo_side) return fail("viewBox is too small");
    result.art.box = {numbers[0], numbers[1], numbers[2], numbers[3]};
    read_fill(attributes);
  }

  // Elements without a fill inherit it.
  void read_fill(const char** attributes) {
    const std::string_view fill = attribute(attributes, "fill");
    if (!fill.empty()) fills_.back() = parse_fill(fill);
  }

  Fill parse_fill(std::string_view fill) {
    if (fill == "none") return {false, {}};
    if (fill == "currentColor") return {};
    if (const auto color = parse_color(fill); color && fill.starts_with('#')) return {true, color};
    if (fill == "black") return {};
    if (fill == "white") return {true, Color{255, 255, 255, 1}};
    fail("unknown color '" + std::string(fill) + "': write it as #rrggbb");
    return {};
  }

  [[nodiscard]] bool is_within_reach(Point p) const {
    const Rect& box = result.art.box;
    const double reach = limits.logo_reach.number() * std::max(box.width, box.height);
    return std::abs(p.x - box.x - box.width / 2) <= reach && std::abs(p.y - box.y - box.height / 2) <= reach;
  }

  // Counts how often a horizontal line crosses a path, on average in each band of the viewBox. Filling a path takes time that
  // grows faster than this number.
  void count_crossings(const Path& path) {
    const double height = result.art.box.height / static_cast<double>(crossings_.size());
    for (std::size_t i = 1; i < path.points.size(); ++i) {
      const auto [low, high] = std::minmax(path.points[i - 1].y, path.points[i].y);
      for (std::size_t band = 0; band < crossings_.size(); ++band) {
        const double top = result.art.box.y + static_cast<double>(band) * height;
        crossings_[band] += std::max(0.0, std::min(high, top + height) - std::max(low, top)) / height;
      }
    }
  }

  void read_path(const char** attributes) {
    check("path", attributes);
    read_fill(attributes);
    const Fill fill = fills_.back();
    if (!fill.visible) return;
    auto path = parse_path_data(attribute(attributes, "d"));
    if (!path) return fail("invalid path data");
    if (!std::all_of(path->points.begin(), path->points.end(), [this](Point p) { return is_within_reach(p); }))
      return fail("a path extends further than " + to_text(limits.logo_reach) + " of the viewBox");
    *path = clip_path(*path, result.art.box);
    if (path->empty()) return;
    points_ += path->points.size();
    count_crossings(*path);
    if (*std::max_element(crossings_.begin(), crossings_.end()) > limits.logo_crossings.number())
      return fail("the paths cross a horizontal line more often than " + std::to_string(limits.logo_crossings.value) + " times");
    if (result.art.parts.size() >= limits.logo_paths.value || points_ > limits.logo_points.value)
      return fail("too many paths or points");
    result.art.parts.push_back({std::move(*path), attribute(attributes, "fill-rule") == "evenodd", fill.color});
  }

  XML_Parser parser_;
  std::vector<Fill> fills_;  // of the open elements
  int depth_ = 0;
  int silent_ = 0;  // inside <title> or <desc>
  std::size_t points_ = 0;
  std::array<double, 64> crossings_{};  // by band
};

Reader& reader_of(void* data) { return *static_cast<Reader*>(data); }

void begin_element(void* data, const char* name, const char** attributes) { reader_of(data).begin(name, attributes); }
void end_element(void* data, const char* name) { reader_of(data).end(name); }
void begin_doctype(void* data, const char*, const char*, const char*, int) { reader_of(data).fail("a doctype is not allowed"); }

}  // namespace

ArtResult read_svg_art(std::string_view text) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeBy<XML_ParserFree>> parser(XML_ParserCreate("UTF-8"));
  Reader reader(parser.get());
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(parser.get(), begin_element, end_element);
  XML_SetStartDoctypeDeclHandler(parser.get(), begin_doctype);
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) == XML_STATUS_ERROR) {
    reader.fail(XML_ErrorString(XML_GetErrorCode(parser.get())));
  }
  if (reader.result.error.empty() && reader.result.art.parts.empty()) reader.result.error = "no paths in the viewBox";
  return std::move(reader.result);
}

}  // namespace placard
