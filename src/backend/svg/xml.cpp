#include "backend/svg/xml.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

namespace placard {

namespace {

constexpr std::size_t max_escaped = 6;      // bytes that one special character becomes
constexpr std::size_t max_coordinate = 16;  // bytes of an attribute with one letter and an int

char* copy(std::string_view text, char* to) { return std::copy(text.begin(), text.end(), to); }

// Whether a text has nothing to escape: no & < > " [ and no control characters. Bytes without branches, so that the compiler
// vectorizes the loop: path data is most of a document.
bool is_plain(std::string_view text) {
  using Byte = unsigned char;
  Byte special = 0;
  for (const char character : text) {
    const auto c = static_cast<Byte>(character);
    special |= static_cast<Byte>((c & 0xFBU) == '"') | static_cast<Byte>((c & 0xFDU) == '<') | static_cast<Byte>(c == '[') |
               static_cast<Byte>(c < ' ');
  }
  return special == 0;
}

// At least two characters precede `to`.
char* copy_escaped(char c, char* to) {
  switch (c) {
    case '&': return copy("&amp;", to);
    case '<': return copy("&lt;", to);
    case '>': return copy("&gt;", to);
    case '"': return copy("&quot;", to);
    case '\n': return copy("&#10;", to);
    case '\r': return copy("&#13;", to);
    case '\t': return copy("&#9;", to);
    // GitHub's runner executes "##[command]" anywhere in a line that is printed.
    case '[': return copy(std::string_view(to - 2, 2) == "##" ? "&#91;" : "[", to);
    default: *to = c; return to + 1;
  }
}

char* copy_escaped(std::string_view text, char* to) {
  for (const char c : text) to = copy_escaped(c, to);
  return to;
}

}  // namespace

template <class... Parts>
void XmlWriter::put(const Parts&... parts) {
  reserve((std::string_view(parts).size() + ...));
  char* to = text_.get() + size_;
  ((to = copy(parts, to)), ...);
  size_ = static_cast<std::size_t>(to - text_.get());
}

void XmlWriter::begin(std::string_view tag, std::initializer_list<Attribute> attributes) {
  put("<", tag);
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    const bool plain = is_plain(value);
    reserve(name.size() + value.size() * (plain ? 1 : max_escaped) + 4);
    char* to = copy("=\"", copy(name, copy(" ", text_.get() + size_)));
    to = copy("\"", plain ? copy(value, to) : copy_escaped(value, to));
    size_ = static_cast<std::size_t>(to - text_.get());
  }
}

void XmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  begin(tag, attributes);
  put(">\n");
  assert(depth_ < open_.size());
  open_[depth_++] = tag;
}

void XmlWriter::close() { put("</", open_[--depth_], ">\n"); }

void XmlWriter::element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text) {
  begin(tag, attributes);
  if (text.empty()) return put("/>\n");
  put(">");
  reserve(text.size() * max_escaped);
  size_ = static_cast<std::size_t>(copy_escaped(text, text_.get() + size_) - text_.get());
  put("</", tag, ">\n");
}

std::string XmlWriter::start(std::string_view tag, std::initializer_list<Attribute> attributes) {
  XmlWriter writer;
  writer.begin(tag, attributes);
  return writer.text();
}

void XmlWriter::element_at(std::string_view start, std::initializer_list<Coordinate> coordinates) {
  reserve(start.size() + coordinates.size() * max_coordinate + 3);
  char* to = copy(start, text_.get() + size_);
  for (const auto& [name, value] : coordinates) {
    if (value == 0) continue;
    to = copy("=\"", copy({&name, 1}, copy(" ", to)));
    to = copy("\"", std::to_chars(to, to + max_coordinate, value).ptr);
  }
  to = copy("/>\n", to);
  size_ = static_cast<std::size_t>(to - text_.get());
}

void XmlWriter::append(const XmlWriter& other) { put(std::string_view(other.text_.get(), other.size_)); }

void XmlWriter::grow(std::size_t capacity) {
  auto text = std::make_unique_for_overwrite<char[]>(capacity);
  std::copy_n(text_.get(), size_, text.get());
  text_ = std::move(text);
  capacity_ = capacity;
}

}  // namespace placard
