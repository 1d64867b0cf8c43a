#include "input/parse.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/utf8.h"

namespace placard {

namespace {

// Detects a byte order mark, or ASCII as UTF-16.
bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 4) return false;
  const auto zero = [text](std::size_t i) { return text[i] == '\0'; };
  return zero(0) == zero(2) && zero(1) == zero(3) && zero(0) != zero(1);
}

// Checked before parsing, because libfyaml parses a whole line of brackets before it returns, in memory and time that grow
// with each.
bool has_too_many_brackets(std::string_view text) {
  std::ptrdiff_t open = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++open;
    if (c == ']' || c == '}') --open;
    if (open > static_cast<std::ptrdiff_t>(limits.open_brackets.value)) return true;
  }
  return false;
}

/// A file whose extension shows that it is neither metadata nor a style.
struct OtherFile {
  std::string_view ending;
  std::string_view what;
  std::string_view hint;
};
constexpr std::string_view is_picture = "this is a picture, not a metadata file";
constexpr std::string_view as_logo = "to show it on a card, write 'logo: PATH' in a metadata file";
constexpr std::array other_files{
    OtherFile{".toml", "this is TOML; placard reads YAML and JSON",
              "run 'placard init' to create placard.yaml from project files"},
    OtherFile{".md", "this is a README, not a metadata file", "to fill its markers, run 'placard embed README.md cards.yaml'"},
    OtherFile{".svg", is_picture, as_logo},
    OtherFile{".png", is_picture, as_logo},
};

const OtherFile* other_file(std::string_view name) {
  const auto* found =
      std::find_if(other_files.begin(), other_files.end(), [name](const OtherFile& row) { return name.ends_with(row.ending); });
  return found == other_files.end() ? nullptr : found;
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
    problems.error({zero, zero}, "not a text file (contains a NUL byte)", "pass a YAML or JSON file");
  } else if (const auto invalid = find_invalid_utf8(text)) {
    problems.error({*invalid, *invalid}, "invalid UTF-8", "save the file as UTF-8");
  }
  return problems.errors() == before;
}

bool is_parsable(const Source& source, Problems& problems) {
  const std::string_view text = source.text;
  const std::size_t before = problems.errors();
  if (!is_readable(source, problems)) return false;
  if (const OtherFile* other = other_file(source.name)) {
    problems.error({0, 0}, std::string(other->what), std::string(other->hint));
    return false;
  }
  if (has_too_many_brackets(text)) {
    problems.error({0, 0}, "nested deeper than " + to_text(limits.nesting));
  } else if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos) {
    problems.error({0, 0}, "file is empty", "write a title: 'title: my-project'");
  }
  return problems.errors() == before;
}

}  // namespace placard
