#include "readme/markers.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "model/language.h"

namespace placard {

namespace {

constexpr std::string_view comment_open = "<!--";
constexpr std::string_view start_mark = "placard:start";
constexpr std::string_view end_mark = "placard:end";
constexpr std::string_view comment_close = "-->";
constexpr std::size_t max_comment_length = 200;  // of a comment that can be a malformed marker

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
    marker.layout = read_option<LayoutKind>(value, word.span, problems);
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

// The offset after the marker keyword at the start of a text, with or without a space after "<!--"; 0 if there is none.
std::size_t end_of_mark(std::string_view words, std::string_view mark) {
  if (!words.starts_with(comment_open)) return 0;
  const std::size_t begin = words.find_first_not_of(" \t", comment_open.size());
  if (begin == std::string_view::npos || !words.substr(begin).starts_with(mark)) return 0;
  return begin + mark.size();
}

// Whether a text starts with a marker: "<!-- placard:startup" is not one.
bool is_mark(std::string_view words, std::string_view mark) {
  const std::size_t end = end_of_mark(words, mark);
  return end > 0 && (words.size() == end || std::string_view(" \t\r\n-").find(words[end]) != std::string_view::npos);
}

bool has_end_mark(std::string_view words) {
  for (std::size_t at = words.find(comment_open); at != std::string_view::npos; at = words.find(comment_open, at + 1)) {
    if (end_of_mark(words.substr(at), end_mark) > 0) return true;
  }
  return false;
}

bool is_list_item(std::string_view words) {
  return words.starts_with("- ") || words.starts_with("* ") || words.starts_with("+ ");
}

/// Scans a README line by line.
class MarkerScanner {
 public:
  MarkerScanner(const Source& readme, Problems& problems) : readme_(readme), problems_(problems) {}

  std::vector<Marker> find() {
    const std::string& text = readme_.text;
    for (std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      read_line(begin, end);
      begin = end;
    }
    if (open_) {
      problems_.error(open_->span, "the start marker has no end marker", "add a line '<!-- placard:end -->' below it");
    }
    return std::move(markers_);
  }

 private:
  void read_line(std::size_t begin, std::size_t end) {
    const std::string_view line = std::string_view(readme_.text).substr(begin, end - begin);
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view words = line.substr(first);
    const bool indented_code = first >= 4 && !in_list_;
    const bool is_item = is_list_item(words);
    if (is_item) in_list_ = true;
    if (first == 0 && !is_item && !trimmed(words).empty()) in_list_ = false;
    if (read_comment(words)) return;
    read_fence(words, indented_code);
    if (!fence_.empty() || indented_code) return;
    if (words.starts_with("<pre") && words.find("</pre>") == std::string_view::npos) fence_ = "</pre>";
    if (is_mark(words, start_mark)) begin_marker(begin, begin + first, end);
    if (is_mark(words, end_mark)) end_marker(begin, begin + first, end);
  }

