// The markup of a file, and the blocks of reStructuredText and AsciiDoc: enough for the head of a README.

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "input/inline_text.h"
#include "input/markdown.h"
#include "input/plain_text.h"

namespace placard {

namespace {

using std::string_view;
using Kind = ReadmeBlock::Kind;

bool starts_with_any(string_view line, std::initializer_list<string_view> beginnings) {
  return std::ranges::any_of(beginnings, [line](string_view beginning) { return line.starts_with(beginning); });
}

// Whether a line repeats one character that is neither a letter nor a digit: an underline or a fence.
bool is_rule(string_view line, std::size_t min_length) {
  return line.size() >= min_length && !is_letter_or_digit(line.front()) &&
         line.find_first_not_of(line.front()) == string_view::npos;
}

bool is_list_item(string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return starts_with_any(line, {"- ", "* ", "+ ", ". ", "| ", "|="}) || (digits > 0 && line.substr(digits).starts_with(". "));
}

// Whether a mark of emphasis at an offset belongs to the text: "2 * 3", "snake_case".
bool is_text(string_view text, std::size_t at) {
  const char before = at == 0 ? ' ' : text[at - 1];
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  return (before == ' ' && after == ' ') || (is_letter_or_digit(before) && is_letter_or_digit(after));
}

// Adds the text of a role, reference or substitution of reStructuredText, and returns its length; 0 for anything else.
std::size_t rst_length(string_view rest, std::string& text) {
  if (rest.starts_with(':')) {  // ":role:`text`"
    const std::size_t end = rest.find_first_of(" `", 1);
    return end != string_view::npos && rest[end] == '`' && rest[end - 1] == ':' ? end : 0;
  }
  const string_view mark = rest.starts_with("``") ? "``" : rest.substr(0, 1);
  if (mark[0] != '`' && mark[0] != '|') return 0;
  const std::size_t end = rest.find(mark, mark.size());
  if (end == string_view::npos) return 0;
  const string_view content = rest.substr(mark.size(), end - mark.size());
  if (mark == "`") text += content.ends_with('>') ? trimmed(content.substr(0, content.rfind('<'))) : content;
  if (mark == "``") text += content;
  return std::min(rest.find_first_not_of('_', end + mark.size()), rest.size());
}

// Adds the text of a macro of AsciiDoc, "link:address[text]", and returns its length. Images have no text.
std::size_t macro_length(string_view rest, std::string& text) {
  if (rest.starts_with('{')) return rest.find('}') == string_view::npos ? 0 : rest.find('}') + 1;
  if (!starts_with_any(rest, {"image:", "link:", "xref:", "https://", "http://"})) return 0;
  const std::size_t open = rest.find_first_of(" []");
  std::size_t close = open == string_view::npos ? open : rest.find(']', open);
  if (close == string_view::npos || rest[open] != '[') return 0;
  const string_view content = rest.substr(open + 1, close - open - 1);
  const bool is_badge = content.starts_with("image:");  // "https://example.org[image:badge.svg[Build]]"
  if (is_badge && rest.substr(close + 1).starts_with(']')) ++close;
  if (!is_badge && !rest.starts_with("image:"))
    text += trimmed(content.substr(0, std::min(content.find(','), content.find('^'))));
  return close + 1;
}

// The plain text of a paragraph.
std::string plain_text(string_view paragraph, Markup markup) {
  std::string text;
  for (std::size_t at = 0; at < paragraph.size();) {
    const string_view rest = paragraph.substr(at);
    const std::size_t length = markup == Markup::rst ? rst_length(rest, text) : macro_length(rest, text);
    const bool is_mark = string_view("*`_").find(rest.front()) != string_view::npos && !is_text(paragraph, at);
    if (length == 0 && !is_mark) text += rest.front();
    at += std::max<std::size_t>(length, 1);
  }
  text = clean_text(text);
  return has_only_separators(text) ? "" : text;
}

/// Splits a text into blocks.
class LightReader {
 public:
  LightReader(string_view text, Markup markup) : text_(text), markup_(markup), at_(begin_of_head(text)) {}

