#include "readme/markers.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "model/language.h"
#include "readme/html_context.h"

namespace placard {

namespace {

// Splits the options of a marker into words with spans.
std::vector<Text> split_words(const Source& readme, std::size_t begin, std::size_t end) {
  constexpr std::size_t max_words = limits.readme_cards.value + 100;  // leaves space for options
  std::vector<Text> words;
  for (begin = readme.text.find_first_not_of(blanks, begin); begin < end && words.size() < max_words;
       begin = readme.text.find_first_not_of(blanks, begin)) {
    const std::size_t stop = std::min(readme.text.find_first_of(blanks, begin), end);
    words.push_back({readme.text.substr(begin, stop - begin), {begin, stop}});
    begin = stop;
  }
  return words;
}

template <HasEnumNames T>
std::optional<T> read_option(const std::string& value, Span span, Problems& problems) {
  const auto known = from_name<T>(value);
  if (!known) problems.error(span, "unknown value '" + value + "'", spelling_hint(value, names_of<T>()));
  return known;
}

void read_argument(const Text& word, Marker& marker, Problems& problems) {
  const std::size_t equals = word.text.find('=');
  if (equals == std::string::npos) return marker.ids.push_back(word);
  const std::string key = word.text.substr(0, equals);
  const std::string value = word.text.substr(equals + 1);
  if (key == "layout") {
    marker.layout = {value, word.span};
  } else if (key == "align") {
    marker.align = read_option<Align>(value, word.span, problems).value_or(Align::none);
  } else if (key == "lang") {
    marker.lang = {value, word.span};
    check_language(marker.lang, problems);
  } else if (key == "columns") {
    const auto number = parse_number(value);
    if (number && *number >= 1 && *number <= limits.columns.number() && *number == static_cast<int>(*number)) {
      marker.columns = static_cast<int>(*number);
    } else {
      problems.error(word.span, "invalid number of columns '" + value + "'",
                     "write a number from 1 to " + std::to_string(limits.columns.value));
    }
  } else {
    problems.error(word.span, "unknown option '" + key + "'", spelling_hint(key, {"layout", "columns", "align", "lang"}));
  }
}

bool is_list_item(std::string_view words) {
  return words.starts_with("- ") || words.starts_with("* ") || words.starts_with("+ ");
}

// The number of bytes of blanks, quote marks and bullets at the start of a line.
std::size_t prefix_length(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789", at), line.size()) - at;
    const std::string_view rest = line.substr(at + digits);
    if (digits == 0 && (line[at] == ' ' || line[at] == '\t' || line[at] == '>')) {
      ++at;
    } else if (digits == 0 ? is_list_item(rest) : digits < 10 && (rest.starts_with(". ") || rest.starts_with(") "))) {
      at += digits + 1;
    } else {
      break;
    }
  }
  return at;
}

/// Scans a README line by line.
class MarkerScanner {
 public:
  MarkerScanner(const Source& readme, Problems& problems)
      : readme_(readme), problems_(problems), markup_(markup_of(readme.name)), syntax_(syntax_of(markup_)) {}

  std::vector<Marker> find() {
    const std::string& text = readme_.text;
    for (std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      read_line(begin, end);
      begin = end;
    }
    if (open_) {
      problems_.error(open_->span, "the start marker has no end marker",
                      "add a line '" + written(markup_, end_mark) + "' below it");
    }
    return std::move(markers_);
  }

 private:
  void read_line(std::size_t begin, std::size_t end) {
    const std::string_view line = std::string_view(readme_.text).substr(begin, end - begin);
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view words = line.substr(first);
    const bool indented_code = first >= syntax_.code_indentation && !in_list_;
    const bool is_item = is_list_item(words);
    if (is_item) in_list_ = true;
    if (first == 0 && !is_item && !trimmed(words).empty()) in_list_ = false;
    if (read_comment(words)) return;
    read_fence(words, indented_code);
    if (!fence_.empty() || indented_code) return;
    if (words.starts_with("<pre") && words.find("</pre>") == std::string_view::npos) fence_ = "</pre>";
    html_.read_line(words);
    if (add_markers_in_line(begin, end)) return;
    const std::size_t prefix = prefix_length(line);
    if (end_of_mark(line.substr(prefix), start_mark) > 0) begin_marker(begin, begin + prefix, end);
    if (end_of_mark(line.substr(prefix), end_mark) > 0) end_marker(begin, begin + prefix, end);
  }

