// Markdown and HTML within lines to plain text.

#include <array>
#include <utility>

#include "base/ascii.h"
#include "init/markdown.h"
#include "init/plain_text.h"

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t most_bytes = 4096;  // of one paragraph: a card shows no more, and brackets are searched for again and again
constexpr int deepest = 8;                // links with pictures with …

bool is_word(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Walks over a text and keeps what a reader sees of it.
class Stripper {
 public:
  explicit Stripper(string_view text) : text_(text) {}

  std::string strip(int depth = 0) {
    while (at_ < text_.size()) {
      const string_view rest = text_.substr(at_);
      const bool done = (rest.front() == '\\' && skip_escape(rest)) || (rest.front() == '<' && skip_tag(rest)) ||
                        (rest.front() == '&' && read_entity(rest)) || (rest.front() == '`' && read_code(rest)) ||
                        ((rest.front() == '[' || rest.starts_with("![")) && read_link(rest, depth)) ||
                        (rest.front() == ':' && skip_shortcode(rest)) || skip_emphasis(rest);
      if (!done) out_.push_back(text_[at_++]);
    }
    return std::move(out_);
  }

 private:
  bool skip_escape(string_view rest) {
    constexpr string_view signs = "\\`*_{}[]()#+-.!<>|~&:\"'";
    if (rest.size() < 2 || signs.find(rest[1]) == string_view::npos) return false;
    out_.push_back(rest[1]);
    at_ += 2;
    return true;
  }

  // A comment, a tag, or an address in angle brackets, which is shown.
  bool skip_tag(string_view rest) {
    if (rest.starts_with("<!--")) {
      const std::size_t end = rest.find("-->");
      at_ = end == string_view::npos ? text_.size() : at_ + end + 3;
      return true;
    }
    const std::size_t end = rest.find('>');
    const bool begins = rest.size() > 1 && (is_letter_or_digit(rest[1]) || rest[1] == '/' || rest[1] == '!');
    if (end == string_view::npos || !begins) return false;
    const string_view inner = rest.substr(1, end - 1);
    if (inner.starts_with("http://") || inner.starts_with("https://")) out_ += inner;
    if (inner.starts_with("br")) out_.push_back(' ');
    at_ += end + 1;
    return true;
  }

  bool read_entity(string_view rest) {
    using Pair = std::pair<string_view, string_view>;
    constexpr std::array<Pair, 9> entities{Pair{"&amp;", "&"},   Pair{"&lt;", "<"},    Pair{"&gt;", ">"},
                                           Pair{"&quot;", "\""}, Pair{"&#39;", "'"},   Pair{"&nbsp;", " "},
                                           Pair{"&mdash;", "—"}, Pair{"&ndash;", "–"}, Pair{"&copy;", "©"}};
    for (const auto& [name, text] : entities) {
      if (!rest.starts_with(name)) continue;
      out_ += text;
      at_ += name.size();
      return true;
    }
    return false;
  }

  bool read_code(string_view rest) {
    const std::size_t length = std::min(rest.find_first_not_of('`'), rest.size());
    const std::size_t end = rest.find(rest.substr(0, length), length);
    if (end == string_view::npos) return false;
    out_ += rest.substr(length, end - length);
    at_ += end + length;
    return true;
  }

  // The offset of the bracket that closes the first one, or nothing.
  static std::size_t find_close(string_view text, char open, char close) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\')
        ++i;
      else if (text[i] == open)
        ++depth;
      else if (text[i] == close && --depth == 0)
        return i;
    }
    return string_view::npos;
  }

  // "[text](address)", "[text][name]", "[name]", and the same with "!" before it: a picture, of which nothing is kept.
  bool read_link(string_view rest, int depth) {
    const bool is_picture = rest.front() == '!';
    const string_view link = rest.substr(is_picture ? 1 : 0);
    const std::size_t close = find_close(link, '[', ']');
    if (close == string_view::npos) return false;
    std::size_t end = close + 1;
    const char next = end < link.size() ? link[end] : ' ';
    if (next == '(' || next == '[') {
      const std::size_t target = find_close(link.substr(end), next, next == '(' ? ')' : ']');
      if (target != string_view::npos) end += target + 1;
    } else if (is_picture && next == ':') {
      return false;
    }
    const string_view text = link.substr(1, close - 1);
    const bool is_footnote = text.starts_with('^');
    if (!is_picture && !is_footnote) out_ += depth < deepest ? Stripper(text).strip(depth + 1) : std::string(text);
    at_ += end + (is_picture ? 1 : 0);
    return true;
  }

  // ":rocket:" is shown as an emoji.
  bool skip_shortcode(string_view rest) {
    const bool within_word = !out_.empty() && is_word(out_.back());
    const std::size_t end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
    if (within_word || end == string_view::npos || end < 3 || rest[end] != ':') return false;
    if (end + 1 < rest.size() && is_word(rest[end + 1])) return false;
    at_ += end + 1;
    return true;
  }

  // "*" and "~~" beside a word, "_" at a word's end only.
  bool skip_emphasis(string_view rest) {
    const char sign = rest.front();
    if (sign != '*' && sign != '_' && sign != '~') return false;
    const std::size_t length = std::min(rest.find_first_not_of(sign), rest.size());
    const bool before = !out_.empty() && out_.back() != ' ' && out_.back() != '\n';
    const bool after = length < rest.size() && rest[length] != ' ' && rest[length] != '\n';
    const bool within_word = before && after && is_word(out_.back()) && is_word(rest[length]);
    if ((!before && !after) || (sign == '_' && within_word) || (sign == '~' && length != 2) || length > 3) {
      out_ += rest.substr(0, length);
    }
    at_ += length;
    return true;
  }

  string_view text_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string plain_text_of(string_view markdown) {
  std::string text = tidy(Stripper(markdown.substr(0, most_bytes)).strip());
  // What is left between badges, or of a picture within brackets.
  return text.find_first_not_of(" |·•-–—()[]*_") == std::string::npos ? "" : text;
}

}  // namespace placard
