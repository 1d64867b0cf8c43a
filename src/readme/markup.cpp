#include "readme/markers.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace placard {

namespace {

// By the order of Markup.
constexpr std::array<MarkerSyntax, 4> syntaxes{
    {{"<!--", "-->", "`~", 3, 4}, {"{/*", "*/}", "`~", 3, 4}, {"..", "", "", 3, 1}, {"//", "", "-.+/`", 4, 1}}};

constexpr std::string_view html_open = "<!--";
constexpr std::string_view html_close = "-->";
constexpr std::size_t max_comment_length = 200;  // of a comment that can be a malformed marker

// Finds a comment that looks like a marker: "<!-- placard: start -->", "<!-- BEGIN PLACARD -->".
std::optional<Span> find_malformed_marker(std::string_view text) {
  std::size_t end = 0;  // of the last comment, or of the text
  for (std::size_t begin = text.find(html_open); begin != std::string_view::npos; begin = text.find(html_open, begin + 1)) {
    if (end <= begin) end = std::min(text.find(html_close, begin), text.size());
    if (end - begin > max_comment_length) continue;
    const std::string words = lower(text.substr(begin, end - begin));
    const auto has = [&words](std::string_view word) { return words.find(word) != std::string::npos; };
    if (has("placard") && (has("start") || has("begin"))) return Span{begin, std::min(end + html_close.size(), text.size())};
  }
  return std::nullopt;
}

}  // namespace

const MarkerSyntax& syntax_of(Markup markup) { return syntaxes[static_cast<std::size_t>(markup)]; }

std::string written(Markup markup, std::string_view mark) {
  const MarkerSyntax& syntax = syntax_of(markup);
  return std::string(syntax.open) + " " + std::string(mark) + (syntax.close.empty() ? "" : " " + std::string(syntax.close));
}

std::string both_markers(Markup markup) {
  return "'" + written(markup, start_mark) + "' and '" + written(markup, end_mark) + "'";
}

void report_no_markers(const Source& readme, Problems& problems) {
  const Markup markup = markup_of(readme.name);
  const std::size_t mark = readme.text.find(start_mark);
  if (const auto other = mark == std::string::npos ? find_malformed_marker(readme.text) : std::nullopt)
    return problems.error(*other, "this comment is not a valid marker", "write " + both_markers(markup));
  if (mark == std::string::npos)
    return problems.error({0, 0}, "no markers", "add the lines " + both_markers(markup) + " where the cards go");
  const std::string_view line = line_at(readme.text, mark);
  const std::string_view before = line.substr(0, mark - static_cast<std::size_t>(line.data() - readme.text.data()));
  if (markup != Markup::markdown && before.find(syntax_of(markup).open) == std::string_view::npos)
    return problems.error({mark, mark + start_mark.size()}, "this comment is not a valid marker",
                          "write " + both_markers(markup));
  const bool own_line = before.find_first_not_of(" \t<!-./{*") == std::string_view::npos;
  problems.error({mark, mark + start_mark.size()},
                 own_line ? "the marker is ignored because it is inside a code block"
                          : "the marker is ignored because it is not on a line of its own",
                 own_line ? "move it out of the code block, with fewer than four spaces before it"
                          : "put it and its end marker on lines of their own, or both on this line");
}

}  // namespace placard
