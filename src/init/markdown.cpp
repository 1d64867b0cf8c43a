#include "init/markdown.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t most_bytes = 32768;

bool is_underline(string_view line) {
  return !line.empty() && (line.find_first_not_of('=') == string_view::npos ||
                           (line.size() > 1 && line.find_first_not_of('-') == string_view::npos));
}

bool begins_heading(string_view line) {
  const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  return signs >= 1 && signs <= 6 && (signs == line.size() || line[signs] == ' ' || line[signs] == '\t');
}

bool has_html_heading(string_view line) { return line.find("<h1") != string_view::npos || line.find("<H1") != string_view::npos; }

// "[name]: address" is shown nowhere.
bool is_reference(string_view line) {
  const std::size_t close = line.find("]:");
  return line.starts_with('[') && close != string_view::npos && close > 1;
}

bool is_prose_line(string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  const bool is_list = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") || numbered;
  const bool is_rule = line.find_first_not_of("-*_ ") == string_view::npos;
  return !is_list && !is_rule && !line.starts_with('>') && !line.starts_with('|') && !is_reference(line);
}

/// Gathers lines to blocks.
class BlockReader {
 public:
  explicit BlockReader(string_view text) : text_(text) {}

  std::vector<Block> read() {
    std::size_t at = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    at = skip_front_matter(at);
    open_ = at;
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size() - 1) + 1;
      read_line(at, end);
      at = end;
    }
    close(text_.size());
    return std::move(blocks_);
  }

 private:
  std::size_t skip_front_matter(std::size_t at) const {
    if (!text_.substr(at).starts_with("---\n") && !text_.substr(at).starts_with("---\r\n")) return at;
    const std::size_t end = text_.find("\n---", at);
    return end == string_view::npos ? at : std::min(text_.find('\n', end + 1), text_.size() - 1) + 1;
  }

  void read_line(std::size_t begin, std::size_t end) {
    const string_view whole = text_.substr(begin, end - begin);
    const string_view line = trimmed(whole);
    if (in_comment_ || !fence_.empty()) {
      if (in_comment_ && line.find("-->") != string_view::npos) in_comment_ = false;
      if (!fence_.empty() && line.starts_with(fence_) && line.find_first_not_of(fence_.front()) == string_view::npos) {
        fence_.clear();
        close(end);
      }
      return;
    }
    if (line.empty()) return close(begin, end);
    const std::size_t comment = line.rfind("<!--");
    if (comment != string_view::npos && line.find("-->", comment) == string_view::npos) in_comment_ = true;
    if (line.starts_with("```") || line.starts_with("~~~")) {
      close(begin);
      fence_ = std::string(line.substr(0, std::min(line.find_first_not_of(line.front()), line.size())));
      is_code_ = true;
    } else if (begins_heading(line)) {
      close(begin);
      is_heading_ = true;
      close(end);
    } else if (open_ < begin && is_underline(line) && !is_code_) {
      is_heading_ = true;
      close(end);
    } else if (open_ == begin && (whole.starts_with("    ") || whole.starts_with('\t'))) {
      is_code_ = true;
    }
  }

  // Ends the block that is open before `end`; the next one may begin behind `next`.
  void close(std::size_t end, std::size_t next = 0) {
    if (end > open_) {
      const string_view lines = trimmed(text_.substr(open_, end - open_));
      Block block;
      block.span = {open_, end};
      block.is_heading = is_heading_ || has_html_heading(lines);
      block.is_prose = !block.is_heading && !is_code_ && is_prose_line(lines);
      if (!is_code_) block.text = plain_text_of(block.is_heading ? heading_of(lines) : lines);
      if (is_reference(lines)) block.text.clear();
      blocks_.push_back(std::move(block));
    }
    open_ = std::max(end, next);
    is_heading_ = false;
    is_code_ = false;
  }

  static string_view heading_of(string_view lines) {
    if (begins_heading(lines)) {
      lines.remove_prefix(std::min(lines.find_first_not_of('#'), lines.size()));
      return lines.substr(0, lines.find_last_not_of("# \t") + 1);
    }
    for (const string_view tag : {"h1", "H1"}) {
      const std::size_t begin = lines.find("<" + std::string(tag));
      if (begin != string_view::npos) return lines.substr(begin, lines.find("</" + std::string(tag), begin) - begin);
    }
    return lines.substr(0, lines.rfind('\n'));
  }

  string_view text_;
  std::vector<Block> blocks_;
  std::size_t open_ = 0;
  std::string fence_;
  bool in_comment_ = false;
  bool is_heading_ = false;
  bool is_code_ = false;
};

}  // namespace

std::vector<Block> read_blocks(string_view markdown) { return BlockReader(markdown.substr(0, most_bytes)).read(); }

}  // namespace placard
