#include "input/parse.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/utf8.h"

namespace placard {

namespace {

// With a mark, or with a zero in every other byte of its first words, as ASCII has them.
bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 4) return false;
  const auto zero = [text](std::size_t i) { return text[i] == '\0'; };
  return zero(0) == zero(2) && zero(1) == zero(3) && zero(0) != zero(1);
}

// Whether more brackets are open at once than any file that can be read has. The library reads all of a line of them before
// it says anything, in memory and time that grow with each.
bool has_too_many_brackets(std::string_view text) {
  std::ptrdiff_t open = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++open;
    if (c == ']' || c == '}') --open;
    if (open > static_cast<std::ptrdiff_t>(limits::open_brackets.value)) return true;
  }
  return false;
}

/// A file whose name says that it is none of cards and none of a style.
struct OtherFile {
  std::string_view ending;
  std::string_view what;
  std::string_view hint;
};
constexpr std::string_view no_text = "this is a picture, and no file of cards";
constexpr std::string_view as_logo = "a card shows it with 'logo: PATH'";
constexpr std::array other_files{
    OtherFile{".toml", "this is TOML, and placard reads YAML and JSON",
              "'placard init' makes a placard.yaml of a project's files"},
    OtherFile{".md", "this is a README, and no file of cards", "placard embed README.md cards.yaml fills its markers"},
    OtherFile{".svg", no_text, as_logo},
    OtherFile{".png", no_text, as_logo},
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
  if (text.size() > limits::file.value) {
    problems.error({0, 0}, "the file is larger than " + to_text(limits::file), "split it into several files");
  } else if (is_utf16(text)) {
    problems.error({0, 0}, "the file is UTF-16", "save it as UTF-8");
  } else if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    problems.error({zero, zero}, "a byte 0 stands here: this is no text file", "is it a picture or a program?");
  } else if (const auto invalid = find_invalid_utf8(text)) {
    problems.error({*invalid, *invalid}, "this byte is not UTF-8", "save the file as UTF-8");
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
    problems.error({0, 0}, "nested deeper than " + to_text(limits::nesting));
  } else if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos) {
    problems.error({0, 0}, "the file is empty", "a card needs a title: 'title: my-project'");
  }
  return problems.errors() == before;
}

}  // namespace placard
