#include "input/parse.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
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

/// Finds text that costs libfyaml more than linear time, or memory for a whole line: it is refused before it is parsed.
class CostFinder {
 public:
  explicit CostFinder(std::string_view text) : text_(text) {}

  std::optional<Diagnosis> find() {
    std::size_t begin = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (!found_ && begin < text_.size()) {
      const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
      read_line(begin, end);
      begin = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return found_;
  }

 private:
  void check(std::size_t count, const Limit& limit, std::size_t at, const std::string& where, const std::string& hint) {
    if (count > limit.value && !found_) found_ = Diagnosis{{at, at}, "more than " + to_text(limit) + where, hint};
  }

  void read_line(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
    blank_lines_ = is_blank ? blank_lines_ + 1 : 0;
    if (is_blank) return check(blank_lines_, limits.blank_lines, begin, " in a row are blank", "remove blank lines");
    if (line.starts_with('%')) directives_ += line.size();
    check(directives_, limits.directives, begin, " in lines that begin with '%'", "remove these lines");
    std::size_t separators = 0;
    std::size_t tag = end;  // where the current word begins, if it is a tag
    for (std::size_t at = begin; at < end && !found_; ++at) {
      const char c = text_[at];
      const bool opens = c == '[' || c == '{';
      const bool closes = c == ']' || c == '}';
      if (opens || closes || c == ',' || c == ':') ++separators;
      if (c == ' ' || c == '\t') tag = end;
      if (c == '!' && (at == begin || std::string_view(" \t[{,:").find(text_[at - 1]) != std::string_view::npos)) tag = at;
      if (c == '%' && at > tag) check(at - tag, limits.yaml_tag, tag, " in a tag", "remove it");
      open_ += opens ? 1 : closes ? -1 : 0;
      if (open_ > static_cast<std::ptrdiff_t>(limits.open_brackets.value))
        found_ = Diagnosis{{0, 0}, "nested deeper than " + to_text(limits.nesting), {}};
    }
    check(separators, limits.separators, begin, " in a line", "write each value on a line of its own");
  }

  std::string_view text_;
  std::size_t blank_lines_ = 0;  // in a row
  std::size_t directives_ = 0;   // bytes
  std::ptrdiff_t open_ = 0;      // brackets
  std::optional<Diagnosis> found_;
};

/// A file whose extension shows that it is neither metadata nor a style.
struct OtherFile {
  std::string_view ending;
  std::string_view what;
  std::string_view hint;
};
constexpr std::string_view is_picture = "this is a picture, not a metadata file";
constexpr std::string_view as_logo = "to show it on a card, write 'logo: PATH' in a metadata file";
constexpr std::array other_files{
    OtherFile{".svg", is_picture, as_logo},
    OtherFile{".png", is_picture, as_logo},
    OtherFile{".webp", is_picture, as_logo},
    OtherFile{".jpg", is_picture, as_logo},
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
  if (const OtherFile* other = other_file(source.name)) {
    problems.error({0, 0}, std::string(other->what), std::string(other->hint));
    return false;
  }
  if (const auto costly = CostFinder(text).find()) {
    problems.error(costly->span, costly->message, costly->hint);
  } else if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos) {
    problems.error({0, 0}, "file is empty", "write a title: 'title: my-project'");
  }
  return problems.errors() == before;
}

}  // namespace placard