  std::vector<ReadmeBlock> read() {
    if (markup_ == Markup::asciidoc) read_attributes();
    while (at_ < text_.size() && (blocks_.empty() || blocks_.back().end <= max_head)) {
      if (line_at(at_).empty()) {
        at_ = next_line(at_);
      } else if (markup_ == Markup::rst) {
        read_rst();
      } else {
        read_asciidoc();
      }
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::size_t next_line(std::size_t at) const { return std::min(text_.find('\n', at), text_.size() - 1) + 1; }

  [[nodiscard]] string_view line_at(std::size_t at) const {
    const string_view line = text_.substr(std::min(at, text_.size()));
    return line.substr(0, line.substr(0, line.find('\n')).find_last_not_of(blanks) + 1);
  }

  [[nodiscard]] bool is_indented(std::size_t at) const { return line_at(at).starts_with(' ') || line_at(at).starts_with('\t'); }

  [[nodiscard]] std::size_t end_of_paragraph() const {
    std::size_t end = at_;
    while (end < text_.size() && !line_at(end).empty()) end = next_line(end);
    return end;
  }

  void add(Kind kind, std::size_t end, string_view text, int level = 0) {
    const std::string full = with_attributes(text.substr(0, max_block_text));
    blocks_.push_back({kind, plain_text(full, markup_), at_, end, level, 0});
    at_ = end;
  }

  // Replaces "{name}" by the value of an attribute of AsciiDoc.
  [[nodiscard]] std::string with_attributes(string_view text) const {
    std::string result;
    while (!text.empty() && result.size() < max_block_text) {
      const std::size_t end = attributes_.empty() || text[0] != '{' ? string_view::npos : text.find('}');
      const auto found = end == string_view::npos ? attributes_.end() : attributes_.find(text.substr(1, end - 1));
      result += found == attributes_.end() ? text.substr(0, 1) : found->second;
      text.remove_prefix(found == attributes_.end() ? 1 : end + 1);
    }
    return result;
  }

  // Reads the attributes of the lines ":name: value", which can use the attributes above them.
  void read_attributes() {
    for (std::size_t at = at_; at < text_.size(); at = next_line(at)) {
      const string_view line = line_at(at);
      const std::size_t end = line.starts_with(':') ? line.find(": ") : string_view::npos;
      if (end != string_view::npos && end > 1)
        attributes_.insert_or_assign(std::string(line.substr(1, end - 1)), with_attributes(trimmed(line.substr(end + 2))));
    }
  }

  void read_rst() {
    const string_view line = line_at(at_);
    const std::size_t second = next_line(at_);
    const std::size_t third = second < text_.size() ? next_line(second) : second;
    if (is_rule(line, 2) && !line_at(second).empty() && line_at(third) == line)
      return add_heading(second, next_line(third), line.front(), true);
    if (is_rule(line_at(second), std::min<std::size_t>(line.size(), 3)) && !is_indented(at_) && !line.starts_with(".. "))
      return add_heading(at_, third, line_at(second).front(), false);
    if (starts_with_any(line, {"..", "__ "})) {  // to the next line that is not indented
      std::size_t end = second;
      while (end < text_.size() && (line_at(end).empty() || is_indented(end))) end = next_line(end);
      const bool is_image = line.find("image::") != string_view::npos;
      return add(is_image ? Kind::paragraph : Kind::other, end, "");
    }
    const std::size_t end = end_of_paragraph();
    if (is_indented(at_))
      return add(is_literal_ ? Kind::other : Kind::quote, end, is_literal_ ? "" : text_.substr(at_, end - at_));
    const string_view text = trimmed(text_.substr(at_, end - at_));
    is_literal_ = text.ends_with("::");
    const bool is_other =
        is_list_item(line) || is_rule(line, 4) || line.starts_with('+') || line.starts_with("==") || is_field(line);
    add(is_other ? Kind::other : Kind::paragraph, end, is_other ? "" : text.substr(0, text.size() - (is_literal_ ? 1 : 0)));
  }

  // ":Author: Ada"
  static bool is_field(string_view line) {
    return line.starts_with(':') && line.find(": ") != string_view::npos && line.find('`') > line.find(": ");
  }

  // The first adornment is that of level 1, and so on.
  void add_heading(std::size_t title, std::size_t end, char mark, bool has_overline) {
    const std::string adornment = {mark, has_overline ? '2' : '1'};
    const auto known = std::ranges::find(adornments_, adornment);
    const auto level = static_cast<int>(known - adornments_.begin()) + 1;
    if (known == adornments_.end()) adornments_.push_back(adornment);
    is_literal_ = false;
    add(Kind::heading, end, trimmed(line_at(title)), level);
  }

  void read_asciidoc() {
    const string_view line = line_at(at_);
    const std::size_t second = next_line(at_);
    const std::size_t marks = std::min(line.find_first_not_of(line.front()), line.size());
    const bool is_heading = (line.front() == '=' || line.front() == '#') && line.substr(marks).starts_with(' ');
    if (is_heading) {
      const bool is_title = marks == 1 && !std::exchange(has_title_, true);  // with author, version and attributes
      return add(Kind::heading, is_title ? end_of_paragraph() : second, line.substr(marks + 1), static_cast<int>(marks));
    }
    if (line == "--" || is_rule(line, 4) || line == "|===") {  // to the same line
      std::size_t end = second;
      while (end < text_.size() && line_at(end) != line) end = next_line(end);
      const bool is_quote = line.front() == '_';
      const string_view content = text_.substr(second, end - second);
      return add(is_quote ? Kind::quote : Kind::other, end < text_.size() ? next_line(end) : end, is_quote ? content : "");
    }
    const bool is_image = line.starts_with("image::");
    if (is_image || line.find("::") < line.find_first_of(" [") || starts_with_any(line, {"//", "[", ":"}) ||
        (line.starts_with('.') && !line.starts_with(". ")))
      return add(is_image ? Kind::paragraph : Kind::other, second, "");
    const std::size_t end = end_of_paragraph();
    const bool is_other = is_list_item(line) || is_indented(at_);
    add(is_other ? Kind::other : Kind::paragraph, end, is_other ? "" : text_.substr(at_, end - at_));
  }

  string_view text_;
  Markup markup_;
  std::size_t at_;
  bool has_title_ = false;   // in AsciiDoc
  bool is_literal_ = false;  // whether the last paragraph ends with "::"
  std::vector<std::string> adornments_;
  std::map<std::string, std::string, std::less<>> attributes_;  // of AsciiDoc
  std::vector<ReadmeBlock> blocks_;
};

}  // namespace

Markup markup_of(string_view path) {
  const std::string name = lower(path);
  if (name.ends_with(".mdx")) return Markup::mdx;
  if (name.ends_with(".rst")) return Markup::rst;
  const bool is_asciidoc = name.ends_with(".adoc") || name.ends_with(".asciidoc") || name.ends_with(".asc");
  return is_asciidoc ? Markup::asciidoc : Markup::markdown;
}

std::vector<ReadmeBlock> read_light_blocks(string_view text, Markup markup) { return LightReader(text, markup).read(); }

}  // namespace placard
