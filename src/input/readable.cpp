#include "input/parse.h"

#include <algorithm>

#include "base/utf8.h"
#include "input/diagnosis.h"

namespace placard {

namespace {

// Detects a byte order mark, or ASCII as UTF-16.
bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 4) return false;
  const auto zero = [text](std::size_t i) { return text[i] == '\0'; };
  return zero(0) == zero(2) && zero(1) == zero(3) && zero(0) != zero(1);
}

// Finds text that costs libfyaml more than linear time, or memory for a whole line: it is refused before it is parsed.
std::optional<Diagnosis> find_costly(std::string_view text) {
  std::optional<Diagnosis> found;
  std::size_t blank_lines = 0;  // in a row
  std::size_t directives = 0;   // bytes
  std::ptrdiff_t open = 0;      // brackets
  const auto check = [&](std::size_t count, const Limit& limit, std::size_t at, std::string_view where, std::string_view hint) {
    if (count > limit.value && !found)
      found = Diagnosis{{at, at}, "more than " + to_text(limit) + std::string(where), std::string(hint)};
  };
  std::size_t end = 0;
  for (std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; !found && begin < text.size();
       begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1)) {
    end = std::min(text.find_first_of("\r\n", begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
    blank_lines = is_blank ? blank_lines + 1 : 0;
    check(blank_lines, limits.blank_lines, begin, " in a row are blank", "remove blank lines");
    if (line.starts_with('%')) directives += line.size();
    check(directives, limits.directives, begin, " in lines that begin with '%'", "remove these lines");
    std::size_t separators = 0;
    std::size_t tag = end;  // where the current word begins, if it is a tag
    for (std::size_t at = begin; at < end && !found; ++at) {
      const char c = text[at];
      const bool opens = c == '[' || c == '{';
      const bool closes = c == ']' || c == '}';
      if (opens || closes || c == ',' || c == ':') ++separators;
      if (c == ' ' || c == '\t') tag = end;
      if (c == '!' && (at == begin || std::string_view(" \t[{,:").find(text[at - 1]) != std::string_view::npos)) tag = at;
      if (c == '%' && at > tag) check(at - tag, limits.yaml_tag, tag, " in a tag", "remove it");
      open += opens ? 1 : closes ? -1 : 0;
      if (open > static_cast<std::ptrdiff_t>(limits.open_brackets.value))
        found = Diagnosis{{0, 0}, "nested deeper than " + to_text(limits.nesting), {}};
    }
    check(separators, limits.separators, begin, " in a line", "write each value on a line of its own");
  }
  return found;
}

bool is_picture(std::string_view name) {
  return name.ends_with(".svg") || name.ends_with(".png") || name.ends_with(".webp") || name.ends_with(".jpg");
}

}  // namespace

bool is_readable(const Source& source, Problems& problems) {
  const std::string_view text = source.text;
  const std::size_t before = problems.errors();
  if (text.size() > limits.file.value) {
    problems.error({0, 0}, "file is larger than " + to_text(limits.file), "split it into several files");
  } else if (is_utf16(text)) {
    problems.error({0, 0}, "file is UTF-16", "save it as UTF-8");
  } else if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    problems.error({zero, zero}, "not a text file (contains a NUL byte)", "pass a YAML, TOML or JSON file");
  } else if (const auto invalid = find_invalid_utf8(text)) {
    problems.error({*invalid, *invalid}, "invalid UTF-8", "save the file as UTF-8");
  }
  return problems.errors() == before;
}

bool is_parsable(const Source& source, Problems& problems) {
  const std::string_view text = source.text;
  const std::size_t before = problems.errors();
  if (!is_readable(source, problems)) return false;
  if (is_picture(source.name)) {
    problems.error({0, 0}, "this is a picture, not a metadata file",
                   "to show it on a card, write 'logo: PATH' in a metadata file");
  } else if (const auto costly = find_costly(text)) {
    problems.error(costly->span, costly->message, costly->hint);
  } else if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos) {
    problems.error({0, 0}, "file is empty", "write a title: 'title: my-project'");
  }
  return problems.errors() == before;
}

}  // namespace placard