  // Whether the line belongs to a multi-line comment or to a <pre>. A marker is a one-line comment.
  bool read_comment(std::string_view words) {
    const bool was_open = in_comment_;
    if (!in_comment_ && fence_.empty())
      in_comment_ = words.starts_with("<!--") && words.find(comment_close) == std::string_view::npos &&
                    end_of_mark(words, start_mark) == 0 && end_of_mark(words, end_mark) == 0;
    if (was_open && words.find(comment_close) != std::string_view::npos) in_comment_ = false;
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
    for (const char letter : {'`', '~'}) {
      const std::size_t length = std::min(words.find_first_not_of(letter), words.size());
      if (length < 3) continue;
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
    const std::size_t close = std::string_view(readme_.text).substr(0, end).find(comment_close, begin);
    const Span span{begin, std::min(close, end)};
    if (close == std::string::npos) {
      return problems_.error(span, "the start marker is not closed on its line", "end it with '-->'");
    }
    if (has_end_mark(std::string_view(readme_.text).substr(close, end - close))) {
      return problems_.error(span, "the end marker is on the same line as the start marker", "put it on a line of its own");
    }
    if (open_) {
      if (open_line_ == 0) open_line_ = place_of(readme_.text, open_->span.begin).line;
      return problems_.error(span, "this start marker is inside the markers that start at line " + std::to_string(open_line_),
                             "add '<!-- placard:end -->' above it");
    }
    const std::size_t mark = end_of_mark(std::string_view(readme_.text).substr(begin), start_mark);
    Marker marker;
    marker.span = {begin, close + comment_close.size()};
    marker.content = {end, end};
    marker.indent = readme_.text.substr(line, begin - line);
    for (const Text& word : split_words(readme_, begin + mark, close)) read_argument(word, marker, problems_);
    if (marker.ids.size() > limits.readme_cards.value)
      return problems_.error(span, "more than " + to_text(limits.readme_cards) + " in a marker");
    if (markers_.size() >= limits.markers.value) {
      return problems_.error(span, "more than " + to_text(limits.markers), std::string(limits.markers.reason));
    }
    open_ = std::move(marker);
    open_line_ = 0;
  }

  void end_marker(std::size_t line, std::size_t begin, std::size_t end) {
    if (!open_) {
      return problems_.error({begin, end}, "the end marker has no start marker", "add '<!-- placard:start -->' above it");
    }
    open_->content.end = line;
    markers_.push_back(std::move(*open_));
    open_.reset();
  }

  const Source& readme_;
  Problems& problems_;
  std::vector<Marker> markers_;
  std::optional<Marker> open_;
  std::string fence_;  // of the open code block
  bool in_comment_ = false;
  bool in_list_ = false;
  std::size_t open_line_ = 0;  // of the open marker; computed on demand
};

// Finds a comment that looks like a marker: "<!-- placard: start -->", "<!-- BEGIN PLACARD -->".
std::optional<Span> find_malformed_marker(std::string_view text) {
  std::size_t end = 0;  // of the last comment, or of the text
  for (std::size_t begin = text.find(comment_open); begin != std::string_view::npos; begin = text.find(comment_open, begin + 1)) {
    if (end <= begin) end = std::min(text.find(comment_close, begin), text.size());
    if (end - begin > max_comment_length) continue;
    const std::string words = lower(text.substr(begin, end - begin));
    const auto has = [&words](std::string_view word) { return words.find(word) != std::string::npos; };
    if (has("placard") && (has("start") || has("begin"))) return Span{begin, std::min(end + comment_close.size(), text.size())};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Marker> find_markers(const Source& readme, Problems& problems) { return MarkerScanner(readme, problems).find(); }

void report_no_markers(const Source& readme, Problems& problems) {
  const std::string lines = "add the lines '<!-- placard:start -->' and '<!-- placard:end -->' where the cards go";
  const std::size_t mark = readme.text.find("placard:start");
  if (const auto other = mark == std::string::npos ? find_malformed_marker(readme.text) : std::nullopt)
    return problems.error(*other, "this comment is not a valid marker",
                          "write '<!-- placard:start -->' and '<!-- placard:end -->'");
  if (mark == std::string::npos) return problems.error({0, 0}, "no markers", lines);
  const std::string_view line = line_at(readme.text, mark);
  const std::string_view before = line.substr(0, mark - static_cast<std::size_t>(line.data() - readme.text.data()));
  const bool own_line = before.find_first_not_of(" \t<!-") == std::string_view::npos;
  problems.error({mark, mark + 13},
                 own_line ? "the marker is ignored because it is inside a code block"
                          : "the marker is ignored because it is not on a line of its own",
                 own_line ? "move it out of the code block, with fewer than four spaces before it"
                          : "put it and its end marker on lines of their own, outside of tables");
}

std::string fill(const Source& readme, const std::vector<Marker>& markers, const std::vector<std::string>& contents) {
  std::string text;
  std::size_t done = 0;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const Span& content = markers[i].content;
    text += readme.text.substr(done, content.begin - done);
    const bool windows = content.begin >= 2 && readme.text[content.begin - 2] == '\r';
    bool begins_line = true;
    for (const char c : contents[i]) {
      if (begins_line) text += markers[i].indent;
      begins_line = c == '\n';
      text += begins_line && windows ? "\r\n" : std::string(1, c);
    }
    done = content.end;
  }
  return text + readme.text.substr(done);
}

}  // namespace placard
