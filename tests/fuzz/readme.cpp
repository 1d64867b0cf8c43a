// The markers of a README: what lies outside of them stays byte for byte, and filling twice is filling once.

#include <array>

#include "fuzz.h"
#include "init/starter.h"
#include "readme/markers.h"
#include "readme/snippet.h"

using namespace placard;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<const char*, 4> names{"README.md", "README.mdx", "README.rst", "README.adoc"};
  const Source readme{names[size % names.size()], fuzz::text_of(data, size)};
  const Insertion insertion = place_markers(readme.text, markup_of(readme.name));
  fuzz::require(insertion.offset <= size, "markers go into the README");
  Problems problems;
  const std::vector<Marker> markers = find_markers(readme, problems);
  for (const Problem& problem : problems.sorted()) to_text(problem, readme);
  if (problems.has_errors()) return 0;
  // The words of the file itself stand for the hostile texts of a card.
  const std::string words = readme.text.substr(0, 200);
  std::vector<std::string> contents;
  for (const Marker& marker : markers) {
    contents.push_back(to_snippet(
        {{{"a.svg", "b.svg", words, "https://example.org/", 480}}, 2, marker.align, marker.context, markup_of(readme.name)},
        size % 8 < 6 ? Snippet::picture : Snippet::markdown));
  }
  const std::string filled = fill(readme, markers, contents);
  std::size_t done = 0;
  std::size_t kept = 0;
  for (const Marker& marker : markers) {
    fuzz::require(done <= marker.content.begin && marker.content.begin <= marker.content.end && marker.content.end <= size,
                  "markers lie in order");
    fuzz::require(filled.find(readme.text.substr(done, marker.content.begin - done), kept) != std::string::npos,
                  "what is around stays");
    kept = 0;
    done = marker.content.end;
  }
  fuzz::require(filled.ends_with(readme.text.substr(done)), "what is behind stays");
  const Source second{readme.name, filled};
  Problems again;
  const std::vector<Marker> same = find_markers(second, again);
  fuzz::require(!again.has_errors() && same.size() == markers.size(), "what is filled in makes no markers");
  fuzz::require(fill(second, same, contents) == filled, "filling twice is filling once");
  return 0;
}