  // The offset after the marker keyword at the start of a text, with or without a space after "<!--"; 0 if there is none, as in
  // "<!-- placard:startup".
  [[nodiscard]] std::size_t end_of_mark(std::string_view words, std::string_view mark) const {
    if (!words.starts_with(syntax_.open)) return 0;
    const std::size_t begin = std::min(words.find_first_not_of(" \t", syntax_.open.size()), words.size());
    if (!words.substr(begin).starts_with(mark)) return 0;
    const std::string_view rest = words.substr(begin + mark.size());
    const bool ends = rest.empty() || blanks.find(rest[0]) != std::string_view::npos ||
                      (!syntax_.close.empty() && rest.starts_with(syntax_.close));
    return ends ? begin + mark.size() : 0;
  }

  // The offset of the next marker in a line, but not in code; npos if there is none.
  [[nodiscard]] std::size_t find_mark(std::string_view line, std::string_view mark, std::size_t from) const {
    for (std::size_t at = line.find(syntax_.open, from); at != std::string_view::npos; at = line.find(syntax_.open, at + 1)) {
      if (end_of_mark(line.substr(at), mark) > 0 && std::ranges::count(line.substr(0, at), '`') % 2 == 0) return at;
    }
    return std::string_view::npos;
  }

  // Adds the markers whose start and end are in one line.
  bool add_markers_in_line(std::size_t begin, std::size_t line_end) {
    const std::string_view line = std::string_view(readme_.text).substr(begin, line_end - begin);
    std::size_t done = 0;
    while (!syntax_.close.empty() && !open_) {
      const std::size_t start = find_mark(line, start_mark, done);
      const std::size_t close = start == std::string_view::npos ? start : line.find(syntax_.close, start);
      const std::size_t end = close == std::string_view::npos ? close : find_mark(line, end_mark, close);
      if (end == std::string_view::npos || find_mark(line, start_mark, start + 1) < end) break;
      begin_marker(begin + start, begin + start, line_end);
      done = end + 1;
      if (!open_) continue;
      open_->context = MarkerContext::line;
      open_->content.begin = begin + close + syntax_.close.size();
      end_marker(begin + end, begin + end, line_end);
    }
    return done > 0;
  }

  // Whether the line belongs to a multi-line comment or to a <pre>. A marker is a one-line comment.
  bool read_comment(std::string_view words) {
    const bool was_open = in_comment_;
    if (!in_comment_ && fence_.empty())
      in_comment_ = !syntax_.close.empty() && words.starts_with(syntax_.open) &&
                    words.find(syntax_.close) == std::string_view::npos && end_of_mark(words, start_mark) == 0 &&
                    end_of_mark(words, end_mark) == 0;
    if (was_open && words.find(syntax_.close) != std::string_view::npos) in_comment_ = false;
    if (fence_ == "</pre>" && words.find(fence_) != std::string_view::npos) {
      fence_.clear();
      return true;
    }
    return was_open || in_comment_;
  }

  // CommonMark: the closing fence has the same character, at least the same length and no text after it. An opening fence of
  // backticks has no backtick after it. List items and block quotes can contain fences.
  void read_fence(std::string_view words, bool indented_code) {
    if (fence_ == "</pre>" || (fence_.empty() && indented_code)) return;
    while (fence_.empty() && (is_list_item(words) || words.starts_with("> "))) {
      words.remove_prefix(2);
      words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    }
    for (const char letter : syntax_.fences) {
      const std::size_t length = std::min(words.find_first_not_of(letter), words.size());
      if (length < syntax_.min_fence) continue;
      const std::string_view rest = words.substr(length);
      const bool blank = rest.find_first_not_of(" \t\r\n") == std::string_view::npos;
      if (fence_.empty()) {
        if (letter == '~' || rest.find('`') == std::string_view::npos) fence_ = std::string(length, letter);
        return;
      }
      if (fence_.front() == letter && length >= fence_.size() && blank) fence_.clear();
    }
  }

