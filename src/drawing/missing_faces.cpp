#include "drawing/style_store.h"

#include <algorithm>
#include <functional>
#include <string>

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
  const bool has_family = std::any_of(faces.faces().begin(), faces.faces().end(),
                                      [&](const FaceFile& face) { return face.family == type.family.text; });
  if (has_family && report_at(is_weight, problem, chain)) return;
  if (!report_at(is_family, problem, chain)) chain.back().problems->error({}, problem.message, problem.hint);
}

}  // namespace

// Checks layouts only if no face is missing yet: they repeat most types, and so most errors.
void report_missing_faces(const StyleSheet& sheet, const Catalog& faces, const std::vector<StyleFile>& chain) {
  std::vector<Type> missing = faces.missing(sheet.base);
  for (const Style& style : sheet.by_layout) {
    if (missing.empty()) missing = faces.missing(style);
  }
  for (const Type& type : missing) report_missing_face(type, faces, chain);
}

}  // namespace placard
