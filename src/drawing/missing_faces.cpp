#include "drawing/style_store.h"

#include <algorithm>
#include <functional>

#include "base/number.h"

namespace placard {

namespace {

using Test = std::function<bool(std::string_view key, const Node& value)>;

const Node* find_value(const Node& node, const Test& test) {
  for (const Entry& entry : node.entries) {
    if (test(entry.key, entry.value)) return &entry.value;
    if (const Node* found = find_value(entry.value, test)) return found;
  }
  return nullptr;
}

// Reports at the first match in the style itself or its nearest ancestor.
bool report_at(const Test& test, const Problem& problem, const std::vector<StyleFile>& chain) {
  return std::any_of(chain.rbegin(), chain.rend(), [&](const StyleFile& file) {
    const Node* found = find_value(file.node, test);
    if (found != nullptr) file.problems->error(found->span, problem.message, problem.hint);
    return found != nullptr;
  });
}

void report_missing_face(const Type& type, const Catalog& faces, const std::vector<StyleFile>& chain) {
  const Problem problem = faces.problem_of(type);
  const auto is_family = [&](std::string_view key, const Node& value) {
    return key == "family" && value.span == type.family.span && value.text == type.family.text;
  };
  const auto is_weight = [&](std::string_view key, const Node& value) {
    return key == "weight" && value.text == std::to_string(type.weight);
  };
  if (faces.has_family(type.family.text) && report_at(is_weight, problem, chain)) return;
  if (!report_at(is_family, problem, chain)) chain.back().problems->error({}, problem.message, problem.hint);
}

// Why a face has no such position; empty if it has it.
std::string axis_problem(const FaceFile& face, const std::string& tag, double position) {
  const Axis* axis = face.axis(tag);
  if (axis == nullptr) return "'" + face.family + "' has no axis '" + tag + "'";
  if (position >= axis->min && position <= axis->max) return {};
  return "the axis '" + tag + "' of '" + face.family + "' goes from " + to_text(axis->min) + " to " + to_text(axis->max);
}

void report_missing_axes(const Style& style, const Catalog& faces, const std::vector<StyleFile>& chain) {
  std::set<std::string> reported;
  for (const Type& type : types_of(style)) {
    const FaceFile* face = faces.find(type.family.text, type.weight, type.slant);
    for (const auto& [tag, position] : type.axes.positions) {
      const std::string problem = face == nullptr ? "" : axis_problem(*face, tag, position);
      if (problem.empty() || !reported.insert(problem).second) continue;
      std::string axes;
      for (const Axis& axis : face->axes) axes += (axes.empty() ? "its axes: " : ", ") + axis.tag;
      const auto is_position = [&tag = tag, &position = position](std::string_view key, const Node& value) {
        return key == tag && parse_number(value.text) == position;
      };
      report_at(is_position, {Level::error, {}, problem, axes.empty() ? "it is not a variable font" : axes}, chain);
    }
  }
}

}  // namespace

// Checks layouts only if no face is missing yet: they repeat most types, and so most errors.
void report_missing_faces(const StyleSheet& sheet, const Catalog& faces, const std::vector<StyleFile>& chain) {
  report_missing_axes(sheet.base, faces, chain);
  std::vector<Type> missing;
  for (const Style* style : sheet.styles()) {
    if (missing.empty()) missing = faces.missing(*style);
  }
  for (const Type& type : missing) report_missing_face(type, faces, chain);
}

}  // namespace placard