  void begin_marker(std::size_t line, std::size_t begin, std::size_t end) {
    const std::string_view before_end = std::string_view(readme_.text).substr(0, end);
    const std::size_t close =
        syntax_.close.empty() ? before_end.find_last_not_of(blanks) + 1 : before_end.find(syntax_.close, begin);
    const Span span{begin, std::min(close, end)};
    if (close == std::string::npos) {
      return problems_.error(span, "the start marker is not closed on its line",
                             "end it with '" + std::string(syntax_.close) + "'");
    }
    if (open_) {
      if (open_line_ == 0) open_line_ = place_of(readme_.text, open_->span.begin).line;
      return problems_.error(span, "this start marker is inside the markers that start at line " + std::to_string(open_line_),
                             "add '" + written(markup_, end_mark) + "' above it");
    }
    const std::size_t mark = end_of_mark(std::string_view(readme_.text).substr(begin), start_mark);
    Marker marker;
    marker.span = {begin, close + syntax_.close.size()};
    marker.content = {end, end};
    for (const char c : before_end.substr(line, begin - line)) marker.indent += c == '>' || c == '\t' ? c : ' ';
    for (const Text& word : split_words(readme_, begin + mark, close)) read_argument(word, marker, problems_);
    if (marker.ids.size() > limits.readme_cards.value)
      return problems_.error(span, "more than " + to_text(limits.readme_cards) + " in a marker");
    if (markers_.size() >= limits.markers.value) {
      return problems_.error(span, "more than " + to_text(limits.markers), std::string(limits.markers.reason));
    }
    if (markup_ == Markup::markdown || markup_ == Markup::mdx) html_.describe(marker);
    open_ = std::move(marker);
    open_line_ = 0;
  }

  void end_marker(std::size_t line, std::size_t begin, std::size_t end) {
    if (!open_) {
      return problems_.error({begin, end}, "the end marker has no start marker",
                             "add '" + written(markup_, start_mark) + "' above it");
    }
    open_->content.end = line;
    markers_.push_back(std::move(*open_));
    open_.reset();
  }

  const Source& readme_;
  Problems& problems_;
  Markup markup_;
  const MarkerSyntax& syntax_;
  HtmlContext html_;
  std::vector<Marker> markers_;
  std::optional<Marker> open_;
  std::string fence_;  // of the open code block
  bool in_comment_ = false;
  bool in_list_ = false;
  std::size_t open_line_ = 0;  // of the open marker; computed on demand
};

// The indentation of a blank line: no blanks at its end.
std::string before_blank(const std::string& indent) { return indent.substr(0, indent.find_last_not_of(blanks) + 1); }

}  // namespace

std::vector<Marker> find_markers(const Source& readme, Problems& problems) { return MarkerScanner(readme, problems).find(); }

std::string fill(const Source& readme, const std::vector<Marker>& markers, const std::vector<std::string>& contents) {
  std::string text;
  std::size_t done = 0;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const Span& content = markers[i].content;
    text += readme.text.substr(done, content.begin - done);
    const bool windows = content.begin >= 2 && readme.text[content.begin - 2] == '\r';
    bool begins_line = true;
    for (const char c : contents[i]) {
      if (begins_line) text += c == '\n' ? before_blank(markers[i].indent) : markers[i].indent;
      begins_line = c == '\n';
      text += begins_line && windows ? "\r\n" : std::string(1, c);
    }
    done = content.end;
  }
  return text + readme.text.substr(done);
}

}  // namespace placard
