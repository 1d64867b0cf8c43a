// YAML to a style over nothing, and to a palette; a style that is good reads back the same from what is printed of it.

#include "fuzz.h"
#include "input/parse.h"
#include "style/paint.h"
#include "style/layout_file.h"
#include "style/style.h"

using namespace placard;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source{"fuzz.yaml", fuzz::text_of(data, size)};
  Problems problems;
  const Node root = parse(source, problems);
  if (problems.has_errors()) return 0;
  Problems scheme_problems;
  if (is_scheme(root)) read_scheme(root, scheme_problems);
  read_pair(root);
  extended_file(root);
  Problems of_layout;
  read_layout({{root, &of_layout}}, "fuzz");
  const StyleSheet sheet = read_style({{root, &problems}}, {"hero", "note"});
  for (const Problem& problem : problems.sorted()) to_text(problem, source);
  if (problems.has_errors()) return 0;
  const std::string printed = to_yaml(sheet);
  Problems again;
  const Node second = parse({"printed.yaml", printed}, again);
  const StyleSheet same = read_style({{second, &again}}, {"hero", "note"});
  fuzz::require(!again.has_errors(), "what is printed of a style can be read");
  fuzz::require(to_yaml(same) == printed, "a style reads back the same");
  return 0;
}
